package io.stagecraft.examples.review;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.RiskAnswer;
import io.stagecraft.examples.review.page.Outline;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.risk.CustomerRisk;
import io.stagecraft.scoring.risk.CustomerRiskAssessment;
import io.stagecraft.scoring.risk.DecidingQuestion;
import io.stagecraft.scoring.risk.OpportunityRating;
import io.stagecraft.scoring.risk.ScreeningDecision;
import io.stagecraft.scoring.risk.ScreeningReport;
import io.stagecraft.scoring.risk.Soon;
import io.stagecraft.scoring.score.OpenQuestion;
import io.stagecraft.scoring.score.ReasonSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Which open deals are worth their effort by the answers to the risk questions, what speaks against them, and what to ask next. */
final class ScreeningSection {
    private static final CustomerRisk RISK = CustomerRisk.standard();
    private static final Message NOT_ANSWERED = Message.of("score.not-answered");
    private static final int REASONS = 8;
    private static final int DEALS = 500;
    private static final int IN_VIEW = 10;

    private record Screened(InspectedDeal deal, CustomerRiskAssessment risk, OpportunityRating rating) {
        Optional<Money> amount() {
            return deal.value().known();
        }

        int answered() {
            return risk.score().coverage().answered();
        }
    }

    private final Business business;
    private final Soon soon;
    private final List<Screened> deals = new ArrayList<>();
    private final ScreeningReport<Screened> report;

    private ScreeningSection(Business business) {
        this.business = business;
        OptionalDouble median = business.pipeline().wonDays().median();
        this.soon = median.isPresent() && median.getAsDouble() >= 1
                ? Soon.withinMedianWonCycle((int) Math.round(median.getAsDouble()))
                : Soon.fallback();
        Map<String, CardAnswers> answers = answers();
        for (InspectedDeal deal : business.pipeline().deals()) {
            CustomerRiskAssessment risk =
                    RISK.assess(answers.getOrDefault(deal.deal().id(), CardAnswers.none()));
            deals.add(new Screened(deal, risk, rating(deal, risk)));
        }
        this.report = ScreeningReport.of(deals, Screened::risk, business.book().currency(), Screened::amount);
    }

    static Section of(Business business, Figures figures) {
        return new ScreeningSection(business).section(figures);
    }

    /** Returns the answers known on the day of the review, by deal; the latest to a question counts. */
    private Map<String, CardAnswers> answers() {
        Map<String, CardAnswers> byDeal = new HashMap<>();
        for (Deal deal : business.book().deals()) {
            CardAnswers known = CardAnswers.none();
            for (RiskAnswer answer : deal.answers()) {
                if (!answer.day().isAfter(business.book().asOf())) {
                    known = known.and(answer.criterion(), answer.answer());
                }
            }
            byDeal.put(deal.id(), known);
        }
        return byDeal;
    }

    private OpportunityRating rating(InspectedDeal deal, CustomerRiskAssessment risk) {
        if (deal.isOutlived() == Answer.YES) {
            return risk.rateOutlived();
        }
        return risk.rate(deal.expectedClose(), business.book().asOf(), soon);
    }

    private boolean isWithoutAnswers() {
        return deals.stream().allMatch(deal -> deal.answered() == 0);
    }

    private Section section(Figures figures) {
        for (ScreeningDecision decision : ScreeningDecision.values()) {
            figures.put("screening." + Texts.lower(decision).replace(' ', '-'), report.count(decision));
        }
        report.decidingQuestions().stream().findFirst().ifPresent(first -> {
            figures.put("screening.deciding", first.criterionId());
            figures.put("screening.deciding-worth", Texts.figure(first.amount()));
        });
        Section section = Section.of("screening", "Worth the effort?", lead());
        if (deals.isEmpty()) {
            return section;
        }
        return section.add(tiles())
                .addIf(!report.decidingQuestions().isEmpty(), this::questions)
                .addIf(!isWithoutAnswers(), this::contact)
                .addIf(!isWithoutAnswers(), this::against)
                .addIf(!isWithoutAnswers(), this::unfold)
                .add(Remarks.of("How to read this", remarks()));
    }

    private String lead() {
        if (deals.isEmpty()) {
            return "No deal is open.";
        }
        String next = next();
        if (isWithoutAnswers()) {
            return "%s undecided, because nobody has answered one of the %s risk questions about %s.%s"
                    .formatted(
                            deals.size() == 1
                                    ? "The open deal is"
                                    : "All " + Texts.count(deals.size(), "open deal", "open deals") + " are",
                            RISK.card().criteria().size(),
                            deals.size() == 1 ? "it" : "any of them",
                            next);
        }
        List<String> parts = new ArrayList<>();
        for (ScreeningDecision decision : ScreeningDecision.values()) {
            if (report.count(decision) > 0) {
                parts.add(Texts.count(report.count(decision)) + " " + verdict(decision));
            }
        }
        return "Of %s: %s.%s".formatted(Texts.count(deals.size(), "open deal", "open deals"), Texts.join(parts), next);
    }

