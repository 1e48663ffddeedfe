// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Weights from comparing pairs, and ranks over several criteria at once; start at
 * {@link io.stagecraft.scoring.ranking.PairwiseComparison} and {@link io.stagecraft.scoring.ranking.Alternatives}.
 *
 * <p>Weights so found can stand in a card of {@link io.stagecraft.scoring.card}; where one number is enough,
 * {@link io.stagecraft.scoring.tier} ranks customers by it.
 *
 * <pre>{@code
 * PairwiseComparison judged = PairwiseComparison.of(List.of("value", "risk", "distance"))
 *         .prefer("value", "risk", Ratio.of(2)).prefer("value", "distance", Ratio.of(4)).prefer("risk", "distance", Ratio.of(2));
 * judged.isConsistent();    // true
 * judged.weight("value");   // 0.5714285714285714
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.ranking;

import org.jspecify.annotations.NullMarked;
