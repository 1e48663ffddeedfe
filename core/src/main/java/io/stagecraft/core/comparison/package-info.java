// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Printed comparisons: aspects in rows, what is compared in columns; start at {@link io.stagecraft.core.comparison.Comparison}.
 *
 * <p>A comparison is a table of texts; held against what is known of a subject, it says which column fits best and what could
 * still change that. {@link io.stagecraft.core.seller} and {@link io.stagecraft.core.customer} bring comparisons of their own.
 *
 * <pre>{@code
 * Comparison<SellingLevel> levels = SellingLevel.comparison();
 * levels.cell("contact", SellingLevel.L3_BUSINESS).text();   // top level
 * ComparisonFit<SellingLevel> mine = levels.fit(Map.of(
 *         "value", SellingLevel.L2_SOLUTION, "subject", SellingLevel.L2_SOLUTION, "contact", SellingLevel.L1_PRODUCT));
 * mine.best();                                               // [L2_SOLUTION]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.comparison;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