    /** Says what to ask first: all questions that tie where nobody has answered any, and else the one with the most money. */
    private String next() {
        if (report.decidingQuestions().isEmpty()) {
            return "";
        }
        DecidingQuestion first = report.decidingQuestions().get(0);
        List<String> questions = isWithoutAnswers()
                ? deals.get(0).risk().askFirst().stream()
                        .map(open -> open.question().text())
                        .toList()
                : List.of(first.question().text());
        return " Ask first: %s %s waits for the answer%s, in %s."
                .formatted(
                        String.join(" ", questions),
                        Texts.money(first.amount()),
                        questions.size() == 1 ? "" : "s",
                        Texts.count(first.count(), "deal", "deals"));
    }

    private static String verdict(ScreeningDecision decision) {
        return switch (decision) {
            case PASS -> "passed";
            case PASS_BY_EXCEPTION -> "passed by exception";
            case UNDECIDED -> "undecided";
            case REDUCE -> "not passed";
            case DROP -> "excluded by an answer";
        };
    }

    private Money worth(List<Screened> some) {
        return some.stream()
                .flatMap(deal -> deal.amount().stream())
                .reduce(Money.zero(business.book().currency()), Money::plus);
    }

    private Tiles tiles() {
        Tiles tiles = new Tiles();
        for (ScreeningDecision decision : ScreeningDecision.values()) {
            List<Screened> some = report.with(decision);
            if (decision != ScreeningDecision.PASS_BY_EXCEPTION || !some.isEmpty()) {
                tiles.add(
                        Texts.capital(decision.labels().text()),
                        Texts.count(some.size(), "deal", "deals"),
                        "worth " + Texts.money(worth(some)),
                        tone(decision));
            }
        }
        return tiles;
    }

    private static Tone tone(ScreeningDecision decision) {
        return switch (decision) {
            case PASS, PASS_BY_EXCEPTION -> Tone.GOOD;
            case UNDECIDED -> Tone.WARNING;
            case REDUCE -> Tone.QUIET;
            case DROP -> Tone.BAD;
        };
    }

    private Table questions() {
        Table table = Table.of("What to ask next: the open question with most at stake, by the money that waits for it")
                .text("Question")
                .number("Deals")
                .number("Worth, " + business.book().currency());
        for (DecidingQuestion question : report.decidingQuestions()) {
            table.row(question.question().text(), Texts.count(question.count()), Texts.whole(question.amount()));
        }
        return table.note(
                "Each undecided deal counts once, with its first question; of questions that tie, the first of the card.");
    }

    private Table contact() {
        Map<String, List<Screened>> groups = new LinkedHashMap<>();
        deals.stream()
                .sorted(Comparator.comparing(Screened::rating, OpportunityRating.inOrder()))
                .forEach(deal -> groups.computeIfAbsent(group(deal), key -> new ArrayList<>())
                        .add(deal));
        Table table = Table.of("How much contact each deserves, by the worst class where answers leave two")
                .text("Class or decision")
                .text("Contact")
                .number("Deals")
                .number("Worth, " + business.book().currency());
        groups.forEach((group, some) ->
                table.row(group, contact(some.get(0).rating()), Texts.count(some.size()), Texts.whole(worth(some))));
        return table;
    }

    /** Returns the class, the two classes, or the decision and why there is no class. */
    private static String group(Screened deal) {
        OpportunityRating rating = deal.rating();
        if (rating.worstClass().isPresent()) {
            return rating.opportunityClass()
                    .map(Enum::name)
                    .orElseGet(() -> rating.bestClass().orElseThrow() + " or "
                            + rating.worstClass().orElseThrow());
        }
        String decision = Texts.capital(rating.decision().labels().text());
        boolean isUndecided = rating.decision() == ScreeningDecision.UNDECIDED;
        return isUndecided
                ? decision
                : decision
                        + rating.noClass().map(reason -> ", " + reason.text()).orElse("");
    }

    private static String contact(OpportunityRating rating) {
        String until = rating.decideBy()
                .map(day -> ", reduce risk or effort by " + day)
                .orElse("");
        return rating.contactLevel().map(level -> level.labels().text()).orElse("as it is") + until;
    }

