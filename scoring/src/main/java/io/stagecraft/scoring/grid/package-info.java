// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Grids that set two measures of a customer side by side, and the order in which their cells are worked; start at
 * {@link io.stagecraft.scoring.grid.PriorityMatrix}.
 *
 * <p>The measures are the caller's own; {@link io.stagecraft.scoring.grid.NineGrid} and the other published grids name theirs. A
 * grid sets customers beside each other in two ways at once, where {@link io.stagecraft.scoring.tier} ranks them in one.
 *
 * <pre>{@code
 * NineGrid.standard().cell(Ratio.ofPercent(30), Money.parse("CNY 1000000"));   // R1
 * PriorityMatrix<String, String> matrix = PriorityMatrix.of(List.of("big", "small"), List.of("near", "far"), List.of(
 *         MatrixCell.of("big", "near", "visit weekly", 1), MatrixCell.of("big", "far", "visit monthly", 2),
 *         MatrixCell.of("small", "near", "when passing", 2), MatrixCell.of("small", "far", "call", 3)));
 * matrix.cell("big", "far").zone();                                            // 2
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.grid;

import org.jspecify.annotations.NullMarked;
