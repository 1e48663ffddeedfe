// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Customers and prospects: what we know of them, what they need and bought, and how we stand with them; start at
 * {@link io.stagecraft.core.customer.Customer}.
 *
 * <p>Deals name a customer by its id only, so that this package and {@link io.stagecraft.core.opportunity} do not know each
 * other. {@link io.stagecraft.core.territory} groups and ranks customers, and the module scoring puts them into tiers and grids.
 *
 * <pre>{@code
 * Customer customer = Customer.builder()
 *         .id("customer-1").industry("machinery")
 *         .addPurchases(Purchase.of(LocalDate.of(2025, 5, 2), Money.parse("EUR 800")))
 *         .build();
 * customer.revenue(DateRange.ofYear(2025), CurrencyUnit.EUR);   // EUR 800.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.customer;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
