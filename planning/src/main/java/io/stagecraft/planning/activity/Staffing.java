// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.RampProfile;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.immutables.value.Value;

/**
 * The staffing of a period, given what a full seller carries in a month and the ramp of new ones.
 *
 * <pre>{@code
 * Staffing staffing = Staffing.of(Ratio.of(100), 12, RampProfile.standard());
 * StaffingNeed need = staffing.need(Ratio.of(6_000), List.of(24, 24, 1), 3);   // two seasoned, one new, hiring in month 3
 * need.hires();                                                                // OptionalInt[4]
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class Staffing implements Serializable {
    Staffing() {}

    /**
     * Returns a model of staffing.
     *
     * @param fullPerMonth what a full seller carries in a month, in any unit, above 0
     * @param months how many months the period has, at least 1
     * @param ramp how new sellers ramp up
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Staffing of(Ratio fullPerMonth, int months, RampProfile ramp) {
        return builder().fullPerMonth(fullPerMonth).months(months).ramp(ramp).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the quota of a full seller in a month. */
    public abstract Ratio fullPerMonth();

    /** Returns the number of months in the period. */
    public abstract int months();

    /** Returns the ramp of new sellers. */
    public abstract RampProfile ramp();

    /**
     * Returns the quota of one seller in the period.
     *
     * @param monthAtStart which month since the start of the seller the first of the period is: 1 for one who starts
     *     with it, 0 or less for one who starts later, 0 being one month later
     */
    public Ratio capacity(int monthAtStart) {
        Ratio shares = Ratio.zero();
        for (int month = 0; month < months(); month++) {
            int since = monthAtStart + month;
            shares = since >= 1 ? shares.plus(ramp().share(since)) : shares;
        }
        return shares.multipliedBy(fullPerMonth());
    }

    /**
     * Returns the quota of one seller in a range of days, by the seller's own months since starting, day by day inside a
     * calendar month; a part of a month carries its days' part of it.
     *
     * @param days at least one
     * @param start the first day of work, inside the days or not
     * @throws IllegalArgumentException if there is no day
     */
    public Ratio capacity(DateRange days, LocalDate start) {
        requireNonNull(start, "start");
        checkArgument(!days.isEmpty(), "days must not be empty but were %s", days);
        Ratio shares = Ratio.zero();
        for (DateRange part : days.byMonth()) {
            Ratio ofMonth = Ratio.of(part.days(), YearMonth.from(part.start()).lengthOfMonth());
            shares = shares.plus(ramp().shareIn(part, start).multipliedBy(ofMonth));
        }
        return shares.multipliedBy(fullPerMonth());
    }

    /**
     * Returns the number of people to hire for a range of days, by the same ramp day by day.
     *
     * @param required what the days ask for, in the same unit
     * @param starts the first day of work of each seller there is; in any order
     * @param days at least one
     * @param hiredOn the first day of work of those who are hired, among the days
     * @throws IllegalArgumentException if the day is not among them
     */
    public StaffingNeed need(Ratio required, List<LocalDate> starts, DateRange days, LocalDate hiredOn) {
        requireNonNull(hiredOn, "hiredOn");
        checkArgument(days.contains(hiredOn), "hiredOn must be one of the days %s but was %s", days, hiredOn);
        return need(
                required, starts.stream().map(start -> capacity(days, start)).toList(), capacity(days, hiredOn));
    }

    /**
     * Returns the number of people to hire, in whole months.
     *
     * @param required what the period asks for, in the same unit
     * @param monthsAtStart the month of each seller there is, as in {@link #capacity}; in any order
     * @param hireInMonth the month of the period in which new ones start, from 1
     * @throws IllegalArgumentException if the month is not in the period
     */
    public StaffingNeed need(Ratio required, List<Integer> monthsAtStart, int hireInMonth) {
        checkArgument(
                hireInMonth >= 1 && hireInMonth <= months(),
                "hireInMonth must be in [1, %s] but was %s",
                months(),
                hireInMonth);
        return need(required, monthsAtStart.stream().map(this::capacity).toList(), capacity(2 - hireInMonth));
    }

    private static StaffingNeed need(Ratio required, List<Ratio> sellers, Ratio perHire) {
        return ImmutableStaffingNeed.builder()
                .required(required)
                .sellers(sellers)
                .available(sellers.stream().reduce(Ratio.zero(), Ratio::plus))
                .perHire(perHire)
                .build();
    }

    @Value.Check
    void check() {
        checkArgument(fullPerMonth().signum() > 0, "fullPerMonth must be above 0 but was %s", fullPerMonth());
        checkArgument(months() >= 1, "months must be at least 1 but was %s", months());
    }

    static final class Builder extends ImmutableStaffing.Builder {
        Builder() {}
    }
}
