// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * Asks what changed in the pipeline between two dates.
 *
 * <pre>{@code
 * MovementInspection changes = MovementInspection.between(lastMonday, monday, zone, CNY).closingIn(quarter);
 * Movement all = changes.of(deals);
 * all.summarize();
 * changes.byOwner(deals, owner -> teams.get(owner));   // each team's own waterfall
 * changes.atLeast(ForecastCategory.COMMIT, process).of(deals);   // the commit waterfall
 * }</pre>
 *
 * <p>Both dates mean the end of their day. One pass over the events of each deal; what was recorded after the second date is not
 * seen. A caller with several threads asks for index ranges and adds up with {@link Movement#plus}.
 */
@Serial.Structural
@Value.Immutable
public abstract class MovementInspection implements Serializable, WithMovementInspection {
    MovementInspection() {}

    /**
     * Returns the question about all open deals, whenever they are expected to close.
     *
     * @throws IllegalArgumentException if the second date is before the first
     */
    public static MovementInspection between(LocalDate from, LocalDate to, ZoneId zone, CurrencyUnit currency) {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        return builder()
                .openingDay(from)
                .closingDay(to)
                .zone(zone)
                .currency(currency)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the day at whose end the movement opens. */
    public abstract LocalDate openingDay();

    /** Returns the day at whose end it closes, not before the first. */
    public abstract LocalDate closingDay();

    /** Returns the zone in which days are told. */
    public abstract ZoneId zone();

    /** Returns the currency of all amounts. */
    public abstract CurrencyUnit currency();

    /** Returns the days in which a deal must be expected to close to count, or empty if all open deals do. */
    public abstract Optional<DateRange> closing();

    /** Returns the same question about the deals expected to close in a period. */
    public MovementInspection closingIn(DateRange period) {
        requireNonNull(period, "period");
        return withClosing(period);
    }

    /** Returns the forecast category in which a deal must be at least to count, or empty if all open deals do. */
    public abstract Optional<ForecastCategory> category();

    /** Returns the forecast category of deals without a call, by stage; {@code PIPELINE} for other stages. */
    public abstract Map<String, ForecastCategory> stageCategories();

    /**
     * Returns the same question about the deals in a forecast category or a more certain one: with {@code COMMIT}, the commit
     * waterfall. The category is what a person called, else that of the stage ({@link Opportunity#forecastCategory}).
     */
    public MovementInspection atLeast(ForecastCategory category, SalesProcess process) {
        requireNonNull(category, "category");
        return withCategory(category)
                .withStageCategories(process.stages().stream()
                        .collect(toImmutableMap(SellingStage::id, SellingStage::forecastCategory)));
    }

    /**
     * Returns the movement of a whole book, in any order of its deals.
     *
     * @throws IllegalArgumentException if an amount is in another currency
     */
    public Movement of(Iterable<Opportunity> deals) {
        MovementCount count = new MovementCount(this);
        deals.forEach(count::add);
        return count.toMovement();
    }

    /**
     * Returns the movement of the deals at the positions from {@code first}, included, to {@code end}, not included.
     *
     * @throws IndexOutOfBoundsException if the range is not within the list
     */
    public Movement of(List<Opportunity> deals, int first, int end) {
        Objects.checkFromToIndex(first, end, deals.size());
        MovementCount count = new MovementCount(this);
        for (int i = first; i < end; i++) {
            count.add(deals.get(i));
        }
        return count.toMovement();
    }

    /**
     * Returns the movement of each part of a book, by a key that a deal keeps for life, such as region, product or kind
     * of business.
     *
     * @return the movements by key, in the order in which the keys first occur; together they are the whole
     */
    public <K> Map<K, Movement> by(Iterable<Opportunity> deals, Function<? super Opportunity, ? extends K> key) {
        Map<K, MovementCount> counts = new LinkedHashMap<>();
        for (Opportunity deal : deals) {
            counts.computeIfAbsent(requireNonNull(key.apply(deal), "key"), each -> new MovementCount(this))
                    .add(deal);
        }
        return movements(counts);
    }

    /**
     * Returns the movement in the view of each owner or team, between which deals may be reassigned.
     *
     * @param team the team of an owner, empty for deals without an owner; such as {@code owner -> owner} for each owner
     * @return the movements by team, in the order in which they first occur; all but what leaves adds up to
     *     that of the whole, and so does what leaves where no open deal changed hands
     */
    public <K> Map<K, Movement> byOwner(
            Iterable<Opportunity> deals, Function<? super Optional<String>, ? extends K> team) {
        requireNonNull(team, "team");
        Map<Optional<String>, K> teams = new HashMap<>(); // only looked up
        Map<K, MovementCount> counts = new LinkedHashMap<>();
        for (Opportunity deal : deals) {
            Set<K> touched = new LinkedHashSet<>();
            for (Optional<String> owner : MovementCount.owners(deal)) {
                touched.add(teams.computeIfAbsent(owner, each -> requireNonNull(team.apply(each), "team")));
            }
            for (K each : touched) {
                counts.computeIfAbsent(each, key -> new MovementCount(this, owner -> key.equals(teams.get(owner))))
                        .add(deal);
            }
        }
        return movements(counts);
    }

    private static <K> Map<K, Movement> movements(Map<K, MovementCount> counts) {
        ImmutableMap.Builder<K, Movement> movements = ImmutableMap.builder();
        counts.forEach((key, count) -> movements.put(key, count.toMovement()));
        return movements.build();
    }

    @Value.Check
    void check() {
        checkArgument(
                !closingDay().isBefore(openingDay()),
                "to must not be before from but was %s (from %s)",
                closingDay(),
                openingDay());
    }

    /** Builds {@link MovementInspection} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMovementInspection.Builder {
        Builder() {}
    }
}
