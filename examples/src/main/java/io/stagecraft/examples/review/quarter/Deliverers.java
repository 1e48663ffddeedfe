// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.form.DeliveringCustomer;
import io.stagecraft.planning.target.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Who is to deliver each seller's target: the customers of the open deals that may close in the quarter, and those who bought in the
 * last twelve months, or as much of these as was observed if that is a quarter at least. Open deals without a customer are nobody's.
 */
public final class Deliverers {
    /** What one customer of a seller may bring. */
    private static final class Sums {
        private Money open;
        private Money expected;
        private Optional<Money> usual = Optional.empty();

        Sums(Money zero) {
            open = zero;
            expected = zero;
        }
    }

    private final QuarterForecast outlook;
    private final Money zero;
    private final Map<String, Map<String, Sums>> bySeller = new HashMap<>();
    private int withoutCustomer;

    private Deliverers(Business business, QuarterForecast outlook) {
        this.outlook = outlook;
        this.zero = Money.zero(business.book().currency());
        Map<String, Opportunity> deals = new HashMap<>();
        business.open().forEach(deal -> deals.put(deal.id(), deal));
        for (OpenDeal deal : outlook.inQuarter()) {
            Optional<String> customer =
                    Optional.ofNullable(deals.get(deal.id())).flatMap(Opportunity::customerId);
            withoutCustomer += customer.isPresent() ? 0 : 1;
            customer.ifPresent(name -> {
                double chance = outlook.forecast().chance(deal, outlook.ahead()).value();
                deal.credits(deal.amount()).forEach((seller, part) -> {
                    Sums sums = sums(seller, name);
                    sums.open = sums.open.plus(part);
                    sums.expected =
                            sums.expected.plus(part.multipliedBy(BigDecimal.valueOf(chance), RoundingMode.HALF_EVEN));
                });
            });
        }
        DateRange year = business.pastYear();
        if (year.days() >= outlook.quarter().days()) {
            business.won(year).forEach(this::bought);
            Ratio part = Ratio.of(outlook.quarter().days(), year.days());
            bySeller.values().stream()
                    .flatMap(customers -> customers.values().stream())
                    .forEach(
                            sums -> sums.usual = sums.usual.map(bought -> part.partOf(bought, RoundingMode.HALF_EVEN)));
        }
    }

    public static Deliverers of(Business business, QuarterForecast outlook) {
        return new Deliverers(business, outlook);
    }

    private void bought(Opportunity deal) {
        deal.customerId()
                .ifPresent(customer -> deal.credits().forEach((seller, part) -> {
                    Sums sums = sums(seller, customer);
                    sums.usual = Optional.of(sums.usual.orElse(zero).plus(part));
                }));
    }

    private Sums sums(String seller, String customer) {
        return bySeller.computeIfAbsent(seller, name -> new LinkedHashMap<>())
                .computeIfAbsent(customer, name -> new Sums(zero));
    }

    /**
     * Returns the customers of a seller; possibly none. Where their open deals would bring more at their chances than the seller is
     * likely to win in what is left, each brings less in proportion, so that no more is expected of them than of the seller. Nothing is
     * expected of anybody where nobody can say where the seller ends.
     */
    public List<DeliveringCustomer> of(Standing standing) {
        Map<String, Sums> customers = bySeller.getOrDefault(standing.seller().name(), Map.of());
        Map<String, BigDecimal> expected = new LinkedHashMap<>();
        customers.forEach((name, sums) -> expected.put(name, BigDecimal.valueOf(sums.expected.getAmountMinorLong())));
        BigDecimal all = expected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isTold = outlook.readsDeals(standing);
        Map<String, Long> parts = standing.end()
                .map(end -> end.minus(standing.attainment().actual()).smallest())
                .filter(rest -> BigDecimal.valueOf(rest).compareTo(all) < 0)
                .map(rest -> Apportionment.largestRemainder().split(Math.max(0, rest), expected))
                .orElse(Map.of());
        return customers.entrySet().stream()
                .map(entry -> DeliveringCustomer.of(
                        entry.getKey(),
                        Quantity.of(entry.getValue().open),
                        isTold
                                ? Optional.of(Optional.ofNullable(parts.get(entry.getKey()))
                                        .map(Quantity.of(zero).unit()::ofSmallest)
                                        .orElse(Quantity.of(entry.getValue().expected)))
                                : Optional.empty(),
                        entry.getValue().usual.map(Quantity::of)))
                .toList();
    }

    /** Returns how many open deals that may close in the quarter name no customer. */
    public int withoutCustomer() {
        return withoutCustomer;
    }
}
