package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.immutables.value.Value;

/**
 * How much of a full quota a new seller carries, by month since the start.
 *
 * <pre>{@code
 * RampProfile ramp = RampProfile.ofDefaults();   // 0, 1/4, 1/2, 3/4, then 1
 * ramp.share(3);                                 // 1/2: third month
 * RampProfile.forWonCycle(57).length();          // 4: two months of cycle and two more
 * }</pre>
 *
 * <p>Month {@code m} of a ramp of length {@code L} carries {@code min(1, (m - 1) / L)}. The length is one median won
 * cycle in whole months, rounded up, and two months more; 4 where the cycle is unknown. Our assumption (domain model 12.2, D25).
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class RampProfile implements Serializable {
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final int FALLBACK = 4;
    private static final int AFTER_CYCLE = 2;
    private static final long MONTHS_IN_400_YEARS = 4_800;
    private static final long DAYS_IN_400_YEARS = 146_097;

    RampProfile() {}

    /** Returns the ramp of four months. */
    public static RampProfile ofDefaults() {
        return ofLength(FALLBACK);
    }

    /**
     * Returns a ramp of so many months.
     *
     * @throws IllegalArgumentException if there is not at least one
     */
    public static RampProfile ofLength(int months) {
        return builder().length(months).build();
    }

    /**
     * Returns the ramp that follows from the median won cycle.
     *
     * @param days the median days from opening to winning, 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public static RampProfile forWonCycle(long days) {
        checkArgument(days >= 0, "median won cycle must be at least 0 days but was %s", days);
        long months = -Math.floorDiv(-days * MONTHS_IN_400_YEARS, DAYS_IN_400_YEARS);
        return ofLength(Math.toIntExact(months + AFTER_CYCLE));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns after how many months the full quota is carried, at least 1. */
    public abstract int length();

    /**
     * Returns the share of the full quota in a month since the start, in [0, 1].
     *
     * @param month 1 for the first month
     * @throws IllegalArgumentException if it is below 1
     */
    public Ratio share(long month) {
        checkArgument(month >= 1, "month must be at least 1 but was %s", month);
        return month > length() ? Ratio.one() : Ratio.of(month - 1, length());
    }

    /** Returns the share on a day for somebody who started on another; 0 before the start. */
    public Ratio shareOn(LocalDate day, LocalDate start) {
        requireNonNull(start, "start");
        return day.isBefore(start) ? Ratio.zero() : share(ChronoUnit.MONTHS.between(start, day) + 1);
    }

    /**
     * Returns the mean share over the days of a period for somebody who started on a day, inside it or not: each day counts with
     * the share of the person's own month since the start, and a day before the start with 0.
     *
     * @param period at least one day
     * @throws IllegalArgumentException if the period is empty
     */
    public Ratio shareIn(DateRange period, LocalDate start) {
        checkArgument(!period.isEmpty(), "period of a ramp must have a day but was %s", period);
        long steps = 0;
        for (LocalDate day = period.start(); day.isBefore(period.end()); day = day.plusDays(1)) {
            steps += day.isBefore(start) ? 0 : Math.min(length(), ChronoUnit.MONTHS.between(start, day));
        }
        return Ratio.of(steps, Math.multiplyExact(period.days(), length()));
    }

    /** Returns in words that a month of the default ramp was used. */
    public DefaultUsed asDefault(long month) {
        Ratio share = share(month);
        return DefaultUsed.of(
                "ramp",
                "month " + month + " of " + length(),
                "our assumption",
                ordinal(month) + " month of a ramp: " + share.toPercent(0) + " of the full quota, our assumption");
    }

    private static String ordinal(long month) {
        return month <= ORDINALS.size() ? ORDINALS.get((int) month - 1) : month + "th";
    }

    @Value.Check
    void check() {
        checkArgument(length() >= 1, "length of a ramp must be at least 1 month but was %s", length());
    }

    /** Builds {@link RampProfile} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableRampProfile.Builder {
        Builder() {}
    }
}
