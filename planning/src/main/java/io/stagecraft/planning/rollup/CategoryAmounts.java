// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.rollup;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.process.ForecastCategory;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The amounts of one person or team in each forecast category, deals of all below included, in each of four kinds. */
public final class CategoryAmounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CurrencyUnit currency;
    private final Map<AmountKind, Map<ForecastCategory, Money>> amounts = new EnumMap<>(AmountKind.class);
    private final Map<ForecastCategory, Integer> deals = new EnumMap<>(ForecastCategory.class);

    CategoryAmounts(CurrencyUnit currency) {
        this.currency = currency;
        for (AmountKind kind : AmountKind.values()) {
            amounts.put(kind, new EnumMap<>(ForecastCategory.class));
        }
    }

    void add(ForecastCategory category, AmountKind kind, Money amount) {
        of(kind).merge(category, amount, Money::plus);
    }

    void count(ForecastCategory category) {
        deals.merge(category, 1, Integer::sum);
    }

    /** Adds everything of a person or team below. */
    void addAll(CategoryAmounts below) {
        below.amounts.forEach((kind, byCategory) -> byCategory.forEach((category, sum) -> add(category, kind, sum)));
        below.deals.forEach((category, count) -> deals.merge(category, count, Integer::sum));
    }

    /** Replaces a total by what its owner or its manager says; the manager has the last word if asked after the owner. */
    void adjust(TotalAdjustment adjustment) {
        of(adjustment.isByManager() ? AmountKind.MANAGER_ADJUSTED : AmountKind.OWNER_ADJUSTED)
                .put(adjustment.category(), adjustment.amount());
        of(AmountKind.FINAL).put(adjustment.category(), adjustment.amount());
    }

    private Map<ForecastCategory, Money> of(AmountKind kind) {
        return requireNonNull(amounts.get(kind), "kind");
    }

    /** Returns the amount in one category alone. */
    public Money single(ForecastCategory category, AmountKind kind) {
        requireNonNull(category, "category");
        return of(kind).getOrDefault(category, Money.zero(currency));
    }

    /** Returns the number of deals in one category. */
    public int deals(ForecastCategory category) {
        requireNonNull(category, "category");
        return deals.getOrDefault(category, 0);
    }

    /**
     * Returns the amount in a category and all more certain ones. For {@code PIPELINE} that is the open pipeline, which leaves
     * out what is closed; for the others what is closed is in it. {@code OMITTED} never counts and gives 0.
     */
    public Money cumulative(ForecastCategory category, AmountKind kind) {
        requireNonNull(category, "category");
        requireNonNull(kind, "kind");
        Money sum = Money.zero(currency);
        if (category != ForecastCategory.OMITTED) {
            for (ForecastCategory each : ForecastCategory.values()) {
                boolean isOpen = each != ForecastCategory.CLOSED || category != ForecastCategory.PIPELINE;
                if (each.compareTo(category) >= 0 && isOpen) {
                    sum = sum.plus(single(each, kind));
                }
            }
        }
        return sum;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(currency, "currency");
        requireNonNull(amounts, "amounts");
        requireNonNull(deals, "deals");
        if (!amounts.keySet().containsAll(List.of(AmountKind.values()))) {
            throw new InvalidObjectException("amounts must be of every kind");
        }
        for (Map<ForecastCategory, Money> byCategory : amounts.values()) {
            for (Money amount : byCategory.values()) {
                if (!amount.getCurrencyUnit().equals(currency)) {
                    throw new InvalidObjectException("amounts must be in " + currency + " but one was " + amount);
                }
            }
        }
        for (int count : deals.values()) {
            if (count < 1) {
                throw new InvalidObjectException("deals must be at least 1 but were " + count);
            }
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CategoryAmounts other
                && currency.equals(other.currency)
                && amounts.equals(other.amounts)
                && deals.equals(other.deals);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** Returns the final cumulative amounts of commit, best case and open pipeline. */
    @Override
    public String toString() {
        return "commit " + cumulative(ForecastCategory.COMMIT, AmountKind.FINAL) + ", best case "
                + cumulative(ForecastCategory.BEST_CASE, AmountKind.FINAL) + ", open pipeline "
                + cumulative(ForecastCategory.PIPELINE, AmountKind.FINAL);
    }
}
