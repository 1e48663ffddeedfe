// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.joda.money.Money;

/**
 * Who carries a target, and by what weight: what each seller won in the last twelve months; one who started in that time
 * weighs as much as the mean of the others, times the share of a full quota that the ramp gives.
 */
public final class SalesForce {
    /** When a seller started of whom nobody says it: before any book begins. */
    private static final LocalDate LONG_AGO = LocalDate.of(Book.FIRST_YEAR - 100, 1, 1);

    private final DateRange window;
    private final DateRange period;
    private final RampProfile ramp;
    private final SplitWeights<Member> weights;
    private final Map<Member, LocalDate> starts = new LinkedHashMap<>();

    /** Who carries something, and what it weighs. */
    private final Map<Member, BigDecimal> carriers = new LinkedHashMap<>();

    private final List<String> without = new ArrayList<>();

    private SalesForce(Business business, DateRange period) {
        LocalDate asOf = business.book().asOf();
        this.window = DateRange.ofClosed(asOf.minusYears(1).plusDays(1), asOf);
        this.period = period;
        OptionalDouble cycle = business.pipeline().wonDays().median();
        this.ramp =
                cycle.isPresent() ? RampProfile.forWonCycle(Math.round(cycle.getAsDouble())) : RampProfile.standard();
        Map<String, Money> won = business.wonByOwner(window);
        Map<Member, BigDecimal> reached = new LinkedHashMap<>();
        for (Seller seller : business.book().sellers()) {
            Member member = new Member(seller.region(), seller.name());
            starts.put(member, seller.start().orElse(LONG_AGO));
            if (won.containsKey(seller.name())) {
                reached.put(member, won.get(seller.name()).getAmount());
            }
        }
        this.weights = SplitWeights.<Member>history(reached, member -> window.contains(start(member)))
                .ramping(this::start, ramp, period);
        List<LocalDate> days = business.book().calendar().workingDays(period);
        LocalDate lastDay = days.get(days.size() - 1);
        List<Member> all = List.copyOf(starts.keySet());
        List<BigDecimal> weighed = weights.of(all);
        for (int i = 0; i < all.size(); i++) {
            Member member = all.get(i);
            if (weighed.get(i).signum() > 0
                    && ramp.shareOn(lastDay, start(member)).signum() > 0) {
                carriers.put(member, weighed.get(i));
            } else {
                without.add(member.name());
            }
        }
    }

    static SalesForce of(Business business, DateRange period) {
        return new SalesForce(business, period);
    }

    boolean isEmpty() {
        return carriers.isEmpty();
    }

    public int size() {
        return carriers.size();
    }

    /** Returns regions and their sellers, in the order of the book. */
    Dimension<Member> dimension() {
        Set<Member> members = new LinkedHashSet<>();
        carriers.keySet().forEach(member -> members.add(Member.region(member.region())));
        members.addAll(carriers.keySet());
        return Dimension.tree(
                "organisation",
                TargetDimension.PERSON,
                members,
                member -> member.isRegion() ? Optional.empty() : Optional.of(Member.region(member.region())));
    }

    SplitWeights<Member> weights() {
        return weights;
    }

    /** Returns when the sellers with a target started, or a day long ago where that is not told. */
    Map<Member, LocalDate> starts() {
        Map<Member, LocalDate> known = new LinkedHashMap<>(starts);
        known.keySet().retainAll(carriers.keySet());
        return known;
    }

    private LocalDate start(Member seller) {
        return starts.getOrDefault(seller, LONG_AGO);
    }

    RampProfile ramp() {
        return ramp;
    }

    public boolean isRamping(Member seller) {
        return ramp.shareIn(period, start(seller)).compareTo(Ratio.one()) < 0;
    }

    /** Returns the seller who weighs most. */
    public Member largest() {
        return carriers.entrySet().stream()
                .filter(entry -> !isRamping(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .orElseGet(() -> carriers.entrySet().iterator().next())
                .getKey();
    }

    public List<Message> remarks() {
        List<Message> words = new ArrayList<>();
        words.add(Message.of("plan.weighs").with("span", Texts.span(window)));
        for (Member member : carriers.keySet()) {
            LocalDate start = start(member);
            if (window.contains(start)) {
                words.add(Message.of("plan.started")
                        .with("seller", member.name())
                        .with("day", start)
                        .with("share", Texts.percent(ramp.shareIn(period, start))));
            }
        }
        if (!without.isEmpty()) {
            words.add(Message.of("plan.without").with("sellers", Texts.names(without)));
        }
        return words;
    }
}
