/**
 * Printed comparisons: aspects in rows, what is compared in columns; start at
 * {@link io.stagecraft.core.comparison.Comparison}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.comparison;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
