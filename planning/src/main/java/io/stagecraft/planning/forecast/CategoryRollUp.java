package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.process.ForecastCategory;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Forecast categories added up over a management tree, with the owner's and the manager's adjustments kept apart.
 *
 * <pre>{@code
 * CategoryRollUp rollUp = CategoryRollUp.of(tree, CurrencyUnit.EUR, deals, wonByOwner);
 * rollUp.of("East").cumulative(ForecastCategory.COMMIT, AmountKind.FINAL);
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
public final class CategoryRollUp implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableSortedMap<String, CategoryAmounts> amounts;

    private CategoryRollUp(ImmutableSortedMap<String, CategoryAmounts> amounts) {
        this.amounts = amounts;
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
        TreeMap<String, CategoryAmounts> amounts = new TreeMap<>();
        tree.names().forEach(name -> amounts.put(name, new CategoryAmounts(currency)));
        for (OpenDeal deal : open) {
            for (String name : tree.upwards(deal.owner())) {
                CategoryAmounts sum = amounts.computeIfAbsent(name, key -> new CategoryAmounts(currency));
                sum.count(deal.category());
                for (AmountKind kind : AmountKind.values()) {
                    sum.add(deal.category(), kind, checked(currency, amount(deal, kind), deal.id()));
                }
            }
        }
        won.forEach((owner, amount) -> {
            for (String name : tree.upwards(owner)) {
                CategoryAmounts sum = amounts.computeIfAbsent(name, key -> new CategoryAmounts(currency));
                for (AmountKind kind : AmountKind.values()) {
                    sum.add(ForecastCategory.CLOSED, kind, checked(currency, amount, "won by " + owner));
                }
            }
        });
        return new CategoryRollUp(ImmutableSortedMap.copyOf(amounts));
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

    /** Returns the amounts of everybody in the tree or with a deal, by name in alphabetical order. */
    public SortedMap<String, CategoryAmounts> all() {
        return amounts;
    }

    /**
     * Returns the amounts of one person or team, all below included.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public CategoryAmounts of(String name) {
        CategoryAmounts found = amounts.get(name);
        checkArgument(found != null, "there is no %s; there are %s", name, amounts.keySet());
        return found;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CategoryRollUp other && amounts.equals(other.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** Returns everybody with their amounts. */
    @Override
    public String toString() {
        return amounts.toString();
    }
}
