// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
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
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.joda.money.Money;

/** Which open deals are worth their effort by the answers to the risk questions, what speaks against them, and what to ask next. */
public final class ScreeningSection {
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

    public static Section of(Business business, Figures figures) {
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
            figures.put("screening." + Texts.code(decision), report.count(decision));
        }
        report.decidingQuestions().stream().findFirst().ifPresent(first -> {
            figures.put("screening.deciding", first.criterionId());
            figures.put("screening.deciding-worth", Texts.figure(first.amount()));
        });
        Section section = Section.of("screening", lead());
        if (deals.isEmpty()) {
            return section;
        }
        return section.add(tiles())
                .addIf(!report.decidingQuestions().isEmpty(), this::questions)
                .addIf(!isWithoutAnswers(), this::contact)
                .addIf(!isWithoutAnswers(), this::against)
                .addIf(!isWithoutAnswers(), this::unfold)
                .add(Remarks.onReading(remarks()));
    }

    private Message lead() {
        if (deals.isEmpty()) {
            return Message.of("checks.no-deal");
        }
        Message lead = isWithoutAnswers()
                ? Message.of("risks.no-answers")
                        .with("deals", deals.size())
                        .with("questions", RISK.card().criteria().size())
                : Message.of("risks.lead")
                        .with("deals", deals.size())
                        .with(
                                "parts",
                                Texts.parts(Arrays.stream(ScreeningDecision.values())
                                        .filter(decision -> report.count(decision) > 0)
                                        .map(decision -> Texts.constant("risks.verdict", decision)
                                                .with("count", report.count(decision)))
                                        .toList()));
        return report.decidingQuestions().isEmpty()
                ? lead
                : Message.of("risks.ask-first").with("lead", lead).with("ask", askFirst());
    }

    /** Says what to ask first: all questions that tie where nobody has answered any, and else the one with the most money. */
    private Message askFirst() {
        DecidingQuestion first = report.decidingQuestions().get(0);
        List<Argument> questions = isWithoutAnswers()
                ? deals.get(0).risk().askFirst().stream()
                        .map(open -> Argument.of(open.question()))
                        .toList()
                : List.of(Argument.of(first.question()));
        return Message.of("risks.ask")
                .with("questions", questions)
                .with("worth", Texts.whole(first.amount()))
                .with("deals", first.count());
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
                        tone(decision),
                        Texts.label(decision.labels()),
                        Message.of("deals").with("count", some.size()),
                        Message.of("worth").with("worth", Texts.whole(worth(some))));
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
        Table table = Table.of(Message.of("risks.questions"))
                .text("question")
                .number("deals")
                .number("worth");
        for (DecidingQuestion question : report.decidingQuestions()) {
            table.row(question.question(), question.count(), Texts.whole(question.amount()));
        }
        return table.note(Message.of("risks.questions-note"));
    }

    private Table contact() {
        Map<Message, List<Screened>> groups = new LinkedHashMap<>();
        deals.stream()
                .sorted(Comparator.comparing(Screened::rating, OpportunityRating.inOrder()))
                .forEach(deal -> groups.computeIfAbsent(group(deal), key -> new ArrayList<>())
                        .add(deal));
        Table table = Table.of(Message.of("risks.contact"))
                .text("class")
                .text("contact")
                .number("deals")
                .number("worth");
        groups.forEach((group, some) ->
                table.row(group, contact(some.get(0).rating()), some.size(), Texts.whole(worth(some))));
        return table;
    }

    /** Returns the class, the two classes, or the decision and why there is no class. */
    private static Message group(Screened deal) {
        OpportunityRating rating = deal.rating();
        if (rating.worstClass().isPresent()) {
            return rating.opportunityClass()
                    .map(only -> Message.of("risks.class").with("class", only.name()))
                    .orElseGet(() -> Message.of("risks.classes")
                            .with("best", rating.bestClass().orElseThrow().name())
                            .with("worst", rating.worstClass().orElseThrow().name()));
        }
        Message decision = Texts.label(rating.decision().labels());
        return rating.decision() == ScreeningDecision.UNDECIDED
                        || rating.noClass().isEmpty()
                ? decision
                : Message.of("risks.no-class")
                        .with("decision", decision)
                        .with("reason", rating.noClass().get());
    }

    private static Message contact(OpportunityRating rating) {
        Message level = rating.contactLevel()
                .map(known -> Message.of("risks.contact-level").with("level", known.labels()))
                .orElse(Message.of("risks.contact-as-is"));
        return rating.decideBy()
                .map(day -> Message.of("risks.decide-by").with("contact", level).with("day", day))
                .orElse(level);
    }

    private Table against() {
        Map<Message, List<Screened>> byReason = new LinkedHashMap<>();
        for (Screened deal : deals) {
            for (Message reason : deal.risk().score().reasons(ReasonSide.BELOW)) {
                byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(deal);
            }
        }
        Table table = Table.of(Message.of("risks.against"))
                .text("answer")
                .text("effect")
                .number("deals")
                .number("worth")
                .inTerminal(REASONS);
        Comparator<Map.Entry<Message, List<Screened>>> mostMoney =
                Comparator.comparing(entry -> worth(entry.getValue()));
        byReason.entrySet().stream().sorted(mostMoney.reversed()).forEach(entry -> {
            boolean excludes = isExclusion(entry.getKey(), entry.getValue());
            table.row(
                    excludes ? Tone.BAD : Tone.PLAIN,
                    entry.getKey(),
                    Message.of(excludes ? "risks.excludes" : "risks.lowers"),
                    entry.getValue().size(),
                    Texts.whole(worth(entry.getValue())));
        });
        return table;
    }

    private static boolean isExclusion(Message reason, List<Screened> some) {
        return some.get(0).risk().score().knockOuts().contains(reason);
    }

    private Outline unfold() {
        long answered = deals.stream().filter(deal -> deal.answered() > 0).count();
        Outline list = Outline.of(Message.of("risks.why").with("deals", answered))
                .inView(IN_VIEW)
                .inTerminal(2);
        Comparator<Screened> largest = Comparator.comparing(
                deal -> deal.amount().orElse(Money.zero(business.book().currency())));
        deals.stream()
                .filter(deal -> deal.answered() > 0)
                .sorted(largest.reversed())
                .limit(DEALS)
                .forEach(deal -> show(list, deal));
        return list.note(Message.of("risks.why-note"));
    }

    private void show(Outline list, Screened deal) {
        CustomerRiskAssessment risk = deal.risk();
        list.item(
                title(deal.deal()),
                Message.of("risks.answered")
                        .with(
                                "group",
                                deal.rating().askFirst().isEmpty()
                                        ? group(deal)
                                        : deal.rating().classMessage())
                        .with("answered", risk.answered()),
                deal.deal().deal().owner().orElse(""));
        risk.score()
                .contributions()
                .forEach(part -> list.line(
                        0,
                        RISK.card().criterion(part.id()).answered(part.reason()),
                        Message.of("plus").with("amount", part.amount())));
        risk.openQuestions()
                .forEach(open -> list.line(
                        0,
                        deciding(open),
                        Message.of("range").with("from", open.lowest()).with("to", open.highest())));
        list.line(0, Message.of("risks.risk"), risk(risk));
        list.line(
                0,
                Message.of("risks.worst-and-best"),
                Message.of("range")
                        .with("from", Texts.percent(risk.score().worst()))
                        .with("to", Texts.percent(risk.score().best())));
        if (risk.isExceptionAllowed()) {
            list.line(0, Message.of("risks.exception"), "");
        }
    }

    /** Returns a deal, its customer and what it is worth, in a line. */
    static Message title(InspectedDeal deal) {
        return Message.of("deal-title")
                .with("deal", deal.deal().id())
                .with("customer", deal.deal().customerId().map(Argument::of).orElse(Argument.of(Texts.UNKNOWN)))
                .with(
                        "worth",
                        deal.value()
                                .known()
                                .map(Texts::whole)
                                .map(Argument::of)
                                .orElse(Argument.of(Message.of("cell.no-amount"))));
    }

    private static Message risk(CustomerRiskAssessment risk) {
        if (!risk.score().isRated() && risk.decision() != ScreeningDecision.DROP) {
            return risk.answered();
        }
        Ratio lowest = Texts.percent(risk.lowestRisk());
        Ratio highest = Texts.percent(risk.highestRisk());
        return lowest.equals(highest)
                ? Message.of("said").with("what", lowest)
                : Message.of("range").with("from", lowest).with("to", highest);
    }

    /** Says which answers would decide, or that one could exclude a deal that is decided without it. */
    private static Message deciding(OpenQuestion open) {
        Message question = RISK.card().criterion(open.criterionId()).answered(NOT_ANSWERED);
        if (open.decidingAnswers().isEmpty()) {
            return open.hasKnockOut() ? Message.of("risks.could-exclude").with("question", question) : question;
        }
        AnswerScale scale =
                (AnswerScale) RISK.card().criterion(open.criterionId()).scale();
        return Message.of("risks.would-decide")
                .with("question", question)
                .with(
                        "answers",
                        scale.options().stream()
                                .filter(option -> open.decidingAnswers().contains(option.id()))
                                .map(option -> option.effect() == Effect.KNOCK_OUT
                                        ? Argument.of(
                                                Message.of("risks.excluding").with("answer", option.labels()))
                                        : Argument.of(option.labels()))
                                .toList());
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>(List.of(Message.of("risks.not-scored")));
        long open = report.with(ScreeningDecision.PASS).stream()
                .filter(deal -> !deal.risk().openKnockOuts().isEmpty())
                .count();
        if (open > 0) {
            words.add(Message.of("risks.passes-open").with("deals", open));
        }
        Set<DefaultUsed> defaults = new LinkedHashSet<>(RISK.defaultsUsed());
        deals.forEach(deal -> defaults.addAll(deal.rating().defaultsUsed()));
        defaults.stream().map(DefaultUsed::message).forEach(words::add);
        return words;
    }
}
