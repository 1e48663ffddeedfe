// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SurvivalCurveTest {
    /** The remission times of Freireich et al. 1963 under 6-MP, the textbook example of the estimate. */
    @Test
    void remissionsUnder6MpAreAsPublished() {
        int[] weeks = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        String relapse = "YYYNYNYNNYYNNNYYNNNNN";
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < weeks.length; i++) {
            spells.add(relapse.charAt(i) == 'Y' ? Spell.ended(weeks[i], "relapse") : Spell.open(weeks[i]));
        }

        SurvivalCurve remission = SurvivalCurve.of(spells);

        assertThat(remission.survival(5)).isEqualTo(1);
        assertThat(remission.points())
                .extracting(point -> Math.round(1_000 * point.survival()))
                .containsExactly(857L, 807L, 753L, 690L, 627L, 538L, 448L);
        assertThat(remission.points())
                .extracting(point -> Math.round(10_000 * point.standardError().orElseThrow()))
                .containsExactly(764L, 869L, 963L, 1_068L, 1_141L, 1_282L, 1_346L);
        assertThat(remission.quantile(0.5)).hasValue(23);
        assertThat(remission.quantile(0.9)).isEmpty();
        assertThat(remission.survivalGiven(10, 23)).hasValueCloseTo(0.448 / 0.753, within(1e-3));
        assertThat(remission).hasToString("21 spells, 9 ended, median 23");
        assertThat(Serialized.copy(remission)).isEqualTo(remission).hasSameHashCodeAs(remission);
    }

    /**
     * The data set {@code test2} of the documentation of R's package survival: {@code survfit(Surv(start, stop, event)
     * ~ 1, test2)}.
     */
    @Test
    void aSpellIsAtRiskFromTheDayAfterItEntered() {
        double[] start = {1, 2, 5, 2, 1, 7, 3, 4, 8, 8};
        double[] stop = {2, 3, 6, 7, 8, 9, 9, 9, 14, 17};
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < start.length; i++) {
            Spell spell = i < 7 ? Spell.ended(stop[i], "event") : Spell.open(stop[i]);
            spells.add(spell.withEnteredAt(start[i]));
        }

        SurvivalCurve curve = SurvivalCurve.of(spells);

        assertThat(curve.points()).extracting(SurvivalPoint::days).containsExactly(2.0, 3.0, 6.0, 7.0, 8.0, 9.0);
        assertThat(curve.points()).extracting(SurvivalPoint::atRisk).containsExactly(2.0, 3.0, 5.0, 4.0, 4.0, 5.0);
        assertThat(curve.points()).extracting(SurvivalPoint::ended).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 2.0);
        assertThat(curve.survival(9)).isCloseTo(1 / 2.0 * 2 / 3 * 4 / 5 * 3 / 4 * 3 / 4 * 3 / 5, within(1e-15));
    }

    @Test
    void aSpellIsNotAtRiskAtTheAgeItEnters() {
        SurvivalCurve curve =
                SurvivalCurve.of(List.of(Spell.ended(10, "left").withEnteredAt(5), Spell.ended(5, "left")));

        assertThat(curve.points()).extracting(SurvivalPoint::atRisk).containsExactly(1.0, 1.0);
        assertThat(curve.survival(5)).isZero();
        assertThat(curve.survival(10)).isZero();
        assertThat(curve.points().get(1).standardError()).isEmpty();
    }

    @Test
    void aSpellSeenLateIsAtRiskFromItsEntry() {
        // at age 2 only the first two were seen, at age 5 only the last two are left
        SurvivalCurve late = SurvivalCurve.of(List.of(
                Spell.ended(2, "left"), Spell.ended(5, "left"), Spell.open(6).withEnteredAt(4)));

        assertThat(late.survival(2)).isEqualTo(0.5);
        assertThat(late.survival(5)).isEqualTo(0.25);
    }

    @Test
    void withoutCensoringItIsTheShareThatLastedLonger() {
        SurvivalCurve all = SurvivalCurve.of(
                List.of(Spell.ended(1, "a"), Spell.ended(2, "b"), Spell.ended(2, "a"), Spell.ended(4, "c")));

        assertThat(all.survival(0)).isEqualTo(1);
        assertThat(all.survival(1)).isEqualTo(0.75);
        assertThat(all.survival(3)).isEqualTo(0.25);
        assertThat(all.survival(4)).isZero();
        assertThat(all.survivalGiven(4, 5)).isEmpty();
    }

    @Test
    void theMeanIsTheAreaUnderTheCurve() {
        SurvivalCurve curve =
                SurvivalCurve.of(List.of(Spell.ended(2, "won"), Spell.ended(4, "won"), Spell.open(6), Spell.open(6)));

        assertThat(curve.meanUpTo(0)).isZero();
        assertThat(curve.meanUpTo(1)).isEqualTo(1);
        assertThat(curve.meanUpTo(2)).isEqualTo(2);
        assertThat(curve.meanUpTo(4)).isEqualTo(2 + 0.75 * 2);
        assertThat(curve.meanUpTo(8)).isEqualTo(2 + 0.75 * 2 + 0.5 * 4);
        assertThat(SurvivalCurve.of(List.of()).meanUpTo(5)).isEqualTo(5);
    }

    @Test
    void aQuantileIsTheFirstDayThatReachesTheShareWhateverTheRounding() {
        SurvivalCurve ten = SurvivalCurve.of(LongStream.rangeClosed(1, 10)
                .mapToObj(day -> Spell.ended((double) day, "won"))
                .toList());

        for (int day = 1; day <= 10; day++) {
            assertThat(ten.quantile(day / 10.0)).hasValue(day);
        }
        assertThat(ten.quantile(0.31)).hasValue(4);
        assertThat(ten.quantile(0.5 + 1e-12)).hasValue(5);
        assertThat(ten.quantile(0.5 + 2e-12)).hasValue(6);
        assertThat(ten.quantile(1)).hasValue(10);
    }

    @Test
    void afterAllAreGoneThoseWhoEnterLaterChangeNothing() {
        SurvivalCurve gone = SurvivalCurve.of(List.of(
                Spell.ended(1, "won"),
                Spell.ended(5, "won").withEnteredAt(2),
                Spell.ended(6, "won").withEnteredAt(2)));

        assertThat(gone.points()).extracting(SurvivalPoint::survival).containsExactly(0.0, 0.0, 0.0);
        assertThat(gone.points()).extracting(SurvivalPoint::standardError).containsOnly(OptionalDouble.empty());
        assertThat(gone.ended()).isEqualTo(3);
        assertThat(gone.survivalGiven(1, 2)).isEmpty();
    }

    @Test
    void aSpellOfNoTimeTellsSomethingOnlyWhereItWasSeenFromItsStart() {
        assertThat(SurvivalCurve.of(List.of(Spell.ended(0, "won"), Spell.open(0), Spell.open(2)))
                        .survival(0))
                .isCloseTo(2 / 3.0, within(1e-15));
        assertThat(SurvivalCurve.of(List.of(
                                Spell.ended(2, "won"),
                                Spell.open(3),
                                Spell.ended(3, "won").withEnteredAt(3)))
                        .points())
                .hasSize(1);
    }

    @Test
    void aSpellOfMoreDaysThanAWaitMayTakeHasNoDistribution() {
        CumulativeIncidence ends = CumulativeIncidence.of(List.of(Spell.ended(1e300, "won")));

        assertThat(ends.chance("won", 1e300)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ends.timeTo("won"))
                .withMessage("spells must end within 100000 days but one ended after 1.0E300");
    }

    @Test
    void withoutSpellsNothingEnds() {
        assertThat(SurvivalCurve.of(List.of()).survival(1_000)).isEqualTo(1);
        assertThat(SurvivalCurve.of(List.of())).hasToString("0 spells, 0 ended, median unknown");
    }

    @Test
    void aCurveIsRestoredFromItsCountsAlone() {
        SurvivalCurve curve = SurvivalCurve.of(List.of(Spell.ended(3, "won"), Spell.open(8)));

        assertThat(SurvivalCurve.restored(2, new double[] {3}, new double[] {2}, new double[] {1}))
                .isEqualTo(curve);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalCurve.restored(2, new double[] {-3}, new double[] {2}, new double[] {1}))
                .withMessage("days must be a number from 0 but was -3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalCurve.restored(2, new double[] {3}, new double[] {2}, new double[] {4}))
                .withMessage("ended must be above 0 and at most those at risk but was 4.0 of 2.0 (days 3.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SurvivalCurve.restored(2, new double[] {3, 3}, new double[] {2, 1}, new double[] {1, 1}))
                .withMessage("points must ascend but 3.0 days came after 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalCurve.restored(2, new double[1], new double[2], new double[1]))
                .withMessage("expected one at-risk count per day, but got 2 at-risk counts for 1 day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalCurve.Builder()
                        .from(curve)
                        .points(List.of(new SurvivalPoint.Builder()
                                .from(curve.points().get(0))
                                .survival(Double.NaN)
                                .build()))
                        .build())
                .withMessage("survival must follow from those at risk and ended, and be 0.5, but was NaN (days 3.0)");
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with("days must be a number from 0 but was -1.0", () -> Spell.open(-1)),
                Refused.with("exit must not be blank", () -> Spell.ended(1, " ")),
                Refused.with(
                        "days must be a number from 0 but was Infinity", () -> Spell.open(Double.POSITIVE_INFINITY)),
                Refused.with(
                        "enteredAt must be in [0, days] but was -1.0 (days 1.0)",
                        () -> Spell.open(1).withEnteredAt(-1)),
                Refused.with(
                        "weight must be a number above 0 but was Infinity",
                        () -> Spell.open(1).withWeight(Double.POSITIVE_INFINITY)),
                Refused.with(
                        "limit must be a number from 0 but was Infinity",
                        () -> SurvivalCurve.of(List.of()).meanUpTo(Double.POSITIVE_INFINITY)),
                Refused.with(
                        "share must be in (0, 1] but was 1.1",
                        () -> SurvivalCurve.of(List.of()).quantile(1.1)),
                Refused.with(
                        "spells must be at least 0 but was -1",
                        () -> SurvivalCurve.restored(-1, new double[0], new double[0], new double[0])),
                Refused.with(
                        "days must be a number from 0 but was Infinity",
                        () -> SurvivalCurve.restored(
                                1, new double[] {Double.POSITIVE_INFINITY}, new double[] {1}, new double[] {1})),
                Refused.with(
                        "ended must be above 0 and at most those at risk but was 0.0 of 1.0 (days 1.0)",
                        () -> SurvivalCurve.restored(1, new double[] {1}, new double[] {1}, new double[] {0})),
                Refused.with(
                        "ended must be above 0 and at most those at risk but was 1.0 of Infinity (days 1.0)",
                        () -> SurvivalCurve.restored(
                                1, new double[] {1}, new double[] {Double.POSITIVE_INFINITY}, new double[] {1})),
                Refused.with(
                        "expected one ended count per day, but got 2 ended counts for 1 day",
                        () -> SurvivalCurve.restored(1, new double[1], new double[1], new double[2])),
                Refused.with(
                        "enteredAt must be in [0, days] but was 2.0 (days 1.0)",
                        () -> Spell.open(1).withEnteredAt(2)),
                Refused.with(
                        "weight must be a number above 0 but was 0.0",
                        () -> Spell.open(1).withWeight(0)),
                Refused.with(
                        "limit must be a number from 0 but was -1.0",
                        () -> SurvivalCurve.of(List.of(Spell.ended(1, "won"))).meanUpTo(-1)),
                Refused.with(
                        "share must be in (0, 1] but was 0.0",
                        () -> SurvivalCurve.of(List.of(Spell.ended(1, "won"))).quantile(0)),
                Refused.with(
                        "age and days must not be negative but were -1.0 and 1.0",
                        () -> CumulativeIncidence.of(List.of(Spell.ended(1, "won")))
                                .chanceGiven("won", -1, 1)),
                Refused.with("days must not be empty", () -> WaitingTime.observed(List.of())),
                Refused.with("days must be in [0, 100000] but was -1", () -> WaitingTime.ofDays(-1)),
                Refused.with("days must be in [0, 100000] but were -1", () -> WaitingTime.weighted()),
                Refused.with("a weight must not be negative but was -1.0", () -> WaitingTime.weighted(-1)),
                Refused.with("weights must not all be 0 but sum to 0.0", () -> WaitingTime.weighted(0)),
                Refused.with(
                        "factor must be in [0, 100] but was -1.0",
                        () -> WaitingTime.ofDays(1).scaledBy(-1)));
    }

    @Test
    void incidencesThatDifferInTheOrderOfTheirEndsAreNotEqual() {
        CumulativeIncidence wonFirst = CumulativeIncidence.of(List.of(Spell.ended(1, "won"), Spell.ended(2, "lost")));
        CumulativeIncidence lostFirst = CumulativeIncidence.of(List.of(Spell.ended(1, "lost"), Spell.ended(2, "won")));

        assertThat(wonFirst).isNotEqualTo(lostFirst);
        assertThat(Serialized.copy(wonFirst)).isEqualTo(wonFirst).hasSameHashCodeAs(wonFirst);
        assertThat(Serialized.copy(wonFirst).chance("won", 1)).isEqualTo(0.5);
    }

    @Test
    void oneSpellIsSaidInTheSingular() {
        Spell won = Spell.ended(1, "won");

        assertThat(SurvivalCurve.of(List.of(won))).hasToString("1 spell, 1 ended, median 1");
        assertThat(SurvivalCurve.of(List.of(won, won))).hasToString("2 spells, 2 ended, median 1");
        assertThat(CumulativeIncidence.of(List.of(won))).hasToString("1 spell, ended {won=1}");
        assertThat(SurvivalCurve.of(List.of(Spell.ended(1e15, "won")))).hasToString("1 spell, 1 ended, median 1.0E15");
        assertThat(WaitingTime.ofDays(1)).hasToString("median 1 day, longest 1");
    }
}
