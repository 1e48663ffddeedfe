// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.scoring.tier.Tier;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * The time that contacts with the customers of a tier took, against the share that its policy gives it, such as 60, 30 and 10 % (see
 * the domain model, SDTEL pyramid).
 */
@Value.Immutable
public abstract class TierTimeSpent implements Serializable {
    TierTimeSpent() {}

    /**
     * Returns the time spent on each tier, in the order of the pyramid. Contacts with customers outside it are in none.
     *
     * @param pyramid who is in which tier
     * @param id the id of a customer, as in the visits
     * @param visits contacts of all kinds, in any order
     * @param period the days that count
     */
    public static <T> List<TierTimeSpent> of(
            ValuePyramid<T> pyramid, Function<? super T, String> id, Iterable<Visit> visits, DateRange period) {
        requireNonNull(period, "period");
        Map<String, Tier> tiers = pyramid.tiersBy(id);
        Map<Tier, Long> minutes = new HashMap<>(); // only looked up
        Map<Tier, Long> contacts = new HashMap<>();
        Map<Tier, Long> unknown = new HashMap<>();
        long all = 0;
        for (Visit visit : Elements.checked(visits, "visits")) {
            Tier tier = tiers.get(visit.customerId());
            if (tier != null && period.contains(visit.on())) {
                contacts.merge(tier, 1L, Long::sum);
                if (visit.minutes().isPresent()) {
                    minutes.merge(tier, (long) visit.minutes().getAsInt(), Math::addExact);
                    all = Math.addExact(all, visit.minutes().getAsInt());
                } else {
                    unknown.merge(tier, 1L, Long::sum);
                }
            }
        }
        ImmutableList.Builder<TierTimeSpent> spent = ImmutableList.builder();
        for (Tier tier : pyramid.scheme().levels()) {
            long own = minutes.getOrDefault(tier, 0L);
            spent.add(ImmutableTierTimeSpent.builder()
                    .tier(tier)
                    .contacts(contacts.getOrDefault(tier, 0L))
                    .withoutTime(unknown.getOrDefault(tier, 0L))
                    .minutes(own)
                    .share(all == 0 ? Optional.empty() : Optional.of(Ratio.of(own, all)))
                    .build());
        }
        return spent.build();
    }

    /** Returns the tier. */
    public abstract Tier tier();

    /** Returns the number of contacts with its customers. */
    public abstract long contacts();

    /** Returns the number of contacts of which nobody knows how long they took; their time is in no share. */
    public abstract long withoutTime();

    /** Returns the minutes that the other contacts took. */
    public abstract long minutes();

    /** Returns these as a share of the minutes of all tiers, or empty if no contact has any. */
    public abstract Optional<Ratio> share();

    /** Returns the share less the one that the policy of the tier gives it; empty if either is not known. */
    public Optional<Ratio> beyondPolicy() {
        return share().flatMap(spent -> tier().policy().shareOfTime().map(spent::minus));
    }
}
