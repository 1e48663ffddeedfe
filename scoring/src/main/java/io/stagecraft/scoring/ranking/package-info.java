// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Weights from comparing pairs, and ranks over several criteria at once; start at
 * {@link io.stagecraft.scoring.ranking.PairwiseComparison} and {@link io.stagecraft.scoring.ranking.Alternatives}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.ranking;

import org.jspecify.annotations.NullMarked;
