// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The reasons for which deals were lost, by number and value, with the competitor apart from the reason (see the domain
 * model, Inspection of a pipeline).
 */
@Value.Immutable
public abstract class LossReasons implements Serializable {
    LossReasons() {}

    /**
     * Counts the deals lost in a period, by the ready loss reasons: those that were no deals are outside, those we gave up are no
     * losses.
     *
     * @param deals the deals, in any order; to see what was known on a day, give deals as of that day
     * @param period the days of closing
     * @param zone the zone in which days are told
     * @param valuation what a deal was worth
     */
    public static LossReasons of(Iterable<Opportunity> deals, DateRange period, ZoneId zone, Valuation valuation) {
        requireNonNull(valuation, "valuation");
        return of(deals, period, WinRates.in(zone), valuation);
    }

    /**
     * Counts the deals lost in a period, the same as in its win rate.
     *
     * @param rates the zone in which days are told, and the loss reasons that are outside all rates
     */
    public static LossReasons of(Iterable<Opportunity> deals, DateRange period, WinRates rates, Valuation valuation) {
        requireNonNull(valuation, "valuation");
        Map<Optional<String>, List<Estimable<Money>>> reasons = new HashMap<>();
        Map<Optional<String>, List<Estimable<Money>>> competitors = new HashMap<>();
        List<Estimable<Money>> all = new ArrayList<>();
        List<Estimable<Money>> undecided = new ArrayList<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            String reason = deal.lossReason().orElse("");
            if (rates.isLoss(deal)
                    && period.contains(LocalDate.ofInstant(deal.closedAt().orElseThrow(), rates.zone()))) {
                Estimable<Money> value = valuation.of(deal);
                all.add(value);
                reasons.computeIfAbsent(deal.lossReason(), key -> new ArrayList<>())
                        .add(value);
                if (reason.equals(LossReason.NO_DECISION.id())) {
                    undecided.add(value);
                } else {
                    competitors
                            .computeIfAbsent(deal.competitor(), key -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return ImmutableLossReasons.builder()
                .period(period)
                .lost(Total.of(all))
                .noDecision(Total.of(undecided))
                .addAllReasons(counts(reasons))
                .addAllCompetitors(counts(competitors))
                .build();
    }

    /** Returns the days in which the deals closed. */
    public abstract DateRange period();

    /** Returns all that were lost. */
    public abstract Total lost();

    /** Returns those of them in which the customer decided nothing. */
    public abstract Total noDecision();

    /** Returns all that were lost by reason, most deals first, then by id, those without a reason last. */
    public abstract List<LossCount> reasons();

    /** Returns those that were lost by a decision, by competitor, in the same order. */
    public abstract List<LossCount> competitors();

    /** Returns the proportion of those lost on which the customer decided nothing. */
    public Rate shareOfNoDecision() {
        return Rate.of(noDecision().deals(), lost().deals());
    }

    private static List<LossCount> counts(Map<Optional<String>, List<Estimable<Money>>> values) {
        return values.entrySet().stream()
                .map(entry -> ImmutableLossCount.builder()
                        .id(entry.getKey())
                        .total(Total.of(entry.getValue()))
                        .build())
                .sorted(Comparator.comparing((LossCount count) -> count.id().isEmpty())
                        .thenComparing(count -> -count.total().deals())
                        .thenComparing(count -> count.id().orElse("")))
                .collect(toImmutableList());
    }
}
