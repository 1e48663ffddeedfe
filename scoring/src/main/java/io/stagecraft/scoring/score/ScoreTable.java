// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.ScoreClass;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of many rows, nine bytes a row; the {@link Score} of any row, with its reasons, is made when asked for and equals
 * that of the row scored alone.
 *
 * <p>Rows keep their position in the input. The table refers to the subjects or columns it was made of: it is safe for use
 * by multiple threads while these do not change, and is not serializable.
 */
public final class ScoreTable {
    /** So many rows, with the subjects they come from, stay in the first cache while every criterion goes through them. */
    private static final int BLOCK = 256;

    /** What keeps the total of a row from deciding its outcome alone. */
    private static final int WITH_EFFECT = CardKernel.OUTSIDE | CardKernel.KNOCK_OUT | CardKernel.MISSING;

    private final CardKernel kernel;
    private final RowSource source;
    private final int from;
    private final long[] totals;
    private final byte[] outcomes;

    private ScoreTable(CardKernel kernel, RowSource source, int from, int size) {
        this.kernel = kernel;
        this.source = source;
        this.from = from;
        totals = new long[size];
        outcomes = new byte[size];
    }

    static ScoreTable of(CardKernel kernel, RowSource source, int rows, int from, int to) {
        checkPositionIndexes(from, to, rows);
        ScoreTable table = new ScoreTable(kernel, source, from, to - from);
        table.fill();
        return table;
    }

    /** Returns the first row, by its position in the input. */
    public int from() {
        return from;
    }

    /** Returns the row after the last, by its position in the input. */
    public int to() {
        return from + totals.length;
    }

    /** Returns the number of rows. */
    public int size() {
        return totals.length;
    }

    /**
     * Returns the points of a row; 0 if it was refused.
     *
     * @param row its position in the input
     * @throws IndexOutOfBoundsException if the row is not in this table
     */
    public BigDecimal points(int row) {
        int at = at(row);
        if (isRefused(row)) {
            return BigDecimal.ZERO;
        }
        boolean computed = kernel.kind == Aggregation.Kind.NAMED || totals[at] == Long.MAX_VALUE;
        return computed ? row(row).points() : kernel.decimal(totals[at]);
    }

    /**
     * Returns the status of a row; a refused one is not rated.
     *
     * @throws IndexOutOfBoundsException if the row is not in this table
     */
    public ScoreStatus status(int row) {
        return switch (outcomes[at(row)]) {
            case Outcome.UNDECIDED_CODE -> ScoreStatus.UNDECIDED;
            case Outcome.NOT_RATED_CODE, Outcome.REFUSED_CODE -> ScoreStatus.NOT_RATED;
            case Outcome.KNOCKED_OUT_CODE -> ScoreStatus.KNOCKED_OUT;
            default -> ScoreStatus.DECIDED;
        };
    }

    /**
     * Returns the class of a row, or empty if it is not decided or the card has no classes.
     *
     * @throws IndexOutOfBoundsException if the row is not in this table
     */
    public Optional<ScoreClass> scoreClass(int row) {
        byte outcome = outcomes[at(row)];
        return outcome < 0
                ? Optional.empty()
                : Optional.of(kernel.card.classes().get(outcome));
    }

    /**
     * Returns whether an answer of the row does not fit its scale, or is to a question that the card does not ask.
     *
     * @throws IndexOutOfBoundsException if the row is not in this table
     */
    public boolean isRefused(int row) {
        return outcomes[at(row)] == Outcome.REFUSED_CODE;
    }

    /**
     * Returns everything that is wrong with a row: answers that the card does not ask for, then the others in the order
     * of the criteria; empty unless it was refused.
     *
     * @throws IndexOutOfBoundsException if the row is not in this table
     */
    public List<Problem> problems(int row) {
        at(row);
        byte[] code = new byte[1];
        long[] line = new long[1];
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        problems.addAll(source.misfits(row));
        for (int i = 0; i < kernel.size; i++) {
            source.fill(i, row, 1, code, line);
            if (kernel.flags[i][code[0] & 0xFF] == CardKernel.OUTSIDE) {
                problems.add(source.problem(i, row));
            }
        }
        return problems.build();
    }

    /**
     * Returns the score of a row, with its contributions and reasons.
     *
     * @throws IndexOutOfBoundsException if the row is not in this table
     * @throws IllegalArgumentException if the row was refused
     */
    public Score score(int row) {
        if (isRefused(row)) {
            throw new IllegalArgumentException("row " + row + " has no score: " + problems(row));
        }
        return row(row);
    }

