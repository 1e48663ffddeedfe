// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.examples.book.Contact;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.settlement.PlanFairness;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.TargetBounds;
import io.stagecraft.planning.tracking.Actuals;
import io.stagecraft.planning.tracking.Attainment;
import io.stagecraft.planning.tracking.ExpectedRevenue;
import io.stagecraft.planning.tracking.GapDiagnosis;
import io.stagecraft.planning.tracking.LeagueTable;
import io.stagecraft.planning.tracking.Sale;
import io.stagecraft.planning.tracking.SegmentFigures;
import io.stagecraft.planning.tracking.SellerOutlook;
import io.stagecraft.planning.tracking.Tracking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** How each seller stands against the plan of the quarter, and why. */
public final class People {
    /** How many deals a seller must have closed in a year for a comparison. */
    public static final int ENOUGH = 10;

    private final Business business;
    private final QuarterForecast outlook;
    private final QuarterPlan quarter;
    private final TargetPlan plan;
    private final LocalDate asOf;
    private final DateRange toDate;
    private final DateRange usual;
    private final QuantityUnit unit;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Tracking<Member> tracking;
    private final ExpectedRevenue expected;
    private final List<Standing> standings = new ArrayList<>();
    private final Map<Member, Standing> standingOf = new HashMap<>();
    private final Set<String> withChances = new HashSet<>();
    private final Map<String, List<Opportunity>> dealsOf;
    /** What each owner won and lost since a year before the quarter, which is asked again and again. */
    private final Map<String, List<Decided>> decidedOf = new HashMap<>();

    private final Map<String, List<OpenDeal>> countedOf = new HashMap<>();
    private final Map<String, List<Touch>> contactsOf = new HashMap<>();
    private final Map<String, Money> before;
    private final PlanFairness<Member> fairness;
    private final Optional<FiscalPeriod> comparable;

    /**
     * Where one seller stands.
     *
     * <p>Of a seller of whom nobody can say whether the target will be reached no end and no chance is said either.
     *
     * @param own target, won, and where the seller's own deals and past quarters let the seller end
     * @param open what open deals bring on average at their chances in the quarter, or are worth where no chance can be said
     */
    public record Standing(Member seller, SellerOutlook own, Quantity open) {
        /** Returns target and won. */
        public Attainment attainment() {
            return own.attainment();
        }

        /** Returns the forecast of the seller's own deals; empty for a seller without any. */
        public Optional<PeriodForecast> forecast() {
            return own.forecast();
        }

        /** Returns what is still to be won; empty where the target is reached. */
        public Optional<Quantity> missing() {
            return Optional.of(attainment().target().minus(attainment().actual()))
                    .filter(Quantity::isPositive);
        }

        /** Returns whether the target will be reached; empty where it is already, and where nobody can say. */
        public Optional<AttainmentOutlook> outlook() {
            return missing().flatMap(rest -> own.outlook());
        }

        /** Returns the chance of the target, where whether it will be reached can be said. */
        public OptionalDouble chance() {
            return outlook().isPresent() ? own.chance() : OptionalDouble.empty();
        }

        /** Returns the likely end, of a target that is reached or of which can be said whether it will be. */
        public Optional<Quantity> end() {
            return missing().isEmpty() || outlook().isPresent() ? own.end() : Optional.empty();
        }

        /** Returns why nobody can say whether the target will be reached; empty where it is already, and where somebody can. */
        public Optional<Message> whyUnknown() {
            if (missing().isEmpty() || outlook().isPresent()) {
                return Optional.empty();
            }
            if (own.chance().isPresent()) {
                return Optional.of(Message.of("people.unknown-record"));
            }
            boolean isOfWins = forecast().flatMap(PeriodForecast::refusal).stream()
                    .allMatch(why -> why.code().equals("forecast.few-wins"));
            return Optional.of(isOfWins ? Message.of("people.unknown-past") : Texts.NOBODY_CAN_SAY);
        }
    }

