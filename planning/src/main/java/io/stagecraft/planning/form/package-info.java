// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The forms of a sales department, filled from the plan, the tracking and the visits, as far as these tell; start at {@link
 * io.stagecraft.planning.form.DailyReport}.
 *
 * <p>The numbers are those of {@link io.stagecraft.planning.plan} and {@link io.stagecraft.planning.tracking}, and the blank
 * forms those of {@link io.stagecraft.planning.activity}; what none of these tells is left to those who fill in the form.
 *
 * <pre>{@code
 * DateRange april = DateRange.parse("2026-04-01/2026-05-01");
 * Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("seller-1", "seller-2"));
 * Dimension<PlanPeriod> days = Dimension.calendar(FiscalCalendar.standard(), april, WorkCalendar.weekdays(), FiscalUnit.MONTH);
 * Target target = Target.of("won", Money.parse("EUR 44000"), april).withSubject("the company").withOwner("sales-director");
 * TargetPlan plan = TargetSplit.of(target).over(sellers).over(days).plan().orElseThrow();
 * LocalDate tenth = LocalDate.of(2026, 4, 10);
 * Actuals<String> sold = Actuals.of(plan.unit(), List.of(Sale.of(tenth, Quantity.of(Money.parse("EUR 1900")), "seller-1")));
 * DailyReport.of(Tracking.of(plan, sellers, sold), "seller-1", tenth, List.of()).today().difference();   // EUR 850.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.form;

import org.jspecify.annotations.NullMarked;
