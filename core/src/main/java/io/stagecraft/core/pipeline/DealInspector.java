// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import io.stagecraft.core.engine.StallLimit;
import io.stagecraft.core.engine.StallRule;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Quantiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Looks at single deals with the knowledge of one day. */
final class DealInspector {
    private final PipelineInspection rules;
    private final LocalDate asOf;
    private final Valuation valuation;
    private final Quantiles wonDays;
    private final OptionalLong outlivedLimit;
    private final StallRule rule;
    private final Map<String, StallLimit> limits = new TreeMap<>();

    DealInspector(PipelineInspection rules, LocalDate asOf, Valuation valuation, Quantiles wonDays, StallRule rule) {
        this.rules = rules;
        this.asOf = asOf;
        this.valuation = valuation;
        this.wonDays = wonDays;
        this.outlivedLimit = Pipeline.outlivedLimit(rule);
        this.rule = rule;
    }

    /** Returns the limits that were used so far, in the order of the process, then by id. */
    List<StallLimit> limits() {
        return limits.values().stream()
                .sorted(Comparator.comparingInt(limit -> place(limit.stage())))
                .toList();
    }

    private int place(String stage) {
        int index = rules.process().indexOf(stage);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    InspectedDeal inspect(Opportunity deal) {
        OptionalLong age = daysSince(deal.openedAt());
        OptionalLong daysInStage = daysSince(deal.stageEnteredAt());
        Answer outlived = exceeds(age, outlivedLimit);
        Estimable<LocalDate> close = deal.expectedClose().isPresent() || outlived == Answer.YES
                ? Estimable.ofGiven(deal.expectedClose())
                : estimatedClose(age);
        return ImmutableInspectedDeal.builder()
                .deal(deal)
                .age(age)
                .daysInStage(daysInStage)
                .isStalled(
                        deal.dossier().hold().isPresent()
                                ? Answer.NO
                                : exceeds(
                                        daysInStage,
                                        OptionalLong.of(limit(deal.stage()).days())))
                .isOutlived(outlived)
                .value(valuation.of(deal))
                .expectedClose(close)
                .notCounted(notCounted(outlived, close.known()))
                .build();
    }

    private Optional<NotCounted> notCounted(Answer outlived, Optional<LocalDate> close) {
        if (outlived == Answer.YES) {
            return Optional.of(NotCounted.OUTLIVED);
        }
        if (close.isEmpty()) {
            return Optional.of(NotCounted.NO_CLOSE);
        }
        return close.get().isBefore(asOf) ? Optional.of(NotCounted.CLOSE_IN_THE_PAST) : Optional.empty();
    }

    /** Returns the opening plus the median time to win of the deals that took at least as long as this one is old. */
    private Estimable<LocalDate> estimatedClose(OptionalLong age) {
        if (age.isEmpty() || !wonDays.isEnough()) {
            return Estimable.unknown();
        }
        OptionalLong left =
                wonDays.remainingFrom(age.getAsLong()).withMinimum(1).percentile(50);
        return left.isPresent() ? Estimable.estimated(asOf.plusDays(left.getAsLong())) : Estimable.unknown();
    }

    private StallLimit limit(String stage) {
        return limits.computeIfAbsent(stage, id -> rule.limit(rules.process(), id));
    }

    private OptionalLong daysSince(Optional<Instant> instant) {
        return instant.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(LocalDate.ofInstant(instant.get(), rules.zone()), asOf))
                : OptionalLong.empty();
    }

    private static Answer exceeds(OptionalLong days, OptionalLong limit) {
        if (limit.isEmpty()) {
            return Answer.NO;
        }
        return days.isEmpty() ? Answer.UNKNOWN : days.getAsLong() > limit.getAsLong() ? Answer.YES : Answer.NO;
    }
}
