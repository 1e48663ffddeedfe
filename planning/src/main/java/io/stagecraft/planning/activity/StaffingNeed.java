package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The need for people in a period: what it asks for, what the sellers carry, and the number to be hired. */
@Value.Immutable
public abstract class StaffingNeed implements Serializable {
    StaffingNeed() {}

    static Builder builder() {
        return new Builder();
    }

    /** Returns what the period asks for. */
    public abstract Ratio required();

    /** Returns what each seller carries, in the order given. */
    public abstract List<Ratio> sellers();

    /** Returns what all of them carry. */
    public abstract Ratio available();

    /** Returns what one who is hired carries in the period. */
    public abstract Ratio perHire();

    /** Returns what is missing without hiring, from 0. */
    public Ratio shortfall() {
        return available().isAtLeast(required()) ? Ratio.zero() : required().minus(available());
    }

    /** Returns how many must be hired, rounded up, or empty where whoever is hired carries nothing in time. */
    public OptionalInt hires() {
        if (shortfall().isZero()) {
            return OptionalInt.of(0);
        }
        return perHire().isZero()
                ? OptionalInt.empty()
                : OptionalInt.of(shortfall()
                        .dividedBy(perHire())
                        .toDecimal(0, RoundingMode.CEILING)
                        .intValueExact());
    }

    static final class Builder extends ImmutableStaffingNeed.Builder {
        Builder() {}
    }
}
