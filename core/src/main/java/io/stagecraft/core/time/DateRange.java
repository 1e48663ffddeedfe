// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Exact;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A range of days from a start, inclusive, to an end, exclusive.
 *
 * <p>Because the end is left out, ranges that touch neither overlap nor leave a gap, and lengths add up:
 *
 * <pre>{@code
 * DateRange quarter = DateRange.parse("2026-01-01/2026-04-01");
 * quarter.days();                                    // 90
 * quarter.lastDay();                                 // 2026-03-31
 * quarter.byMonth();                                 // January, February, March
 * quarter.before(LocalDate.of(2026, 2, 15)).days();  // 45: what has gone by on that morning
 * }</pre>
 *
 * <p>A range may be empty: it then has a place, its start, but no day. A range that ends before it starts is refused.
 * Ranges are ordered by their start, then by their end.
 */
@Value.Immutable
public abstract class DateRange implements Comparable<DateRange>, Serializable {
    private static final long MOST_DAYS = 4_000_000; // more than ten thousand years

    DateRange() {}

    /**
     * Returns the days from {@code start} up to, but without, {@code end}.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    public static DateRange of(LocalDate start, LocalDate end) {
        return builder().start(start).end(end).build();
    }

    /**
     * Returns the days from {@code first} to {@code last}, both included.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static DateRange ofClosed(LocalDate first, LocalDate last) {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        checkArgument(!last.isBefore(first), "last must not be before first but was %s (first %s)", last, first);
        return of(first, Exact.plus(last, 1, ChronoUnit.DAYS, "last"));
    }

    /** Returns one day. */
    public static DateRange ofDay(LocalDate day) {
        requireNonNull(day, "day");
        return of(day, Exact.plus(day, 1, ChronoUnit.DAYS, "day"));
    }

    /** Returns the days of a calendar month. */
    public static DateRange ofMonth(YearMonth month) {
        requireNonNull(month, "month");
        return ofClosed(month.atDay(1), month.atEndOfMonth());
    }

