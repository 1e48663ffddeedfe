// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.page.Words;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Calls;
import io.stagecraft.examples.review.quarter.Member;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.examples.review.quarter.People.Untargeted;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.quarter.SharedCredit;
import io.stagecraft.examples.review.quarter.WeekVisits;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.settlement.DecompositionPoint;
import io.stagecraft.planning.settlement.FivePoints;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Verdict;
import io.stagecraft.planning.tracking.GapDiagnosis;
import io.stagecraft.planning.tracking.LeagueEntry;
import io.stagecraft.planning.tracking.SellerOutlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.joda.money.Money;

/** Each seller against the plan: where they stand, why, whether it is fair, and what to do next week. */
public final class PeopleSection {
    private final Business business;
    private final QuarterPlan quarter;
    private final TargetPlan plan;
    private final People people;
    private final WeekVisits visits;
    private final Calls calls;

    private PeopleSection(
            Business business, QuarterForecast outlook, QuarterPlan quarter, TargetPlan plan, Calls calls) {
        this.business = business;
        this.quarter = quarter;
        this.plan = plan;
        this.people = new People(business, outlook, quarter, plan);
        this.visits = WeekVisits.of(business, people);
        this.calls = calls;
    }

    public static Section of(
            Business business, QuarterForecast outlook, Optional<QuarterPlan> quarter, Calls calls, Figures figures) {
        Optional<TargetPlan> plan = quarter.flatMap(QuarterPlan::plan);
        if (plan.isPresent()) {
            return new PeopleSection(business, outlook, quarter.orElseThrow(), plan.get(), calls).section(figures);
        }
        Section section = Section.of("people", Message.of("people.no-target").with("quarter", business.quarterName()));
        SharedCredit.table(business, outlook).ifPresent(section::add);
        CallsRecord.tables(calls).forEach(section::add);
        return section;
    }

    private Section section(Figures figures) {
        figures.put("people.reached", reached());
        for (AttainmentOutlook outlook : AttainmentOutlook.values()) {
            figures.put("people." + Texts.code(outlook), count(outlook));
        }
        figures.put("people.visits-next-week", visits.size());
        Section section = Section.of("people", lead()).add(tiles()).add(sellers());
        SharedCredit.table(business, people.outlook()).ifPresent(section::add);
        CallsRecord.tables(calls).forEach(section::add);
        section.add(people.hasBegun() && !people.usual().isEmpty() ? causes() : noCauses())
                .add(fairness())
                .add(points());
        section.add(Words.of(
                people.standings().size() > SellerAnswers.MOST
                        ? Message.of("people.some-answers")
                                .with("first", SellerAnswers.MOST)
                                .with("sellers", people.standings().size())
                        : Message.of("people.answers")));
        new SellerAnswers(business, people, visits).all().forEach(section::add);
        return section.add(Remarks.onReading(remarks()));
    }

    /** Returns the league table alone; empty where nobody has a target. */
    public static Optional<Section> league(Business business, QuarterForecast outlook, Optional<QuarterPlan> quarter) {
        return quarter.flatMap(QuarterPlan::plan).map(plan -> {
            PeopleSection people =
                    new PeopleSection(business, outlook, quarter.orElseThrow(), plan, Calls.of(business, outlook));
            return Section.of("league", people.lead())
                    .open()
                    .add(people.tiles())
                    .add(people.sellers());
        });
    }

    private long reached() {
        return people.standings().stream()
                .filter(standing -> standing.missing().isEmpty())
                .count();
    }

    private long count(AttainmentOutlook outlook) {
        return people.standings().stream()
                .filter(standing -> standing.outlook().filter(outlook::equals).isPresent())
                .count();
    }

    private Message lead() {
        long unknown = people.standings().stream()
                .filter(standing -> standing.whyUnknown().isPresent())
                .count();
        if (unknown > 0 && !people.outlook().hasForecast()) {
            return Message.of("people.lead-no-forecast")
                    .with("sellers", people.standings().size())
                    .with("quarter", business.quarterName())
                    .with("reached", reached());
        }
        Message lead = Message.of(unknown == 0 ? "people.lead" : "people.lead-unknown")
                .with("sellers", people.standings().size())
                .with("quarter", business.quarterName())
                .with("reached", reached())
                .with("can", count(AttainmentOutlook.CAN))
                .with("difficult", count(AttainmentOutlook.DIFFICULT))
                .with("cannot", count(AttainmentOutlook.CANNOT));
        return unknown == 0 ? lead : lead.with("unknown", unknown);
    }

