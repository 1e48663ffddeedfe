// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * A territory: how its customers divide, who owns them, whom to visit first, and what was lost in it unseen; start at
 * {@link io.stagecraft.core.territory.TerritoryAnalysis}.
 *
 * <p>It reads {@link io.stagecraft.core.customer customers}, their deals and the visits made to them; what a territory is to sell
 * is planned in the module planning.
 *
 * <pre>{@code
 * Customer customer = Customer.builder()
 *         .id("customer-1").industry("machinery").employees(60)
 *         .addPurchases(Purchase.of(LocalDate.of(2025, 5, 2), Money.parse("EUR 800")))
 *         .build();
 * TerritoryAnalysis territory = TerritoryAnalysis.of(
 *         List.of(customer), TerritoryDimension.industryBySize(Bands.from(50, 500)), DateRange.ofYear(2025), CurrencyUnit.EUR);
 * territory.groups().get(0).key().get().text();   // machinery, 50 to 499
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.territory;

import org.jspecify.annotations.NullMarked;
