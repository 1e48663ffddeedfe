package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.inspection.Decision;
import io.stagecraft.core.inspection.Decisions;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.examples.review.People.Standing;
import io.stagecraft.examples.review.page.Block;
import io.stagecraft.examples.review.page.Folded;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.planning.activity.FunnelNeed;
import io.stagecraft.planning.activity.FunnelStep;
import io.stagecraft.planning.activity.ReverseFunnel;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.settlement.OwnerStretch;
import io.stagecraft.planning.target.Quantity;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Answers the three questions of every seller: is my number high, where are my prospects, what do I do first? */
final class SellerAnswers {
    /** So many sellers are told of, that a page of many is read. */
    static final int MOST = 100;

    private static final int TOLD = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Business business;
    private final People people;
    private final WeekVisits visits;
    private final Map<String, Opportunity> deals = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<Member, OwnerStretch<Member>> stretches = new HashMap<>();
    private final Quantity allOpen;
    private final Quantity allTargets;

    SellerAnswers(Business business, People people, WeekVisits visits) {
        this.business = business;
        this.people = people;
        this.visits = visits;
        business.deals().stream().filter(Opportunity::isOpen).forEach(deal -> deals.put(deal.id(), deal));
        people.fairness().owners().forEach(owner -> stretches.put(owner.owner(), owner));
        this.allOpen = people.standings().stream()
                .map(standing -> people.potential(standing.seller()))
                .reduce(Quantity::plus)
                .orElseThrow();
        this.allTargets = people.standings().stream()
                .map(standing -> standing.attainment().target())
                .reduce(Quantity::plus)
                .orElseThrow();
        for (Decision decision : Decisions.of(
                business.pipeline(),
                business.hygiene(),
                Math.max(1, business.deals().size()))) {
            decision.owner().ifPresent(owner -> decisions.putIfAbsent(owner, decision));
        }
    }

