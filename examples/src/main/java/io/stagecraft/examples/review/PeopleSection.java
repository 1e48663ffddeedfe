package io.stagecraft.examples.review;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.People.Standing;
import io.stagecraft.examples.review.People.Untargeted;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.settlement.DecompositionPoint;
import io.stagecraft.planning.settlement.FivePoints;
import io.stagecraft.planning.settlement.OwnerStretch;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Verdict;
import io.stagecraft.planning.tracking.GapDiagnosis;
import io.stagecraft.planning.tracking.LeagueEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Each seller against the plan: where they stand, why, whether it is fair, and what to do next week. */
final class PeopleSection {
    private final Business business;
    private final QuarterPlan quarter;
    private final TargetPlan plan;
    private final People people;
    private final WeekVisits visits;

    private PeopleSection(Business business, QuarterForecast outlook, QuarterPlan quarter, TargetPlan plan) {
        this.business = business;
        this.quarter = quarter;
        this.plan = plan;
        this.people = new People(business, outlook, quarter, plan);
        this.visits = WeekVisits.of(business, outlook);
    }

    static Section of(Business business, QuarterForecast outlook, Optional<QuarterPlan> quarter, Figures figures) {
        Optional<TargetPlan> plan = quarter.flatMap(QuarterPlan::plan);
        return plan.isEmpty()
                ? Section.of(
                        "people",
                        "People",
                        "Nobody has a target for %s, so nobody can be held against one.".formatted(business.quarter()))
                : new PeopleSection(business, outlook, quarter.orElseThrow(), plan.get()).section(figures);
    }

    private Section section(Figures figures) {
        for (AttainmentOutlook outlook : AttainmentOutlook.values()) {
            figures.put("people." + outlook.name().toLowerCase(Locale.ROOT), count(outlook));
        }
        figures.put("people.visits-next-week", visits.size());
        Section section = Section.of("people", "People", lead()).add(tiles()).add(sellers());
        section.add(people.hasBegun() && !people.usual().isEmpty() ? causes() : noCauses())
                .add(fairness())
                .add(points());
        section.add(Remarks.of(
                "Seller by seller",
                List.of(
                        "The three questions of each: is my number high, where are my prospects, what do I do first? And next week's visits."
                                + (people.standings().size() > SellerAnswers.MOST
                                        ? " The first %s of %s sellers with a target."
                                                .formatted(
                                                        SellerAnswers.MOST,
                                                        Texts.count(people.standings()
                                                                .size()))
                                        : ""))));
        new SellerAnswers(business, people, visits).all().forEach(section::add);
        return section.add(Remarks.of("How to read this", remarks()));
    }

    private long count(AttainmentOutlook outlook) {
        return people.standings().stream()
                .filter(standing -> standing.outlook().filter(outlook::equals).isPresent())
                .count();
    }

    private String lead() {
        long unknown = people.standings().stream()
                .filter(standing -> standing.outlook().isEmpty())
                .count();
        return "Of %s with a target in %s, %s can reach it, %s with difficulty, %s cannot as things stand%s."
                .formatted(
                        Texts.count(people.standings().size(), "seller", "sellers"),
                        business.quarter(),
                        count(AttainmentOutlook.CAN),
                        count(AttainmentOutlook.DIFFICULT),
                        count(AttainmentOutlook.CANNOT),
                        unknown == 0
                                ? ""
                                : "; of %s nobody can say, for too few past quarters of their own or a record that would change the answer"
                                        .formatted(Texts.count(unknown)));
    }

    private Tiles tiles() {
        return new Tiles()
                .add("Can", Texts.count(count(AttainmentOutlook.CAN)), "likely end 100 % or more", Tone.GOOD)
                .add(
                        "With difficulty",
                        Texts.count(count(AttainmentOutlook.DIFFICULT)),
                        "from 80 % to below 100 %",
                        Tone.WARNING)
                .add("Cannot", Texts.count(count(AttainmentOutlook.CANNOT)), "below 80 %", Tone.BAD)
                .add(
                        "Visits next week",
                        Texts.count(visits.size()),
                        "%s to %s"
                                .formatted(visits.week().start(), visits.week().lastDay()),
                        Tone.PLAIN);
    }

