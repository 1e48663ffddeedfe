package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.problem.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * Some of the parts that a plan is made in, divided, on its way to {@link PlanParts#join}.
 */
public final class PlanPart {
    private final PlanBuilder builder;
    private final int from;
    private final int to;
    private final int[] rows;
    private final long[] values;
    private final long[] kept;
    private final ImmutableList<Problem> problems;

    /**
     * Makes a part.
     *
     * @param rows which trees were divided; the others stay as they were
     * @param values their leaves, tree by tree
     * @param kept what the first nodes of every tree were assigned
     */
    PlanPart(PlanBuilder builder, int from, int to, int[] rows, long[] values, long[] kept, List<Problem> problems) {
        this.builder = builder;
        this.from = from;
        this.to = to;
        this.rows = rows;
        this.values = values;
        this.kept = kept;
        this.problems = ImmutableList.copyOf(problems);
    }

    /** Returns the first part. */
    public int from() {
        return from;
    }

    /** Returns the part after the last. */
    public int to() {
        return to;
    }

    /** Returns why something here cannot be divided; immutable, empty if it was. */
    public List<Problem> problems() {
        return problems;
    }

    boolean isOf(PlanBuilder other) {
        return builder == other;
    }

    void writeTo(LeafColumn.Editor leaves, int size, long[] assigned) {
        for (int i = 0; i < rows.length; i++) {
            leaves.write(rows[i] * size, values, i * size, (i + 1) * size);
        }
        System.arraycopy(kept, 0, assigned, to == from ? 0 : kept.length / (to - from) * from, kept.length);
    }

    /** Returns which parts these are. */
    @Override
    public String toString() {
        return "parts " + from + " to " + to;
    }

    /** Collects the trees that were divided. */
    static final class Collector implements PlanBuilder.Rows {
        private final int size;
        private int[] rows = new int[16];
        private long[] values;
        private int count;

        Collector(int size, int expected) {
            this.size = size;
            this.values = new long[Math.multiplyExact(expected, size)];
        }

        @Override
        public void divided(int row, long[] leaves, int from) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count + (count >> 1));
            }
            if ((count + 1) * size > values.length) {
                values = Arrays.copyOf(values, Math.max((count + 1) * size, values.length + (values.length >> 1)));
            }
            System.arraycopy(leaves, from, values, count * size, size);
            rows[count++] = row;
        }

        @Override
        public void unchanged(int row) {
            // stays as it was in the earlier plan
        }

        int[] rows() {
            return Arrays.copyOf(rows, count);
        }

        long[] values() {
            return values;
        }
    }
}
