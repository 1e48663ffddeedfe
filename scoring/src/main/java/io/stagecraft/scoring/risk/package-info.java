// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Screening of customers by risk, and the contact that each deserves; start at {@link
 * io.stagecraft.scoring.risk.CustomerRisk}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.risk;

import org.jspecify.annotations.NullMarked;
