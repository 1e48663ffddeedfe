// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The part of the money collected that counts towards a contract.
 *
 * @param byClass what counts, by class from the best, less what was paid back; no class with 0
 * @param open what of the contract has not been collected
 * @param beyond what came in beyond the contract
 * @param paidBack what was paid back in all, from 0
 */
record CountedAmounts(Map<ArrearsClass, Money> byClass, Money open, Money beyond, Money paidBack) {
    /** On one day what came in counts before what was paid back, and better classes count before worse ones. */
    private static final Comparator<CollectedAmount> ORDER = Comparator.comparing(CollectedAmount::date)
            .thenComparing(each -> each.amount().isNegative())
            .thenComparing(CollectedAmount::collectedAs);

    static CountedAmounts of(Money contract, List<CollectedAmount> collections) {
        CurrencyUnit currency = contract.getCurrencyUnit();
        List<CollectedAmount> inOrder = new ArrayList<>(collections);
        inOrder.sort(ORDER);
        Map<ArrearsClass, Money> byClass = new EnumMap<>(ArrearsClass.class);
        Money open = contract;
        Money beyond = Money.zero(currency);
        Money paidBack = beyond;
        for (CollectedAmount collection : inOrder) {
            Money amount = collection.amount();
            checkArgument(
                    amount.getCurrencyUnit().equals(currency),
                    "collections must be in %s like the contract but one is %s",
                    currency,
                    amount);
            if (amount.isPositive()) {
                Money counts = lesser(amount, open);
                open = open.minus(counts);
                beyond = beyond.plus(amount.minus(counts));
                byClass.merge(collection.collectedAs(), counts, Money::plus);
            } else {
                Money back = amount.negated();
                Money uncounted = lesser(back, beyond);
                paidBack = paidBack.plus(back);
                beyond = beyond.minus(uncounted);
                open = open.plus(back.minus(uncounted));
                takeBack(byClass, collection.collectedAs(), back.minus(uncounted));
            }
        }
        byClass.values().removeIf(Money::isZero);
        return new CountedAmounts(ImmutableMap.copyOf(byClass), open, beyond, paidBack);
    }

    /** Deducts from the class itself, then from the worst classes; what none of them holds stays with the class. */
    private static void takeBack(Map<ArrearsClass, Money> byClass, ArrearsClass own, Money back) {
        Money left = back;
        for (ArrearsClass each : List.of(own, ArrearsClass.LEGAL, ArrearsClass.STALLED_PROJECT, ArrearsClass.NORMAL)) {
            Money there = byClass.get(each);
            if (there != null && there.isPositive()) {
                Money taken = lesser(left, there);
                byClass.put(each, there.minus(taken));
                left = left.minus(taken);
            }
        }
        byClass.merge(own, left.negated(), Money::plus);
    }

    private static Money lesser(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }
}
