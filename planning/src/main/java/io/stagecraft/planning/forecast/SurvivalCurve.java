package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * How likely a spell lasts longer than some days, from spells of which some have not ended (Kaplan and Meier 1958).
 *
 * <p>At each time at which {@code d} of {@code n} spells at risk end, {@code S ← S (1 − d/n)}; a spell last seen at that very time
 * is still at risk, and each counts with its weight. The standard error is Greenwood's, {@code S sqrt(Σ d / (n (n − d)))}.
 *
 * <p>With several ways to end use {@link CumulativeIncidence}: one minus a survival curve for each of them adds up to too much.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class SurvivalCurve implements Serializable {
    SurvivalCurve() {}

    /**
     * Returns the curve of some spells; how they ended does not matter here.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static SurvivalCurve of(Collection<Spell> spells) {
        checkArgument(!spells.isEmpty(), "spells must not be empty");
        SpellTable table = new SpellTable(spells);
        ImmutableList.Builder<SurvivalPoint> points = ImmutableList.builder();
        double survival = 1;
        double sum = 0;
        for (int i = 0; i < table.times.length; i++) {
            double n = table.atRisk[i];
            double d = table.ended[i];
            survival *= n - d > 1e-12 * n ? 1 - d / n : 0;
            sum += d / (n * (n - d));
            points.add(SurvivalPoint.builder()
                    .days(table.times[i])
                    .atRisk(table.atRisk[i])
                    .ended(table.ended[i])
                    .survival(survival)
                    .standardError(
                            n - d > 1e-12 * n ? OptionalDouble.of(survival * Math.sqrt(sum)) : OptionalDouble.empty())
                    .build());
            if (survival == 0) {
                break; // nothing is left that a later, late entered spell could tell about
            }
        }
        return builder().spells(table.spells).points(points.build()).build();
    }

    /** Returns the expected days up to a limit, {@code ∫₀^limit S(t) dt}: unlike the mean, it is known where some never ended. */
    public double meanUpTo(double limit) {
        checkArgument(
                limit >= 0 && limit < Double.POSITIVE_INFINITY, "limit must be a number from 0 but was %s", limit);
        double mean = 0;
        double from = 0;
        double survival = 1;
        for (SurvivalPoint point : points()) {
            if (point.days() >= limit) {
                break;
            }
            mean += survival * (point.days() - from);
            from = point.days();
            survival = point.survival();
        }
        return mean + survival * (limit - from);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many spells it comes from. */
    public abstract int spells();

    /** Returns the steps of the curve, by time. */
    public abstract List<SurvivalPoint> points();

    /** Returns how many spells ended, each with its weight. */
    public double ended() {
        return points().stream().mapToDouble(SurvivalPoint::ended).sum();
    }

    /** Returns the chance to last longer than some days; 1 before the first end. */
    public double survival(double days) {
        double survival = 1;
        for (SurvivalPoint point : points()) {
            if (point.days() > days) {
                break;
            }
            survival = point.survival();
        }
        return survival;
    }

    /**
     * Returns the least time by which that share has ended, or empty if so many have not.
     *
     * @param share in (0, 1], such as 0.5 for the median
     */
    public OptionalDouble quantile(double share) {
        checkArgument(share > 0 && share <= 1, "share must be in (0, 1] but was %s", share);
        return points().stream()
                .filter(point -> point.survival() <= 1 - share + 1e-12)
                .mapToDouble(SurvivalPoint::days)
                .findFirst();
    }

    /** Builds {@link SurvivalCurve} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSurvivalCurve.Builder {
        Builder() {}
    }
}
