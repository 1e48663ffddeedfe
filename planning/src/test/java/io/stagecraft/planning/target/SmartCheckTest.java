// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static io.stagecraft.planning.Quantities.cny;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SmartCheckTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final Target COMPLETE = Target.of("won revenue", Money.parse("CNY 4000000"), QUARTER)
            .withSubject("region East")
            .withOwner("team-east")
            .withBaseline(cny("3600000"));

    @Test
    void aCompleteTargetPassesWithItsReasons() {
        SmartCheck check = SmartCheck.of(COMPLETE);

        assertThat(check.isPassed()).isTrue();
        assertThat(check.verdicts())
                .extracting(SmartCheckTest::told)
                .containsExactly(
                        "SPECIFIC YES: target.specific metric=won revenue subject=region East",
                        "MEASURABLE YES: target.amount amount=CNY 4000000.00",
                        "ASSIGNABLE YES: target.owned owner=team-east",
                        "REALISTIC YES: target.against-baseline share=111.11 % reference=CNY 3600000.00"
                                + " bounds=(target.within least=80 % most=130 %)",
                        "TIME_BOUND YES: target.days first=2026-01-01 last=2026-03-31");
        assertThat(check.defaultsUsed()).extracting(Told::used).containsExactly("target.bounds least=80 % most=130 %");
    }

    @Test
    void anEmptyTargetFailsEveryRuleItLeavesOpen() {
        assertThat(SmartCheck.of(Target.builder().build()).failures())
                .extracting(Told::problem)
                .containsExactly(
                        "target smart.specific reason=target.no-subject-nor-metric",
                        "target smart.measurable reason=target.no-amount",
                        "target smart.assignable reason=target.no-owner",
                        "target smart.time-bound reason=target.no-period");
    }

    @Test
    void theBoundsAreDecidedExactlyWithBothEndsInside() {
        Target target = COMPLETE.withBaseline(cny("100"));

        assertThat(realistic(target.withAmount(cny("80")))).isEqualTo(Answer.YES);
        assertThat(realistic(target.withAmount(cny("130")))).isEqualTo(Answer.YES);
        assertThat(realistic(target.withAmount(cny("79.99")))).isEqualTo(Answer.NO);
        assertThat(realistic(target.withAmount(cny("130.01")))).isEqualTo(Answer.NO);
    }

    @Test
    void aNewHireNeverFailsForWantOfABaseline() {
        Target noBaseline = Target.of("won revenue", Money.parse("CNY 50"), QUARTER)
                .withSubject("new seller")
                .withOwner("seller-1");

        assertThat(SmartCheck.of(noBaseline).isPassed()).isTrue();
        assertThat(told(SmartCheck.of(noBaseline).verdict(SmartCriterion.REALISTIC)))
                .isEqualTo("REALISTIC UNKNOWN: target.no-baseline");
        assertThat(told(SmartCheck.of(noBaseline.withExpectation(cny("20"))).verdict(SmartCriterion.REALISTIC)))
                .isEqualTo("REALISTIC PARTLY: target.against-expectation share=250 % reference=CNY 20.00"
                        + " bounds=(target.outside least=80 % most=130 %)");
    }

    @Test
    void childrenMayStandHigherByTheMargin() {
        assertThat(TargetBounds.standard().stretchedBy(Ratio.ofPercent(5)))
                .isEqualTo(TargetBounds.of(Ratio.of(84, 100), Ratio.of(1365, 1000)))
                .hasToString("84 % to 136.5 %");
    }

    @Test
    void levelsAndUnitsMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPLETE.withStretch(cny("3999999")))
                .withMessage("stretch must be at least CNY 4000000.00 in the same unit but was CNY 3999999.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPLETE.withBaseline(machines(3)))
                .withMessage("baseline must have the unit of the amount CNY 4000000.00 but was 3 machines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machines(3).plus(Quantity.count(3, "visits")))
                .withMessage("quantities must have one unit but were 3 machines and 3 visits");
    }

    @Test
    void aTargetSurvivesTransport() {
        assertThat(Serialized.copy(COMPLETE)).isEqualTo(COMPLETE);
        assertThat(Serialized.copy(SmartCheck.of(COMPLETE))).isEqualTo(SmartCheck.of(COMPLETE));
    }

    private static Answer realistic(Target target) {
        return SmartCheck.of(target).verdict(SmartCriterion.REALISTIC).answer();
    }

    @Test
    void aSubjectWithoutAMetricAndAnAmountOutOfBoundsFail() {
        Target target = COMPLETE.withMetric(Optional.empty()).withAmount(cny("1"));

        assertThat(SmartCheck.of(target).failures())
                .extracting(Told::problem)
                .containsExactly(
                        "target smart.specific reason=target.no-metric",
                        "target smart.realistic reason=(target.against-baseline share=0 % reference=CNY"
                                + " 3600000.00 bounds=(target.outside least=80 % most=130 %))");
    }

    private static String told(Verdict<?> verdict) {
        return verdict.criterion() + " " + verdict.answer() + ": " + Told.message(verdict.reason());
    }
}
