// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.GateRule;
import io.stagecraft.core.process.MoveKind;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.TransitionOverride;
import io.stagecraft.core.recording.DecisionRecord;
import io.stagecraft.core.recording.Recording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks events against the rules of a process with the answers that were known at the time. */
final class ConformanceCheck {
    private final SalesProcess process;
    private final Instant asOf;
    private final ImmutableList.Builder<Deviation> deviations = ImmutableList.builder();
    private final Map<String, Integer> inOtherProcesses = new TreeMap<>();
    private int deals;
    private int conforming;
    private int checked;
    private int notChecked;

    // the deal being read
    private String deal = "";
    private @Nullable Opportunity history;
    private @Nullable Opportunity before; // the event being read, once a gate asked for facts
    private int position;
    private @Nullable DealEvent event;
    private LocalDate day = LocalDate.EPOCH;
    private boolean hasReason;
    private boolean areFactsMissing; // a gate asked for facts, and neither a decision nor the deal says what they were
    private boolean isRefused; // by a gate that would not pass either if what nobody recorded were a yes
    private boolean conforms;
    private boolean isWon;
    private boolean hasEvidence; // by the instant, whenever it was recorded
    private final Map<String, Answer> answers = new HashMap<>(); // only looked up
    private final List<Criterion> criteria; // by number
    private final Set<String> stale = new HashSet<>(); // answered before the last reopening

    ConformanceCheck(SalesProcess process, Instant asOf) {
        this.process = process;
        this.criteria = process.statements().ids().stream()
                .map(id -> process.statement(id).orElseThrow())
                .toList();
        this.asOf = asOf;
    }

    void add(Opportunity given) {
        Optional<Opportunity> known = given.inPresentProcess().asOf(asOf);
        if (known.isEmpty()) {
            return;
        }
        if (!given.isIn(process)) {
            inOtherProcesses.merge(given.processName(), 1, Integer::sum);
        }
        Opportunity read = known.get();
        history = read;
        deal = read.id();
        conforms = true;
        isWon = false;
        hasEvidence = read.hasEvidence();
        answers.clear();
        stale.clear();
        for (position = 0; position < read.eventCount(); position++) {
            check(read.event(position));
        }
        deals++;
        conforming += conforms ? 1 : 0;
    }

    private void check(DealEvent read) {
        event = read;
        before = null;
        areFactsMissing = false;
        isRefused = false;
        hasReason = (read instanceof StageMoved move && move.reason().isPresent())
                || (read instanceof Won won && won.reason().isPresent());
        day = LocalDate.ofInstant(read.at(), ZoneOffset.UTC);
        if (event instanceof Opened opened) {
            opened(opened);
        } else if (event instanceof StageMoved move) {
            moved(move);
        } else if (event instanceof Won won) {
            won(won);
            isWon = true;
        } else if (event instanceof Reopened reopened) {
            reopened(reopened);
            isWon = false;
            stale.addAll(answers.keySet());
        } else if (event instanceof Evidence evidence) {
            stale.remove(evidence.statement());
            if (evidence.answer() == Answer.UNKNOWN) {
                answers.remove(evidence.statement());
            } else {
                answers.put(evidence.statement(), evidence.answer());
            }
        }
    }

    private void opened(Opened opened) {
        Message what = Message.of("deviation.opened").with("stage", stage(opened.stage()));
        int stage = process.indexOf(opened.stage());
        if (stage < 0) {
            deviates(Deviation.Kind.UNKNOWN_STAGE, what);
        } else if (!opened.isImported() && stage > 0) {
            deviates(Deviation.Kind.STARTED_LATE, what);
        } else {
            checked++;
        }
    }

    private void reopened(Reopened reopened) {
        ask(
                process.transitions().of(MoveKind.REOPEN),
                reopened.reason(),
                Message.of("deviation.reopened").with("stage", stage(reopened.stage())));
    }

