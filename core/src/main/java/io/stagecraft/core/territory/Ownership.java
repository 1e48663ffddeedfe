// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reassigned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds who owns what, and what two own (see the domain model, Collections and commission). */
public final class Ownership {
    /** The number of days before closing within which a change of owner is late by default: our assumption. */
    public static final int LATE_DAYS = 30;

    private Ownership() {}

    /**
     * Returns the pairs of customer and product whose open deals have different owners; other deals are left out.
     *
     * <p>A deal counts as it is given: to see what was known on a day, give deals as of that day.
     */
    public static OwnershipConflicts conflicts(Iterable<Opportunity> deals) {
        Map<Pair, List<Opportunity>> byPair = new LinkedHashMap<>();
        int notChecked = 0;
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (!deal.isOpen()) {
                continue;
            }
            if (deal.customerId().isEmpty()
                    || deal.product().isEmpty()
                    || deal.owner().isEmpty()) {
                notChecked++;
            } else {
                Pair pair = new Pair(deal.customerId().get(), deal.product().get());
                byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(deal);
            }
        }
        ImmutableOwnershipConflicts.Builder conflicts =
                ImmutableOwnershipConflicts.builder().pairs(byPair.size()).notChecked(notChecked);
        List<OwnershipConflict> found = new ArrayList<>();
        byPair.forEach((pair, own) -> conflict(pair, own).ifPresent(found::add));
        found.sort(Comparator.comparing(OwnershipConflict::customerId).thenComparing(OwnershipConflict::product));
        conflicts.addAllConflicts(found);
        return conflicts.build();
    }

    private static Optional<OwnershipConflict> conflict(Pair pair, List<Opportunity> deals) {
        if (deals.size() < 2) {
            return Optional.empty();
        }
        TreeSet<String> owners = new TreeSet<>();
        deals.forEach(deal -> owners.add(deal.owner().orElseThrow()));
        return owners.size() < 2
                ? Optional.empty()
                : Optional.of(ImmutableOwnershipConflict.builder()
                        .customerId(pair.customer)
                        .product(pair.product)
                        .addAllOwners(owners)
                        .addAllDeals(deals.stream().map(Opportunity::id).toList())
                        .build());
    }

    /** Returns the customers without an owner, in the order given. */
    public static List<Customer> withoutOwner(Iterable<Customer> customers) {
        Elements.checked(customers, "customers");
        return Streams.stream(customers)
                .filter(customer -> customer.owners().isEmpty())
                .collect(toImmutableList());
    }

    /** Returns the customers that two or more look after, in the order given. */
    public static List<Customer> withSeveralOwners(Iterable<Customer> customers) {
        Elements.checked(customers, "customers");
        return Streams.stream(customers)
                .filter(customer -> customer.owners().size() > 1)
                .collect(toImmutableList());
    }

    /**
     * Returns the deals that changed their owner at most so many days before they closed, by the last such change; one that
     * changed on the day of closing, before it, is among them.
     *
     * @param deals closed deals and others, which are left out
     * @param days how many days before closing a change is late, such as {@link #LATE_DAYS}
     * @param zone the zone in which days are told
     * @return the deals in the order given
     */
    public static List<LateReassignment> reassignedBeforeClosing(Iterable<Opportunity> deals, int days, ZoneId zone) {
        requireNonNull(zone, "zone");
        checkArgument(days >= 0, "days must be at least 0 but were %s", days);
        ImmutableList.Builder<LateReassignment> late = ImmutableList.builder();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            lastReassignment(deal, zone)
                    .filter(change ->
                            !change.reassignedOn().isBefore(change.closedOn().minusDays(days)))
                    .ifPresent(late::add);
        }
        return late.build();
    }

    private static Optional<LateReassignment> lastReassignment(Opportunity deal, ZoneId zone) {
        if (deal.closing().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> owner = Optional.empty();
        Optional<LateReassignment> last = Optional.empty();
        for (DealEvent event : deal.events()) {
            if (event instanceof Opened opened) {
                owner = opened.owner();
            } else if (event instanceof Reassigned reassigned) {
                last = Optional.of(ImmutableLateReassignment.builder()
                        .deal(deal.id())
                        .before(owner)
                        .after(reassigned.owner())
                        .reassignedOn(LocalDate.ofInstant(reassigned.at(), zone))
                        .closedOn(LocalDate.ofInstant(deal.closing().get().at(), zone))
                        .build());
                owner = reassigned.owner();
            } else if (event.equals(deal.closing().get())) {
                return last;
            }
        }
        return last;
    }

    private record Pair(String customer, String product) {}
}
