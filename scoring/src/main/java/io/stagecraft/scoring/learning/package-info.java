// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Models learned from a history: naive Bayes, logistic regression, weight of evidence, calibration and shrinkage, each
 * a value that can be inspected; start at {@link io.stagecraft.scoring.learning.NaiveBayes} and {@link
 * io.stagecraft.scoring.learning.LogisticRegression}.
 *
 * <p>They learn from columns and tables and know nothing of deals; {@link io.stagecraft.scoring.probability} makes chances of
 * deals of them, and {@link io.stagecraft.scoring.validation} says how good these were.
 *
 * <pre>{@code
 * NaiveBayesDefinition definition = NaiveBayesDefinition.builder()
 *         .addStages("new", "proposal", "won").addWonStages("won").addVariables("country")
 *         .build();
 * Profile belgian = Profile.of(Feature.of("stage", "proposal"), Feature.of("country", "BE"));
 * Profile dutch = Profile.of(Feature.of("stage", "proposal"), Feature.of("country", "NL"));
 * FrequencyTable table = FrequencyTable.empty(definition).plus(belgian, true).plus(belgian, true).plus(dutch, false);
 * NaiveBayes.of(table).score(belgian).percent();   // Optional[95.63]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.learning;

import org.jspecify.annotations.NullMarked;
