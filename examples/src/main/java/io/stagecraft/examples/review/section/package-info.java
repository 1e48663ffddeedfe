// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The sections of reviews, plans and tracking, one class each: what it asks of the library, and how it shows the answer.
 */
@NullMarked
package io.stagecraft.examples.review.section;

import org.jspecify.annotations.NullMarked;
