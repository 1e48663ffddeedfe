/**
 * What if we changed something: {@link io.stagecraft.planning.whatif.Scenario} says what, as a sentence; it compares, explains and
 * searches for the cheapest way to a target.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.whatif;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
