// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.stagecraft.core.Incubating;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.Role;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.Statements;
import io.stagecraft.core.recording.DecisionRecord;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.LossReason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Applies a sales process to deals: says where each stands and what may happen next, and makes the moves that may.
 *
 * <pre>{@code
 * StageEngine engine = StageEngine.of(SalesProcesses.consultative(), ZoneId.of("Asia/Shanghai"));
 *
 * deal = engine.advance(deal.record(Evidence.confirmed("conversation-valued", monday)), tuesday).orElseThrow();
 *
 * StageReview review = engine.review(deal, friday);
 * review.alignment();      // seller ahead by 1: in "Understand situation, ...", customer shown only in "Operating the business"
 * review.missing();        // the statements about the customer not confirmed yet
 * }</pre>
 *
 * <p>A move that a rule forbids is answered with its reasons, see {@link MoveResult}, and not by an exception. Exceptions are
 * for mistakes of the caller: every method throws an {@link IllegalArgumentException} for a deal that is in another process, or
 * in a stage this one does not have. Days are calendar days in the zone of the engine.
 */
public final class StageEngine {
    private final SalesProcess process;
    private final ZoneId zone;
    private final StallRule stallRule;
    private final boolean bookHasEvidence;
    private final DealFacts facts;
    private final @Nullable ToIntFunction<String> openDeals;
    private final @Nullable Recording recording;
    private final Standing standing;
    private final Matrix matrix;
    private final StallLimits limits;
    private final Moves moves;

    private StageEngine(
            SalesProcess process, ZoneId zone, StallRule stallRule, boolean bookHasEvidence, DealFacts facts) {
        this.process = requireNonNull(process, "process");
        this.zone = requireNonNull(zone, "zone");
        this.stallRule = requireNonNull(stallRule, "stallRule");
        this.bookHasEvidence = bookHasEvidence;
        this.facts = requireNonNull(facts, "facts");
        this.openDeals = null;
        this.recording = null;
        this.matrix = new Matrix(process);
        this.limits = new StallLimits(process, stallRule, zone);
        this.standing = new Standing(process, limits, facts, zone);
        this.moves = new Moves(this, matrix, standing, recording);
    }

    private StageEngine(StageEngine base, @Nullable ToIntFunction<String> openDeals, @Nullable Recording recording) {
        this.process = base.process;
        this.zone = base.zone;
        this.stallRule = base.stallRule;
        this.bookHasEvidence = base.bookHasEvidence;
        this.facts = base.facts;
        this.openDeals = openDeals;
        this.recording = recording;
        this.matrix = base.matrix;
        this.limits = base.limits;
        this.standing = base.standing;
        this.moves = new Moves(this, matrix, standing, recording);
    }

    /**
     * Returns an engine whose stall limits are those of the process, else 30 days, and whose facts are those that a deal
     * holds.
     *
     * @param zone where the days begin and end
     */
    public static StageEngine of(SalesProcess process, ZoneId zone) {
        return new StageEngine(process, zone, StallRule.ofProcess(), false, DealFacts.standard());
    }

    /** Returns an engine with another rule for stalled and outlived deals, such as one learned from history. */
    public StageEngine with(StallRule rule) {
        requireNonNull(rule, "rule");
        return bound(new StageEngine(process, zone, rule, bookHasEvidence, facts));
    }

    /** Returns an engine whose gates ask other facts, in place of {@link DealFacts#standard()}. */
    @Incubating
    public StageEngine with(DealFacts others) {
        requireNonNull(others, "others");
        return bound(new StageEngine(process, zone, stallRule, bookHasEvidence, others));
    }

    /**
     * Returns an engine for a book that keeps evidence about customers: a deal without any has then been checked and
     * found wanting. By default the warnings of such a deal are "not checked".
     */
    public StageEngine forBookWithEvidence() {
        return bound(new StageEngine(process, zone, stallRule, true, facts));
    }

    /**
     * Returns an engine that holds a deal at a full stage. Without a count a {@linkplain
     * io.stagecraft.core.process.SellingStage#openDealLimit() limit} is not checked, and the advice of a move says so.
     *
     * @param count the number of open deals in a stage now, by its id
     */
    public StageEngine withOpenDeals(ToIntFunction<String> count) {
        return new StageEngine(this, requireNonNull(count, "count"), recording);
    }

