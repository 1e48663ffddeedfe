// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.SellingStage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The standing of one deal at one instant, with what may happen next. It holds positions and days; texts are built when they
 * are read.
 */
public final class StageReview {
    private final StageEngine engine;
    private final Opportunity deal;
    private final Instant asOf;
    private final int stage;
    private final int supported;
    private final int daysInStage;
    private final int ageDays;

    StageReview(
            StageEngine engine,
            Opportunity deal,
            Instant asOf,
            int stage,
            int supported,
            int daysInStage,
            int ageDays) {
        this.engine = engine;
        this.deal = deal;
        this.asOf = asOf;
        this.stage = stage;
        this.supported = supported;
        this.daysInStage = daysInStage;
        this.ageDays = ageDays;
    }

    /** Returns the deal as it was known. */
    public Opportunity deal() {
        return deal;
    }

    /** Returns the instant. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the seller's stage; a closed deal keeps the one it was closed from. */
    public SellingStage stage() {
        return engine.process().stages().get(stage);
    }

    /** Returns the position of the seller's stage in the process, from 0. */
    public int stageIndex() {
        return stage;
    }

    /**
     * Returns the buying stage that the customer stands in: the last one such that evidence proves it and all before it,
     * at least the first; empty without any evidence.
     */
    public Optional<BuyingStage> supportedBuyingStage() {
        return supported < 0
                ? Optional.empty()
                : Optional.of(engine.process().buyingStages().get(supported));
    }

    /** Returns the position of the seller, seen from the customer: the cheap part of {@link #alignment()}. */
    public Alignment.Position position() {
        if (supported < 0) {
            return Alignment.Position.UNKNOWN;
        }
        int distance = engine.standing().distance(stage, supported);
        return distance > 0
                ? Alignment.Position.AHEAD
                : distance < 0 ? Alignment.Position.BEHIND : Alignment.Position.LEVEL;
    }

    /** Returns whether the seller is ahead of the customer, level or behind, with the evidence that proves it. */
    public Alignment alignment() {
        ImmutableAlignment.Builder alignment =
                ImmutableAlignment.builder().position(position()).sellingStage(stage().id());
        if (supported < 0) {
            Optional<String> presumed = stage().buyingStages().stream().findFirst();
            return alignment
                    .presumedBuyingStage(presumed)
                    .message(presumed.map(id -> Message.of("alignment.presumed")
                                    .with(
                                            "buyingStage",
                                            engine.process()
                                                    .buyingStage(id)
                                                    .orElseThrow()
                                                    .labels()))
                            .orElseGet(() -> Message.of("alignment.unknown"))
                            .with("stage", stage().labels()))
                    .build();
        }
        int distance = engine.standing().distance(stage, supported);
        BuyingStage buying = engine.process().buyingStages().get(supported);
        List<Evidence> proof = GateReviews.proof(engine, deal, supported);
        List<String> denied = GateReviews.denied(engine, deal, asOf);
        String shown = proof.isEmpty() ? "still-in" : distance > 0 ? "shown-only" : "shown";
        return alignment
                .distance(distance)
                .supportedBuyingStage(buying.id())
                .proof(proof)
                .denied(denied)
                .message(Message.of("alignment." + position().name().toLowerCase(Locale.ROOT))
                        .with("distance", Math.abs(distance))
                        .with("stage", stage().labels())
                        .with("customer", Message.of("alignment." + shown).with("buyingStage", buying.labels()))
                        .with("denied", denying(denied)))
                .build();
    }

    private List<Argument> denying(List<String> denied) {
        List<Argument> statements =
                denied.stream().map(id -> Argument.of(engine.labels(id))).toList();
        return statements.isEmpty()
                ? statements
                : List.of(Argument.of(Message.of("alignment.denying").with("statements", statements)));
    }

    /** Returns the review of the gate of the seller's stage. */
    public GateReview gate() {
        return gate(engine.standing().exit(stage));
    }

    /** Returns the review of each gate that ends a stage, in the order of the stages. */
    public List<GateReview> gates() {
        return IntStream.range(0, engine.stageCount())
                .mapToObj(each -> gate(engine.standing().exit(each)))
                .toList();
    }

    /** Returns the review of each gate that begins a stage, in the order of the stages; empty if the process has none. */
    public List<GateReview> entryGates() {
        return IntStream.range(0, engine.stageCount())
                .filter(each -> engine.process().stages().get(each).entryGate().isPresent())
                .mapToObj(each -> gate(engine.standing().entry(each)))
                .toList();
    }

    /** Returns the review of the gate of the win, for a win without a reason; empty if the process has none. */
    public Optional<GateReview> winGate() {
        return engine.process().winGate().map(gate -> gate(engine.standing().win(stage)));
    }

    private GateReview gate(AskedGate asked) {
        return GateReviews.of(engine, deal, asked, stage, asOf);
    }

    /**
     * Returns the stages before the seller's that the deal has left though their gates are not passed now, in order.
     */
    public List<SellingStage> unprovenGates() {
        return IntStream.range(0, stage)
                .filter(each -> !engine.standing().isPassed(deal, each, asOf))
                .mapToObj(engine.process().stages()::get)
                .toList();
    }

