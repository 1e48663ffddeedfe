// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.PROCESS;
import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.OwnersShared;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.accuracy.ForecastCall;
import io.stagecraft.planning.rollup.CalledAmount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Books with histories: what was recorded after a day changes nothing that is said of it. */
class LaterKnowledgeProperties {
    private static final LocalDate TODAY = LocalDate.of(2021, 11, 14);

    /** What is recorded of each open deal from the next second on. */
    enum Change {
        AMOUNT,
        EXPECTED_CLOSE,
        OWNER,
        SPLIT,
        CATEGORY,
        STAGE,
        END
    }

    @Property(tries = 25)
    void aChangeOfWhatWasRecordedLaterChangesNothing(
            @ForAll @IntRange(max = 1_000) int seed, @ForAll @IntRange(max = 6) int period, @ForAll Change change) {
        List<Opportunity> deals = GeneratedBook.seed(seed).changing().dealsOpenedBefore(TODAY);
        Replay replay = replay(deals);
        int k = Math.min(period, replay.past().size() - 1);
        Instant day = replay.past().get(k).instant();

        Replay changed =
                replay(deals.stream().map(deal -> changed(deal, day, change)).toList());

        assertThat(changed.present()).isNotEqualTo(replay.present());
        assertThat(changed.past().subList(0, k + 1)).isEqualTo(replay.past().subList(0, k + 1));
        assertThat(said(changed).subList(0, k + 1)).isEqualTo(said(replay).subList(0, k + 1));
    }

    @Property(tries = 25)
    void aChangeOfWhatWasRecordedLaterChangesNothingOfASellersPast(
            @ForAll @IntRange(max = 1_000) int seed,
            @ForAll @IntRange(min = 3, max = 6) int period,
            @ForAll Change change) {
        List<Opportunity> deals = GeneratedBook.seed(seed).changing().dealsOpenedBefore(TODAY);
        Replay replay = replay(deals);
        int k = Math.min(period, replay.past().size() - 1);
        Instant day = replay.past().get(k).instant();
        Map<String, Map<DateRange, Origin>> before = bySeller(replay, day);

        Map<String, Map<DateRange, Origin>> after = bySeller(
                replay(deals.stream().map(deal -> changed(deal, day, change)).toList()), day);

        assertThat(before).isNotEmpty();
        before.forEach((seller, origins) -> origins.forEach((quarter, origin) -> {
            Origin other = after.getOrDefault(seller, Map.of()).get(quarter);
            if (other != null) { // a seller is followed back to the first deal that is the seller's now
                assertThat(other).isEqualTo(origin);
                assertThat(other.won()).isEqualTo(origin.won());
            }
        }));
        assertThat(after.values().stream().mapToInt(Map::size).sum()).isPositive();
    }

    /** Returns the past quarters of each seller up to the evening of a day. */
    private static Map<String, Map<DateRange, Origin>> bySeller(Replay replay, Instant day) {
        Map<String, Map<DateRange, Origin>> sellers = new TreeMap<>();
        replay.by(Opportunity::owner)
                .forEach((seller, own) -> own.past().stream()
                        .filter(origin -> !origin.instant().isAfter(day))
                        .forEach(origin -> sellers.computeIfAbsent(seller, name -> new HashMap<>())
                                .put(origin.period(), origin)));
        return sellers;
    }

    @Property
    void laterCallsChangeNothingThatWasCalledOnADay(
            @ForAll @IntRange(min = 1, max = 90) int day, @ForAll @IntRange(min = 1, max = 90) int later) {
        LocalDate start = LocalDate.of(2021, 1, 1);
        ManagementTree tree = ManagementTree.of(Map.of("o1", "o0", "o2", "o0"));
        List<ForecastCall> calls = List.of(call("o1", start, 10), call("o2", start.plusDays(day / 2), 20));
        List<ForecastCall> more = new ArrayList<>(calls);
        more.add(call("o1", start.plusDays(day + later), 70));
        more.add(call("o0", start.plusDays(day + later), 500));
        LocalDate asOf = start.plusDays(day);

        assertThat(CalledAmount.ofAll(tree, more, asOf)).isEqualTo(CalledAmount.ofAll(tree, calls, asOf));
        assertThat(CalledAmount.of("o0", tree, more, asOf)).isEqualTo(CalledAmount.of("o0", tree, calls, asOf));
    }

