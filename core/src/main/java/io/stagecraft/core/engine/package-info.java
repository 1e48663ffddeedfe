/**
 * Where a deal stands, whether the customer has shown it, what may happen next and why the rest may not; start at
 * {@link io.stagecraft.core.engine.StageEngine}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.engine;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
