/**
 * The terms of a deal, as values: the kind of business, the channel and partner it comes through, the lines of an offer, the
 * steps agreed towards closing, and why a deal is lost.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.terms;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
