// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.NextStepSet;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.activity.PlannedVisit;
import io.stagecraft.planning.activity.VisitPlan;
import io.stagecraft.planning.activity.VisitRequest;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom each seller visits next week: customers with a next step that is due by then first, then those whose open deals are
 * expected to bring most in the quarter, or are worth most where no chance can be said; each once, three a day.
 */
public final class WeekVisits {
    private static final int VISITS_A_DAY =
            VisitCapacity.VISITS_A_DAY.toDecimal(0, RoundingMode.DOWN).intValueExact();

    private final Business business;
    private final QuarterForecast outlook;
    private final People people;
    private final DateRange week;
    private final Map<String, OpenDeal> counted = new HashMap<>();
    private final Set<String> buyers;
    private final Map<List<String>, Wish> wishes = new HashMap<>();
    private final VisitPlan plan;
    private int withoutCustomer;

    /** A customer to visit, for a deal and a reason. */
    private record Wish(
            String owner, String customer, Opportunity deal, Optional<LocalDate> due, double expected, Message why) {}

    /** A planned visit with its deal and why it is made. */
    public record Visit(PlannedVisit planned, String deal, Message why) {}

    private WeekVisits(Business business, People people) {
        this.business = business;
        this.outlook = people.outlook();
        this.people = people;
        LocalDate monday = business.book().asOf().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        this.week = DateRange.ofClosed(monday, monday.plusDays(6));
        outlook.inPlay().forEach(deal -> counted.put(deal.id(), deal));
        this.buyers = business.buyers();
        List<VisitRequest> requests = new ArrayList<>();
        for (Wish wish : inOrder()) {
            if (wishes.putIfAbsent(List.of(wish.owner(), wish.customer()), wish) == null) {
                VisitRequest request = VisitRequest.of(wish.owner(), wish.customer(), purpose(wish.customer()), 1);
                requests.add(wish.due().map(request::dueOn).orElse(request));
            }
        }
        this.plan = VisitPlan.of(requests, business.book().calendar().workingDays(week), VISITS_A_DAY);
    }

    public static WeekVisits of(Business business, People people) {
        return new WeekVisits(business, people);
    }

    private List<Wish> inOrder() {
        List<Wish> found = new ArrayList<>();
        for (InspectedDeal deal : business.pipeline().deals()) {
            if (deal.isOutlived() == Answer.YES || deal.deal().owner().isEmpty()) {
                continue;
            }
            if (deal.deal().customerId().isEmpty()) {
                withoutCustomer++;
                continue;
            }
            wish(
                            deal.deal(),
                            deal.deal().owner().get(),
                            deal.deal().customerId().get())
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing((Wish wish) -> wish.due().orElse(LocalDate.MAX))
                .thenComparing(Comparator.comparingDouble(Wish::expected).reversed())
                .thenComparing(wish -> wish.deal().id()));
        return found;
    }

    private Optional<Wish> wish(Opportunity deal, String owner, String customer) {
        Optional<OpenDeal> open = Optional.ofNullable(counted.get(deal.id()));
        double expected = open.map(known -> expected(owner, known)).orElse(0.0);
        Optional<NextStepSet> step = deal.nextStep()
                .filter(next ->
                        next.due().filter(day -> !day.isAfter(week.lastDay())).isPresent());
        if (step.isPresent()) {
            LocalDate due = step.get().due().orElseThrow();
            return Optional.of(new Wish(
                    owner,
                    customer,
                    deal,
                    Optional.of(due),
                    expected,
                    Message.of(due.isAfter(business.book().asOf()) ? "visit.due" : "visit.overdue")
                            .with("step", step.get().step())
                            .with("day", due)));
        }
        return expected > 0
                ? Optional.of(
                        new Wish(owner, customer, deal, Optional.empty(), expected, why(owner, open.orElseThrow())))
                : Optional.empty();
    }

    private Message why(String owner, OpenDeal deal) {
        boolean isTold = people.readsDeals(owner);
        Message why = Message.of(isTold ? "visit.likely" : "visit.open")
                .with("worth", Texts.whole(deal.amount()))
                .with("quarter", business.quarterName());
        return isTold ? why.with("chance", Texts.chance(chance(deal))) : why;
    }

    /**
     * Returns what a deal that may close in the quarter brings a seller on average, or what it is worth where no chance of the seller's
     * deals can be said; 0 for others.
     */
    public double expected(String seller, OpenDeal deal) {
        double chance = chance(deal);
        double part = people.readsDeals(seller) ? chance : Math.signum(chance);
        return part * deal.amount().getAmount().doubleValue();
    }

    /** Returns how likely a deal is won in what is left of the quarter; not at all unless the forecast counts it. */
    public double chance(OpenDeal deal) {
        return outlook.forecast().chance(deal, outlook.ahead()).value();
    }

    private VisitPurpose purpose(String customer) {
        return buyers.contains(customer) ? VisitPurpose.ORDER_OR_OTHER : VisitPurpose.DEVELOP_NEW_CUSTOMER;
    }

    /** Returns the days of next week. */
    public DateRange week() {
        return week;
    }

    /** Returns a seller's visits, by day. */
    public List<Visit> of(Member seller) {
        return plan.of(seller.name()).stream()
                .map(visit -> {
                    Wish wish = requireNonNull(wishes.get(List.of(visit.owner(), visit.customer())));
                    return new Visit(visit, wish.deal().id(), wish.why());
                })
                .toList();
    }

    /** Returns how many customers of a seller found no room. */
    public long notPlaced(Member seller) {
        return plan.notPlaced().stream()
                .filter(request -> request.owner().equals(seller.name()))
                .count();
    }

    /** Returns how many visits are planned in all. */
    public int size() {
        return plan.visits().size();
    }

    /** Returns how many open deals that might be visited name no customer. */
    public int withoutCustomer() {
        return withoutCustomer;
    }
}
