// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import io.stagecraft.core.check.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * The satisfaction of a customer on a day, on the caller's scale.
 */
@Value.Immutable
public abstract class Satisfaction implements Serializable {
    Satisfaction() {}

    /** Returns a satisfaction that was measured on a day. */
    public static Satisfaction of(LocalDate on, BigDecimal value) {
        return ImmutableSatisfaction.builder().on(on).value(value).build();
    }

    /** Returns the day on which the customer was asked. */
    public abstract LocalDate on();

    /** Returns the value on the caller's scale, without trailing zeros after the point. */
    public abstract BigDecimal value();

    @Value.Check
    Satisfaction checked() {
        return Decimals.isNormal(value()) ? this : of(on(), Decimals.normal(value()));
    }
}
