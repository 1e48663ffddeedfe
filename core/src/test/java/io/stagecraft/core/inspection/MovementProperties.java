// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DealHistories;
import io.stagecraft.fixtures.Deals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(DealHistories.class)
class MovementProperties {
    private static final DateRange PERIOD = DateRange.parse("2026-02-01/2026-05-01");
    private static final SalesProcess CATEGORISED = Deals.PROCESS.withStages(
            Deals.PROCESS.stages().get(0),
            Deals.PROCESS.stages().get(1).withForecastCategory(ForecastCategory.BEST_CASE),
            Deals.PROCESS.stages().get(2).withForecastCategory(ForecastCategory.MOST_LIKELY));

    @Property(tries = 300)
    void oneMovementClosesWhereTheNextOpens(
            @ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b, @ForAll LocalDate c) {
        List<LocalDate> days = Stream.of(a, b, c).sorted().toList();

        Movement first = between(days.get(0), days.get(1)).of(deals);
        Movement second = between(days.get(1), days.get(2)).of(deals);
        Movement whole = between(days.get(0), days.get(2)).of(deals);

        assertThat(first.amount(MovementKind.CLOSING)).isEqualTo(second.amount(MovementKind.OPENING));
        assertThat(whole.amount(MovementKind.OPENING)).isEqualTo(first.amount(MovementKind.OPENING));
        assertThat(whole.amount(MovementKind.CLOSING)).isEqualTo(second.amount(MovementKind.CLOSING));
        assertThat(whole.deals(MovementKind.CLOSING)).isEqualTo(second.deals(MovementKind.CLOSING));
    }

    @Property(tries = 300)
    void openingAndClosingAreWhatTheDealsSay(
            @ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        LocalDate from = a.isBefore(b) ? a : b;
        LocalDate to = a.isBefore(b) ? b : a;

        Movement movement = between(from, to).of(deals);

        assertThat(movement.deals(MovementKind.OPENING))
                .isEqualTo(due(deals, from).size());
        assertThat(movement.amount(MovementKind.OPENING)).isEqualTo(worth(due(deals, from)));
        assertThat(movement.deals(MovementKind.CLOSING))
                .isEqualTo(due(deals, to).size());
        assertThat(movement.amount(MovementKind.CLOSING)).isEqualTo(worth(due(deals, to)));
    }

    @Property(tries = 200)
    void laterRecordingsAreNotSeen(@ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        LocalDate from = a.isBefore(b) ? a : b;
        LocalDate to = a.isBefore(b) ? b : a;
        List<Opportunity> known =
                deals.stream().flatMap(deal -> deal.asOf(end(to)).stream()).toList();

        assertThat(between(from, to).of(known)).isEqualTo(between(from, to).of(deals));
    }

    @Property(tries = 200)
    void theOrderOfDealsChangesNothingAndPartsAddUp(
            @ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        MovementInspection changes = a.isBefore(b) ? between(a, b) : between(b, a);
        List<Opportunity> reversed = new ArrayList<>(deals);
        Collections.reverse(reversed);
        int half = deals.size() / 2;

        assertThat(changes.of(reversed)).isEqualTo(changes.of(deals));
        assertThat(changes.of(deals, 0, half).plus(changes.of(deals, half, deals.size())))
                .isEqualTo(changes.of(deals));
        assertThat(changes.by(deals, deal -> deal.id().charAt(0)).values().stream()
                        .reduce(Movement::plus)
                        .orElse(changes.of(deals)))
                .isEqualTo(changes.of(deals));
    }

    @Property(tries = 200)
    void theViewsOfOwnersAddUpToTheWhole(@ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        MovementInspection changes = a.isBefore(b) ? between(a, b) : between(b, a);
        Movement whole = changes.of(deals);

        Optional<Movement> sum =
                changes.byOwner(deals, owner -> owner).values().stream().reduce(Movement::plus);

        for (MovementKind kind : List.of(
                MovementKind.OPENING,
                MovementKind.NEW,
                MovementKind.PULLED_IN,
                MovementKind.UPGRADED,
                MovementKind.REOPENED,
                MovementKind.CLOSING)) {
            assertThat(sum.map(all -> all.amount(kind)).orElse(eur(0))).isEqualTo(whole.amount(kind));
            assertThat(sum.map(all -> all.deals(kind)).orElse(0L)).isEqualTo(whole.deals(kind));
        }
    }

