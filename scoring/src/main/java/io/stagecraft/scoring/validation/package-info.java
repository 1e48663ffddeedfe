// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Measures of how good probabilities were, against what happened; start at {@link
 * io.stagecraft.scoring.validation.Predictions} and {@link io.stagecraft.scoring.validation.BackTest}.
 *
 * <p>A {@link io.stagecraft.scoring.validation.ValidationReport} refuses to judge by too few cases. What is measured comes from
 * {@link io.stagecraft.scoring.probability} or from anywhere else; forecasts of money are measured in the module planning.
 *
 * <pre>{@code
 * Predictions predictions = Predictions.of(new double[] {0.9, 0.2, 0.6, 0.4}, new boolean[] {true, false, false, true});
 * predictions.rankingQuality().area();            // OptionalDouble[0.75]
 * ValidationReport.of(predictions).summarize();   // too few (2 happened and 2 did not; it takes 20 of each)
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.validation;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
