/**
 * Visits and calls, and what came of them; start at {@link io.stagecraft.core.contact.Visit}.
 */
@Serial.Structural
package io.stagecraft.core.contact;

import org.immutables.serial.Serial;
