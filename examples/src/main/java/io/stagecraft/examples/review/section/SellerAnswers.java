// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.inspection.Decision;
import io.stagecraft.core.inspection.Decisions;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.examples.review.page.Block;
import io.stagecraft.examples.review.page.Folded;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Member;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.examples.review.quarter.WeekVisits;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.activity.FunnelNeed;
import io.stagecraft.planning.activity.FunnelStep;
import io.stagecraft.planning.activity.ReverseFunnel;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.settlement.OwnerStretch;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Answers the three questions of every seller: is my number high, where are my prospects, what do I do first? */
final class SellerAnswers {
    /** So many sellers are told of, that a page of many is read. */
    static final int MOST = 100;

    private static final int TOLD = 3;

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
        business.open().forEach(deal -> deals.put(deal.id(), deal));
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
            Folded folded = Folded.of(heading(standing))
                    .by(standing.seller().name())
                    .add(Remarks.of(
                            Message.of("answers.heading")
                                    .with("seller", standing.seller().name()),
                            List.of(isMyNumberHigh(standing), whereAreMyProspects(standing), whatFirst(standing))))
                    .add(week(standing));
            blocks.add(largest.filter(standing::equals).isPresent() ? folded.inTerminal() : folded);
        }
        return blocks;
    }

    private static Message heading(Standing standing) {
        Optional<AttainmentOutlook> outlook = standing.outlook();
        Message heading = Message.of(
                        standing.missing().isEmpty()
                                ? "answers.of-reached"
                                : outlook.isPresent() ? "answers.of" : "answers.of-unknown")
                .with("seller", standing.seller().name())
                .with("region", Texts.team(standing.seller().region()))
                .with("target", money(standing.attainment().target()));
        return outlook.<Message>map(word -> heading.with("outlook", word.labels())
                        .with("chance", Texts.ofReaching(standing.chance().orElseThrow()))
                        .with("record", PeopleSection.record(standing)))
                .or(() -> standing.whyUnknown().map(why -> heading.with("why", why)))
                .orElse(heading);
    }

    private Message isMyNumberHigh(Standing standing) {
        OwnerStretch<Member> own = requireNonNull(stretches.get(standing.seller()));
        return Message.of("answers.high")
                .with(
                        "stretch",
                        own.stretch().map(stretch -> stretch(own, stretch)).orElse(Message.of("answers.no-past")))
                .with("potential", againstPotential(standing))
                .with("missing", whatIsMissing(standing));
    }

    private Message stretch(OwnerStretch<Member> own, Ratio stretch) {
        boolean above = stretch.compareTo(people.fairness().bounds().maximum()) > 0;
        List<Ratio> others = people.fairness().owners().stream()
                .flatMap(owner -> owner.stretch().stream())
                .toList();
        return Message.of(
                        own.withinBounds() == Answer.YES
                                ? "answers.in-line"
                                : above ? "answers.too-high" : "answers.low")
                .with("target", money(own.amount()))
                .with(
                        "share",
                        Texts.percentBeside(
                                stretch,
                                people.fairness().bounds().minimum(),
                                people.fairness().bounds().maximum()))
                .with("quarter", Texts.quarter(people.comparable().orElseThrow()))
                .with("bounds", PeopleSection.bounds(people))
                .with(
                        "higher",
                        others.stream()
                                .filter(other -> other.compareTo(stretch) > 0)
                                .count())
                .with("others", others.size() - 1);
    }

    /** Returns the target beside what the seller's open deals are worth, and the same for all sellers with one. */
    private Message againstPotential(Standing standing) {
        if (!allOpen.isPositive()) {
            return Message.of("answers.no-potential");
        }
        Quantity target = standing.attainment().target();
        Quantity own = people.potential(standing.seller());
        int compared = own.ratioTo(target).compareTo(allOpen.ratioTo(allTargets));
        return Message.of(
                        compared < 0
                                ? "answers.potential-higher"
                                : compared > 0 ? "answers.potential-lower" : "answers.potential-like")
                .with("worth", money(own))
                .with("share", Texts.percentBeside(own.ratioTo(target), allOpen.ratioTo(allTargets)))
                .with("team", Texts.percent(allOpen.ratioTo(allTargets)));
    }

    /** Returns what is missing, and the likely end. */
    private static Message whatIsMissing(Standing standing) {
        return standing.missing()
                .map(missing -> Message.of("answers.missing")
                        .with("missing", money(missing))
                        .with(
                                "end",
                                standing.end()
                                        .map(end -> Message.of("answers.end")
                                                .with("end", money(end))
                                                .with("record", PeopleSection.record(standing)))
                                        .or(() -> standing.forecast().flatMap(PeriodForecast::refusal))
                                        .or(standing::whyUnknown)
                                        .orElseThrow()))
                .orElse(Message.of("answers.reached"));
    }

    private Message whereAreMyProspects(Standing standing) {
        String seller = standing.seller().name();
        boolean isTold = people.readsDeals(seller);
        List<OpenDeal> own = people.counted(seller).stream()
                .filter(deal -> visits.chance(deal) > 0)
                .sorted(Comparator.comparingDouble((OpenDeal deal) -> -visits.expected(seller, deal))
                        .thenComparing(OpenDeal::id))
                .toList();
        Message prospects = own.isEmpty()
                ? Message.of("answers.no-prospects").with("quarter", business.quarterName())
                : Message.of(isTold ? "answers.prospects" : "answers.prospects-open")
                        .with("deals", own.size())
                        .with("quarter", business.quarterName())
                        .with(
                                "best",
                                Texts.parts(own.stream()
                                        .limit(TOLD)
                                        .map(deal -> describe(deal, isTold))
                                        .toList()));
        return wins(standing)
                .map(wins -> Message.of("answers.prospects-and-wins")
                        .with("prospects", prospects)
                        .with("wins", wins))
                .orElse(prospects);
    }

    private Message describe(OpenDeal deal, boolean isTold) {
        boolean isEstimated = deal.isAmountEstimated() || deal.isCloseEstimated();
        Message said = Message.of((isTold ? "answers.deal" : "answers.deal-open") + (isEstimated ? "-estimated" : ""))
                .with("deal", deal.id())
                .with(
                        "customer",
                        requireNonNull(deals.get(deal.id()))
                                .customerId()
                                .map(Argument::of)
                                .orElse(Argument.of(Message.of("answers.no-customer"))))
                .with("worth", Texts.whole(deal.amount()));
        return isTold ? said.with("chance", Texts.chance(visits.chance(deal))) : said;
    }

    /** Returns how many wins, and deals decided, what is missing takes; empty if nothing is missing or too little is known. */
    private Optional<Message> wins(Standing standing) {
        Money missing = standing.attainment()
                .target()
                .minus(standing.attainment().actual())
                .toMoney();
        List<Opportunity> won = people.wonInAYear(standing.seller()).stream()
                .filter(deal -> deal.amount().isPresent())
                .toList();
        if (!missing.isPositive() || won.isEmpty()) {
            return Optional.empty();
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
            return Optional.empty();
        }
        List<FunnelNeed> needs = ReverseFunnel.of(
                        mean,
                        List.of(FunnelStep.of("deals decided", rate.ratio().get())))
                .needed(missing);
        return Optional.of(Message.of(own.isEnough() ? "answers.wins" : "answers.wins-team")
                .with("wins", needs.get(1).count())
                .with("average", Texts.whole(mean))
                .with("decided", needs.get(0).count())
                .with("rate", Texts.percent(rate.ratio().get())));
    }

    private Message whatFirst(Standing standing) {
        Optional<Message> see = visits.of(standing.seller()).stream()
                .findFirst()
                .map(visit -> Message.of("answers.see")
                        .with("customer", visit.planned().customer())
                        .with("day", visit.planned().date())
                        .with("deal", visit.deal())
                        .with("why", visit.why()));
        Optional<Message> decide = Optional.ofNullable(
                        decisions.get(standing.seller().name()))
                .map(decision -> Message.of("answers.decide")
                        .with("deal", decision.deal())
                        .with("what", decision.whatToDo()));
        return Message.of("answers.first")
                .with(
                        "what",
                        see.isPresent() && decide.isPresent()
                                ? Message.of("answers.then")
                                        .with("first", see.get())
                                        .with("second", decide.get())
                                : see.or(() -> decide).orElse(Message.of("answers.find")));
    }

    private Table week(Standing standing) {
        Table table = Table.of(Message.of("answers.week")
                        .with("seller", standing.seller().name()))
                .text("day")
                .text("customer")
                .text("for")
                .wideOnly()
                .deal()
                .wideOnly()
                .text("why");
        for (WeekVisits.Visit visit : visits.of(standing.seller())) {
            LocalDate day = visit.planned().date();
            table.row(
                    Message.of("weekday." + Texts.code(day.getDayOfWeek())).with("day", day),
                    visit.planned().customer(),
                    visit.planned().purpose().labels(),
                    visit.deal(),
                    visit.why());
        }
        long more = visits.notPlaced(standing.seller());
        return more > 0
                ? table.note(Message.of("answers.no-room").with("customers", more))
                : table.isEmpty() ? table.note(Message.of("answers.nobody-to-visit")) : table;
    }

    private static Money money(Quantity amount) {
        return Texts.whole(amount.toMoney());
    }
}