    /** Returns a piece for each of the first sellers with a target; a terminal shows that of the largest target. */
    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        Optional<Standing> largest = people.standings().stream()
                .max(Comparator.comparing(standing -> standing.attainment().target()));
        for (Standing standing :
                people.standings().subList(0, Math.min(MOST, people.standings().size()))) {
            Folded folded = Folded.of("%s, %s: %s"
                            .formatted(
                                    standing.seller().name(),
                                    standing.seller().region(),
                                    standing.toTarget()
                                            .map(share -> "%s, %s of %s likely; record: %s"
                                                    .formatted(
                                                            standing.outlook()
                                                                    .map(PeopleSection::word)
                                                                    .orElse("nobody can say"),
                                                            share.toPercent(0),
                                                            money(standing.attainment()
                                                                    .target()),
                                                            PeopleSection.record(standing)))
                                            .orElse("nobody can say whether %s will be reached"
                                                    .formatted(money(standing.attainment()
                                                            .target())))))
                    .add(Remarks.of(
                            "Three questions of " + standing.seller().name(),
                            List.of(isMyNumberHigh(standing), whereAreMyProspects(standing), whatFirst(standing))))
                    .add(week(standing));
            blocks.add(largest.filter(standing::equals).isPresent() ? folded.inTerminal() : folded);
        }
        return blocks;
    }

    private String isMyNumberHigh(Standing standing) {
        StringBuilder words = new StringBuilder("Is my number high? ");
        OwnerStretch<Member> own = requireNonNull(stretches.get(standing.seller()));
        if (own.stretch().isPresent()) {
            Ratio stretch = own.stretch().get();
            boolean above = stretch.compareTo(people.fairness().bounds().maximum()) > 0;
            words.append(own.withinBounds() == Answer.YES ? "No" : above ? "Yes" : "No, it is low")
                    .append(": %s is %s of what you won in %s"
                            .formatted(
                                    money(own.amount()),
                                    stretch.toPercent(0),
                                    people.comparable().orElseThrow()))
                    .append(" (%s would be in line)".formatted(people.fairness().bounds()));
            long higher = people.fairness().owners().stream()
                    .filter(owner -> owner.stretch()
                            .filter(other -> other.compareTo(stretch) > 0)
                            .isPresent())
                    .count();
            long compared = people.fairness().owners().stream()
                    .filter(owner -> owner.stretch().isPresent())
                    .count();
            words.append("; %s of %s colleagues are stretched further".formatted(higher, compared - 1));
        } else {
            words.append("Nobody can say: there is no comparable quarter in which you won anything");
        }
        return words.append(". ")
                .append(againstPotential(standing))
                .append(whatIsMissing(standing))
                .toString();
    }

    /** Returns the target beside what the seller's open deals are worth, and the same for all sellers with one. */
    private String againstPotential(Standing standing) {
        Quantity target = standing.attainment().target();
        Quantity all = allOpen;
        if (!all.isPositive()) {
            return "No seller has an open deal to hold it against. ";
        }
        Quantity targets = allTargets;
        Quantity own = people.potential(standing.seller());
        int compared = own.ratioTo(target).compareTo(all.ratioTo(targets));
        return "For your potential it is %s: your open deals are worth %s, %s of it, the team's %s of its targets. "
                .formatted(
                        compared < 0
                                ? "higher than the team's"
                                : compared > 0 ? "lower than the team's" : "like the team's",
                        money(own),
                        own.ratioTo(target).toPercent(0),
                        all.ratioTo(targets).toPercent(0));
    }

    /** Returns what is missing, what open deals and those not yet opened bring on average, and the likely end. */
    private static String whatIsMissing(Standing standing) {
        Quantity missing =
                standing.attainment().target().minus(standing.attainment().actual());
        if (!missing.isPositive()) {
            return "It is reached.";
        }
        return "%s are still missing. At their chances your open deals bring %s on average in time, deals not yet opened %s; %s."
                .formatted(
                        money(missing),
                        money(standing.open()),
                        money(standing.fresh()),
                        standing.likelyEnd()
                                .map(end -> "your own past quarters and open deals make a likely end of %s (record: %s)"
                                        .formatted(money(end), PeopleSection.record(standing)))
                                .orElse("fewer than 4 past quarters of your own make no likely end"));
    }

    private String whereAreMyProspects(Standing standing) {
        String owner = standing.seller().name();
        List<OpenDeal> own = people.counted(owner).stream()
                .filter(deal -> visits.chance(deal) > 0)
                .sorted(Comparator.comparingDouble((OpenDeal deal) ->
                                -visits.chance(deal) * deal.amount().getAmount().doubleValue())
                        .thenComparing(OpenDeal::id))
                .toList();
        List<String> best = own.stream().limit(TOLD).map(this::describe).toList();
        String words = "Where are my prospects? "
                + (own.isEmpty()
                        ? "No open deal of yours can be expected to close in " + business.quarter()
                        : "%s may close in %s; most is expected of %s"
                                .formatted(
                                        Texts.count(own.size(), "open deal", "open deals"),
                                        business.quarter(),
                                        Texts.join(best)));
        return words + "." + wins(standing);
    }

    private String describe(OpenDeal deal) {
        return "%s (%s, %s, %s)"
                .formatted(
                        requireNonNull(deals.get(deal.id())).customerId().orElse("a deal without a customer"),
                        deal.id(),
                        Texts.money(deal.amount())
                                + (deal.isAmountEstimated() || deal.isCloseEstimated() ? " estimated" : ""),
                        Texts.chance(visits.chance(deal)));
    }

    /** Returns how many wins, and deals decided, what is missing takes. */
    private String wins(Standing standing) {
        Money missing = standing.attainment()
                .target()
                .minus(standing.attainment().actual())
                .toMoney();
        List<Opportunity> won = people.wonInAYear(standing.seller()).stream()
                .filter(deal -> deal.amount().isPresent())
                .toList();
        if (!missing.isPositive() || won.isEmpty()) {
            return "";
        }
        Money mean = won.stream()
                .flatMap(deal -> deal.amount().stream())
                .reduce(Money::plus)
                .orElseThrow()
                .dividedBy(won.size(), RoundingMode.HALF_EVEN);
        Rate own = business.winRates()
                .of(people.deals(standing.seller().name()), business.pastYear())
                .byNumber();
        Rate rate = own.isEnough() ? own : people.outlook().rateOf(business.pastYear());
        if (!business.hasWinRate()
                || !mean.isPositive()
                || rate.ratio().filter(share -> share.signum() > 0).isEmpty()) {
            return "";
        }
        List<FunnelNeed> needs = ReverseFunnel.of(
                        mean,
                        List.of(FunnelStep.of("deals decided", rate.ratio().get())))
                .needed(missing);
        return " What is missing takes %s at your average of %s, out of %s at %s win rate of %s."
                .formatted(
                        Texts.count(needs.get(1).count(), "win", "wins"),
                        Texts.money(mean),
                        Texts.count(needs.get(0).count(), "decided deal", "decided deals"),
                        own.isEnough() ? "your" : "the team's",
                        rate.ratio().get().toPercent(0));
    }

    private String whatFirst(Standing standing) {
        List<String> words = new ArrayList<>();
        visits.of(standing.seller()).stream()
                .findFirst()
                .ifPresent(visit -> words.add("see %s on %s (%s: %s)"
                        .formatted(
                                visit.planned().customer(),
                                visit.planned().date().format(DAY),
                                visit.deal(),
                                visit.why())));
        Optional.ofNullable(decisions.get(standing.seller().name()))
                .ifPresent(decision -> words.add("decide on %s: %s".formatted(decision.deal(), decision.whatToDo())));
        return "What do I do first? "
                + (words.isEmpty()
                        ? "Find new customers: no open deal of yours names a customer to see or wants a decision."
                        : Texts.sentence(String.join("; then ", words)));
    }

    private Table week(Standing standing) {
        Table table = Table.of("Visits of " + standing.seller().name() + " next week")
                .text("Day")
                .text("Customer")
                .text("For")
                .wideOnly()
                .text("Deal")
                .wideOnly()
                .text("Why");
        for (WeekVisits.Visit visit : visits.of(standing.seller())) {
            table.row(
                    visit.planned().date().format(DAY),
                    visit.planned().customer(),
                    visit.planned().purpose().labels().text(),
                    visit.deal(),
                    visit.why());
        }
        long more = visits.notPlaced(standing.seller());
        return more > 0
                ? table.note("%s found no room."
                        .formatted(
                                Texts.count(more, "more customer with an open deal", "more customers with open deals")))
                : table.isEmpty() ? table.note("No open deal names a customer to visit.") : table;
    }

    private static String money(Quantity amount) {
        return Texts.money(amount.toMoney());
    }
}
