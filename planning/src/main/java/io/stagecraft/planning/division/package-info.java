// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The machine of plans: dimensions as numbered trees, their cells as columns, and a total divided down to them within what must be
 * respected; no API.
 *
 * <p>A {@link io.stagecraft.planning.division.Request} is checked and made ready by
 * {@link io.stagecraft.planning.division.Preparation}, which makes of its rules the {@link io.stagecraft.planning.division.Bounds} of
 * each node; {@link io.stagecraft.planning.division.Spread} divides one node, and {@link io.stagecraft.planning.division.PlanBuilder}
 * all of them into {@link io.stagecraft.planning.division.PlanCells}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.division;

import org.jspecify.annotations.NullMarked;
