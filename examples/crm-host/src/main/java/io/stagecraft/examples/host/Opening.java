// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.recording.Recording;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A deal to open, in the first stage of a process.
 *
 * @param version the version of the process, or null for the newest
 * @param amount such as {@code CNY 4000000.00}, or null while unknown
 */
record Opening(
        String id,
        String process,
        @Nullable Integer version,
        @Nullable String customer,
        @Nullable String owner,
        @Nullable String amount,
        @Nullable LocalDate expectedClose) {
    Opportunity in(SalesProcess definition, Recording recording) {
        return Opportunity.open(
                Opened.into(definition)
                        .id(id)
                        .at(recording.at())
                        .customerId(Optional.ofNullable(customer))
                        .owner(Optional.ofNullable(owner))
                        .amount(Optional.ofNullable(amount).map(Money::parse))
                        .expectedClose(Optional.ofNullable(expectedClose))
                        .recording(recording)
                        .build(),
                definition);
    }
}
