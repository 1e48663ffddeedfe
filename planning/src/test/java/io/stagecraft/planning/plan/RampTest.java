// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RampTest {
    private static final DateRange QUARTER = DateRange.parse("2026-04-01/2026-07-01");
    private static final LocalDate JOINED = LocalDate.of(2026, 4, 16);
    private static final Dimension<String> SELLERS =
            Dimension.of("seller", TargetDimension.PERSON, List.of("old", "new"));
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), QUARTER, WorkCalendar.everyDay(), FiscalUnit.MONTH);
    private static final Map<String, LocalDate> STARTS = Map.of("new", JOINED);
    private static final RampProfile RAMP = RampProfile.standard();
    private static final TargetSplit SPLIT = TargetSplit.of(machinesSold(4_250))
            .over(
                    SELLERS,
                    SplitWeights.<String>equal()
                            .ramping(seller -> STARTS.getOrDefault(seller, LocalDate.EPOCH), RAMP, QUARTER))
            .over(DAYS)
            .withoutMargins()
            .ramping(SELLERS, STARTS, RAMP);
    private static final TargetPlan PLAN = SPLIT.plan().orElseThrow();

    @Test
    void aJoinerInsideAQuarterCarriesNothingBeforeTheStartAndMoreEachMonth() {
        // 61 of 425 quarter days: 31 at 1/4 from 16 May, 15 at 1/2 from 16 June
        assertThat(PLAN.amount(SELLERS.at("new"))).isEqualTo(machines(610));
        assertThat(amountOfNew("2026-04-01/2026-05-16")).isEqualTo(machines(0));
        assertThat(amountOfNew("2026-05-16/2026-06-16")).isEqualTo(machines(310));
        assertThat(amountOfNew("2026-06-16/2026-07-01")).isEqualTo(machines(300));
        assertThat(amountOfNew("2026-06-30/2026-07-01")).isEqualTo(machines(20));
    }

    @Test
    void theRampOfOthersDoesNotChangeASeasonedSeller() {
        TargetPlan without = TargetSplit.of(machinesSold(3_640))
                .over(Dimension.of("seller", TargetDimension.PERSON, List.of("old")))
                .over(DAYS)
                .withoutMargins()
                .plan()
                .orElseThrow();

        assertThat(PLAN.byDay(SELLERS.at("old"))).isEqualTo(without.byDay(Cut.all()));
    }

    @Test
    void aRampIsKeptWhenAPlanIsMadeAgainOrTravels() {
        assertThat(SPLIT.near(PLAN)
                        .elapsedBefore(LocalDate.of(2026, 6, 1))
                        .plan()
                        .orElseThrow())
                .isEqualTo(PLAN);
        assertThat(Serialized.copy(PLAN).split().near(PLAN).plan().orElseThrow())
                .isEqualTo(PLAN);
        assertThat(PLAN.explain(SELLERS.at("new").and(DAYS.at(PlanPeriod.of(LocalDate.of(2026, 6, 30)))))
                        .value())
                .hasValue(new BigDecimal("20"));
    }

    @Test
    void aSellerWithATargetButNoDaysIsNamed() {
        TargetSplit tooLate = SPLIT.reweighing(SELLERS, SplitWeights.equal())
                .ramping(SELLERS, Map.of("new", LocalDate.of(2026, 6, 15)), RAMP);

        assertThat(tooLate.plan().problems())
                .extracting(Told::problem)
                .containsExactly("seller new plan.weights-all-zero amount=2125 machines");
    }

    @Test
    void anyLeafOfADimensionMayRamp() {
        TargetPlan plan = TargetSplit.of(machinesSold(4_250))
                .over(SELLERS)
                .over(DAYS)
                .withoutMargins()
                .ramping(SELLERS, Map.of("old", JOINED), RAMP)
                .plan()
                .orElseThrow();

        assertThat(plan.amount(SELLERS.at("old").during(DateRange.parse("2026-04-01/2026-05-16"))))
                .isEqualTo(machines(0));
        assertThat(plan.amount(SELLERS.at("old"))).isEqualTo(machines(2_125));
    }

    @Test
    void aRampNeedsPeopleBeforeACalendarOfDays() {
        TargetSplit bare = TargetSplit.of(machinesSold(10)).withoutMargins();

        assertThat(bare.over(SELLERS).ramping(SELLERS, STARTS, RAMP).plan().problems())
                .extracting(Told::problem)
                .containsExactly("ramping[seller] plan.ramp-order dimensions=[seller]");
        assertThat(bare.over(SELLERS)
                        .over(DAYS)
                        .weighing(DAYS, 1, month -> BigDecimal.ONE)
                        .ramping(SELLERS, STARTS, RAMP)
                        .plan()
                        .problems())
                .extracting(Told::problem)
                .containsExactly("ramping[seller] plan.ramp-days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.ramping(SELLERS, Map.of("nobody", JOINED), RAMP))
                .withMessage("nobody is no leaf of seller (2)");
    }

    private static Quantity amountOfNew(String days) {
        return PLAN.amount(SELLERS.at("new").during(DateRange.parse(days)));
    }

    private static Target machinesSold(long machines) {
        return Target.builder()
                .subject("East")
                .metric("machines sold")
                .amount(machines(machines))
                .owner("seller-1")
                .period(QUARTER)
                .baseline(machines(machines))
                .expectation(machines(machines))
                .build();
    }
}
