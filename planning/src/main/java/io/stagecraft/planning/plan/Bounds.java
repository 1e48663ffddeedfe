package io.stagecraft.planning.plan;

/** What the children of some nodes must stay within or near. */
interface Bounds {
    /** Returns whether a node is touched at all; the others divide freely. */
    boolean touch(int axis, int outer, int node);

    /** Returns the least for each child of a node. */
    long[] minimums(int axis, int outer, int node);

    /** Returns the most for each child of a node. */
    long[] maximums(int axis, int outer, int node);

    /** Returns what each child of a node had before, or nothing. */
    long[] near(int axis, int outer, int node);

    /** Returns the bounds that touch no node. */
    static Bounds none() {
        return new Bounds() {
            @Override
            public boolean touch(int axis, int outer, int node) {
                return false;
            }

            @Override
            public long[] minimums(int axis, int outer, int node) {
                return new long[0];
            }

            @Override
            public long[] maximums(int axis, int outer, int node) {
                return new long[0];
            }

            @Override
            public long[] near(int axis, int outer, int node) {
                return new long[0];
            }
        };
    }
}
