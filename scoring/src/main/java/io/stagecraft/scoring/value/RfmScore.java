package io.stagecraft.scoring.value;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Recency, frequency and money of a customer, each from 1 to 5, 5 the best: codes 111 to 555 (domain model, section
 * 8.5).
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between JVMs
 * that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class RfmScore implements Serializable {
    RfmScore() {}

    /**
     * Returns a score.
     *
     * @throws IllegalArgumentException if a part is not in [1, 5]
     */
    public static RfmScore of(int recency, int frequency, int monetary) {
        return builder()
                .recency(recency)
                .frequency(frequency)
                .monetary(monetary)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how recently it bought. */
    public abstract int recency();

    /** Returns how often it buys. */
    public abstract int frequency();

    /** Returns how much it buys for. */
    public abstract int monetary();

    /** Returns the three digits in this order, from 111 to 555. */
    public int code() {
        return 100 * recency() + 10 * frequency() + monetary();
    }

    @Value.Check
    void check() {
        check("recency", recency());
        check("frequency", frequency());
        check("monetary", monetary());
    }

    private static void check(String part, int score) {
        checkArgument(score >= 1 && score <= 5, "%s must be in [1, 5] but was %s", part, score);
    }

    /** Returns the code, such as {@code 535}. */
    @Override
    public final String toString() {
        return Integer.toString(code());
    }

    /** Builds {@link RfmScore} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableRfmScore.Builder {
        Builder() {}
    }
}
