package io.stagecraft.examples.review;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.Seller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * A book as the library's values: its process, and its deals as they were known at the end of the day of the review.
 *
 * @param book the rows
 * @param process what the deals walk through
 * @param deals the deals that were known on that day, in the order of the book
 * @param notYetKnown how many rows were opened later
 * @param asOf the last instant of the day of the review
 * @param assumptions what nobody said and was assumed, in words
 */
record Business(
        Book book,
        SalesProcess process,
        List<Opportunity> deals,
        int notYetKnown,
        Instant asOf,
        List<String> assumptions) {

    static Business of(Book book) {
        Instant asOf =
                book.asOf().plusDays(1).atStartOfDay(book.zone()).toInstant().minusNanos(1);
        List<Opportunity> known = new ArrayList<>();
        int later = 0;
        for (Opportunity deal : Opportunities.of(book)) {
            if (deal.asOf(asOf).isPresent()) {
                known.add(deal.asOf(asOf).get());
            } else {
                later++;
            }
        }
        List<String> assumptions = new ArrayList<>(book.assumptions());
        if (later > 0) {
            assumptions.add(
                    "%s opened after %s are not part of this review, and what happened later is not known in it."
                            .formatted(Texts.count(later, "deal", "deals"), book.asOf()));
        }
        return new Business(
                book, Opportunities.process(book), List.copyOf(known), later, asOf, List.copyOf(assumptions));
    }

    /** Returns the revenue won in these days by customer, of customers with any; deals without a customer are left out. */
    Map<String, Money> wonByCustomer(DateRange days) {
        Map<String, Money> won = new HashMap<>();
        for (Opportunity deal : deals) {
            if (deal.status() == DealStatus.WON
                    && days.contains(day(deal.closedAt().orElseThrow()))) {
                deal.customerId()
                        .ifPresent(customer -> won.merge(customer, deal.amount().orElseThrow(), Money::plus));
            }
        }
        return won;
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, book.zone());
    }

    /** Returns how many sellers have deals. */
    int activeSellers() {
        return (int)
                deals.stream().flatMap(deal -> deal.owner().stream()).distinct().count();
    }

    /** Returns the regions of the sellers, in the order of the book. */
    List<String> regions() {
        return book.sellers().stream().map(Seller::region).distinct().toList();
    }
}