    /** What a seller without a target won in the quarter to date, and where the seller is likely to end. */
    public record Untargeted(Member seller, Quantity won, Optional<Quantity> likelyEnd) {}

    /** A deal that was won or lost, with the day of it. */
    private record Decided(LocalDate day, Opportunity deal) {}

    /** A contact of a seller about a deal that sells a product. */
    private record Touch(LocalDate day, String product) {}

    public People(Business business, QuarterForecast outlook, QuarterPlan quarter, TargetPlan plan) {
        this.business = business;
        this.outlook = outlook;
        this.quarter = quarter;
        this.plan = plan;
        this.asOf = business.book().asOf();
        this.toDate = range().before(asOf.plusDays(1));
        this.usual =
                DateRange.of(range().start().minusYears(1), range().start()).intersection(business.observed());
        this.unit = QuantityUnit.money(business.book().currency());
        for (Seller seller : business.book().sellers()) {
            members.put(seller.name(), new Member(seller.region(), seller.name()));
        }
        this.dealsOf = business.byOwner();
        DateRange late = DateRange.of(range().start().minusYears(1), range().end());
        for (Opportunity deal : business.closed(late)) {
            if (deal.status() == DealStatus.WON || deal.status() == DealStatus.LOST) {
                deal.owner()
                        .ifPresent(owner -> decidedOf
                                .computeIfAbsent(owner, name -> new ArrayList<>())
                                .add(new Decided(business.closedOn(deal), deal)));
            }
        }
        for (OpenDeal deal : outlook.inPlay()) {
            deal.credits(deal.amount())
                    .forEach((seller, part) -> countedOf
                            .computeIfAbsent(seller, name -> new ArrayList<>())
                            .add(deal.withAmount(part)));
        }
        for (Deal deal : business.book().deals()) {
            for (Contact contact : deal.contacts()) {
                contactsOf
                        .computeIfAbsent(contact.seller(), name -> new ArrayList<>())
                        .add(new Touch(contact.day(), deal.product().orElse("no product")));
            }
        }
        this.expected = ExpectedRevenue.of(outlook.forecast(), range(), opened());
        this.tracking = Tracking.of(plan, quarter.organisation(), Actuals.of(unit, sales()));
        for (Member seller : quarter.organisation().leaves()) {
            tracking.attainment(seller, asOf)
                    .ifPresent(attainment -> standings.add(new Standing(
                            seller,
                            own(seller)
                                    .map(own -> SellerOutlook.of(attainment, own))
                                    .orElseGet(() -> SellerOutlook.of(attainment)),
                            outlook.readsDeals() ? expected.open(seller.name()) : potential(seller))));
        }
        for (Standing standing : standings) {
            standingOf.put(standing.seller(), standing);
            if (outlook.readsDeals(standing)) {
                withChances.add(standing.seller().name());
            }
        }
        this.comparable = QuarterTarget.comparable(business);
        this.before = comparable
                .map(past -> Map.copyOf(business.wonByOwner(past.range())))
                .orElse(Map.of());
        this.fairness = PlanFairness.of(plan, quarter.organisation(), this::baseline, TargetBounds.standard());
    }

    /** Returns the forecast from a seller's own deals and past quarters; empty for one without a deal. */
    private Optional<PeriodForecast> own(Member seller) {
        return Optional.ofNullable(outlook.ofSellers().get(seller.name()));
    }

    private DateRange range() {
        return quarter.target().quarter().range();
    }

    private List<Sale<Member>> sales() {
        List<Sale<Member>> sales = new ArrayList<>();
        for (Opportunity deal : business.won(range())) {
            deal.credits()
                    .forEach((id, part) -> Optional.ofNullable(members.get(id))
                            .ifPresent(
                                    seller -> sales.add(Sale.of(business.closedOn(deal), Quantity.of(part), seller))));
        }
        return sales;
    }

