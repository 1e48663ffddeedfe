// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The problems of a definition or a row, all at once and by name; start at {@link io.stagecraft.core.problem.Problem}.
 *
 * <p>{@link io.stagecraft.core.problem.Problems} collects them where a definition is checked, and throws all of them together;
 * {@link io.stagecraft.core.problem.BatchResult} keeps those of many rows beside what could be done.
 *
 * <pre>{@code
 * Problems problems = Problems.of("scorecard \"risk\"");
 * int threshold = 120;
 * problems.require(threshold <= 100, "threshold", Message.of("threshold.range").with("value", threshold));
 * problems.add(Problem.of("stages[2].stallDays", Message.of("stall-days.range").with("value", 0)));
 * problems.toList().get(1).text();   // stages[2].stallDays must be at least 1 but was 0
 * problems.toList().size();          // 2
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.problem;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
