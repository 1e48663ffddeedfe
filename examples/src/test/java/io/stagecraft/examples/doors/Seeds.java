package io.stagecraft.examples.doors;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.tracking.Actuals;
import io.stagecraft.planning.tracking.Sale;
import io.stagecraft.planning.tracking.Tracking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;

/** What only goes together if somebody puts it together, such as a deal and the process that it is in. */
final class Seeds {
    private Seeds() {}

    static List<Object> all() {
        SalesProcess process = SalesProcesses.consultative();
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        Instant monday = Instant.parse("2026-03-02T09:00:00Z");
        Opportunity deal = Opportunity.open("A-1042", "customer-17", Money.parse("EUR 40000.00"), process, monday)
                .record(Evidence.confirmed("conversation-valued", monday));
        DateRange january = DateRange.parse("2026-01-01/2026-02-01");
        Dimension<String> people = Dimension.of("people", TargetDimension.REGION, List.of("a", "b"));
        TargetSplit split = TargetSplit.of(Target.of("won revenue", Money.parse("EUR 6900"), january))
                .accepting("for a test")
                .over(people)
                .over(Dimension.calendar(
                        FiscalCalendar.standard(), january, WorkCalendar.weekdays(), FiscalUnit.MONTH));
        TargetPlan plan = split.plan().orElseThrow();
        Quantity sold = Quantity.of(Money.parse("EUR 500"));
        Actuals<String> actuals = Actuals.of(sold.unit(), List.of(Sale.of(LocalDate.of(2026, 1, 5), sold, "a")));
        return List.of(
                engine,
                deal,
                engine.review(deal, Instant.parse("2026-04-01T09:00:00Z")),
                people,
                split,
                plan,
                actuals,
                Tracking.of(plan, people, actuals));
    }
}
