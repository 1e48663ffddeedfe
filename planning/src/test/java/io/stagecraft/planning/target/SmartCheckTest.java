package io.stagecraft.planning.target;

import static io.stagecraft.planning.Quantities.cny;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
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
                .extracting(Verdict::toString)
                .containsExactly(
                        "SPECIFIC YES: won revenue of region East",
                        "MEASURABLE YES: CNY 4000000.00",
                        "ASSIGNABLE YES: owned by team-east",
                        "REALISTIC YES: 111.11 % of the baseline CNY 3600000.00, within 80 % to 130 %",
                        "TIME_BOUND YES: from 2026-01-01 to 2026-03-31");
        assertThat(check.defaultsUsed())
                .extracting(DefaultUsed::text)
                .containsExactly("bounds 80 % to 130 % of the baseline, our assumption");
    }

    @Test
    void anEmptyTargetFailsWhereItSaysNothing() {
        assertThat(SmartCheck.of(Target.builder().build()).failures())
                .extracting(Problem::code, Problem::text)
                .containsExactly(
                        tuple("smart.specific", "target must be specific but was neither subject nor metric"),
                        tuple("smart.measurable", "target must be measurable but was no amount"),
                        tuple("smart.assignable", "target must be assignable but was no owner"),
                        tuple("smart.time-bound", "target must be time-bound but was no period"));
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
        assertThat(SmartCheck.of(noBaseline).verdict(SmartCriterion.REALISTIC))
                .hasToString("REALISTIC UNKNOWN: no baseline to compare with");
        assertThat(SmartCheck.of(noBaseline.withExpectation(cny("20"))).verdict(SmartCriterion.REALISTIC))
                .hasToString("REALISTIC PARTLY: no baseline; 250 % of the expectation from ramp or potential CNY 20.00,"
                        + " outside 80 % to 130 %");
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
}
