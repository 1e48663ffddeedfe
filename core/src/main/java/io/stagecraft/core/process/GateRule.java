// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A gate in columns, which decides whether answers pass it (see {@link StageGate}). Answers are given by the numbers of
 * {@link SalesProcess#statements()}, and unknown where there is none.
 */
public final class GateRule {
    /** The answers that a gate is decided by. */
    @FunctionalInterface
    public interface Answers {
        /** Returns the answer to a criterion, by its number. */
        Answer answer(int number);

        /** Returns whether a criterion with a condition is asked, by its number. */
        default boolean isAsked(int number) {
            return true;
        }
    }

    private final GateMode mode;
    private final Ratio threshold;
    private final int[] numbers;
    private final long[] weights; // whole, of a common unit
    private final boolean[] mandatory;
    private final boolean[] isDenialBlocking;
    private final boolean[] conditional;
    private final boolean[] ofFacts;
    private final boolean isPlain;
    private final boolean needsAll;
    private final long total;
    private final long needed;

    GateRule(StageGate gate, Statements statements) {
        List<Criterion> asked = gate.statements();
        int scale = 0; // the least of a weight
        for (Criterion each : asked) {
            scale = Math.max(scale, each.weight().scale());
        }
        mode = gate.mode();
        threshold = gate.threshold();
        numbers = new int[asked.size()];
        weights = new long[asked.size()];
        mandatory = new boolean[asked.size()];
        isDenialBlocking = new boolean[asked.size()];
        conditional = new boolean[asked.size()];
        ofFacts = new boolean[asked.size()];
        boolean isOfStatements = true;
        long sum = 0;
        for (int i = 0; i < asked.size(); i++) {
            Criterion each = asked.get(i);
            numbers[i] = statements.numberOf(each.id());
            weights[i] = each.weight().movePointRight(scale).longValueExact();
            mandatory[i] = each.isMandatory();
            isDenialBlocking[i] = each.isDenialBlocking();
            conditional[i] = each.condition().isPresent();
            ofFacts[i] = each.question().isPresent();
            isOfStatements &= !conditional[i] && !ofFacts[i];
            sum = Math.addExact(sum, weights[i]);
        }
        isPlain = isOfStatements;
        total = sum;
        needed = ceiling(threshold, total);
        boolean isEachNeeded = isPlain;
        for (int i = 0; i < weights.length; i++) {
            isEachNeeded &= mandatory[i] || total - weights[i] < needed;
        }
        needsAll = isEachNeeded;
    }

    /** Returns the least whole number of units that reaches the threshold. */
    private static long ceiling(Ratio threshold, long units) {
        BigInteger[] parts = BigInteger.valueOf(units)
                .multiply(BigInteger.valueOf(threshold.numerator()))
                .divideAndRemainder(BigInteger.valueOf(threshold.denominator()));
        return parts[0].longValueExact() + parts[1].signum();
    }

    /** Returns the effect on a move while the gate is not passed. */
    public GateMode mode() {
        return mode;
    }

    /** Returns whether the gate asks anything. */
    public boolean asks() {
        return numbers.length > 0;
    }

    /** Returns whether the gate asks anything of the customer, and not only facts of the deal. */
    public boolean asksCustomer() {
        for (boolean isOfFacts : ofFacts) {
            if (!isOfFacts) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the gate asks statements only, all of them in any case: neither facts nor conditions take part. */
    public boolean isPlain() {
        return isPlain;
    }

    /** Returns whether the gate is {@linkplain #isPlain() plain}, and passed by nothing less than a yes to each of its statements. */
    public boolean needsAll() {
        return needsAll;
    }

    /** Returns whether answers pass the gate; true where it asks nothing. */
    public boolean isPassed(Answers answers) {
        return isPassed(requireNonNull(answers, "answers"), true);
    }

    /**
     * Returns whether the customer's answers pass what the gate asks of the customer, whatever the facts of the deal are;
     * true where it asks the customer nothing.
     */
    public boolean isShown(Answers answers) {
        return isPassed(requireNonNull(answers, "answers"), false);
    }

    private boolean isPassed(Answers answers, boolean withFacts) {
        long yes = 0;
        long asked = total;
        for (int i = 0; i < numbers.length; i++) {
            if (!isPlain && isLeftOut(i, answers, withFacts)) {
                asked -= weights[i];
                continue;
            }
            Answer answer = answers.answer(numbers[i]);
            if (answer == Answer.YES) {
                yes += weights[i];
            } else if (mandatory[i] || (answer == Answer.NO && isDenialBlocking[i])) {
                return false;
            }
        }
        return yes >= (asked == total ? needed : ceiling(threshold, asked));
    }

    private boolean isLeftOut(int i, Answers answers, boolean withFacts) {
        return (ofFacts[i] && !withFacts) || (conditional[i] && !answers.isAsked(numbers[i]));
    }

    /** Returns the weight answered yes over the weight of all that is asked; empty if nothing is. */
    public Optional<Ratio> score(Answers answers) {
        requireNonNull(answers, "answers");
        long yes = 0;
        long asked = total;
        for (int i = 0; i < numbers.length; i++) {
            if (!isPlain && isLeftOut(i, answers, true)) {
                asked -= weights[i];
            } else if (answers.answer(numbers[i]) == Answer.YES) {
                yes += weights[i];
            }
        }
        return asked == 0 ? Optional.empty() : Optional.of(Ratio.of(yes, asked));
    }
}
