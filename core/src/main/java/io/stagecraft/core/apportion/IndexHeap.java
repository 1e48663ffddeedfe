// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** A binary heap of positions; the first is the one that no other comes before. */
final class IndexHeap {
    private final IntBinaryOperator order;
    private final int[] heap;
    private int size;

    /**
     * Makes a heap of the first {@code size} positions, whose {@code order} is negative where the left one comes first.
     */
    IndexHeap(int[] positions, int size, IntBinaryOperator order) {
        this.order = order;
        this.heap = Arrays.copyOf(positions, size);
        this.size = size;
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    int first() {
        return heap[0];
    }

    /** Puts the first where it belongs after its priority fell. */
    void update() {
        sink(0);
    }

    void removeFirst() {
        heap[0] = heap[--size];
        sink(0);
    }

    private void sink(int start) {
        int hole = start;
        int moving = heap[hole];
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && order.applyAsInt(heap[child + 1], heap[child]) < 0) {
                child++;
            }
            if (order.applyAsInt(moving, heap[child]) <= 0) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = moving;
    }
}
