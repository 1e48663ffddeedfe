/**
 * Forecast categories added up over a management tree: {@link io.stagecraft.planning.rollup.CategoryRollUp} keeps the owners' and the
 * managers' adjustments apart.
 */
@Serial.Structural
package io.stagecraft.planning.rollup;

import org.immutables.serial.Serial;