    private Table sellers() {
        Table table = Table.of("Who stands where, " + business.book().currency())
                .text("Seller")
                .number("Rank")
                .wideOnly()
                .text("Region")
                .wideOnly()
                .number("Target")
                .number("Won")
                .number("Pace")
                .wideOnly()
                .number("Likely end")
                .number("Of target")
                .wideOnly()
                .text("Outlook")
                .text("Record")
                .number("Needed a day")
                .wideOnly();
        Quantity target = null;
        Quantity won = people.wonWithoutTarget();
        Optional<Money> rest = people.likelyEnd();
        List<Standing> ranked = new ArrayList<>();
        for (LeagueEntry<Standing> entry : people.league().entries()) {
            ranked.add(entry.subject());
            row(table, entry.subject(), Integer.toString(entry.rank()));
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
            rest = less(rest, standing.likelyEnd());
        }
        Quantity others = people.wonWithoutTarget();
        for (Untargeted without : people.withoutTarget()) {
            others = others.minus(without.won());
            rest = less(rest, without.likelyEnd());
            untargeted(
                    table,
                    without.seller().name(),
                    without.seller().region(),
                    without.won(),
                    without.likelyEnd().map(Quantity::toMoney));
        }
        if (others.smallest() != 0 || rest.filter(amount -> !amount.isZero()).isPresent()) {
            untargeted(table, "Others, and what the book together is forecast otherwise", "", others, rest);
        }
        Optional<Money> end = people.likelyEnd();
        Optional<Quantity> targets = Optional.ofNullable(target);
        return table.row(
                        Tone.STRONG,
                        "Sum",
                        "",
                        "",
                        targets.map(PeopleSection::whole).orElse(""),
                        whole(won),
                        "",
                        end.map(Texts::whole).orElse("nobody can say"),
                        end.flatMap(amount -> targets.map(
                                        all -> Ratio.of(amount, all.toMoney()).toPercent(0)))
                                .orElse(""),
                        "",
                        "",
                        "")
                .inTerminal(40)
                .note(
                        "Likely end: won, and the middle of what the seller's own past quarters and open deals say is still to come, as the book is forecast; nothing below 4 past quarters. Record: how often the seller's own ranges of eight in ten held in past quarters, and which way their middle ran; where correcting by that would change the outlook, there is none. Pace: won over what the plan's own calendar gives up to today. Rank: by "
                                + (people.hasBegun()
                                        ? "what part of the target is won."
                                        : "the likely end, as no day has passed."));
    }

    private void row(Table table, Standing standing, String rank) {
        Optional<AttainmentOutlook> outlook = standing.outlook();
        table.row(
                outlook.map(PeopleSection::tone).orElse(Tone.QUIET),
                standing.seller().name(),
                rank,
                standing.seller().region(),
                whole(standing.attainment().target()),
                whole(standing.attainment().actual()),
                standing.attainment().pace().map(pace -> pace.toPercent(0)).orElse("too early"),
                standing.likelyEnd().map(PeopleSection::whole).orElse("nobody can say"),
                standing.toTarget().map(share -> share.toPercent(0)).orElse(""),
                outlook.map(PeopleSection::word).orElse("nobody can say"),
                record(standing),
                people.requiredPerDay(standing.seller())
                        .map(PeopleSection::whole)
                        .orElse("no day left"));
    }

