// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static io.stagecraft.planning.Quantities.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.tracking.Actuals;
import io.stagecraft.planning.tracking.Sale;
import io.stagecraft.planning.tracking.Tracking;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FormsProperties {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final DateRange QUARTER = DateRange.of(FIRST, LocalDate.of(2018, 4, 1));
    private static final List<String> SELLERS = List.of("seller-1", "seller-2", "seller-3");
    private static final Dimension<String> PEOPLE = Dimension.of("people", TargetDimension.PERSON, SELLERS);
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), QUARTER, WorkCalendar.weekdays(), FiscalUnit.MONTH);

    @Property(tries = 50)
    void partsOfFormsAddUpToTheirWholes(
            @ForAll @LongRange(min = 1, max = 10_000_000) long target,
            @ForAll @Size(3) List<@IntRange(max = 89) Integer> saleDays,
            @ForAll @IntRange(max = 89) int days) {
        TargetPlan plan = TargetSplit.of(Target.of("won", Quantity.units(target, "machines"), QUARTER))
                .accepting("for a test")
                .over(PEOPLE)
                .over(DAYS)
                .plan()
                .orElseThrow();
        List<Sale<String>> sales = saleDays.stream()
                .map(day -> Sale.of(FIRST.plusDays(day), Quantity.units(day + 1L, "machines"), "seller-2"))
                .toList();
        Tracking<String> tracking = Tracking.of(plan, PEOPLE, Actuals.of(plan.unit(), sales));
        LocalDate day = FIRST.plusDays(days);

        for (String seller : SELLERS) {
            ResponsibilityLetter letter = ResponsibilityLetter.of(tracking, PEOPLE, seller, day, List.of());
            assertThat(sum(letter.sections().values())).isEqualTo(letter.target());
            assertThat(letter.sold().plus(letter.withoutCustomer().orElseThrow()))
                    .isEqualTo(letter.target());

            MonthPlan month = MonthPlan.of(plan, PEOPLE, seller, YearMonth.from(day));
            assertThat(sum(month.weeks().values())).isEqualTo(month.target());
            assertThat(letter.sections()).contains(Map.entry(month.month(), month.target()));

            DateRange toDate = month.month().before(day.plusDays(1));
            assertThat(sum(toDate.stream()
                            .map(each -> DailyReport.of(tracking, seller, each, List.of())
                                    .today()
                                    .sold())
                            .toList()))
                    .isEqualTo(DailyReport.of(tracking, seller, day, List.of())
                            .monthToDate()
                            .sold());
        }
    }
}