    /**
     * Returns an engine that acts for a person or a system. What it lets happen carries the recording, with the {@link
     * DecisionRecord} in it; its roles decide whether a reason opens a gate that only some roles may {@linkplain
     * io.stagecraft.core.process.StageGate#overrideRoles() override}. A cheap object for one request.
     *
     * @param circumstances when, by whom and under which id of the request; of two events of one move the first has the id
     */
    public StageEngine recordedAs(Recording circumstances) {
        return new StageEngine(this, openDeals, requireNonNull(circumstances, "circumstances"));
    }

    private StageEngine bound(StageEngine made) {
        return new StageEngine(made, openDeals, recording);
    }

    /** Returns the process. */
    public SalesProcess process() {
        return process;
    }

    /** Returns the time zone in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the rule for stalled and outlived deals. */
    public StallRule stallRule() {
        return stallRule;
    }

    /** Returns whether a deal without evidence is checked for warnings. */
    public boolean isForBookWithEvidence() {
        return bookHasEvidence;
    }

    /**
     * Returns the review of a deal at an instant, as it was known then.
     *
     * @throws IllegalArgumentException if the deal did not exist then, or was in another process then, such as the
     *     version it was migrated from
     */
    public StageReview review(Opportunity deal, Instant asOf) {
        requireNonNull(deal, "deal");
        requireNonNull(asOf, "asOf");
        Opportunity known = deal.asOf(asOf)
                .orElseThrow(() -> new IllegalArgumentException(
                        "opportunity " + deal.id() + " must exist on the day of its review, " + asOf + ", but began at "
                                + deal.event(0).at()));
        return reviewKnown(known, asOf, limits.epochDay(asOf));
    }

    /**
     * Returns the reviews of deals at an instant, in their order, leaving out those that did not exist yet.
     *
     * @throws IllegalArgumentException if one of them was in another process then; after a migration, review each
     *     process with its own engine
     */
    public List<StageReview> reviewAll(List<Opportunity> deals, Instant asOf) {
        requireNonNull(deals, "deals");
        requireNonNull(asOf, "asOf");
        return reviewAll(deals, 0, deals.size(), asOf);
    }

    /**
     * Returns the reviews of the deals of an index range at an instant, in their order, leaving out those that did not exist
     * yet. Two ranges can be reviewed on two threads; their lists, joined, are those of the whole.
     *
     * @param deals a list that is read by position
     * @param from the first position, inclusive
     * @param to the last position, exclusive
     * @throws IllegalArgumentException if one of them was in another process then
     * @throws IndexOutOfBoundsException if the range is not one of the list
     */
    public List<StageReview> reviewAll(List<Opportunity> deals, int from, int to, Instant asOf) {
        requireNonNull(deals, "deals");
        requireNonNull(asOf, "asOf");
        checkPositionIndexes(from, to, deals.size());
        ImmutableList.Builder<StageReview> reviews = ImmutableList.builderWithExpectedSize(to - from);
        long today = limits.epochDay(asOf);
        for (int i = from; i < to; i++) {
            Optional<Opportunity> known = deals.get(i).asOf(asOf);
            if (known.isPresent()) {
                reviews.add(reviewKnown(known.get(), asOf, today));
            }
        }
        return reviews.build();
    }

    private StageReview reviewKnown(Opportunity deal, Instant asOf, long today) {
        int stage = stageOf(deal);
        int supported = standing.supported(deal, asOf);
        boolean isOpen = deal.isOpen();
        return new StageReview(
                this,
                deal,
                asOf,
                stage,
                supported,
                isOpen ? limits.days(deal.stageEnteredAt(), today) : StallLimits.UNKNOWN,
                isOpen ? limits.days(deal.openedAt(), today) : StallLimits.UNKNOWN);
    }

