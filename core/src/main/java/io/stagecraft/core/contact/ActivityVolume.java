// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The visits that a seller made in a period, against what was won in it (see the domain model, Productivity goals).
 *
 * <p>It is a measure to look at together, not a cause: visits of today bring what is won months later.
 */
@Value.Immutable
public abstract class ActivityVolume implements Serializable {
    ActivityVolume() {}

    /**
     * Returns a number of visits with the amount won by them.
     *
     * @throws IllegalArgumentException if {@code visits} or {@code won} is negative
     */
    public static ActivityVolume of(int visits, Money won) {
        return ImmutableActivityVolume.builder().visits(visits).won(won).build();
    }

    /**
     * Returns the visits in person and the wins of each seller who made a visit or won a deal in a period, in the order of the
     * ids. A shared win is credited by its shares; wins without an owner, and those without an amount, are left out.
     *
     * @throws IllegalArgumentException if a win is in another currency
     */
    public static Map<String, ActivityVolume> bySeller(
            Iterable<Visit> visits, Iterable<Opportunity> deals, DateRange period, ZoneId zone, CurrencyUnit currency) {
        requireNonNull(period, "period");
        requireNonNull(zone, "zone");
        requireNonNull(currency, "currency");
        Map<String, Integer> made = new TreeMap<>();
        Map<String, Money> won = new TreeMap<>();
        for (Visit visit : Elements.checked(visits, "visits")) {
            if (visit.channel() == ContactChannel.VISIT && period.contains(visit.on())) {
                made.merge(visit.seller(), 1, Integer::sum);
                won.putIfAbsent(visit.seller(), Money.zero(currency));
            }
        }
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            boolean isWonThen = deal.status() == DealStatus.WON
                    && period.contains(LocalDate.ofInstant(deal.closedAt().orElseThrow(), zone));
            if (isWonThen) {
                deal.credits().forEach((seller, part) -> {
                    checkArgument(
                            part.getCurrencyUnit().equals(currency),
                            "amounts must be in %s but one is %s (opportunity %s)",
                            currency,
                            deal.amount().orElseThrow(),
                            deal.id());
                    won.merge(seller, part, Money::plus);
                });
            }
        }
        ImmutableMap.Builder<String, ActivityVolume> volumes = ImmutableMap.builder();
        won.forEach((seller, amount) -> volumes.put(seller, of(made.getOrDefault(seller, 0), amount)));
        return volumes.build();
    }

    /** Returns the number of visits that were made, at least 0. */
    public abstract int visits();

    /** Returns the amount won. */
    public abstract Money won();

    /** Returns the amount won for each visit, rounded half-even, or empty without visits. */
    public Optional<Money> wonPerVisit() {
        return visits() == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(1, visits()).partOf(won(), RoundingMode.HALF_EVEN));
    }

    @Value.Check
    void check() {
        checkArgument(visits() >= 0, "visits must be at least 0 but were %s", visits());
    }
}
