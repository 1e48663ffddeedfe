/**
 * What was sold against a plan, what that leads to, and why it differs; start at
 * {@link io.stagecraft.planning.tracking.Tracking}.
 */
package io.stagecraft.planning.tracking;
