package io.stagecraft.scoring.value;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A point of the Lorenz curve: what share of the value the least valuable customers hold.
 */
@Value.Immutable
public abstract class LorenzPoint implements Serializable {
    LorenzPoint() {}

    /** Returns a point. */
    public static LorenzPoint of(Ratio shareOfCustomers, Ratio shareOfValue) {
        return builder()
                .shareOfCustomers(shareOfCustomers)
                .shareOfValue(shareOfValue)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the share of the customers, the least valuable ones, in [0, 1]. */
    public abstract Ratio shareOfCustomers();

    /** Returns the share of the value that they hold. */
    public abstract Ratio shareOfValue();

    /** Builds {@link LorenzPoint} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLorenzPoint.Builder {
        Builder() {}
    }
}
