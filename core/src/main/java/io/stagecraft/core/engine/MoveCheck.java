package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.StageGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one action is allowed for one deal. One walk over the rules both decides and explains: without a list
 * it stops at the first rule that is broken, with one it collects a reason for each.
 */
final class MoveCheck {
    private final StageEngine engine;
    private final Opportunity deal;
    private final MoveAction action;
    private final int from;
    private final int to;
    private final Instant at;
    private final boolean hasReason;

    MoveCheck(
            StageEngine engine, Opportunity deal, MoveAction action, int from, int to, Instant at, boolean hasReason) {
        this.engine = engine;
        this.deal = deal;
        this.action = action;
        this.from = from;
        this.to = to;
        this.at = at;
        this.hasReason = hasReason;
    }

    Opportunity deal() {
        return deal;
    }

    boolean isAllowed() {
        return walk(null);
    }

    List<Message> reasons() {
        List<Message> reasons = new ArrayList<>();
        walk(reasons);
        return ImmutableList.copyOf(reasons);
    }

    /** Returns what is not proven though the deal may go on. */
    List<Message> advice() {
        List<Message> advice = new ArrayList<>();
        if (action == MoveAction.WIN || isWinningMove()) {
            winProof(advice);
        }
        if (action == MoveAction.MOVE) {
            for (int stage = firstGate(); stage < to && stage < engine.stageCount(); stage++) {
                gate(advice, stage);
                plainly(advice, stage);
            }
        }
        return ImmutableList.copyOf(advice);
    }

    private boolean walk(@Nullable List<Message> into) {
        boolean isInTime = !at.isBefore(deal.latestEventAt())
                || held(into, "move.too-early", said -> said.with("at", at).with("latest", deal.latestEventAt()));
        if (!isInTime && into == null) {
            return false;
        }
        boolean isAllowed = switch (action) {
            case MOVE -> move(into);
            case WIN -> win(into);
            case LOSE, ABANDON -> mustBeOpen(into);
            case REOPEN -> reopen(into);
        };
        return isInTime && isAllowed;
    }

    private boolean move(@Nullable List<Message> into) {
        if (deal.status() == DealStatus.LOST || deal.status() == DealStatus.ABANDONED) {
            return closed(into);
        }
        if (to == from) {
            return held(into, "move.same-stage", said -> said.with("stage", labels(to)));
        }
        if (to >= engine.stageCount()) {
            return held(into, "move.last-stage", said -> said.with("stage", labels(from)));
        }
        boolean isOpenStage = to < process().openStageCount();
        if (deal.status() == DealStatus.WON && isOpenStage) {
            return held(into, "move.won", said -> said.with("stage", labels(to)));
        }
        boolean isAllowed = true;
        if (isWinningMove()) {
            isAllowed = win(into);
        } else if (deal.isOpen() && !isOpenStage) {
            isAllowed = held(into, "move.after-win", said -> said.with("stage", labels(to)));
        }
        if (isAllowed || into != null) {
            isAllowed &= permission(into);
        }
        if (isAllowed || into != null) {
            isAllowed &= gates(into);
        }
        return isAllowed;
    }

    private boolean permission(@Nullable List<Message> into) {
        MovePermission permission = engine.matrix().permission(from, to);
        return switch (permission) {
            case ALLOWED -> true;
            case FORBIDDEN -> held(into, "rule.forbidden", this::ofMove);
            case NEEDS_REASON -> hasReason || held(into, "rule.reason", this::ofMove);
            case NEEDS_EVIDENCE -> evidence(into);
        };
    }

    private boolean evidence(@Nullable List<Message> into) {
        boolean isShown = true;
        List<String> asked = engine.matrix().evidence(from, to);
        for (String statement : asked) {
            if (!engine.isConfirmed(deal, statement)) {
                isShown = held(
                        into,
                        "rule.evidence",
                        said -> ofMove(said)
                                .with("statement", labels(statement))
                                .with("answer", engine.standing().words(deal.answer(statement), from, false)));
            }
        }
        for (int stage = from; asked.isEmpty() && stage < to; stage++) {
            int left = stage;
            if (!engine.standing().isPassed(deal, stage)) {
                isShown = held(into, "rule.evidence-gate", said -> ofMove(said).with("stage", labels(left)));
            }
        }
        return isShown;
    }