    /**
     * Returns the number of deals in each position, of those open at an instant, as they were known then; in the order of the
     * positions, with zeros.
     *
     * @throws IllegalArgumentException if one of them was in another process then
     */
    public Map<Alignment.Position, Integer> countByPosition(List<Opportunity> deals, Instant asOf) {
        Map<Alignment.Position, Integer> counts = new EnumMap<>(Alignment.Position.class);
        for (Alignment.Position position : Alignment.Position.values()) {
            counts.put(position, 0);
        }
        for (StageReview review : reviewAll(deals, asOf)) {
            if (review.deal().isOpen()) {
                counts.merge(review.position(), 1, Integer::sum);
            }
        }
        return Maps.immutableEnumMap(counts);
    }

    /**
     * Returns the deal with evidence about the customer. Evidence never changes its stage or status: where it proves the
     * order, a review says {@link StageWarning#ORDER_NOT_RECORDED} until the deal is {@linkplain #win won}.
     */
    public Opportunity record(Opportunity deal, Evidence evidence) {
        stageOf(deal);
        return deal.record(evidence);
    }

    /** Moves a deal to the stage that follows. */
    public MoveResult advance(Opportunity deal, Instant at) {
        int from = stageOf(deal);
        return moves.move(deal, from, from + 1, at, null);
    }

    /** Moves a deal to the stage that follows, and says why. */
    public MoveResult advance(Opportunity deal, Instant at, String reason) {
        int from = stageOf(deal);
        return moves.move(deal, from, from + 1, at, given(reason));
    }

    /**
     * Moves a deal to a stage; into the closed-won stage of a process that has one, it wins it. Such a move answers for
     * the proof of the win, and for the gates of the stages it skips.
     *
     * @throws IllegalArgumentException if the process has no such stage
     */
    public MoveResult moveTo(Opportunity deal, String stage, Instant at) {
        return moves.move(deal, stageOf(deal), indexOf(stage), at, null);
    }

    /** Moves a deal to a stage, and says why. */
    public MoveResult moveTo(Opportunity deal, String stage, Instant at, String reason) {
        return moves.move(deal, stageOf(deal), indexOf(stage), at, given(reason));
    }

    /**
     * Returns the decision that let an event of a deal happen, checked anew: the deal as it was, with the facts that
     * were read then in place of today's.
     *
     * @param position the position of the event
     * @throws IllegalArgumentException if the event carries no {@link DecisionRecord}, or the deal was in another process then
     * @throws IndexOutOfBoundsException if there is no such event
     */
    @Incubating
    public DecisionReview decided(Opportunity deal, int position) {
        DealEvent event = requireNonNull(deal, "deal").event(position);
        Recording circumstances = event.recording()
                .filter(each -> each.decision().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("an event must carry the decision behind it but was "
                        + event + " (opportunity " + deal.id() + ")"));
        DecisionRecord decision = circumstances.decision().orElseThrow();
        Opportunity before = Opportunity.replay(deal.events().subList(0, moves.beginning(deal, position)));
        DealFacts read = (each, id) -> Optional.ofNullable(decision.facts().get(id));
        OptionalInt openDeals = DealAnswers.openDeals(decision);
        StageEngine then = new StageEngine(
                new StageEngine(process, zone, stallRule, bookHasEvidence, read),
                openDeals.isPresent() ? stage -> openDeals.getAsInt() : null,
                circumstances);
        return new DecisionReview(event, decision, process.digest(), then.moves.checkBefore(before, event));
    }

    /**
     * Records that the order is placed. The deal stays in its stage and skips none, so it answers for the proof of the
     * win only; a process that asks more names few stages to win from. After a reopening the proof must be new.
     */
    public MoveResult win(Opportunity deal, Instant at) {
        return moves.win(deal, stageOf(deal), at, null);
    }

    /** Records that the order is placed, and says why though it is not proven. */
    public MoveResult win(Opportunity deal, Instant at, String reason) {
        return moves.win(deal, stageOf(deal), at, given(reason));
    }

    /** Records that the deal is lost, without a competitor. */
    public MoveResult lose(Opportunity deal, LossReason reason, Instant at) {
        requireNonNull(deal, "deal");
        return moves.close(deal, stageOf(deal), MoveAction.LOSE, Lost.of(at, deal.stage(), reason));
    }

