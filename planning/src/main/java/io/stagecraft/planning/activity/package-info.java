// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The work that targets take: calls, people and visits, and the allocation of effort; start at
 * {@link io.stagecraft.planning.activity.ReverseFunnel} and {@link io.stagecraft.planning.activity.EffortAllocation}.
 *
 * <p>How often a customer is visited follows from its tier in the module scoring; what was planned and what was done meet in the
 * forms of {@link io.stagecraft.planning.form}.
 *
 * <pre>{@code
 * ReverseFunnel funnel = ReverseFunnel.of(Money.parse("EUR 10000"), List.of(
 *         FunnelStep.of("calls", Ratio.of(1, 10)),
 *         FunnelStep.of("meetings", Ratio.of(1, 2)),
 *         FunnelStep.of("proposals", Ratio.of(1, 4))));
 * funnel.needed(Money.parse("EUR 95000"));   // [800 calls, 80 meetings, 40 proposals, 10 wins]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.activity;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
