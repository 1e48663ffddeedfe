package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Where a target is likely to end, and how that was found.
 */
@Value.Immutable
public abstract class Projection implements Serializable {
    Projection() {}

    /**
     * Returns a projection.
     *
     * @param amount the likely end, rounded to the smallest unit
     * @param toTarget what part of the target it is, exactly
     * @param method how it was found, in words, not blank
     * @throws IllegalArgumentException if the method is blank
     */
    public static Projection of(Quantity amount, Ratio toTarget, String method) {
        return builder().amount(amount).toTarget(toTarget).method(method).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the likely end. */
    public abstract Quantity amount();

    /** Returns what part of the target it is, exactly. */
    public abstract Ratio toTarget();

    /** Returns how it was found, in words. */
    public abstract String method();

    @Value.Check
    void check() {
        checkArgument(!method().isBlank(), "method of a projection must not be blank (%s)", amount());
    }

    /** Builds {@link Projection} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableProjection.Builder {
        Builder() {}
    }
}
