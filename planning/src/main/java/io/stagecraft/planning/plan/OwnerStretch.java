package io.stagecraft.planning.plan;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.target.Quantity;
import java.util.Optional;

/**
 * How high one owner's number stands against what that owner reached before.
 *
 * @param <K> the owner's key
 */
public final class OwnerStretch<K> {
    private final K owner;
    private final Quantity amount;
    private final Optional<Quantity> baseline;
    private final Answer within;

    OwnerStretch(K owner, Quantity amount, Optional<Quantity> baseline, Answer within) {
        this.owner = owner;
        this.amount = amount;
        this.baseline = baseline;
        this.within = within;
    }

    /** Returns the owner. */
    public K owner() {
        return owner;
    }

    /** Returns what the owner carries. */
    public Quantity amount() {
        return amount;
    }

    /** Returns what the owner reached in the last comparable period; empty for a new one. */
    public Optional<Quantity> baseline() {
        return baseline;
    }

    /** Returns the amount over the baseline; empty without a baseline above zero. */
    public Optional<Ratio> stretch() {
        return baseline.filter(Quantity::isPositive).map(amount::ratioTo);
    }

    /** Returns whether the stretch lies within the bounds; unknown without a baseline. */
    public Answer withinBounds() {
        return within;
    }

    /** Returns owner, amount and stretch. */
    @Override
    public String toString() {
        return owner + " " + amount
                + stretch()
                        .map(stretch -> ", " + stretch.toPercent(1) + " of " + baseline.orElseThrow())
                        .orElse(", no baseline");
    }
}
