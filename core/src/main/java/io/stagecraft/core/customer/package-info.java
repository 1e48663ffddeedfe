/**
 * Customers and prospects: what we know of them, what they need and bought, and how we stand with them; start at
 * {@link io.stagecraft.core.customer.Customer}.
 */
package io.stagecraft.core.customer;
