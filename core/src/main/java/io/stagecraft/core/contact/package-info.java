// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Visits and calls, and what came of them; start at {@link io.stagecraft.core.contact.Visit}.
 *
 * <p>The outcome of a visit follows from what the customer agreed to do, not from what the seller felt.
 * {@link io.stagecraft.core.contact.Contacts} finds the last contact of a customer or a deal, which
 * {@link io.stagecraft.core.inspection} can be given; visits still to come are planned in the module planning.
 *
 * <pre>{@code
 * Visit visit = Visit.builder()
 *         .on(LocalDate.of(2026, 3, 25)).customerId("customer-1").seller("seller-1")
 *         .addAgreedActions(AgreedAction.of("the engineer", "shows us the line", LocalDate.of(2026, 4, 8)))
 *         .build();
 * visit.outcome();                                                                        // ADVANCE
 * Contacts.of(List.of(visit)).lastWithCustomer("customer-1", LocalDate.of(2026, 4, 1));   // Optional[2026-03-25]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.contact;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
