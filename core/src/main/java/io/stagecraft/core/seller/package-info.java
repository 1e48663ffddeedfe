// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Those who sell: their roles, types and levels, and the team around them; start at {@link io.stagecraft.core.seller.SellerRole}.
 *
 * <pre>{@code
 * SellerRole.HUNTER.labels().text();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.seller;

import org.jspecify.annotations.NullMarked;
