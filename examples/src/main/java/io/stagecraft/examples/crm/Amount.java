// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.math.BigDecimal;

/**
 * A number as somebody wrote it.
 *
 * @param value the number
 * @param mark the sign, code or name of a currency that stands beside it, or empty text
 * @param myriad whether it is written with 万 or 亿
 */
record Amount(BigDecimal value, String mark, boolean myriad) {
    /** Returns the amount that this is below a header with a unit; what is written with a unit of its own has that. */
    Amount in(BigDecimal unit) {
        return myriad || unit.compareTo(BigDecimal.ONE) == 0 ? this : new Amount(value.multiply(unit), mark, false);
    }
}
