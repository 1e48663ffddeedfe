/**
 * The people at a customer who have a part in a purchase, and what a map of them shows; start at
 * {@link io.stagecraft.core.stakeholder.StakeholderMap}.
 */
package io.stagecraft.core.stakeholder;
