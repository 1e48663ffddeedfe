// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The range in which a target is realistic, relative to its own baseline, both ends included.
 *
 * <p>The default, 80 % to 130 %, is our assumption; see the domain model, Factors for setting a target.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class TargetBounds implements Serializable {
    private static final TargetBounds DEFAULTS = of(Ratio.ofPercent(80), Ratio.ofPercent(130));

    TargetBounds() {}

    /** Returns 80 % to 130 % of the baseline. */
    public static TargetBounds standard() {
        return DEFAULTS;
    }

    /**
     * Returns bounds as shares of the baseline.
     *
     * @throws IllegalArgumentException if the minimum is negative or above the maximum
     */
    public static TargetBounds of(Ratio minimum, Ratio maximum) {
        return builder().minimum(minimum).maximum(maximum).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the least share of the baseline, 0 or more. */
    public abstract Ratio minimum();

    /** Returns the largest share of the baseline, at least the minimum. */
    public abstract Ratio maximum();

    /** Returns the bounds of children whose level carries a margin: both ends times {@code 1 + margin}. */
    public TargetBounds stretchedBy(Ratio margin) {
        requireNonNull(margin, "margin");
        Ratio factor = Ratio.one().plus(margin);
        return of(minimum().multipliedBy(factor), maximum().multipliedBy(factor));
    }

    /**
     * Returns whether an amount lies within the bounds of a baseline.
     *
     * @throws IllegalArgumentException if the units differ, or the baseline is not above zero
     */
    public boolean contains(Quantity amount, Quantity baseline) {
        checkArgument(baseline.isPositive(), "baseline must be above 0 but was %s", baseline);
        return contains(amount.ratioTo(baseline));
    }

    /** Returns whether a share of the baseline lies within the bounds. */
    public boolean contains(Ratio share) {
        return share.isAtLeast(minimum()) && maximum().isAtLeast(share);
    }

    /** Returns whether these are the default bounds. */
    public boolean isDefault() {
        return equals(DEFAULTS);
    }

    DefaultUsed asDefault() {
        return DefaultUsed.of(
                "target-bounds",
                Message.of("target.bounds").with("least", minimum()).with("most", maximum()));
    }

    /** Returns both ends in per cent, such as {@code 80 % to 130 %}. */
    @Override
    public final String toString() {
        return percent(minimum()) + " to " + percent(maximum());
    }

    private static String percent(Ratio ratio) {
        String text = ratio.toPercent(1);
        return text.endsWith(".0 %") ? ratio.toPercent(0) : text;
    }

    @Value.Check
    void check() {
        checkArgument(minimum().signum() >= 0, "minimum must be at least 0 but was %s", minimum());
        checkArgument(
                maximum().isAtLeast(minimum()),
                "maximum must be at least the minimum %s but was %s",
                minimum(),
                maximum());
    }

    static final class Builder extends ImmutableTargetBounds.Builder {
        Builder() {}
    }
}
