// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The weight of evidence of each level of a variable for an event, and the information value of the variable.
 *
 * <pre>
 * woe = ln( (events / all events) / (others / all others) )        iv = Σ (share of events − share of others) × woe
 * </pre>
 *
 * <p>Above 0 a level speaks for the event. A level without an event, or without another, has no finite weight: it is flagged
 * and left out of the sums, or smoothed, as the caller chose. Values that are unknown are a level of their own where there
 * are any. Source: Siddiqi, Credit Risk Scorecards.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class WeightOfEvidence implements Serializable {
    /** The level under which values that are unknown are counted. */
    public static final String UNKNOWN = "unknown";

    /** The treatment of a level with an empty cell. */
    public enum ZeroCells {
        /** It has no weight, and the information value is not given. */
        FLAG,
        /** The empty cell, and no other, counts as half a deal. */
        SMOOTH
    }

    WeightOfEvidence() {}

    /**
     * Returns the weights of a variable that was counted already.
     *
     * @param events how often the event happened in each level, from 0
     * @param others how often it did not
     * @throws IllegalArgumentException if the lengths differ, a count is negative, or there is no event or no other at all
     */
    public static WeightOfEvidence of(
            String variable, List<String> levels, long[] events, long[] others, ZeroCells zeroCells) {
        Elements.checkOnePer(events.length, "event count", levels.size(), "level");
        Elements.checkOnePer(others.length, "other count", levels.size(), "level");
        ImmutableList.Builder<Bin> counts = ImmutableList.builder();
        for (int i = 0; i < events.length; i++) {
            counts.add(new Bin.Builder()
                    .level(levels.get(i))
                    .events(events[i])
                    .others(others[i])
                    .build());
        }
        return new Builder()
                .variable(variable)
                .zeroCells(zeroCells)
                .bins(weighed(counts.build(), variable, zeroCells))
                .build();
    }

    /** Returns some bins with the weights that follow from their counts. */
    private static List<Bin> weighed(List<Bin> counts, String variable, ZeroCells zeroCells) {
        boolean isSmooth = requireNonNull(zeroCells, "zeroCells") == ZeroCells.SMOOTH;
        double events = counts.stream().mapToDouble(bin -> bin.events(isSmooth)).sum();
        double others = counts.stream().mapToDouble(bin -> bin.others(isSmooth)).sum();
        checkArgument(
                events > 0 && others > 0,
                "the event must have happened and not happened, but did so %s and %s times (%s)",
                events,
                others,
                variable);
        return counts.stream()
                .map(bin -> bin.weighed(bin.events(isSmooth) / events, bin.others(isSmooth) / others))
                .toList();
    }

    /**
     * Returns the weights of a column, its levels in the order of the column, the unknown last where there are any.
     *
     * @param happened whether the event happened; as long as the column
     * @throws IllegalArgumentException if the lengths differ, or there is no event or no other at all
     */
    public static WeightOfEvidence of(CategoryColumn column, boolean[] happened, ZeroCells zeroCells) {
        Elements.checkOnePer(happened.length, "outcome", column.size(), "deal");
        int width = column.levels().size();
        long[] events = new long[width + 1];
        long[] others = new long[width + 1];
        int[] codes = column.codes();
        for (int i = 0; i < codes.length; i++) {
            int at = codes[i] < 0 ? width : codes[i];
            if (happened[i]) {
                events[at]++;
            } else {
                others[at]++;
            }
        }
        ImmutableList.Builder<String> levels = ImmutableList.<String>builder();
        int count = 0;
        for (int i = 0; i <= width; i++) {
            if (events[i] + others[i] > 0) {
                levels.add(i < width ? column.levels().get(i) : UNKNOWN);
                events[count] = events[i];
                others[count++] = others[i];
            }
        }
        return of(
                column.variable(),
                levels.build(),
                Arrays.copyOf(events, count),
                Arrays.copyOf(others, count),
                zeroCells);
    }

    /** Returns the variable. */
    public abstract String variable();

    /** Returns the treatment of levels with an empty cell. */
    public abstract ZeroCells zeroCells();

    /** Returns the levels in the order given. */
    public abstract List<Bin> bins();

    /** Returns whether a level has no weight, because one of its cells is empty and was not smoothed. */
    public boolean isFlagged() {
        return bins().stream().anyMatch(bin -> bin.weight().isEmpty());
    }

    /** Returns the information value, from 0, or empty if a level is flagged: it would be infinite. */
    public OptionalDouble informationValue() {
        return isFlagged()
                ? OptionalDouble.empty()
                : OptionalDouble.of(bins().stream()
                        .mapToDouble(bin -> bin.informationPart().orElseThrow())
                        .sum());
    }

    /**
     * Returns the weight of each deal of a column, to be a number of a regression: 0, which says nothing, for a level that was not
     * seen or has no weight.
     */
    public double[] encode(CategoryColumn column) {
        double[] weights = new double[column.levels().size() + 1];
        for (int i = 0; i < weights.length; i++) {
            String level = i == 0 ? UNKNOWN : column.levels().get(i - 1);
            weights[i] = bin(level).map(bin -> bin.weight().orElse(0)).orElse(0.0);
        }
        int[] codes = column.codes();
        double[] encoded = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            encoded[i] = weights[codes[i] + 1];
        }
        return encoded;
    }

    /** Returns a level, or empty if it was not seen. */
    public Optional<Bin> bin(String level) {
        requireNonNull(level, "level");
        return bins().stream().filter(bin -> bin.level().equals(level)).findFirst();
    }

    @Value.Check
    void check() {
        Set<String> levels = new HashSet<>();
        bins().forEach(bin -> checkArgument(levels.add(bin.level()), "duplicate level: %s", bin.level()));
        List<Bin> weighed = weighed(bins(), variable(), zeroCells());
        for (int i = 0; i < weighed.size(); i++) {
            checkArgument(
                    bins().get(i).isNear(weighed.get(i)),
                    "weight and informationPart must follow from the counts, and be %s, but were %s",
                    weighed.get(i),
                    bins().get(i));
        }
    }

    static final class Builder extends ImmutableWeightOfEvidence.Builder {
        Builder() {}
    }

    /** One level: its counts, its weight and its part of the information value. */
    @Serial.Structural
    @Value.Immutable
    public abstract static class Bin implements Serializable {
        private static final double ROUNDING = 1e-9;

        Bin() {}

        /** Returns the level. */
        public abstract String level();

        /** Returns the number of events. */
        public abstract long events();

        /** Returns the number of non-events. */
        public abstract long others();

        /** Returns the weight of evidence, above 0 if the level speaks for the event; empty if a cell is empty. */
        public abstract OptionalDouble weight();

        /** Returns the part of the information value, from 0; empty if a cell is empty. */
        public abstract OptionalDouble informationPart();

        private double events(boolean isSmooth) {
            return isSmooth && events() == 0 ? 0.5 : events();
        }

        private double others(boolean isSmooth) {
            return isSmooth && others() == 0 ? 0.5 : others();
        }

        /** Returns this with its weight, which is finite only if events and others lie in it. */
        private Bin weighed(double eventShare, double otherShare) {
            Builder bin = new Builder().level(level()).events(events()).others(others());
            if (eventShare > 0 && otherShare > 0) {
                double weight = StrictMath.log(eventShare / otherShare);
                bin.weight(weight).informationPart((eventShare - otherShare) * weight);
            }
            return bin.build();
        }

        private boolean isNear(Bin other) {
            return isNear(weight(), other.weight()) && isNear(informationPart(), other.informationPart());
        }

        private static boolean isNear(OptionalDouble one, OptionalDouble other) {
            return one.isPresent() == other.isPresent() && Math.abs(one.orElse(0) - other.orElse(0)) <= ROUNDING;
        }

        @Value.Check
        void check() {
            checkArgument(
                    events() >= 0 && others() >= 0,
                    "counts must be at least 0 but were %s and %s (level %s)",
                    events(),
                    others(),
                    level());
        }

        static final class Builder extends ImmutableBin.Builder {
            Builder() {}
        }
    }
}
