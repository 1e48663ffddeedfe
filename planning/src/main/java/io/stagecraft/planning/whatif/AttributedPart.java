package io.stagecraft.planning.whatif;

import java.io.Serializable;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * What one adjustment of a scenario did to a measure.
 */
@Value.Immutable
public abstract class AttributedPart implements Serializable {
    AttributedPart() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the adjustment in words. */
    public abstract String adjustment();

    /** Returns its part of the difference, in the unit of the measure. */
    public abstract BigDecimal amount();

    /** Returns the standard error of that part; 0 where all orders were looked at. */
    public abstract double standardError();

    /** Returns the adjustment and its part. */
    @Override
    public final String toString() {
        return adjustment() + ": " + amount().toPlainString();
    }

    /** Builds {@link AttributedPart} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAttributedPart.Builder {
        Builder() {}
    }
}
