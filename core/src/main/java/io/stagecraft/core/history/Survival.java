package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts when not all of it has ended, and not all of it was seen from its beginning: the product-limit
 * estimate with late entry (Kaplan and Meier 1958).
 *
 * <p>{@code S(t) = Π over s ≤ t of (1 − d(s) / n(s))}, where {@code d(s)} ended at age {@code s} and {@code n(s)} were seen at that
 * age: first seen at or before it, and not gone before it. {@code S(t)} is the probability to last longer than {@code t}.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
public final class Survival implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double PERCENT = 100;

    private final long[] ages;
    private final double[] beyond;
    private final int observed;
    private final int ended;

    private Survival(long[] ages, double[] beyond, int observed, int ended) {
        this.ages = ages;
        this.beyond = beyond;
        this.observed = observed;
        this.ended = ended;
    }

    /**
     * Returns the estimate from observations, in any order.
     *
     * @param from the age at which each was first seen, 0 if from its beginning
     * @param to the age at which each was last seen, not below the first
     * @param isEnd whether it ended at that age; otherwise it was still going on
     * @throws IllegalArgumentException if the arrays differ in length, or an observation ends before it begins
     */
    public static Survival of(long[] from, long[] to, boolean[] isEnd) {
        checkArgument(
                from.length == to.length && to.length == isEnd.length,
                "observations must have one length but were %s, %s and %s",
                from.length,
                to.length,
                isEnd.length);
        long[] ends = new long[to.length];
        int ended = 0;
        for (int i = 0; i < to.length; i++) {
            checkArgument(
                    0 <= from[i] && from[i] <= to[i],
                    "an observation must run from 0 or later but ran from %s to %s",
                    from[i],
                    to[i]);
            if (isEnd[i]) {
                ends[ended++] = to[i];
            }
        }
        return estimate(sorted(from), sorted(to), sorted(Arrays.copyOf(ends, ended)));
    }

    private static Survival estimate(long[] from, long[] to, long[] ends) {
        long[] ages = Arrays.stream(ends).distinct().toArray();
        double[] beyond = new double[ages.length];
        double survival = 1;
        int entered = 0;
        int gone = 0;
        int end = 0;
        for (int i = 0; i < ages.length; i++) {
            while (entered < from.length && from[entered] <= ages[i]) {
                entered++;
            }
            while (gone < to.length && to[gone] < ages[i]) {
                gone++;
            }
            int before = end;
            while (end < ends.length && ends[end] == ages[i]) {
                end++;
            }
            survival *= 1 - (double) (end - before) / (entered - gone);
            beyond[i] = survival;
        }
        return new Survival(ages, beyond, from.length, ends.length);
    }

    /** Returns how many were observed. */
    public int observed() {
        return observed;
    }

    /** Returns how many of them ended. */
    public int ended() {
        return ended;
    }

    /** Returns the probability to last longer than an age, in [0, 1]; 1 before the first end. */
    public double beyond(long age) {
        int index = Arrays.binarySearch(ages, age);
        int last = index >= 0 ? index : -index - 2;
        return last < 0 ? 1 : beyond[last];
    }

    /** Returns the probability to last longer than an age once another is outlasted; empty where nothing outlasts that. */
    public OptionalDouble beyond(long age, long outlasted) {
        double reached = beyond(outlasted);
        return reached == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, beyond(age) / reached));
    }

    /**
     * Returns the smallest age at which at least this share has ended; empty where it never gets so far.
     *
     * @param percent the share in per cent, in [1, 100]
     */
    public OptionalLong percentile(int percent) {
        checkArgument(percent >= 1 && percent <= PERCENT, "percent must be in [1, 100] but was %s", percent);
        for (int i = 0; i < ages.length; i++) {
            if (beyond[i] <= 1 - percent / PERCENT) {
                return OptionalLong.of(ages[i]);
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the ages at which something ended, ascending, as a copy. */
    public long[] ages() {
        return ages.clone();
    }

    private static long[] sorted(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Survival other
                && observed == other.observed
                && ended == other.ended
                && Arrays.equals(ages, other.ages)
                && Arrays.equals(beyond, other.beyond);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ages) + Arrays.hashCode(beyond);
    }

    /** Returns number, ends and median; the format may change. */
    @Override
    public String toString() {
        return observed + " observed, " + ended + " ended, median " + percentile(50);
    }
}
