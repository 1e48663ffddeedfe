// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.activity.DailyQuestion;
import io.stagecraft.planning.activity.MonthPhase;
import io.stagecraft.planning.activity.PlannedVisit;
import io.stagecraft.planning.activity.SalesForm;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The daily checklist of a seller as far as the records fill it: the three questions of the day, answered by visits,
 * what the rhythm of the month asks for, and the customers who are to deliver the target (see the domain model, Plans,
 * visits, rhythm, forms). What the seller answers, and the biggest obstacle, is a {@link
 * io.stagecraft.core.contact.DailyChecklist}.
 */
@Serial.Structural
@Value.Immutable
public abstract class FilledChecklist implements Serializable {
    /** The days looked through for a working day. */
    private static final int MOST_DAYS_OFF = 366;

    FilledChecklist() {}

    /**
     * Returns the checklist of a day.
     *
     * <p>Yesterday's work is summarised if each visit of the last working day has an outcome, today's is put in hand if a visit is
     * planned for today or was made, tomorrow is planned if a visit is planned for the next working day: our
     * assumption. A question is unknown if nothing is recorded that could answer it.
     *
     * @param made visits made, by anybody and on any day
     * @param planned visits planned, by anybody and on any day
     * @param customers who is to deliver the target, in any order
     * @throws IllegalArgumentException if the seller is blank
     */
    public static FilledChecklist of(
            String seller,
            LocalDate day,
            WorkCalendar calendar,
            Collection<? extends VisitMade> made,
            Collection<PlannedVisit> planned,
            Collection<DeliveringCustomer> customers) {
        Ids.check(requireNonNull(seller, "seller"), "seller");
        requireNonNull(day, "day");
        requireNonNull(calendar, "calendar");
        List<VisitMade> own = Elements.checked(made, "made").stream()
                .filter(visit -> visit.seller().equals(seller))
                .<VisitMade>map(visit -> visit)
                .toList();
        List<PlannedVisit> plans = Elements.checked(planned, "planned").stream()
                .filter(visit -> visit.owner().equals(seller))
                .toList();
        return ImmutableFilledChecklist.builder()
                .seller(seller)
                .day(day)
                .phase(MonthPhase.of(day, calendar))
                .addAnswers(
                        yesterday(own, workingDay(day, -1, calendar)),
                        today(own, plans, day),
                        tomorrow(plans, workingDay(day, 1, calendar)))
                .addAllCustomers(ResponsibilityLetter.inOrder(customers))
                .build();
    }

    /** Returns the nearest working day before or after a day, or the next day where none is near. */
    private static LocalDate workingDay(LocalDate day, int step, WorkCalendar calendar) {
        for (int days = 1; days <= MOST_DAYS_OFF; days++) {
            LocalDate each = Exact.plus(day, (long) step * days, ChronoUnit.DAYS, "day");
            if (calendar.isWorkingDay(each)) {
                return each;
            }
        }
        return Exact.plus(day, step, ChronoUnit.DAYS, "day");
    }

    private static DailyAnswer yesterday(List<VisitMade> made, LocalDate day) {
        List<VisitMade> visits =
                made.stream().filter(visit -> visit.day().equals(day)).toList();
        long told = visits.stream().filter(visit -> visit.outcome().isPresent()).count();
        if (visits.isEmpty()) {
            return DailyAnswer.of(
                    DailyQuestion.YESTERDAY,
                    Answer.UNKNOWN,
                    Message.of("checklist.no-visit").with("day", day));
        }
        return DailyAnswer.of(
                DailyQuestion.YESTERDAY,
                told == visits.size() ? Answer.YES : told == 0 ? Answer.NO : Answer.PARTLY,
                Message.of("checklist.outcomes")
                        .with("told", told)
                        .with("visits", visits.size())
                        .with("day", day));
    }

    private static DailyAnswer today(List<VisitMade> made, List<PlannedVisit> planned, LocalDate day) {
        long done = made.stream().filter(visit -> visit.day().equals(day)).count();
        long due = planned.stream().filter(visit -> visit.date().equals(day)).count();
        return done + due == 0
                ? DailyAnswer.of(
                        DailyQuestion.TODAY,
                        Answer.UNKNOWN,
                        Message.of("checklist.nothing").with("day", day))
                : DailyAnswer.of(
                        DailyQuestion.TODAY,
                        Answer.YES,
                        Message.of("checklist.today")
                                .with("planned", due)
                                .with("made", done)
                                .with("day", day));
    }

    private static DailyAnswer tomorrow(List<PlannedVisit> planned, LocalDate day) {
        long due = planned.stream().filter(visit -> visit.date().equals(day)).count();
        return planned.isEmpty()
                ? DailyAnswer.of(DailyQuestion.TOMORROW, Answer.UNKNOWN, Message.of("checklist.no-plan"))
                : DailyAnswer.of(
                        DailyQuestion.TOMORROW,
                        due > 0 ? Answer.YES : Answer.NO,
                        Message.of("checklist.tomorrow").with("visits", due).with("day", day));
    }

    /** Returns the form that it fills. */
    public SalesForm form() {
        return SalesForm.dailyChecklist();
    }

    /** Returns the seller, never blank. */
    public abstract String seller();

    /** Returns the day. */
    public abstract LocalDate day();

    /** Returns the three questions with their answers, in their order. */
    public abstract List<DailyAnswer> answers();

    /** Returns the phase of the month, with its key point and its tasks. */
    public abstract MonthPhase phase();

    /** Returns the customers who are to deliver the target, those of whom most is expected first; possibly empty. */
    public abstract List<DeliveringCustomer> customers();

    @Value.Check
    void check() {
        Ids.check(seller(), "seller");
        requireNonNull(day(), "day");
        requireNonNull(phase(), "phase");
        requireNonNull(answers(), "answers");
        requireNonNull(customers(), "customers");
    }
}
