// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.numeric.LinearSystem;
import io.stagecraft.core.problem.Problems;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals on their way through stages, step-backs included, until they are won or lost: an absorbing Markov chain.
 *
 * <p>With the moves between stages {@code Q} and into the ends {@code R}: {@code N = (I − Q)^−1} are the expected visits,
 * {@code t = N 1} the expected moves, {@code (2N − I) t − t²} their variance, {@code B = N R} the chances of the ends (Kemeny and
 * Snell 1960). The systems are solved, nothing is inverted.
 *
 * <pre>{@code
 * StageChain chain = StageChain.builder()
 *         .move("first talk", "proposal", 60).move("first talk", "lost", 40)
 *         .move("proposal", "first talk", 10).move("proposal", "won", 50).move("proposal", "lost", 40)
 *         .end("won").end("lost")
 *         .build();
 * chain.chance("first talk", "won");
 * }</pre>
 */
public final class StageChain implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> stages;
    private final List<String> ends;
    private final double[][] between;
    private final double[][] into;
    private final double[][] visits;
    private final double[] moves;

    private StageChain(List<String> stages, List<String> ends, double[][] between, double[][] into) {
        this.stages = stages;
        this.ends = ends;
        this.between = between;
        this.into = into;
        int n = stages.size();
        double[][] system = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = (i == j ? 1 : 0) - between[i][j];
            }
        }
        int dependent = LinearSystem.factorise(system, 0);
        if (dependent >= 0) {
            throw new ArithmeticException(
                    "a deal that comes to stage " + stages.get(dependent) + " never comes to an end");
        }
        visits = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            double[] column = LinearSystem.solve(system, unit);
            for (int i = 0; i < n; i++) {
                visits[i][j] = column[i];
            }
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        moves = LinearSystem.solve(system, ones);
    }

    /**
     * Returns the chain of a history: each stage is left as often as deals did, for other stages, {@code won}, {@code lost} and
     * {@code abandoned}. Deals that are still there tell nothing.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException naming every stage that nothing ever left for good
     */
    public static StageChain of(StageHistory history) {
        Builder builder = builder();
        history.transitions().forEach(move -> builder.move(move.fromStage(), move.toStage(), move.count()));
        for (StagePassage passage : history.passages()) {
            end(builder, passage.stage(), "won", passage.won());
            end(builder, passage.stage(), "lost", passage.lost());
            end(builder, passage.stage(), "abandoned", passage.abandoned());
        }
        return builder.end("won").end("lost").end("abandoned").build();
    }

    private static void end(Builder builder, String stage, String end, int count) {
        if (count > 0) {
            builder.move(stage, end, count);
        }
    }

    /** Returns a builder without moves. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the stages, in the order in which they were first named. */
    public List<String> stages() {
        return stages;
    }

    /** Returns the ends, in the order in which they were named. */
    public List<String> ends() {
        return ends;
    }

    /**
     * Returns the expected number of visits to a stage by a deal that is in another one, until it ends, the first time
     * included.
     */
    public double visits(String from, String stage) {
        return visits[stage(from)][stage(requireNonNull(stage, "stage"))];
    }

    /** Returns the expected number of moves of a deal in a stage until it ends. */
    public double expectedMoves(String from) {
        return moves[stage(from)];
    }

    /** Returns the variance of the number of moves. */
    public double movesVariance(String from) {
        int i = stage(from);
        double sum = 0;
        for (int j = 0; j < moves.length; j++) {
            sum += visits[i][j] * moves[j];
        }
        return Math.max(0, 2 * sum - moves[i] - moves[i] * moves[i]);
    }

    /**
     * Returns the expected number of days of a deal in a stage until it ends.
     *
     * @param daysInStage the expected days of one visit of each stage
     * @throws IllegalArgumentException if a stage has no days
     */
    public double expectedDays(String from, Map<String, Double> daysInStage) {
        requireNonNull(daysInStage, "daysInStage");
        double sum = 0;
        for (int j = 0; j < stages.size(); j++) {
            sum += visits[stage(from)][j] * given(daysInStage, "days", j);
        }
        return sum;
    }

    /**
     * Returns the variance of the days that a deal in a stage takes until it ends, the visits being independent of each other: with
     * the expected days {@code τ} until the end from each stage it solves
     * {@code V_i = v_i + Σ q_ij τ_j² − (Σ q_ij τ_j)² + Σ q_ij V_j}.
     *
     * @param daysInStage the expected days of one visit of each stage
     * @param varianceInStage the variance of the days of one visit of each stage
     * @throws IllegalArgumentException if a stage has no days or no variance
     */
    public double daysVariance(String from, Map<String, Double> daysInStage, Map<String, Double> varianceInStage) {
        requireNonNull(varianceInStage, "varianceInStage");
        int i = stage(from);
        int n = stages.size();
        double[] left = new double[n];
        for (int j = 0; j < n; j++) {
            left[j] = expectedDays(stages.get(j), daysInStage);
        }
        double variance = 0;
        for (int j = 0; j < n; j++) {
            double mean = 0;
            double square = 0;
            for (int k = 0; k < n; k++) {
                mean += between[j][k] * left[k];
                square += between[j][k] * left[k] * left[k];
            }
            variance += visits[i][j] * (given(varianceInStage, "variance", j) + square - mean * mean);
        }
        return Math.max(0, variance);
    }

    private double given(Map<String, Double> byStage, String what, int stage) {
        Double value = byStage.get(stages.get(stage));
        checkArgument(
                value != null && value >= 0,
                "%s must be given for every stage, from 0, but were %s (stage %s)",
                what,
                value,
                stages.get(stage));
        return value;
    }

    /** Returns the chance that a deal in a stage comes to an end, such as won. */
    public double chance(String from, String end) {
        int i = stage(from);
        int k = end(end);
        double sum = 0;
        for (int j = 0; j < stages.size(); j++) {
            sum += visits[i][j] * into[j][k];
        }
        return Math.min(1, sum);
    }

    /**
     * Returns the chance that a deal in a stage has come to an end within a number of moves.
     *
     * @param moves from 0
     */
    public double chanceWithin(String from, String end, int moves) {
        checkArgument(moves >= 0, "moves must not be negative but was %s", moves);
        int k = end(end);
        double[] in = new double[stages.size()];
        in[stage(from)] = 1;
        double reached = 0;
        for (int move = 0; move < moves; move++) {
            double[] next = new double[in.length];
            for (int i = 0; i < in.length; i++) {
                reached += in[i] * into[i][k];
                for (int j = 0; j < in.length; j++) {
                    next[j] += in[i] * between[i][j];
                }
            }
            in = next;
        }
        return Math.min(1, reached);
    }

    private int stage(String from) {
        return index(stages, requireNonNull(from, "from"), "stage");
    }

    private int end(String end) {
        return index(ends, requireNonNull(end, "end"), "end");
    }

    private static int index(List<String> names, String name, String kind) {
        int index = names.indexOf(name);
        checkArgument(index >= 0, "there is no %s %s; there are %s", kind, name, names);
        return index;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(stages, "stages");
        requireNonNull(ends, "ends");
        requireNonNull(between, "between");
        requireNonNull(into, "into");
        requireNonNull(visits, "visits");
        requireNonNull(moves, "moves");
        if (!(between.length == stages.size()
                && into.length == stages.size()
                && visits.length == stages.size()
                && moves.length == stages.size())) {
            throw new InvalidObjectException("chances must be of every stage");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof StageChain other
                && stages.equals(other.stages)
                && ends.equals(other.ends)
                && Arrays.deepEquals(between, other.between)
                && Arrays.deepEquals(into, other.into);
    }

    @Override
    public int hashCode() {
        return 31 * stages.hashCode() + Arrays.deepHashCode(into);
    }

    /** Returns the stages and the ends. */
    @Override
    public String toString() {
        return stages + " to " + ends;
    }

    /** Builds {@link StageChain} instances; not safe for use by multiple threads. */
    public static final class Builder {
        private final Map<String, Map<String, Double>> moves = new LinkedHashMap<>();
        private final List<String> ends = new ArrayList<>();

        private Builder() {}

        /**
         * Adds moves from one stage to another stage or an end; the weights of a stage are divided by their sum.
         *
         * @param weight how often it was seen, or how likely it is; not negative
         */
        public Builder move(String from, String to, double weight) {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            checkArgument(
                    weight >= 0 && weight < Double.POSITIVE_INFINITY,
                    "weight must be a number from 0 but was %s (from %s to %s)",
                    weight,
                    from,
                    to);
            moves.computeIfAbsent(from, name -> new LinkedHashMap<>()).merge(to, weight, Double::sum);
            return this;
        }

        /** Names an end, such as won or lost. */
        public Builder end(String name) {
            requireNonNull(name, "name");
            checkArgument(!ends.contains(name), "duplicate end: %s", name);
            ends.add(name);
            return this;
        }

        /**
         * Returns the chain.
         *
         * @throws io.stagecraft.core.problem.InvalidDefinitionException naming every stage from which no end can be reached,
         *     and every end that is left again
         */
        public StageChain build() {
            List<String> stages = new ArrayList<>(moves.keySet());
            moves.values()
                    .forEach(targets -> targets.keySet().stream()
                            .filter(to -> !stages.contains(to) && !ends.contains(to))
                            .forEach(stages::add));
            Problems problems = Problems.of("stage chain");
            ends.forEach(
                    end -> problems.require(!stages.contains(end), "moves[" + end + "]", Message.of("chain.end-left")));
            problems.require(!stages.isEmpty(), "moves", Message.of("chain.empty"));
            int n = stages.size();
            double[][] between = new double[n][n];
            double[][] into = new double[n][ends.size()];
            for (int i = 0; i < n; i++) {
                Map<String, Double> targets = moves.getOrDefault(stages.get(i), Map.of());
                double sum = targets.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                for (Map.Entry<String, Double> target : targets.entrySet()) {
                    int end = ends.indexOf(target.getKey());
                    double share = sum == 0 ? 0 : target.getValue() / sum;
                    if (end >= 0) {
                        into[i][end] = share;
                    } else {
                        between[i][stages.indexOf(target.getKey())] = share;
                    }
                }
            }
            boolean[] ending = ending(between, into);
            for (int i = 0; i < n; i++) {
                problems.require(
                        ending[i],
                        "moves[" + stages.get(i) + "]",
                        Message.of("chain.cannot-end")
                                .with("ends", ends.stream().map(Argument::of).toList()));
            }
            problems.throwIfAny();
            return new StageChain(List.copyOf(stages), List.copyOf(ends), between, into);
        }

        /** Returns from which stages an end can be reached. */
        private static boolean[] ending(double[][] between, double[][] into) {
            boolean[] ending = new boolean[between.length];
            boolean found = true;
            while (found) {
                found = false;
                for (int i = 0; i < ending.length; i++) {
                    if (!ending[i] && leads(between[i], into[i], ending)) {
                        ending[i] = true;
                        found = true;
                    }
                }
            }
            return ending;
        }

        private static boolean leads(double[] between, double[] into, boolean[] ending) {
            for (double weight : into) {
                if (weight > 0) {
                    return true;
                }
            }
            for (int j = 0; j < between.length; j++) {
                if (between[j] > 0 && ending[j]) {
                    return true;
                }
            }
            return false;
        }
    }
}
