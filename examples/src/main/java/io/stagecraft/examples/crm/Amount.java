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
record Amount(BigDecimal value, String mark, boolean myriad) {}
