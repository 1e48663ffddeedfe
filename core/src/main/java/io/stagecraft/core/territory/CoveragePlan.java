// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The part of a population to be visited in a period (see the domain model, Visit plan and priority).
 *
 * <pre>{@code
 * CoveragePlan plan = CoveragePlan.of(200, Ratio.one(), DateRange.parse("2026-01-01/2026-04-01"));
 * plan.visitsPerDay(WorkCalendar.weekdays());   // Optional[200/64]
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class CoveragePlan implements Serializable {
    CoveragePlan() {}

    /**
     * Returns a plan.
     *
     * @param population the number of customers, at least 0
     * @param share what part of them is visited, in [0, 1]
     * @param period the days in which they are
     * @throws IllegalArgumentException if a number is out of range
     */
    public static CoveragePlan of(int population, Ratio share, DateRange period) {
        return ImmutableCoveragePlan.builder()
                .population(population)
                .share(share)
                .period(period)
                .build();
    }

    /** Returns the number of customers. */
    public abstract int population();

    /** Returns the proportion of them to be visited, in [0, 1]. */
    public abstract Ratio share();

    /** Returns the days in which they are, the deadline being the last. */
    public abstract DateRange period();

    /** Returns the number of visits, rounded up. */
    public int visits() {
        return share().multipliedBy(Ratio.of(population()))
                .toDecimal(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Returns the number of visits on each working day, exactly, or empty if no day of the period is worked. */
    public Optional<Ratio> visitsPerDay(WorkCalendar calendar) {
        long days = calendar.count(period());
        return days == 0 ? Optional.empty() : Optional.of(Ratio.of(visits(), days));
    }

    @Value.Check
    void check() {
        checkArgument(population() >= 0, "population must be at least 0 but was %s", population());
        checkArgument(
                share().signum() >= 0 && share().compareTo(Ratio.one()) <= 0,
                "share must be in [0, 1] but was %s",
                share());
    }
}
