// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The tracking of actuals against a plan: attainment, outlook and the causes of gaps; start at
 * {@link io.stagecraft.planning.tracking.Tracking}.
 *
 * <p>The plan is one of {@link io.stagecraft.planning.plan}, and an outlook can be taken from a
 * {@link io.stagecraft.planning.forecast forecast}. Reports for people are made of it in {@link io.stagecraft.planning.form}.
 *
 * <pre>{@code
 * Attainment seller = Attainment.of(Quantity.units(525, "machines"), Quantity.units(220, "machines"), Ratio.of(1, 2));
 * seller.projection().get().amount();   // 440 machines
 * seller.outlook();                     // Optional[DIFFICULT]
 * SalesVelocity velocity = SalesVelocity.of(50, Money.parse("EUR 10000"), Ratio.ofPercent(20), 30);
 * velocity.perDay();                    // EUR 3333.33
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.tracking;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
