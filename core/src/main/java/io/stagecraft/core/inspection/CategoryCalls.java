// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.LineItemsSet;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The forecast categories that people called in a period: who changed a call from what to what, and what came of the deals.
 *
 * <pre>{@code
 * CategoryCalls calls = CategoryCalls.of(deals, quarter, today, zone);
 * calls.changes();                               // li called A-7 commit, was best case
 * calls.outcomes(ForecastCategory.COMMIT);       // {OPEN=3, WON=8, LOST=2}
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class CategoryCalls implements Serializable {
    CategoryCalls() {}

    /**
     * Returns the calls of a period. A call that repeats the one before changes nothing and is left out.
     *
     * @param deals the book, in any order
     * @param period the days on which calls were made
     * @param asOf the day at whose end it is known what came of the deals; later records are not seen
     * @param zone the zone in which days are told
     */
    public static CategoryCalls of(Iterable<Opportunity> deals, DateRange period, LocalDate asOf, ZoneId zone) {
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        Instant until = DateRange.ofDay(asOf).lastInstant(zone);
        List<CategoryChange> changes = new ArrayList<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            deal.asOf(until).ifPresent(known -> addTo(changes, known, period, zone));
        }
        changes.sort(Comparator.comparing(CategoryChange::at).thenComparing(CategoryChange::deal));
        return ImmutableCategoryCalls.builder()
                .period(period)
                .asOf(asOf)
                .addAllChanges(changes)
                .build();
    }

    private static void addTo(List<CategoryChange> changes, Opportunity deal, DateRange period, ZoneId zone) {
        Optional<ForecastCategory> category = Optional.empty();
        Optional<Money> amount = Optional.empty();
        for (int i = 0; i < deal.eventCount(); i++) {
            DealEvent event = deal.event(i);
            if (event instanceof Opened opened) {
                amount = opened.amount();
            } else if (event instanceof AmountChanged changed) {
                amount = changed.amount();
            } else if (event instanceof LineItemsSet set) {
                amount = set.total().isPresent() ? set.total() : amount;
            } else if (event instanceof CategoryCalled call && !call.category().equals(category)) {
                if (period.contains(LocalDate.ofInstant(call.at(), zone))) {
                    changes.add(ImmutableCategoryChange.builder()
                            .deal(deal.id())
                            .at(call.at())
                            .by(call.by())
                            .before(category)
                            .after(call.category())
                            .amount(amount)
                            .outcome(deal.status())
                            .build());
                }
                category = call.category();
            }
        }
    }

    /** Returns the days on which the calls were made. */
    public abstract DateRange period();

    /** Returns the day at whose end it is known what came of the deals. */
    public abstract LocalDate asOf();

    /** Returns the changes in the order of time, then of the ids of the deals. */
    public abstract List<CategoryChange> changes();

    /** Returns the changes of each person, by id in alphabetical order. */
    public SortedMap<String, List<CategoryChange>> byPerson() {
        SortedMap<String, List<CategoryChange>> byPerson =
                changes().stream().collect(groupingBy(CategoryChange::by, TreeMap::new, toUnmodifiableList()));
        return Collections.unmodifiableSortedMap(byPerson);
    }

    /**
     * Returns the number of deals that were called so, whatever they were called afterwards, by what came of them; only
     * what occurs.
     */
    public Map<DealStatus, Long> outcomes(ForecastCategory category) {
        Optional<ForecastCategory> called = Optional.of(requireNonNull(category, "category"));
        Map<String, DealStatus> deals = new TreeMap<>();
        changes().stream()
                .filter(each -> each.after().equals(called))
                .forEach(each -> deals.put(each.deal(), each.outcome()));
        Map<DealStatus, Long> counts = new EnumMap<>(DealStatus.class);
        deals.values().forEach(status -> counts.merge(status, 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }
}
