// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.stakeholder.StakeholderMap;
import io.stagecraft.core.stakeholder.StakeholderReview;
import io.stagecraft.core.stakeholder.StakeholderWarning;
import io.stagecraft.core.territory.Ownership;
import io.stagecraft.core.territory.OwnershipConflict;
import io.stagecraft.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the deals of one book to the checks, one by one; what the book records, and who else works on it, is known
 * at the end.
 */
final class HygieneCount {
    private static final HygieneCheck[] CHECKS = HygieneCheck.values();
    private static final int ALL = (1 << CHECKS.length) - 1;

    private final HygieneInspection rules;
    private final HygieneSources sources;
    private final Valuation valuation;
    private final LocalDate asOf;
    private final Instant until;
    private final StageEngine engine;
    private final List<Opportunity> open = new ArrayList<>();
    private final List<@Nullable OwnedPair> pairs = new ArrayList<>(); // of the open deals, on hold or not
    private final Set<OwnedPair> seen = new HashSet<>(); // only looked up
    private final Set<OwnedPair> duplicates = new HashSet<>();
    private int[] failed = new int[64]; // by open deal, one bit a check
    private int[] notChecked = new int[64];
    private int recorded;

    HygieneCount(HygieneInspection rules, HygieneSources sources, Valuation valuation, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        this.rules = rules;
        this.sources = sources;
        this.valuation = valuation;
        this.asOf = asOf;
        this.until = DateRange.ofDay(asOf).lastInstant(rules.zone());
        this.engine = StageEngine.of(rules.process(), rules.zone()).with(rules.stallRule());
    }

    /** Adds a deal as it was known on the day, counting its pushes. */
    void add(Opportunity deal) {
        deal.asOf(until)
                .ifPresent(
                        known -> add(known, known.isOpen() ? Slippage.of(known).pushes() : 0));
    }

    /** Adds a deal as it was known on the day, pushed so often until then. */
    void add(Opportunity deal, int pushes) {
        OwnedPair pair = OwnedPair.of(deal);
        recorded |= recorded(deal, pair);
        if (deal.isOpen()) {
            int place = open.size();
            if (place == failed.length) {
                failed = Arrays.copyOf(failed, 2 * place);
                notChecked = Arrays.copyOf(notChecked, 2 * place);
            }
            StageReview review = deal.isIn(rules.process()) ? engine.review(deal, until) : null;
            for (HygieneCheck check : CHECKS) {
                Answer fails = fails(check, deal, pair, review, pushes);
                failed[place] |= fails == Answer.YES ? check.bit() : 0;
                notChecked[place] |= fails == Answer.UNKNOWN ? check.bit() : 0;
            }
            recorded |= ~notChecked[place] & HygieneCheck.SINGLE_THREADED.bit();
            open.add(deal);
            pairs.add(pair);
            if (pair != null && !seen.add(pair)) {
                duplicates.add(pair);
            }
        }
    }

    Instant until() {
        return until;
    }

    Hygiene toHygiene() {
        int unrecorded = ALL & ~(recorded | given());
        Set<String> contested = new HashSet<>(); // only looked up
        for (OwnershipConflict conflict : Ownership.conflicts(open).conflicts()) {
            contested.addAll(conflict.deals());
        }
        ImmutableHygiene.Builder hygiene = ImmutableHygiene.builder().asOf(asOf).rules(rules);
        for (int i = 0; i < open.size(); i++) {
            Opportunity deal = open.get(i);
            if (deal.dossier().hold().isPresent()) {
                hygiene.addOnHold(deal);
                continue;
            }
            boolean isDuplicate = duplicates.contains(pairs.get(i));
            boolean isContested = !contested.isEmpty() && contested.contains(deal.id());
            hygiene.addDeals(ImmutableDealHygiene.builder()
                    .deal(deal)
                    .value(valuation.of(deal))
                    .failedBits((failed[i]
                                    | (isContested ? HygieneCheck.TWO_OWNERS.bit() : 0)
                                    | (isDuplicate ? HygieneCheck.DUPLICATE.bit() : 0))
                            & ~unrecorded)
                    .notCheckedBits(notChecked[i] | unrecorded)
                    .build());
        }
        return hygiene.addAllNotChecked(HygieneCheck.of(unrecorded)).build();
    }

