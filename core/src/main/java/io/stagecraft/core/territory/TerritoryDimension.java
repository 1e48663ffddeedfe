// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Strategy for grouping the customers of a territory.
 *
 * <p>The five dimensions of the domain model, Territory analysis dimensions, are static factories; any other key is a lambda,
 * which says a word of its own by {@link Message#said}.
 *
 * <h2>For implementors</h2>
 * Give the same key for the same customer, and empty if it is not known. It must be safe for use by multiple threads.
 */
@FunctionalInterface
public interface TerritoryDimension {
    /** Returns the group of a customer in words, or empty if it is not known. */
    Optional<Message> key(Customer customer);

    /** Returns the grouping by place. */
    static TerritoryDimension location() {
        return customer -> customer.location().map(place -> Message.said("territory.location", place));
    }

    /** Returns the grouping by industry and number of employees, such as {@code machinery, 50 to 499}. */
    static TerritoryDimension industryBySize(Bands employees) {
        requireNonNull(employees, "employees");
        TerritoryDimension industry =
                customer -> customer.industry().map(name -> Message.said("territory.industry", name));
        TerritoryDimension size = customer -> customer.employees().isPresent()
                ? Optional.of(employees.of(customer.employees().getAsInt()))
                : Optional.empty();
        return industry.by(size);
    }

    /** Returns the grouping by head offices, branches and independent customers. */
    static TerritoryDimension organisation() {
        return customer -> customer.organisation()
                .map(form -> Message.of("territory.organisation").with("form", form.labels()));
    }

    /** Returns the grouping by the number of competitors' units that stand at the customer. */
    static TerritoryDimension competitorInstalledBase(Bands units) {
        requireNonNull(units, "units");
        return customer -> Optional.of(units.of(customer.competitorUnits()));
    }

    /**
     * Returns the grouping by what the customer bought in a year, in whole units of the currency, rounded down.
     *
     * @param year the days that count, such as those of last year
     * @param currency the currency of all purchases
     * @param amounts the classes, in whole units of the currency
     */
    static TerritoryDimension revenue(DateRange year, CurrencyUnit currency, Bands amounts) {
        requireNonNull(year, "year");
        requireNonNull(currency, "currency");
        requireNonNull(amounts, "amounts");
        return customer -> Optional.of(amounts.of(customer.revenue(year, currency)
                .getAmount()
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact()));
    }

    /**
     * Returns the grouping by this and another together; not known where one of them is not.
     *
     * @throws IllegalArgumentException if that were more than 50 dimensions
     */
    default TerritoryDimension by(TerritoryDimension other) {
        return CrossedDimensions.of(this, requireNonNull(other, "other"));
    }
}
