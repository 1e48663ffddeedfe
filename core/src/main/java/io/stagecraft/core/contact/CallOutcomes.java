// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The outcomes of visits, and whether they are believable (see the domain model, Call outcomes and commitment).
 *
 * <p>Fewer than one in ten visits in large sales ends in an order or a refusal. A larger part does not foretell
 * anything: it says that the outcomes are probably mis-recorded. The limit is our assumption.
 */
@Value.Immutable
public abstract class CallOutcomes implements Serializable {
    /** The largest believable part of orders and refusals, unless said otherwise. */
    public static final Ratio BELIEVABLE = Ratio.ofPercent(10);

    CallOutcomes() {}

    /** Counts the outcomes of visits. */
    public static CallOutcomes of(Iterable<Visit> visits) {
        Map<CallOutcome, Integer> counts = new EnumMap<>(CallOutcome.class);
        for (Visit visit : Elements.checked(visits, "visits")) {
            counts.merge(visit.outcome(), 1, Integer::sum);
        }
        ImmutableCallOutcomes.Builder outcomes = ImmutableCallOutcomes.builder();
        for (CallOutcome outcome : CallOutcome.values()) {
            outcomes.putCounts(outcome, counts.getOrDefault(outcome, 0));
        }
        return outcomes.build();
    }

    /** Returns the number of visits that had each outcome, in their order. */
    public abstract Map<CallOutcome, Integer> counts();

    /** Returns the number of visits. */
    public int visits() {
        return counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the proportion of visits that ended in an order or an advance, or empty without visits. */
    public Optional<Ratio> successRate() {
        int successes = Stream.of(CallOutcome.values())
                .filter(CallOutcome::isSuccess)
                .mapToInt(this::count)
                .sum();
        return visits() == 0 ? Optional.empty() : Optional.of(Ratio.of(successes, visits()));
    }

    /** Returns a doubt about the outcomes of large sales, or empty if there is none. */
    public Optional<Message> doubt() {
        return doubt(BELIEVABLE);
    }

    /** Returns a doubt if more than a given proportion of large-sale visits ends in an order or a refusal. */
    public Optional<Message> doubt(Ratio believable) {
        requireNonNull(believable, "believable");
        int ended = count(CallOutcome.ORDER) + count(CallOutcome.NO_SALE);
        return visits() == 0 || Ratio.of(ended, visits()).compareTo(believable) <= 0
                ? Optional.empty()
                : Optional.of(Message.of("outcomes.mis-recorded")
                        .with("ended", ended)
                        .with("visits", visits())
                        .with("believable", believable));
    }

    private int count(CallOutcome outcome) {
        return counts().getOrDefault(outcome, 0);
    }
}
