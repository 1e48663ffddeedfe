// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The weekly look at a book: what changed since the last one, what is wrong now, and what to decide; start at
 * {@link io.stagecraft.core.inspection.WeeklyInspection}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.inspection;

import org.jspecify.annotations.NullMarked;