    /** Returns how many deals everybody opened in the past year, the sellers of the book first. */
    private Map<String, Integer> opened() {
        Map<String, Integer> opened = new LinkedHashMap<>();
        members.keySet().forEach(seller -> opened.put(seller, 0));
        for (Opportunity deal : business.opened(business.pastYear())) {
            deal.owner().ifPresent(owner -> opened.merge(owner, 1, Integer::sum));
        }
        return opened;
    }

    /** Returns what a seller won in the comparable quarter; empty for nothing. */
    private Optional<Quantity> baseline(Member seller) {
        return Optional.ofNullable(before.get(seller.name())).map(Quantity::of).filter(Quantity::isPositive);
    }

    private List<Opportunity> won(String owner, DateRange days) {
        return decided(owner, days)
                .filter(deal -> deal.status() == DealStatus.WON)
                .toList();
    }

    private Stream<Opportunity> decided(String owner, DateRange days) {
        return decidedOf.getOrDefault(owner, List.of()).stream()
                .filter(decided -> days.contains(decided.day()))
                .map(Decided::deal);
    }

    /** Returns what a seller is credited with, open and closed, in the order of the book. */
    public List<Opportunity> deals(String owner) {
        return dealsOf.getOrDefault(owner, List.of());
    }

    /** Returns the open deals of a seller that are counted on, with the seller's part of their amounts. */
    public List<OpenDeal> counted(String owner) {
        return countedOf.getOrDefault(owner, List.of());
    }

    private Money sum(List<Opportunity> won) {
        return won.stream()
                .flatMap(deal -> deal.amount().stream())
                .reduce(Money.zero(business.book().currency()), Money::plus);
    }

    /** Returns what a seller's open deals are worth, whenever they close and however likely. */
    public Quantity potential(Member seller) {
        return counted(seller.name()).stream()
                .map(deal -> Quantity.of(deal.amount()))
                .reduce(unit.ofSmallest(0), Quantity::plus);
    }

    /** Returns whether a day of the quarter has passed. */
    public boolean hasBegun() {
        return !toDate.isEmpty() && plan.amount(Cut.all().during(toDate)).isPositive();
    }

    /** Returns every seller with a target, in the order of the plan. */
    public List<Standing> standings() {
        return standings;
    }

    /** Returns where one seller stands; empty without a target. */
    public Optional<Standing> standing(Member seller) {
        return Optional.ofNullable(standingOf.get(seller));
    }

    /** Returns whether the chances of the deals of a seller with a target can be said. */
    public boolean readsDeals(String seller) {
        return withChances.contains(seller);
    }

    /** Returns the ranks by what part of the target is won, or likely in the end before the quarter begins. */
    public LeagueTable<Standing> league() {
        return LeagueTable.of(
                standings,
                standing -> hasBegun()
                        ? Optional.of(standing.attainment().attained())
                        : standing.end()
                                .map(end -> end.ratioTo(standing.attainment().target())));
    }

    /** Returns what each working day left must bring; empty where none is left. */
    public Optional<Quantity> requiredPerDay(Member seller) {
        return tracking.requiredPerDay(seller, asOf);
    }

    /** Returns the sellers without a target who won something or are likely to, in the order of the book. */
    public List<Untargeted> withoutTarget() {
        Map<Member, Quantity> won = new HashMap<>(tracking.withoutTarget(asOf));
        won.putAll(tracking.unplanned(asOf));
        List<Untargeted> without = new ArrayList<>();
        for (Member seller : members.values()) {
            Quantity sold = won.getOrDefault(seller, unit.ofSmallest(0));
            Optional<Quantity> end = own(seller)
                    .flatMap(own -> own.quantile(0.5).map(middle -> middle.minus(own.won())))
                    .map(rest -> sold.plus(Quantity.of(rest)));
            if (standing(seller).isEmpty()
                    && (sold.smallest() != 0
                            || end.filter(amount -> amount.smallest() != 0).isPresent())) {
                without.add(new Untargeted(seller, sold, end));
            }
        }
        return without;
    }

