package io.stagecraft.planning.settlement;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetBounds;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of one owner relative to what that owner reached before.
 *
 * @param <K> the owner's key
 */
public final class OwnerStretch<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final K owner;
    private final Quantity amount;
    private final @Nullable Quantity baseline;
    private final Answer within;

    static <K> OwnerStretch<K> of(K owner, Quantity amount, Optional<Quantity> baseline, TargetBounds bounds) {
        Answer within = baseline.flatMap(base -> ratio(amount, base))
                .map(stretch -> bounds.contains(stretch) ? Answer.YES : Answer.NO)
                .orElse(Answer.UNKNOWN);
        return new OwnerStretch<>(owner, amount, baseline, within);
    }

    /** Returns an amount over a baseline of its sign; empty if the baseline is zero or has the other sign. */
    static Optional<Ratio> ratio(Quantity amount, Quantity baseline) {
        long base = baseline.smallest();
        return base == 0 || (amount.smallest() != 0 && (base < 0) != (amount.smallest() < 0))
                ? Optional.empty()
                : Optional.of(amount.ratioTo(baseline));
    }

    private OwnerStretch(K owner, Quantity amount, Optional<Quantity> baseline, Answer within) {
        this.owner = owner;
        this.amount = amount;
        this.baseline = baseline.orElse(null);
        this.within = within;
    }

    /** Returns the owner. */
    public K owner() {
        return owner;
    }

    /** Returns the target of the owner. */
    public Quantity amount() {
        return amount;
    }

    /** Returns the amount that the owner reached in the last comparable period; empty for a new one. */
    public Optional<Quantity> baseline() {
        return Optional.ofNullable(baseline);
    }

    /**
     * Returns the amount over the baseline, of returns over returns too; empty without a baseline, and where it is zero or has the
     * other sign.
     */
    public Optional<Ratio> stretch() {
        return baseline().flatMap(base -> ratio(amount, base));
    }

    /** Returns whether the stretch lies within the bounds; unknown without a stretch. */
    public Answer withinBounds() {
        return within;
    }

    private Object readResolve() {
        requireNonNull(owner, "owner");
        requireNonNull(amount, "amount");
        requireNonNull(within, "within");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof OwnerStretch<?> other
                && owner.equals(other.owner)
                && amount.equals(other.amount)
                && Objects.equals(baseline, other.baseline)
                && within == other.within;
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, amount, baseline, within);
    }

    /** Returns owner, amount and stretch. */
    @Override
    public String toString() {
        return owner + " " + amount
                + stretch()
                        .map(stretch -> ", " + stretch.toPercent(1) + " of "
                                + baseline().orElseThrow())
                        .orElse(baseline().map(base -> ", against " + base).orElse(", no baseline"));
    }
}
