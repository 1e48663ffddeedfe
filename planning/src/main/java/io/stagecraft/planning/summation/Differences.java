// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;

/** What one of two models brought more than the other, trial by trial, and which of them reached its target alone. */
public final class Differences implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Moments moments = new Moments();
    private long better;
    private long worse;
    private long onlyNext;
    private long onlyFirst;

    /** Returns empty ones for each pair of so many models: 0 and 1, 0 and 2, 1 and 2, 0 and 3, ... */
    public static Differences[] ofPairs(int models) {
        Differences[] all = new Differences[models * (models - 1) / 2];
        Arrays.setAll(all, i -> new Differences());
        return all;
    }

    /** Returns where a pair is, the lower number first. */
    public static int pair(int first, int next) {
        return next * (next - 1) / 2 + first;
    }

    /** Adds a trial to all pairs. */
    public static void add(Differences[] pairs, long[] totals, long[] targets) {
        int pair = 0;
        for (int next = 1; next < totals.length; next++) {
            boolean nextReaches = totals[next] >= targets[next];
            for (int first = 0; first < next; first++) {
                pairs[pair++].add(
                        Math.subtractExact(totals[next], totals[first]), totals[first] >= targets[first], nextReaches);
            }
        }
    }

    private void add(long difference, boolean firstReaches, boolean nextReaches) {
        moments.add(difference);
        better += difference > 0 ? 1 : 0;
        worse += difference < 0 ? 1 : 0;
        onlyNext += nextReaches && !firstReaches ? 1 : 0;
        onlyFirst += firstReaches && !nextReaches ? 1 : 0;
    }

    public void add(Differences other) {
        moments.add(other.moments);
        better += other.better;
        worse += other.worse;
        onlyNext += other.onlyNext;
        onlyFirst += other.onlyFirst;
    }

    public Moments moments() {
        return moments;
    }

    /** Returns in how many trials the next one brought more. */
    public long better() {
        return better;
    }

    /** Returns in how many trials the next one brought less. */
    public long worse() {
        return worse;
    }

    /** Returns in how many trials only the next one reached its target. */
    public long onlyNext() {
        return onlyNext;
    }

    /** Returns in how many trials only the first one reached its target. */
    public long onlyFirst() {
        return onlyFirst;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(moments, "moments");
        if (!(better >= 0 && worse >= 0 && onlyNext >= 0 && onlyFirst >= 0)) {
            throw new InvalidObjectException("counts must not be negative");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Differences other
                && moments.equals(other.moments)
                && better == other.better
                && worse == other.worse
                && onlyNext == other.onlyNext
                && onlyFirst == other.onlyFirst;
    }

    @Override
    public int hashCode() {
        return moments.hashCode();
    }
}
