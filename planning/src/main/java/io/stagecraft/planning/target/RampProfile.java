// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The ramp of a new seller: the share of a full quota by month since the start.
 *
 * <pre>{@code
 * RampProfile ramp = RampProfile.standard();     // 0, 1/4, 1/2, 3/4, then 1
 * ramp.share(3);                                 // 1/2: third month
 * RampProfile.forWonCycle(57).length();          // 4: two months of cycle and two more
 * RampProfile.of(List.of(Ratio.of(1, 3), Ratio.of(2, 3), Ratio.of(9, 10)));   // a company's own, 90 % from the third month
 * }</pre>
 *
 * <p>Month {@code m} of a ramp of length {@code L} carries {@code min(1, (m - 1) / L)}, unless shares are given. The length is
 * one median won cycle in whole months, rounded up, and two months more; 4 where the cycle is unknown. Our assumption; see the
 * domain model, Factors for setting a target.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class RampProfile implements Serializable {
    private static final int MOST_DAYS = 100_000;
    private static final int FALLBACK = 4;
    private static final int AFTER_CYCLE = 2;
    private static final Ratio MOST = Ratio.of(10);
    private static final long MONTHS_IN_400_YEARS = 4_800;
    private static final long DAYS_IN_400_YEARS = 146_097;

    RampProfile() {}

    /** Returns the ramp of four months. */
    public static RampProfile standard() {
        return ofLength(FALLBACK);
    }

    /**
     * Returns a ramp that rises by the same step each month.
     *
     * @param months after how many months the full quota is carried
     * @throws IllegalArgumentException if there is not at least one
     */
    public static RampProfile ofLength(int months) {
        return builder().length(months).build();
    }

    /**
     * Returns a ramp of given shares.
     *
     * @param shares of the full quota in the first, second, ... month since the start; the last one holds for all months after
     * @throws IllegalArgumentException if there is none, or one is not in [0, 10]
     */
    public static RampProfile of(List<Ratio> shares) {
        checkArgument(!shares.isEmpty(), "a ramp must have a share");
        return builder()
                .length(Math.max(1, shares.size() - 1))
                .addAllShares(Elements.checked(shares, "shares"))
                .addAllShares(shares.size() == 1 ? shares : List.of())
                .build();
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

    static Builder builder() {
        return new Builder();
    }

    /** Returns after how many months the share no longer changes, at least 1. */
    public abstract int length();

    /**
     * Returns the shares of the full quota by month since the start, one for each month of the length and one for all after;
     * empty for the straight line.
     */
    public abstract List<Ratio> shares();

    /**
     * Returns the share of the full quota in a month since the start: in [0, 1] on the straight line, else as given.
     *
     * @param month 1 for the first month
     * @throws IllegalArgumentException if it is below 1
     */
    public Ratio share(long month) {
        checkArgument(month >= 1, "month must be at least 1 but was %s", month);
        long step = Math.min(month - 1, length());
        return shares().isEmpty() ? Ratio.of(step, length()) : shares().get((int) step);
    }

    /** Returns the share on a day for a seller who started on another; 0 before the start. */
    public Ratio shareOn(LocalDate day, LocalDate start) {
        requireNonNull(start, "start");
        return day.isBefore(start) ? Ratio.zero() : share(ChronoUnit.MONTHS.between(start, day) + 1);
    }

    /**
     * Returns the mean share over the days of a period for a seller who started on a day, inside it or not: each day counts with
     * the share of the person's own month since the start, and a day before the start with 0.
     *
     * @param period from one day to 100,000
     * @throws IllegalArgumentException if the period is empty or longer
     */
    public Ratio shareIn(DateRange period, LocalDate start) {
        requireNonNull(start, "start");
        checkArgument(!period.isEmpty(), "period of a ramp must have a day but was %s", period);
        checkArgument(
                period.days() <= MOST_DAYS,
                "period of a ramp must have at most %s days but has %s",
                MOST_DAYS,
                period.days());
        long[] days = new long[length() + 1];
        for (LocalDate day = period.start(); day.isBefore(period.end()); day = day.plusDays(1)) {
            if (!day.isBefore(start)) {
                days[(int) Math.min(length(), ChronoUnit.MONTHS.between(start, day))]++;
            }
        }
        Ratio sum = Ratio.zero();
        for (int step = 0; step < days.length; step++) {
            sum = days[step] == 0 ? sum : sum.plus(share(step + 1).multipliedBy(Ratio.of(days[step], period.days())));
        }
        return sum;
    }

    /** Returns the default of which a month was used. */
    public DefaultUsed asDefault(long month) {
        return DefaultUsed.of(
                "ramp", Message.of("target.ramp-month").with("month", month).with("share", share(month)));
    }

    /** Returns the default, or empty if this ramp is another. */
    public List<DefaultUsed> defaultsUsed() {
        return equals(standard()) ? List.of(DefaultUsed.of("ramp", Message.of("target.ramp"))) : List.of();
    }

    @Value.Check
    RampProfile normal() {
        checkArgument(length() >= 1, "length of a ramp must be at least 1 month but was %s", length());
        checkArgument(
                shares().isEmpty() || shares().size() == length() + 1,
                "a ramp of %s months must have one share for each and one for all months after but had %s",
                length(),
                shares().size());
        boolean isLine = !shares().isEmpty();
        for (int step = 0; step < shares().size(); step++) {
            Ratio share = shares().get(step);
            checkArgument(
                    share.signum() >= 0 && MOST.isAtLeast(share),
                    "a share of the full quota must be in [0, 10] but was %s",
                    share);
            isLine &= share.equals(Ratio.of(step, length()));
        }
        return isLine ? ofLength(length()) : this;
    }

    static final class Builder extends ImmutableRampProfile.Builder {
        Builder() {}
    }
}