    private Tiles tiles() {
        Tiles tiles = new Tiles().add(Tone.GOOD, Message.of("people.reached"), reached());
        for (AttainmentOutlook outlook : AttainmentOutlook.values()) {
            tiles.add(Texts.tone(outlook), Texts.label(outlook.labels()), count(outlook));
        }
        return tiles.add(Message.of("people.visits"), visits.size(), Texts.span(visits.week()));
    }

    private Table sellers() {
        Table table = Table.of(Message.of("people.sellers"))
                .text("seller")
                .number("rank")
                .wideOnly()
                .text("region")
                .wideOnly()
                .number("target")
                .number("won")
                .number("pace")
                .wideOnly()
                .number("likely-end")
                .number("chance-of-target")
                .text("outlook")
                .text("record");
        if (calls.promised().isPresent()) {
            table.number("called").wideOnly().text("calls-ran").wideOnly();
        }
        table.number("needed").wideOnly();
        Quantity target = null;
        Quantity won = people.wonWithoutTarget();
        Optional<Money> rest = people.likelyEnd();
        List<Standing> ranked = new ArrayList<>();
        for (LeagueEntry<Standing> entry : people.league().entries()) {
            ranked.add(entry.subject());
            row(table, entry.subject(), entry.rank());
        }
        for (Standing standing : people.league().notRanked()) {
            ranked.add(standing);
            row(table, standing, "");
        }
        for (Standing standing : ranked) {
            target = target == null
                    ? standing.attainment().target()
                    : target.plus(standing.attainment().target());
            won = won.plus(standing.attainment().actual());
            rest = less(rest, standing.end());
        }
        Quantity others = people.wonWithoutTarget();
        for (Untargeted without : people.withoutTarget()) {
            others = others.minus(without.won());
            rest = less(rest, without.likelyEnd());
            untargeted(
                    table,
                    without.seller().name(),
                    Texts.team(without.seller().region()),
                    without.won(),
                    without.likelyEnd().map(Quantity::toMoney));
        }
        if (others.smallest() != 0 || rest.filter(amount -> !amount.isZero()).isPresent()) {
            untargeted(table, Message.of("people.others"), Texts.team(""), others, rest);
        }
        Optional<Money> end = people.likelyEnd();
        Optional<Quantity> targets = Optional.ofNullable(target);
        Money goal = quarter.target().amount();
        boolean hasMargin = targets.filter(all -> !all.toMoney().equals(goal)).isPresent();
        sum(table, Texts.SUM, targets.map(Quantity::toMoney), won, end, hasMargin);
        if (hasMargin) {
            sum(table, Message.of("people.whole"), Optional.of(goal), won, end, false);
        }
        return table.inView(100)
                .inTerminal(40)
                .note(Message.of(people.hasBegun() ? "people.sellers-note" : "people.sellers-note-before"));
    }

    /** Adds a row of all sellers together; the chance is said of the target of the whole alone. */
    private void sum(
            Table table, Message name, Optional<Money> target, Quantity won, Optional<Money> end, boolean hasMargin) {
        List<Object> cells = List.of(
                name,
                "",
                "",
                target.map(Texts::whole),
                whole(won),
                "",
                end.<Object>map(Texts::whole).orElse(Texts.NOBODY_CAN_SAY),
                hasMargin ? "" : chance(quarter.target().amount()),
                "",
                "");
        table.row(Tone.STRONG, cells(cells, Optional.empty(), ""));
    }

    private void row(Table table, Standing standing, Object rank) {
        String name = standing.seller().name();
        List<Object> cells = List.of(
                name,
                rank,
                Texts.team(standing.seller().region()),
                whole(standing.attainment().target()),
                whole(standing.attainment().actual()),
                standing.attainment().pace().<Object>map(Texts::percent).orElse(Message.of("people.too-early")),
                likelyEnd(standing),
                chance(standing),
                word(standing),
                record(standing));
        Object needed = people.requiredPerDay(standing.seller())
                .<Object>map(PeopleSection::whole)
                .orElse(Message.of("people.no-day-left"));
        table.row(tone(standing), cells(cells, Optional.of(name), needed)).by(name);
    }

    /** Puts what somebody called, and which way such calls ran, between the cells of a row, where the book has calls. */
    private Object[] cells(List<Object> first, Optional<String> seller, Object last) {
        List<Object> cells = new ArrayList<>(first);
        calls.promised().ifPresent(kind -> {
            cells.add(
                    seller.flatMap(name -> calls.of(name, kind, business.book().asOf()))
                            .map(called -> Texts.whole(called.amount())));
            cells.add(seller.flatMap(name -> calls.atThisPoint(name, kind)).flatMap(Calls::leaning));
        });
        cells.add(last);
        return cells.toArray();
    }

