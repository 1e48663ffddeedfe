package io.stagecraft.scoring.tier;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/** A point of the Lorenz curve: the share of the value that the least valuable customers hold. */
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

    static ImmutableLorenzPoint.Builder builder() {
        return ImmutableLorenzPoint.builder();
    }

    /** Returns the share of the customers, the least valuable ones, in [0, 1]. */
    public abstract Ratio shareOfCustomers();

    /** Returns the share of the value that they hold. */
    public abstract Ratio shareOfValue();
}
