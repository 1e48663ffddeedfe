// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Text for people, as codes with typed arguments, and the phrase books that word it; start at
 * {@link io.stagecraft.core.message.Message}.
 *
 * <p>Whatever the library says to people is such a message, so that a product can say it in its own words or language. The
 * phrases of all three modules are here, in English and in Chinese.
 *
 * <pre>{@code
 * Message days = Message.of("review.days").with("days", 1);
 * days.text();                                                      // 1 day
 * PhraseBook.chinese().say(days);                                   // 1天
 * PhraseBook.english().with("review.days", "{days} d").say(days);   // 1 d
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.message;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
