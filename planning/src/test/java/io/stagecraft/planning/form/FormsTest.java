// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.contact.CallOutcome;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.activity.DailyQuestion;
import io.stagecraft.planning.activity.FormField;
import io.stagecraft.planning.activity.MonthPhase;
import io.stagecraft.planning.activity.PlannedVisit;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.tracking.Actuals;
import io.stagecraft.planning.tracking.DailyCheck;
import io.stagecraft.planning.tracking.Sale;
import io.stagecraft.planning.tracking.Tracking;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final DateRange QUARTER = DateRange.parse("2018-01-01/2018-04-01");
    private static final WorkCalendar CALENDAR = WorkCalendar.weekdays();
    private static final LocalDate FRIDAY = LocalDate.of(2018, 1, 12);
    private static final LocalDate MONDAY = LocalDate.of(2018, 1, 15);
    private static final Dimension<String> PEOPLE =
            Dimension.of("people", TargetDimension.PERSON, List.of("seller-1", "seller-2"));
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), QUARTER, CALENDAR, FiscalUnit.MONTH);
    private static final TargetPlan PLAN = TargetSplit.of(Target.of("won", Money.parse("EUR 13000"), QUARTER))
            .accepting("for a test")
            .over(PEOPLE)
            .over(DAYS)
            .plan()
            .orElseThrow();
    private static final Tracking<String> TRACKING = Tracking.of(
            PLAN,
            PEOPLE,
            Actuals.of(
                    eur("0").unit(),
                    List.of(
                            Sale.of(LocalDate.of(2018, 1, 3), eur("700"), "seller-1"),
                            Sale.of(FRIDAY, eur("250"), "seller-1"),
                            Sale.of(FRIDAY, eur("4000"), "seller-2"))));
    private static final VisitMade TOLD =
            visit(FRIDAY, "seller-1").outcome(CallOutcome.ADVANCE).build();
    private static final VisitMade UNTOLD = visit(FRIDAY, "seller-1").build();

    private static final DeliveringCustomer SMALL =
            DeliveringCustomer.of("C-2", eur("900"), Optional.of(eur("300")), Optional.empty());
    private static final DeliveringCustomer LARGE =
            DeliveringCustomer.of("C-9", eur("5000"), Optional.of(eur("2500")), Optional.of(eur("1200")));

    private static VisitMade.Builder visit(LocalDate day, String seller) {
        return VisitMade.builder().day(day).seller(seller).customer("C-2");
    }

    private static PlannedVisit planned(LocalDate day) {
        return PlannedVisit.of(day, "seller-1", "C-9", VisitPurpose.SERVICE);
    }

    @Test
    void aDailyReportHasTheDayAndTheMonthToDate() {
        DailyReport report = DailyReport.of(
                TRACKING,
                "seller-1",
                FRIDAY,
                List.of(
                        TOLD,
                        visit(FRIDAY, "seller-2").build(),
                        visit(MONDAY, "seller-1").build()));

        assertThat(report.seller()).isEqualTo("seller-1");
        assertThat(report.today()).isEqualTo(DailyCheck.of(FRIDAY, eur("105"), eur("250")));
        assertThat(report.monthToDate()).isEqualTo(DailyCheck.of(FRIDAY, eur("1050"), eur("950")));
        assertThat(report.monthToDate().difference()).isEqualTo(eur("-100"));
        assertThat(report.requiredPerDay()).hasValue(eur("106.82"));
        assertThat(report.visits()).containsExactly(TOLD);
        assertThat(report.form().id()).isEqualTo("daily-sales-report");
    }

    @Test
    void aDayOutsideThePlanHasNoReport() {
        assertThatThrownBy(() -> DailyReport.of(TRACKING, "seller-1", LocalDate.of(2017, 12, 29), List.of()))
                .hasMessage("day must be in the period of the plan, 2018-01-01/2018-04-01, but was 2017-12-29");
        assertThatThrownBy(() -> MonthlyReport.of(
                        TRACKING, "seller-1", LocalDate.of(2018, 4, 1), Optional.empty(), Optional.empty(), List.of()))
                .hasMessage("day must be in the period of the plan, 2018-01-01/2018-04-01, but was 2018-04-01");
        assertThatThrownBy(() -> MonthPlan.of(PLAN, PEOPLE, "seller-1", YearMonth.of(2018, 4)))
                .hasMessage("month must be in the period of the plan, 2018-01-01/2018-04-01, but was 2018-04");
    }

    @Test
    void whatIsWrittenDownAnswersTheDailyQuestions() {
        FilledChecklist list = FilledChecklist.of(
                "seller-1", MONDAY, CALENDAR, List.of(TOLD, UNTOLD), List.of(planned(MONDAY)), List.of(SMALL, LARGE));

        assertThat(list.answers())
                .containsExactly(
                        DailyAnswer.of(
                                DailyQuestion.YESTERDAY,
                                Answer.PARTLY,
                                Message.of("checklist.outcomes")
                                        .with("told", 1)
                                        .with("visits", 2)
                                        .with("day", FRIDAY)),
                        DailyAnswer.of(
                                DailyQuestion.TODAY,
                                Answer.YES,
                                Message.of("checklist.today")
                                        .with("planned", 1)
                                        .with("made", 0)
                                        .with("day", MONDAY)),
                        DailyAnswer.of(
                                DailyQuestion.TOMORROW,
                                Answer.NO,
                                Message.of("checklist.tomorrow")
                                        .with("visits", 0)
                                        .with("day", MONDAY.plusDays(1))));
        assertThat(list.phase()).isEqualTo(MonthPhase.MIDDLE);
        assertThat(list.customers()).containsExactly(LARGE, SMALL);
        assertThat(list.form().id()).isEqualTo("daily-checklist");
    }

    @Test
    void whatNobodyWroteDownIsUnknown() {
        FilledChecklist list = FilledChecklist.of("seller-1", MONDAY, CALENDAR, List.of(), List.of(), List.of());

        assertThat(list.answers())
                .containsExactly(
                        DailyAnswer.of(
                                DailyQuestion.YESTERDAY,
                                Answer.UNKNOWN,
                                Message.of("checklist.no-visit").with("day", FRIDAY)),
                        DailyAnswer.of(
                                DailyQuestion.TODAY,
                                Answer.UNKNOWN,
                                Message.of("checklist.nothing").with("day", MONDAY)),
                        DailyAnswer.of(DailyQuestion.TOMORROW, Answer.UNKNOWN, Message.of("checklist.no-plan")));
    }

    @Test
    void visitsWithoutAnOutcomeAreNotSummarised() {
        assertThat(FilledChecklist.of("seller-1", MONDAY, CALENDAR, List.of(UNTOLD), List.of(), List.of())
                        .answers()
                        .get(0)
                        .answer())
                .isEqualTo(Answer.NO);
        assertThat(FilledChecklist.of("seller-1", MONDAY, CALENDAR, List.of(TOLD), List.of(), List.of())
                        .answers()
                        .get(0)
                        .answer())
                .isEqualTo(Answer.YES);
    }

    @Test
    void aMonthIsPlannedByWeek() {
        MonthPlan january = MonthPlan.of(PLAN, PEOPLE, "seller-1", YearMonth.of(2018, 1));

        assertThat(january.target()).isEqualTo(eur("2415"));
        assertThat(january.weeks().values())
                .containsExactly(eur("525"), eur("525"), eur("525"), eur("525"), eur("315"));
        assertThat(january.weeks().keySet()).first().isEqualTo(DateRange.parse("2018-01-01/2018-01-08"));
    }

    @Test
    void aMonthlyReportLooksBackAndAhead() {
        Optional<MonthPlan> february = Optional.of(MonthPlan.of(PLAN, PEOPLE, "seller-1", YearMonth.of(2018, 2)));

        MonthlyReport report = MonthlyReport.of(
                TRACKING,
                "seller-1",
                LocalDate.of(2018, 1, 31),
                Optional.empty(),
                february,
                List.of(planned(MONDAY), planned(LocalDate.of(2018, 2, 1)), planned(LocalDate.of(2018, 2, 5))));

        assertThat(report.month()).isEqualTo(DateRange.ofMonth(YearMonth.of(2018, 1)));
        assertThat(report.check().planned()).isEqualTo(eur("2415"));
        assertThat(report.check().sold()).isEqualTo(eur("950"));
        assertThat(report.attained()).hasValue(Ratio.of(950, 2415));
        assertThat(report.next()).isEqualTo(february);
        assertThat(report.nextVisits()).isEqualTo(Map.of(VisitPurpose.SERVICE, 2));
        assertThat(report.form().id()).isEqualTo("monthly-report");
    }

    @Test
    void aLetterSaysWhatNoCustomerDeliversYet() {
        ResponsibilityLetter letter =
                ResponsibilityLetter.of(TRACKING, PEOPLE, "seller-1", FRIDAY, List.of(SMALL, LARGE));

        assertThat(letter.target()).isEqualTo(eur("6825"));
        assertThat(letter.margin()).isEqualTo(Ratio.ofPercent(5));
        assertThat(letter.sections().values()).containsExactly(eur("2415"), eur("2100"), eur("2310"));
        assertThat(letter.sold()).isEqualTo(eur("950"));
        assertThat(letter.customers()).containsExactly(LARGE, SMALL);
        assertThat(letter.expected()).contains(eur("2800"));
        assertThat(letter.withoutCustomer()).contains(eur("3075"));
        assertThat(letter.form().fields()).extracting(FormField::id).contains("target", "customers", "signatures");
    }

    @Test
    void aLetterOfWhatNobodyCanSayNamesCustomersByWhatIsOpen() {
        DeliveringCustomer small = DeliveringCustomer.of("C-2", eur("900"), Optional.empty(), Optional.of(eur("1200")));
        DeliveringCustomer large = DeliveringCustomer.of("C-9", eur("5000"), Optional.empty(), Optional.empty());
        ResponsibilityLetter letter =
                ResponsibilityLetter.of(TRACKING, PEOPLE, "seller-1", FRIDAY, List.of(small, large));

        assertThat(letter.customers()).containsExactly(large, small);
        assertThat(letter.expected()).isEmpty();
        assertThat(letter.withoutCustomer()).isEmpty();
    }

    @Test
    void customersWithoutDealsStandByWhatTheyUsuallyBuy() {
        DeliveringCustomer often =
                DeliveringCustomer.of("C-5", eur("0"), Optional.of(eur("0")), Optional.of(eur("400")));
        DeliveringCustomer seldom =
                DeliveringCustomer.of("C-4", eur("0"), Optional.of(eur("0")), Optional.of(eur("50")));
        DeliveringCustomer never = DeliveringCustomer.of("C-3", eur("0"), Optional.of(eur("0")), Optional.empty());

        assertThat(ResponsibilityLetter.of(TRACKING, PEOPLE, "seller-1", FRIDAY, List.of(never, seldom, SMALL, often))
                        .customers())
                .containsExactly(SMALL, often, seldom, never);
    }

    @Test
    void customersAreCountedLikeTheTarget() {
        DeliveringCustomer other =
                DeliveringCustomer.of("C-1", machines(2), Optional.of(machines(1)), Optional.empty());

        assertThatThrownBy(() -> ResponsibilityLetter.of(TRACKING, PEOPLE, "seller-1", FRIDAY, List.of(other)))
                .hasMessage("customers must be counted in EUR like the target but one is 2 machines (customer C-1)");
        assertThatThrownBy(() -> DeliveringCustomer.of("C-1", machines(2), Optional.of(eur("1")), Optional.empty()))
                .hasMessage("expected must be counted in machines but was EUR 1.00 (customer C-1)");
        assertThatThrownBy(() ->
                        DeliveringCustomer.of("C-1", machines(2), Optional.of(machines(1)), Optional.of(eur("1"))))
                .hasMessage("usual must be counted in machines but was EUR 1.00 (customer C-1)");
    }

    @Test
    void aVisitTellsItsOutcome() {
        Visit visit = Visit.builder()
                .on(FRIDAY)
                .customerId("C-2")
                .seller("seller-1")
                .addPurposes(VisitPurpose.SERVICE)
                .build();

        assertThat(VisitMade.of(visit))
                .isEqualTo(visit(FRIDAY, "seller-1")
                        .addPurposes(VisitPurpose.SERVICE)
                        .outcome(CallOutcome.CONTINUATION)
                        .build());
    }
}
