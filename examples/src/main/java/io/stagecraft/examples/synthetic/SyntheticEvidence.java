// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import io.stagecraft.examples.synthetic.SyntheticDeal.Contact;
import io.stagecraft.examples.synthetic.SyntheticDeal.RiskAnswer;
import io.stagecraft.examples.synthetic.SyntheticDeal.Statement;
import java.time.LocalDate;
import java.util.List;

/** What is written down about the customer of one deal while it is in a stage: contacts, statements, answers. */
final class SyntheticEvidence {
    /** The exit state of each of the five open stages, as the consultative process names them. */
    static final List<String> EXIT_STATES = List.of(
            "conversation-valued", "continuing-worthwhile", "need-shared", "solution-accepted", "decision-made");

    private static final List<String> SOURCES = List.of("meeting", "phone", "mail");
    private static final List<String> ROLES = List.of("USER", "DECISION_MAKER", "TECHNICAL", "DEPARTMENT_MANAGER");
    private static final List<String> AGREED = List.of(
            "names the deciders",
            "sends the requirements",
            "invites to a demonstration",
            "brings the decision maker",
            "checks the terms");
    private static final List<String> QUESTIONS = List.of(
            "SIZE_AND_BUDGET",
            "FUNDS_AND_CREDIT",
            "SOLUTION_FIT",
            "RELATIONSHIP_CLOSENESS",
            "COMPETITIVE_POSITION",
            "ENTRY_TIMING",
            "FOLLOW_ON_BUSINESS");

    private final Dice dice;
    private final SyntheticDeal deal;
    private final boolean careful;
    private int people;

    SyntheticEvidence(Dice dice, SyntheticDeal deal) {
        this.dice = dice;
        this.deal = deal;
        this.careful = dice.chance(0.72 + 0.3 * deal.owner.skill());
        this.people = careful ? 2 : 1;
    }

    void during(int stage, LocalDate entered, LocalDate leaves) {
        contacts(stage, entered, leaves);
        LocalDate day = Days.workingOrBefore(leaves.minusDays(dice.between(0, 5)));
        boolean known = careful ? dice.chance(0.9) : dice.chance(0.35);
        if (!known || day.isBefore(entered) || day.isAfter(Company.AS_OF)) {
            return;
        }
        // the customer may lag behind the seller, or say more than was asked
        String answer = dice.chance(Dice.logistic(1.3 + 0.9 * deal.pull)) ? "YES" : dice.chance(0.6) ? "PARTLY" : "NO";
        state(day, stage, answer);
        if (answer.equals("PARTLY") && dice.chance(0.45)) {
            LocalDate later = Days.workingOrBefore(leaves.plusDays(dice.between(6, 20)));
            if (!later.isAfter(Company.AS_OF)) {
                state(later, stage, "YES");
            }
        }
        if (answer.equals("YES") && stage < 3 && dice.chance(0.06)) {
            state(day, stage + 1, "YES");
        }
    }

    private void state(LocalDate day, int stage, String answer) {
        deal.statements.add(new Statement(day, EXIT_STATES.get(stage), answer, dice.pick(SOURCES)));
    }

    private void contacts(int stage, LocalDate entered, LocalDate leaves) {
        LocalDate day = Days.workingOrBefore(entered.plusDays(dice.between(1, 6)));
        while (day.isBefore(leaves) && !day.isAfter(Company.AS_OF)) {
            if (!day.isBefore(entered)) {
                deal.contacts.add(contact(stage, day));
            }
            day = Days.workingOrBefore(day.plusDays(dice.between(7, 19)));
        }
    }

    private Contact contact(int stage, LocalDate day) {
        if (people < ROLES.size() && dice.chance(0.22 + 0.05 * stage)) {
            people++;
        }
        int person = dice.between(1, people);
        String kind = dice.chance(0.42) ? "VISIT" : dice.chance(0.7) ? "CALL" : "MAIL";
        boolean advances = dice.chance(Dice.logistic(-0.5 + 0.7 * deal.pull));
        String purpose = stage == 0 ? "develop new customer" : stage == 4 ? "ordering" : "market research";
        return new Contact(
                day,
                deal.owner.name(),
                kind,
                "Person " + person,
                ROLES.get(person - 1),
                kind.equals("VISIT") ? purpose : "",
                advances ? "ADVANCE" : "CONTINUATION",
                advances ? dice.pick(AGREED) : "",
                advances ? day.plusDays(dice.between(5, 20)).toString() : "");
    }

    /** The risk questions are asked since spring 2025, and seldom all of them. */
    void riskAnswers() {
        if (deal.opened.isBefore(LocalDate.of(2025, 4, 1)) || !dice.chance(careful ? 0.9 : 0.4)) {
            return;
        }
        LocalDate day = Days.workingOrBefore(deal.opened.plusDays(dice.between(2, 25)));
        if (day.isAfter(deal.lastDay())) {
            return;
        }
        for (String question : QUESTIONS) {
            if (dice.chance(0.78)) {
                double high = Dice.logistic(0.4 + deal.pull);
                boolean knockOut = QUESTIONS.indexOf(question) < 3;
                int points = dice.chance(high) ? 2 : dice.chance(knockOut ? 0.94 : 0.65) ? 1 : 0;
                deal.answers.add(new RiskAnswer(day, question, points));
            }
        }
    }
}
