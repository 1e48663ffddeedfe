/**
 * The recording of events: by whom, when, and on what ground; start at {@link io.stagecraft.core.recording.Recording}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.recording;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