    /** Returns the checks for which a deal shows that the book records what they need. */
    private int recorded(Opportunity deal, @Nullable OwnedPair pair) {
        int checks = pair != null ? HygieneCheck.TWO_OWNERS.bit() | HygieneCheck.DUPLICATE.bit() : 0;
        if (isStageDated(deal)) {
            checks |= HygieneCheck.STALLED.bit();
        }
        if (deal.amount().isPresent()) {
            checks |= HygieneCheck.NO_AMOUNT.bit();
        }
        if (deal.nextStep().isPresent()) {
            checks |= HygieneCheck.NO_NEXT_STEP.bit();
        }
        if (deal.expectedClose().isPresent()) {
            checks |= HygieneCheck.CLOSE_IN_THE_PAST.bit() | HygieneCheck.NO_CLOSE.bit() | HygieneCheck.PUSHED.bit();
        }
        if (deal.hasEvidence()) {
            checks |= HygieneCheck.AHEAD_OF_CUSTOMER.bit();
        }
        return checks;
    }

    private int given() {
        return sources.hasContacts() ? HygieneCheck.NO_CONTACT.bit() : 0;
    }

    private boolean isStageDated(Opportunity deal) {
        return deal.isIn(rules.process()) && deal.stageEnteredAt().isPresent();
    }

    private Answer fails(
            HygieneCheck check, Opportunity deal, @Nullable OwnedPair pair, @Nullable StageReview review, int pushes) {
        return switch (check) {
            case CLOSE_IN_THE_PAST ->
                deal.expectedClose().map(day -> answer(day.isBefore(asOf))).orElse(Answer.UNKNOWN);
            case NO_CLOSE -> answer(deal.expectedClose().isEmpty());
            case NO_AMOUNT -> answer(deal.amount().isEmpty());
            case NO_NEXT_STEP ->
                answer(deal.nextStep()
                        .flatMap(step -> step.due())
                        .filter(day -> day.isAfter(asOf))
                        .isEmpty());
            case NO_CONTACT ->
                answer(sources.lastContact(deal)
                        .filter(day -> !day.isAfter(asOf) && !day.isBefore(asOf.minusDays(rules.contactDays())))
                        .isEmpty());
            case STALLED ->
                review != null && deal.stageEnteredAt().isPresent() ? answer(review.isStalled()) : Answer.UNKNOWN;
            case PUSHED -> answer(pushes >= rules.pushLimit());
            case SINGLE_THREADED -> sources.people(deal).map(this::threads).orElse(Answer.UNKNOWN);
            case AHEAD_OF_CUSTOMER -> review == null ? Answer.UNKNOWN : ahead(deal, review);
            case TWO_OWNERS, DUPLICATE -> pair != null ? Answer.NO : Answer.UNKNOWN; // until all deals are known
        };
    }

    private Answer threads(StakeholderMap people) {
        StakeholderReview review = people.review(asOf, rules.stakeholderRules());
        Answer noDecider = review.warnings().getOrDefault(StakeholderWarning.NO_DECISION_MAKER, Answer.UNKNOWN);
        Answer singleThreaded = review.warnings().getOrDefault(StakeholderWarning.SINGLE_THREADED, Answer.UNKNOWN);
        if (noDecider == Answer.YES || singleThreaded == Answer.YES) {
            return Answer.YES;
        }
        return noDecider == Answer.NO && singleThreaded == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    /**
     * A commitment of which the customer has answered nothing is unproven; with an answer it is held, as every deal,
     * against the gates before its stage: what the present one asks is only shown by the win itself.
     */
    private Answer ahead(Opportunity deal, StageReview review) {
        if (!review.hasAnswers()) {
            return sources.isCommitted(deal) ? Answer.YES : Answer.UNKNOWN;
        }
        return answer(review.isAheadOfEvidence());
    }

    private static Answer answer(boolean fails) {
        return fails ? Answer.YES : Answer.NO;
    }

    /** What more than one open deal may have in common. */
    private record OwnedPair(String customer, String product, String owner) {
        /** Returns it of a deal, or null where the deal does not record all of it. */
        static @Nullable OwnedPair of(Opportunity deal) {
            Optional<String> customer = deal.customerId();
            Optional<String> product = deal.product();
            Optional<String> owner = deal.owner();
            return customer.isPresent() && product.isPresent() && owner.isPresent()
                    ? new OwnedPair(customer.get(), product.get(), owner.get())
                    : null;
        }
    }
}
