// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.Role;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.recording.DecisionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one action is allowed for one deal. One walk over the rules both decides and explains: without a list
 * it stops at the first rule that is broken, with one it collects a reason for each.
 */
class MoveCheck {
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

    /** Returns the answers that the check reads. */
    DealAnswers answers() {
        return new DealAnswers(engine.standing(), deal, at, hasReason);
    }

    /** Returns all that the check reads, as the ground of a decision. */
    DecisionRecord read() {
        DealAnswers answers = answers();
        MoveCheck remembering = new MoveCheck(engine, deal, action, from, to, at, hasReason) {
            @Override
            DealAnswers answers() {
                return answers;
            }
        };
        remembering.reasons();
        remembering.advice();
        if (hasLimit()) {
            engine.openDeals(to).ifPresent(answers::readOpenDeals);
        }
        return answers.toDecision(process());
    }

    boolean isAllowed() {
        return walk(null);
    }

    List<Message> reasons() {
        List<Message> reasons = new ArrayList<>();
        walk(reasons);
        return ImmutableList.copyOf(reasons);
    }

    /** Returns what is not proven, or could not be checked, though the deal may go on. */
    List<Message> advice() {
        List<Message> advice = new ArrayList<>();
        if (action == MoveAction.WIN || isWinningMove()) {
            winProof(advice);
        }
        for (AskedGate gate : gates()) {
            DealAnswers answers = answers();
            GateMisses misses = gateMisses(gate, answers);
            advice.addAll(gate.rule().isPassed(answers) ? misses.passedOver() : misses.reasons());
        }
        if (hasLimit() && engine.openDeals(to).isEmpty()) {
            held(advice, "move.limit-unchecked", said -> said.with("stage", labels(to)));
        }
        return ImmutableList.copyOf(advice);
    }

    /** Returns the gates that the move answers for: those it leaves, in order, then that of its stage, then that of the win. */
    private List<AskedGate> gates() {
        List<AskedGate> gates = new ArrayList<>();
        if (action == MoveAction.MOVE) {
            for (int stage = firstGate(); stage < to; stage++) {
                boolean isPassedOver =
                        stage > from && process().stages().get(stage).isSkippable();
                if (!isPassedOver) {
                    gates.add(engine.standing().exit(stage));
                }
            }
            if (to > from) {
                gates.add(engine.standing().entry(to));
            }
        }
        if (action == MoveAction.WIN || isWinningMove()) {
            gates.add(engine.standing().win(from));
        }
        return gates;
    }

