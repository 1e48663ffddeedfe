// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The close date of a deal if it is won: a given day, or a random time after a day. */
@Serial.Structural
@Value.Immutable
public abstract class CloseDate implements Serializable, WithCloseDate {
    private static final long MOST_DAYS = 4_000_000; // as many as a range has when it is cut

    CloseDate() {}

    /** Returns a day that is certain. */
    public static CloseDate on(LocalDate day) {
        requireNonNull(day, "day");
        return after(day, WaitingTime.ofDays(0));
    }

    /** Returns a day that is a random time after a certain one. */
    public static CloseDate after(LocalDate start, WaitingTime wait) {
        requireNonNull(wait, "wait");
        return ImmutableCloseDate.builder().start(start).delay(wait).build();
    }

    /**
     * Returns the close date of a deal of a given age, given how long won deals took.
     *
     * @param opened the day on which it was opened
     * @param asOf today
     * @param toWin how long won deals took from opening to winning
     * @throws IllegalArgumentException if no won deal took longer than this one has already
     */
    public static CloseDate ofAge(LocalDate opened, LocalDate asOf, WaitingTime toWin) {
        requireNonNull(opened, "opened");
        checkArgument(!asOf.isBefore(opened), "asOf must not be before opened but was %s (opened %s)", asOf, opened);
        return after(asOf, toWin.given(Exact.toInt(ChronoUnit.DAYS.between(opened, asOf), "days since the opening")));
    }

    /** Returns the day from which the days are counted. */
    public abstract LocalDate start();

    /** Returns the distribution of the days until it closes. */
    public abstract WaitingTime delay();

    /** Returns the probability that it lies in a period. */
    public double shareIn(DateRange period) {
        return Math.max(0, before(period.end()) - before(period.start()));
    }

    double shareIn(DateRange period, DayWeights season) {
        return season.isNone() || isCertain() ? shareIn(period) : season.shareIn(period, start(), delay());
    }

    private double before(LocalDate day) {
        return delay().within(ChronoUnit.DAYS.between(start(), day) - 1);
    }

    /** Returns the last day on which it can be. */
    LocalDate last() {
        return start().plusDays(delay().longest());
    }

    /** Returns the day in the middle: the first by which it has closed with a chance of at least one half. */
    public LocalDate median() {
        return start().plusDays(delay().quantile(0.5));
    }

    /**
     * Returns the date later by a number of days, or earlier.
     *
     * @throws IllegalArgumentException if they are more than 4,000,000
     */
    public CloseDate plusDays(long days) {
        checkArgument(Math.abs((double) days) <= MOST_DAYS, "days must be from -4000000 to 4000000 but were %s", days);
        return withStart(start().plusDays(days));
    }

    @Value.Check
    void check() {
        Exact.plus(start(), delay().longest(), ChronoUnit.DAYS, "start");
    }

    /** Returns whether the day is certain. */
    public boolean isCertain() {
        return delay().byDay().stream().filter(weight -> weight > 0).count() == 1;
    }

    /** Returns the day, or the middle one with {@code about} before it. */
    @Override
    public final String toString() {
        return (isCertain() ? "" : "about ") + median();
    }
}