    /** Returns the days of a calendar year. */
    public static DateRange ofYear(int year) {
        checkArgument(Year.MIN_VALUE <= year && year < Year.MAX_VALUE, "year must be one of a date but was %s", year);
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /**
     * Returns the range that {@link #toString} wrote, such as {@code 2026-01-01/2026-04-01}.
     *
     * @throws IllegalArgumentException if the text is not two ISO dates with a slash between them, or the second is
     *     before the first
     */
    public static DateRange parse(String text) {
        int slash = requireNonNull(text, "text").indexOf('/');
        try {
            checkArgument(slash >= 0, "a range must be written like 2026-01-01/2026-04-01 but was \"%s\"", text);
            return of(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a range must be written like 2026-01-01/2026-04-01 but was \"" + text + "\"", e);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the first day, or the place of an empty range. */
    public abstract LocalDate start();

    /** Returns the day after the last, never before the start. */
    public abstract LocalDate end();

    /** Returns the number of days, 0 or more. */
    public long days() {
        return ChronoUnit.DAYS.between(start(), end());
    }

    /** Returns whether there is no day. */
    public boolean isEmpty() {
        return start().equals(end());
    }

    /**
     * Returns the last day, the one before the end.
     *
     * @throws IllegalStateException if the range is empty
     */
    public LocalDate lastDay() {
        if (isEmpty()) {
            throw new IllegalStateException("an empty range has no last day (" + this + ")");
        }
        return end().minusDays(1);
    }

    /**
     * Returns the last instant of the last day in a time zone.
     *
     * @throws IllegalStateException if the range is empty
     */
    public Instant lastInstant(ZoneId zone) {
        requireNonNull(zone, "zone");
        lastDay();
        return end().atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /** Returns whether a day lies inside: at or after the start, and before the end. */
    public boolean contains(LocalDate day) {
        requireNonNull(day, "day");
        return !day.isBefore(start()) && day.isBefore(end());
    }

    /** Returns whether each day of another range lies inside; an empty range lies inside any. */
    public boolean encloses(DateRange other) {
        requireNonNull(other, "other");
        return other.isEmpty()
                || (!other.start().isBefore(start()) && !other.end().isAfter(end()));
    }

    /** Returns whether at least one day lies in both. */
    public boolean overlaps(DateRange other) {
        return !intersection(other).isEmpty();
    }

    /** Returns the days that lie in both; without any, the empty range at the later of the two starts. */
    public DateRange intersection(DateRange other) {
        requireNonNull(other, "other");
        LocalDate from = latest(start(), other.start());
        return of(from, latest(from, earliest(end(), other.end())));
    }

    /** Returns the shortest range with the days of both and all days between them; an empty one counts by its place. */
    public DateRange span(DateRange other) {
        requireNonNull(other, "other");
        return of(earliest(start(), other.start()), latest(end(), other.end()));
    }

    /**
     * Returns the part before a day; empty if the day is at or before the start. With {@link #from} it is the whole.
     */
    public DateRange before(LocalDate day) {
        requireNonNull(day, "day");
        return of(start(), latest(start(), earliest(end(), day)));
    }

    /** Returns the part from a day on, that day included; empty if the day is at or after the end. */
    public DateRange from(LocalDate day) {
        requireNonNull(day, "day");
        return of(earliest(end(), latest(start(), day)), end());
    }

    /**
     * Returns the range of the same length a number of days later, or earlier if the number is negative.
     *
     * @throws IllegalArgumentException if they are more than 4,000,000, which is ten thousand years
     */
    public DateRange plusDays(long days) {
        checkArgument(Math.abs((double) days) <= MOST_DAYS, "days must be from -4000000 to 4000000 but were %s", days);
        return of(Exact.plus(start(), days, ChronoUnit.DAYS, "start"), Exact.plus(end(), days, ChronoUnit.DAYS, "end"));
    }

    /** Returns the days in order, one after the other. */
    public Stream<LocalDate> stream() {
        return walked().start().datesUntil(end());
    }

    /** Returns the days as ranges of one day each, in order; empty for an empty range. */
    public List<DateRange> byDay() {
        return split(day -> day);
    }

    /** Returns the parts in each calendar month, in order; the first and the last may be shorter than their month. */
    public List<DateRange> byMonth() {
        return split(day -> day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** Returns the parts in each week, in order; the first and the last may be shorter than seven days. */
    public List<DateRange> byWeek(DayOfWeek firstDayOfWeek) {
        requireNonNull(firstDayOfWeek, "firstDayOfWeek");
        return split(day -> day.with(TemporalAdjusters.nextOrSame(firstDayOfWeek.minus(1))));
    }

    /** Returns this, which is to be gone through day by day, or part by part. */
    DateRange walked() {
        checkArgument(
                days() <= MOST_DAYS, "a range must have at most 4000000 days to be cut but had %s (%s)", days(), this);
        return this;
    }

    /** Cuts the range after the last day of each part, which is given by any day of the part. */
    List<DateRange> split(UnaryOperator<LocalDate> lastDayOfPart) {
        ImmutableList.Builder<DateRange> parts = ImmutableList.builder();
        LocalDate from = walked().start();
        while (from.isBefore(end())) {
            LocalDate last = earliest(lastDay(), lastDayOfPart.apply(from));
            parts.add(ofClosed(from, last));
            from = last.plusDays(1);
        }
        return parts.build();
    }

    @Override
    public int compareTo(DateRange other) {
        int byStart = start().compareTo(other.start());
        return byStart != 0 ? byStart : end().compareTo(other.end());
    }

    /** Returns start and end in ISO form with a slash between them. */
    @Override
    public final String toString() {
        return start() + "/" + end();
    }

    @Value.Check
    void check() {
        checkArgument(!end().isBefore(start()), "end must not be before start but was %s (start %s)", end(), start());
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static final class Builder extends ImmutableDateRange.Builder {
        Builder() {}
    }
}
