// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The probability that a spell lasts longer than some days, estimated from spells that may be censored or
 * left-truncated: the product-limit estimate (Kaplan and Meier 1958).
 *
 * <p>At each age at which {@code d} of {@code n} spells at risk end, {@code S ← S (1 − d/n)}. At risk just before age
 * {@code t} are those with {@code entry < t <= exit}, so that a spell last seen at that very age is, and one first seen
 * at it is not; each counts with its weight. The standard error is Greenwood's, {@code S sqrt(Σ d / (n (n − d)))}. Once
 * none is left {@code S} stays 0, even if others come under observation later, as in R's {@code survfit}.
 *
 * <p>With several ways to end use {@link CumulativeIncidence}: one minus a survival curve for each of them adds up to too much.
 *
 * <p>A curve is made from spells, or {@linkplain #restored restored} from its own counts.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class SurvivalCurve implements Serializable {
    private static final double ROUNDING = 1e-12;

    SurvivalCurve() {}

    /** Returns the curve of some spells; how they ended does not matter here. Of no spells, nothing ever ends. */
    public static SurvivalCurve of(Collection<Spell> spells) {
        Elements.checked(spells, "spells");
        AtRisk table = new AtRisk(spells);
        return restored(table.spells, table.times, table.atRisk, table.ended);
    }

    /**
     * Returns the curve with the counts of another, such as a stored one.
     *
     * @param spells how many spells it came from, from 0
     * @param days the ages at which spells ended, ascending, from 0
     * @param atRisk how many were at risk just before each of them
     * @param ended how many of those ended, above 0
     * @throws IllegalArgumentException if the numbers are out of range, or their lengths differ
     */
    public static SurvivalCurve restored(int spells, double[] days, double[] atRisk, double[] ended) {
        Elements.checkOnePer(atRisk.length, "at-risk count", days.length, "day");
        Elements.checkOnePer(ended.length, "ended count", days.length, "day");
        ImmutableList.Builder<SurvivalPoint> points = ImmutableList.builder();
        double survival = 1;
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            double n = atRisk[i];
            double d = ended[i];
            survival *= AtRisk.lasting(n, d);
            sum += d / (n * (n - d));
            points.add(new SurvivalPoint.Builder()
                    .days(days[i])
                    .atRisk(n)
                    .ended(d)
                    .survival(survival)
                    .standardError(survival > 0 ? OptionalDouble.of(survival * Math.sqrt(sum)) : OptionalDouble.empty())
                    .build());
        }
        return new Builder().spells(spells).points(points.build()).build();
    }

    /** Returns the number of spells that it comes from. */
    public abstract int spells();

    /** Returns the steps of the curve, by age. */
    public abstract List<SurvivalPoint> points();

    /** Returns the number of spells that ended, each with its weight. */
    public double ended() {
        return points().stream().mapToDouble(SurvivalPoint::ended).sum();
    }

    /** Returns the chance to last longer than some days; 1 before the first end. */
    public double survival(double days) {
        int low = 0;
        int high = points().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points().get(middle).days() <= days) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 1 : points().get(low - 1).survival();
    }

    /** Returns the chance to last longer than some days once others are outlasted; empty if nothing outlasts those. */
    public OptionalDouble survivalGiven(double outlasted, double days) {
        double reached = survival(outlasted);
        return reached == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, survival(days) / reached));
    }

    /** Returns the expected days up to a limit, {@code ∫₀^limit S(t) dt}: unlike the mean, it is known where some never ended. */
    public double meanUpTo(double limit) {
        checkArgument(
                limit >= 0 && limit < Double.POSITIVE_INFINITY, "limit must be a number from 0 but was %s", limit);
        double mean = 0;
        double from = 0;
        double survival = 1;
        for (SurvivalPoint point : points()) {
            double to = Math.min(limit, point.days());
            mean += survival * (to - from);
            from = to;
            survival = point.survival();
        }
        return mean + survival * (limit - from);
    }

    /**
     * Returns the least age by which that share has ended, or empty if fewer have.
     *
     * @param share in (0, 1], such as 0.5 for the median
     */
    public OptionalDouble quantile(double share) {
        checkArgument(share > 0 && share <= 1, "share must be in (0, 1] but was %s", share);
        return points().stream()
                .filter(point -> point.survival() <= 1 - share + ROUNDING)
                .mapToDouble(SurvivalPoint::days)
                .findFirst();
    }

    /** Returns the number of spells, how many ended, and the median, such as {@code 21 spells, 9 ended, median 23}. */
    @Override
    public final String toString() {
        OptionalDouble median = quantile(0.5);
        return spells() + (spells() == 1 ? " spell, " : " spells, ") + whole(ended()) + " ended, median "
                + (median.isPresent() ? whole(median.getAsDouble()) : "unknown");
    }

    private static String whole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    @Value.Check
    void check() {
        checkArgument(spells() >= 0, "spells must be at least 0 but was %s", spells());
        double survival = 1;
        double before = -1;
        for (SurvivalPoint point : points()) {
            survival *= AtRisk.lasting(point.atRisk(), point.ended());
            checkArgument(point.days() > before, "points must ascend but %s days came after %s", point.days(), before);
            checkArgument(
                    Math.abs(point.survival() - survival) <= ROUNDING
                            && point.standardError().isPresent() == (survival > 0),
                    "survival must follow from those at risk and ended, and be %s, but was %s (days %s)",
                    survival,
                    point.survival(),
                    point.days());
            before = point.days();
        }
    }

    static final class Builder extends ImmutableSurvivalCurve.Builder {
        Builder() {}
    }
}