    /** Records that the deal is lost to a competitor. */
    public MoveResult lose(Opportunity deal, LossReason reason, String competitor, Instant at) {
        requireNonNull(deal, "deal");
        return moves.close(deal, stageOf(deal), MoveAction.LOSE, Lost.of(at, deal.stage(), reason, competitor));
    }

    /** Records that we give the deal up. */
    public MoveResult abandon(Opportunity deal, LossReason reason, Instant at) {
        requireNonNull(deal, "deal");
        return moves.close(deal, stageOf(deal), MoveAction.ABANDON, Abandoned.of(at, deal.stage(), reason));
    }

    /** Makes a closed deal open again, in the stage it was closed from. */
    public MoveResult reopen(Opportunity deal, Instant at) {
        return moves.reopen(deal, stageOf(deal), at, null);
    }

    /** Makes a closed deal open again, in the stage it was closed from, and says why. */
    public MoveResult reopen(Opportunity deal, Instant at, String reason) {
        return moves.reopen(deal, stageOf(deal), at, given(reason));
    }

    /** Returns the statements that were not proven when one deal became the other. */
    List<Message> advice(Opportunity before, Opportunity after) {
        return moves.advice(before, after);
    }

    /** Returns whether the step to the next open stage, or from the last one the win, needs no reason and is held by nothing. */
    boolean isNextStepFree(Opportunity deal, Instant at) {
        return moves.isNextStepFree(deal, stageOf(deal), at);
    }

    /** Returns the stage it is in, or for a deal worked on after its win the one that it was won from. */
    int reopenedIn(Opportunity deal) {
        int stage = stageOf(deal);
        if (stage < process.openStageCount()) {
            return stage;
        }
        int wonFrom = deal.closing()
                .map(closing -> closing instanceof Won won ? process.indexOf(won.stage()) : -1)
                .orElse(-1);
        return wonFrom >= 0 && wonFrom < process.openStageCount()
                ? wonFrom
                : process.indexOf(process.winStages().get(process.winStages().size() - 1));
    }

    private static String given(String reason) {
        requireNonNull(reason, "reason");
        checkArgument(!reason.isBlank(), "a reason must not be blank");
        return reason;
    }

    int stageOf(Opportunity deal) {
        if (!matrix.isProcessOf(deal)) {
            throw new IllegalArgumentException("opportunity " + deal.id() + " must be in process " + process.name()
                    + " but is in " + deal.processName());
        }
        return indexOf(deal.stage());
    }

    int indexOf(String stage) {
        int index = matrix.indexOf(stage);
        if (index < 0) {
            process.requireStage(stage);
        }
        return index;
    }

    /** Returns whether whom the engine acts for has a role. */
    boolean actsAs(Role role) {
        return recording != null && recording.roles().contains(role.id());
    }

    /** Returns the number of open deals in a stage, or empty without a count. */
    OptionalInt openDeals(int stage) {
        return openDeals == null ? OptionalInt.empty() : OptionalInt.of(openDeals.applyAsInt(matrix.id(stage)));
    }

    Standing standing() {
        return standing;
    }

    Matrix matrix() {
        return matrix;
    }

    StallLimits limits() {
        return limits;
    }

    Statements statements() {
        return process.statements();
    }

    /** Returns the labels of a statement that the process asks for. */
    Labels labels(String statement) {
        return process.statement(statement).orElseThrow().statement();
    }

    int stageCount() {
        return process.stages().size();
    }

    /** Returns whether the other engine answers the same of every deal. */
    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof StageEngine other
                        && process.equals(other.process)
                        && zone.equals(other.zone)
                        && stallRule.equals(other.stallRule)
                        && bookHasEvidence == other.bookHasEvidence
                        && facts.equals(other.facts)
                        && Objects.equals(openDeals, other.openDeals)
                        && Objects.equals(recording, other.recording));
    }

    @Override
    public int hashCode() {
        return 31 * process.hashCode() + zone.hashCode();
    }

    /** Returns the process and the zone, for people. */
    @Override
    public String toString() {
        return "StageEngine{" + process.name() + ", " + zone + "}";
    }
}
