/**
 * How good past forecasts were: {@link io.stagecraft.planning.accuracy.ForecastAccuracy} holds them against what came, beside naive
 * forecasts that anybody can make.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.accuracy;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
