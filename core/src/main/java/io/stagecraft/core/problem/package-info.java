/**
 * What is wrong with a definition or with a row, all of it at once and by name; start at
 * {@link io.stagecraft.core.problem.Problem}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.problem;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
