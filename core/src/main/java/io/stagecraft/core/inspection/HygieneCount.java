package io.stagecraft.core.inspection;

import io.stagecraft.core.contact.Ownership;
import io.stagecraft.core.contact.OwnershipConflict;
import io.stagecraft.core.customer.StakeholderMap;
import io.stagecraft.core.customer.StakeholderReview;
import io.stagecraft.core.customer.StakeholderWarning;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Opportunity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the deals of one book to the ten checks: one pass to learn what the book records, one over its open deals. */
final class HygieneCount {
    private static final HygieneCheck[] CHECKS = HygieneCheck.values();
    private static final int ALL = (1 << CHECKS.length) - 1;

    private final HygieneInspection rules;
    private final HygieneSources sources;
    private final Valuation valuation;
    private final LocalDate asOf;
    private final Instant until;
    private final StageEngine engine;
    private final Set<String> contested = new HashSet<>();
    private int unrecorded;

    HygieneCount(HygieneInspection rules, HygieneSources sources, Valuation valuation, LocalDate asOf) {
        this.rules = rules;
        this.sources = sources;
        this.valuation = valuation;
        this.asOf = asOf;
        this.until = asOf.plusDays(1).atStartOfDay(rules.zone()).toInstant().minusNanos(1);
        this.engine = StageEngine.of(rules.process(), rules.zone()).with(rules.stallRule());
    }

    Hygiene inspect(Iterable<Opportunity> deals) {
        List<Opportunity> open = new ArrayList<>();
        int recorded = 0;
        for (Opportunity deal : deals) {
            Optional<Opportunity> known = deal.asOf(until);
            if (known.isPresent()) {
                recorded |= recorded(known.get());
                if (known.get().isOpen()) {
                    open.add(known.get());
                }
            }
        }
        unrecorded = ~(recorded | given());
        for (OwnershipConflict conflict : Ownership.conflicts(open).conflicts()) {
            contested.addAll(conflict.deals());
        }
        Hygiene.Builder hygiene = Hygiene.builder().asOf(asOf).rules(rules);
        open.forEach(deal -> hygiene.addDeals(inspect(deal)));
        hygiene.addAllNotChecked(HygieneCheck.of(unrecorded));
        return hygiene.build();
    }

    /** Returns the checks for which a deal shows that the book records what they need. */
    private static int recorded(Opportunity deal) {
        int checks = HygieneCheck.STALLED.bit() | HygieneCheck.TWO_OWNERS.bit();
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
        return (sources.hasContacts() ? HygieneCheck.NO_CONTACT.bit() : 0)
                | (sources.hasPeople() ? HygieneCheck.SINGLE_THREADED.bit() : 0);
    }

    private DealHygiene inspect(Opportunity deal) {
        int failed = 0;
        int notChecked = unrecorded & ALL;
        for (HygieneCheck check : CHECKS) {
            if ((notChecked & check.bit()) == 0) {
                Answer fails = fails(check, deal);
                failed |= fails == Answer.YES ? check.bit() : 0;
                notChecked |= fails == Answer.UNKNOWN ? check.bit() : 0;
            }
        }
        return DealHygiene.builder()
                .deal(deal)
                .value(valuation.of(deal))
                .failedBits(failed)
                .notCheckedBits(notChecked)
                .build();
    }

    private Answer fails(HygieneCheck check, Opportunity deal) {
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
            case STALLED -> stalled(deal);
            case PUSHED -> answer(Slippage.of(deal).pushes() >= rules.pushLimit());
            case SINGLE_THREADED -> sources.people(deal).map(this::threads).orElse(Answer.UNKNOWN);
            case AHEAD_OF_CUSTOMER -> ahead(deal);
            case TWO_OWNERS ->
                deal.customerId().isEmpty()
                                || deal.product().isEmpty()
                                || deal.owner().isEmpty()
                        ? Answer.UNKNOWN
                        : answer(contested.contains(deal.id()));
        };
    }

    private Answer stalled(Opportunity deal) {
        if (!deal.isIn(rules.process()) || deal.stageEnteredAt().isEmpty()) {
            return Answer.UNKNOWN;
        }
        return answer(engine.review(deal, until).isStalled());
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

    /** Evidence that is missing on one deal of a book that has some makes a commitment unproven, but nobody ahead. */
    private Answer ahead(Opportunity deal) {
        if (!deal.isIn(rules.process())) {
            return Answer.UNKNOWN;
        }
        if (!deal.hasEvidence()) {
            return sources.isCommitted(deal) ? Answer.YES : Answer.UNKNOWN;
        }
        StageReview review = engine.review(deal, until);
        boolean isUnprovenCommit =
                sources.isCommitted(deal) && !review.missing().isEmpty();
        return answer(review.isAheadOfEvidence() || isUnprovenCommit);
    }

    private static Answer answer(boolean fails) {
        return fails ? Answer.YES : Answer.NO;
    }
}
