// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.planning.forecast.ManagementTree;
import io.stagecraft.planning.forecast.OpenDeal;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Forecast categories added up over a management tree, with the owner's and the manager's adjustments of deals and of
 * totals kept apart. The amounts of a shared deal go to its sellers by their shares, to the smallest unit; in number it
 * is its owner's. Overlays stand beside, in no total.
 *
 * <pre>{@code
 * CategoryRollUp rollUp = CategoryRollUp.of(tree, CurrencyUnit.EUR, deals, wonByOwner);
 * rollUp.of("East").cumulative(ForecastCategory.COMMIT, AmountKind.FINAL);
 * }</pre>
 */
public final class CategoryRollUp implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableSortedMap<String, CategoryAmounts> amounts;
    private final ImmutableSortedMap<String, CategoryAmounts> overlays;
    private final ImmutableList<TotalAdjustment> adjustments;

    private CategoryRollUp(
            ImmutableSortedMap<String, CategoryAmounts> amounts,
            ImmutableSortedMap<String, CategoryAmounts> overlays,
            ImmutableList<TotalAdjustment> adjustments) {
        this.amounts = amounts;
        this.overlays = overlays;
        this.adjustments = adjustments;
    }

    /**
     * Returns the roll-up of the open deals of a period and what was won in it.
     *
     * @param tree who reports to whom; an owner who is not in it is at the top
     * @param open deals to count: leave out those that have outlived all won ones
     * @param won what each owner has won, as CLOSED
     * @throws IllegalArgumentException if an amount is in another currency
     */
    public static CategoryRollUp of(
            ManagementTree tree, CurrencyUnit currency, Collection<OpenDeal> open, Map<String, Money> won) {
        return of(tree, currency, open, won, List.of());
    }

    /**
     * Returns the roll-up with adjusted totals, besides single deals.
     *
     * @param adjustments of persons or teams that are in the tree or own something, one at most by owner and by manager for
     *     each total
     * @throws IllegalArgumentException if an amount is in another currency, or an adjustment is for an unknown person
     *     or given twice
     */
    public static CategoryRollUp of(
            ManagementTree tree,
            CurrencyUnit currency,
            Collection<OpenDeal> open,
            Map<String, Money> won,
            List<TotalAdjustment> adjustments) {
        requireNonNull(currency, "currency");
        TreeMap<String, CategoryAmounts> amounts = new TreeMap<>();
        TreeMap<String, CategoryAmounts> overlays = new TreeMap<>();
        tree.names().forEach(name -> amounts.put(name, new CategoryAmounts(currency)));
        for (OpenDeal deal : Elements.checked(open, "open")) {
            add(deal, currency, amounts, overlays);
        }
        won.forEach((owner, amount) -> {
            CategoryAmounts own = amounts.computeIfAbsent(owner, key -> new CategoryAmounts(currency));
            for (AmountKind kind : AmountKind.values()) {
                own.add(ForecastCategory.CLOSED, kind, checked(currency, amount, "won by " + owner));
            }
        });
        check(adjustments, currency, amounts.keySet());
        addUp(tree, amounts, adjustments);
        return new CategoryRollUp(
                ImmutableSortedMap.copyOf(amounts),
                ImmutableSortedMap.copyOf(overlays),
                ImmutableList.copyOf(adjustments));
    }

    /** Adds a deal to its sellers by their shares, and to its overlays beside. */
    private static void add(
            OpenDeal deal,
            CurrencyUnit currency,
            Map<String, CategoryAmounts> amounts,
            Map<String, CategoryAmounts> overlays) {
        CategoryAmounts own = amounts.computeIfAbsent(deal.owner(), key -> new CategoryAmounts(currency));
        own.count(deal.category());
        for (AmountKind kind : AmountKind.values()) {
            Money amount = checked(currency, amount(deal, kind), deal.id());
            deal.credits(amount)
                    .forEach((seller, part) -> amounts.computeIfAbsent(seller, key -> new CategoryAmounts(currency))
                            .add(deal.category(), kind, part));
            deal.overlays()
                    .forEach((seller, share) -> overlays.computeIfAbsent(seller, key -> new CategoryAmounts(currency))
                            .add(deal.category(), kind, share.partOf(amount, RoundingMode.HALF_EVEN)));
        }
        deal.overlays()
                .keySet()
                .forEach(seller -> requireNonNull(overlays.get(seller)).count(deal.category()));
    }

    /** Checks that each adjustment is of a name that is there, in the currency, and given once by the same person. */
    private static void check(List<TotalAdjustment> adjustments, CurrencyUnit currency, Set<String> names) {
        Set<List<Object>> seen = new HashSet<>();
        for (TotalAdjustment adjustment : Elements.checked(adjustments, "adjustments")) {
            String name = adjustment.name();
            checked(currency, adjustment.amount(), "adjusted total of " + name);
            checkArgument(names.contains(name), "there is no %s to adjust; there are %s", name, names);
            checkArgument(
                    seen.add(List.of(name, adjustment.category(), adjustment.isByManager())),
                    "the %s of %s is adjusted twice by its %s",
                    adjustment.category(),
                    name,
                    adjustment.isByManager() ? "manager" : "owner");
        }
    }

    /** Adjusts and adds up from the bottom, so that an adjusted total goes into those above. */
    private static void addUp(
            ManagementTree tree, Map<String, CategoryAmounts> amounts, List<TotalAdjustment> adjustments) {
        List<String> upwards = amounts.keySet().stream()
                .sorted(Comparator.comparing((String name) -> tree.upwards(name).size())
                        .reversed())
                .toList();
        for (String name : upwards) {
            CategoryAmounts own = requireNonNull(amounts.get(name));
            adjustments.stream()
                    .filter(each -> each.name().equals(name))
                    .sorted(Comparator.comparing(TotalAdjustment::isByManager))
                    .forEach(own::adjust);
            tree.manager(name)
                    .ifPresent(above -> requireNonNull(amounts.get(above)).addAll(own));
        }
    }

    private static Money amount(OpenDeal deal, AmountKind kind) {
        return switch (kind) {
            case UNADJUSTED -> deal.amount();
            case OWNER_ADJUSTED -> deal.ownerAdjustment().orElse(deal.amount());
            case MANAGER_ADJUSTED -> deal.managerAdjustment().orElse(deal.amount());
            case FINAL -> deal.managerAdjustment().or(deal::ownerAdjustment).orElse(deal.amount());
        };
    }

    private static Money checked(CurrencyUnit currency, Money amount, String what) {
        checkArgument(
                amount.getCurrencyUnit().equals(currency),
                "amount must be in %s but was %s (%s)",
                currency,
                amount,
                what);
        return amount;
    }

    /** Returns the adjusted totals, in the order given. */
    public List<TotalAdjustment> adjustments() {
        return adjustments;
    }

    /** Returns the amounts of all people in the tree or with a deal, by name in alphabetical order. */
    public SortedMap<String, CategoryAmounts> all() {
        return amounts;
    }

    /**
     * Returns what overlay sellers are credited with beside the amounts, by name in alphabetical order, each part
     * rounded half-even: for the deals of their own, in no total and not added up the tree.
     */
    public SortedMap<String, CategoryAmounts> overlays() {
        return overlays;
    }

    /**
     * Returns the amounts of one person or team, all below included.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public CategoryAmounts of(String name) {
        requireNonNull(name, "name");
        CategoryAmounts found = amounts.get(name);
        checkArgument(found != null, "there is no %s; there are %s", name, amounts.keySet());
        return found;
    }

    private Object readResolve() {
        requireNonNull(amounts, "amounts");
        requireNonNull(overlays, "overlays");
        requireNonNull(adjustments, "adjustments");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CategoryRollUp other
                && amounts.equals(other.amounts)
                && overlays.equals(other.overlays)
                && adjustments.equals(other.adjustments);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** Returns all people with their amounts. */
    @Override
    public String toString() {
        return amounts.toString();
    }
}