    private Table against() {
        Map<Message, List<Screened>> byReason = new LinkedHashMap<>();
        for (Screened deal : deals) {
            for (Message reason : deal.risk().score().reasons(ReasonSide.BELOW)) {
                byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(deal);
            }
        }
        Table table = Table.of("What speaks against these deals, by the money concerned")
                .text("Answer")
                .number("Deals")
                .number("Worth, " + business.book().currency())
                .inTerminal(REASONS);
        Comparator<Map.Entry<Message, List<Screened>>> mostMoney =
                Comparator.comparing(entry -> worth(entry.getValue()));
        byReason.entrySet().stream()
                .sorted(mostMoney.reversed())
                .forEach(entry -> table.row(
                        isExclusion(entry.getKey(), entry.getValue()) ? Tone.BAD : Tone.PLAIN,
                        entry.getKey().text(),
                        Texts.count(entry.getValue().size()),
                        Texts.whole(worth(entry.getValue()))));
        return table.note("A row marked in red excludes a deal, whatever its points.");
    }

    private static boolean isExclusion(Message reason, List<Screened> some) {
        return some.get(0).risk().score().knockOuts().contains(reason);
    }

    private Outline unfold() {
        long answered = deals.stream().filter(deal -> deal.answered() > 0).count();
        Outline list = Outline.of(
                        answered <= DEALS
                                ? "Why: the deals with an answer, the largest first"
                                : "Why: the %d largest of %s"
                                        .formatted(DEALS, Texts.count(answered, "deal", "deals with an answer")))
                .inView(IN_VIEW)
                .inTerminal(2);
        Comparator<Screened> largest = Comparator.comparing(
                deal -> deal.amount().orElse(Money.zero(business.book().currency())));
        deals.stream()
                .filter(deal -> deal.answered() > 0)
                .sorted(largest.reversed())
                .limit(DEALS)
                .forEach(deal -> show(list, deal));
        return list.note("Higher is safer; the risk is one less the score, from its best to its worst case.");
    }

    private void show(Outline list, Screened deal) {
        CustomerRiskAssessment risk = deal.risk();
        list.item(
                "%s, %s, %s"
                        .formatted(
                                deal.deal().deal().id(),
                                deal.deal().deal().customerId().orElse("unknown customer"),
                                deal.amount().map(Texts::money).orElse("no amount")),
                (deal.rating().askFirst().isEmpty()
                                ? group(deal)
                                : deal.rating().classMessage().text())
                        + ", " + risk.answered());
        risk.score()
                .contributions()
                .forEach(part -> list.line(
                        0,
                        RISK.card().criterion(part.id()).answered(part.reason()).text(),
                        "+" + part.amount().toPlainString()));
        risk.openQuestions()
                .forEach(open -> list.line(
                        0,
                        RISK.card().criterion(open.criterionId()).answered(NOT_ANSWERED) + deciding(open),
                        open.lowest().toPlainString() + " to " + open.highest().toPlainString()));
        list.line(0, "risk", risk(risk));
        list.line(
                0,
                "worst and best case of the score",
                "%s to %s"
                        .formatted(
                                risk.score().worst().toPercent(0),
                                risk.score().best().toPercent(0)));
        if (risk.isExceptionAllowed()) {
            list.line(0, "clear follow-on business: may pass if a named person approves", "");
        }
    }

    private static String risk(CustomerRiskAssessment risk) {
        if (!risk.score().isRated() && risk.decision() != ScreeningDecision.DROP) {
            return risk.answered().text();
        }
        String lowest = risk.lowestRisk().toPercent(0);
        String highest = risk.highestRisk().toPercent(0);
        return lowest.equals(highest) ? lowest : lowest + " to " + highest;
    }

    /** Says which answers would decide, or that one could exclude a deal that is decided without it. */
    private static String deciding(OpenQuestion open) {
        if (open.decidingAnswers().isEmpty()) {
            return open.hasKnockOut() ? ", could exclude it" : "";
        }
        AnswerScale scale =
                (AnswerScale) RISK.card().criterion(open.criterionId()).scale();
        return scale.options().stream()
                .filter(option -> open.decidingAnswers().contains(option.id()))
                .map(option -> option.labels().text() + (option.effect() == Effect.KNOCK_OUT ? " (excludes it)" : ""))
                .collect(Collectors.joining(" or ", "; would decide: ", ""));
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        words.add("An answer that nobody has given is not scored; the worst and the best case are kept, and a deal is"
                + " undecided while they disagree.");
        long open = report.with(ScreeningDecision.PASS).stream()
                .filter(deal -> !deal.risk().openKnockOuts().isEmpty())
                .count();
        if (open > 0) {
            words.add("%s although a question that could exclude the customer is open."
                    .formatted(Texts.count(open, "deal passes", "deals pass")));
        }
        Set<DefaultUsed> defaults = new LinkedHashSet<>(RISK.defaultsUsed());
        deals.forEach(deal -> defaults.addAll(deal.rating().defaultsUsed()));
        defaults.stream().map(DefaultUsed::text).map(Texts::sentence).forEach(words::add);
        return words;
    }
}
