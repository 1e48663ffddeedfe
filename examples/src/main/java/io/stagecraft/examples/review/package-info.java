// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The program {@code stagecraft}: reads a book of business, asks the library what to think of it, and shows the
 * answer in a terminal and on a page. {@link io.stagecraft.examples.review.Program} is the program.
 *
 * <p>One class per section; no section computes what the library can.
 */
@NullMarked
package io.stagecraft.examples.review;

import org.jspecify.annotations.NullMarked;
