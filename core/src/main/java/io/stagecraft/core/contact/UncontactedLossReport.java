package io.stagecraft.core.contact;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How much of a territory was lost unseen, and why (domain model, section 5.2); the formulas are our assumption.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class UncontactedLossReport implements Serializable {
    UncontactedLossReport() {}

    /**
     * Counts losses by cause.
     *
     * @param tree the tree of causes
     * @param losses the losses, each with a leaf of the tree
     * @param known how many opportunities of the territory are known, those learned of afterwards included
     * @throws IllegalArgumentException if a cause is no leaf, or there are more losses than opportunities
     */
    public static UncontactedLossReport of(CauseTree tree, Collection<UncontactedLoss> losses, long known) {
        List<String> leaves = tree.leaves().stream().map(Cause::id).toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        tree.causes().forEach(cause -> counts.put(cause.id(), 0L));
        for (UncontactedLoss loss : losses) {
            checkArgument(
                    leaves.contains(loss.cause()),
                    "cause must be one of %s but was %s (opportunity %s)",
                    leaves,
                    loss.cause(),
                    loss.opportunity());
            tree.path(loss.cause()).forEach(cause -> counts.merge(cause.id(), 1L, Long::sum));
        }
        return builder()
                .tree(tree)
                .lost(losses.size())
                .known(known)
                .putAllCounts(counts)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the tree of causes. */
    public abstract CauseTree tree();

    /** Returns how many were lost unseen. */
    public abstract long lost();

    /** Returns how many opportunities of the territory are known, those learned of afterwards included. */
    public abstract long known();

    /** Returns how many losses lie at or below each cause, in the order of the tree: the root has all of them. */
    public abstract Map<String, Long> counts();

    /** Returns what part of the known opportunities was lost unseen, or empty where none are known. */
    public Optional<Ratio> rate() {
        return known() == 0 ? Optional.empty() : Optional.of(Ratio.of(lost(), known()));
    }

    /** Returns what part of the market's opportunities we recognised, or empty without an estimate of them all. */
    public static Optional<Ratio> awareness(long recognised, OptionalLong estimatedTotal) {
        return estimatedTotal.isEmpty() || estimatedTotal.getAsLong() == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(recognised, estimatedTotal.getAsLong()));
    }

    @Value.Check
    void check() {
        checkArgument(lost() >= 0 && lost() <= known(), "lost must be in [0, known] but was %s of %s", lost(), known());
    }

    /** Builds {@link UncontactedLossReport} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableUncontactedLossReport.Builder {
        Builder() {}
    }
}
