// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * A territory: how its customers divide, who owns them, whom to visit first, and what was lost in it unseen; start at
 * {@link io.stagecraft.core.territory.TerritoryAnalysis}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.territory;

import org.jspecify.annotations.NullMarked;
