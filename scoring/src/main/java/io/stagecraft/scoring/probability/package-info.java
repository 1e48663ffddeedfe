/**
 * The chance that a deal is won, with its reasons; start at {@link
 * io.stagecraft.scoring.probability.WinProbabilityStrategy}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.probability;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
