/**
 * What was sold against a plan, what that leads to, and why it differs; start at
 * {@link io.stagecraft.planning.tracking.Tracking}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.tracking;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
