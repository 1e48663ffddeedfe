package io.stagecraft.core.engine;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Gates;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.Statements;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides by the answers of customers which gates are passed and in which buying stage a customer stands. */
final class Standing {
    private final Statements statements;
    private final Gates gates;
    private final String[] ids;
    private final StallLimits limits;
    private final int[][] provenBy; // by buying stage, the selling stages whose gates prove it
    private final int[][] mapped; // by buying stage, the selling stages mapped to it
    private final int first; // the first buying stage mapped to any, or -1 where no gate proves any

    Standing(SalesProcess process, StallLimits limits) {
        List<SellingStage> stages = process.stages();
        this.statements = process.statements();
        this.gates = process.gates();
        this.ids = stages.stream().map(SellingStage::id).toArray(String[]::new);
        this.limits = limits;
        int buyingCount = process.buyingStages().size();
        mapped = new int[buyingCount][];
        provenBy = new int[buyingCount][];
        for (int buying = 0; buying < buyingCount; buying++) {
            String id = process.buyingStages().get(buying).id();
            mapped[buying] = IntStream.range(0, stages.size())
                    .filter(stage -> stages.get(stage).buyingStages().contains(id))
                    .toArray();
            provenBy[buying] = Arrays.stream(mapped[buying]).filter(gates::asks).toArray();
        }
        first = Arrays.stream(provenBy).allMatch(proving -> proving.length == 0)
                ? -1
                : IntStream.range(0, buyingCount)
                        .filter(buying -> mapped[buying].length > 0)
                        .findFirst()
                        .orElse(-1);
    }

    boolean asks(int stage) {
        return gates.asks(stage);
    }

    boolean isPassed(Opportunity deal, int stage) {
        return gates.isPassed(stage, number -> deal.answer(statements, number));
    }

    /** Returns whether a gate is passed by what the customer answered since the deal was last reopened. */
    boolean isPassedAfresh(Opportunity deal, int stage) {
        return gates.isPassed(
                stage,
                number -> deal.isStale(statements.id(number)) ? Answer.UNKNOWN : deal.answer(statements, number));
    }

    /** Returns the weight answered yes over the whole weight of a gate that asks something. */
    Ratio score(Opportunity deal, int stage) {
        return gates.score(stage, number -> deal.answer(statements, number));
    }

    /** Returns whether the customer has answered any statement of the process. */
    boolean hasAnswers(Opportunity deal) {
        if (!deal.hasEvidence()) {
            return false;
        }
        for (int number = 0; number < statements.size(); number++) {
            if (deal.answer(statements, number).isKnown()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the last buying stage such that the gates of it and of all before it are passed, at least the first; -1
     * where the customer has answered nothing, or no gate proves a buying stage.
     */
    int supported(Opportunity deal) {
        int last = -1;
        if (!deal.hasEvidence()) {
            return last;
        }
        for (int buying = 0; buying < provenBy.length; buying++) {
            if (provenBy[buying].length > 0) { // else no gate asks anything of it
                if (!isProven(deal, buying)) {
                    break;
                }
                last = buying;
            }
        }
        return last < 0 && hasAnswers(deal) ? first : last;
    }

    /** Returns whether the gates of all selling stages mapped to a buying stage are passed. */
    private boolean isProven(Opportunity deal, int buying) {
        for (int stage : provenBy[buying]) {
            if (!isPassed(deal, stage)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the selling stage whose gate keeps the customer from the next buying stage, or -1 where none does. */
    int heldBy(Opportunity deal) {
        for (int[] proving : provenBy) {
            for (int stage : proving) {
                if (!isPassed(deal, stage)) {
                    return stage;
                }
            }
        }
        return -1;
    }

    /** Returns how many stages the seller's lies beyond the nearest one mapped to a buying stage. */
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
        return limits.days(since, at) > limits.limit(gate);
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
}
