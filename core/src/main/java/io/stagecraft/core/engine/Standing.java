// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.GateRule;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.process.Statements;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Decides by the answers of customers and the facts of deals which gates are passed, and in which buying stage a
 * customer stands.
 */
final class Standing {
    private final SalesProcess process;
    private final Statements statements;
    private final Criterion[] criteria; // by number
    private final GateRule[] exits;
    private final List<Predicate<Opportunity>> confirmed = new ArrayList<>(); // by stage, all statements of its gate
    private final GateRule[] entries;
    private final String[] ids;
    private final StallLimits limits;
    private final DealFacts facts;
    private final ZoneId zone;
    private final int[][] provenBy; // by buying stage, the selling stages whose gates prove it
    private final int[][] mapped; // by buying stage, the selling stages mapped to it
    private final int first; // the first buying stage mapped to any, or -1 where no gate proves any

    Standing(SalesProcess process, StallLimits limits, DealFacts facts, ZoneId zone) {
        List<SellingStage> stages = process.stages();
        this.process = process;
        this.statements = process.statements();
        this.criteria = new Criterion[statements.size()];
        for (int number = 0; number < criteria.length; number++) {
            criteria[number] = process.statement(statements.id(number)).orElseThrow();
        }
        this.exits = new GateRule[stages.size()];
        this.entries = new GateRule[stages.size()];
        this.ids = new String[stages.size()];
        for (int stage = 0; stage < ids.length; stage++) {
            exits[stage] = process.gates().exit(stage);
            confirmed.add(Opportunity.confirming(process, ids(stages.get(stage).gate())));
            entries[stage] = process.gates().entry(stage);
            ids[stage] = stages.get(stage).id();
        }
        this.limits = limits;
        this.facts = facts;
        this.zone = zone;
        int buyingCount = process.buyingStages().size();
        mapped = new int[buyingCount][];
        provenBy = new int[buyingCount][];
        for (int buying = 0; buying < buyingCount; buying++) {
            String id = process.buyingStages().get(buying).id();
            mapped[buying] = IntStream.range(0, stages.size())
                    .filter(stage -> stages.get(stage).buyingStages().contains(id))
                    .toArray();
            provenBy[buying] = Arrays.stream(mapped[buying])
                    .filter(stage -> exits[stage].asksCustomer())
                    .toArray();
        }
        first = Arrays.stream(provenBy).allMatch(proving -> proving.length == 0)
                ? -1
                : IntStream.range(0, buyingCount)
                        .filter(buying -> mapped[buying].length > 0)
                        .findFirst()
                        .orElse(-1);
    }

    private static List<String> ids(StageGate gate) {
        List<String> ids = new ArrayList<>();
        for (Criterion each : gate.statements()) {
            ids.add(each.id());
        }
        return ids;
    }

    DealFacts facts() {
        return facts;
    }

    ZoneId zone() {
        return zone;
    }

    Criterion criterion(int number) {
        return criteria[number];
    }

    Criterion criterion(String id) {
        return criteria[statements.numberOf(id)];
    }

    AskedGate exit(int stage) {
        return new AskedGate("gate", process.stages().get(stage).gate(), exits[stage], stage);
    }

    AskedGate entry(int stage) {
        return new AskedGate(
                "entry", process.stages().get(stage).entryGate().orElse(StageGate.open()), entries[stage], stage);
    }

    AskedGate win(int stage) {
        return new AskedGate(
                "win-gate",
                process.winGate().orElse(StageGate.open()),
                process.gates().win(),
                stage);
    }

    /** Returns whether the statements of a gate that asks for nothing else are answered as it asks. */
    boolean isPlainlyPassed(Opportunity deal, int stage) {
        return confirmed.get(stage).test(deal)
                || (!exits[stage].needsAll() && exits[stage].isPassed(number -> deal.answer(criteria[number].id())));
    }

    /** Returns whether the gate that ends a stage is passed, by statements and facts. */
    boolean isPassed(Opportunity deal, int stage, Instant at) {
        return exits[stage].isPlain()
                ? isPlainlyPassed(deal, stage)
                : exits[stage].isPassed(new DealAnswers(this, deal, at, false));
    }

