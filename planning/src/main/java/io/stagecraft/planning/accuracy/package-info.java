/**
 * The accuracy of past forecasts: {@link io.stagecraft.planning.accuracy.ForecastAccuracy} holds them against what
 * came, beside naive naive forecasts.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.accuracy;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
