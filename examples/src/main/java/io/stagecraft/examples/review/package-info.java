// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The program {@code stagecraft}: reads a book of business, asks the library what to think of it, and shows the
 * answer in a terminal and on a page. {@link io.stagecraft.examples.review.Program} is the program.
 *
 * <p>What several sections ask of the library is asked once, in {@linkplain io.stagecraft.examples.review.quarter quarter}; each
 * {@linkplain io.stagecraft.examples.review.section section} is a class, with its words in {@linkplain
 * io.stagecraft.examples.review.text text} and its look from {@linkplain io.stagecraft.examples.review.page page}. No section
 * computes what the library can.
 */
@NullMarked
package io.stagecraft.examples.review;

import org.jspecify.annotations.NullMarked;