    /**
     * A won deal answers no more for the gates before the win. A move that wins leaves its own stage by the proof of
     * the win, and answers for the gates of the stages it skips.
     */
    private int firstGate() {
        if (isWinningMove()) {
            return from + 1;
        }
        return deal.status() == DealStatus.WON ? Math.max(from, process().openStageCount()) : from;
    }

    private boolean gates(@Nullable List<Message> into) {
        boolean isAllowed = true;
        for (int stage = firstGate(); stage < to; stage++) {
            int left = stage;
            if (engine.standing().isPassed(deal, stage)) {
                continue;
            }
            GateMode mode = engine.matrix().gateMode(stage);
            if (mode == GateMode.BLOCK) {
                isAllowed = gate(into, stage);
            } else if (mode == GateMode.REQUIRE_REASON && !hasReason) {
                isAllowed = held(into, "gate.reason", said -> said.with("stage", labels(left)));
            }
        }
        return isAllowed;
    }

    /** Says what a gate misses; false. */
    private boolean gate(@Nullable List<Message> into, int stage) {
        if (into == null || engine.standing().isPassed(deal, stage)) {
            return false;
        }
        StageGate gate = process().stages().get(stage).gate();
        for (Criterion statement : gate.statements()) {
            Answer answer = deal.answer(statement.id());
            if (statement.isMandatory() && answer != Answer.YES) {
                held(
                        into,
                        "gate.mandatory",
                        said -> answered(said, statement, stage).with("stage", labels(stage)));
            } else if (statement.isDenialBlocking() && answer == Answer.NO) {
                held(
                        into,
                        "gate.denied",
                        said -> answered(said, statement, stage).with("stage", labels(stage)));
            }
        }
        if (!engine.standing().score(deal, stage).isAtLeast(gate.threshold())) {
            held(
                    into,
                    "gate.score",
                    said -> said.with("stage", labels(stage))
                            .with("score", engine.standing().score(deal, stage))
                            .with("threshold", gate.threshold())
                            .with("missing", missingSaid(stage)));
        }
        return false;
    }

    /** Returns the statements of a gate that are not held by rule, but denied or unanswered for too long. */
    private Stream<Criterion> missing(int stage) {
        boolean isOverdue = engine.standing().isOverdue(deal, stage, from, at);
        return process().stages().get(stage).gate().statements().stream()
                .filter(each -> !each.isMandatory())
                .filter(each -> switch (deal.answer(each.id())) {
                    case NO -> !each.isDenialBlocking();
                    case UNKNOWN -> isOverdue;
                    case YES, PARTLY -> false;
                });
    }

    /** Lists what was denied or left unanswered for too long, though the gate is passed. */
    private void plainly(List<Message> into, int stage) {
        if (engine.standing().isPassed(deal, stage)) {
            missing(stage)
                    .forEach(each -> held(
                            into,
                            deal.answer(each.id()) == Answer.NO ? "gate.passed-denied" : "gate.passed-unanswered",
                            said -> answered(said, each, stage).with("stage", labels(stage))));
        }
    }

    /** Returns the missing statements of a gate as an argument that says nothing where there are none. */
    private List<Argument> missingSaid(int stage) {
        List<Argument> missing = missing(stage)
                .map(each -> Argument.of(answered(Message.of("gate.answer"), each, stage)))
                .toList();
        return missing.isEmpty()
                ? missing
                : List.of(Argument.of(Message.of("gate.missing").with("statements", missing)));
    }

    private Message answered(Message said, Criterion statement, int stage) {
        boolean isOverdue = engine.standing().isOverdue(deal, stage, from, at);
        return said.with("statement", statement.statement())
                .with("answer", engine.standing().words(deal.answer(statement.id()), stage, isOverdue));
    }

