// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.stakeholder.BuyingRole;
import io.stagecraft.core.stakeholder.Stakeholder;
import io.stagecraft.core.stakeholder.StakeholderMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What visits.csv tells about the people at the customers, up to the day of the review. */
public final class MetPeople {
    private final Map<String, List<Contact>> byDeal = new HashMap<>();

    private MetPeople(Book book) {
        for (Deal deal : book.deals()) {
            List<Contact> known = deal.contacts().stream()
                    .filter(contact -> !contact.day().isAfter(book.asOf()))
                    .toList();
            if (!known.isEmpty()) {
                byDeal.put(deal.id(), known);
            }
        }
    }

    /** Returns the contacts of a book. */
    public static MetPeople of(Book book) {
        return new MetPeople(book);
    }

    /** Returns whether the book records no contact at all. */
    public boolean isEmpty() {
        return byDeal.isEmpty();
    }

    /** Returns the last day of contact about a deal, or empty if there was none. */
    public Optional<LocalDate> last(String deal) {
        return contacts(deal).stream().map(Contact::day).max(LocalDate::compareTo);
    }

    /** Returns the people spoken to about a deal, with their part in the purchase and the days of contact. */
    public StakeholderMap people(String deal) {
        Map<String, Stakeholder.Builder> people = new LinkedHashMap<>();
        for (Contact contact : contacts(deal)) {
            if (!contact.person().isEmpty()) {
                Stakeholder.Builder person = people.computeIfAbsent(contact.person(), name -> {
                    Stakeholder.Builder met = Stakeholder.builder();
                    met.id(name);
                    return met;
                });
                role(contact.role()).ifPresent(person::addRoles);
                person.addContacts(contact.day());
            }
        }
        return StakeholderMap.of(
                people.values().stream().map(Stakeholder.Builder::build).toList());
    }

    private List<Contact> contacts(String deal) {
        return byDeal.getOrDefault(deal, List.of());
    }

    private static Optional<BuyingRole> role(String role) {
        return switch (role) {
            case "USER" -> Optional.of(BuyingRole.USER);
            case "TECHNICAL" -> Optional.of(BuyingRole.EVALUATOR);
            case "DEPARTMENT_MANAGER" -> Optional.of(BuyingRole.APPROVER);
            case "DECISION_MAKER" -> Optional.of(BuyingRole.DECISION_MAKER);
            default -> Optional.empty();
        };
    }
}
