package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.scoring.value.VisitCapacity;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Visiting part of a population by a deadline: 200 new customers, all of them within the first quarter (domain model,
 * section 5.5).
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class CoveragePlan implements Serializable {
    CoveragePlan() {}

    /**
     * Returns a plan.
     *
     * @param population how many there are, from 0
     * @param share what part of them is to be visited, in [0, 1]
     * @param workingDays how many days there are to do it, at least 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public static CoveragePlan of(int population, Ratio share, int workingDays) {
        return builder()
                .population(population)
                .share(share)
                .workingDays(workingDays)
                .build();
    }

    /**
     * Returns a plan for a period.
     *
     * @throws IllegalArgumentException if a number is out of range, or no day of the period is worked
     */
    public static CoveragePlan of(int population, Ratio share, DateRange period, WorkCalendar calendar) {
        return of(population, share, Math.toIntExact(calendar.count(period)));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many there are. */
    public abstract int population();

    /** Returns what part of them is to be visited. */
    public abstract Ratio share();

    /** Returns how many days there are to do it. */
    public abstract int workingDays();

    /** Returns how many are to be visited, rounded up. */
    public int visits() {
        long product = Math.multiplyExact(share().numerator(), (long) population());
        return Math.toIntExact(-Math.floorDiv(-product, share().denominator()));
    }

    /** Returns how many visits a day that takes. */
    public Ratio visitsPerDay() {
        return Ratio.of(visits(), workingDays());
    }

    /** Returns how many visits are missing for people who make so many, from 0. */
    public Ratio shortfall(VisitCapacity capacity) {
        Ratio missing = Ratio.of(visits()).minus(capacity.visits());
        return missing.signum() > 0 ? missing : Ratio.zero();
    }

    @Value.Check
    void check() {
        checkArgument(population() >= 0, "population must not be negative but was %s", population());
        checkArgument(
                share().signum() >= 0 && share().compareTo(Ratio.one()) <= 0,
                "share must be in [0, 1] but was %s",
                share());
        checkArgument(workingDays() >= 1, "workingDays must be at least 1 but was %s", workingDays());
    }

    /** Builds {@link CoveragePlan} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCoveragePlan.Builder {
        Builder() {}
    }
}
