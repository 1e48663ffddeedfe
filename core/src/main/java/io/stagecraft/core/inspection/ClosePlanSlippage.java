// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.opportunity.ClosePlanSet;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.terms.ClosePlanStep;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The slippage of a deal against the plan that seller and customer agreed on: what was reached, what is overdue and who
 * owes it, and how far the days of its steps were put off since they were first set.
 */
@Value.Immutable
@Serial.Structural
public abstract class ClosePlanSlippage implements Serializable {
    ClosePlanSlippage() {}

    /** Returns the slippage of a deal, as it is given, on a day. */
    public static ClosePlanSlippage of(Opportunity deal, LocalDate day) {
        requireNonNull(day, "day");
        Map<String, LocalDate> first = new HashMap<>();
        for (DealEvent event : requireNonNull(deal, "deal").events()) {
            if (event instanceof ClosePlanSet set) {
                set.steps().forEach(step -> first.putIfAbsent(step.id(), step.due()));
            }
        }
        List<ClosePlanStep> plan = deal.dossier().closePlan();
        List<ClosePlanStep> overdue = plan.stream()
                .filter(step -> step.reached().isEmpty() && step.due().isBefore(day))
                .toList();
        Map<String, Integer> owed = new TreeMap<>();
        overdue.forEach(step -> owed.merge(step.owedBy(), 1, Integer::sum));
        return ImmutableClosePlanSlippage.builder()
                .steps(plan.size())
                .reached((int)
                        plan.stream().filter(step -> step.reached().isPresent()).count())
                .overdue(overdue)
                .overdueByPerson(ImmutableMap.copyOf(owed))
                .daysPutOff(plan.stream()
                        .mapToLong(step -> Math.max(
                                0,
                                ChronoUnit.DAYS.between(
                                        first.getOrDefault(step.id(), step.due()),
                                        step.reached().orElse(step.due()))))
                        .sum())
                .build();
    }

    /** Returns the number of steps of the plan, 0 if there is none. */
    public abstract int steps();

    /** Returns the number of steps that were reached. */
    public abstract int reached();

    /** Returns the steps that were due before the day and not reached, in the order of the plan. */
    public abstract List<ClosePlanStep> overdue();

    /** Returns the number of overdue steps that each person owes, by id in their order. */
    public abstract Map<String, Integer> overdueByPerson();

    /**
     * Returns the sum of the calendar days by which steps are due, or were reached, later than they were first set;
     * earlier ones count nothing.
     */
    public abstract long daysPutOff();

    @Value.Check
    void check() {
        checkArgument(
                reached() >= 0 && reached() <= (long) steps() - overdue().size(),
                "reached must be from 0 to the %s steps that are not overdue but was %s",
                (long) steps() - overdue().size(),
                reached());
        checkArgument(daysPutOff() >= 0, "daysPutOff must not be negative but was %s", daysPutOff());
    }
}
