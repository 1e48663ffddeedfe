// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Persistent histories, appended to and read: what {@code docs/decisions/0004-deal-history.md} decided from.
 *
 * <p>Run with {@code mvn -Pbenchmarks -pl examples/benchmarks -am compile exec:exec -Djmh.only=HistorySpike}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HistorySpike {
    @Param({"mutable", "linked", "chunked", "vector", "blocks"})
    public String kind = "";

    @Param({"24", "1000"})
    public int events;

    private final Object event = "event";
    private Log full = Linked.EMPTY;

    @Setup
    public void fill() {
        full = append();
    }

    /** Appends so many events to an empty history, every version of which stays what it was. */
    @Benchmark
    public Log append() {
        Log log = switch (kind) {
            case "linked" -> Linked.EMPTY;
            case "chunked" -> Chunked.EMPTY;
            case "vector" -> Vector.EMPTY;
            case "blocks" -> new Blocks(0, "", null, new Object[0]);
            default -> new Mutable();
        };
        for (int i = 0; i < events; i++) {
            log = log.plus(event);
        }
        return log;
    }

    /** Reads every event by its position, oldest first. */
    @Benchmark
    public int read() {
        int sum = 0;
        for (int i = 0, n = full.size(); i < n; i++) {
            sum += full.get(i).hashCode();
        }
        return sum;
    }

    /** What the three have in common. */
    public interface Log {
        Log plus(Object event);

        Object get(int index);

        int size();
    }

    /** The floor: no version but the last survives. */
    private record Mutable(List<Object> list) implements Log {
        Mutable() {
            this(new ArrayList<>());
        }

        @Override
        public Log plus(Object event) {
            list.add(event);
            return this;
        }

        @Override
        public Object get(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    /** Newest first; a position is found by walking. */
    private record Linked(Object last, Linked before, int size) implements Log {
        static final Linked EMPTY = new Linked("", null, 0);

        @Override
        public Log plus(Object event) {
            return new Linked(event, this, size + 1);
        }

        @Override
        public Object get(int index) {
            Linked node = this;
            while (node.size > index + 1) {
                node = node.before;
            }
            return node.last;
        }
    }

    /** One array that versions share: the first to extend a version claims the next slot, another copies. */
    private record Chunked(Object[] events, int size) implements Log {
        private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
        static final Chunked EMPTY = new Chunked(new Object[0], 0);

        @Override
        public Log plus(Object event) {
            if (size < events.length && SLOT.compareAndSet(events, size, (Object) null, event)) {
                return new Chunked(events, size + 1);
            }
            Object[] copy = Arrays.copyOf(events, Math.max(8, size + (size >> 1)));
            Arrays.fill(copy, size, copy.length, null);
            copy[size] = event;
            return new Chunked(copy, size + 1);
        }

        @Override
        public Object get(int index) {
            return events[index];
        }
    }

    /** A tree of blocks of eight with a short tail that is copied: nothing is ever written twice. */
    private record Vector(Object[] root, int shift, Object[] tail, int size) implements Log {
        private static final int BITS = 3;
        private static final int WIDTH = 1 << BITS;
        private static final Object[] NONE = {};
        static final Vector EMPTY = new Vector(NONE, BITS, NONE, 0);

        @Override
        public Log plus(Object event) {
            int used = tail.length;
            if (used < WIDTH) {
                Object[] next = new Object[used + 1];
                System.arraycopy(tail, 0, next, 0, used);
                next[used] = event;
                return new Vector(root, shift, next, size + 1);
            }
            int block = (size - 1) >> BITS; // number of the block that is full now
            Object[] nextTail = {event};
            if (block == 1 << shift) {
                Object[] top = {root, path(shift - BITS, tail)};
                return new Vector(top, shift + BITS, nextTail, size + 1);
            }
            return new Vector(with(root, shift - BITS, block), shift, nextTail, size + 1);
        }

        private Object[] with(Object[] node, int level, int block) {
            int slot = (block >> level) & (WIDTH - 1);
            Object[] copy = Arrays.copyOf(node, Math.max(node.length, slot + 1));
            if (level == 0) {
                copy[slot] = tail;
            } else {
                copy[slot] = slot < node.length
                        ? with((Object[]) node[slot], level - BITS, block)
                        : path(level - BITS, tail);
            }
            return copy;
        }

        private static Object[] path(int level, Object[] leaf) {
            Object[] node = {leaf};
            for (int done = 0; done < level; done += BITS) {
                node = new Object[] {node};
            }
            return node;
        }

        @Override
        public Object get(int index) {
            int block = index >> BITS;
            if (block == (size - 1) >> BITS) {
                return tail[index & (WIDTH - 1)];
            }
            Object[] node = root;
            for (int level = shift - BITS; level > 0; level -= BITS) {
                node = (Object[]) node[(block >> level) & (WIDTH - 1)];
            }
            return ((Object[]) node[block & (WIDTH - 1)])[index & (WIDTH - 1)];
        }
    }

    /**
     * What was kept: up to 32 events in a linked list, full blocks of 32 below. The spike hangs the blocks in one array, which is
     * enough for histories of a thousand; the library's are in a tree.
     */
    private record Blocks(int size, Object last, Blocks before, Object[] root) implements Log {
        private static final int BITS = 5;
        private static final int WIDTH = 1 << BITS;

        @Override
        public Log plus(Object event) {
            boolean isFull = size > 0 && (size & (WIDTH - 1)) == 0;
            return new Blocks(size + 1, event, isFull ? null : this, isFull ? withFullBlock() : root);
        }

        private Object[] withFullBlock() {
            Object[] block = new Object[WIDTH];
            Blocks node = this;
            for (int i = WIDTH - 1; i >= 0; i--) {
                block[i] = node.last;
                node = node.before;
            }
            Object[] copy = Arrays.copyOf(root, root.length + 1);
            copy[root.length] = block;
            return copy;
        }

        @Override
        public Object get(int index) {
            if (index >>> BITS != (size - 1) >>> BITS) {
                return ((Object[]) root[index >>> BITS])[index & (WIDTH - 1)];
            }
            Blocks node = this;
            while (node.size > index + 1) {
                node = node.before;
            }
            return node.last;
        }
    }
}