    private boolean walk(@Nullable List<Message> into) {
        boolean isInTime = !at.isBefore(deal.latestEventAt())
                || held(into, "move.too-early", said -> said.with("at", at).with("latest", deal.latestEventAt()));
        if (!isInTime && into == null) {
            return false;
        }
        boolean isAllowed = switch (action) {
            case MOVE -> move(into);
            case WIN -> winInPlace(into);
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
        if (isAllowed || into != null) {
            isAllowed &= limit(into);
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
        DealAnswers answers = answers();
        List<String> asked = engine.matrix().evidence(from, to);
        for (String id : asked) {
            Criterion statement = engine.standing().criterion(id);
            if (!answers.isMet(statement)) {
                isShown = held(
                        into,
                        "rule.evidence",
                        said -> ofMove(said)
                                .with("statement", statement.statement())
                                .with("answer", engine.standing().words(statement, answers, from, false)));
            }
        }
        for (int stage = from; asked.isEmpty() && stage < to; stage++) {
            int left = stage;
            if (!engine.standing().exit(stage).rule().isPassed(answers)) {
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
        for (AskedGate gate : gates()) {
            isAllowed &= gate(into, gate);
        }
        return isAllowed;
    }

    /** Returns whether a gate lets the deal go on. */
    private boolean gate(@Nullable List<Message> into, AskedGate asked) {
        if (asked.rule().mode() == GateMode.ADVISE || asked.rule().isPassed(answers())) {
            return true;
        }
        if (asked.rule().mode() == GateMode.BLOCK) {
            return misses(into, asked);
        }
        if (!hasReason) {
            return held(into, asked.code() + ".reason", said -> said.with("stage", labels(asked.stage())));
        }
        return isOverridden(asked) || roleMissing(into, asked);
    }

    /** Returns whether a reason of whom the engine acts for lets a deal pass a gate. */
    private boolean isOverridden(AskedGate asked) {
        List<Role> roles = asked.gate().overrideRoles();
        return roles.isEmpty() || roles.stream().anyMatch(role -> engine.actsAs(role));
    }

    private boolean roleMissing(@Nullable List<Message> into, AskedGate asked) {
        return held(
                into,
                asked.code() + ".role",
                said -> said.with("stage", labels(asked.stage()))
                        .with(
                                "roles",
                                asked.gate().overrideRoles().stream()
                                        .map(role -> Argument.of(role.labels()))
                                        .toList()));
    }

    /** Says what a gate misses; false. */
    private boolean misses(@Nullable List<Message> into, AskedGate asked) {
        DealAnswers answers = answers();
        if (into != null && !asked.rule().isPassed(answers)) {
            into.addAll(gateMisses(asked, answers).reasons());
        }
        return false;
    }

    private GateMisses gateMisses(AskedGate asked, DealAnswers answers) {
        boolean isOverdue = engine.standing().isOverdue(deal, asked.stage(), from, at);
        return new GateMisses(engine.standing(), labels(asked.stage()), asked, answers, isOverdue);
    }

    private boolean hasLimit() {
        return action == MoveAction.MOVE
                && to < process().openStageCount()
                && deal.isOpen()
                && process().stages().get(to).openDealLimit().isPresent();
    }

    /** Returns whether the stage has room for one more open deal, or no limit that can be checked. */
    private boolean limit(@Nullable List<Message> into) {
        OptionalInt count = hasLimit() ? engine.openDeals(to) : OptionalInt.empty();
        int limit = process().stages().get(to).openDealLimit().orElse(Integer.MAX_VALUE);
        return count.isEmpty()
                || count.getAsInt() < limit
                || held(
                        into,
                        "move.full",
                        said -> said.with("stage", labels(to))
                                .with("limit", limit)
                                .with("count", count.getAsInt()));
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

    private boolean winInPlace(@Nullable List<Message> into) {
        boolean isWinnable = win(into);
        return (deal.isOpen() && (isWinnable || into != null)) ? (gates(into) && isWinnable) : isWinnable;
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
            } else if (mode == GateMode.REQUIRE_REASON && !winProof(null)) {
                isWinnable &= hasReason
                        ? isOverridden(engine.standing().exit(from))
                                || roleMissing(into, engine.standing().exit(from))
                        : held(into, "win.reason", said -> said);
            }
        }
        return isWinnable;
    }

    /**
     * Returns whether the customer has confirmed what makes a win: the statements of the process, else the gate of the
     * stage.
     */
    private boolean winProof(@Nullable List<Message> into) {
        DealAnswers answers = answers();
        if (process().winStatements().isEmpty()) {
            return engine.standing().exit(from).rule().isPassed(answers.afresh()) || gateOfWin(into);
        }
        boolean isProven = true;
        for (String id : process().winStatements()) {
            Criterion statement = engine.standing().criterion(id);
            if (!answers.isMetAfresh(statement)) {
                isProven = unproven(into, statement, answers);
            }
        }
        return isProven;
    }

    /** Says what the gate misses that proves a win; false. */
    private boolean gateOfWin(@Nullable List<Message> into) {
        DealAnswers answers = answers();
        AskedGate gate = engine.standing().exit(from);
        if (into != null && !gate.rule().isPassed(answers)) {
            return misses(into, gate);
        }
        List<Argument> stale = gate.gate().statements().stream()
                .filter(answers::isStale)
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
    private boolean unproven(@Nullable List<Message> into, Criterion statement, DealAnswers answers) {
        return answers.isMet(statement)
                ? held(into, "win.stale-statement", said -> said.with("statement", statement.statement()))
                : held(
                        into,
                        "win.unproven",
                        said -> said.with("statement", statement.statement())
                                .with("answer", engine.standing().words(statement, answers, from, false)));
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
