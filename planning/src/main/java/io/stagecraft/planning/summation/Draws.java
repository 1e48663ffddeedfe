// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import static java.util.Objects.requireNonNull;

/**
 * Random numbers that are looked up, not taken in turn: each is a pure function of (seed, trial, deal, purpose).
 *
 * <p>So two scenarios see the same luck where they are the same, and any split of the trials over threads gives the same
 * bits. The mixing is that of SplitMix64 (Steele, Lea and Flood 2014; variant 13 of Stafford), one round a number: of the
 * trial's key and the deal's, moved on by the purpose. Both keys are mixed themselves.
 */
public final class Draws {
    /** What a number is drawn for. */
    public static final long AMOUNT = 1;

    public static final long COUNT = 3;
    public static final long FACTOR = 4;

    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;

    private Draws() {}

    /** Returns number {@code index} of the SplitMix64 sequence of a seed, from 0: any one of them in constant time. */
    public static long splitMix(long seed, long index) {
        return mix(seed + GAMMA * (index + 1));
    }

    /** Returns the key of a trial. */
    public static long trial(long seed, long trial) {
        return splitMix(seed, trial);
    }

    /** Returns a number of 64 random bits for one trial, one deal and one purpose. */
    public static long draw(long trialKey, long dealKey, long purpose) {
        return mix((trialKey ^ dealKey) + purpose * GAMMA);
    }

    /** Returns 64 random bits as a number in [0, 1), one of 2^53 at equal distances. */
    public static double uniform(long bits) {
        return (bits >>> 11) * UNIT;
    }

    /** Returns 64 random bits as a number in (0, 1), never at either end. */
    public static double openUniform(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    /** Returns what {@code bits >>> 11} must stay below for an event of this probability. */
    public static long threshold(double probability) {
        return (long) StrictMath.ceil(probability * 0x1p53);
    }

    /** Returns the key of an id: the same on every machine and in every release. */
    public static long key(String id) {
        requireNonNull(id, "id");
        long hash = 0xcbf29ce484222325L; // FNV-1a over the UTF-16 units
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