    private void moved(StageMoved move) {
        Message what =
                Message.of("deviation.moved").with("from", stage(move.from())).with("to", stage(move.to()));
        int from = process.indexOf(move.from());
        int to = process.indexOf(move.to());
        if (from < 0 || to < 0) {
            deviates(Deviation.Kind.UNKNOWN_STAGE, what);
            return;
        }
        boolean isBeyondWin = to >= process.openStageCount();
        if (isBeyondWin && !isWon && !isWinning(to)) {
            deviates(Deviation.Kind.OPEN_BEYOND_WIN, what);
            return;
        }
        if (isWon && !isBeyondWin) {
            deviates(Deviation.Kind.WON_BACK_BEFORE_WIN, what);
            return;
        }
        Optional<TransitionOverride> exception = exception(move);
        MovePermission permission = exception
                .map(TransitionOverride::permission)
                .orElseGet(() -> process.transitions().of(process.kind(from, to)));
        List<String> statements = exception.map(TransitionOverride::evidence).orElse(List.of());
        boolean isProven = permission != MovePermission.NEEDS_EVIDENCE
                || (statements.isEmpty() ? isEachPassed(from, to) : isConfirmed(statements));
        int firstGate = isWon ? Math.max(from, process.openStageCount()) : isWinning(to) ? from + 1 : from;
        for (int stage = firstGate; stage < to; stage++) {
            boolean isPassedOver = stage > from && process.stages().get(stage).isSkippable();
            isProven &= isPassedOver || isLetThrough(process.gates().exit(stage), move.reason());
        }
        isProven &= to <= from || isLetThrough(process.gates().entry(to), move.reason());
        if (permission == MovePermission.FORBIDDEN
                || (permission == MovePermission.NEEDS_REASON && move.reason().isEmpty())) {
            ask(permission, move.reason(), what);
        } else {
            prove(isProven, Deviation.Kind.MOVE_WITHOUT_EVIDENCE, what);
        }
    }

    private void won(Won won) {
        Message what = Message.of("deviation.won").with("stage", stage(won.stage()));
        int stage = process.indexOf(won.stage());
        if (stage < 0 || !process.winStages().contains(won.stage())) {
            deviates(Deviation.Kind.WON_ELSEWHERE, what);
            return;
        }
        GateMode mode = process.gates().exit(stage).mode();
        boolean isProven = mode == GateMode.ADVISE
                || (mode == GateMode.REQUIRE_REASON && won.reason().isPresent())
                || (process.winStatements().isEmpty()
                        ? isPassed(process.gates().exit(stage), true)
                        : isConfirmed(process.winStatements())
                                && process.winStatements().stream().noneMatch(stale::contains));
        isProven &= isLetThrough(process.gates().win(), won.reason());
        prove(isProven, Deviation.Kind.WON_WITHOUT_EVIDENCE, what);
    }

    private void ask(MovePermission permission, Optional<String> reason, Message what) {
        if (permission == MovePermission.FORBIDDEN) {
            deviates(Deviation.Kind.FORBIDDEN_MOVE, what);
        } else if (permission == MovePermission.NEEDS_REASON && reason.isEmpty()) {
            deviates(Deviation.Kind.MOVE_WITHOUT_REASON, what);
        } else {
            checked++;
        }
    }

    /**
     * Without any evidence about a deal, then or later, the customer's confirmations are unknown; and so are, without a recorded
     * decision, the facts that the deal holds neither then nor later.
     */
    private void prove(boolean isProven, Deviation.Kind kind, Message what) {
        if (isProven) {
            checked++;
        } else if (!isRefused && (areFactsMissing || isWithoutEvidence())) {
            notChecked++;
        } else {
            deviates(kind, what);
        }
    }

    /** Returns what people call a stage; the id of one that the process does not have. */
    private Argument stage(String id) {
        return process.stage(id).map(known -> Argument.of(known.labels())).orElseGet(() -> Argument.of(id));
    }

    private Optional<TransitionOverride> exception(StageMoved move) {
        return process.transitions().overrides().stream()
                .filter(each -> each.from().equals(move.from()) && each.to().equals(move.to()))
                .findFirst();
    }

    /** A move into the stage that wins leaves its own stage by the proof of the win, and passes the gates it skips. */
    private boolean isWinning(int to) {
        return !isWon
                && process.closedWonStage()
                        .filter(stage -> process.indexOf(stage) == to)
                        .isPresent();
    }