    /** Returns what those without a target won in the quarter to date. */
    public Quantity wonWithoutTarget() {
        return Quantity.of(outlook.forecast().won())
                .minus(standings.stream()
                        .map(standing -> standing.attainment().actual())
                        .reduce(unit.ofSmallest(0), Quantity::plus));
    }

    /** Returns where the whole book is likely to end; empty where its past carries no forecast. */
    public Optional<Money> likelyEnd() {
        return outlook.period().quantile(0.5);
    }

    /** Returns how the plan stretches its sellers over what they won in the comparable quarter. */
    public PlanFairness<Member> fairness() {
        return fairness;
    }

    /** Returns the quarter that targets are held against; empty where none was observed. */
    public Optional<FiscalPeriod> comparable() {
        return comparable;
    }

    /** Returns the year before the quarter, as far as it was observed: what is usual. */
    public DateRange usual() {
        return usual;
    }

    /** Returns how many deals a seller won or lost in the year before. */
    public int decided(Member seller) {
        return (int) decided(seller.name(), usual).count();
    }

    /** Returns whether the book records contacts, which then are the activity; else deals decided are. */
    public boolean hasContacts() {
        return contactsOf.values().stream()
                .anyMatch(contacts -> contacts.stream().anyMatch(contact -> usual.contains(contact.day())));
    }

    /** Returns why a seller is ahead or behind, product by product; empty where too few deals tell what is usual. */
    public Optional<GapDiagnosis> diagnosis(Member seller) {
        List<SegmentFigures> before = figures(seller, usual);
        boolean active = before.stream().anyMatch(segment -> segment.activity() > 0);
        if (decided(seller) < ENOUGH || !active) {
            return Optional.empty();
        }
        Quantity planned = plan.amount(quarter.organisation().at(seller).during(toDate));
        return Optional.of(GapDiagnosis.against(planned, before, figures(seller, toDate)));
    }

    private List<SegmentFigures> figures(Member seller, DateRange days) {
        Map<String, Integer> activity = hasContacts() ? contacts(seller, days) : decisions(seller, days);
        Map<String, List<Opportunity>> wins = new LinkedHashMap<>();
        for (Opportunity deal : won(seller.name(), days)) {
            wins.computeIfAbsent(product(deal), name -> new ArrayList<>()).add(deal);
        }
        Set<String> products = new LinkedHashSet<>(activity.keySet());
        products.addAll(wins.keySet());
        List<SegmentFigures> figures = new ArrayList<>();
        for (String product : products) {
            List<Opportunity> own = wins.getOrDefault(product, List.of());
            figures.add(
                    SegmentFigures.of(product, activity.getOrDefault(product, 0), own.size(), Quantity.of(sum(own))));
        }
        return figures;
    }

    private Map<String, Integer> contacts(Member seller, DateRange days) {
        Map<String, Integer> contacts = new LinkedHashMap<>();
        for (Touch contact : contactsOf.getOrDefault(seller.name(), List.of())) {
            if (days.contains(contact.day())) {
                contacts.merge(contact.product(), 1, Integer::sum);
            }
        }
        return contacts;
    }

    private Map<String, Integer> decisions(Member seller, DateRange days) {
        Map<String, Integer> decisions = new LinkedHashMap<>();
        decided(seller.name(), days).forEach(deal -> decisions.merge(product(deal), 1, Integer::sum));
        return decisions;
    }

    private static String product(Opportunity deal) {
        return deal.product().orElse("no product");
    }

    /** Returns what a seller won in the last twelve months. */
    public List<Opportunity> wonInAYear(Member seller) {
        return won(seller.name(), business.pastYear());
    }

    /** Returns a seller of the book by name. */
    Member member(String name) {
        return requireNonNull(members.get(name), name);
    }

    public QuarterForecast outlook() {
        return outlook;
    }

    TargetPlan plan() {
        return plan;
    }

    public Tracking<Member> tracking() {
        return tracking;
    }

    public QuarterPlan quarter() {
        return quarter;
    }
}
