// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.statistics.CutPoints;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A binning of numbers into levels at given cuts: below the first, from each to below the next, and from the last on.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class Binning implements Serializable {
    private static final int MOST_LEVELS = 100_000;

    Binning() {}

    /**
     * Returns a binning.
     *
     * @param cuts where a level begins, ascending, at least one
     * @throws IllegalArgumentException if they do not ascend, or one is not finite
     */
    public static Binning at(double... cuts) {
        requireNonNull(cuts, "cuts");
        Builder builder = builder();
        for (double cut : cuts) {
            builder.addCuts(cut);
        }
        return builder.build();
    }

    /**
     * Returns a binning into levels of about equal size, with a cut at each smallest value that has more than 1/n, 2/n ... of
     * all values at or below it: at 3 for two levels of 1, 2, 3, 4 and 5. Fewer levels where values repeat: there is no cut at the
     * smallest value, and none twice.
     *
     * @param values the values, at least two different ones; NaN is unknown and left aside
     * @param levels how many, at least 2
     * @throws IllegalArgumentException if there are fewer than two different values
     */
    public static Binning quantiles(double[] values, int levels) {
        checkArgument(levels >= 2 && levels <= MOST_LEVELS, "levels must be in [2, 100000] but were %s", levels);
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        List<Double> cuts = new ArrayList<>();
        for (int level = 1; level < levels; level++) {
            int at = (int) ((long) sorted.length * level / levels);
            if (at < sorted.length
                    && sorted[at] > sorted[0]
                    && (cuts.isEmpty() || sorted[at] > cuts.get(cuts.size() - 1))) {
                cuts.add(sorted[at]);
            }
        }
        checkArgument(!cuts.isEmpty(), "values must differ to be binned (%s values)", sorted.length);
        return builder().addAllCuts(cuts).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the lower bounds of the levels, ascending, at least one. */
    public abstract List<Double> cuts();

    /** Returns the names of the levels, from below the first cut up, such as {@code [10, 20)}. */
    @Value.Lazy
    ImmutableList<String> levels() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.add("below " + text(cuts().get(0)));
        for (int i = 1; i < cuts().size(); i++) {
            names.add("[" + text(cuts().get(i - 1)) + ", " + text(cuts().get(i)) + ")");
        }
        names.add("from " + text(cuts().get(cuts().size() - 1)));
        return names.build();
    }

    /** Returns the column of levels of many values; those that are not a number are unknown. */
    public CategoryColumn apply(String variable, double[] values) {
        CutPoints points = cutPoints();
        int[] codes = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            codes[i] = Double.isNaN(values[i]) ? -1 : points.indexOf(values[i]);
        }
        return new CategoryColumn(variable, levels(), codes);
    }

    @Value.Lazy
    CutPoints cutPoints() {
        return CutPoints.closedBelow(cuts().stream().map(BigDecimal::valueOf).toArray(BigDecimal[]::new));
    }

    private static String text(double cut) {
        return BigDecimal.valueOf(cut).stripTrailingZeros().toPlainString();
    }

    @Value.Check
    void check() {
        checkArgument(!cuts().isEmpty(), "a binning must have a cut");
        for (int i = 0; i < cuts().size(); i++) {
            checkArgument(Double.isFinite(cuts().get(i)), "cuts[%s] must be finite but was %s", i, cuts().get(i));
            checkArgument(i == 0 || cuts().get(i - 1) < cuts().get(i), "cuts must ascend but were %s", cuts());
        }
    }

    /** Builds {@link Binning} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableBinning.Builder {
        Builder() {}
    }
}
