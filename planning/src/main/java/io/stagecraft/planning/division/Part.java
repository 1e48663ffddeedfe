// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.problem.Problem;
import java.util.Arrays;
import java.util.List;

/** Some trees of the last dimension, divided. */
public final class Part {
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
    public Part(PlanBuilder builder, int from, int to, int[] rows, long[] values, long[] kept, List<Problem> problems) {
        this.builder = builder;
        this.from = from;
        this.to = to;
        this.rows = rows;
        this.values = values;
        this.kept = kept;
        this.problems = ImmutableList.copyOf(problems);
    }

    public static Part refused(PlanBuilder builder, int from, int to, List<Problem> problems) {
        return new Part(builder, from, to, new int[0], new long[0], new long[0], problems);
    }

    /** Returns the first tree. */
    public int from() {
        return from;
    }

    /** Returns the tree after the last. */
    public int to() {
        return to;
    }

    /** Returns why something here cannot be divided; empty if it was. */
    public List<Problem> problems() {
        return problems;
    }

    public boolean isOf(PlanBuilder other) {
        return builder == other;
    }

    public void writeTo(LeafColumn.Editor leaves, int size, long[] assigned) {
        for (int i = 0; i < rows.length; i++) {
            leaves.write(rows[i] * size, values, i * size, (i + 1) * size);
        }
        System.arraycopy(kept, 0, assigned, to == from ? 0 : kept.length / (to - from) * from, kept.length);
    }

    /** Returns which trees these are. */
    @Override
    public String toString() {
        return "parts " + from + " to " + to;
    }

    /** Collects the trees that were divided. */
    public static final class Collector implements PlanBuilder.Rows {
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