    /** Returns where a seller is likely to end: the one number, wherever it is said. */
    static Object likelyEnd(Standing standing) {
        return standing.end().<Object>map(PeopleSection::whole).orElse(Texts.NOBODY_CAN_SAY);
    }

    /** Returns whether a seller will reach the target, in a word, or why nobody can say. */
    static Object word(Standing standing) {
        return standing.outlook()
                .<Object>map(AttainmentOutlook::labels)
                .or(standing::whyUnknown)
                .orElse(Texts.REACHED);
    }

    private static Tone tone(Standing standing) {
        return standing.missing().isEmpty()
                ? Tone.GOOD
                : standing.outlook().<Tone>map(Texts::tone).orElse(Tone.QUIET);
    }

    private static Object chance(Standing standing) {
        OptionalDouble chance = standing.chance();
        return chance.isPresent()
                ? Texts.ofReaching(chance.getAsDouble())
                : standing.missing().isEmpty() ? Texts.REACHED : Texts.NOBODY_CAN_SAY;
    }

    private Object chance(Money target) {
        QuarterForecast outlook = people.outlook();
        return outlook.chance(target)
                .map(Texts::ofReaching)
                .orElse(QuarterForecast.isReached(outlook.period(), target) ? Texts.REACHED : Texts.NOBODY_CAN_SAY);
    }

    /** Returns how good forecasts of one seller's quarters were, beside the one of this quarter. */
    static Message record(Standing standing) {
        return standing.forecast().map(ForecastRecordSection::shortRecord).orElse(Texts.NONE);
    }

    private static Optional<Money> less(Optional<Money> from, Optional<Quantity> part) {
        return from.map(all -> part.map(Quantity::toMoney).map(all::minus).orElse(all));
    }

    private void untargeted(Table table, Object name, Argument region, Quantity won, Optional<Money> likelyEnd) {
        List<Object> cells = List.of(
                name,
                "",
                region,
                Message.of("people.without-target"),
                whole(won),
                "",
                likelyEnd.<Object>map(Texts::whole).orElse(Texts.NOBODY_CAN_SAY),
                "",
                "",
                "");
        table.row(
                Tone.QUIET,
                cells(cells, Optional.of(name).filter(String.class::isInstance).map(String.class::cast), ""));
    }

    private Remarks noCauses() {
        return Remarks.of(
                Message.of("people.causes-heading"),
                List.of(Message.of(people.hasBegun() ? "people.nothing-usual" : "people.no-gap-yet")
                        .with("quarter", business.quarterName())));
    }

    private Table causes() {
        Table table = Table.of(Message.of("people.causes"))
                .text("seller")
                .change("gap")
                .change("activity")
                .change("mix")
                .wideOnly()
                .change("conversion")
                .change("deal-size");
        List<GapDiagnosis> known = new ArrayList<>();
        for (Standing standing : people.standings()) {
            Optional<GapDiagnosis> why = people.diagnosis(standing.seller());
            why.ifPresent(known::add);
            String name = standing.seller().name();
            why.ifPresentOrElse(
                    gap -> table.row(
                            name,
                            whole(gap.gap()),
                            whole(gap.activity()),
                            whole(gap.mix()),
                            whole(gap.conversion()),
                            whole(gap.dealSize())),
                    () -> table.row(
                            Tone.QUIET,
                            name,
                            Message.of("too-few").with("count", people.decided(standing.seller())),
                            "",
                            "",
                            "",
                            ""));
            table.by(name);
        }
        if (!known.isEmpty()) {
            table.row(
                    Tone.STRONG,
                    Texts.SUM,
                    sum(known, GapDiagnosis::gap),
                    sum(known, GapDiagnosis::activity),
                    sum(known, GapDiagnosis::mix),
                    sum(known, GapDiagnosis::conversion),
                    sum(known, GapDiagnosis::dealSize));
        }
        return table.inView(100)
                .inTerminal(40)
                .note(Message.of("people.causes-note")
                        .with("activity", Message.of(people.hasContacts() ? "people.contacts" : "people.decisions"))
                        .with("usual", Texts.span(people.usual()))
                        .with("enough", People.ENOUGH));
    }

    private static Money sum(List<GapDiagnosis> gaps, Function<GapDiagnosis, Quantity> part) {
        return whole(gaps.stream().map(part).reduce(Quantity::plus).orElseThrow());
    }

