// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Explanations of computed values; start at {@link io.stagecraft.core.explain.Explanation}.
 *
 * <p>An explanation is a tree: a value, the rule by which it follows, what it was made of, and the defaults used where nobody
 * said otherwise. Scores, forecasts and plans explain themselves in it, in sentences of {@link io.stagecraft.core.message}.
 *
 * <pre>{@code
 * Explanation weighted = Explanation.of("weighted amount", "EUR", Rule.product(), List.of(
 *         Explanation.given("amount", new BigDecimal("40000"), "EUR"),
 *         Explanation.given("win probability", new BigDecimal("0.25"), "")));
 * weighted.value();                         // Optional[10000]
 * weighted.children().get(1).summarize();   // win probability: 0.25
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.explain;

import org.jspecify.annotations.NullMarked;