    /** Where no deal changes hands in the pipeline, won, lost and abandoned add up too, and nothing was reassigned. */
    @Property(tries = 200)
    void departuresAddUpWhereNoDealChangesHands(
            @ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        MovementInspection changes = a.isBefore(b) ? between(a, b) : between(b, a);
        for (Opportunity deal : deals) {
            Movement whole = changes.of(List.of(deal));
            Movement sum = changes.byOwner(List.of(deal), owner -> owner).values().stream()
                    .reduce(Movement::plus)
                    .orElseThrow();

            if (isHandedOver(deal, changes)) {
                assertThat(sum.deals(MovementKind.OPENING)).isEqualTo(whole.deals(MovementKind.OPENING));
            } else {
                assertThat(sum.steps()).isEqualTo(whole.steps());
            }
        }
    }

    /** Returns whether two owners had a deal in the pipeline, at the opening or after it. */
    private static boolean isHandedOver(Opportunity deal, MovementInspection changes) {
        Set<Optional<String>> owners = new HashSet<>();
        Instant opening = end(changes.openingDay());
        for (int i = 1; i <= deal.eventCount(); i++) {
            Opportunity then = Opportunity.replay(deal.events().subList(0, i));
            boolean isLastBefore = i == deal.eventCount() || deal.event(i).at().isAfter(opening);
            if (isLastBefore
                    && then.isOpen()
                    && then.expectedClose().filter(PERIOD::contains).isPresent()
                    && !deal.event(i - 1).at().isAfter(end(changes.closingDay()))) {
                owners.add(then.owner());
            }
        }
        return owners.size() > 1;
    }

    @Property(tries = 300)
    void aWaterfallOfACategoryOpensAndClosesWithTheDealsInIt(
            @ForAll List<Opportunity> deals,
            @ForAll LocalDate a,
            @ForAll LocalDate b,
            @ForAll ForecastCategory category) {
        LocalDate from = a.isBefore(b) ? a : b;
        LocalDate to = a.isBefore(b) ? b : a;

        Movement movement = between(from, to).atLeast(category, CATEGORISED).of(deals);

        assertThat(movement.amount(MovementKind.OPENING)).isEqualTo(worth(likely(deals, from, category)));
        assertThat(movement.amount(MovementKind.CLOSING)).isEqualTo(worth(likely(deals, to, category)));
        assertThat(movement.deals(MovementKind.CLOSING))
                .isEqualTo(likely(deals, to, category).size());
    }

    @Property(tries = 200)
    void whereEveryCategoryCountsNothingIsUpgraded(
            @ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        MovementInspection changes = a.isBefore(b) ? between(a, b) : between(b, a);

        assertThat(changes.atLeast(ForecastCategory.OMITTED, CATEGORISED)
                        .of(deals)
                        .steps())
                .isEqualTo(changes.of(deals).steps());
    }

    private static List<Opportunity> likely(List<Opportunity> deals, LocalDate day, ForecastCategory least) {
        return due(deals, day).stream()
                .filter(deal -> deal.forecastCategory(CATEGORISED).compareTo(least) >= 0)
                .toList();
    }

    private static MovementInspection between(LocalDate from, LocalDate to) {
        return MovementInspection.between(from, to, Deals.ZONE, CurrencyUnit.EUR)
                .closingIn(PERIOD);
    }

    private static List<Opportunity> due(List<Opportunity> deals, LocalDate day) {
        return deals.stream()
                .flatMap(deal -> deal.asOf(end(day)).stream())
                .filter(Opportunity::isOpen)
                .filter(deal -> deal.expectedClose().filter(PERIOD::contains).isPresent())
                .toList();
    }

    private static Money worth(List<Opportunity> deals) {
        return deals.stream().flatMap(deal -> deal.amount().stream()).reduce(eur(0), Money::plus);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deals.ZONE).toInstant().minusNanos(1);
    }
}
