// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.contact.ContactChannel;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.scoring.tier.Tier;
import io.stagecraft.scoring.tier.TierPolicy;
import io.stagecraft.scoring.tier.TierSlice;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * The visits that a customer is owed under the policy of its tier: what the policy asks for in the latest months less what was made
 * in them.
 *
 * <p>The months are the fewest in which the policy asks for a whole visit: one for two visits a month, three for one a quarter. They end
 * with the day of the report. A call stands in for a visit where the policy allows it.
 */
@Value.Immutable
public abstract class OwedVisits implements Serializable {
    OwedVisits() {}

    /**
     * Returns the customers that are owed a visit, by tier, best first, within it those without a visit first, then by the day of the
     * latest visit, then in the order of the pyramid. Nobody is owed one where the policy does not say how often.
     *
     * @param pyramid who is in which tier
     * @param id the id of a customer, as in the visits
     * @param visits what was done, in any order
     * @param asOf the last day that counts
     * @throws IllegalArgumentException if an id is blank
     */
    public static <T> List<OwedVisits> of(
            ValuePyramid<T> pyramid, Function<? super T, String> id, Iterable<Visit> visits, LocalDate asOf) {
        requireNonNull(id, "id");
        requireNonNull(asOf, "asOf");
        ImmutableListMultimap.Builder<String, Visit> byCustomer = ImmutableListMultimap.builder();
        for (Visit visit : Elements.checked(visits, "visits")) {
            if (!visit.on().isAfter(asOf)) {
                byCustomer.put(visit.customerId(), visit);
            }
        }
        ImmutableListMultimap<String, Visit> made = byCustomer.build();
        ImmutableList.Builder<OwedVisits> owed = ImmutableList.builder();
        for (TierSlice<T> slice : pyramid.slices()) {
            Optional<Ratio> often = slice.tier().policy().visitsPerMonth().filter(each -> each.signum() > 0);
            if (often.isPresent()) {
                slice.subjects().stream()
                        .map(subject -> id.apply(subject))
                        .map(customer -> of(customer, slice.tier(), often.get(), made.get(customer), asOf))
                        .filter(each -> each.owed() > 0)
                        .sorted(Comparator.comparing(each -> each.lastVisit().orElse(LocalDate.MIN)))
                        .forEach(owed::add);
            }
        }
        return owed.build();
    }

    private static OwedVisits of(String customer, Tier tier, Ratio often, List<Visit> visits, LocalDate asOf) {
        int months =
                Ratio.one().dividedBy(often).toDecimal(0, RoundingMode.CEILING).intValueExact();
        DateRange window = DateRange.ofClosed(
                Exact.plus(asOf, -months, ChronoUnit.MONTHS, "asOf").plusDays(1), asOf);
        List<LocalDate> days = visits.stream()
                .filter(visit -> counts(visit, tier.policy()))
                .map(Visit::on)
                .toList();
        return ImmutableOwedVisits.builder()
                .customer(customer)
                .tier(tier)
                .window(window)
                .wanted(often.multipliedBy(Ratio.of(months))
                        .toDecimal(0, RoundingMode.FLOOR)
                        .intValueExact())
                .made((int) days.stream().filter(window::contains).count())
                .lastVisit(days.stream().max(Comparator.naturalOrder()))
                .build();
    }

    private static boolean counts(Visit visit, TierPolicy policy) {
        return visit.channel() == ContactChannel.VISIT
                || (visit.channel() == ContactChannel.CALL && policy.isPhoneAllowed());
    }

    /** Returns the id of the customer. */
    public abstract String customer();

    /** Returns its tier, whose policy says how often it is visited. */
    public abstract Tier tier();

    /** Returns the days in which visits count. */
    public abstract DateRange window();

    /** Returns the whole visits that the policy asks for in these days, at least 1. */
    public abstract int wanted();

    /** Returns the visits made in these days. */
    public abstract int made();

    /** Returns the day of the latest visit, whenever it was, or empty if there is none. */
    public abstract Optional<LocalDate> lastVisit();

    /** Returns the number of visits owed: wanted less made, at least 0. */
    public int owed() {
        return Math.max(0, wanted() - made());
    }

    @Value.Check
    void check() {
        Ids.check(customer(), "customer");
        checkArgument(wanted() >= 1, "wanted must be at least 1 but was %s (customer %s)", wanted(), customer());
    }
}
