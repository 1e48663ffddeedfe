package io.stagecraft.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetBounds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final DateRange JANUARY = DateRange.parse("2026-01-01/2026-02-01");
    private static final Map<String, String> REGION_OF = Map.of("a", "East", "b", "East", "c", "West");
    private static final Dimension<String> ORGANISATION = Dimension.tree(
            "organisation",
            TargetDimension.PERSON,
            List.of("East", "West", "a", "b", "c"),
            member -> Optional.ofNullable(REGION_OF.get(member)));
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.ofDefaults(), JANUARY, WorkCalendar.weekdays());
    private static final TargetPlan PLAN = TargetSplit.of(target(1000))
            .over(ORGANISATION, SplitWeights.of(Map.of("a", decimal(5), "b", decimal(3), "c", decimal(2))))
            .over(DAYS)
            .plan()
            .orElseThrow();

    @Test
    void gapsShowWhoProposesLessThanWasAssigned() {
        Settlement<String> settlement =
                Settlement.of(PLAN, ORGANISATION, Map.of("a", machines(500), "b", machines(330), "c", machines(150)));

        assertThat(settlement.gaps())
                .extracting(NodeGap::toString)
                .containsExactly(
                        "East: assigned 800 machines, proposed 830 machines, gap 30 machines",
                        "West: assigned 200 machines, proposed 150 machines, gap -50 machines",
                        "a: assigned 525 machines, proposed 500 machines, gap -25 machines",
                        "b: assigned 315 machines, proposed 330 machines, gap 15 machines",
                        "c: assigned 210 machines, proposed 150 machines, gap -60 machines");
    }

    @Test
    void aSettledPlanGivesEverybodyTheirProposal() {
        TargetPlan settled = Settlement.of(
                        PLAN, ORGANISATION, Map.of("a", machines(500), "b", machines(330), "c", machines(150)))
                .settled()
                .plan()
                .orElseThrow();

        assertThat(settled.total()).isEqualTo(machines(980));
        assertThat(settled.amount(Cut.at(ORGANISATION, "b"))).isEqualTo(machines(330));
        assertThat(settled.amount(Cut.at(ORGANISATION, "East"))).isEqualTo(machines(830));
    }

    @Test
    void aProposalInTheMiddleIsAddedUpAboveAndDividedBelow() {
        TargetPlan settled = Settlement.of(PLAN, ORGANISATION, Map.of("East", machines(800), "West", machines(100)))
                .settled()
                .withMargin(ORGANISATION, 2, Ratio.ofPercent(5))
                .plan()
                .orElseThrow();

        assertThat(settled.assigned(Cut.all())).isEqualTo(machines(900));
        assertThat(settled.amount(Cut.at(ORGANISATION, "a"))).isEqualTo(machines(525));
        assertThat(settled.amount(Cut.at(ORGANISATION, "c"))).isEqualTo(machines(105));
    }

    @Test
    void aMissingProposalLeavesTheNodesAboveOpen() {
        Settlement<String> settlement = Settlement.of(PLAN, ORGANISATION, Map.of("a", machines(500), "c", machines(1)));

        assertThat(settlement.total()).isEmpty();
        assertThat(settlement.gaps().get(0)).hasToString("East: assigned 800 machines, nothing proposed");
        assertThatThrownBy(settlement::settled)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not every part of organisation (3) proposed");
    }

    @Test
    void childrenThatDifferFromTheirParentAreNamed() {
        assertThatThrownBy(() -> Settlement.of(
                        PLAN,
                        ORGANISATION,
                        Map.of("East", machines(900), "a", machines(500), "b", machines(330), "c", machines(150))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "settlement is not valid: organisation East must propose what its children propose together,"
                                + " 830 machines, but was 900 machines");
        assertThatThrownBy(() -> Settlement.of(PLAN, ORGANISATION, Map.of("d", machines(1))))
                .hasMessage("settlement is not valid: proposals must be of keys of organisation (3) but was d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settlement.of(PLAN, DAYS, Map.of()))
                .withMessage("proposals must be of the outermost dimension organisation (3) but were of calendar (22)");
    }

    @Test
    void fairnessShowsHowOwnersAndGroupsAreStretched() {
        Map<String, Quantity> lastYear = Map.of("a", machines(300), "b", machines(300));
        PlanFairness<String> fairness = PlanFairness.of(
                PLAN, ORGANISATION, seller -> Optional.ofNullable(lastYear.get(seller)), TargetBounds.ofDefaults());

        assertThat(fairness.owners())
                .extracting(OwnerStretch::toString)
                .containsExactly(
                        "a 525 machines, 175.0 % of 300 machines",
                        "b 315 machines, 105.0 % of 300 machines", "c 210 machines, no baseline");
        assertThat(fairness.outside()).extracting(OwnerStretch::owner).containsExactly("a");
        assertThat(fairness.lowest()).contains(Ratio.of(105, 100));
        assertThat(fairness.highest()).contains(Ratio.of(175, 100));
        assertThat(fairness.stretchBy(REGION_OF::get)).containsExactly(Map.entry("East", Ratio.of(140, 100)));
    }

    @Test
    void thePlanIsHeldAgainstTheFivePoints() {
        PlanFairness<String> fairness =
                PlanFairness.of(PLAN, ORGANISATION, seller -> Optional.of(machines(300)), TargetBounds.ofDefaults());
        Map<String, AttainmentOutlook> outlooks = Map.of("a", AttainmentOutlook.CANNOT, "b", AttainmentOutlook.CAN);

        assertThat(FivePoints.of(PLAN, ORGANISATION, fairness, seller -> Optional.ofNullable(outlooks.get(seller))))
                .extracting(PointVerdict::toString)
                .containsExactly(
                        "HIGHER_THAN_ASSIGNED YES: over-assignment 105.0 %",
                        "CHALLENGING_AND_EXECUTABLE PARTLY: 1 of 3 owners with a baseline within bounds",
                        "CONTROLLABLE PARTLY: 1 can, 0 with difficulty, 1 cannot, 1 too early to say",
                        "DOWN_TO_EVERY_DAY PARTLY: down to days, without dealer, market",
                        "CHECKED_DAILY YES: every working day has a number to check");
    }

    private static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number);
    }

    private static Quantity machines(long number) {
        return Quantity.units(number, "machines");
    }

    private static Target target(long number) {
        return Target.of("won", machines(number), JANUARY)
                .withSubject("company")
                .withOwner("board");
    }
}
