// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Ready ways to qualify customers and deals: money, authority and need, the four questions, and published cards as data; start at
 * {@link io.stagecraft.scoring.qualification.FourQuestions} and {@link io.stagecraft.scoring.qualification.QualificationCards}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.qualification;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
