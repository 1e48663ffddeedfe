// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.history.CycleTimes;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

/** Columns tell of the deals of a day what the deals tell themselves. */
class KnownDealsProperties {
    private static final LocalDate TODAY = LocalDate.of(2021, 11, 14);

    @Property(tries = 25)
    void whatWasKnownOnADayIsWhatEachDealWasThen(
            @ForAll @IntRange(max = 1_000) int seed, @ForAll @IntRange(max = 800) int daysAgo) {
        List<Opportunity> deals = book(seed);
        LocalDate day = TODAY.minusDays(daysAgo);
        Instant last = DateRange.ofDay(day).lastInstant(ZONE);

        KnownDeals then = new KnownDeals.Past(KnownDeals.of(deals, ZONE, CurrencyUnit.EUR)).at(day, ZONE);

        assertThat(then.toList())
                .isEqualTo(
                        deals.stream().flatMap(deal -> deal.asOf(last).stream()).toList());
    }

    @Property(tries = 25)
    void whatWasWonAndHowLongItTookIsWhatClosedDealsTell(
            @ForAll @IntRange(max = 1_000) int seed,
            @ForAll @IntRange(max = 800) int daysAgo,
            @ForAll @IntRange(max = 400) int length) {
        List<Opportunity> deals = book(seed);
        KnownDeals known = KnownDeals.of(deals, ZONE, CurrencyUnit.EUR);
        ClosedDeals closed = ClosedDeals.of(deals, ZONE);
        DateRange days =
                DateRange.of(TODAY.minusDays(daysAgo), TODAY.minusDays(daysAgo).plusDays(length));

        assertThat(known.revenue(days))
                .hasValue(closed.revenue(days, CurrencyUnit.EUR).getAmountMinorLong());
        assertThat(known.pastYear(TODAY)).isEqualTo(closed.pastYear(TODAY));
        assertThat(known.wonDays()).isEqualTo(CycleTimes.wonDays(deals, ZONE));
    }

    @Property(tries = 10)
    void groupsPartTheDealsInTheirOrder(@ForAll @IntRange(max = 1_000) int seed) {
        KnownDeals known = KnownDeals.of(book(seed), ZONE, CurrencyUnit.EUR);

        known.by(Groups.of(known.columns(), deal -> deal.owner().filter(owner -> !owner.equals("o1"))))
                .forEach((owner, own) -> assertThat(own.toList())
                        .isEqualTo(known.toList().stream()
                                .filter(deal -> deal.owner().equals(Optional.of(owner)))
                                .toList())
                        .isNotEmpty()
                        .noneMatch(deal -> deal.owner().equals(Optional.of("o1"))));
    }

    @Property(tries = 1)
    void revenueInAnotherCurrencyIsNotAddedUp() {
        KnownDeals known = KnownDeals.of(book(1), ZONE, CurrencyUnit.USD);

        assertThat(known.revenue(DateRange.ofYear(2021))).isEqualTo(OptionalLong.empty());
    }

    /** Deals of which some were reopened, and some are told when they were recorded. */
    private static List<Opportunity> book(int seed) {
        List<Opportunity> deals = new ArrayList<>();
        for (Opportunity deal : GeneratedBook.seed(seed).changing().dealsOpenedBefore(TODAY)) {
            Instant later = deal.latestEventAt().plusSeconds(86_400L * 20);
            boolean isReopened = !deal.isOpen() && deals.size() % 7 == 0;
            Opportunity then = isReopened ? deal.append(Reopened.of(later, deal.stage())) : deal;
            deals.add(
                    isReopened && deals.size() % 2 == 0
                            ? then.append(Won.of(later.plusSeconds(86_400), deal.stage())
                                    .withRecording(Recording.of(later.plusSeconds(864_000))))
                            : then);
        }
        return deals;
    }
}
