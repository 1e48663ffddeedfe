// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.List;

/**
 * One contact with the customer of a deal, as one row of visits.csv.
 *
 * @param day the day of the contact
 * @param seller who made it
 * @param kind one of {@link #KINDS}
 * @param person whom it was with, or empty text
 * @param role one of {@link #ROLES}, or empty text
 * @param outcome a {@code CallOutcome} by name, or empty text
 */
public record Contact(LocalDate day, String seller, String kind, String person, String role, String outcome) {
    /** The kinds of contact. */
    public static final List<String> KINDS = List.of("VISIT", "CALL", "MAIL");

    /** The parts that a person can have in the purchase. */
    public static final List<String> ROLES = List.of("USER", "TECHNICAL", "DEPARTMENT_MANAGER", "DECISION_MAKER");
}
