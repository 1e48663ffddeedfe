// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The division of a territory: each customer falls into exactly one group.
 *
 * <pre>{@code
 * TerritoryAnalysis.of(customers, TerritoryDimension.industryBySize(Bands.from(50, 500)), lastYear, CNY).groups();
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class TerritoryAnalysis implements Serializable {
    TerritoryAnalysis() {}

    /**
     * Groups customers.
     *
     * @param customers the customers of the territory, in any order
     * @param dimension what they are grouped by
     * @param year the days whose purchases count, such as those of last year
     * @param currency the currency of all purchases in these days
     * @throws IllegalArgumentException if a purchase is in another currency
     */
    public static TerritoryAnalysis of(
            Iterable<Customer> customers, TerritoryDimension dimension, DateRange year, CurrencyUnit currency) {
        requireNonNull(year, "year");
        requireNonNull(currency, "currency");
        Map<Optional<Message>, List<Customer>> byKey = new LinkedHashMap<>();
        for (Customer customer : Elements.checked(customers, "customers")) {
            byKey.computeIfAbsent(dimension.key(customer), key -> new ArrayList<>())
                    .add(customer);
        }
        List<TerritoryGroup> groups = new ArrayList<>();
        byKey.forEach((key, members) -> groups.add(group(key, members, year, currency)));
        groups.sort(Comparator.<TerritoryGroup, Boolean>comparing(
                        group -> group.key().isEmpty())
                .thenComparing(TerritoryGroup::revenue, Comparator.reverseOrder())
                .thenComparing(group -> group.key().map(Message::text).orElse("")));
        return ImmutableTerritoryAnalysis.builder().addAllGroups(groups).build();
    }

    /** Returns the groups by falling revenue, then by key in English, those whose key is not known last; possibly empty. */
    public abstract List<TerritoryGroup> groups();

    /** Returns the group of a key, or empty if no customer has it. */
    public Optional<TerritoryGroup> group(Message key) {
        requireNonNull(key, "key");
        return groups().stream()
                .filter(group -> group.key().equals(Optional.of(key)))
                .findFirst();
    }

    /** Returns the proportion of all revenue that a group brought, or empty if there is no revenue. */
    public Optional<Ratio> shareOfRevenue(TerritoryGroup group) {
        Money all = groups().stream()
                .map(TerritoryGroup::revenue)
                .reduce(Money::plus)
                .orElse(group.revenue());
        return all.isZero() ? Optional.empty() : Optional.of(Ratio.of(group.revenue(), all));
    }

    private static TerritoryGroup group(
            Optional<Message> key, List<Customer> members, DateRange year, CurrencyUnit currency) {
        Money revenue = Money.zero(currency);
        long own = 0;
        long competitors = 0;
        int keyAccounts = 0;
        int buyers = 0;
        ImmutableTerritoryGroup.Builder group =
                ImmutableTerritoryGroup.builder().key(key);
        for (Customer customer : members) {
            group.addCustomers(customer.id());
            Money bought = customer.revenue(year, currency);
            revenue = revenue.plus(bought);
            buyers += bought.isPositive() ? 1 : 0;
            own += customer.ownUnits();
            competitors += customer.competitorUnits();
            keyAccounts += customer.isKeyAccount() ? 1 : 0;
        }
        return group.keyAccounts(keyAccounts)
                .buyers(buyers)
                .revenue(revenue)
                .ownUnits(own)
                .competitorUnits(competitors)
                .build();
    }
}
