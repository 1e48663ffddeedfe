// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.Serializable;

/** The numbers of a plan: its leaves, and the totals of the nodes above margins. */
public final class PlanCells implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Shape shape;
    private final LeafColumn leaves;
    private final long[][] assigned;

    /**
     * Makes them.
     *
     * @param shape how the leaves are numbered
     * @param assigned by dimension, for each choice of leaves before it, what the first nodes of its tree were assigned; below
     *     these it is the sum of their leaves
     */
    public PlanCells(Shape shape, LeafColumn leaves, long[][] assigned) {
        this.shape = shape;
        this.leaves = leaves;
        this.assigned = assigned;
    }

    public Shape shape() {
        return shape;
    }

    public LeafColumn leaves() {
        return leaves;
    }

    /** Returns what was assigned to a node. */
    public long assigned(int axis, int outer, int node) {
        int kept = assigned[axis].length / shape.outer(axis);
        return node < kept
                ? assigned[axis][outer * kept + node]
                : leaves.sum(shape.from(axis, outer, node), shape.to(axis, outer, node));
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(shape, "shape");
        requireNonNull(leaves, "leaves");
        requireNonNull(assigned, "assigned");
        if (!(assigned.length == shape.dimensions().size() && leaves.size() == shape.size())) {
            throw new InvalidObjectException("cells must be of the shape");
        }
        return this;
    }
}
