// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetBounds;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The target of one owner relative to what that owner reached before.
 *
 * @param <K> the owner's key
 */
@Serial.Structural
@Value.Immutable
public abstract class OwnerStretch<K> implements Serializable {
    OwnerStretch() {}

    static <K> OwnerStretch<K> of(K owner, Quantity amount, Optional<Quantity> baseline, TargetBounds bounds) {
        Answer within = baseline.flatMap(base -> ratio(amount, base))
                .map(stretch -> bounds.contains(stretch) ? Answer.YES : Answer.NO)
                .orElse(Answer.UNKNOWN);
        return ImmutableOwnerStretch.<K>builder()
                .owner(owner)
                .amount(amount)
                .baseline(baseline)
                .withinBounds(within)
                .build();
    }

    /** Returns an amount over a baseline of its sign; empty if the baseline is zero or has the other sign. */
    static Optional<Ratio> ratio(Quantity amount, Quantity baseline) {
        long base = baseline.smallest();
        return base == 0 || (amount.smallest() != 0 && (base < 0) != (amount.smallest() < 0))
                ? Optional.empty()
                : Optional.of(amount.ratioTo(baseline));
    }

    /** Returns the owner. */
    public abstract K owner();

    /** Returns the target of the owner. */
    public abstract Quantity amount();

    /** Returns the amount that the owner reached in the last comparable period; empty for a new one. */
    public abstract Optional<Quantity> baseline();

    /**
     * Returns the amount over the baseline, of returns over returns too; empty without a baseline, and where it is zero or has the
     * other sign.
     */
    public Optional<Ratio> stretch() {
        return baseline().flatMap(base -> ratio(amount(), base));
    }

    /** Returns whether the stretch lies within the bounds; unknown without a stretch. */
    public abstract Answer withinBounds();

    /** Returns owner, amount and stretch. */
    @Override
    public String toString() {
        return owner() + " " + amount()
                + stretch()
                        .map(stretch -> ", " + stretch.toPercent(1) + " of "
                                + baseline().orElseThrow())
                        .orElse(baseline().map(base -> ", against " + base).orElse(", no baseline"));
    }
}
