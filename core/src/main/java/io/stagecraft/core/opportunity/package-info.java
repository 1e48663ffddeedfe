// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Deals with their history: what happened is appended and never edited, and the present is what replaying it gives;
 * start at {@link io.stagecraft.core.opportunity.Opportunity}.
 *
 * <p>A deal follows a {@link io.stagecraft.core.process process}; {@link io.stagecraft.core.engine} decides on its moves, and
 * {@link io.stagecraft.core.terms} holds the values that its events carry.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcesses.consultative();
 * Instant monday = Instant.parse("2026-03-02T09:00:00Z");
 * Opportunity deal = Opportunity.open("deal-1", "customer-1", Money.parse("EUR 40000"), process, monday);
 * Opportunity later = deal.record(Evidence.confirmed("conversation-valued", monday.plusSeconds(60)));
 * later.eventCount();                             // 2
 * later.asOf(monday).equals(Optional.of(deal));   // true
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.opportunity;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
