/**
 * What happens between us and customers: visits and their outcomes, coverage, losses that nobody saw coming, and who owns
 * whom; start at {@link io.stagecraft.core.contact.Visit} and {@link io.stagecraft.core.contact.Ownership}.
 */
package io.stagecraft.core.contact;
