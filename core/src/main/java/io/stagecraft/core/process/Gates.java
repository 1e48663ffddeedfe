package io.stagecraft.core.process;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The gates of a process in columns, which decide whether answers pass them (see {@link StageGate}). Answers are given
 * by the numbers of {@link SalesProcess#statements()}, and unknown where there is none.
 */
public final class Gates {
    private final int[][] numbers; // by stage, the numbers of its statements
    private final long[][] weights; // whole, of a common unit
    private final boolean[][] mandatory;
    private final boolean[][] isDenialBlocking;
    private final long[] total;
    private final long[] needed;

    Gates(SalesProcess process) {
        int count = process.stages().size();
        numbers = new int[count][];
        weights = new long[count][];
        mandatory = new boolean[count][];
        isDenialBlocking = new boolean[count][];
        total = new long[count];
        needed = new long[count];
        for (int stage = 0; stage < count; stage++) {
            compile(stage, process.stages().get(stage).gate(), process.statements());
        }
    }

    private void compile(int stage, StageGate gate, Statements statements) {
        List<Criterion> asked = gate.statements();
        int scale = asked.stream().mapToInt(each -> each.weight().scale()).max().orElse(0);
        numbers[stage] = new int[asked.size()];
        weights[stage] = new long[asked.size()];
        mandatory[stage] = new boolean[asked.size()];
        isDenialBlocking[stage] = new boolean[asked.size()];
        for (int i = 0; i < asked.size(); i++) {
            Criterion each = asked.get(i);
            numbers[stage][i] = statements.numberOf(each.id());
            weights[stage][i] = each.weight().movePointRight(scale).longValueExact();
            mandatory[stage][i] = each.isMandatory();
            isDenialBlocking[stage][i] = each.isDenialBlocking();
            total[stage] = Math.addExact(total[stage], weights[stage][i]);
        }
        needed[stage] = ceiling(gate.threshold(), total[stage]);
    }

    /** Returns the least whole number of units that reaches the threshold. */
    private static long ceiling(Ratio threshold, long units) {
        BigInteger[] parts = BigInteger.valueOf(units)
                .multiply(BigInteger.valueOf(threshold.numerator()))
                .divideAndRemainder(BigInteger.valueOf(threshold.denominator()));
        return parts[0].longValueExact() + parts[1].signum();
    }

    /**
     * Returns whether the gate of a stage asks anything.
     *
     * @param stage the position of the stage in the process, from 0
     * @throws IndexOutOfBoundsException if the process has no such stage
     */
    public boolean asks(int stage) {
        return numbers[stage].length > 0;
    }

    /**
     * Returns whether answers pass the gate of a stage; true where it asks nothing.
     *
     * @param stage the position of the stage in the process, from 0
     * @param answers the answer to each statement, by its number
     * @throws IndexOutOfBoundsException if the process has no such stage
     */
    public boolean isPassed(int stage, IntFunction<Answer> answers) {
        int[] asked = numbers[stage];
        long yes = 0;
        for (int i = 0; i < asked.length; i++) {
            Answer answer = answers.apply(asked[i]);
            if (answer == Answer.YES) {
                yes += weights[stage][i];
            } else if (mandatory[stage][i] || (answer == Answer.NO && isDenialBlocking[stage][i])) {
                return false;
            }
        }
        return yes >= needed[stage];
    }

    /**
     * Returns the weight answered yes over the whole weight of a gate.
     *
     * @param stage the position of a stage whose gate {@linkplain #asks asks} something
     * @param answers the answer to each statement, by its number
     * @throws IndexOutOfBoundsException if the process has no such stage
     * @throws IllegalArgumentException if the gate asks nothing
     */
    public Ratio score(int stage, IntFunction<Answer> answers) {
        long yes = 0;
        for (int i = 0; i < numbers[stage].length; i++) {
            if (answers.apply(numbers[stage][i]) == Answer.YES) {
                yes += weights[stage][i];
            }
        }
        return Ratio.of(yes, total[stage]);
    }
}
