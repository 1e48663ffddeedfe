// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.math.BigDecimal;

/**
 * A number as somebody wrote it.
 *
 * @param value the number, with the scale that stands beside it
 * @param unit what stands beside it
 */
public record Amount(BigDecimal value, Unit unit) {
    /** Returns the amount that this is below a header with a unit; what is written with a scale of its own has that. */
    public Amount in(Unit header) {
        return unit.isScale() || !header.isScale() ? this : new Amount(value.multiply(header.factor()), unit);
    }
}
