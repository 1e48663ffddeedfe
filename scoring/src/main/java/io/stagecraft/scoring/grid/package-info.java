// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Grids that set two measures of a customer side by side, and the order in which their cells are worked; start at
 * {@link io.stagecraft.scoring.grid.PriorityMatrix}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.grid;

import org.jspecify.annotations.NullMarked;
