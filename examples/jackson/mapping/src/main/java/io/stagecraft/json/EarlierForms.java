// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.planning.activity.FormField;
import io.stagecraft.planning.activity.SalesForm;
import io.stagecraft.planning.incentive.CommissionPlan;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.grid.MatrixCell;
import io.stagecraft.scoring.lifecycle.LapseReason;
import io.stagecraft.scoring.probability.StageTable;
import io.stagecraft.scoring.qualification.LeadSource;
import io.stagecraft.scoring.risk.OpportunityClass;
import io.stagecraft.scoring.risk.RatingPolicy;
import io.stagecraft.scoring.tier.Tier;
import io.stagecraft.scoring.tier.TierPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The version of the form of a type, and the attributes that earlier releases stored in another way under a version
 * that is still read: what they wrote is turned into what this release writes, and then read as strictly.
 */
final class EarlierForms {
    private static final Change LABELS = renamed("label", "labels");

    private static final Map<Class<?>, List<Change>> CHANGES = Map.ofEntries(
            // a reason was a code and a text
            Map.entry(Message.class, List.of(new Renamed("text", "arguments", (text, stored) -> argument(text)))),
            Map.entry(DefaultUsed.class, List.of(new Renamed("text", "message", EarlierForms::message))),
            Map.entry(
                    StageTable.class,
                    List.of(new Renamed("defaultText", "defaultUsed", (text, stored) -> stageProbability(text)))),
            Map.entry(Criterion.class, List.of(renamed("denialHolds", "isDenialBlocking"))),
            Map.entry(CommissionPlan.class, List.of(EarlierForms::addPenaltyRange)),
            Map.entry(RatingPolicy.class, List.of(EarlierForms::gatherContacts)),
            Map.entry(SalesForm.class, List.of(LABELS)),
            Map.entry(FormField.class, List.of(LABELS)),
            Map.entry(ScorecardDefinition.class, List.of(LABELS)),
            Map.entry(AnswerOption.class, List.of(LABELS)),
            Map.entry(Band.class, List.of(LABELS)),
            Map.entry(ScoreClass.class, List.of(LABELS, renamed("includesBound", "isBoundIncluded"))),
            Map.entry(MatrixCell.class, List.of(LABELS, translated("labels"), translated("advice"))),
            Map.entry(LapseReason.class, List.of(LABELS)),
            Map.entry(LeadSource.class, List.of(LABELS, translated("gives"))),
            Map.entry(Tier.class, List.of(LABELS)),
            Map.entry(
                    TierPolicy.class,
                    List.of(
                            renamed("phoneAllowed", "isPhoneAllowed"),
                            translated("ownerRole"),
                            translated("visitPurposes"))));

    /** The next version only adds attributes and kinds of events. */
    private static final Change ADDED_ONLY = (stored, in) -> {};

    /** What turns an event of each version, from 1, into one of the next. */
    private static final List<Change> STEPS = List.of(
            ADDED_ONLY, // 30 November 2026: who recorded it, and what a CRM row carries
            ADDED_ONLY); // its version is said

    private final OptionalInt version;
    private final List<Change> steps;
    private final List<Change> changes;

    private EarlierForms(OptionalInt version, List<Change> steps, List<Change> changes) {
        this.version = version;
        this.steps = steps;
        this.changes = changes;
    }

    static EarlierForms of(Class<?> type) {
        List<Change> changes = CHANGES.getOrDefault(type, List.of());
        return DealEvent.class.isAssignableFrom(type)
                ? ofSteps(STEPS, changes)
                : new EarlierForms(Anatomy.schemaVersion(type), List.of(), changes);
    }

    /** Makes the forms of a type of which every version from 1 is read; of each, a step leads to the next. */
    static EarlierForms ofSteps(List<Change> steps, List<Change> changes) {
        return new EarlierForms(OptionalInt.of(steps.size() + 1), steps, changes);
    }

    /** Returns the version that is written, or empty if values of the type say none. */
    OptionalInt version() {
        return version;
    }

    /** Returns whether what is stored under the present version may be of an earlier form. */
    boolean isAny() {
        return !changes.isEmpty();
    }

    /** Brings a stored value into its present form, and takes the version out. */
    void update(String kind, Map<String, Object> stored, TokenReader in) throws IOException {
        if (version.isPresent()) {
            for (Change step :
                    steps.subList(version(kind, stored.remove(ObjectForm.VERSION), in) - oldest(), steps.size())) {
                step.apply(stored, in);
            }
        }
        for (Change change : changes) {
            change.apply(stored, in);
        }
    }

    private int oldest() {
        return version.getAsInt() - steps.size();
    }