    /** Returns how good forecasts of one seller's quarters were, beside the one of this quarter. */
    static String record(Standing standing) {
        return standing.forecast()
                .map(PeriodForecast::combination)
                .filter(combination -> combination.held().total() > 0)
                .map(combination -> "held %s of %s%s"
                        .formatted(
                                combination.held().hits(),
                                combination.held().total(),
                                ForecastRecordSection.leaning(combination.bias())
                                        .map(words -> ", ran " + words)
                                        .orElse("")))
                .orElse("none");
    }

    private static Optional<Money> less(Optional<Money> from, Optional<Quantity> part) {
        return from.map(all -> part.map(Quantity::toMoney).map(all::minus).orElse(all));
    }

    private static void untargeted(Table table, String name, String region, Quantity won, Optional<Money> likelyEnd) {
        table.row(
                Tone.QUIET,
                name,
                "",
                region,
                "no target",
                whole(won),
                "",
                likelyEnd.map(Texts::whole).orElse("nobody can say"),
                "",
                "",
                "",
                "");
    }

    private static Tone tone(AttainmentOutlook outlook) {
        return switch (outlook.light()) {
            case GREEN -> Tone.GOOD;
            case AMBER -> Tone.WARNING;
            case RED -> Tone.BAD;
        };
    }

    static String word(AttainmentOutlook outlook) {
        return switch (outlook) {
            case CAN -> "can";
            case DIFFICULT -> "with difficulty";
            case CANNOT -> "cannot";
        };
    }

    private Remarks noCauses() {
        return Remarks.of(
                "Why are sellers ahead or behind?",
                List.of(
                        people.hasBegun()
                                ? "Nothing closed before %s, so nobody can say what is usual."
                                        .formatted(business.quarter())
                                : "No working day of %s has passed, so there is no gap to explain yet."
                                        .formatted(business.quarter())));
    }

