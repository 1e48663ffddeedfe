// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import java.util.Arrays;

/** Finds the nodes and cells of one shape in another, whose dimensions have the same names but maybe other keys. */
final class Translation {
    private final Shape to;
    private final boolean same;
    private final int[][] leaves;
    private final int[][] nodes;

    Translation(Shape from, Shape to) {
        this.to = to;
        this.same = from.dimensions().equals(to.dimensions());
        this.leaves = new int[from.axes()][];
        this.nodes = new int[from.axes()][];
        for (int axis = 0; axis < from.axes() && !same; axis++) {
            map(axis, from.dimensions().get(axis), to.dimensions().get(axis));
        }
    }

    private void map(int axis, Tree<?> now, Tree<?> before) {
        nodes[axis] = new int[now.template().nodes()];
        leaves[axis] = new int[now.template().leaves()];
        Arrays.fill(leaves[axis], -1);
        for (int node = 1; node < nodes[axis].length; node++) {
            nodes[axis][node] = before.find(now.key(node)).orElse(-1);
            if (now.template().isLeaf(node)
                    && nodes[axis][node] >= 0
                    && before.template().isLeaf(nodes[axis][node])) {
                leaves[axis][now.template().firstLeaf(node)] = before.template().firstLeaf(nodes[axis][node]);
            }
        }
    }

    /** Returns whether the dimensions are the same in all their keys. */
    boolean isSame() {
        return same;
    }

    /** Returns the node that a node is there, or -1 if there is none. */
    int node(int axis, int node) {
        return same ? node : nodes[axis][node];
    }

    /** Returns the leaf that a leaf of a dimension is there, or -1 if there is none. */
    int leaf(int axis, int leaf) {
        return same ? leaf : leaves[axis][leaf];
    }

    /** Returns the number of a choice of leaves before a dimension, or -1 if one of them is not there. */
    int outer(int axis, int outer) {
        if (same) {
            return outer;
        }
        int result = 0;
        int scale = 1;
        int rest = outer;
        for (int before = axis - 1; before >= 0; before--) {
            int size = leaves[before].length;
            int leaf = leaves[before][rest % size];
            if (leaf < 0) {
                return -1;
            }
            result += leaf * scale;
            scale *= to.template(before).leaves();
            rest /= size;
        }
        return result;
    }

    /** Returns the number of a cell, or -1 if it is not there. */
    int cell(int cell) {
        return outer(leaves.length, cell);
    }
}
