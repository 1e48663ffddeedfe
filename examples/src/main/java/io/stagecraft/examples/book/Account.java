// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.customer.RelationshipLevel;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A customer or prospect, as one row of accounts.csv.
 *
 * @param name how it is called
 * @param sector its sector, or empty text
 * @param location where it sits, or empty text
 * @param parent the account it belongs to
 * @param yearlySpend what it spends in a year in our category, with whomever; empty if nobody knows
 * @param relationship how we stand with it; empty if nobody knows
 */
public record Account(
        String name,
        String sector,
        String location,
        Optional<String> parent,
        Optional<Money> yearlySpend,
        Optional<RelationshipLevel> relationship) {
    /** Returns an account of which only the name is known. */
    public static Account named(String name) {
        return new Account(name, "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
