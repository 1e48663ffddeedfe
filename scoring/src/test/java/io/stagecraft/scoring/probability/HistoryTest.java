// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.history.Stay.End;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Conversion measured from history, by stage and team, and by stage and age. */
class HistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final MinimumNumbers ANY =
            MinimumNumbers.builder().wins(1).losses(1).rate(1).build();

    @Test
    void moreClosedDealsThanCanBeCountedAreRefusedByName() {
        assertThatThrownBy(() -> ConversionCount.of("a", Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("deals closed must fit a long but was 9223372036854775808");
    }

    @Test
    void conversionIsWonOfThoseThatReachedTheStage() {
        MeasuredConversion measured = MeasuredConversion.of(List.of(
                        DealPath.of(Stay.moved("a", 3, "b"), Stay.of("b", 5, End.WON)),
                        DealPath.of(Stay.of("a", 9, End.LOST)),
                        DealPath.of(Stay.moved("a", 3, "b"), Stay.of("b", 5, End.LOST)),
                        DealPath.of(Stay.of("a", 9, End.ABANDONED)),
                        DealPath.of(Stay.of("a", 9, End.STILL_THERE))))
                .withMinimum(ANY);

        assertThat(measured.counts()).containsExactly(ConversionCount.of("a", 1, 2), ConversionCount.of("b", 1, 1));
        assertThat(measured.estimate(DealPosition.of("a")).counted()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Told.explanation(measured.estimate(DealPosition.of("b")).explanation()))
                .isEqualTo("""
                        probability.win: 0.5 (rule.log-odds)
                          explanation.because reason=(history.measured won=1 lost=2)
                          place.stage stage=b: unit.log-odds value=0
                            explanation.because reason=(conversion.stage won=1 closed=2)""");
    }

    @Test
    void templateStandsInBelowFortyWinsAndLosses() {
        List<DealPath> history = history(7, 40, "a");
        StageTable template = StageTable.builder()
                .putProbabilities("a", io.stagecraft.core.measure.Probability.of(0.25))
                .build();
        WinProbabilityStrategy<DealPosition> strategy = MeasuredConversion.of(history)
                .<DealPosition>strategy((deal, asOf) -> deal)
                .or(WinProbabilityStrategy.byStage(DealPosition::stage, template));

        Estimate estimate = strategy.estimate(DealPosition.of("a"), TODAY);
        assertThat(estimate.counted()).isEqualTo(0.25);
        assertThat(estimate.reasons())
                .extracting(Told::message)
                .containsExactly("history.too-few won=7 lost=40 wins=40 losses=40");

        Estimate learned = MeasuredConversion.of(history(40, 40, "a")).estimate(DealPosition.of("a"));
        assertThat(learned.counted()).isEqualTo(0.5);
        assertThat(learned.reasons()).extracting(Told::message).containsExactly("history.measured won=40 lost=40");
    }

    @Test
    void aStageThatTooFewDealsReachedIsNotMeasured() {
        List<DealPath> history = new ArrayList<>(history(40, 40, "a"));
        history.addAll(history(7, 0, "b"));

        assertThat(MeasuredConversion.of(history).estimate(DealPosition.of("b")).reasons())
                .extracting(Told::message)
                .containsExactly("rate.too-few number=7 of=(rate.of-reached place=(place.stage stage=b)) minimum=20");
    }

    @Test
    void aSmallTeamIsShrunkToAll() {
        List<DealPath> history = new ArrayList<>();
        history(40, 60, "a").forEach(path -> history.add(path.withTeam("east")));
        history(60, 40, "a").forEach(path -> history.add(path.withTeam("west")));
        history(5, 0, "a").forEach(path -> history.add(path.withTeam("new")));
        MeasuredConversion measured = MeasuredConversion.of(history);
        DealPosition position = DealPosition.of("a");

        double all = measured.estimate(position).counted();
        double small = measured.estimate(position.withTeam("new")).counted();
        double large = measured.estimate(position.withTeam("west")).counted();
        assertThat(all).isCloseTo(105.0 / 205, within(1e-12));
        assertThat(small).isBetween(all, 0.9);
        assertThat(large).isBetween(all, 0.6);
        assertThat(Math.abs(large - 0.6)).isLessThan(Math.abs(small - 1));
        assertThat(measured.estimate(position.withTeam("unheard of")).counted()).isCloseTo(all, within(1e-12));
        assertThat(measured.estimate(position.withTeam("new"))
                        .explanation()
                        .children()
                        .get(1)
                        .reasons())
                .extracting(Told::message)
                .containsExactly("conversion.team won=5 closed=5");
    }

    @Test
    void teamCurveIsShrunkMoreWhenFewerDealsStayedThatLong() {
        List<DealPath> history = new ArrayList<>();
        for (int day = 1; day <= 60; day++) {
            history.add(DealPath.of(Stay.of("a", day, day % 3 == 0 ? End.LOST : End.WON))
                    .withTeam("east"));
            history.add(DealPath.of(Stay.of("a", day, day % 3 == 0 ? End.WON : End.LOST))
                    .withTeam("west"));
        }
        history.add(DealPath.of(Stay.of("a", 30, End.WON)).withTeam("new"));
        AgedConversion aged = AgedConversion.of(history);
        DealPosition tenDays = DealPosition.of("a", 10, 10);

        double all = aged.estimate(tenDays).counted();
        double west = aged.estimate(tenDays.withTeam("west")).counted();
        double small = aged.estimate(tenDays.withTeam("new")).counted();
        double own = aged.curve("a", "west").orElseThrow().after(10);
        double strength = aged.teamStrengths().getOrDefault("a", 0.0);

        assertThat(west).isCloseTo((50 * own + strength * all) / (50 + strength), within(1e-12));
        assertThat(west).isStrictlyBetween(own, all);
        assertThat(small).isCloseTo((1 + strength * all) / (1 + strength), within(1e-12));
        assertThat(aged.estimate(tenDays.withTeam("unheard of")).counted()).isCloseTo(all, within(1e-12));
        assertThat(aged.estimate(tenDays.withTeam("west")).explanation().children())
                .extracting(each -> Told.message(each.label()))
                .containsExactly(
                        "probability.on-entry place=(place.stage stage=a)",
                        "probability.days-there days=10",
                        "probability.team team=west");
        assertThat(aged.estimate(tenDays.withTeam("west"))
                        .explanation()
                        .children()
                        .get(2)
                        .reasons())
                .extracting(Told::message)
                .containsExactly("history.team deals=50");
    }

    /** Three days by hand: of four deals one is won on day 1, one moves on day 2, one is lost on day 3, one is still there. */
    @Test
    void competingRisksAreAsComputedByHand() {
        AgedConversion aged = AgedConversion.of(List.of(
                        DealPath.of(Stay.of("a", 1, End.WON)),
                        DealPath.of(Stay.moved("a", 2, "b"), Stay.of("b", 4, End.WON)),
                        DealPath.of(Stay.of("a", 3, End.LOST)),
                        DealPath.of(Stay.of("a", 5, End.STILL_THERE)),
                        DealPath.of(Stay.of("b", 6, End.LOST))))
                .withMinimum(ANY);
        StageCurve curve = aged.curve("a").orElseThrow();

        // b: won on day 4 of two, so 1/2; a: 1/4 + 3/4 x 1/3 x 1/2
        assertThat(aged.curve("b").orElseThrow().onEntry()).isCloseTo(0.5, within(1e-15));
        assertThat(curve.onEntry()).isCloseTo(0.375, within(1e-15));
        assertThat(curve.days()).containsExactly(0L, 1L, 2L, 3L);
        assertThat(curve.stayedLonger()).containsExactly(4L, 3L, 2L, 1L);
        assertThat(curve.after(1)).isCloseTo(0.125 / 0.75, within(1e-15));
        assertThat(curve.after(2)).isZero();
        assertThat(aged.estimate(DealPosition.of("a", 1, 1)).counted()).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void dealSeenLateIsAtRiskFromThenOn() {
        AgedConversion aged = AgedConversion.of(List.of(
                DealPath.of(Stay.of("a", 1, End.WON)),
                DealPath.of(Stay.of("a", 1, End.LOST)),
                DealPath.of(Stay.of("a", 9, End.LOST).withSeenFrom(5)),
                DealPath.of(Stay.of("a", 9, End.WON).withSeenFrom(0).withIsEntryKnown(false))));

        assertThat(aged.curve("a").orElseThrow().onEntry()).isCloseTo(0.5, within(1e-15));
        assertThat(aged.curve("a").orElseThrow().stayedLonger()).containsExactly(2L, 0L, 0L);
    }

    @Test
    void stagesWithoutAWayToAnEndHaveNoCurve() {
        AgedConversion aged = AgedConversion.of(List.of(
                DealPath.of(Stay.moved("a", 1, "b"), Stay.moved("b", 1, "a"), Stay.of("a", 1, End.STILL_THERE)),
                DealPath.of(Stay.of("c", 1, End.WON))));

        assertThat(aged.curve("a")).isEmpty();
        assertThat(aged.curve("b")).isEmpty();
        assertThat(aged.curve("c").orElseThrow().onEntry()).isEqualTo(1);
    }

    @Test
    void stageThatNoDealLeftIsNotComputable() {
        for (int open : new int[] {19, 20, 168}) {
            List<DealPath> history = new ArrayList<>(history(50, 50, "S1"));
            history.addAll(Collections.nCopies(open, DealPath.of(Stay.of("S0", 30, End.STILL_THERE))));
            Estimate estimate = AgedConversion.of(history).estimate(DealPosition.of("S0", 5, 5));

            assertThat(estimate.status()).isEqualTo(Estimate.Status.NOT_COMPUTABLE);
            assertThat(estimate.reasons())
                    .extracting(Told::message)
                    .containsExactly("rate.too-few number=0 of=(rate.of-left place=(place.stage stage=S0)) minimum=20");
        }
    }

    @Test
    void aStageAddedYesterdayTakesNothingFromTheOnesBefore() {
        List<DealPath> history = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            history.add(DealPath.of(Stay.moved("A", 10, "B"), Stay.of("B", 10, i % 2 == 0 ? End.WON : End.LOST)));
        }
        double before = AgedConversion.of(history).curve("A").orElseThrow().onEntry();
        for (int i = 0; i < 30; i++) {
            history.add(DealPath.of(Stay.moved("A", 8, "new"), Stay.of("new", 1, End.STILL_THERE)));
        }
        AgedConversion aged = AgedConversion.of(history);

        assertThat(before).isEqualTo(0.5);
        assertThat(aged.estimate(DealPosition.of("new", 1, 11)).status()).isEqualTo(Estimate.Status.NOT_COMPUTABLE);
        // those that went there are censored when they went
        assertThat(aged.curve("A").orElseThrow().onEntry()).isEqualTo(before);
    }

    @Test
    void anOpenDealYoungerThanTheFirstThatLeftChangesNothing() {
        List<DealPath> closed = history(40, 40, "a");
        List<DealPath> with = new ArrayList<>(closed);
        with.addAll(Collections.nCopies(1_000, DealPath.of(Stay.of("a", 8, End.STILL_THERE))));

        assertThat(AgedConversion.of(with).curve("a").orElseThrow().onEntry())
                .isEqualTo(AgedConversion.of(closed).curve("a").orElseThrow().onEntry());
    }

    @Test
    void boundsAreShownWhenOpenDealsAreOlderThanAnyThatLeft() {
        List<DealPath> history = new ArrayList<>(history(40, 40, "a"));
        history.addAll(Collections.nCopies(120, DealPath.of(Stay.of("a", 90, End.STILL_THERE))));
        Estimate estimate = AgedConversion.of(history).estimate(DealPosition.of("a", 5, 5));

        assertThat(estimate.counted()).isCloseTo(40.0 / 200, within(1e-12));
        assertThat(estimate.reasons())
                .extracting(Told::message)
                .containsExactly(
                        "history.stayed deals=200 days=5 place=(place.stage stage=a)",
                        "history.bounds deals=120 lower=20 % upper=50 %");
    }

    /**
     * By hand after Aalen and Johansen: of seven one is won on day 2, of six one lost on day 3, of four (one went on
     * day 4) one won on day 5, of four, one of them seen from day 5 on and one gone on day 7, ... one lost on day 8.
     */
    @Test
    void boundsAreShownBeforeAStageWithOldOpenDeals() {
        List<DealPath> history = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            history.add(DealPath.of(Stay.moved("A", 10, "B"), Stay.of("B", 3, i % 2 == 0 ? End.WON : End.LOST)));
        }
        history.addAll(Collections.nCopies(
                30,
                DealPath.of(Stay.moved("A", 10, "B"), Stay.moved("B", 14, "new"), Stay.of("new", 1, End.STILL_THERE))));
        Estimate estimate = AgedConversion.of(history).estimate(DealPosition.of("A", 5, 5));

        assertThat(estimate.counted()).isCloseTo(50.0 / 130, within(1e-12));
        assertThat(estimate.reasons())
                .extracting(Told::message)
                .containsExactly(
                        "history.stayed deals=130 days=5 place=(place.stage stage=A)",
                        "history.bounds-later deals=30 lower=38.5 % upper=50 %");
    }

    @Test
    void chancesOnEntryAreThoseOfAalenAndJohansen() {
        AgedConversion aged = AgedConversion.of(List.of(
                DealPath.of(Stay.of("a", 2, End.WON)),
                DealPath.of(Stay.of("a", 3, End.LOST)),
                DealPath.of(Stay.of("a", 4, End.STILL_THERE)),
                DealPath.of(Stay.of("a", 5, End.WON)),
                DealPath.of(Stay.of("a", 8, End.LOST)),
                DealPath.of(Stay.of("a", 9, End.STILL_THERE)),
                DealPath.of(Stay.of("a", 9, End.STILL_THERE).withSeenFrom(5)),
                DealPath.of(Stay.of("a", 7, End.STILL_THERE))));
        StageCurve curve = aged.curve("a").orElseThrow();

        // S: 6/7, 5/7, 5/7 x 3/4, x 2/3; won: 1/7 + 5/7 x 1/4
        assertThat(curve.onEntry()).isCloseTo(1 / 7.0 + 5 / 7.0 / 4, within(1e-15));
        assertThat(curve.days()).containsExactly(0L, 2L, 3L, 5L, 8L);
        assertThat(curve.stayedLonger()).containsExactly(7L, 6L, 5L, 4L, 2L);
        assertThat(curve.after(3)).isCloseTo(1 / 4.0, within(1e-15));
        assertThat(curve.leftInAll()).hasValue(4);
    }

    /** W34: an open deal of 150 days where the longest of at least 20 wins took 138. */
    @Test
    void aDealOlderThanAnyWinIsOutlived() {
        List<DealPath> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(DealPath.of(Stay.of("a", 99 + i, End.WON)).withAge(99 + i));
            history.add(DealPath.of(Stay.of("a", 50, End.LOST)).withAge(50));
        }
        AgedConversion aged = AgedConversion.of(history);

        assertThat(aged.longestWin()).hasValue(138);
        assertThat(aged.p95OfWins()).hasValue(136);
        assertThat(aged.estimate(DealPosition.of("a", 150, 150)).status()).isEqualTo(Estimate.Status.OUTLIVED);
        assertThat(aged.estimate(DealPosition.of("a", 150, 150)).reasons())
                .extracting(Told::message)
                .containsExactly("age.beyond-longest-win days=138");
        assertThat(aged.estimate(DealPosition.of("a", 10, 138)).status()).isEqualTo(Estimate.Status.ESTIMATED);
        assertThat(aged.outlivedBeyondP95()
                        .estimate(DealPosition.of("a", 10, 137))
                        .reasons())
                .extracting(Told::message)
                .containsExactly("age.beyond-p95-of-wins days=136");
        assertThat(aged.withOutlivedBeyond(60)
                        .estimate(DealPosition.of("a", 10, 61))
                        .reasons())
                .extracting(Told::message)
                .containsExactly("age.beyond-limit days=60");
        assertThat(aged.estimate(DealPosition.of("a", 150, 150)).explanation().wording())
                .map(Told::message)
                .contains("probability.outlived");
    }

    @Test
    void withFewerThanTwentyWinsNoDealIsOutlived() {
        AgedConversion aged = AgedConversion.of(history(19, 40, "a"));

        assertThat(aged.isOutlived(100_000)).isFalse();
        assertThat(aged.estimate(DealPosition.of("a", 5, 100_000)).status()).isEqualTo(Estimate.Status.NOT_COMPUTABLE);
    }

    @Test
    void lastDayWithEnoughDealsStandsInForLaterDays() {
        List<DealPath> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(DealPath.of(Stay.of("a", 10 + i, i % 2 == 0 ? End.WON : End.LOST))
                    .withAge(100));
            history.add(DealPath.of(Stay.of("a", 5, i % 2 == 0 ? End.LOST : End.WON))
                    .withAge(100));
        }
        Estimate estimate = AgedConversion.of(history).estimate(DealPosition.of("a", 45, 45));

        assertThat(estimate.reasons())
                .extracting(Told::message)
                .containsExactly("history.stayed deals=20 days=29 place=(place.stage stage=a)");
        assertThat(estimate.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.days-in-stage days=29 minimum=20");
        assertThat(estimate.counted()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void unknownDaysInTheStageAreNotZeroDays() {
        Estimate estimate = AgedConversion.of(history(40, 40, "a")).estimate(DealPosition.of("a"));

        assertThat(estimate.reasons()).extracting(Told::message).containsExactly("age.in-stage-unknown");
        assertThat(estimate.explanation().wording()).map(Told::message).contains("probability.not-computable");
        assertThat(AgedConversion.of(history(40, 40, WholeBook.STAGE))
                        .estimate(DealPosition.of("a").ofBook())
                        .reasons())
                .extracting(Told::message)
                .containsExactly("age.unknown");
    }

    @Test
    void aStageThatEmptiedOnItsFirstDayTellsNothingOfLaterDays() {
        List<DealPath> history = new ArrayList<>();
        history.addAll(Collections.nCopies(40, DealPath.of(Stay.of("a", 0, End.WON))));
        history.addAll(Collections.nCopies(40, DealPath.of(Stay.of("a", 0, End.LOST))));
        history.addAll(Collections.nCopies(30, DealPath.of(Stay.of("a", 9, End.STILL_THERE))));

        assertThat(AgedConversion.of(history)
                        .estimate(DealPosition.of("a", 5, 5))
                        .reasons())
                .extracting(Told::message)
                .containsExactly("age.none-left-later place=(place.stage stage=a)");
        assertThat(AgedConversion.of(history.subList(0, 90))
                        .estimate(DealPosition.of("a", 5, 5))
                        .reasons())
                .extracting(Told::message)
                .containsExactly("rate.too-few number=10 of=(rate.of-stayed place=(place.stage stage=a)) minimum=20");
    }

    @Test
    void aPathHasOnePlaceWhereItIsStill() {
        assertThatThrownBy(() -> DealPath.of(Stay.of("a", 1, End.STILL_THERE), Stay.of("b", 1, End.WON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only the last stay may have no end (stage a)");
        assertThatThrownBy(() -> Stay.of("a", -1, End.WON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a stay must run from 0 or later but ran from 0 to -1 (stage a)");
    }

    @Test
    void measuredConversionsSurviveSerialization() {
        AgedConversion aged = AgedConversion.of(history(40, 40, "a"));
        MeasuredConversion measured = MeasuredConversion.of(history(40, 40, "a"));

        assertThat(Serialized.copy(aged)).isEqualTo(aged);
        assertThat(Serialized.copy(measured)).isEqualTo(measured);
    }

    private static List<DealPath> history(int won, int lost, String stage) {
        List<DealPath> history = new ArrayList<>(
                Collections.nCopies(won, DealPath.of(Stay.of(stage, 9, End.WON)).withAge(9)));
        history.addAll(Collections.nCopies(
                lost, DealPath.of(Stay.of(stage, 9, End.LOST)).withAge(9)));
        return history;
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "day must be at least 0 but was -1",
                        () -> AgedConversion.of(history(1, 1, "a"))
                                .curve("a")
                                .orElseThrow()
                                .after(-1)),
                Refused.with("daysInStage must be at least 0 but was -1", () -> DealPosition.of("a", -1, 0)),
                Refused.with("age must be at least 0 but was -1", () -> DealPosition.of("a", 0, -1)),
                Refused.with(
                        "counts must be at least 0 but were -1 and 0 (stage a)", () -> ConversionCount.of("a", -1, 0)),
                Refused.with(
                        "wins must be at least 0 but was -1",
                        () -> MinimumNumbers.builder().wins(-1).build()),
                Refused.with(
                        "losses must be at least 0 but was -1",
                        () -> MinimumNumbers.builder().losses(-1).build()),
                Refused.with(
                        "rate must be at least 1 but was 0",
                        () -> MinimumNumbers.builder().rate(0).build()),
                Refused.with("a table must have a stage", () -> StageTable.of(Map.of())),
                Refused.with(
                        "outlivedBeyond must be at least 0 but was -1",
                        () -> AgedConversion.of(List.of()).withOutlivedBeyond(-1)));
    }
}
