/**
 * Visits and calls, and what came of them; start at {@link io.stagecraft.core.contact.Visit}.
 */
package io.stagecraft.core.contact;
