// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Amounts.eur;
import static io.stagecraft.fixtures.Deals.PROCESS;
import static io.stagecraft.fixtures.Deals.ZONE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.OwnEvent;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.scoring.probability.DealProbability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PeriodForecastTest {
    private static final List<RemainderModel> STANDARD = RemainderModel.standard(PROCESS, origin -> Valuation.amount());

    private static Replay replay(List<Opportunity> deals, LocalDate asOf) {
        return Replay.of(
                deals,
                FiscalCalendar.standard(),
                FiscalUnit.QUARTER,
                asOf,
                WorkCalendar.weekdays(),
                ZONE,
                CurrencyUnit.EUR);
    }

    /** Deals won in the quarters of 2024 and 2025: the first quarter of all is not known whole. */
    private static List<Opportunity> wins() {
        List<Opportunity> deals = new ArrayList<>();
        String[] days = {
            "2023-12-20", "2024-03-20", "2024-06-20", "2024-09-20", "2024-12-20", "2025-01-10", "2025-03-20"
        };
        long[] euro = {9, 10, 20, 30, 40, 5, 50};
        for (int i = 0; i < days.length; i++) {
            deals.add(Deals.open("w" + i, "2023-12-01").amount(euro[i]).won(days[i]));
        }
        return deals;
    }

    @Test
    void pastPeriodsAreSeenAtTheSameElapsedShareOfTheirWorkingDays() {
        // 32 of 65 working days of the second quarter of 2025 have passed on 14 May
        Replay replay = replay(wins(), LocalDate.of(2025, 5, 14));
        assertThat(replay.present().period()).isEqualTo(DateRange.parse("2025-04-01/2025-07-01"));
        assertThat(replay.past())
                .extracting(Origin::asOf)
                .containsExactly(
                        LocalDate.of(2024, 2, 13),
                        LocalDate.of(2024, 5, 14),
                        LocalDate.of(2024, 8, 13),
                        LocalDate.of(2024, 11, 13),
                        LocalDate.of(2025, 2, 13));
        assertThat(replay.past().get(4).won()).isEqualTo(eur(5));
        assertThat(replay.past().get(4).ahead()).isEqualTo(DateRange.parse("2025-02-14/2025-04-01"));
    }

    @Test
    void theEveOfAPeriodIsComparedWithTheEvesOfPastOnes() {
        Replay replay = replay(wins(), LocalDate.of(2025, 3, 31));
        assertThat(replay.present().ahead()).isEqualTo(DateRange.parse("2025-04-01/2025-07-01"));
        assertThat(replay.past()).allMatch(origin -> origin.ahead().equals(origin.period()));
    }

    @Test
    void historyRepeatsTheRemaindersOfPastPeriods() {
        Replay replay = replay(wins(), LocalDate.of(2025, 5, 14));
        List<Origin> origins = new ArrayList<>(replay.past());
        origins.add(replay.present());
        assertThat(medians(RemainderModel.samePeriodLastYear(), origins))
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1_000.0),
                        Optional.of(2_000.0));
        assertThat(medians(RemainderModel.lastPeriod(), origins))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(1_000.0),
                        Optional.of(2_000.0),
                        Optional.of(3_000.0),
                        Optional.of(4_000.0),
                        Optional.of(5_000.0));
        // EUR 145 on the 261 working days up to 14 May 2025, and 33 are to come
        assertThat(medians(RemainderModel.runRate(), origins).get(5).orElseThrow())
                .isCloseTo(14_500.0 / 261 * 33, within(1e-9));
    }

    @Test
    void thePipelineIsWorthWhatItsStagesBroughtBefore() {
        List<Opportunity> deals = new ArrayList<>(wins());
        // of 100 in stage B in the middle of each quarter, 40 were won by its end; 10 came from deals opened later
        for (String quarter : List.of("2024-07", "2024-10", "2025-01")) {
            deals.add(Deals.open("x" + quarter, quarter + "-02")
                    .amount(40)
                    .moved(quarter + "-03", "A", "B")
                    .won(LocalDate.parse(quarter + "-01")
                            .plusMonths(2)
                            .plusDays(10)
                            .toString()));
            deals.add(Deals.open("y" + quarter, quarter + "-02")
                    .amount(60)
                    .moved(quarter + "-03", "A", "B")
                    .abandoned(LocalDate.parse(quarter + "-01").plusMonths(2).toString()));
            deals.add(Deals.open(
                            "z" + quarter,
                            LocalDate.parse(quarter + "-20").plusMonths(1).toString())
                    .amount(10)
                    .won(LocalDate.parse(quarter + "-01").plusMonths(2).toString()));
        }
        deals.removeIf(deal -> deal.id().startsWith("w") && !deal.id().equals("w0"));
        deals.add(Deals.open("now", "2025-04-02")
                .amount(500)
                .moved("2025-04-03", "A", "B")
                .deal());
        Replay replay = replay(deals, LocalDate.of(2025, 5, 14));
        List<Origin> origins = List.of(
                replay.past().get(2), replay.past().get(3), replay.past().get(4), replay.present());
        assertThat(medians(RemainderModel.calibratedStages(origin -> Valuation.amount()), origins))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(5_000.0), Optional.of(21_000.0));
    }

    private static List<Optional<Double>> medians(RemainderModel model, List<Origin> origins) {
        return model.forecasts(origins).stream()
                .map(each -> each.map(ModelForecast::median))
                .toList();
    }

    @Test
    void aBookWithTooFewPeriodsGivesARange() {
        PeriodForecast forecast = PeriodForecast.of(replay(wins(), LocalDate.of(2024, 8, 14)), STANDARD);
        assertThat(forecast.reaching(eur(20))).isEmpty();
        assertThat(forecast.quantile(0.1)).isEmpty();
        assertThat(forecast.won()).isEqualTo(eur(0));
        assertThat(forecast.least()).contains(eur(10));
        assertThat(forecast.most()).contains(eur(20));
    }

    @Test
    void theAmountWonSoFarIsTheLeastForecast() {
        PeriodForecast forecast = PeriodForecast.of(replay(wins(), LocalDate.of(2025, 3, 20)), STANDARD);
        assertThat(forecast.reaching(eur(55))).hasValue(1);
        assertThatThrownBy(() -> forecast.reaching(Money.parse("USD 5")))
                .hasMessage("target must be in EUR but was USD 5.00");
    }

    @Test
    void aBookWithHistoryIsForecastByAllFamilies() {
        List<Opportunity> deals = GeneratedBook.seed(1).dealsOpenedBefore(LocalDate.of(2021, 11, 15));
        PeriodForecast forecast = PeriodForecast.of(replay(deals, LocalDate.of(2021, 11, 14)), STANDARD);
        assertThat(forecast.combination().weights()).containsOnlyKeys("deals", "history", "pipeline");
        assertThat(forecast.combination().claim()).isEqualTo(Combination.Claim.EQUAL_WEIGHTS);
        assertThat(forecast.quantile(0.1).orElseThrow())
                .isLessThan(forecast.quantile(0.9).orElseThrow());
        assertThat(forecast.quantile(0.01).orElseThrow()).isGreaterThanOrEqualTo(forecast.won());
    }

    @Test
    void theFanEndsWithThePeriodAndItsBandsNeitherCrossNorFall() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        PeriodForecast forecast =
                PeriodForecast.of(replay(GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)), today), STANDARD);

        SortedMap<LocalDate, QuantileForecast> fan = forecast.fan();

        assertThat(fan.keySet())
                .containsExactly(
                        LocalDate.of(2021, 11, 21),
                        LocalDate.of(2021, 11, 28),
                        LocalDate.of(2021, 12, 5),
                        LocalDate.of(2021, 12, 12),
                        LocalDate.of(2021, 12, 19),
                        LocalDate.of(2021, 12, 26),
                        LocalDate.of(2021, 12, 31));
        assertThat(fan.get(fan.lastKey())).isEqualTo(forecast.revenue().orElseThrow());
        double[] before = new double[5];
        Arrays.fill(before, forecast.won().getAmountMinor().doubleValue());
        for (QuantileForecast week : fan.values()) {
            for (int i = 0; i < before.length; i++) {
                double quantile = week.quantile(0.1 + 0.2 * i);
                assertThat(quantile).isGreaterThanOrEqualTo(before[i]);
                before[i] = quantile;
            }
            assertThat(before).isSorted();
        }
    }

    @Test
    void aLargeBookIsSampledAndSaysSo() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        List<Opportunity> deals = GeneratedBook.seed(3).opening(35).dealsOpenedBefore(today.plusDays(1));
        PeriodForecast forecast = PeriodForecast.of(replay(deals, today), STANDARD);
        double came = GeneratedBook.seed(3).opening(35).dealsOpenedBefore(today.plusYears(1)).stream()
                .filter(deal -> deal.status() == DealStatus.WON
                        && forecast.period()
                                .contains(LocalDate.ofInstant(deal.closedAt().orElseThrow(), ZONE)))
                .mapToDouble(deal -> deal.amount().orElseThrow().getAmountMinorLong())
                .sum();

        assertThat(deals).hasSizeGreaterThan(DealProbability.MOST_LEARNED);
        assertThat(forecast.defaultsUsed())
                .extracting(Told::used)
                .contains("forecast.sampled learned=20,000 alone=1,000");
        assertThat(forecast.models())
                .filteredOn(model -> model.family().equals(RemainderModel.DEALS))
                .allMatch(ModelForecast::isSampled);
        assertThat(forecast.quantile(0.5).orElseThrow().getAmountMinorLong() / came)
                .isBetween(0.75, 1.33);
        assertThat(PeriodForecast.of(replay(deals, today), STANDARD)).isEqualTo(forecast);
    }

    @Test
    void whatHappenedLaterChangesNothingThatWasForecast() {
        LocalDate cut = LocalDate.of(2024, 2, 14);
        List<Opportunity> deals = GeneratedBook.seed(2).dealsOpenedBefore(LocalDate.of(2025, 1, 1));
        List<Opportunity> known = deals.stream()
                .flatMap(deal -> deal.asOf(DateRange.ofDay(cut).lastInstant(ZONE)).stream())
                .toList();
        assertThat(PeriodForecast.of(replay(deals, cut), STANDARD))
                .isEqualTo(PeriodForecast.of(replay(known, cut), STANDARD));

        // the periods before a past one are forecast as they were then
        PeriodForecast later = PeriodForecast.of(replay(deals, LocalDate.of(2024, 11, 14)), STANDARD);
        PastPeriod last =
                later.combination().periods().get(later.combination().periods().size() - 1);
        PeriodForecast then = PeriodForecast.of(replay(deals, last.asOf()), STANDARD);
        assertThat(then.models()).isEqualTo(last.forecasts());
    }

    @Test
    void aModelOfUnrecordedDetailsDoesNotTakePartAndIsNamed() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        Replay replay = replay(GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)), today);
        int past = replay.past().size();

        PeriodForecast finalAmounts =
                PeriodForecast.of(replay.withUnrecordedBefore(Map.of(Origin.Detail.AMOUNT, LocalDate.MAX)), STANDARD);
        assertThat(finalAmounts.combination().weights()).containsOnlyKeys("history");
        assertThat(finalAmounts.leftOut())
                .extracting(Told::message)
                .startsWith("forecast.unrecorded detail=origin.amount periods=" + past)
                .anyMatch(told -> told.startsWith("combination.too-few family=family.deals"))
                .anyMatch(told -> told.startsWith("combination.too-few family=family.pipeline"));

        PeriodForecast finalCloses = PeriodForecast.of(
                replay.withUnrecordedBefore(Map.of(Origin.Detail.EXPECTED_CLOSE, LocalDate.MAX)), STANDARD);
        assertThat(finalCloses.combination().weights()).containsOnlyKeys("history", "pipeline");

        PeriodForecast endsOnly = PeriodForecast.of(
                replay(GeneratedBook.seed(1).recordedFrom(today).dealsOpenedBefore(today.plusDays(1)), today),
                STANDARD);
        assertThat(endsOnly.combination().weights()).containsOnlyKeys("history");
        assertThat(endsOnly.unrecorded()).isEqualTo(Map.of(Origin.Detail.STAGE, past));
    }

    @Test
    void theBiasOfThePeriodIsThatOfItsRemainderHeldAgainstAllThatCame() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        Replay replay = replay(GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)), today);
        PeriodForecast forecast = PeriodForecast.of(replay, STANDARD);

        double remainders = 0;
        double periods = 0;
        for (ReplayedPeriod each : forecast.combination().replayed()) {
            Origin origin = replay.past().stream()
                    .filter(past -> past.period().equals(each.past().period()))
                    .findFirst()
                    .orElseThrow();
            remainders += each.past().remainder();
            periods += origin.won().getAmountMinor().doubleValue() + each.past().remainder();
        }
        assertThat(periods).isGreaterThan(remainders);
        assertThat(forecast.bias().orElseThrow())
                .isCloseTo(forecast.combination().bias().orElseThrow() * remainders / periods, within(1e-12));
    }

    @Test
    void aHistoryThatBeginsLateSpeaksFromItsFirstDayOn() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        Replay replay = replay(GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)), today);
        int past = replay.past().size();
        LocalDate last = replay.past().get(past - 1).asOf();

        assertThat(unrecorded(replay, last.plusDays(1))).isEqualTo(Map.of(Origin.Detail.AMOUNT, past));
        assertThat(unrecorded(replay, last)).isEqualTo(Map.of(Origin.Detail.AMOUNT, past - 1));
        assertThat(unrecorded(replay, replay.past().get(0).asOf())).isEmpty();
        assertThat(replay.withUnrecordedBefore(Map.of(Origin.Detail.AMOUNT, today))
                        .present())
                .isEqualTo(replay.present());
    }

    private static Map<Origin.Detail, Integer> unrecorded(Replay replay, LocalDate firstDay) {
        return PeriodForecast.of(replay.withUnrecordedBefore(Map.of(Origin.Detail.AMOUNT, firstDay)), List.of())
                .unrecorded();
    }

    @Test
    void anImportWithoutRecordingTimesIsTakenAsRecordedWhenItHappenedOrLeftOut() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        Replay replay = replay(GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)), today);

        assertThat(PeriodForecast.of(replay, STANDARD).defaultsUsed())
                .extracting(Told::used)
                .contains("forecast.recorded-when-happened deals="
                        + String.format(
                                Locale.ROOT, "%,d", replay.present().deals().size()));

        PeriodForecast without = PeriodForecast.of(replay.recordedOnly(), STANDARD);
        assertThat(without.leftOut())
                .extracting(Told::message)
                .startsWith("forecast.not-recorded periods=" + replay.past().size());
        assertThat(without.quantile(0.5)).isEmpty();
        assertThat(without.assumedRecorded()).isZero();
    }

    @Test
    void anImportThatGoesOnWithRecordedEventsIsStillAnImport() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        Instant last = replay(GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)), today)
                .present()
                .instant();
        List<Opportunity> live = GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)).stream()
                .map(deal -> deal.asOf(last)
                        .orElseThrow()
                        .append(OwnEvent.of(last, "seen").withRecording(Recording.of(last))))
                .toList();
        Replay replay = replay(live, today);

        assertThat(live).allMatch(Opportunity::hasAnyRecording);
        assertThat(replay.past()).isNotEmpty();
        assertThat(replay.recordedOnly().past()).isEmpty();
        assertThat(replay.recordedOnly().leftOut()).isEqualTo(replay.past().size());
        assertThat(PeriodForecast.of(replay, STANDARD).assumedRecorded()).isEqualTo(live.size());
    }

    @Test
    void aPastPeriodIsKeptIfWhatIsNotRecordedCameAfterItsDay() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        Instant last = replay(GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)), today)
                .present()
                .instant();
        List<Opportunity> live = GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1)).stream()
                .map(deal -> Opportunity.replay(deal.asOf(last).orElseThrow().events().stream()
                                .map(event -> event.withRecording(Recording.of(event.at())))
                                .toList())
                        .append(OwnEvent.of(last, "seen")))
                .toList();
        Replay replay = replay(live, today);

        assertThat(live).noneMatch(Opportunity::isRecorded);
        assertThat(replay.recordedOnly().past()).isEqualTo(replay.past());
    }

    @Test
    void whatIsRecordedWhenItHappenedIsReplayedAsWhatIsTakenSo() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        List<Opportunity> deals = GeneratedBook.seed(1).dealsOpenedBefore(today.plusDays(1));
        List<Opportunity> recorded = deals.stream()
                .map(deal -> Opportunity.replay(deal.events().stream()
                        .map(event -> event.withRecording(Recording.of(event.at())))
                        .toList()))
                .toList();

        PeriodForecast taken = PeriodForecast.of(replay(deals, today), STANDARD);
        PeriodForecast known = PeriodForecast.of(replay(recorded, today).recordedOnly(), STANDARD);
        assertThat(known.models()).isEqualTo(taken.models());
        assertThat(known.combination()).isEqualTo(taken.combination());
        assertThat(known.leftOut()).isEqualTo(taken.leftOut());
        assertThat(known.assumedRecorded()).isZero();
    }

    @Test
    void aChangeOfTheDealsMovesTheFamiliesThatReadThemAndNoOther() {
        LocalDate today = LocalDate.of(2021, 11, 14);
        Replay replay = replay(GeneratedBook.seed(1).dealsOpenedBefore(LocalDate.of(2021, 11, 15)), today);
        PeriodForecast forecast = PeriodForecast.of(replay, STANDARD);
        Origin present = replay.present();
        Forecast now = Forecast.of(
                        PipelineInspection.of(PROCESS, ZONE).inspect(present.deals(), Valuation.amount(), today),
                        PROCESS,
                        DealProbability.in(PROCESS, ZONE).learnedFrom(present.deals(), present.instant()),
                        CurrencyUnit.EUR)
                .withNewBusiness(NewBusiness.goingOn(
                                "deals not yet opened",
                                present.deals(),
                                present.closed().pastYear(today),
                                WinRates.in(ZONE))
                        .stream()
                        .toList());
        Forecast more = now.withDeals(now.deals().stream()
                .map(deal -> deal.withAmount(deal.amount().multipliedBy(2)))
                .toList());

        assertThat(forecast.hasDealModels()).isTrue();
        assertThat(forecast.changing(now, now)).isEqualTo(forecast);
        PeriodForecast changed = forecast.changing(now, more);
        assertThat(forecast.changing(now).apply(more)).isEqualTo(changed);
        assertThat(changed.quantile(0.5).orElseThrow())
                .isGreaterThan(forecast.quantile(0.5).orElseThrow());
        double mean = more.model(present.ahead()).meanMinor()
                - now.model(present.ahead()).meanMinor();
        for (int i = 0; i < forecast.models().size(); i++) {
            ModelForecast before = forecast.models().get(i);
            ModelForecast after = changed.models().get(i);
            switch (before.family()) {
                case RemainderModel.HISTORY -> assertThat(after).isEqualTo(before);
                case RemainderModel.PIPELINE ->
                    assertThat(after.median()).isCloseTo(before.median() + mean, within(1e-3));
                default -> assertThat(after.median()).isGreaterThan(before.median());
            }
        }
        assertThat(changed.combination()).isEqualTo(forecast.combination());
    }

    @Test
    void aGroupIsForecastFromItsOwnDealsAndThePeriodsSinceItsFirst() {
        List<Opportunity> deals = new ArrayList<>();
        deals.add(Deals.open("e1", "2023-12-01").owner("early").amount(9).won("2023-12-20"));
        deals.add(Deals.open("l1", "2024-07-10").owner("late").amount(7).won("2024-08-20"));
        deals.add(Deals.open("l2", "2024-07-10").owner("late").amount(9).won("2024-12-20"));
        deals.add(Deals.open("o", "2024-07-10").amount(9).deal());
        Replay replay = replay(deals, LocalDate.of(2025, 5, 14));

        SortedMap<String, Replay> owners = replay.by(Opportunity::owner);
        assertThat(owners).containsOnlyKeys("early", "late");
        assertThat(requireNonNull(owners.get("early")).past()).hasSize(5);
        assertThat(requireNonNull(owners.get("late")).past())
                .extracting(Origin::period)
                .containsExactly(DateRange.parse("2024-10-01/2025-01-01"), DateRange.parse("2025-01-01/2025-04-01"));
        assertThat(requireNonNull(owners.get("late")).present().closed().won(DateRange.parse("2024-01-01/2025-05-15")))
                .extracting(Opportunity::id)
                .containsExactly("l1", "l2");
    }

    @Test
    void aBookOfFewWinsIsNotForecastAndSaysWhatIsMissing() {
        RemainderModel flat = RemainderModel.each(origin -> Optional.of(ModelForecast.point("ours", "flat", 10)));
        Replay replay = replay(wins(), LocalDate.of(2025, 5, 14));

        PeriodForecast seven = PeriodForecast.of(
                replay, List.of(flat), CombinationRules.builder().fewestWins(7).build());
        assertThat(seven.refusal()).isEmpty();
        assertThat(seven.quantile(0.5)).isPresent();

        PeriodForecast eight = PeriodForecast.of(
                replay, List.of(flat), CombinationRules.builder().fewestWins(8).build());
        assertThat(eight.refusal().map(Told::message)).contains("forecast.few-wins wins=7 needed=8");
        assertThat(eight.leftOut()).extracting(Told::message).containsExactly("forecast.few-wins wins=7 needed=8");
        assertThat(eight.quantile(0.5)).isEmpty();
        assertThat(eight.reaching(eur(1_000))).isEmpty();
        assertThat(eight.outlook(eur(1_000))).isEmpty();
        assertThat(eight.fan()).isEmpty();
        assertThat(eight.combination().claim()).isEqualTo(Combination.Claim.RANGE);
        assertThat(eight.models()).isEmpty();
        assertThat(eight.won()).isEqualTo(seven.won());
        assertThat(eight.least()).isEqualTo(seven.least()).isPresent();
        assertThat(eight.most()).isEqualTo(seven.most()).isPresent();
    }

    @Test
    void aBookTakesTwentyWinsUnlessToldOtherwise() {
        LocalDate today = LocalDate.of(2025, 5, 14);
        List<Opportunity> nineteen = new ArrayList<>(wins());
        for (int i = 0; nineteen.size() < 19; i++) {
            nineteen.add(Deals.open("m" + i, "2023-12-01").amount(10).won("2024-03-20"));
        }
        nineteen.add(Deals.open("without an amount", "2023-12-01").won("2024-03-20"));
        List<Opportunity> twenty = new ArrayList<>(nineteen);
        twenty.add(Deals.open("last", "2023-12-01").amount(10).won("2025-05-14"));
        RemainderModel flat = RemainderModel.each(origin -> Optional.of(ModelForecast.point("ours", "flat", 10)));

        PeriodForecast too = PeriodForecast.of(replay(nineteen, today), List.of(flat));
        assertThat(too.refusal().map(Told::message)).contains("forecast.few-wins wins=19 needed=20");
        assertThat(too.defaultsUsed()).extracting(Told::used).contains("forecast.fewest-wins needed=20");
        assertThat(PeriodForecast.of(replay(twenty, today), List.of(flat)).refusal())
                .isEmpty();
        assertThatThrownBy(() -> CombinationRules.builder().fewestWins(-1).build())
                .hasMessage("fewestWins must be at least 0 but was -1");
    }

    @Test
    void aBookThatLeavesLostDealsOutIsNotForecastByItsOpenOnes() {
        LocalDate today = LocalDate.of(2025, 5, 14);
        CombinationRules ofFewWins = CombinationRules.builder().fewestWins(7).build();
        RemainderModel history = RemainderModel.each(origin -> Optional.of(ModelForecast.point("history", "flat", 10)));
        RemainderModel stages =
                RemainderModel.each(origin -> Optional.of(ModelForecast.point(RemainderModel.PIPELINE, "flat", 10)));
        List<Opportunity> one = winsAndALoss();

        PeriodForecast filtered = PeriodForecast.of(replay(wins(), today), List.of(history, stages), ofFewWins);
        assertThat(filtered.refusal().map(Told::message)).contains("forecast.no-losses wins=7");
        assertThat(filtered.quantile(0.5)).isEmpty();

        assertThat(PeriodForecast.of(replay(wins(), today), List.of(history), ofFewWins)
                        .refusal())
                .isEmpty(); // what is won needs no lost deals
        assertThat(PeriodForecast.of(replay(one, today), List.of(history, stages), ofFewWins)
                        .refusal())
                .isEmpty();
        assertThat(replay(one, today)
                        .by(deal -> Optional.of(deal.id().equals("lost") ? "other" : "own"))
                        .values())
                .allSatisfy(part -> assertThat(PeriodForecast.of(part, List.of(history, stages), ofFewWins)
                                .refusal()
                                .map(Told::message))
                        .isNotEqualTo(Optional.of("forecast.no-losses wins=7")));
    }

    private static List<Opportunity> winsAndALoss() {
        List<Opportunity> deals = new ArrayList<>(wins());
        deals.add(Deals.open("lost", "2023-12-01").amount(10).lost("2024-03-20", LossReason.FIT));
        return deals;
    }

    @Test
    void aForecastIsRefusedForAReasonOfItsCaller() {
        RemainderModel flat = RemainderModel.each(origin -> Optional.of(ModelForecast.point("ours", "flat", 10)));
        PeriodForecast told = PeriodForecast.of(
                replay(wins(), LocalDate.of(2025, 5, 14)),
                List.of(flat),
                CombinationRules.builder().fewestWins(0).build());

        PeriodForecast refused = told.refused(Message.said("ours.filtered", "lost deals are left out"));

        assertThat(refused.quantile(0.5)).isEmpty();
        assertThat(refused.leftOut())
                .extracting(Told::message)
                .containsExactly("ours.filtered text=lost deals are left out");
        assertThat(refused.won()).isEqualTo(told.won());
        assertThat(refused.most()).isEqualTo(told.most());
    }

    @Test
    void aDealIsWithItsOwnerOfTheDayAndOnceClosedWithWhoClosedIt() {
        List<Opportunity> deals = new ArrayList<>();
        deals.add(Deals.open("f", "2024-01-02").owner("first").amount(1).won("2024-02-01"));
        deals.add(Deals.open("s", "2024-01-02").owner("second").amount(2).won("2024-02-01"));
        deals.add(Deals.open("handed", "2024-07-10")
                .owner("first")
                .amount(4)
                .owner("2024-09-02", "second")
                .won("2024-12-20"));
        deals.add(Deals.open("left", "2024-07-10")
                .owner("first")
                .amount(8)
                .won("2024-12-20")
                .append(Reassigned.of(Deals.at("2025-02-03"), "second")));
        Replay replay = replay(deals, LocalDate.of(2025, 5, 14));

        SortedMap<String, Replay> owners = replay.by(Opportunity::owner);
        Replay first = requireNonNull(owners.get("first"));
        Replay second = requireNonNull(owners.get("second"));
        DateRange august = DateRange.parse("2024-07-01/2024-10-01");
        DateRange fourth = DateRange.parse("2024-10-01/2025-01-01");
        assertThat(first.past())
                .filteredOn(origin -> origin.period().equals(august))
                .flatExtracting(Origin::deals)
                .extracting(Opportunity::id)
                .containsExactly("f", "handed", "left");
        assertThat(second.past())
                .filteredOn(origin -> origin.period().equals(fourth))
                .flatExtracting(Origin::deals)
                .extracting(Opportunity::id)
                .containsExactly("s", "handed");
        assertThat(PeriodForecast.of(first, List.of()).combination().past())
                .filteredOn(past -> past.period().equals(fourth))
                .extracting(PastPeriod::remainder)
                .containsExactly(800.0);
        assertThat(PeriodForecast.of(second, List.of()).combination().past())
                .filteredOn(past -> past.period().equals(fourth))
                .extracting(PastPeriod::remainder)
                .containsExactly(400.0);
    }

    @Test
    void aModelThatForgetsAPeriodIsRefused() {
        RemainderModel silent = origins -> List.of();
        assertThatThrownBy(() -> PeriodForecast.of(replay(wins(), LocalDate.of(2025, 5, 14)), List.of(silent)))
                .hasMessage("expected one forecast per period, but got 0 forecasts for 6 periods");
    }

    @Test
    void aModelThatSamplesALargeBookSaysSo() {
        QuantileForecast ten =
                QuantileForecast.of(DoubleStream.generate(() -> 10).limit(99).toArray());
        RemainderModel sampled = RemainderModel.each(origin ->
                Optional.of(ModelForecast.of(RemainderModel.DEALS, "sampled", ten, CommonFactor.none(), true)));

        CombinationRules ofFewWins = CombinationRules.builder().fewestWins(7).build();
        assertThat(PeriodForecast.of(replay(winsAndALoss(), LocalDate.of(2025, 5, 14)), List.of(sampled), ofFewWins)
                        .defaultsUsed())
                .extracting(Told::used)
                .startsWith(
                        "combination.rules interval=4 drop=9 weight=20", "forecast.sampled learned=20,000 alone=1,000");
    }

    @Test
    void aFamilyIsNamedInWords() {
        assertThat(Stream.of(RemainderModel.HISTORY, RemainderModel.PIPELINE, RemainderModel.DEALS, "oracle")
                        .map(RemainderModel::family))
                .extracting(Told::message)
                .containsExactly("family.history", "family.pipeline", "family.deals", "family.own text=oracle");
    }

    @Test
    void aDetailIsNamedByItsCode() {
        assertThat(Origin.Detail.STAGE.message()).isEqualTo(Message.of("origin.stage"));
        assertThat(Origin.Detail.EXPECTED_CLOSE.message()).isEqualTo(Message.of("origin.expected-close"));
    }
}
