// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import io.stagecraft.core.message.Message;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Hamilton's method: every part gets the whole units of its quota, and the units still open go to the largest
 * remainders.
 *
 * <p>The parts that get one are found by counting remainders into buckets: two passes over the parts, and a closer look
 * only at the bucket in which the units run out. Near an earlier split, parts that stood above their new whole units
 * come first, which moves as little as a split within the quotas can.
 */
final class LargestRemainder implements DivisionMethod {
    private static final int MAX_BUCKET_BITS = 11;
    private static final int DIGIT_BITS = 8;
    private static final int FEW = 1 << 10;

    @Override
    public String name() {
        return "largest remainder";
    }

    @Override
    public Message message() {
        return Message.of("apportionment.largest-remainder");
    }

    @Override
    public boolean isPegging() {
        return true;
    }

    @Override
    public boolean isAbleToStayNear() {
        return true;
    }

    @Override
    public void divide(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int from) {
        if (limits == null) {
            divide(weights.quotas(total), near, result, from);
            return;
        }
        Limits.Pegs pegs = limits.peg(weights, total);
        if (!pegs.open().isAllZero()) {
            divide(pegs.open().quotas(pegs.rest()), near, result, from);
        }
        pegs.writeTo(result, from);
    }

    private static void divide(Quotas quotas, long @Nullable [] near, long[] result, int from) {
        if (near == null) {
            divide(quotas, result, from);
            return;
        }
        int size = quotas.size();
        int remainderBits = quotas.remainderBits();
        int shift = Math.max(0, remainderBits - bucketBits(size));
        int[] counts = new int[2 << (remainderBits - shift)];
        long spare = quotas.total();
        for (int i = 0; i < size; i++) {
            long floor = quotas.floor(i);
            result[from + i] = floor;
            spare -= floor;
            counts[(int) (key(quotas, i, floor, near, remainderBits) >>> shift)]++;
        }
        if (spare == 0) {
            return;
        }
        int last = counts.length - 1;
        while (counts[last] < spare) {
            spare -= counts[last--];
        }
        int[] candidates = new int[counts[last]];
        long[] keys = new long[counts[last]];
        int found = 0;
        for (int i = 0; i < size; i++) {
            long key = key(quotas, i, result[from + i], near, remainderBits);
            int bucket = (int) (key >>> shift);
            result[from + i] += (last - bucket) >>> (Integer.SIZE - 1);
            if (bucket == last) {
                candidates[found] = i;
                keys[found++] = key;
            }
        }
        handOut((int) spare, candidates, keys, shift, result, from);
    }

    /** Divides without an earlier split to stay near. */
    private static void divide(Quotas quotas, long[] result, int from) {
        int shift = Math.max(0, quotas.remainderBits() - bucketBits(quotas.size()));
        int[] counts = new int[1 << (quotas.remainderBits() - shift)];
        long spare = quotas.floors(result, from, counts, shift);
        if (spare == 0) {
            return;
        }
        int last = counts.length - 1;
        while (counts[last] < spare) {
            spare -= counts[last--];
        }
        int[] candidates = new int[counts[last]];
        long[] keys = new long[counts[last]];
        quotas.raise(result, from, shift, last, candidates, keys);
        handOut((int) spare, candidates, keys, shift, result, from);
    }

    /** Gives one unit each to the {@code spare} largest keys, the earlier of two equal ones first. */
    private static void handOut(int spare, int[] candidates, long[] keys, int bits, long[] result, int from) {
        long threshold = largest(keys, spare, bits);
        int ties = spare;
        for (long key : keys) {
            if (key > threshold) {
                ties--;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] > threshold || (keys[i] == threshold && ties-- > 0)) {
                result[from + candidates[i]]++;
            }
        }
    }

    /** Returns the key at a rank, 1 for the largest, of keys that differ only in their lowest {@code bits}. */
    private static long largest(long[] keys, int rank, int bits) {
        if (keys.length <= FEW) {
            long[] sorted = keys.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length - rank];
        }
        long prefix = keys[0] >>> bits;
        int open = rank;
        for (int shift = bits; shift > 0; ) {
            int digitBits = Math.min(DIGIT_BITS, shift);
            shift -= digitBits;
            int[] counts = new int[1 << digitBits];
            for (long key : keys) {
                if (key >>> shift >>> digitBits == prefix) {
                    counts[(int) (key >>> shift) & (counts.length - 1)]++;
                }
            }
            int digit = counts.length - 1;
            while (counts[digit] < open) {
                open -= counts[digit--];
            }
            prefix = (prefix << digitBits) | digit;
        }
        return prefix;
    }

    private static long key(Quotas quotas, int part, long floor, long[] near, int remainderBits) {
        long remainder = quotas.remainder(part, floor);
        return remainder == 0 || near[part] <= floor ? remainder : remainder | (1L << remainderBits);
    }

    private static int bucketBits(int size) {
        return Math.min(MAX_BUCKET_BITS, Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1)));
    }

    @Override
    public Message ground(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int part) {
        Quotas quotas;
        if (limits == null) {
            quotas = weights.quotas(total);
        } else {
            Limits.Pegs pegs = limits.peg(weights, total);
            if (!pegs.isOpen(part)) {
                return limits.ground(part, pegs.at(part));
            }
            quotas = pegs.open().quotas(pegs.rest());
        }
        long floor = quotas.floor(part);
        long remainder = quotas.remainder(part, floor);
        if (remainder == 0) {
            return Message.of("part.whole-quota");
        }
        boolean raised = result[part] > floor;
        if (raised && near != null && near[part] > floor) {
            return Message.of("part.kept");
        }
        boolean tie = false;
        for (int i = 0; i < quotas.size() && near == null; i++) {
            long other = quotas.floor(i);
            tie |= quotas.remainder(i, other) == remainder && (result[i] > other) != raised;
        }
        String place = near == null ? "" : "-beside-kept";
        if (raised) {
            return tie ? Message.of("part.raised-tie") : Message.of("part.raised" + place);
        }
        return tie ? Message.of("part.not-raised-tie") : Message.of("part.not-raised" + place);
    }
}
