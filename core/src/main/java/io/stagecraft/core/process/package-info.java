// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Sales processes as data: stages of the seller mapped onto stages of the customer, gates on evidence about the
 * customer, and rules of movement; start at {@link io.stagecraft.core.process.SalesProcesses}.
 *
 * <p>A process is a definition that a product stores and edits, and two versions of it can be compared and mapped.
 * {@link io.stagecraft.core.opportunity} holds the deals that follow it, and {@link io.stagecraft.core.engine} applies its rules.
 *
 * <pre>{@code
 * SalesProcess first = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
 * SalesProcess second = first.withVersion(2);
 * ProcessDiff.between(first, second);                  // [version: 1 -> 2]
 * PublishedModel.rackham().stagesAt("SET_CRITERIA");   // [Evaluation of options]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.process;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