    private static ForecastCall call(String person, LocalDate day, int euro) {
        return ForecastCall.builder()
                .person(person)
                .day(day)
                .period(DateRange.parse("2021-01-01/2021-07-01"))
                .category(ForecastCategory.COMMIT)
                .amount(Money.ofMajor(CurrencyUnit.EUR, euro))
                .build();
    }

    private static Replay replay(List<Opportunity> deals) {
        return Replay.of(
                deals,
                FiscalCalendar.standard(),
                FiscalUnit.QUARTER,
                TODAY,
                WorkCalendar.weekdays(),
                ZONE,
                CurrencyUnit.EUR);
    }

    private static List<List<ModelForecast>> said(Replay replay) {
        return PeriodForecast.of(replay, RemainderModel.standard(PROCESS, origin -> Valuation.amount()))
                .combination()
                .past()
                .stream()
                .map(PastPeriod::forecasts)
                .toList();
    }

    private static Opportunity changed(Opportunity deal, Instant day, Change change) {
        Optional<Opportunity> known = deal.asOf(day).filter(Opportunity::isOpen);
        if (known.isEmpty()) {
            return deal;
        }
        Opportunity then = known.get();
        Instant at = day.plusSeconds(1);
        return switch (change) {
            case AMOUNT -> goOn(then.append(AmountChanged.of(at, Money.parse("EUR 7654321"))), deal);
            case EXPECTED_CLOSE -> goOn(then.append(ExpectedCloseChanged.of(at, TODAY.plusYears(1))), deal);
            case OWNER -> goOn(then.append(Reassigned.of(at, "somebody else")), deal);
            case SPLIT ->
                goOn(
                        then.append(OwnersShared.of(at, Map.of("o0", Ratio.of(1, 4), "somebody else", Ratio.of(3, 4)))),
                        deal);
            case CATEGORY -> goOn(then.append(CategoryCalled.of(at, ForecastCategory.OMITTED, "a manager")), deal);
            case STAGE ->
                then.append(StageMoved.of(at, then.stage(), then.stage().equals("B") ? "C" : "B"));
            case END ->
                deal.events().stream().anyMatch(Won.class::isInstance)
                        ? then.append(Lost.of(at, then.stage(), LossReason.FIT))
                        : then.append(Won.of(at, then.stage()));
        };
    }

    /** Returns a deal with what was recorded of it later. */
    private static Opportunity goOn(Opportunity changed, Opportunity deal) {
        Opportunity result = changed;
        for (DealEvent event :
                deal.events().subList(changed.events().size() - 1, deal.events().size())) {
            result = result.append(event);
        }
        return result;
    }

    /** A deal recorded by its end only was somewhere before, and nothing tells where. */
    @Property(tries = 10)
    void aDealKnownByItsEndOnlyIsNotSeenBefore(@ForAll @IntRange(max = 1_000) int seed) {
        LocalDate recordedFrom = LocalDate.of(2021, 4, 1);
        Replay replay =
                replay(GeneratedBook.seed(seed).recordedFrom(recordedFrom).dealsOpenedBefore(TODAY));

        for (Origin origin : replay.past()) {
            boolean isRecorded = !origin.period().end().isBefore(recordedFrom.plusMonths(3));
            assertThat(origin.unrecorded().isEmpty()).isEqualTo(isRecorded);
            assertThat(origin.deals().stream()
                            .filter(deal -> deal.isOpen() && deal.stage().equals("C"))
                            .allMatch(deal -> deal.events().size() > 1))
                    .isTrue();
        }
    }
}
