// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Models learned from a history: naive Bayes, logistic regression, weight of evidence, calibration and shrinkage, each
 * a value that can be inspected; start at {@link io.stagecraft.scoring.learning.NaiveBayes} and {@link
 * io.stagecraft.scoring.learning.LogisticRegression}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.learning;

import org.jspecify.annotations.NullMarked;