    private RowScore row(int row) {
        long[] lines = kernel.roomForLines();
        byte[] codes = new byte[kernel.size];
        byte[] code = new byte[1];
        long[] line = new long[1];
        for (int i = 0; i < kernel.size; i++) {
            source.fill(i, row, 1, code, line);
            codes[i] = code[0];
            if (code[0] == CardKernel.ON_LINE_CODE) {
                lines[i] = line[0];
            }
        }
        return RowScore.of(kernel, lines, codes);
    }

    /** Returns the number of rows in each class, by its id, from the lowest class up. */
    public Map<String, Integer> countByClass() {
        int[] counts = new int[kernel.card.classes().size()];
        for (byte outcome : outcomes) {
            if (outcome >= 0) {
                counts[outcome]++;
            }
        }
        ImmutableMap.Builder<String, Integer> byId = ImmutableMap.builder();
        for (int i = 0; i < counts.length; i++) {
            byId.put(kernel.card.classes().get(i).id(), counts[i]);
        }
        return byId.build();
    }

    /** Returns the number of rows with a status. */
    public int count(ScoreStatus status) {
        requireNonNull(status, "status");
        int count = 0;
        for (int row = from; row < to(); row++) {
            count += status(row) == status ? 1 : 0;
        }
        return count;
    }

    private int at(int row) {
        if (row < from || row >= to()) {
            throw new IndexOutOfBoundsException("row must be from " + from + " to " + (to() - 1) + " but was " + row);
        }
        return row - from;
    }

    /** Goes through the rows block by block and through a block column by column, so that the loops stay narrow. */
    private void fill() {
        byte[][] room = new byte[kernel.size][BLOCK];
        byte[][] codes = room.clone();
        byte[] plain = new byte[BLOCK];
        Arrays.fill(plain, (byte) 1); // answered, which is all that a tally asks
        byte[] flags = new byte[BLOCK];
        long[] lines = new long[BLOCK];
        long[] leastAnswered = new long[kernel.kind == Aggregation.Kind.WEAKEST ? BLOCK : 0];
        boolean isOwn = kernel.kind == Aggregation.Kind.NAMED;
        Tally tally = new Tally();
        int count;
        for (int begin = 0; (count = Math.min(BLOCK, totals.length - begin)) > 0; begin += count) {
            Arrays.fill(totals, begin, begin + count, kernel.start());
            Arrays.fill(flags, (byte) 0);
            Arrays.fill(leastAnswered, Long.MAX_VALUE);
            for (int i = 0; i < kernel.size; i++) {
                if (source.addPlain(i, from + begin, count, totals, begin)) {
                    codes[i] = plain;
                } else {
                    codes[i] = room[i];
                    source.fill(i, from + begin, count, codes[i], lines);
                    combine(i, begin, count, codes[i], lines, flags, leastAnswered);
                }
            }
            source.flagMisfits(from + begin, count, flags);
            for (int i = 0; i < count; i++) {
                long total = totals[begin + i];
                outcomes[begin + i] = isOwn || (flags[i] & WITH_EFFECT) != 0
                        ? outcome(codes, i, begin + i, flags[i], leastAnswered, tally)
                        : kernel.outcome(total);
            }
        }
    }

    private void combine(
            int criterion, int begin, int count, byte[] codes, long[] lines, byte[] flags, long[] leastAnswered) {
        long[] pointsOf = kernel.points[criterion];
        byte[] flagsOf = kernel.flags[criterion];
        boolean isLine = kernel.isLine(criterion);
        boolean onlyLeastCounts = leastAnswered.length > 0;
        for (int i = 0; i < count; i++) {
            int code = codes[i] & 0xFF;
            long points = isLine && code == CardKernel.ON_LINE_CODE ? lines[i] : pointsOf[code];
            flags[i] |= flagsOf[code];
            if (onlyLeastCounts) {
                totals[begin + i] = Math.min(totals[begin + i], points);
                leastAnswered[i] = code == 0 ? leastAnswered[i] : Math.min(leastAnswered[i], points);
            } else {
                totals[begin + i] += points;
            }
        }
    }

    private byte outcome(byte[][] codes, int at, int row, int flags, long[] leastAnswered, Tally tally) {
        if ((flags & CardKernel.OUTSIDE) != 0) {
            return Outcome.REFUSED_CODE;
        }
        if (kernel.kind == Aggregation.Kind.NAMED) {
            return (byte) row(from + row).outcome().code();
        }
        if ((flags & CardKernel.KNOCK_OUT) != 0) {
            return Outcome.KNOCKED_OUT_CODE;
        }
        tally.clear();
        if (leastAnswered.length > 0) {
            tally.leastAnswered = leastAnswered[at];
        }
        for (int i = 0; i < kernel.size; i++) {
            tally.add(kernel, i, codes[i][at]);
        }
        return (byte) kernel.outcome(totals[row], flags, tally).code();
    }
}