    private boolean isEachPassed(int from, int to) {
        for (int stage = from; stage < to; stage++) {
            if (!isPassed(stage)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPassed(int stage) {
        return isPassed(process.gates().exit(stage), false);
    }

    private boolean isPassed(GateRule gate, boolean isAfresh) {
        boolean isPassed = gate.isPassed(answers(isAfresh, false));
        isRefused |= !isPassed && !gate.isPassed(answers(isAfresh, true));
        return isPassed;
    }

    /** Returns whether a gate is passed, advises only, or is opened by a reason. */
    private boolean isLetThrough(GateRule gate, Optional<String> reason) {
        return gate.mode() == GateMode.ADVISE
                || (gate.mode() == GateMode.REQUIRE_REASON && reason.isPresent())
                || isPassed(gate, false);
    }

    /**
     * Returns the answers of the event being read: of the customer by the log, of facts by what its decision recorded or the deal
     * held.
     *
     * @param isHopeful whether what nobody recorded counts as a yes
     */
    private GateRule.Answers answers(boolean isAfresh, boolean isHopeful) {
        return new GateRule.Answers() {
            @Override
            public Answer answer(int number) {
                Criterion criterion = criteria.get(number);
                if (criterion.question().isPresent()) {
                    return answeredByFact(criterion.question().get(), isHopeful);
                }
                return isHopeful && isWithoutEvidence()
                        ? Answer.YES
                        : isAfresh ? answeredAfresh(number) : answered(number);
            }

            @Override
            public boolean isAsked(int number) {
                return criteria.get(number).condition().isEmpty()
                        || answeredByFact(criteria.get(number).condition().get(), false) != Answer.NO;
            }
        };
    }

    private Answer answeredByFact(FactQuestion question, boolean isHopeful) {
        if (question.fact().equals(FactQuestion.REASON)) {
            return hasReason ? question.answer(Fact.of(Answer.YES), day) : question.answerUnknown();
        }
        Optional<DecisionRecord> decision =
                Optional.ofNullable(event).flatMap(DealEvent::recording).flatMap(Recording::decision);
        if (decision.isPresent()) {
            return answer(question, Optional.ofNullable(decision.get().facts().get(question.fact())));
        }
        Optional<Fact> held = heldThen(question.fact());
        boolean isMissing = held.isEmpty()
                && DealFacts.standard()
                        .fact(requireNonNull(history), question.fact())
                        .isEmpty();
        areFactsMissing |= isMissing;
        return isMissing && isHopeful ? Answer.YES : answer(question, held);
    }

    private Answer answer(FactQuestion question, Optional<Fact> fact) {
        return fact.map(known -> question.answer(known, day)).orElseGet(question::answerUnknown);
    }

    /** Returns a fact as the deal held it before the event. */
    private Optional<Fact> heldThen(String id) {
        if (before == null) {
            before = Opportunity.replay(requireNonNull(history).events().subList(0, position));
        }
        return DealFacts.standard().fact(before, id);
    }

    private boolean isWithoutEvidence() {
        return answers.isEmpty() && !hasEvidence;
    }

    private Answer answered(int number) {
        return answers.getOrDefault(process.statements().id(number), Answer.UNKNOWN);
    }

    /** Returns an answer as proof of a win, which is none if it is older than a reopening. */
    private Answer answeredAfresh(int number) {
        return stale.contains(process.statements().id(number)) ? Answer.UNKNOWN : answered(number);
    }

    private boolean isConfirmed(List<String> statements) {
        return statements.stream().allMatch(statement -> answers.get(statement) == Answer.YES);
    }

    private void deviates(Deviation.Kind kind, Message what) {
        checked++;
        conforms = false;
        deviations.add(ImmutableDeviation.builder()
                .deal(deal)
                .kind(kind)
                .position(position)
                .what(what)
                .build());
    }

    Conformance toConformance() {
        return ImmutableConformance.builder()
                .deals(deals)
                .inOtherProcesses(inOtherProcesses)
                .conforming(conforming)
                .checked(checked)
                .notChecked(notChecked)
                .deviations(deviations.build())
                .build();
    }
}
