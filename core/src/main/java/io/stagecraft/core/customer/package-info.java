/**
 * Customers and the people in them: what we know, how we stand with them, and how a territory divides; start at
 * {@link io.stagecraft.core.customer.Customer}.
 */
package io.stagecraft.core.customer;
