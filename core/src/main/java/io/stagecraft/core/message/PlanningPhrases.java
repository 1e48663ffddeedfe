package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code planning} says, package by package. */
final class PlanningPhrases {
    static final Map<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // activity
            .put(
                    "default.role-terms",
                    "{role}: {quota} of a full quota, {visits} {visits|visit|visits} a day and a ramp of {months}"
                            + " {months|month|months}, our assumption")
            .put("effort.budget", "must not be negative but was {budget}")
            .put("effort.id", "must have an id of its own but was {id}")
            .put("effort.minimum", "must need at most the effort there is, {budget}, for their fewest visits but was {least}")
            .put("effort.response", "must have a finite response at {visits} but was {response}")
            .put("effort.visits", "must have at most {most} visits but was {visits}")
            .put("form.field", "must each have an id of their own but was {id}")
            .put("form.fields", "must not be empty")
            .put("form.id", "must not be blank")
            .put("funnel.average-deal", "average deal")
            .put("funnel.conversion", "part that leads on")
            .put("funnel.revenue", "revenue")
            .put("funnel.step", "{next} / part that leads on, rounded up")
            .put("funnel.wins", "revenue / average deal, rounded up")
            // forecast
            .put("forecast.closed-stage", "deal {deal} is open but in stage {stage}, which counts as closed")
            .put("forecast.no-amount", "deal {deal} has no amount and counts in number only")
            .put("forecast.no-close", "deal {deal} has no close date and is in no period")
            .put("forecast.no-probability", "deal {deal} has no win probability: {why}")
            .put("forecast.no-rate", "deal {deal} is worth {amount}, and there is no exchange rate into {currency}")
            .put("forecast.too-large", "deal {deal} is worth {amount}, which is too large to convert into {currency}")
            .put("forecast.twice", "deal {deal} is here twice: only the first counts")
            .put("forecast.unknown-stage", "deal {deal} is in stage {stage}, which the process {process} does not have")
            // incentive
            .put("accelerator.first", "must begin at attainment 0 % but was {from}")
            .put("accelerator.none", "must begin at attainment 0 % but were empty")
            .put("accelerator.order", "must be above the one before, {before}, but was {from}")
            .put("arrears.ask", "must be at least 1 but was {days}")
            .put("arrears.ask-from", "ask at {days} {days|day|days} past due")
            .put("arrears.legal", "must not be below arrearsOfficeFromDays, {office}, but was {days}")
            .put("arrears.legal-from", "legal office at {days}")
            .put("arrears.office", "must not be below askFromDays, {ask}, but was {days}")
            .put("arrears.office-from", "arrears office at {days}")
            .put("commission.advance", "must be from 0 % to 100 % but was {share}")
            .put("commission.collected", "collected")
            .put("commission.collected-by", "collected by the {office}")
            .put("commission.earned", "commission earned")
            .put("commission.ladder", "must not be below that of {better}, {least}, but was {penalty}")
            .put("commission.least-penalty", "must be from 0 to mostPenalty, {most}, but was {penalty}")
            .put("commission.most-penalty", "must be at most 1 but was {penalty}")
            .put("commission.not-due", "due once the last {open} has been collected")
            .put("commission.paid-back", "{amount} was paid back to the customer and its commission clawed back")
            .put("commission.penalty", "must be from {least} to {most} ({leastPoints} to {mostPoints}) but was {penalty}")
            .put("commission.points", "{points} {points|point|points}")
            .put("commission.points-and-parts", "{points} points")
            .put("commission.rate", "must be in [0, 1] but was {rate}")
            .put("default.arrears-limits", "{limits}, our assumption")
            .put("default.commission", "commission after full collection only, our assumption")
            .put("default.penalty", "{points} less for collections through the {office}")
            .put("pay.amount", "amount")
            .put("pay.part", "from {from} of quota")
            .put("pay.pay", "pay")
            .put("pay.rate", "rate")
            .put("pay.whole", "all, having reached {from} of quota")
            // plan
            .put("plan.margin", "margin {margin} where the target meets people, our assumption")
            // target
            .put("target.ramp", "ramp of 0, 25, 50, 75, 100 % by month, our assumption")
            .put("target.ramp-month", "{month#} month of a ramp: {share} of the full quota, our assumption")
            // tracking
            .put("alert.above", "{subject}: {measure} {value}, above {limit}")
            .put("alert.below", "{subject}: {measure} {value}, below {limit}")
            .put("attainment.outlook", "outlook")
            .put("attainment.outlook-and-light", "{outlook}, {light}")
            .put("attainment.plan-share", "plan's share to date")
            .put("attainment.projected", "projected")
            .put("attainment.projection", "{share} of the target: {method}")
            .put("attainment.share", "{share}")
            .put("attainment.sold", "sold")
            .put("attainment.target", "target")
            .put("attainment.too-early", "too early")
            .put("default.earliest-projection", "projected from {from} of the plan on, our assumption")
            .put("default.outlook-can", "on track from {from}, our assumption")
            .put("default.outlook-difficult", "at risk from {from}, our assumption")
            .put("gap.activity", "more or less was done")
            .put("gap.conversion", "more or less of it was won")
            .put("gap.deal-size", "what was won was larger or smaller")
            .put("gap.mix", "it was done in other places")
            .put("gap.of-activity", "activity")
            .put("gap.of-conversion", "conversion")
            .put("gap.of-deal-size", "deal size")
            .put("gap.of-mix", "mix")
            .put("gap.to-plan", "gap to plan")
            .put("projection.expected", "sold, and expected from open and coming deals")
            .put("projection.pace", "sold to date / the plan's share to date")
            .buildOrThrow();

    private PlanningPhrases() {}
}
