// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Rows become deals, and what stands beside them becomes their sellers, customers, notes, splits and rates.
 *
 * <p>{@link io.stagecraft.examples.crm.deal.DealRows} tells the rows that are deals from those that are not, and {@link
 * io.stagecraft.examples.crm.deal.DealReader} reads one.
 */
@NullMarked
package io.stagecraft.examples.crm.deal;

import org.jspecify.annotations.NullMarked;
