// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.NotCounted;
import io.stagecraft.core.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks the deals to decide on this week. */
public final class Decisions {
    /** The number of deals that a manager decides on in a week by default: our assumption. */
    public static final int A_WEEK = 10;

    private Decisions() {}

    /**
     * Returns the deals on which a decision is worth most, among those that may not be counted on any more or failed a check: by
     * falling worth, deals without a value last; of equal worth those that may not be counted on first, then by id.
     *
     * @param pipeline the open deals of the day
     * @param hygiene what is wrong with them, of the same day
     * @param most how many at most, such as {@link #A_WEEK}
     * @throws IllegalArgumentException if the two are of different days, or values are in two currencies
     */
    public static List<Decision> of(Pipeline pipeline, Hygiene hygiene, int most) {
        checkArgument(
                pipeline.asOf().equals(hygiene.asOf()),
                "pipeline and hygiene must be of one day but were of %s and %s",
                pipeline.asOf(),
                hygiene.asOf());
        checkArgument(most >= 0, "most must be at least 0 but was %s", most);
        Map<String, InspectedDeal> inspected = new HashMap<>(); // only looked up
        pipeline.deals().forEach(deal -> inspected.put(deal.deal().id(), deal));
        List<Candidate> candidates = new ArrayList<>();
        for (DealHygiene deal : hygiene.deals()) {
            Optional<InspectedDeal> found =
                    Optional.ofNullable(inspected.get(deal.deal().id()));
            boolean isOutlived =
                    found.filter(one -> one.isOutlived() == Answer.YES).isPresent();
            if (isOutlived || !deal.isClean()) {
                candidates.add(new Candidate(deal, isOutlived));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparing((Candidate candidate) ->
                                candidate.deal.value().known().isEmpty())
                        .thenComparing(
                                candidate -> candidate.deal.value().known(),
                                (one, other) -> one.isPresent() && other.isPresent()
                                        ? other.get().compareTo(one.get())
                                        : 0)
                        .thenComparing(candidate -> !candidate.isOutlived)
                        .thenComparing(candidate -> candidate.deal.deal().id()))
                .limit(most)
                .map(candidate -> decision(candidate, hygiene.rules()))
                .collect(toImmutableList());
    }

    private static Decision decision(Candidate candidate, HygieneInspection rules) {
        DealHygiene deal = candidate.deal;
        ImmutableDecision.Builder decision = ImmutableDecision.builder()
                .deal(deal.deal().id())
                .customerId(deal.deal().customerId())
                .owner(deal.deal().owner())
                .value(deal.value());
        if (candidate.isOutlived) {
            decision.addWhy(NotCounted.OUTLIVED.message());
        }
        deal.failed().forEach(check -> decision.addWhy(check.message(rules)));
        return decision.whatToDo(
                        candidate.isOutlived
                                ? Message.of("decision.outlived")
                                : deal.failed().get(0).action())
                .build();
    }

    private record Candidate(DealHygiene deal, boolean isOutlived) {}
}