    /** Returns whether the customer has shown what the gate that ends a stage asks of it, whatever the facts are. */
    boolean isShown(Opportunity deal, int stage, Instant at) {
        return exits[stage].isPlain()
                ? isPlainlyPassed(deal, stage)
                : exits[stage].isShown(new DealAnswers(this, deal, at, false));
    }

    /** Returns whether the customer has answered any statement of the process. */
    boolean hasAnswers(Opportunity deal) {
        if (!deal.hasEvidence()) {
            return false;
        }
        for (String statement : statements.ids()) {
            if (deal.answer(statement).isKnown()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the last buying stage such that the customer has shown what the gates of it and of all before it ask, at least
     * the first; -1 where the customer has answered nothing, or no gate proves a buying stage.
     */
    int supported(Opportunity deal, Instant at) {
        int last = -1;
        if (!deal.hasEvidence()) {
            return last;
        }
        for (int buying = 0; buying < provenBy.length; buying++) {
            if (provenBy[buying].length > 0) { // else no gate asks anything of it
                if (!isProven(deal, buying, at)) {
                    break;
                }
                last = buying;
            }
        }
        return last == -1 && hasAnswers(deal) ? first : last;
    }

    /** Returns whether the customer has shown what the gates of all selling stages mapped to a buying stage ask. */
    private boolean isProven(Opportunity deal, int buying, Instant at) {
        for (int stage : provenBy[buying]) {
            if (!isShown(deal, stage, at)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the selling stage whose gate keeps the customer from the next buying stage, or -1 where none does. */
    int heldBy(Opportunity deal, Instant at) {
        for (int[] proving : provenBy) {
            for (int stage : proving) {
                if (!isShown(deal, stage, at)) {
                    return stage;
                }
            }
        }
        return -1;
    }

    /** Returns how many stages the seller's lies beyond the nearest one mapped to a buying stage, of two the earlier. */
    int distance(int stage, int buying) {
        int nearest = Integer.MAX_VALUE;
        for (int each : mapped[buying]) {
            if (Math.abs(stage - each) < Math.abs((long) nearest)) {
                nearest = stage - each;
            }
        }
        return nearest;
    }

    /** Returns the selling stages whose gates prove a buying stage, in order. */
    int[] provenBy(int buying) {
        return provenBy[buying].clone();
    }

    /**
     * Returns whether an open deal has left the statements of a gate open for longer than its stage may take: since it
     * entered the stage, or where it never did, its present one.
     */
    boolean isOverdue(Opportunity deal, int gate, int stage, Instant at) {
        if (!deal.isOpen() || gate > stage) {
            return false;
        }
        Optional<Instant> since = gate == stage
                ? deal.stageEnteredAt()
                : deal.lastEntryInto(ids[gate]).or(deal::stageEnteredAt);
        return limits.days(since, limits.epochDay(at)) > limits.limit(gate);
    }

    /** Returns what is said of an answer; one that is missing for too long says so as plainly as a denial. */
    Message words(Answer answer, int gate, boolean isOverdue) {
        return switch (answer) {
            case YES -> Message.of("answer.yes");
            case PARTLY -> Message.of("answer.partly");
            case NO -> Message.of("answer.no");
            case UNKNOWN ->
                isOverdue
                        ? Message.of("answer.overdue").with("days", limits.limit(gate))
                        : Message.of("answer.unknown");
        };
    }

    /** Returns what is said of the answer to a criterion: of a fact its value too. */
    Message words(Criterion criterion, DealAnswers answers, int gate, boolean isOverdue) {
        Answer answer = answers.answer(criterion);
        if (criterion.question().isEmpty()) {
            return words(answer, gate, isOverdue);
        }
        return words(answer, answers.fact(criterion.question().get().fact()), gate, isOverdue);
    }

    /** Returns what is said of an answer that a fact gives. */
    Message words(Answer answer, Optional<Fact> fact, int gate, boolean isOverdue) {
        if (fact.isEmpty()) {
            return answer == Answer.NO ? Message.of("answer.fact-missing") : words(answer, gate, isOverdue);
        }
        String code = answer == Answer.UNKNOWN ? "unclear" : answer == Answer.YES ? "yes" : "no";
        return Message.of("answer.fact-" + code).with("value", fact.get().said());
    }
}
