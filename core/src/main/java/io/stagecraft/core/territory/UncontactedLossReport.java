// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The part of a territory that was lost unseen, by cause (see the domain model, Uncontacted failure); the formulas are
 * our assumption.
 */
@Serial.Structural
@Value.Immutable
public abstract class UncontactedLossReport implements Serializable {
    UncontactedLossReport() {}

    /**
     * Counts losses by cause. An opportunity counts once, by the first cause it is tagged with; its further causes are listed.
     *
     * @param tree the tree of causes
     * @param losses the losses, each with a cause of the tree: a leaf, or a branch where the cause is known only so far
     * @param known how many opportunities of the territory are known, those learned of afterwards included
     * @throws IllegalArgumentException if the tree has no such cause, or more opportunities are lost than are known
     */
    public static UncontactedLossReport of(CauseTree tree, Collection<UncontactedLoss> losses, long known) {
        Set<String> ids = tree.causes().stream().map(Cause::id).collect(toImmutableSet());
        Map<String, Long> counts = new LinkedHashMap<>();
        tree.causes().forEach(cause -> counts.put(cause.id(), 0L));
        Map<String, Set<String>> causes = new LinkedHashMap<>(); // by opportunity
        for (UncontactedLoss loss : Elements.checked(losses, "losses")) {
            checkArgument(
                    ids.contains(loss.cause()),
                    "cause must be one of %s but was %s (opportunity %s)",
                    ids,
                    loss.cause(),
                    loss.opportunity());
            causes.computeIfAbsent(loss.opportunity(), opportunity -> new LinkedHashSet<>())
                    .add(loss.cause());
        }
        List<UncontactedLoss> further = new ArrayList<>();
        causes.forEach((opportunity, tagged) -> {
            String first = tagged.iterator().next();
            tree.path(first).forEach(cause -> counts.merge(cause.id(), 1L, Long::sum));
            tagged.stream().skip(1).forEach(cause -> further.add(UncontactedLoss.of(opportunity, cause)));
        });
        return ImmutableUncontactedLossReport.builder()
                .tree(tree)
                .lost(causes.size())
                .further(further)
                .known(known)
                .putAllCounts(counts)
                .build();
    }

    /** Returns the tree of causes. */
    public abstract CauseTree tree();

    /** Returns the number of opportunities that were lost unseen. */
    public abstract long lost();

    /** Returns the number of opportunities of the territory that are known, those learned of afterwards included. */
    public abstract long known();

    /** Returns the number of losses that lie at or below each cause, in the order of the tree: the root has all of them. */
    public abstract Map<String, Long> counts();

    /**
     * Returns the number of losses that lie at a cause itself: at a leaf all of them, at a branch those whose cause is
     * known only so far.
     *
     * @throws IllegalArgumentException if the tree has no such cause
     */
    public long countAt(String cause) {
        requireNonNull(cause, "cause");
        long below = tree().below(tree().require(cause).id()).stream()
                .mapToLong(each -> counts().getOrDefault(each.id(), 0L))
                .sum();
        return counts().getOrDefault(cause, 0L) - below;
    }

    /**
     * Returns the further causes of opportunities that are tagged with several, which are not counted; in the order in which the
     * opportunities and their causes were given, a cause that is given twice once.
     */
    public abstract List<UncontactedLoss> further();

    /** Returns the proportion of the known opportunities that were lost unseen, or empty if none are known. */
    public Optional<Ratio> rate() {
        return known() == 0 ? Optional.empty() : Optional.of(Ratio.of(lost(), known()));
    }

    /** Returns the proportion of the market's opportunities that we recognised, of an estimate of them all; empty if that is 0. */
    public static Optional<Ratio> awareness(long recognised, long estimatedTotal) {
        return estimatedTotal == 0 ? Optional.empty() : Optional.of(Ratio.of(recognised, estimatedTotal));
    }

    @Value.Check
    void check() {
        checkArgument(lost() >= 0 && lost() <= known(), "lost must be in [0, known] but was %s of %s", lost(), known());
    }
}
