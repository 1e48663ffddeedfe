// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * A plan settled with those who carry it: proposals from below, fairness across owners, the five points of a decomposition,
 * estimates that add up, and what becomes of what was missed.
 *
 * <p>Entry points: {@link io.stagecraft.planning.settlement.Settlement}, {@link io.stagecraft.planning.settlement.PlanFairness},
 * {@link io.stagecraft.planning.settlement.FivePoints} and {@link io.stagecraft.planning.settlement.Reconciliation}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.settlement;

import org.jspecify.annotations.NullMarked;
