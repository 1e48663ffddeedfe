// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetBounds;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fairness of a plan, which is fair if it stretches all owners alike: easy numbers for owners of large books and hard ones
 * for new people show here; see the domain model, Decomposition.
 *
 * <pre>{@code
 * PlanFairness<String> fairness = PlanFairness.of(plan, organisation, lastYear::get, TargetBounds.standard());
 * fairness.outside();                          // whose number is out of bounds
 * fairness.stretchBy(seller -> tenure(seller));   // and by potential, by region: any grouping
 * }</pre>
 *
 * @param <K> the keys of the owners
 */
public final class PlanFairness<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<OwnerStretch<K>> owners;
    private final TargetBounds bounds;

    private PlanFairness(List<OwnerStretch<K>> owners, TargetBounds bounds) {
        this.owners = ImmutableList.copyOf(owners);
        this.bounds = bounds;
    }

    /**
     * Returns the stretch of each leaf of a dimension.
     *
     * @param baseline what an owner reached in the last comparable period; empty for a new one
     * @param bounds what an owner's number may be of the baseline, stretched by the margin of the people's level
     */
    public static <K> PlanFairness<K> of(
            TargetPlan plan,
            Dimension<K> dimension,
            Function<? super K, Optional<Quantity>> baseline,
            TargetBounds bounds) {
        TargetBounds stretched = bounds.stretchedBy(plan.marginOf(dimension));
        ImmutableList.Builder<OwnerStretch<K>> owners = ImmutableList.builder();
        for (K owner : dimension.leaves()) {
            Quantity amount = plan.amount(dimension.at(owner));
            Optional<Quantity> before = baseline.apply(owner);
            owners.add(OwnerStretch.of(owner, amount, before, stretched));
        }
        return new PlanFairness<>(owners.build(), stretched);
    }

    /** Returns every owner's stretch, in the order of the dimension. */
    public List<OwnerStretch<K>> owners() {
        return owners;
    }

    /**
     * Returns the range of an owner's target relative to the baseline: the bounds given, stretched by the margin of the people.
     */
    public TargetBounds bounds() {
        return bounds;
    }

    /** Returns the owners whose number lies outside the bounds, in order; possibly empty. */
    public List<OwnerStretch<K>> outside() {
        return owners.stream()
                .filter(owner -> owner.withinBounds() == Answer.NO)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the lowest stretch; empty if no owner has a baseline. */
    public Optional<Ratio> lowest() {
        return owners.stream().flatMap(owner -> owner.stretch().stream()).min(Comparator.naturalOrder());
    }

    /** Returns the highest stretch; empty if no owner has a baseline. */
    public Optional<Ratio> highest() {
        return owners.stream().flatMap(owner -> owner.stretch().stream()).max(Comparator.naturalOrder());
    }

    /**
     * Returns the stretch of groups of owners: their amounts over their baselines, owners without one left out, and so are groups
     * whose sums have no stretch.
     *
     * @param group the group of an owner, such as a class of tenure or of potential
     * @return the stretch by group, in the order in which the groups first occur; immutable
     */
    public <G> Map<G, Ratio> stretchBy(Function<? super K, ? extends G> group) {
        Map<G, Quantity> amounts = new LinkedHashMap<>();
        Map<G, Quantity> baselines = new LinkedHashMap<>();
        for (OwnerStretch<K> owner : owners) {
            if (owner.baseline().isPresent()) {
                G name = group.apply(owner.owner());
                amounts.merge(name, owner.amount(), Quantity::plus);
                baselines.merge(name, owner.baseline().get(), Quantity::plus);
            }
        }
        ImmutableMap.Builder<G, Ratio> stretch = ImmutableMap.builder();
        amounts.forEach((name, amount) -> OwnerStretch.ratio(amount, requireNonNull(baselines.get(name)))
                .ifPresent(ratio -> stretch.put(name, ratio)));
        return stretch.build();
    }

    private Object readResolve() {
        requireNonNull(owners, "owners");
        requireNonNull(bounds, "bounds");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PlanFairness<?> other && owners.equals(other.owners) && bounds.equals(other.bounds);
    }

    @Override
    public int hashCode() {
        return 31 * owners.hashCode() + bounds.hashCode();
    }

    /** Returns every owner's stretch; the form may change. */
    @Override
    public String toString() {
        return owners.toString();
    }
}