    private Table fairness() {
        Table table = Table.of(Message.of("people.fair"))
                .text("group")
                .number("with-baseline")
                .number("stretch");
        groups(table, member -> Message.of("people.region").with("region", Texts.team(member.region())));
        if (knowsStarts()) {
            groups(table, this::tenure);
        }
        List<Quantity> open =
                people.standings().stream().map(Standing::open).sorted().toList();
        Quantity middle = open.get(open.size() / 2);
        groups(table, member -> potential(member, middle));
        return table.note(people.fairness()
                .lowest()
                .map(lowest -> Message.of("people.fair-note")
                        .with("lowest", Texts.percent(lowest))
                        .with(
                                "highest",
                                Texts.percent(people.fairness().highest().orElseThrow()))
                        .with("quarter", Texts.quarter(people.comparable().orElseThrow()))
                        .with("outside", people.fairness().outside().size())
                        .with(
                                "of",
                                people.fairness().owners().stream()
                                        .filter(owner -> owner.withinBounds() != Answer.UNKNOWN)
                                        .count())
                        .with("bounds", bounds(people)))
                .orElse(Message.of("people.no-baseline")));
    }

    /** Returns between which shares of what was won before a target is in line. */
    static Message bounds(People people) {
        return Message.of("range")
                .with("from", people.fairness().bounds().minimum())
                .with("to", people.fairness().bounds().maximum());
    }

    private void groups(Table table, Function<Member, Message> group) {
        Map<Message, Integer> counts = new HashMap<>();
        people.fairness().owners().stream()
                .filter(owner -> owner.stretch().isPresent())
                .forEach(owner -> counts.merge(group.apply(owner.owner()), 1, Integer::sum));
        people.fairness()
                .stretchBy(group)
                .forEach((name, stretch) -> table.row(name, counts.getOrDefault(name, 0), Texts.percent(stretch)));
    }

    private boolean knowsStarts() {
        return business.book().sellers().stream()
                .anyMatch(seller -> seller.start().isPresent());
    }

    private Message tenure(Member member) {
        LocalDate asOf = business.book().asOf();
        return Message.of("people.tenure."
                + business.book().sellers().stream()
                        .filter(seller -> seller.name().equals(member.name()))
                        .findFirst()
                        .flatMap(Seller::start)
                        .map(start -> start.isAfter(asOf.minusYears(1))
                                ? "first-year"
                                : start.isAfter(asOf.minusYears(3)) ? "to-three-years" : "longer")
                        .orElse("unknown"));
    }

    private Message potential(Member member, Quantity middle) {
        boolean isRicher = people.standing(member)
                .filter(standing -> standing.open().compareTo(middle) >= 0)
                .isPresent();
        return Message.of(isRicher ? "people.richer" : "people.poorer");
    }

    private Table points() {
        Table table = Table.of(Message.of("people.points"))
                .text("point")
                .text("met")
                .text("why")
                .wideOnly();
        for (Verdict<DecompositionPoint> verdict : FivePoints.of(
                plan,
                quarter.organisation(),
                people.fairness(),
                seller -> people.standing(seller).map(Standing::own).flatMap(SellerOutlook::outlook),
                seller -> List.of(), // a book records no daily checks
                business.book().asOf())) {
            table.row(
                    verdict.answer() == Answer.NO ? Tone.BAD : Tone.PLAIN,
                    Texts.constant("point", verdict.criterion()),
                    Texts.constant("met", verdict.answer()),
                    verdict.reason());
        }
        return table.inTerminal(0);
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>();
        words.add(AttainmentOutlook.defaultChances().message());
        if (calls.promised().isPresent()) {
            words.add(Message.of("people.called"));
        }
        long unrecorded = people.outlook().pastOrigins().stream()
                .filter(origin -> origin.asOf().isBefore(business.ownersFrom()))
                .count();
        if (unrecorded > 0) {
            words.add(Message.of("people.owners").with("quarters", unrecorded));
        }
        if (visits.withoutCustomer() > 0) {
            words.add(Message.of("people.without-customer").with("deals", visits.withoutCustomer()));
        }
        if (business.deals().stream().allMatch(deal -> deal.nextStep().isEmpty())) {
            words.add(Message.of("people.no-next-steps"));
        }
        if (!people.hasContacts()) {
            words.add(Message.of("people.no-contacts"));
        }
        if (!knowsStarts()) {
            words.add(Message.of("people.no-starts"));
        }
        words.add(Message.of("people.no-receivables"));
        words.add(Message.of("people.visits-a-day"));
        return words;
    }

    static Money whole(Quantity amount) {
        return Texts.whole(amount.toMoney());
    }
}
