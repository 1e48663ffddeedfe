/**
 * How a book of business performed: cohorts, creation, losses, retention, prices realised, and balance between sellers; start
 * at {@link io.stagecraft.core.performance.Cohorts}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.performance;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
