// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.Doubles;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.immutables.value.Value;

/**
 * A distribution of waiting times over whole days from 0.
 *
 * <p>{@link #given} answers what is left when some days have passed already: most deals of 100 days that were won took less,
 * but those still open at 90 have at most ten more.
 */
@Value.Immutable
public abstract class WaitingTime implements Serializable {
    static final int LONGEST = 100_000;

    WaitingTime() {}

    /** Returns a time that is certain, from 0 to 100,000 days. */
    public static WaitingTime ofDays(int days) {
        return observed((long) days);
    }

    /**
     * Returns times as observed, each equally likely: such as the days that won deals took.
     *
     * @throws IllegalArgumentException if there are none, or one is outside 0 to 100,000 days
     */
    public static WaitingTime observed(Collection<Integer> days) {
        return observed(Elements.checked(days, "days").stream()
                .mapToLong(Integer::longValue)
                .toArray());
    }

    /**
     * Returns times as observed, each equally likely.
     *
     * @param days of each, from 0 to 100,000
     * @throws IllegalArgumentException as {@link #observed(Collection)}
     */
    public static WaitingTime observed(long... days) {
        checkArgument(days.length > 0, "days must not be empty");
        long longest = 0;
        for (long day : days) {
            checkArgument(day >= 0 && day <= LONGEST, "days must be in [0, %s] but was %s", LONGEST, day);
            longest = Math.max(longest, day);
        }
        double[] weights = new double[(int) longest + 1];
        for (long day : days) {
            weights[(int) day]++;
        }
        return weighted(weights);
    }

    /**
     * Returns times with weights, which are divided by their sum.
     *
     * @param weights of 0, 1, 2, ... days, none negative
     */
    public static WaitingTime weighted(double... weights) {
        checkArgument(
                weights.length > 0 && weights.length <= LONGEST + 1,
                "days must be in [0, %s] but were %s",
                LONGEST,
                weights.length - 1);
        double sum = 0;
        for (double weight : weights) {
            checkArgument(weight >= 0, "a weight must not be negative but was %s", weight);
            sum += weight;
        }
        checkArgument(sum > 0 && sum < Double.POSITIVE_INFINITY, "weights must not all be 0 but sum to %s", sum);
        double all = sum;
        return ImmutableWaitingTime.builder()
                .addAllByDay(Doubles.asList(
                        Arrays.stream(weights).map(weight -> weight / all).toArray()))
                .build();
    }

    /** Returns the probability of 0, 1, 2, ... days; they sum to one. */
    public abstract List<Double> byDay();

    /** Returns {@code P(T ≤ days)}. */
    public double within(long days) {
        if (days < 0) {
            return 0;
        }
        return days >= upTo().length ? 1 : upTo()[(int) days];
    }

    /**
     * Returns the time still left after some days have passed, {@code T − passed} given {@code T > passed}.
     *
     * @throws IllegalArgumentException if nothing ever took longer than that
     */
    public WaitingTime given(int passed) {
        checkArgument(
                passed < longest(), "nothing took longer than %s days, so nothing is left after %s", longest(), passed);
        if (passed < 0) {
            return this;
        }
        double[] left = new double[longest() - passed + 1];
        for (int day = 1; day < left.length; day++) {
            left[day] = byDay().get(passed + day);
        }
        return weighted(left);
    }

    /** Returns every time multiplied, such as by 0.8 for a fifth faster, rounded half-even to whole days. */
    public WaitingTime scaledBy(double factor) {
        checkArgument(factor >= 0 && factor <= 100, "factor must be in [0, 100] but was %s", factor);
        double[] scaled = new double[Math.min(LONGEST, (int) Math.rint(longest() * factor)) + 1];
        for (int day = 0; day < byDay().size(); day++) {
            scaled[(int) Math.min(scaled.length - 1, Math.rint(day * factor))] += byDay().get(day);
        }
        return weighted(scaled);
    }

    /** Returns the expected days. */
    public double mean() {
        double mean = 0;
        for (int day = 0; day < byDay().size(); day++) {
            mean += day * byDay().get(day);
        }
        return mean;
    }

    /** Returns the least number of days with at least that share at or below it. */
    public int quantile(double share) {
        checkArgument(share >= 0 && share <= 1, "share must be in [0, 1] but was %s", share);
        int day = 0;
        while (day < longest() && upTo()[day] < share - 1e-12) {
            day++;
        }
        return day;
    }

    /** Returns the longest time that has any weight. */
    public int longest() {
        return byDay().size() - 1;
    }

    @Value.Derived
    @Value.Auxiliary
    double[] upTo() {
        double[] upTo = new double[byDay().size()];
        double sum = 0;
        for (int day = 0; day < upTo.length; day++) {
            sum += byDay().get(day);
            upTo[day] = Math.min(1, sum);
        }
        return upTo;
    }

    /** Returns the median and the longest, such as {@code median 57 days, longest 138}. */
    @Override
    public final String toString() {
        int median = quantile(0.5);
        return "median " + median + (median == 1 ? " day" : " days") + ", longest " + longest();
    }

    @Value.Check
    WaitingTime checked() {
        checkArgument(
                !byDay().isEmpty() && Math.abs(upTo()[longest()] - 1) <= 1e-9,
                "probabilities by day must sum to 1 but sum to %s",
                byDay().isEmpty() ? 0 : upTo()[longest()]);
        int last = longest();
        while (byDay().get(last) == 0) {
            last--;
        }
        return last == longest()
                ? this
                : ImmutableWaitingTime.builder()
                        .addAllByDay(byDay().subList(0, last + 1))
                        .build();
    }
}
