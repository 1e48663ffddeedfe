// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The position of a deal, the customer's evidence for it, and the moves it may make, with the reasons against the others; start at
 * {@link io.stagecraft.core.engine.StageEngine}.
 *
 * <p>It applies the rules of a {@link io.stagecraft.core.process process} to the events of an
 * {@link io.stagecraft.core.opportunity opportunity}; both are values, and a move returns a new deal or the reasons why there is
 * none.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcesses.consultative();
 * StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
 * Instant monday = Instant.parse("2026-03-02T09:00:00Z");
 * Opportunity deal = Opportunity.open("deal-1", "customer-1", Money.parse("EUR 40000"), process, monday);
 * deal = engine.advance(deal, monday).orElseThrow();
 * deal.stage();                                        // DISCOVERY
 * engine.review(deal, monday).missing().get(0).id();   // conversation-valued
 * engine.win(deal, monday).isMoved();                  // false
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.engine;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
