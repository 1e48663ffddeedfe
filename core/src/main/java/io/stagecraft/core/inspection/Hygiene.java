// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Total;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The findings of the checks on the open deals of a day.
 */
@Serial.Structural
@Value.Immutable
public abstract class Hygiene implements Serializable {
    Hygiene() {}

    /** Returns the day of the report. */
    public abstract LocalDate asOf();

    /** Returns the inspection whose limits were used. */
    public abstract HygieneInspection rules();

    /** Returns each open deal that is not on hold with its checks, in the order given. */
    public abstract List<DealHygiene> deals();

    /** Returns the open deals on hold, which are put to no check, in the order given. */
    public abstract List<Opportunity> onHold();

    /** Returns the checks that the book has no data for, in their order: neither passed nor failed by any deal. */
    public abstract List<HygieneCheck> notChecked();

    /** Returns the limits that are defaults; only of checks that were made. */
    public List<DefaultUsed> defaultsUsed() {
        return rules().defaultsUsed(check -> !notChecked().contains(check));
    }

    /** Returns the deals that failed a check, in the order given. */
    public List<DealHygiene> failing(HygieneCheck check) {
        requireNonNull(check, "check");
        return having(deal -> deal.hasFailed(check));
    }

    /** Returns the deals that failed nothing, in the order given. */
    public List<DealHygiene> clean() {
        return having(DealHygiene::isClean);
    }

    /** Returns the number of deals that could be put to a check. */
    public long checked(HygieneCheck check) {
        requireNonNull(check, "check");
        return deals().stream()
                .filter(deal -> (deal.notCheckedBits() & check.bit()) == 0)
                .count();
    }

    /**
     * Returns the number and the worth of deals.
     *
     * @throws IllegalArgumentException if their values are in two currencies
     */
    public static Total total(Collection<DealHygiene> deals) {
        Elements.checked(deals, "deals");
        return Total.of(deals.stream().map(DealHygiene::value).toList());
    }

    /**
     * Returns the proportion of open money that failed no check that could be made, or empty if there is no open money.
     * Deals of negative worth are not in it: {@link #belowZero}.
     */
    public Optional<Ratio> cleanShare() {
        Optional<Money> open = total(having(deal -> !isBelowZero(deal))).amount();
        Optional<Money> clean =
                total(having(deal -> deal.isClean() && !isBelowZero(deal))).amount();
        return open.filter(Money::isPositive)
                .map(money -> Ratio.of(clean.orElse(Money.zero(money.getCurrencyUnit())), money));
    }

    /** Returns the number of deals that are of negative worth, which is in no share of open money. */
    public int belowZero() {
        return having(Hygiene::isBelowZero).size();
    }

    /** Returns the same report for each owner, in the order of the ids; deals without an owner come last, under an empty id. */
    public Map<String, Hygiene> byOwner() {
        Map<String, ImmutableHygiene.Builder> owners = new TreeMap<>();
        ImmutableHygiene.Builder nobody = part();
        for (DealHygiene deal : deals()) {
            deal.deal()
                    .owner()
                    .map(owner -> owners.computeIfAbsent(owner, key -> part()))
                    .orElse(nobody)
                    .addDeals(deal);
        }
        for (Opportunity deal : onHold()) {
            deal.owner()
                    .map(owner -> owners.computeIfAbsent(owner, key -> part()))
                    .orElse(nobody)
                    .addOnHold(deal);
        }
        ImmutableMap.Builder<String, Hygiene> reports = ImmutableMap.builder();
        owners.forEach((owner, report) -> reports.put(owner, report.build()));
        Hygiene unowned = nobody.build();
        if (!unowned.deals().isEmpty() || !unowned.onHold().isEmpty()) {
            reports.put("", unowned);
        }
        return reports.build();
    }

    private ImmutableHygiene.Builder part() {
        return ImmutableHygiene.builder().asOf(asOf()).rules(rules()).addAllNotChecked(notChecked());
    }

    private static boolean isBelowZero(DealHygiene deal) {
        return deal.value().known().filter(Money::isNegative).isPresent();
    }

    private List<DealHygiene> having(Predicate<DealHygiene> condition) {
        return deals().stream().filter(condition).collect(toImmutableList());
    }
}
