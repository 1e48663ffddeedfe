// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.contact.CallOutcome;
import io.stagecraft.core.contact.ContactChannel;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Derives whether deals were lost before we reached the customer, and the cause as far as visits, visit plan and stage tell it (see
 * the domain model, Uncontacted failure); how is our assumption.
 *
 * <pre>{@code
 * UncontactedLossCheck check = UncontactedLossCheck.builder().process(process).zone(zone).days(365).addAllVisits(visits).build();
 * UncontactedLossReport.of(CauseTree.uncontactedLoss(), check.losses(deals), known);
 * }</pre>
 *
 * <p>Motives, such as that a visit was judged unnecessary, are in no record: there the cause is known only so far.
 */
@Value.Immutable
public abstract class UncontactedLossCheck implements Serializable {
    UncontactedLossCheck() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the process, whose stages say how far the customer was reached. */
    public abstract SalesProcess process();

    /** Returns the zone in which days are told. */
    public abstract ZoneId zone();

    /** Returns all visits of the book, in any order; if there are none, nobody records them, and nothing follows from their absence. */
    public abstract List<Visit> visits();

    /** Returns the planned visits of the book by customer; empty if there is no record of plans. */
    public abstract Optional<Map<String, List<LocalDate>>> plannedVisits();

    /** Returns the buying stage in which the customer studies solutions, an id of the process; {@code EXPLORE_SOLUTIONS} by default. */
    @Value.Default
    public String studyStage() {
        return "EXPLORE_SOLUTIONS";
    }

    /** Returns within how many days before the loss a visit would have been in time, at least 1. */
    public abstract int days();

    /**
     * Returns the losses before we reached the customer, each with its cause as far as it is known, in the order of the deals. Deals
     * without a customer, and those of which nobody knows whether the customer was reached, are left out.
     */
    public List<UncontactedLoss> losses(Iterable<Opportunity> deals) {
        List<UncontactedLoss> losses = new ArrayList<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (deal.customerId().isPresent() && isUncontacted(deal) == Answer.YES) {
                losses.add(
                        UncontactedLoss.of(deal.id(), classify(deal).reached().id()));
            }
        }
        return List.copyOf(losses);
    }

    /**
     * Returns whether a deal was lost before we reached the customer's study of solutions: its reason says so, or it was lost in a
     * stage all of whose buying stages come before that study; UNKNOWN for a lost deal whose stage or process does not tell.
     */
    public Answer isUncontacted(Opportunity deal) {
        if (deal.status() != DealStatus.LOST) {
            return Answer.NO;
        }
        if (deal.lossReason().filter(LossReason.LOST_UNSEEN.id()::equals).isPresent()) {
            return Answer.YES;
        }
        int study = buyingIndex(studyStage());
        List<String> reached =
                process().stage(deal.stage()).map(SellingStage::buyingStages).orElse(List.of());
        if (study < 0 || reached.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return answer(reached.stream().allMatch(stage -> buyingIndex(stage) < study));
    }

    /**
     * Returns the cause of a loss, as far as it is known.
     *
     * @throws IllegalArgumentException if the deal is not lost or has no customer
     */
    public Classification classify(Opportunity deal) {
        checkArgument(
                deal.status() == DealStatus.LOST && deal.customerId().isPresent(),
                "a deal must be lost and have a customer but was %s of %s (opportunity %s)",
                deal.status(),
                deal.customerId().orElse("nobody"),
                deal.id());
        LocalDate lost = LocalDate.ofInstant(deal.closedAt().orElseThrow(), zone());
        DateRange window = DateRange.ofClosed(lost.minusDays(days()).plusDays(1), lost);
        List<Visit> made = byCustomer().get(deal.customerId().orElseThrow()).stream()
                .filter(visit -> !visit.on().isAfter(lost))
                .sorted(Comparator.comparing(Visit::on))
                .toList();
        List<Visit> inTime =
                made.stream().filter(visit -> window.contains(visit.on())).toList();
        return CauseTree.uncontactedLoss().classify(cause -> switch (cause.id()) {
            case "NOT_VISITED" -> visits().isEmpty() ? Answer.UNKNOWN : answer(inTime.isEmpty());
            case "VISITED_BUT_LOST" -> visits().isEmpty() ? Answer.UNKNOWN : answer(!inTime.isEmpty());
            case "NO_VISIT_PLAN" -> not(isPlanned(deal, window));
            case "PLAN_NOT_EXECUTED" -> isPlanned(deal, window);
            case "VISITED_BEFORE_NOW_INDIFFERENT" -> answer(!made.isEmpty());
            case "COMPETITOR_WELL_CONNECTED" ->
                yesOrUnknown(deal.lossReason()
                        .filter(LossReason.RELATIONSHIP.id()::equals)
                        .isPresent());
            case "NOT_NOTICED" -> not(wasNoticed(deal, lost));
            case "NOTICED_TOO_LATE" -> wasNoticed(deal, lost);
            case "REFUSED_THEN_NO_RETURN" ->
                answer(!inTime.isEmpty() && inTime.get(inTime.size() - 1).outcome() == CallOutcome.NO_SALE);
            case "COMPETITOR_ALREADY_PROPOSED" ->
                yesOrUnknown(!deal.competitors().isEmpty());
            default -> Answer.UNKNOWN;
        });
    }

    private Answer isPlanned(Opportunity deal, DateRange window) {
        return plannedVisits()
                .map(plans -> answer(plans.getOrDefault(deal.customerId().orElseThrow(), List.of()).stream()
                        .anyMatch(window::contains)))
                .orElse(Answer.UNKNOWN);
    }

    /** A deal that was recorded before the day of its loss was noticed; one that is recorded with its loss was learned of afterwards. */
    private Answer wasNoticed(Opportunity deal, LocalDate lost) {
        return deal.openedAt()
                .map(opened -> answer(LocalDate.ofInstant(opened, zone()).isBefore(lost)))
                .orElse(Answer.UNKNOWN);
    }

    private int buyingIndex(String stage) {
        List<String> ids =
                process().buyingStages().stream().map(BuyingStage::id).toList();
        return ids.indexOf(stage);
    }

    /** Returns the visits in person by customer. */
    @Value.Lazy
    ImmutableListMultimap<String, Visit> byCustomer() {
        return Multimaps.index(
                visits().stream()
                        .filter(visit -> visit.channel() == ContactChannel.VISIT)
                        .toList(),
                Visit::customerId);
    }

    private static Answer answer(boolean is) {
        return is ? Answer.YES : Answer.NO;
    }

    private static Answer not(Answer answer) {
        return answer.isKnown() ? answer(answer == Answer.NO) : answer;
    }

    private static Answer yesOrUnknown(boolean is) {
        return is ? Answer.YES : Answer.UNKNOWN;
    }

    @Value.Check
    void check() {
        requireNonNull(process(), "process");
        requireNonNull(zone(), "zone");
        requireNonNull(visits(), "visits");
        requireNonNull(plannedVisits(), "plannedVisits");
        requireNonNull(studyStage(), "studyStage");
        checkArgument(days() >= 1, "days must be at least 1 but were %s", days());
    }

    /** Builds {@link UncontactedLossCheck} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableUncontactedLossCheck.Builder {
        Builder() {}
    }
}
