// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What a review is made of, and how it looks as a page and in a terminal; {@link
 * io.stagecraft.examples.review.page.Section} is the unit.
 *
 * <p>A new piece is a class that implements {@link io.stagecraft.examples.review.page.Block}: its HTML and its plain text.
 */
@NullMarked
package io.stagecraft.examples.review.page;

import org.jspecify.annotations.NullMarked;
