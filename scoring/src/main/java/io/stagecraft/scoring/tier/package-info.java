// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Tiers of customers by their value, with the treatment of each, its cost in visits and time, the concentration of the value and
 * who moved; start at {@link io.stagecraft.scoring.tier.ValuePyramid}.
 *
 * <p>Customers may be ranked by their money, by a score of {@link io.stagecraft.scoring.score} or by any number of the caller's.
 * The module planning shares visits by these tiers.
 *
 * <pre>{@code
 * record Account(String id, Money wonRevenue) {}
 * List<Account> accounts = List.of(
 *         new Account("A-1", Money.parse("EUR 90000")), new Account("A-2", Money.parse("EUR 20000")),
 *         new Account("A-3", Money.parse("EUR 5000")));
 * ValuePyramid<Account> pyramid = ValuePyramid.of(accounts, Account::wonRevenue, TierScheme.strategicImportantGeneral());
 * pyramid.slice("strategic").subjects().get(0).id();   // A-1
 * pyramid.check(VisitCapacity.of(1, 21)).needed();     // 10/3
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.tier;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