    private Message ofMove(Message said) {
        return said.with("from", labels(from))
                .with("to", labels(to))
                .with("because", engine.matrix().because(from, to));
    }

    private boolean isWinningMove() {
        return action == MoveAction.MOVE
                && deal.isOpen()
                && to == engine.matrix().closedWonStage();
    }

    private boolean win(@Nullable List<Message> into) {
        if (!mustBeOpen(into)) {
            return false;
        }
        boolean isWinnable = engine.matrix().isWinStage(from)
                || held(
                        into,
                        "win.stage",
                        said -> said.with("winStages", winStages()).with("stage", labels(from)));
        if (isWinnable || into != null) {
            GateMode mode = engine.matrix().gateMode(from);
            if (mode == GateMode.BLOCK) {
                isWinnable &= winProof(into);
            } else if (mode == GateMode.REQUIRE_REASON && !hasReason && !winProof(null)) {
                isWinnable = held(into, "win.reason", said -> said);
            }
        }
        return isWinnable;
    }

    /**
     * Returns whether the customer has confirmed what makes a win: the statements of the process, else the gate of the
     * stage.
     */
    private boolean winProof(@Nullable List<Message> into) {
        if (process().winStatements().isEmpty()) {
            return engine.standing().isPassedAfresh(deal, from) || gateOfWin(into);
        }
        boolean isProven = true;
        for (String statement : process().winStatements()) {
            if (!engine.isConfirmedAfresh(deal, statement)) {
                isProven = unproven(into, statement);
            }
        }
        return isProven;
    }

    /** Says what the gate misses that proves a win; false. */
    private boolean gateOfWin(@Nullable List<Message> into) {
        if (into != null && !engine.standing().isPassed(deal, from)) {
            return gate(into, from);
        }
        List<Argument> stale = process().stages().get(from).gate().statements().stream()
                .filter(each -> deal.isStale(each.id()))
                .map(each -> Argument.of(each.statement()))
                .toList();
        return held(
                into,
                "win.stale",
                said -> said.with("stage", labels(from))
                        .with("statements", stale)
                        .with("count", stale.size()));
    }

    private boolean mustBeOpen(@Nullable List<Message> into) {
        return deal.isOpen() || closed(into);
    }

    private boolean reopen(@Nullable List<Message> into) {
        if (deal.isOpen()) {
            return held(into, "reopen.open", said -> said);
        }
        MovePermission permission = process().transitions().reopen();
        return switch (permission) {
            case FORBIDDEN -> held(into, "reopen.forbidden", said -> said);
            case NEEDS_REASON -> hasReason || held(into, "reopen.reason", said -> said);
            case ALLOWED, NEEDS_EVIDENCE -> true; // a process that asks a reopening for evidence is not valid
        };
    }

    /** Says which statement does not prove the win; false. */
    private boolean unproven(@Nullable List<Message> into, String statement) {
        boolean isStale = engine.isConfirmed(deal, statement);
        return isStale
                ? held(into, "win.stale-statement", said -> said.with("statement", labels(statement)))
                : held(
                        into,
                        "win.unproven",
                        said -> said.with("statement", labels(statement))
                                .with("answer", engine.standing().words(deal.answer(statement), from, false)));
    }

    private boolean closed(@Nullable List<Message> into) {
        return held(
                into, "move.closed", said -> said.with("status", deal.status().message()));
    }

    private List<Argument> winStages() {
        return process().winStages().stream()
                .map(id -> Argument.of(process().requireStage(id).labels()))
                .toList();
    }

    private Labels labels(int stage) {
        return engine.matrix().labels(stage);
    }

    private Labels labels(String statement) {
        return engine.labels(statement);
    }

    private SalesProcess process() {
        return engine.process();
    }

    private static boolean held(@Nullable List<Message> into, String code, UnaryOperator<Message> with) {
        if (into != null) {
            into.add(with.apply(Message.of(code)));
        }
        return false;
    }
}
