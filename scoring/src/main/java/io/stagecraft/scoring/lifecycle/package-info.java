// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The lifecycle of customers by their purchases, from new to lost, and how lost ones are won back; start at {@link
 * io.stagecraft.scoring.lifecycle.LifecycleRules} and {@link io.stagecraft.scoring.lifecycle.ChurnRules}.
 *
 * <pre>{@code
 * PurchaseHistory history = PurchaseHistory.of(List.of(
 *         Purchase.of(LocalDate.parse("2016-06-01"), Money.parse("EUR 100")),
 *         Purchase.of(LocalDate.parse("2017-09-01"), Money.parse("EUR 200"))));
 * LifecycleRules.standard().assess(history, today).get().stage();
 * ChurnRules.standard().assess(history, today).get().reason();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.lifecycle;

import org.jspecify.annotations.NullMarked;
