// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.Lists;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.stakeholder.Stakeholder;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A customer or prospect: who looks after it, what it is, what it bought, and how we stand with it.
 *
 * <p>What changes over time is dated, so that each question can be asked as of a past day: values after it are not seen.
 *
 * <pre>{@code
 * Customer customer = Customer.builder()
 *     .id("customer-17")
 *     .addOwners("seller-3")
 *     .industry("machinery")
 *     .addPurchases(Purchase.of(day, Money.parse("CNY 120000")))
 *     .build();
 * customer.revenue(DateRange.ofYear(2025), CurrencyUnit.of("CNY"));
 * }</pre>
 */
@Value.Immutable
public abstract class Customer implements Serializable {
    Customer() {}

    /**
     * Returns a customer of whom nothing but the identifier is known.
     *
     * @throws IllegalArgumentException if the identifier is blank
     */
    public static Customer of(String id) {
        return builder().id(id).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the caller's identifier, never blank. */
    public abstract String id();

    /** Returns the sellers who look after it, the first in charge; possibly empty. */
    public abstract List<String> owners();

    /** Returns the place, in the caller's words, or empty if it is not known. */
    public abstract Optional<String> location();

    /** Returns the industry, in the caller's words, or empty if it is not known. */
    public abstract Optional<String> industry();

    /** Returns the number of people who work there, at least 0, or empty if it is not known. */
    public abstract OptionalInt employees();

    /** Returns the part that it is of an organisation, or empty if it is not known. */
    public abstract Optional<OrganisationForm> organisation();

    /** Returns the customer that it is a part of, or empty if there is none or it is not known. */
    public abstract Optional<String> parent();

    /** Returns its class of size, or empty if unspecified. */
    public abstract Optional<CustomerSize> size();

    /** Returns whether it is a key account; by default not. */
    @Value.Default
    public boolean isKeyAccount() {
        return false;
    }

    /** Returns the machines in the field, own and competitors', in the order given; empty if none are known. */
    public abstract List<InstalledUnits> installedBase();

    /** Returns the purchases, in the order given; possibly empty. */
    public abstract List<Purchase> purchases();

    /** Returns the relationship over time, in the order of time; empty if it is unknown. */
    public abstract List<Relationship> relationships();

    /** Returns the satisfaction over time, in the order of time; empty if never asked for. */
    public abstract List<Satisfaction> satisfaction();

    /** Returns the people who matter there, in the order given; possibly empty. */
    public abstract List<Stakeholder> stakeholders();

    /** Returns the relationship on a day, or empty if nothing is known until then. */
    public Optional<RelationshipLevel> relationship(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return relationships().stream()
                .filter(relationship -> !relationship.since().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(Relationship::level);
    }

    /** Returns its latest satisfaction on a day, or empty if there is none by then. */
    public Optional<Satisfaction> satisfaction(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return satisfaction().stream()
                .filter(satisfaction -> !satisfaction.on().isAfter(asOf))
                .reduce((earlier, later) -> later);
    }

    /** Returns the number of units of our own that stand there. */
    public int ownUnits() {
        return units(true);
    }

    /** Returns the number of units of competitors that stand there. */
    public int competitorUnits() {
        return units(false);
    }

    /**
     * Returns the amount bought in a range of days, zero if nothing.
     *
     * @throws IllegalArgumentException if a purchase in the range is in another currency
     */
    public Money revenue(DateRange range, CurrencyUnit currency) {
        requireNonNull(range, "range");
        requireNonNull(currency, "currency");
        Money revenue = Money.zero(currency);
        for (Purchase purchase : purchases()) {
            if (range.contains(purchase.on())) {
                checkArgument(
                        purchase.amount().getCurrencyUnit().equals(currency),
                        "purchases must be in %s but one of %s is %s (customer %s)",
                        currency,
                        purchase.on(),
                        purchase.amount(),
                        id());
                revenue = revenue.plus(purchase.amount());
            }
        }
        return revenue;
    }

    /** Returns the day of its first purchase at or before a day, or empty if there is none. */
    public Optional<LocalDate> firstPurchase(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return purchaseDays(asOf).min(Comparator.naturalOrder());
    }

    /** Returns the day of its last purchase at or before a day, or empty if there is none. */
    public Optional<LocalDate> lastPurchase(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return purchaseDays(asOf).max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> purchaseDays(LocalDate asOf) {
        return purchases().stream().map(Purchase::on).filter(day -> !day.isAfter(asOf));
    }

    private int units(boolean own) {
        int units = 0;
        for (InstalledUnits installed : installedBase()) {
            units = installed.isOwn() == own
                    ? Exact.toInt((long) units + installed.count(), "installed units of customer " + id())
                    : units;
        }
        return units;
    }

    @Value.Check
    void check() {
        parent().ifPresent(id -> Ids.check(id, "parent"));
        Ids.check(id(), "id");
        checkArgument(
                Set.copyOf(owners()).size() == owners().size(),
                "owners must be different but were %s (customer %s)",
                owners(),
                id());
        checkArgument(
                employees().orElse(0) >= 0,
                "employees must be at least 0 but were %s (customer %s)",
                employees().orElse(0),
                id());
        checkArgument(
                Comparators.isInOrder(Lists.transform(relationships(), Relationship::since), Comparator.naturalOrder()),
                "relationships must be in the order of time (customer %s)",
                id());
        checkArgument(
                Comparators.isInOrder(Lists.transform(satisfaction(), Satisfaction::on), Comparator.naturalOrder()),
                "satisfaction must be in the order of time (customer %s)",
                id());
        checkArgument(
                stakeholders().stream().map(Stakeholder::id).distinct().count()
                        == stakeholders().size(),
                "stakeholders must have different ids but were %s (customer %s)",
                stakeholders().stream().map(Stakeholder::id).collect(toImmutableList()),
                id());
    }

    /** Builds {@link Customer} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCustomer.Builder {
        Builder() {}
    }
}
