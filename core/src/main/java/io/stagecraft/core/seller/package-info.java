/**
 * Those who sell: their roles, types and levels, and the team around them; start at
 * {@link io.stagecraft.core.seller.SellerRole}.
 */
@NullMarked
package io.stagecraft.core.seller;

import org.jspecify.annotations.NullMarked;
