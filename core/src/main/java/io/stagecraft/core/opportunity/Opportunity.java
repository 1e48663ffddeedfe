// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.Statements;
import io.stagecraft.core.terms.BusinessKind;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.terms.PartnerRole;
import io.stagecraft.core.terms.SalesChannel;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A possible sale with its whole history. Its present state is the result of replaying its events, and two deals with the same
 * events are equal.
 *
 * <pre>{@code
 * Opportunity deal = Opportunity.open("A-1042", "customer-17", Money.of(CNY, 4_000_000), process, monday);
 * deal = deal.record(Evidence.confirmed("conversation-valued", monday));
 * deal.asOf(monday);          // the deal as it was known on Monday
 * deal.eventCount();          // 2
 * }</pre>
 *
 * <p>Moves, wins and losses go through {@code StageEngine}, which knows what the process allows. {@link #append} takes
 * events that happened elsewhere, such as those of a stored deal, and checks only that they fit the history.
 *
 * <p>A deal keeps one currency. Every accessor of the present costs the same however long the history is.
 */
public final class Opportunity implements Serializable {
    private static final long serialVersionUID = 1L;

    final transient Situation situation;
    final transient @Nullable StageMoved move; // the last since the situation was made
    final transient long answers; // of the first statements
    final transient long @Nullable [] moreAnswers; // of the others
    final transient Instant latest;
    final transient EventLog history;

    Opportunity(
            Situation situation,
            @Nullable StageMoved move,
            long answers,
            long @Nullable [] moreAnswers,
            Instant latest,
            EventLog history) {
        this.situation = situation;
        this.move = move;
        this.answers = answers;
        this.moreAnswers = moreAnswers;
        this.latest = latest;
        this.history = history;
    }

    /**
     * Returns a deal that begins in the first stage of a process.
     *
     * @param id the id that the caller gives it, not blank
     * @param customerId the caller's id of the customer
     * @param amount what the customer would pay in full, before tax
     * @throws IllegalArgumentException if the id is blank
     */
    public static Opportunity open(String id, String customerId, Money amount, SalesProcess process, Instant at) {
        return open(
                Opened.into(process)
                        .id(id)
                        .customerId(customerId)
                        .amount(amount)
                        .at(at)
                        .build(),
                process);
    }

    /**
     * Returns a deal that begins, or was imported, with everything that is known of it.
     *
     * @throws IllegalArgumentException if the event names another process, or a stage that is not open to a new deal
     */
    public static Opportunity open(Opened opened, SalesProcess process) {
        return Replaying.begun(opened, process);
    }

    /**
     * Returns a deal whose past is unknown: its age and its days in the stage are unknown too, not zero. Where more is
     * known, give it with {@link Opened#into} and {@link Opened#isImported()}.
     *
     * @param stage the id of the stage in which it was found
     * @param at when it was found there
     * @throws IllegalArgumentException if the id is blank, or the stage is not open to open deals of the process
     */
    public static Opportunity imported(String id, SalesProcess process, String stage, Instant at) {
        return open(
                Opened.into(process).id(id).stage(stage).isImported(true).at(at).build(), process);
    }

    /**
     * Returns the deal to which all this happened, in this order.
     *
     * @throws IllegalArgumentException if there are no events, the first is not {@link Opened}, or one does not fit
     *     those before
     */
    public static Opportunity replay(List<? extends DealEvent> events) {
        return Replaying.replayed(events, Statements.none());
    }

    /**
     * Returns the deal to which all this happened, as {@link #replay(List)} does; deals replayed with their present
     * process take less memory and are reviewed faster.
     *
     * @throws IllegalArgumentException as {@link #replay(List)}; if the deal is not in the process; or if an event since
     *     the deal came to the process names a stage that the process does not have
     */
    public static Opportunity replay(List<? extends DealEvent> events, SalesProcess process) {
        return Replaying.replayed(events, process);
    }

    /**
     * Returns the question whether evidence says yes to all of several statements now; of no statements it is true. Made once, it is
     * asked of many deals, and costs least of those that were opened, or replayed, with the process.
     *
     * <pre>{@code
     * deals.stream().filter(Opportunity.confirming(process, List.of("conversation-valued", "need-shared")))
     * }</pre>
     *
     * @param statements the ids of the statements, which the process need not ask for
     */
    public static Predicate<Opportunity> confirming(SalesProcess process, Collection<String> statements) {
        requireNonNull(process, "process");
        return new Confirmation(process.statements(), Elements.checked(statements, "statements"));
    }

    /** Returns the id that the caller gave it, never blank. */
    public String id() {
        return situation.opened().id();
    }

    /** Returns the caller's id of the customer, or empty if the book has none. */
    public Optional<String> customerId() {
        return situation.opened().customerId();
    }

    /** Returns the id of the process that it goes through now. */
    public String processId() {
        return situation.terms().processId();
    }

    /** Returns the version of that process. */
    public int processVersion() {
        return situation.terms().processVersion();
    }

    /** Returns {@code "consultative" version 1}, as messages name that process. */
    public String processName() {
        return "\"" + processId() + "\" version " + processVersion();
    }

    /** Returns whether it goes through exactly this process now. */
    public boolean isIn(SalesProcess process) {
        requireNonNull(process, "process");
        return situation.terms().processVersion() == process.version()
                && situation.terms().processId().equals(process.id());
    }

    /** Returns the id of the stage that it is in; a closed deal keeps the one it was closed from. */
    public String stage() {
        return move == null ? situation.stage() : move.to();
    }

    /**
     * Returns the instant at which it entered its stage, or was last reopened in it; empty for an imported deal that has not
     * moved since.
     */
    public Optional<Instant> stageEnteredAt() {
        return move == null ? Optional.ofNullable(situation.stageEnteredAt()) : Optional.of(move.at());
    }

    /** Returns whether it is open, won, lost or abandoned. */
    public DealStatus status() {
        DealEvent closing = situation.closing();
        if (closing == null) {
            return DealStatus.OPEN;
        }
        return closing instanceof Won
                ? DealStatus.WON
                : closing instanceof Lost ? DealStatus.LOST : DealStatus.ABANDONED;
    }

    /**
     * Returns whether it went into another deal, so that the business counts there: it is abandoned, as a duplicate outside all rates,
     * and in no history.
     */
    public boolean isMerged() {
        return situation.closing() instanceof Merged;
    }

    /** Returns whether it is still to be decided. */
    public boolean isOpen() {
        return situation.closing() == null;
    }

    /** Returns the instant at which it began, or empty for an imported deal if that is unknown. */
    public Optional<Instant> openedAt() {
        return situation.opened().isImported()
                ? situation.opened().importedOpenedAt()
                : Optional.of(situation.opened().at());
    }

    /** Returns whether its past before the first event is unknown but for what that event says. */
    public boolean isImported() {
        return situation.opened().isImported();
    }

    /** Returns the instant at which it was won, lost or abandoned, or empty while it is open. */
    public Optional<Instant> closedAt() {
        DealEvent closing = situation.closing();
        return closing == null ? Optional.empty() : Optional.of(closing.at());
    }

    /**
     * Returns the event that closed it, which is {@link Won}, {@link Lost}, {@link Abandoned}, or {@link Merged} into another deal;
     * empty while it is open.
     */
    public Optional<DealEvent> closing() {
        return Optional.ofNullable(situation.closing());
    }

    /** Returns the id of the reason for which it is lost or abandoned, or empty if it is neither or the reason is unknown. */
    public Optional<String> lossReason() {
        return situation.closing() instanceof Lost lost
                ? lost.reason()
                : situation.closing() instanceof Abandoned abandoned
                        ? abandoned.reason()
                        : isMerged() ? Optional.of(LossReason.INVALID_DUPLICATE.id()) : Optional.empty();
    }

    /** Returns the ids of the competitors: those that still bid, or bid when it closed, and the one it is lost to. */
    public Set<String> competitors() {
        return competitor().isEmpty()
                ? dossier().competitors()
                : ImmutableSet.<String>builder()
                        .addAll(dossier().competitors())
                        .add(competitor().get())
                        .build();
    }

    /** Returns the competitor it is lost to, or empty. */
    public Optional<String> competitor() {
        return situation.closing() instanceof Lost lost ? lost.competitor() : Optional.empty();
    }

    /** Returns the amount that the customer would pay, or pays, in full, before tax; empty while unknown. */
    public Optional<Money> amount() {
        return Optional.ofNullable(situation.terms().amount());
    }

    /** Returns the day on which it is expected to close, or empty while unknown. */
    public Optional<LocalDate> expectedClose() {
        return Optional.ofNullable(situation.terms().expectedClose());
    }

    /** Returns the id of the seller it belongs to, or empty while it has no owner. */
    public Optional<String> owner() {
        return Optional.ofNullable(situation.terms().owner());
    }

    /**
     * Returns what is noted beside stage and terms: the call, line items, shares, competitors, facts, approvals, the
     * close plan.
     */
    public Dossier dossier() {
        return situation.terms().dossier();
    }

    /**
     * Returns the forecast category in which the deal counts: while it is open what a person called, else that of its
     * stage, which is {@code PIPELINE} where the process lacks the stage; {@code CLOSED} once it is won, {@code
     * OMITTED} once it is lost or abandoned.
     *
     * @param process the process whose stages say the category
     */
    public ForecastCategory forecastCategory(SalesProcess process) {
        requireNonNull(process, "process");
        return switch (status()) {
            case WON -> ForecastCategory.CLOSED;
            case LOST, ABANDONED -> ForecastCategory.OMITTED;
            case OPEN ->
                dossier()
                        .category()
                        .or(() -> process.stage(stage()).map(SellingStage::forecastCategory))
                        .orElse(ForecastCategory.PIPELINE);
        };
    }

    /**
     * Returns what each seller is credited with of the amount, by id: parts by the shares, which add up to it to the smallest unit
     * (of equal claims the first id gets it), else the whole for the owner; empty without an amount, and while the deal
     * has neither shares nor an owner. Overlays come beside.
     */
    public Map<String, Money> credits() {
        Money amount = situation.terms().amount();
        Map<String, Ratio> shares = dossier().shares();
        if (amount == null || (shares.isEmpty() && situation.terms().owner() == null)) {
            return Map.of();
        }
        return shares.isEmpty()
                ? Map.of(requireNonNull(situation.terms().owner()), amount)
                : Apportionment.largestRemainder().splitByShares(amount, new TreeMap<>(shares));
    }

    /**
     * Returns what each overlay seller is credited with beside the {@linkplain #credits() credits}, by id, rounded
     * half-even; it is in no total.
     */
    public Map<String, Money> overlayCredits() {
        Money amount = situation.terms().amount();
        ImmutableMap.Builder<String, Money> credits = ImmutableMap.builder();
        if (amount != null) {
            dossier()
                    .overlays()
                    .forEach((seller, share) -> credits.put(seller, share.partOf(amount, RoundingMode.HALF_EVEN)));
        }
        return credits.build();
    }

    /** Returns the id of the source of the lead, or empty if unknown. */
    public Optional<String> source() {
        return dossier()
                .lead()
                .map(LeadAttributed::source)
                .orElseGet(() -> situation.opened().source());
    }

    /** Returns the id of the campaign that brought the lead, or empty if there was none or it is unknown. */
    public Optional<String> campaign() {
        return dossier()
                .lead()
                .map(LeadAttributed::campaign)
                .orElseGet(() -> situation.opened().campaign());
    }

    /** Returns whether any of its events says when it was recorded; one that does not counts as recorded when it happened. */
    public boolean hasAnyRecording() {
        return situation.ids() != null;
    }

    /** Returns whether each of its events says when it was recorded. */
    public boolean isRecorded() {
        return hasAnyRecording() && isRecorded(Instant.MAX);
    }

    /**
     * Returns whether each event that happened up to an instant says when it was recorded, so that nothing is {@linkplain #asOf known}
     * then by assumption. An import without a recording is not recorded from its instant on, whatever is recorded of it later.
     */
    public boolean isRecorded(Instant asOf) {
        requireNonNull(asOf, "asOf");
        return history.newest(
                        0, each -> each.recording().isEmpty() && !each.at().isAfter(asOf))
                == null;
    }

    /** Returns the next step that was set last, or empty if none was. */
    public Optional<NextStepSet> nextStep() {
        return Optional.ofNullable(situation.terms().nextStep());
    }

    /** Returns the caller's id of the product, or empty. */
    public Optional<String> product() {
        return situation.opened().product();
    }

    /**
     * Returns the share of each product in the deal by id, one in sum: by the amounts of the line items, else the whole for the
     * {@linkplain #product() product}; empty if nobody said.
     */
    public Map<String, Ratio> products() {
        return dossier().lineItems().isEmpty()
                ? product().map(id -> Map.of(id, Ratio.one())).orElse(Map.of())
                : LineItem.shares(dossier().lineItems());
    }

    /**
     * Returns the part of each product in the amount by id, which add up to it to the smallest unit; empty without an
     * amount or products.
     */
    public Map<String, Money> productAmounts() {
        Map<String, Ratio> products = products();
        return amount().isEmpty() || products.isEmpty()
                ? Map.of()
                : Apportionment.largestRemainder().splitByShares(amount().get(), products);
    }

    /** Returns the caller's id of the region, or empty. */
    public Optional<String> region() {
        return situation.opened().region();
    }

    /** Returns the kind of business, or empty if unknown. */
    public Optional<BusinessKind> kind() {
        return situation.opened().kind();
    }

    /** Returns the term of the contract in months, at least 1, or empty if there is none or it is unknown. */
    public OptionalInt contractTermMonths() {
        return situation.opened().contractTermMonths();
    }

    /** Returns the channel it is sold through, or empty if unknown. */
    public Optional<SalesChannel> channel() {
        return situation.opened().channel();
    }

    /** Returns a partner's part, or empty if there is none. */
    public Optional<PartnerRole> partnerRole() {
        return situation.opened().partnerRole();
    }

    /** Returns the answer that evidence gives to a statement now; unknown where there is none, or it was withdrawn. */
    public Answer answer(String statement) {
        requireNonNull(statement, "statement");
        int number = situation.statements().numberOf(statement);
        return number < 0 ? Answer.UNKNOWN : AnswerBits.get(this, number);
    }

    /** Returns whether evidence says anything about the customer now. */
    public boolean hasEvidence() {
        return !AnswerBits.isEmpty(this);
    }

    /** Returns the ids of the statements that evidence says anything about now, in a fixed order; immutable. */
    public List<String> answeredStatements() {
        return situation.statements().ids().stream()
                .filter(id -> answer(id).isKnown())
                .toList();
    }

    /**
     * Returns the evidence that counts for a statement, found from the end; empty if there is none, or it was
     * withdrawn.
     */
    public Optional<Evidence> evidence(String statement) {
        requireNonNull(statement, "statement");
        return Readings.evidence(this, statement);
    }

    /**
     * Returns whether the deal was reopened since the evidence that counts for a statement was recorded, so that it no
     * longer proves an order; found from the end, false where there is no evidence.
     */
    public boolean isStale(String statement) {
        return answer(statement).isKnown() && Readings.isReopenedSince(this, statement);
    }

    /** Returns the instant of the last entry into a stage, found from the end; empty if that is unknown or there was none. */
    public Optional<Instant> lastEntryInto(String stageId) {
        requireNonNull(stageId, "stageId");
        return Readings.lastEntryInto(this, stageId);
    }

    /** Returns the number of events, at least one; compare it when storing, so that no event is overwritten. */
    public int eventCount() {
        return history.size();
    }

    /**
     * Returns an event by its position.
     *
     * @param position from 0, the opening, to {@code eventCount() - 1}
     * @throws IndexOutOfBoundsException if there is none
     */
    public DealEvent event(int position) {
        return history.get(checkIndex(position, history.size()));
    }

    /** Returns all events, oldest first: an immutable view that copies nothing. */
    public List<DealEvent> events() {
        return new EventList(history);
    }

    /** Returns the greatest instant of all events. */
    public Instant latestEventAt() {
        return latest;
    }

    /** Returns this deal with evidence about the customer; the evidence recorded last counts. */
    public Opportunity record(Evidence evidence) {
        requireNonNull(evidence, "evidence");
        return Succession.after(this, evidence);
    }

    /** Returns this deal with another amount, which must be in its currency. */
    public Opportunity changeAmount(Money amount, Instant at) {
        return append(AmountChanged.of(at, amount));
    }

    /** Returns this deal with another day on which it is expected to close. */
    public Opportunity changeExpectedClose(LocalDate expectedClose, Instant at) {
        return append(ExpectedCloseChanged.of(at, expectedClose));
    }

    /** Returns this deal with another next step. */
    public Opportunity changeNextStep(String step, LocalDate due, Instant at) {
        return append(NextStepSet.of(at, step, due));
    }

    /** Returns this deal with another owner. */
    public Opportunity reassign(String owner, Instant at) {
        return append(Reassigned.of(at, owner));
    }

    /**
     * Returns this deal with one more event that happened to it; this deal if it has an event with the id and the content of
     * that one already, whenever that was recorded.
     *
     * @throws IllegalArgumentException if the event does not fit: a second opening, an instant before the latest
     *     (evidence excepted), a move from another stage or of a lost deal, an end of a deal that has ended, a
     *     reopening of an open one, an amount in another currency, other content under the id of an event that the deal has,
     *     or a recording earlier than the latest
     */
    public Opportunity append(DealEvent event) {
        return append(event, null);
    }

    /** Appends an event; a migration numbers its statements as the given ones. */
    Opportunity append(DealEvent event, @Nullable Statements statements) {
        return Succession.after(this, requireNonNull(event, "event"), statements);
    }

    /**
     * Returns this deal as it was known at an instant: with every event up to the first that was {@linkplain
     * DealEvent#recordedAt() recorded} later. Empty before it was opened or imported. The cost is proportional to the number
     * of events kept.
     */
    public Optional<Opportunity> asOf(Instant instant) {
        requireNonNull(instant, "instant");
        if (!Recordings.latest(this).isAfter(instant)) {
            return Optional.of(this);
        }
        if (situation.opened().recordedAt().isAfter(instant)) {
            return Optional.empty();
        }
        DealEvent[] events = history.toArray();
        int known = 1;
        while (!events[known].recordedAt().isAfter(instant)) {
            known++;
        }
        Opportunity then = Replaying.replayed(Arrays.asList(events).subList(0, known), situation.statements());
        EventLog shared = history.first(known);
        return Optional.of(
                shared == null
                        ? then
                        : new Opportunity(
                                then.situation, then.move, then.answers, then.moreAnswers, then.latest, shared));
    }

    /**
     * Returns this deal as if it had always been in its present process: its whole history with stages and statements
     * under the names that its migrations gave them, and without the migrations. A deal that was never migrated is
     * returned as it is.
     *
     * <p>A move between two stages that have become one is left out. A stage without a counterpart is named with its
     * process, such as {@code DEMO of "crm" version 1}. Where a migration stored in the earlier form tells only the
     * stage that the deal was in, the other stages keep their ids.
     */
    public Opportunity inPresentProcess() {
        return Restatement.of(this);
    }

    /**
     * Returns this deal without a person: wherever an event holds the id of the person, the replacement stands. Instants, money,
     * stages, answers and the number of events stay; so does which events arrived already, by the digest of their former content.
     *
     * <p>Whole ids are replaced of owner, customer, actor, approver, caller of a category, seller with a share, who owes a step, and
     * source and campaign of a lead, since a person may have brought it. In texts every mention is replaced: source of evidence, reason
     * of a move, win, reopening or hold, next step, step of a close plan, the name that is a fact, content of an event of the product,
     * and values of metadata. A text mentions the person where its id stands as a word, with no letter or digit of any script beside it;
     * ideographs, kana and other scripts that set no spaces between words border anything.
     *
     * <p>Not places of persons, and kept: reason and competitor of a loss or abandonment, which are ids that reports count by; ids of
     * deals, events, roles, stages, statements, facts, products and regions; names of events, content and metadata. Who gives a person's
     * name to one of these keeps it there.
     *
     * @param subject the id of the person, not blank
     * @param replacement what stands in its place, not blank
     */
    public Opportunity redacted(String subject, String replacement) {
        Redaction redaction = new Redaction(Ids.check(subject, "subject"), Ids.check(replacement, "replacement"));
        return Replaying.replayed(events().stream().map(redaction::of).toList(), situation.statements());
    }

    /** Returns whether the other deal has the same events in the same order. */
    @Override
    public boolean equals(@Nullable Object object) {
        if (this == object) {
            return true;
        }
        if (!(object instanceof Opportunity other) || history.size() != other.history.size()) {
            return false;
        }
        for (int i = history.size() - 1; i >= 0; i--) {
            DealEvent mine = history.get(i);
            DealEvent theirs = other.history.get(i);
            if (mine != theirs && !mine.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int result = 1;
        for (int i = 0; i < history.size(); i++) {
            result = 31 * result + history.get(i).hashCode();
        }
        return result;
    }

    /** Returns the present in one line, for people; the format may change. */
    @Override
    public String toString() {
        return "Opportunity{" + id() + ", " + status() + " in " + stage()
                + amount().map(amount -> ", " + amount).orElse("") + ", " + history.size()
                + " events}";
    }

    private Object writeReplace() {
        return new StoredEvents(history, situation.statements());
    }
}
