package io.stagecraft.examples.review;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Who carries a target, and by what weight: what each seller won in the last twelve months; one who started in that time
 * weighs as much as the mean of the others, times the share of a full quota that the ramp gives.
 */
final class SalesForce {
    private final DateRange window;
    private final DateRange period;
    private final RampProfile ramp;
    private final Map<Member, BigDecimal> weights = new LinkedHashMap<>();
    private final Map<Member, LocalDate> starts = new HashMap<>();
    private final List<String> without = new ArrayList<>();

    private SalesForce(Business business, DateRange period) {
        LocalDate asOf = business.book().asOf();
        this.window = DateRange.ofClosed(asOf.minusYears(1).plusDays(1), asOf);
        this.period = period;
        OptionalDouble cycle = business.pipeline().wonDays().median();
        this.ramp =
                cycle.isPresent() ? RampProfile.forWonCycle(Math.round(cycle.getAsDouble())) : RampProfile.standard();
        Map<String, BigDecimal> won = new HashMap<>();
        for (Opportunity deal : business.won(window)) {
            deal.owner()
                    .ifPresent(owner -> won.merge(owner, Business.amount(deal).getAmount(), BigDecimal::add));
        }
        Optional<BigDecimal> mean = mean(business.book().sellers(), won);
        List<LocalDate> days = business.book().calendar().workingDays(period);
        LocalDate lastDay = days.get(days.size() - 1);
        for (Seller seller : business.book().sellers()) {
            Member member = new Member(seller.region(), seller.name());
            boolean isNew = isNew(seller) && mean.isPresent();
            BigDecimal weight = isNew ? mean.get() : won.getOrDefault(seller.name(), BigDecimal.ZERO);
            starts.put(member, seller.start().orElse(LocalDate.EPOCH));
            if (weight.signum() > 0 && ramp.shareOn(lastDay, starts.get(member)).signum() > 0) {
                weights.put(member, weight);
            } else {
                without.add(seller.name());
            }
        }
    }

    static SalesForce of(Business business, DateRange period) {
        return new SalesForce(business, period);
    }

    private boolean isNew(Seller seller) {
        return seller.start().filter(window::contains).isPresent();
    }

    private Optional<BigDecimal> mean(List<Seller> sellers, Map<String, BigDecimal> won) {
        List<BigDecimal> established = sellers.stream()
                .filter(seller -> !isNew(seller) && won.containsKey(seller.name()))
                .map(seller -> won.get(seller.name()))
                .toList();
        return established.isEmpty()
                ? Optional.empty()
                : Optional.of(established.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(established.size()), 2, RoundingMode.HALF_EVEN));
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    int size() {
        return weights.size();
    }

    /** Returns regions and their sellers, in the order of the book. */
    Dimension<Member> dimension() {
        Set<Member> members = new LinkedHashSet<>();
        weights.keySet().forEach(member -> members.add(Member.region(member.region())));
        members.addAll(weights.keySet());
        return Dimension.tree(
                "organisation",
                TargetDimension.PERSON,
                members,
                member -> member.isRegion() ? Optional.empty() : Optional.of(Member.region(member.region())));
    }

    SplitWeights<Member> weights() {
        return SplitWeights.of(weights).ramping(starts::get, ramp, period);
    }

    /** Returns when the sellers with a target started, as far as that is told. */
    Map<Member, LocalDate> starts() {
        Map<Member, LocalDate> known = new LinkedHashMap<>();
        weights.keySet().forEach(member -> known.put(member, starts.getOrDefault(member, LocalDate.EPOCH)));
        return known;
    }

    RampProfile ramp() {
        return ramp;
    }

    boolean isRamping(Member seller) {
        LocalDate start = starts.get(seller);
        return start != null && ramp.shareIn(period, start).toDouble() < 1;
    }

    /** Returns the seller who weighs most. */
    Member largest() {
        return weights.entrySet().stream()
                .filter(entry -> !isRamping(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .orElseGet(() -> weights.entrySet().iterator().next())
                .getKey();
    }

    List<String> remarks() {
        List<String> words = new ArrayList<>();
        words.add("Sellers weigh by what they won from %s to %s.".formatted(window.start(), window.lastDay()));
        for (Member member : weights.keySet()) {
            LocalDate start = starts.get(member);
            if (start != null && window.contains(start)) {
                words.add("%s started on %s and weighs as the mean of the others, times the ramp: %s of a full quota."
                        .formatted(
                                member.name(),
                                start,
                                ramp.shareIn(period, start).toPercent(0)));
            }
        }
        if (!without.isEmpty()) {
            words.add("Without a target, having won nothing or carrying no quota yet: %s."
                    .formatted(Texts.join(without)));
        }
        return words;
    }
}
