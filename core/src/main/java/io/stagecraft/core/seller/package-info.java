// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Those who sell: their roles, types and levels, and the team around them; start at {@link io.stagecraft.core.seller.SellerRole}.
 *
 * <p>They are names with labels in English and Chinese, and some bring a {@link io.stagecraft.core.comparison comparison} by
 * which sellers find where they stand. The terms of a role, such as its quota and its time to learn, are in the module planning.
 *
 * <pre>{@code
 * SellerRole.HUNTER.labels().text();                                                             // Hunter
 * TeamFunction.LOGISTICS.labels().text();                                                        // Logistics
 * AccountManagerType.comparison().cell("competes by", AccountManagerType.NEED_CREATOR).text();   // grasp of the need
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.seller;

import org.jspecify.annotations.NullMarked;
