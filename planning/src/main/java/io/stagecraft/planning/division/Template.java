// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Ints;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tree as columns; a flat list needs none. Nodes are numbered level by level, so that the children of a node follow
 * each other; leaves are numbered from left to right, so that those below a node follow each other. Node 0 holds the
 * top ones together.
 */
public final class Template implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] firstChild;
    private final int[] depth;
    private final int[] firstLeaf;
    private final int[] endLeaf;
    private final int[] nodeOfLeaf;
    private final int[] parent;

    private final boolean flat;
    private final int nodes;
    private final int leaves;
    private final int lastInner;

    private Template(int[] firstChild, int[] depth, int[] firstLeaf, int[] endLeaf, int[] nodeOfLeaf, int[] parent) {
        this.flat = false;
        this.nodes = depth.length;
        this.leaves = nodeOfLeaf.length;
        int inner = nodes - 1;
        while (firstChild[inner] == firstChild[inner + 1]) {
            inner--;
        }
        this.lastInner = inner;
        this.parent = parent;
        this.firstChild = firstChild;
        this.depth = depth;
        this.firstLeaf = firstLeaf;
        this.endLeaf = endLeaf;
        this.nodeOfLeaf = nodeOfLeaf;
    }

    /** Makes a flat list. */
    private Template(int leaves) {
        int[] none = {};
        this.parent = none;
        this.firstChild = none;
        this.depth = none;
        this.firstLeaf = none;
        this.endLeaf = none;
        this.nodeOfLeaf = none;
        this.flat = true;
        this.nodes = leaves + 1;
        this.leaves = leaves;
        this.lastInner = 0;
    }

    public int nodes() {
        return nodes;
    }

    public int leaves() {
        return leaves;
    }

    /** Returns the last node that has children; all after it are leaves. */
    public int lastInner() {
        return lastInner;
    }

    public int firstChild(int node) {
        return flat ? (node == 0 ? 1 : nodes) : firstChild[node];
    }

    public int endChild(int node) {
        return flat ? nodes : firstChild[node + 1];
    }

    public int children(int node) {
        return endChild(node) - firstChild(node);
    }

    public boolean isLeaf(int node) {
        return firstChild(node) == endChild(node);
    }

    /** Returns 0 for node 0, 1 for the top ones. */
    public int depth(int node) {
        return flat ? Math.min(node, 1) : depth[node];
    }

    public int firstLeaf(int node) {
        return flat ? Math.max(0, node - 1) : firstLeaf[node];
    }

    public int endLeaf(int node) {
        return flat ? (node == 0 ? leaves : node) : endLeaf[node];
    }

    public int nodeOfLeaf(int leaf) {
        return flat ? leaf + 1 : nodeOfLeaf[leaf];
    }

    public int parent(int node) {
        return flat ? 0 : parent[node];
    }

    public boolean isFlat() {
        return flat;
    }

    /** Returns the depth at which the first branch ends; every path from the top crosses it. */
    public int shallowestLeaf() {
        int shallowest = flat ? 1 : Integer.MAX_VALUE;
        for (int node : nodeOfLeaf) {
            shallowest = Math.min(shallowest, depth[node]);
        }
        return shallowest;
    }

    /** Returns the nodes from below node 0 down to a node, that included. */
    public int[] path(int node) {
        int[] path = new int[depth(node)];
        int at = node;
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = at;
            at = parent(at);
        }
        return path;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(firstChild, "firstChild");
        requireNonNull(depth, "depth");
        requireNonNull(firstLeaf, "firstLeaf");
        requireNonNull(endLeaf, "endLeaf");
        requireNonNull(nodeOfLeaf, "nodeOfLeaf");
        requireNonNull(parent, "parent");
        if (!(nodes >= 1 && leaves >= 0 && lastInner >= 0 && lastInner < nodes)) {
            throw new InvalidObjectException("a template must have nodes");
        }
        if (!(flat
                || (firstChild.length == nodes + 1
                        && depth.length == nodes
                        && firstLeaf.length == nodes
                        && endLeaf.length == nodes
                        && parent.length == nodes
                        && nodeOfLeaf.length == leaves))) {
            throw new InvalidObjectException("columns must be as long as the nodes");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Template other
                && nodes == other.nodes
                && flat == other.flat
                && Arrays.equals(firstChild, other.firstChild);
    }

    @Override
    public int hashCode() {
        return 31 * nodes + Arrays.hashCode(firstChild);
    }

    /** The nodes of a tree put in order: which member became which node, and which lie in cycles. */
    public record Order(Template template, List<Integer> positions, List<Integer> unreached) {}

    /** Orders members given by the position of their parent, -1 at the top. */
    public static Order order(int[] parents) {
        int size = parents.length;
        if (Arrays.stream(parents).allMatch(parent -> parent < 0)) {
            return new Order(
                    new Template(size), Ints.asList(IntStream.range(0, size).toArray()), Ints.asList());
        }
        int[] counts = childrenBefore(parents);
        int[] siblings = new int[size];
        int[] next = Arrays.copyOf(counts, size + 1);
        for (int i = 0; i < size; i++) {
            siblings[next[parents[i] + 1]++] = i;
        }
        int[] order = new int[size + 1];
        order[0] = -1;
        int[] depth = new int[size + 1];
        int[] firstChild = new int[size + 2];
        int found = 1;
        for (int node = 0; node < found; node++) {
            firstChild[node] = found;
            int member = order[node];
            for (int i = counts[member + 1]; i < counts[member + 2]; i++) {
                depth[found] = depth[node] + 1;
                order[found++] = siblings[i];
            }
        }
        firstChild[found] = found;
        boolean[] reached = new boolean[size];
        for (int node = 1; node < found; node++) {
            reached[order[node]] = true;
        }
        int[] unreached = IntStream.range(0, size).filter(i -> !reached[i]).toArray();
        if (unreached.length > 0) {
            return new Order(new Template(size), Ints.asList(), Ints.asList(unreached));
        }
        return new Order(
                leaves(Arrays.copyOf(firstChild, found + 1), Arrays.copyOf(depth, found)),
                Ints.asList(Arrays.copyOfRange(order, 1, found)),
                Ints.asList(unreached));
    }

    /** Returns for each parent, from -1, the number of children of those before it. */
    private static int[] childrenBefore(int[] parents) {
        int[] counts = new int[parents.length + 2];
        for (int parent : parents) {
            counts[parent + 2]++;
        }
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        return counts;
    }

    private static Template leaves(int[] firstChild, int[] depth) {
        int nodes = depth.length;
        int[] leaves = new int[nodes];
        for (int node = nodes - 1; node >= 0; node--) {
            boolean leaf = firstChild[node] == firstChild[node + 1];
            leaves[node] = leaf ? 1 : 0;
            for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
                leaves[node] += leaves[child];
            }
        }
        int[] firstLeaf = new int[nodes];
        int[] endLeaf = new int[nodes];
        int[] nodeOfLeaf = new int[leaves[0]];
        int[] parent = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            endLeaf[node] = firstLeaf[node] + leaves[node];
            int next = firstLeaf[node];
            for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
                firstLeaf[child] = next;
                parent[child] = node;
                next += leaves[child];
            }
            if (firstChild[node] == firstChild[node + 1]) {
                nodeOfLeaf[firstLeaf[node]] = node;
            }
        }
        return new Template(firstChild, depth, firstLeaf, endLeaf, nodeOfLeaf, parent);
    }
}
