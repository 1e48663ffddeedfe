// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final Dimension<String> SELLERS =
            Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "c"));
    private static final TargetPlan PLAN = TargetSplit.of(Target.of("won", Money.parse("EUR 900000.00"), QUARTER))
            .accepting("test")
            .withoutMargins()
            .over(SELLERS)
            .over(calendar(WorkCalendar.weekdays()))
            .plan()
            .orElseThrow();

    private static Dimension<PlanPeriod> calendar(WorkCalendar working) {
        return Dimension.calendar(FiscalCalendar.standard(), QUARTER, working, FiscalUnit.MONTH);
    }

    @Test
    void aHolidayMovesItsAmountAndChangesNobodysTotal() {
        LocalDate holiday = LocalDate.of(2026, 3, 16);
        TargetPlan later = PLAN.split()
                .replacing(
                        calendar(WorkCalendar.weekdays()),
                        calendar(WorkCalendar.weekdays().withHolidays(List.of(holiday))))
                .plan()
                .orElseThrow();

        PlanDifference difference = later.minus(PLAN);

        assertThat(difference.net()).hasToString("EUR 0.00");
        assertThat(difference.amount(Cut.all())).hasToString("EUR 0.00");
        assertThat(difference.amount(SELLERS.at("a"))).hasToString("EUR 0.00");
        assertThat(difference.byTop(SELLERS)).isEmpty();
        assertThat(difference.amount(Cut.all().during(DateRange.ofDay(holiday))))
                .hasToString("EUR -14062.50");
        assertThat(difference.amount(Cut.all().during(DateRange.parse("2026-03-01/2026-04-01"))))
                .hasToString("EUR -9375.00");
        assertThat(PLAN.plus(difference)).isEqualTo(later);
    }

    @Test
    void aSellerWhoLeftIsNamed() {
        Dimension<String> two = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b"));

        PlanDifference difference =
                PLAN.split().replacing(SELLERS, two).plan().orElseThrow().minus(PLAN);

        assertThat(difference.amount(SELLERS.at("c"))).hasToString("EUR -300000.00");
        assertThat(difference.byTop(SELLERS))
                .isEqualTo(Map.of("a", eur("150000.00"), "b", eur("150000.00"), "c", eur("-300000.00")));
        assertThat(difference.byTop(two)).isEqualTo(difference.byTop(SELLERS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> difference.amount(Dimension.of("seller", TargetDimension.PERSON, List.of("x"))
                        .at("x")))
                .withMessage("there is no seller x");
    }

    @Test
    void aDifferenceCountsTheCellsThatChangedAndWhatMoved() {
        TargetPlan nine = machinesSold(9);
        TargetPlan uneven =
                nine.split().fixed(SELLERS.at("c"), machines(5)).plan().orElseThrow();

        assertThat(machinesSold(10).minus(nine)).hasToString("1 cell changed, 1 machines moved, 1 machines net");
        assertThat(uneven.minus(nine)).hasToString("3 cells changed, 4 machines moved, 0 machines net");
        assertThat(uneven.minus(nine).moved()).isEqualTo(machines(4));
        assertThat(uneven.minus(nine).isEmpty()).isFalse();
        assertThat(nine.minus(nine)).hasToString("0 cells changed, 0 machines moved, 0 machines net");
        assertThat(without("c", nine).minus(nine).changedCells()).isEqualTo(3);
        assertThat(without("c", nine).minus(nine)).hasToString("3 cells changed, 6 machines moved, 0 machines net");
        assertThat(nine.minus(without("c", nine))).hasToString("3 cells changed, 6 machines moved, 0 machines net");
    }

    @Test
    void differencesAreEqualWherePlansAndChangesAre() {
        TargetPlan nine = machinesSold(9);
        TargetPlan ten = machinesSold(10);

        assertThat(ten.minus(nine))
                .isEqualTo(machinesSold(10).minus(machinesSold(9)))
                .hasSameHashCodeAs(machinesSold(10).minus(machinesSold(9)))
                .isNotEqualTo(nine.minus(ten))
                .doesNotHaveSameHashCodeAs(nine.minus(ten))
                .isNotEqualTo(machinesSold(11).minus(ten));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ten.plus(ten.minus(nine)))
                .withMessage("a difference can only be added to the plan that it starts from");
    }

    private static TargetPlan machinesSold(long number) {
        return TargetSplit.of(Target.of("sold", machines(number), QUARTER))
                .accepting("test")
                .withoutMargins()
                .over(SELLERS)
                .plan()
                .orElseThrow();
    }

    private static TargetPlan without(String left, TargetPlan plan) {
        return plan.split()
                .replacing(
                        SELLERS,
                        Dimension.of(
                                "seller",
                                TargetDimension.PERSON,
                                SELLERS.leaves().stream()
                                        .filter(seller -> !seller.equals(left))
                                        .toList()))
                .plan()
                .orElseThrow();
    }
}
