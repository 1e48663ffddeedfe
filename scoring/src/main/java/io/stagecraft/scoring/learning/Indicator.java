package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.explain.Reason;
import java.io.Serializable;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * What one feature says of a deal, taken alone: its share of winning against losing.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class Indicator implements Serializable {
    private static final double NEUTRAL = 0.5;

    Indicator() {}

    static Indicator of(Feature feature, double share) {
        return builder().feature(feature).share(share).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the feature. */
    public abstract Feature feature();

    /**
     * Returns {@code (won/Tw) / (won/Tw + lost/Tl)} with the totals of the variable, or {@code 1 - lost/Tl} for the stage: in
     * [0, 1], above 0.5 where it speaks for winning, below where it speaks against.
     */
    public abstract double share();

    /** Returns whether it speaks for winning. */
    public boolean isFor() {
        return share() > NEUTRAL;
    }

    /** Returns whether it speaks against winning; neither for nor against is possible. */
    public boolean isAgainst() {
        return share() < NEUTRAL;
    }

    /** Returns it in words, such as {@code country=BE speaks for winning (0.63)}. */
    public Reason reason() {
        String side = isFor() ? "for" : isAgainst() ? "against" : "neither for nor against";
        return Reason.of(
                "naive-bayes.feature",
                feature() + " speaks " + side + " winning (" + String.format(Locale.ROOT, "%.2f", share()) + ")");
    }

    @Value.Check
    void check() {
        // written so that NaN fails too
        checkArgument(share() >= 0 && share() <= 1, "share must be in [0, 1] but was %s (%s)", share(), feature());
    }

    /** Builds {@link Indicator} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableIndicator.Builder {
        Builder() {}
    }
}