    /**
     * Returns whether the seller went on without the customer: it has answered something, and has not shown what a gate
     * before the seller's stage asks of it; facts of the deal count for nothing here. Without any evidence the
     * deal is unproven, not ahead.
     */
    public boolean isAheadOfEvidence() {
        return engine.standing().hasAnswers(deal)
                && IntStream.range(0, stage).anyMatch(each -> !engine.standing().isShown(deal, each, asOf));
    }

    /**
     * Returns the statements up to the seller's stage that the customer has not confirmed, and the facts that are not as they
     * should be, in the order of the process.
     */
    public List<Criterion> missing() {
        DealAnswers answers = new DealAnswers(engine.standing(), deal, asOf, false);
        return engine.process().stages().subList(0, stage + 1).stream()
                .flatMap(each -> each.gate().statements().stream())
                .filter(each -> !answers.isMet(each))
                .toList();
    }

    /** Returns whether the customer has answered any statement of the process. */
    public boolean hasAnswers() {
        return engine.standing().hasAnswers(deal);
    }

    /** Returns the statements up to the seller's stage that the customer denied, in the order of the process. */
    public List<Criterion> denied() {
        return upToStage().flatMap(gate -> gate.denied().stream()).toList();
    }

    /**
     * Returns the statements up to the seller's stage unanswered for longer than the stall limit of their
     * stage, in the order of the process: a blank is listed as plainly as a denial. Empty for a closed deal.
     */
    public List<Criterion> overdue() {
        return upToStage().flatMap(gate -> gate.overdue().stream()).toList();
    }

    private Stream<GateReview> upToStage() {
        return IntStream.rangeClosed(0, stage)
                .mapToObj(each -> gate(engine.standing().exit(each)));
    }

    /**
     * Returns the calendar days since an open deal entered its stage, or empty if it is closed or that is unknown.
     */
    public OptionalInt daysInStage() {
        return daysInStage < 0 ? OptionalInt.empty() : OptionalInt.of(daysInStage);
    }

    /** Returns the calendar days since an open deal began, or empty if it is closed or that is unknown. */
    public OptionalInt ageDays() {
        return ageDays < 0 ? OptionalInt.empty() : OptionalInt.of(ageDays);
    }

    /** Returns the days beyond which a deal in this stage is stalled, at least 0. */
    public int stallLimitDays() {
        return engine.limits().limit(stage);
    }

    /** Returns whether an open deal is longer in its stage than the limit; false where its days are unknown, and while it is on hold. */
    public boolean isStalled() {
        return daysInStage > engine.limits().limit(stage) && !isOnHold();
    }

    /** Returns whether an open deal is on hold, so that it is not expected to move. */
    public boolean isOnHold() {
        return deal.isOpen() && deal.dossier().hold().isPresent();
    }

    /** Returns whether an open deal is older than deals that are won; false where its age is unknown. */
    public boolean isOutlived() {
        return engine.limits().isOutlived(ageDays);
    }

    /** Returns the warnings that were looked for, given or not, those of the process first. */
    public List<StageWarning> warnings() {
        return Warnings.of(engine, deal, stage, asOf);
    }

    /** Returns the warnings that are given. */
    public List<StageWarning> raisedWarnings() {
        return warnings().stream()
                .filter(warning -> warning.state() == StageWarning.State.RAISED)
                .toList();
    }

    /**
     * Returns everything that can be done with a deal, allowed or not: moves in the order of the stages, then the rest.
     */
    public List<PossibleMove> moves() {
        return PossibleMoves.of(engine, deal, stage, asOf);
    }

    /** Returns the moves that may happen next. */
    public List<PossibleMove> allowedMoves() {
        return moves().stream().filter(PossibleMove::isAllowed).toList();
    }

    /** Returns the moves that may not happen next, each with all its reasons. */
    public List<PossibleMove> refusedMoves() {
        return moves().stream().filter(move -> !move.isAllowed()).toList();
    }

    /**
     * Returns the tasks that are due next: the statements of the present gate that the customer has yet to confirm and the facts
     * that are missing, mandatory ones first, then the main tasks of the stage. Empty for a lost or abandoned deal.
     */
    public List<NextTask> nextTasks() {
        return NextTasks.of(deal, stage(), new DealAnswers(engine.standing(), deal, asOf, false));
    }

    /** Returns the defaults that took part, in words. */
    public List<DefaultUsed> defaultsUsed() {
        return explanation().allDefaultsUsed();
    }

    /** Returns all of it as a tree that a screen can unfold. */
    public Explanation explanation() {
        return ReviewExplanation.of(this, engine, stage);
    }

    /** Returns whether the other review says the same of the same deal. */
    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof StageReview other
                        && asOf.equals(other.asOf)
                        && deal.equals(other.deal)
                        && engine.equals(other.engine));
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, deal);
    }

    /** Returns the alignment in one line, for people. */
    @Override
    public String toString() {
        return "StageReview{" + deal.id() + ", " + alignment() + "}";
    }
}
