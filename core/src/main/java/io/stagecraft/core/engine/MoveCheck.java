package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
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
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether one thing may be done with one deal. One walk over the rules both decides and explains: without a list it
 * stops at the first rule that is broken, with one it collects a reason for each.
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
                || held(
                        into,
                        "move.too-early",
                        () -> "at " + at + " it would be earlier than the latest event, of " + deal.latestEventAt());
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
            return held(into, "move.closed", () -> "it is " + status() + ", which only a reopening changes");
        }
        if (to == from) {
            return held(into, "move.same-stage", () -> "it is already in " + id(to));
        }
        if (to >= engine.stageCount()) {
            return held(into, "move.last-stage", () -> id(from) + " is the last stage");
        }
        boolean isOpenStage = to < process().openStageCount();
        if (deal.status() == DealStatus.WON && isOpenStage) {
            return held(into, "move.won", () -> "it is won and does not go to " + id(to) + " without being reopened");
        }
        boolean isAllowed = true;
        if (isWinningMove()) {
            isAllowed = win(into);
        } else if (deal.isOpen() && !isOpenStage) {
            isAllowed = held(into, "move.after-win", () -> id(to) + " is open only to a won deal");
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
            case FORBIDDEN ->
                held(
                        into,
                        "rule.forbidden",
                        () -> "the process forbids the move from " + id(from) + " to " + id(to)
                                + engine.matrix().because(from, to));
            case NEEDS_REASON ->
                hasReason
                        || held(
                                into,
                                "rule.reason",
                                () -> "the move from " + id(from) + " to " + id(to) + " needs a reason"
                                        + engine.matrix().because(from, to));
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
                        () -> "the move from " + id(from) + " to " + id(to) + " needs " + statement + ", which is "
                                + engine.standing().words(deal.answer(statement), from, false)
                                + engine.matrix().because(from, to));
            }
        }
        for (int stage = from; asked.isEmpty() && stage < to; stage++) {
            int left = stage;
            if (!engine.standing().isPassed(deal, stage)) {
                isShown = held(
                        into,
                        "rule.evidence-gate",
                        () -> "the move from " + id(from) + " to " + id(to) + " needs the gate of " + id(left)
                                + " passed" + engine.matrix().because(from, to));
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
                isAllowed = held(
                        into, "gate.reason", () -> "the gate of " + id(left) + " is not passed, so it needs a reason");
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
                held(into, "gate.mandatory", () -> id(stage) + " asks for " + inWords(statement, stage));
            } else if (statement.denialHolds() && answer == Answer.NO) {
                held(into, "gate.denied", () -> id(stage) + " is held by " + inWords(statement, stage));
            }
        }
        if (!engine.standing().score(deal, stage).isAtLeast(gate.threshold())) {
            held(
                    into,
                    "gate.score",
                    () -> id(stage) + " is shown to "
                            + engine.standing().score(deal, stage).toPercent(0) + ", and "
                            + gate.threshold().toPercent(0) + " is needed"
                            + missing(stage)
                                    .map(each -> "; " + inWords(each, stage))
                                    .collect(Collectors.joining()));
        }
        return false;
    }

    /** Returns the statements of a gate that are not held by rule, but denied or unanswered for too long. */
    private Stream<Criterion> missing(int stage) {
        boolean isOverdue = engine.standing().isOverdue(deal, stage, from, at);
        return process().stages().get(stage).gate().statements().stream()
                .filter(each -> !each.isMandatory())
                .filter(each -> switch (deal.answer(each.id())) {
                    case NO -> !each.denialHolds();
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
                            deal.answer(each.id()) == Answer.NO ? "gate.denied" : "gate.unanswered",
                            () -> id(stage) + " is passed without " + inWords(each, stage)));
        }
    }

    private String inWords(Criterion statement, int stage) {
        boolean isOverdue = engine.standing().isOverdue(deal, stage, from, at);
        return statement.id() + ", which is " + engine.standing().words(deal.answer(statement.id()), stage, isOverdue);
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
                        () -> "a deal is won from "
                                + String.join(", ", process().winStages()) + ", not from " + id(from));
        if (isWinnable || into != null) {
            GateMode mode = engine.matrix().gateMode(from);
            if (mode == GateMode.BLOCK) {
                isWinnable &= winProof(into);
            } else if (mode == GateMode.REQUIRE_REASON && !hasReason && !winProof(null)) {
                isWinnable = held(into, "win.reason", () -> "the win is not proven, so it needs a reason");
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
                isProven = held(into, "win.unproven", () -> "a win asks for " + unproven(statement));
            }
        }
        return isProven;
    }

    /** Says what the gate misses that proves a win; false. */
    private boolean gateOfWin(@Nullable List<Message> into) {
        if (into != null && !engine.standing().isPassed(deal, from)) {
            return gate(into, from);
        }
        List<String> stale = process().stages().get(from).gate().statements().stream()
                .map(Criterion::id)
                .filter(deal::isStale)
                .toList();
        return held(
                into,
                "win.stale",
                () -> "a win asks for the gate of " + id(from) + " anew: " + String.join(", ", stale)
                        + " was answered before the deal was reopened");
    }

    private boolean mustBeOpen(@Nullable List<Message> into) {
        return deal.isOpen()
                || held(into, "move.closed", () -> "it is " + status() + ", which only a reopening changes");
    }

    private boolean reopen(@Nullable List<Message> into) {
        if (deal.isOpen()) {
            return held(into, "reopen.open", () -> "it is open");
        }
        MovePermission permission = process().transitions().reopen();
        return switch (permission) {
            case FORBIDDEN -> held(into, "rule.forbidden", () -> "the process forbids reopening");
            case NEEDS_REASON -> hasReason || held(into, "rule.reason", () -> "reopening needs a reason");
            case ALLOWED, NEEDS_EVIDENCE -> true; // a process that asks a reopening for evidence is not valid
        };
    }

    private String unproven(String statement) {
        return engine.isConfirmed(deal, statement)
                ? statement + ", which was confirmed before the deal was reopened"
                : statement + ", which is " + engine.standing().words(deal.answer(statement), from, false);
    }

    private String status() {
        return deal.status().name().toLowerCase(Locale.ROOT);
    }

    private String id(int stage) {
        return process().stages().get(stage).id();
    }

    private SalesProcess process() {
        return engine.process();
    }

    private static boolean held(@Nullable List<Message> into, String code, Supplier<String> text) {
        if (into != null) {
            into.add(Message.said(code, text.get()));
        }
        return false;
    }
}
