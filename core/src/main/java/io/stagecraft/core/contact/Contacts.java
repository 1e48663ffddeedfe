// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSetMultimap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The visits and other contacts of a book, by which the last contact with a customer is found.
 */
public final class Contacts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableSetMultimap<String, LocalDate> byCustomer;
    private final ImmutableSetMultimap<String, LocalDate> visited;
    private final ImmutableSetMultimap<String, LocalDate> byDeal;

    private Contacts(
            ImmutableSetMultimap<String, LocalDate> byCustomer,
            ImmutableSetMultimap<String, LocalDate> visited,
            ImmutableSetMultimap<String, LocalDate> byDeal) {
        this.byCustomer = byCustomer;
        this.visited = visited;
        this.byDeal = byDeal;
    }

    /** Returns the contacts that visits made, in any order. */
    public static Contacts of(Iterable<Visit> visits) {
        ImmutableSetMultimap.Builder<String, LocalDate> byCustomer = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<String, LocalDate> visited = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<String, LocalDate> byDeal = ImmutableSetMultimap.builder();
        for (Visit visit : Elements.checked(visits, "visits")) {
            byCustomer.put(visit.customerId(), visit.on());
            if (visit.channel() == ContactChannel.VISIT) {
                visited.put(visit.customerId(), visit.on());
            }
            visit.deal().ifPresent(deal -> byDeal.put(deal, visit.on()));
        }
        return new Contacts(byCustomer.build(), visited.build(), byDeal.build());
    }

    /** Returns the last day at or before a day on which a customer was contacted, in whatever way, or empty if it was not. */
    public Optional<LocalDate> lastWithCustomer(String customerId, LocalDate asOf) {
        requireNonNull(customerId, "customerId");
        requireNonNull(asOf, "asOf");
        return last(byCustomer.get(customerId), asOf);
    }

    /**
     * Returns the last day, at or before a given one, of a contact about a deal or a visit to its customer; empty if
     * there was none.
     */
    public Optional<LocalDate> lastAbout(Opportunity deal, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        Optional<LocalDate> about = last(byDeal.get(deal.id()), asOf);
        Optional<LocalDate> with = deal.customerId().flatMap(customer -> lastWithCustomer(customer, asOf));
        return Stream.concat(about.stream(), with.stream()).max(Comparator.naturalOrder());
    }

    /** Returns the proportion of customers that were visited in person in a period, or empty without customers. */
    public Optional<Ratio> coverage(Collection<String> customers, DateRange period) {
        requireNonNull(period, "period");
        long reached = customers.stream()
                .filter(customer -> visited.get(customer).stream().anyMatch(period::contains))
                .count();
        return customers.isEmpty() ? Optional.empty() : Optional.of(Ratio.of(reached, customers.size()));
    }

    private static Optional<LocalDate> last(Set<LocalDate> days, LocalDate asOf) {
        return days.stream().filter(day -> !day.isAfter(asOf)).max(Comparator.naturalOrder());
    }

    private Object readResolve() {
        requireNonNull(byCustomer, "byCustomer");
        requireNonNull(visited, "visited");
        requireNonNull(byDeal, "byDeal");
        return this;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Contacts other
                && byCustomer.equals(other.byCustomer)
                && visited.equals(other.visited)
                && byDeal.equals(other.byDeal);
    }

    @Override
    public int hashCode() {
        return 31 * byCustomer.hashCode() + byDeal.hashCode();
    }

    /** Returns the number of days of contact; the format may change. */
    @Override
    public String toString() {
        return "Contacts{days=" + byCustomer.size() + "}";
    }
}