    private Table causes() {
        Table table = Table.of(
                        "Why sellers are ahead or behind, " + business.book().currency())
                .text("Seller")
                .number("Ahead or behind")
                .number("Activity")
                .number("Mix")
                .wideOnly()
                .number("Conversion")
                .number("Deal size");
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
                            "too few (%s)".formatted(people.decided(standing.seller())),
                            "",
                            "",
                            "",
                            ""));
        }
        if (!known.isEmpty()) {
            table.row(
                    Tone.STRONG,
                    "Sum",
                    sum(known, GapDiagnosis::gap),
                    sum(known, GapDiagnosis::activity),
                    sum(known, GapDiagnosis::mix),
                    sum(known, GapDiagnosis::conversion),
                    sum(known, GapDiagnosis::dealSize));
        }
        return table.inTerminal(40)
                .note(
                        "Won less what the plan gives up to today, and the four causes that make it, to the last %s: %s, their mix over products, what part of them is won, and how large wins are, each against the seller's own %s to %s. Sellers with fewer than %s closed deals in that time are not compared."
                                .formatted(
                                        business.book().currency().getDecimalPlaces() == 0 ? "unit" : "cent",
                                        people.hasContacts()
                                                ? "contacts made"
                                                : "deals decided (the book records no contacts)",
                                        people.usual().start(),
                                        people.usual().lastDay(),
                                        People.ENOUGH));
    }

    private static String sum(List<GapDiagnosis> gaps, Function<GapDiagnosis, Quantity> part) {
        return whole(gaps.stream().map(part).reduce(Quantity::plus).orElseThrow());
    }

    private Table fairness() {
        Table table = Table.of("Is it fair?")
                .text("Sellers")
                .number("With a baseline")
                .number("Their targets over it");
        groups(table, "", Member::region);
        if (knowsStarts()) {
            groups(table, "Tenure: ", this::tenure);
        }
        List<Quantity> open =
                people.standings().stream().map(Standing::open).sorted().toList();
        Quantity middle = open.get(open.size() / 2);
        groups(table, "Open deals: ", member -> potential(member, middle));
        List<OwnerStretch<Member>> outside = people.fairness().outside();
        String spread = people.fairness()
                .lowest()
                .map(lowest -> "From %s to %s of what each won in %s; %s of %s outside the bounds of %s."
                        .formatted(
                                lowest.toPercent(0),
                                people.fairness().highest().orElseThrow().toPercent(0),
                                people.comparable().orElseThrow(),
                                outside.size(),
                                people.fairness().owners().stream()
                                        .filter(owner -> owner.withinBounds() != Answer.UNKNOWN)
                                        .count(),
                                people.fairness().bounds()))
                .orElse("Nobody has a baseline: no complete quarter with a win was observed.");
        return table.note(spread);
    }

    private void groups(Table table, String kind, Function<Member, String> group) {
        Map<String, Integer> counts = new HashMap<>();
        people.fairness().owners().stream()
                .filter(owner -> owner.stretch().isPresent())
                .forEach(owner -> counts.merge(group.apply(owner.owner()), 1, Integer::sum));
        people.fairness()
                .stretchBy(group)
                .forEach((name, stretch) ->
                        table.row(kind + name, Integer.toString(counts.getOrDefault(name, 0)), stretch.toPercent(0)));
    }

    private boolean knowsStarts() {
        return business.book().sellers().stream()
                .anyMatch(seller -> seller.start().isPresent());
    }

    private String tenure(Member member) {
        LocalDate asOf = business.book().asOf();
        return business.book().sellers().stream()
                .filter(seller -> seller.name().equals(member.name()))
                .findFirst()
                .flatMap(Seller::start)
                .map(start -> start.isAfter(asOf.minusYears(1))
                        ? "less than a year"
                        : start.isAfter(asOf.minusYears(3)) ? "one to three years" : "three years and more")
                .orElse("start not recorded");
    }

    private String potential(Member member, Quantity middle) {
        return people.standing(member)
                .map(standing -> standing.open().compareTo(middle) >= 0 ? "the richer half" : "the poorer half")
                .orElse("the poorer half");
    }

    private Table points() {
        Table table = Table.of("The five points of a good split")
                .text("Point")
                .text("Met")
                .text("Why")
                .wideOnly();
        for (Verdict<DecompositionPoint> verdict : FivePoints.of(
                plan,
                quarter.organisation(),
                people.fairness(),
                seller -> people.standing(seller).flatMap(Standing::outlook),
                seller -> List.of(), // a book records no daily checks
                business.book().asOf())) {
            table.row(
                    verdict.answer() == Answer.NO ? Tone.BAD : Tone.PLAIN,
                    sentence(verdict.criterion().name()),
                    sentence(verdict.answer().name()),
                    verdict.reason().text());
        }
        return table.inTerminal(0);
    }

    private static String sentence(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        words.add(Texts.sentence(AttainmentOutlook.defaultBoundaries().text()));
        if (visits.withoutCustomer() > 0) {
            words.add("%s no customer, so nobody can be visited about them."
                    .formatted(Texts.count(visits.withoutCustomer(), "open deal names", "open deals name")));
        }
        if (business.deals().stream().allMatch(deal -> deal.nextStep().isEmpty())) {
            words.add("The book records no next steps: visits go where open deals are expected to bring most.");
        }
        if (!people.hasContacts()) {
            words.add("The book records no contacts, so deals decided stand for what sellers do.");
        }
        if (!knowsStarts()) {
            words.add("The book does not record when sellers started, so tenure is not compared and nobody ramps up.");
        }
        words.add("Nothing in the book tells of receivables, so no visit is for collection.");
        people.standings().stream()
                .flatMap(standing -> standing.attainment().defaultsUsed().stream())
                .map(DefaultUsed::text)
                .map(Texts::sentence)
                .distinct()
                .filter(text -> !words.contains(text))
                .forEach(words::add);
        words.add("3 visits a day, our assumption.");
        return words;
    }

    static String whole(Quantity amount) {
        return Texts.whole(amount.toMoney());
    }
}
