// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.territory.CoveragePlan;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValueMeasure;
import io.stagecraft.scoring.tier.ValuePyramid;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseFunnelTest {
    private static final ReverseFunnel FUNNEL = ReverseFunnel.of(
            eur("10000"),
            List.of(
                    FunnelStep.of("calls", Ratio.of(1, 10)),
                    FunnelStep.of("meetings", Ratio.of(1, 2)),
                    FunnelStep.of("proposals", Ratio.of(3, 10))));

    @Test
    void everyStepIsRoundedUp() {
        assertThat(FUNNEL.needed(eur("95000")))
                .extracting(FunnelNeed::toString)
                .containsExactly("680 calls", "68 meetings", "34 proposals", "10 wins");
        assertThat(FUNNEL.needed(eur("0"))).extracting(FunnelNeed::count).containsOnly(0L);
        assertThat(FUNNEL.needed(eur("-5"))).extracting(FunnelNeed::count).containsOnly(0L);
        assertThat(FUNNEL.needed(eur("0.01"))).extracting(FunnelNeed::count).containsExactly(80L, 8L, 4L, 1L);
    }

    @Test
    void theExplanationLeadsDownToTheRevenue() {
        assertThat(Told.explanation(FUNNEL.explain(eur("95000")))).isEqualTo("""
                        explanation.label text=calls: 680 (rule.divided)
                          explanation.because reason=(funnel.step next=(explanation.label text=meetings))
                          explanation.label text=meetings: 68 (rule.divided)
                            explanation.because reason=(funnel.step next=(explanation.label text=proposals))
                            explanation.label text=proposals: 34 (rule.divided)
                              explanation.because reason=(funnel.step next=(explanation.label text=wins))
                              explanation.label text=wins: 10 (rule.divided)
                                explanation.because reason=funnel.wins
                                funnel.revenue: 95000 EUR
                                funnel.average-deal: 10000 EUR
                              funnel.conversion: 0.3
                            funnel.conversion: 0.5
                          funnel.conversion: 0.1""");
    }

    @Test
    void badFunnelsAreNamed() {
        assertThatThrownBy(() -> FunnelStep.of("calls", Ratio.zero()))
                .hasMessage("conversion of calls must be above 0 and at most 1 but was 0");
        assertThatThrownBy(() -> ReverseFunnel.of(eur("0"), List.of()))
                .hasMessage("averageDeal must be above 0 but was EUR 0.00");
        assertThatThrownBy(() -> FUNNEL.needed(Money.parse("USD 1")))
                .hasMessage("revenue must be in EUR like the average deal but was USD 1.00");
    }

    @ParameterizedTest
    @CsvSource({"65, 3.08", "63, 3.17", "60, 3.33"})
    void twoHundredCustomersInAQuarterNeedThreeSellers(int days, String perDay) {
        CoveragePlan plan = CoveragePlan.of(
                200,
                Ratio.one(),
                DateRange.of(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 1).plusDays(days)));

        assertThat(plan.visitsPerDay(WorkCalendar.everyDay()).orElseThrow().toDecimal(2, RoundingMode.HALF_UP))
                .hasToString(perDay);
        assertThat(VisitCapacity.of(1, 23).shortfall(Ratio.of(plan.visits()))).isEqualTo(Ratio.of(131));
        assertThat(VisitCapacity.of(3, 23).shortfall(Ratio.of(plan.visits()))).isEqualTo(Ratio.zero());
    }

    @Test
    void newSellersRampUp() {
        Staffing staffing = Staffing.of(Ratio.of(100), 12, RampProfile.standard());

        assertThat(staffing.capacity(24)).isEqualTo(Ratio.of(1_200));
        assertThat(staffing.capacity(1)).isEqualTo(Ratio.of(950)); // 0 + 25 + 50 + 75 + 8 x 100
        assertThat(staffing.capacity(-1)).isEqualTo(Ratio.of(750));

        DateRange quarter = DateRange.parse("2026-04-01/2026-07-01");
        assertThat(staffing.capacity(quarter, LocalDate.EPOCH)).isEqualTo(Ratio.of(300));
        assertThat(staffing.capacity(quarter, LocalDate.of(2026, 4, 1))).isEqualTo(Ratio.of(75)); // 0 + 25 + 50
        // May: 16 days at 1/4; June: 15 at 1/4 and 15 at 1/2
        assertThat(staffing.capacity(quarter, LocalDate.of(2026, 4, 16)))
                .isEqualTo(Ratio.of(400, 31).plus(Ratio.of(75, 2)));

        StaffingNeed need = staffing.need(Ratio.of(6_000), List.of(24, 24, 1), 3);
        assertThat(need.available()).isEqualTo(Ratio.of(3_350));
        assertThat(need.perHire()).isEqualTo(Ratio.of(750));
        assertThat(need.shortfall()).isEqualTo(Ratio.of(2_650));
        assertThat(need.hires()).hasValue(4);
        assertThat(staffing.need(Ratio.of(3_350), List.of(24, 24, 1), 3).hires())
                .hasValue(0);
        assertThat(staffing.need(Ratio.of(6_000), List.of(), 12).hires()).isEmpty();
        assertThatThrownBy(() -> staffing.need(Ratio.one(), List.of(), 13))
                .hasMessage("hireInMonth must be in [1, 12] but was 13");
    }

    @Test
    void aHireInsideAPeriodRampsByOwnMonths() {
        Staffing staffing = Staffing.of(Ratio.of(100), 3, RampProfile.standard());
        DateRange quarter = DateRange.parse("2026-04-01/2026-07-01");
        LocalDate middleOfApril = LocalDate.of(2026, 4, 16);

        StaffingNeed need =
                staffing.need(Ratio.of(400), List.of(LocalDate.EPOCH, middleOfApril), quarter, middleOfApril);

        Ratio ofJoiner = Ratio.of(400, 31).plus(Ratio.of(75, 2)); // May: 16 days at 1/4; June: 15 at 1/4 and 15 at 1/2
        assertThat(need.sellers()).containsExactly(Ratio.of(300), ofJoiner);
        assertThat(need.perHire()).isEqualTo(ofJoiner);
        assertThat(need.hires()).hasValue(1);
        assertThatThrownBy(() -> staffing.need(Ratio.one(), List.of(), quarter, quarter.end()))
                .hasMessage("hiredOn must be one of the days 2026-04-01/2026-07-01 but was 2026-07-01");
    }

    @Test
    void theVisitsOfTiersAreComparedWithTheCapacity() {
        List<Integer> customers = IntStream.rangeClosed(1, 10).boxed().toList();
        ValuePyramid<Integer> pyramid = ValuePyramid.of(
                customers, ValueMeasure.units(Integer::longValue), TierScheme.strategicImportantGeneral());
        ContactFrequency<Integer, Integer> byTier = ContactFrequency.byTier(pyramid, Ratio.of(3), id -> id);

        FrequencyPlan<Integer> enough = byTier.plan(customers, VisitCapacity.of(1, 21));
        assertThat(enough.needed()).isEqualTo(Ratio.of(26)); // 2 x 6 + 3 x 3 + 5 x 1
        assertThat(enough.shortfall()).isEqualTo(Ratio.zero());
        assertThat(enough.visits()).containsEntry(10, 6).containsEntry(6, 3).containsEntry(1, 1);

        FrequencyPlan<Integer> half = byTier.plan(customers, VisitCapacity.of(1, 13, Ratio.one()));
        assertThat(half.shortfall()).isEqualTo(Ratio.of(13));
        assertThat(half.visits().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(13);
        assertThat(byTier.plan(customers, VisitCapacity.of(0, 13)).visits().values())
                .containsOnly(0);
    }

    @Test
    void marginalReturnSendsVisitsWhereTheyBringMost() {
        ContactFrequency<Integer, Integer> byReturn =
                ContactFrequency.byMarginalReturn(size -> Response.squareRoot(size), id -> id);

        assertThat(byReturn.plan(List.of(3, 0, 1), VisitCapacity.of(1, 10, Ratio.one()))
                        .visits())
                .containsEntry(3, 9)
                .containsEntry(0, 0)
                .containsEntry(1, 1);
    }

    @Test
    void visitsAreSpreadOverThePeriod() {
        List<LocalDate> days = WorkCalendar.weekdays().workingDays(DateRange.parse("2018-01-01/2018-01-13"));
        VisitPlan plan = VisitPlan.of(
                List.of(
                        VisitRequest.of("seller-1", "a", VisitPurpose.SERVICE, 2),
                        VisitRequest.of("seller-1", "b", VisitPurpose.COLLECTION, 1),
                        VisitRequest.of("seller-2", "c", VisitPurpose.DEVELOP_NEW_CUSTOMER, 12)),
                days,
                1);

        assertThat(plan.of("seller-1"))
                .extracting(visit -> visit.date().getDayOfMonth() + visit.customer())
                .containsExactly("3a", "8b", "10a");
        assertThat(plan.of("seller-2")).hasSize(10);
        assertThat(plan.notPlaced())
                .containsExactly(VisitRequest.of("seller-2", "c", VisitPurpose.DEVELOP_NEW_CUSTOMER, 2));
        assertThat(plan.on(LocalDate.of(2018, 1, 8)))
                .extracting(PlannedVisit::customer)
                .containsExactly("b", "c");
        assertThat(Serialized.copy(plan)).isEqualTo(plan);
    }

    @Test
    void aFullDayMovesTheVisitToTheNextOne() {
        List<LocalDate> days = WorkCalendar.weekdays().workingDays(DateRange.parse("2018-01-01/2018-01-06"));

        assertThat(VisitPlan.of(
                                List.of(
                                        VisitRequest.of("seller-1", "a", VisitPurpose.SERVICE, 1),
                                        VisitRequest.of("seller-1", "b", VisitPurpose.SERVICE, 1),
                                        VisitRequest.of("seller-1", "c", VisitPurpose.SERVICE, 1)),
                                days,
                                1)
                        .visits())
                .extracting(visit -> visit.date().getDayOfMonth() + visit.customer())
                .containsExactly("2c", "3a", "4b");
    }

    @Test
    void aVisitThatIsDueIsMadeOnItsDay() {
        List<LocalDate> days = WorkCalendar.weekdays().workingDays(DateRange.parse("2018-01-01/2018-01-06"));
        VisitRequest due = VisitRequest.of("seller-1", "a", VisitPurpose.SERVICE, 1);

        assertThat(VisitPlan.of(
                                List.of(
                                        due.dueOn(LocalDate.of(2018, 1, 5)),
                                        VisitRequest.of("seller-1", "b", VisitPurpose.SERVICE, 1)
                                                .dueOn(LocalDate.of(2017, 12, 1)),
                                        VisitRequest.of("seller-1", "c", VisitPurpose.SERVICE, 1)
                                                .dueOn(LocalDate.of(2018, 1, 7))),
                                days,
                                1)
                        .visits())
                .extracting(visit -> visit.date().getDayOfMonth() + visit.customer())
                .containsExactly("1b", "4c", "5a");
        assertThat(VisitPlan.of(List.of(due.dueOn(LocalDate.of(2018, 1, 2))), List.of(), 1)
                        .notPlaced())
                .containsExactly(due.dueOn(LocalDate.of(2018, 1, 2)));
    }

    @Test
    void aMonthHasItsRhythm() {
        WorkCalendar weekdays = WorkCalendar.weekdays();

        assertThat(MonthPhase.of(LocalDate.of(2018, 1, 1), weekdays)).isEqualTo(MonthPhase.START);
        assertThat(MonthPhase.of(LocalDate.of(2018, 1, 16), weekdays)).isEqualTo(MonthPhase.MIDDLE);
        assertThat(MonthPhase.of(LocalDate.of(2018, 1, 31), weekdays)).isEqualTo(MonthPhase.END);
        assertThat(MonthPhase.START.tasks())
                .startsWith(Labels.of("win a reasonable task").with("zh", "争取合理的任务"));
        assertThat(MonthPhase.END.tasks()).isEmpty();
        assertThat(MonthPhase.values())
                .extracting(phase -> phase.keyPoint().labels().in(Locale.CHINESE))
                .containsExactly("提前备", "中间分", "月底压");
    }

    @Test
    void formsAreData() {
        assertThat(List.of(
                        SalesForm.dailyReport(),
                        SalesForm.dailyChecklist(),
                        SalesForm.monthlyReport(),
                        SalesForm.targetCommitment()))
                .extracting(SalesForm::id)
                .containsExactly("daily-sales-report", "daily-checklist", "monthly-report", "target-commitment");
        assertThat(SalesForm.dailyChecklist().fields())
                .extracting(FormField::id)
                .contains("obstacle");
        assertThat(Told.refusal(() -> SalesForm.of(
                        "own",
                        SalesForm.dailyReport().labels(),
                        List.of(
                                SalesForm.dailyReport().fields().get(0),
                                SalesForm.dailyReport().fields().get(0)))))
                .containsExactly("form \"own\"", "fields form.field id=visits");
        assertThat(Told.refusal(
                        () -> SalesForm.of("own", SalesForm.dailyReport().labels(), List.of())))
                .containsExactly("form \"own\"", "fields form.fields");
        assertThat(AccountPlanStep.values()).hasSize(7);
        assertThat(PlanType.values()).hasSize(7);
        assertThat(PlanQuestion.values()).hasSize(7);
    }
}
