// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.contact.CallOutcome;
import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.book.Contact;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.planning.activity.PlannedVisit;
import io.stagecraft.planning.form.VisitMade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the book tells of visits as of the day of the review: visits and calls made, and the next steps that sellers have set for a day,
 * which stand for planned visits.
 *
 * @param made in the order of the book
 * @param planned in the order of the book; purposes as buyers and others are visited for, which nobody wrote down
 */
public record Diary(List<VisitMade> made, List<PlannedVisit> planned) {
    public static Diary of(Business business) {
        LocalDate asOf = business.book().asOf();
        List<VisitMade> made = new ArrayList<>();
        for (Deal deal : business.book().deals()) {
            for (Contact contact : deal.contacts()) {
                if (!contact.day().isAfter(asOf)
                        && !contact.kind().equals("MAIL")
                        && !contact.seller().isBlank()) {
                    made.add(VisitMade.builder()
                            .day(contact.day())
                            .seller(contact.seller())
                            .customer(deal.account().orElse(deal.id()))
                            .outcome(Optional.of(contact.outcome())
                                    .filter(outcome -> !outcome.isEmpty())
                                    .map(CallOutcome::valueOf))
                            .build());
                }
            }
        }
        Set<String> buyers = business.buyers();
        List<PlannedVisit> planned = new ArrayList<>();
        for (Opportunity deal : business.open()) {
            Optional<LocalDate> due = deal.nextStep().flatMap(step -> step.due());
            if (due.isPresent() && deal.owner().isPresent()) {
                String customer = deal.customerId().orElse(deal.id());
                planned.add(PlannedVisit.of(
                        due.get(),
                        deal.owner().get(),
                        customer,
                        buyers.contains(customer) ? VisitPurpose.ORDER_OR_OTHER : VisitPurpose.DEVELOP_NEW_CUSTOMER));
            }
        }
        return new Diary(List.copyOf(made), List.copyOf(planned));
    }
}
