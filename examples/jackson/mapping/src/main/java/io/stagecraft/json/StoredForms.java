// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.Incubating;
import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.engine.DecisionReview;
import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.WeeklyCalendar;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.SimulatedRevenue;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.DealFilter;
import io.stagecraft.planning.whatif.Measure;
import io.stagecraft.scoring.score.Score;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stored forms of all values of Stagecraft, found by reflection when they are needed first.
 *
 * <p>An object holds the attributes of the value under their names, in the order of the value; what is empty is left
 * out. One of several kinds says which in {@code "type"}, a definition or an event then says the version of its form in
 * {@code "schemaVersion"}. A ratio is a text like {@code "4/5"}, a probability a number, money a text like {@code "CNY
 * 4000000.00"}; an instant, a date and a month are their ISO text. The same value always has the same form.
 *
 * <p>Reading is strict, whatever the parser allows: unknown and duplicate fields, null, 1.9 or "2" for a whole number
 * and the ordinal of a constant are errors with their place. Every value is made by its builder or constructor, with
 * all checks. What earlier releases stored is read as well.
 *
 * <p>What holds an engine, such as the review of a deal, is shown and not stored: it is written as the object of all that it
 * answers, and not read.
 *
 * <p>Immutable, and safe for use by multiple threads.
 */
public final class StoredForms {
    /** What has several kinds without being sealed, and those that are data; the caller's own can be bound to an id. */
    private static final Map<Class<?>, List<Class<?>>> READY = ready();

    /** What is made for the moment, and shown: it holds an engine, or what somebody else made. */
    private static final Set<Class<?>> SHOWN = Set.of(
            StageReview.class,
            DecisionReview.class,
            MoveResult.Moved.class,
            MoveResult.Held.class,
            SplitResult.Made.class,
            SplitResult.Impossible.class);

    private static final StoredForms STANDARD = new StoredForms(Map.of());

    private final Map<ValueType, Form> forms = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Object>> bound;

    private StoredForms(Map<Class<?>, Map<String, Object>> bound) {
        this.bound = bound;
    }

    private static Map<Class<?>, List<Class<?>>> ready() {
        Map<Class<?>, List<Class<?>>> ready = new HashMap<>();
        ready.put(Adjustment.class, nested(Adjustment.class, beside(Adjustment.class, "Adjustments")));
        ready.put(DealFilter.class, nested(DealFilter.class, beside(DealFilter.class, "DealFilters")));
        ready.put(Measure.class, nested(Measure.class, beside(Measure.class, "Measures")));
        ready.put(WorkCalendar.class, List.of(WeeklyCalendar.class));
        ready.put(Score.class, List.of(beside(Score.class, "RowScore"), beside(Score.class, "CombinedScore")));
        ready.put(
                RevenueDistribution.class,
                List.of(
                        beside(RevenueDistribution.class, "DiscreteRevenue"),
                        beside(RevenueDistribution.class, "BoundedRevenue"),
                        SimulatedRevenue.class));
        Class<?> weights = named("io.stagecraft.planning.division.GivenWeights", Adjustment.class);
        ready.put(LongUnaryOperator.class, nested(LongUnaryOperator.class, weights));
        ready.put(Function.class, nested(Function.class, weights));
        return Map.copyOf(ready);
    }

    private static List<Class<?>> nested(Class<?> family, Class<?> holder) {
        return Stream.of(holder.getDeclaredClasses())
                .filter(family::isAssignableFrom)
                .toList();
    }

    private static Class<?> beside(Class<?> type, String name) {
        return named(type.getPackageName() + "." + name, type);
    }

    /** Returns a class of the same jar as another: that alone sees it, if they are bundles. */
    private static Class<?> named(String name, Class<?> other) {
        try {
            return Class.forName(name, false, other.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the forms with nothing bound. */
    public static StoredForms standard() {
        return STANDARD;
    }

    /**
     * Returns these forms with one more of the caller's own strategies bound to an id: it is stored as {@code {"type":
     * "Bound", "id": …}}, and what is read with the id is the strategy that is bound then.
     *
     * @param family what it is, such as {@code Adjustment.class}
     * @throws IllegalArgumentException if nothing of the caller's can be bound there, or the id is taken
     */
    public <T> StoredForms bind(Class<T> family, String id, T own) {
        requireNonNull(own, "own");
        requireNonNull(id, "id");
        if (!READY.containsKey(requireNonNull(family, "family")) || !Anatomy.isOurs(family)) {
            throw new IllegalArgumentException(family.getName() + " cannot be bound to an id");
        }
        Map<Class<?>, Map<String, Object>> all = new HashMap<>(bound);
        Map<String, Object> more = new LinkedHashMap<>(bound.getOrDefault(family, Map.of()));
        if (more.putIfAbsent(id, own) != null) {
            throw new IllegalArgumentException("duplicate id of a bound " + family.getSimpleName() + ": " + id);
        }
        all.put(family, more);
        return new StoredForms(all);
    }

    /** Returns whether values of a type have a form here. */
    public boolean has(Class<?> type) {
        return hasKnown(Anatomy.known(type));
    }

    private static boolean hasKnown(Class<?> type) {
        return Anatomy.isOurs(type)
                && !Throwable.class.isAssignableFrom(type)
                && (Serializable.class.isAssignableFrom(type)
                        || isOpen(type)
                        || type.isSealed()
                        || SHOWN.contains(type));
    }

    /** Returns whether a type is a strategy of which some are ready, or one of these. */
    private static boolean isOpen(Class<?> type) {
        return READY.containsKey(type) || READY.values().stream().anyMatch(ready -> ready.contains(type));
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it holds a strategy of the caller's that is not bound
     */
    @Incubating
    public void write(Object value, TokenWriter out) throws IOException {
        Class<?> type =
                value instanceof Enum<?> constant ? constant.getDeclaringClass() : Anatomy.known(value.getClass());
        form(ValueType.of(type)).write(value, out);
    }

    /**
     * Reads the value that begins at the token on which the reader stands, and leaves it on the last token of the
     * value.
     *
     * @throws IOException if it is not as it must be; a parser with unchecked exceptions throws its own
     */
    @Incubating
    public Object read(ValueType type, TokenReader in) throws IOException {
        Form form = forms.get(type);
        if (form == null) {
            form = form(new ValueType(Anatomy.known(type.raw()), type.arguments()));
            keep(type, form);
        }
        return form.read(in);
    }

    /** Writes the JSON Schema (draft 2020-12) of a type. */
    @Incubating
    public void writeSchema(Class<?> type, TokenWriter out) throws IOException {
        StoredTree.write(Schemas.of(type, form(ValueType.of(type))), out);
    }

    private Form form(ValueType type) {
        Form form = forms.get(type);
        if (form == null) {
            form = create(type);
            keep(type, form);
        }
        return form;
    }

    /** Keeps the form of a type that lives as long as this class; one of the caller's is found anew, so that it can be unloaded. */
    private void keep(ValueType type, Form form) {
        if (isLasting(type)) {
            forms.put(type, form);
        }
    }

    static boolean isLasting(ValueType type) {
        ClassLoader its = type.raw().getClassLoader();
        boolean isAbove = its == null || Anatomy.isOurs(type.raw());
        for (ClassLoader each = StoredForms.class.getClassLoader(); each != null && !isAbove; each = each.getParent()) {
            isAbove = each.equals(its);
        }
        return isAbove && type.arguments().stream().allMatch(StoredForms::isLasting);
    }

    private Form create(ValueType type) {
        Class<?> raw = type.raw();
        Form scalar = raw == Object.class ? new AnyForm(type.argument(0), this::form) : ScalarForm.of(raw);
        if (scalar != null) {
            return scalar;
        } else if (raw.isArray()) {
            return new ArrayForm(raw.getComponentType(), form(ValueType.of(raw.getComponentType())));
        }
        Form container = Containers.of(type, this::form);
        if (container != null) {
            return container;
        } else if (raw == Argument.class) {
            return new ArgumentForm(this::form);
        } else if (raw == Opportunity.class) {
            return new DealForm(this::form);
        }
        List<Class<?>> kinds = kinds(raw);
        if (SHOWN.contains(raw) || kinds.stream().anyMatch(SHOWN::contains)) {
            return new ShownForm(raw, this::form);
        }
        if (!kinds.isEmpty()) {
            return new KindsForm(
                    raw,
                    kinds.stream()
                            .map(kind -> new ObjectForm(new ValueType(kind, type.arguments()), true, this::form))
                            .toList(),
                    bound.getOrDefault(raw, Map.of()));
        }
        if (!has(raw)) {
            return new ForeignForm(raw);
        }
        return new ObjectForm(type, family(raw).isPresent(), this::form);
    }

    private static List<Class<?>> kinds(Class<?> type) {
        if (type.isSealed()) {
            return List.of(type.getPermittedSubclasses());
        } else if (type.isInterface() && Serializable.class.isAssignableFrom(type)) {
            return Stream.of(type.getDeclaredClasses())
                    .filter(type::isAssignableFrom)
                    .toList();
        }
        return READY.getOrDefault(type, List.of());
    }

    /**
     * Returns what a type is one of several kinds of, such as an event; empty where there is none. A definition that
     * the caller could replace by something of its own is stored as what it is.
     */
    private static Optional<Class<?>> family(Class<?> type) {
        return Stream.<@Nullable Class<?>>concat(Stream.of(type.getInterfaces()), Stream.of(type.getSuperclass()))
                .filter(each -> each != null && Anatomy.isOurs(each))
                .<Class<?>>map(each -> each)
                .filter(each -> kinds(each).contains(type) && !type.isAnnotationPresent(Definition.class))
                .findFirst();
    }
}