    /** Returns the version of what is stored; an event of the first two does not say it. */
    private int version(String kind, @Nullable Object found, TokenReader in) throws IOException {
        int read = !steps.isEmpty() && found == null ? oldest() : 0;
        for (int known = oldest(); known <= version.getAsInt(); known++) {
            read = found instanceof StoredTree.Digits digits && digits.text().equals("" + known) ? known : read;
        }
        if (read == 0) {
            throw in.failure(
                    ObjectForm.VERSION + " of " + kind + " must be "
                            + (steps.isEmpty()
                                    ? version.getAsInt() + ", the version"
                                    : "from " + oldest() + " to " + version.getAsInt() + ", the versions")
                            + " that this release reads, but "
                            + (found == null ? "is missing" : "was " + found),
                    null);
        }
        return read;
    }

    /** Turns what was stored into what a later version, or this release, stores. */
    interface Change {
        void apply(Map<String, Object> stored, TokenReader in) throws IOException;
    }

    private static Change renamed(String earlier, String present) {
        return new Renamed(earlier, present, (value, stored) -> value);
    }

    /**
     * What an attribute was called and is called, and its present value by the earlier one and what is stored beside
     * it.
     */
    private record Renamed(String earlier, String present, BiFunction<Object, Map<String, Object>, Object> value)
            implements Change {
        @Override
        public void apply(Map<String, Object> stored, TokenReader in) throws IOException {
            if (!stored.containsKey(earlier)) {
                return;
            }
            if (stored.containsKey(present)) {
                throw in.failure(
                        present + " must be given once, but is given as " + earlier + " too, its earlier name", null);
            }
            Object found = stored.get(earlier);
            stored.remove(earlier);
            stored.put(present, value.apply(found, stored));
        }
    }

    /** Texts became labels: they are English, and an empty one says that there is none. */
    private static Change translated(String name) {
        return (stored, in) -> {
            Object found = stored.get(name);
            if (found instanceof List<?> list) {
                stored.put(name, list.stream().map(EarlierForms::labels).toList());
            } else if ("".equals(found)) {
                stored.remove(name);
            } else if (found != null) {
                stored.put(name, labels(found));
            }
        };
    }

    private static Object labels(Object stored) {
        return stored instanceof String text
                ? object("defaultLanguage", "en", "texts", object("en", text, null, null))
                : stored;
    }

    private static Object argument(Object text) {
        return object("text", object("name", text, null, null), null, null);
    }

    private static Object said(String code, Object text) {
        return object("code", code, "arguments", argument(text));
    }

    private static Map<String, Object> object(
            String first, Object value, @Nullable String second, @Nullable Object other) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(first, value);
        if (second != null && other != null) {
            object.put(second, other);
        }
        return object;
    }

    /** The text of a default held its value and its basis, which were stored beside it once more. */
    private static Object message(Object text, Map<String, Object> stored) {
        stored.remove("value");
        stored.remove("basis");
        return said("default." + stored.getOrDefault("id", ""), text);
    }

    private static Object stageProbability(Object text) {
        return object("id", "stage-probability", "message", said("default.stage-probability", text));
    }

    /** The contact of each class was an attribute of its own. */
    private static void gatherContacts(Map<String, Object> stored, TokenReader in) throws IOException {
        Map<String, Object> contacts = new LinkedHashMap<>();
        for (OpportunityClass each : OpportunityClass.values()) {
            String earlier = "contact" + each;
            if (stored.containsKey(earlier)) {
                contacts.put(each.name(), stored.remove(earlier));
                if (stored.containsKey("contacts")) {
                    throw in.failure(
                            "contacts must be given once, but are given as " + earlier + " too, an earlier form", null);
                }
            }
        }
        if (!contacts.isEmpty()) {
            stored.put("contacts", contacts);
        }
    }

    /** Penalties were in any range; a plan of today says its own. */
    private static void addPenaltyRange(Map<String, Object> stored, TokenReader in) {
        if (stored.containsKey("leastPenalty") || stored.containsKey("mostPenalty")) {
            return;
        }
        CommissionPlan plan = CommissionPlan.ofRate(BigDecimal.ONE);
        BigDecimal least = plan.leastPenalty();
        BigDecimal most = plan.mostPenalty();
        if (stored.get("penalties") instanceof Map<?, ?> penalties) {
            for (Object each : penalties.values()) {
                BigDecimal penalty =
                        each instanceof StoredTree.Digits digits ? new BigDecimal(digits.text()) : BigDecimal.ZERO;
                least = least.min(penalty.max(BigDecimal.ZERO));
                most = most.max(penalty.min(BigDecimal.ONE));
            }
        }
        stored.put("leastPenalty", StoredTree.Digits.of(least));
        stored.put("mostPenalty", StoredTree.Digits.of(most));
    }
}
