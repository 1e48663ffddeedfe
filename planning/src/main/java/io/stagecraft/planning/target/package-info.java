// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Targets: their levels, the SMART check, and the estimates they are set from.
 *
 * <p>Entry points: {@link io.stagecraft.planning.target.Target}, {@link io.stagecraft.planning.target.SmartCheck} and
 * {@link io.stagecraft.planning.target.TargetSetting}.
 *
 * <p>An amount may be money, units or a count. {@link io.stagecraft.planning.plan} splits a target over people and days, and
 * {@link io.stagecraft.planning.tracking} follows it.
 *
 * <pre>{@code
 * Target target = Target.of("won revenue", Money.parse("EUR 1000000"), DateRange.parse("2026-01-01/2026-04-01"))
 *         .withSubject("the company").withOwner("sales-director")
 *         .withBaseline(Quantity.of(Money.parse("EUR 900000")));
 * SmartCheck check = SmartCheck.of(target);
 * check.isPassed();                                   // true
 * check.verdict(SmartCriterion.REALISTIC).reason();   // 111.11 % of the baseline EUR 900000.00, within 80 % to 130 %
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.target;

import org.jspecify.annotations.NullMarked;
