// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The lifecycle of customers by their purchases, from new to lost, and how lost ones are won back; start at {@link
 * io.stagecraft.scoring.lifecycle.LifecycleRules} and {@link io.stagecraft.scoring.lifecycle.ChurnRules}.
 *
 * <p>Both read a {@link io.stagecraft.scoring.lifecycle.PurchaseHistory} and give a stage or a state with its reason. What a
 * customer is worth over its life is a matter of {@link io.stagecraft.scoring.lifetime}.
 *
 * <pre>{@code
 * PurchaseHistory history = PurchaseHistory.of(List.of(
 *         Purchase.of(LocalDate.parse("2015-11-02"), Money.parse("EUR 80")),
 *         Purchase.of(LocalDate.parse("2016-06-01"), Money.parse("EUR 100")),
 *         Purchase.of(LocalDate.parse("2017-09-01"), Money.parse("EUR 200"))));
 * LocalDate today = LocalDate.parse("2018-03-01");
 * LifecycleRules.standard().assess(history, today).get().stage();   // GROWTH
 * ChurnRules.standard().assess(history, today).get().state();       // AT_RISK
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.lifecycle;

import org.jspecify.annotations.NullMarked;
