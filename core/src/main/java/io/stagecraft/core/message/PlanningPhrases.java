package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code planning} says, package by package. */
final class PlanningPhrases {
    static final Map<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // forecast
            .put("forecast.closed-stage", "deal {deal} is open but in stage {stage}, which counts as closed")
            .put("forecast.no-amount", "deal {deal} has no amount and counts in number only")
            .put("forecast.no-close", "deal {deal} has no close date and is in no period")
            .put("forecast.no-probability", "deal {deal} has no win probability: {why}")
            .put("forecast.no-rate", "deal {deal} is worth {amount}, and there is no exchange rate into {currency}")
            .put("forecast.too-large", "deal {deal} is worth {amount}, which is too large to convert into {currency}")
            .put("forecast.twice", "deal {deal} is here twice: only the first counts")
            .put("forecast.unknown-stage", "deal {deal} is in stage {stage}, which the process {process} does not have")
            // plan
            .put("plan.margin", "margin {margin} where the target meets people, our assumption")
            // target
            .put("target.ramp", "ramp of 0, 25, 50, 75, 100 % by month, our assumption")
            .put("target.ramp-month", "{month#} month of a ramp: {share} of the full quota, our assumption")
            .buildOrThrow();

    private PlanningPhrases() {}
}
