// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Appraisal of sellers and dealers by what they did and reached; start at {@link io.stagecraft.scoring.appraisal.PerformanceCard}.
 *
 * <pre>{@code
 * Scorecard.of(PerformanceCard.standard()).score(answers).explanation().summarize();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.appraisal;

import org.jspecify.annotations.NullMarked;
