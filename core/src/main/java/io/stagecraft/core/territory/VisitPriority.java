// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A customer's place in the order of visits.
 */
@Serial.Structural
@Value.Immutable
public abstract class VisitPriority implements Serializable {
    VisitPriority() {}

    /**
     * Returns all customers in the order in which to visit them: by group, inside a group by the zone of its matrix, inside a
     * zone by falling revenue of last year, then by id (see the domain model, Visit plan and priority).
     *
     * @param customers the customers, in any order
     * @param zone the zone of the matrix of volume and age, 1 first; empty if a customer has none, which comes last in its group
     * @param year the days of last year
     * @param currency the currency of all purchases in these days
     * @throws IllegalArgumentException if a purchase is in another currency
     */
    public static List<VisitPriority> rank(
            Iterable<Customer> customers,
            Function<? super Customer, OptionalInt> zone,
            DateRange year,
            CurrencyUnit currency) {
        requireNonNull(zone, "zone");
        requireNonNull(year, "year");
        requireNonNull(currency, "currency");
        List<VisitPriority> ranked = new ArrayList<>();
        for (Customer customer : Elements.checked(customers, "customers")) {
            ranked.add(ImmutableVisitPriority.builder()
                    .customerId(customer.id())
                    .group(groupOf(customer))
                    .zone(zone.apply(customer))
                    .revenue(customer.revenue(year, currency))
                    .build());
        }
        ranked.sort(Comparator.comparing(VisitPriority::group)
                .thenComparing(each -> each.zone().orElse(Integer.MAX_VALUE))
                .thenComparing(VisitPriority::revenue, Comparator.reverseOrder())
                .thenComparing(VisitPriority::customerId));
        return ImmutableList.copyOf(ranked);
    }

    private static VisitPriorityGroup groupOf(Customer customer) {
        if (customer.ownUnits() > 0) {
            return VisitPriorityGroup.OWN_BASE;
        }
        if (!customer.isKeyAccount()) {
            return VisitPriorityGroup.OTHERS;
        }
        return customer.competitorUnits() > 0 ? VisitPriorityGroup.COMPETITOR_BASE : VisitPriorityGroup.OTHER_KEY;
    }

    /** Returns the id of the customer. */
    public abstract String customerId();

    /** Returns the group. */
    public abstract VisitPriorityGroup group();

    /** Returns the zone of the matrix, or empty if it has none. */
    public abstract OptionalInt zone();

    /** Returns the amount that it bought last year. */
    public abstract Money revenue();
}
