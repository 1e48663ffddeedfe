// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * The scores of a customer for recency, frequency and money, each from 1 to the number of groups, the highest being
 * best: codes 111 to 555 where there are five (see the domain model, Published pyramids and portfolios). The order is
 * that of recency, then frequency, then money.
 */
@Value.Immutable
public abstract class RfmScore implements Comparable<RfmScore>, Serializable {
    private static final int LAST_DIGIT = 9;
    private static final Comparator<RfmScore> ORDER = Comparator.comparingInt(RfmScore::recency)
            .thenComparingInt(RfmScore::frequency)
            .thenComparingInt(RfmScore::monetary);

    RfmScore() {}

    /**
     * Returns a score.
     *
     * @throws IllegalArgumentException if a part is below 1
     */
    public static RfmScore of(int recency, int frequency, int monetary) {
        return builder()
                .recency(recency)
                .frequency(frequency)
                .monetary(monetary)
                .build();
    }

    static ImmutableRfmScore.Builder builder() {
        return ImmutableRfmScore.builder();
    }

    /** Returns the score for recency. */
    public abstract int recency();

    /** Returns the score for frequency. */
    public abstract int frequency();

    /** Returns the score for money. */
    public abstract int monetary();

    /** Returns the three parts in this order, such as {@code 535}; {@code 10-3-5} where one of them has two digits. */
    public String code() {
        boolean isShort = Math.max(recency(), Math.max(frequency(), monetary())) <= LAST_DIGIT;
        String separator = isShort ? "" : "-";
        return recency() + separator + frequency() + separator + monetary();
    }

    @Override
    public int compareTo(RfmScore other) {
        return ORDER.compare(this, other);
    }

    /** Returns the {@link #code()}. */
    @Override
    public final String toString() {
        return code();
    }

    @Value.Check
    void check() {
        check("recency", recency());
        check("frequency", frequency());
        check("monetary", monetary());
    }

    private static void check(String part, int score) {
        checkArgument(score >= 1, "%s must be at least 1 but was %s", part, score);
    }
}
