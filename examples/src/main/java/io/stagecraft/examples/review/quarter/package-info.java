// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The quarter under review: its book, target, plan, forecast, calls and people, each computed once for all sections.
 *
 * <p>{@link io.stagecraft.examples.review.quarter.Business} is the book as the library's values, and {@link
 * io.stagecraft.examples.review.quarter.QuarterForecast} what its quarter may bring.
 */
@NullMarked
package io.stagecraft.examples.review.quarter;

import org.jspecify.annotations.NullMarked;
