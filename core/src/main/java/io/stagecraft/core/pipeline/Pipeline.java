// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.engine.StallLimit;
import io.stagecraft.core.engine.StallRule;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The open deals of a day.
 */
@Serial.Structural
@Value.Immutable
public abstract class Pipeline implements Serializable {
    Pipeline() {}

    /** Returns the day of the report. */
    public abstract LocalDate asOf();

    /** Returns all open deals, in the order given. */
    public abstract List<InspectedDeal> deals();

    /** Returns the calendar days that won deals took. */
    public abstract Quantiles wonDays();

    /** Returns the rule for stall and age that the won deals taught. */
    public abstract StallRule stallRule();

    /** Returns the stall limits of the stages that open deals are in, in the order of the process. */
    public abstract List<StallLimit> stallLimits();

    /**
     * Returns whether the book was so large that stall limits were learned from {@link PipelineInspection#MOST_LEARNED
     * a part} of it.
     */
    public abstract boolean isSampled();

    /** Returns the age in days beyond which a deal is outlived, or empty while too few were won. */
    public OptionalLong outlivedLimit() {
        return outlivedLimit(stallRule());
    }

    static OptionalLong outlivedLimit(StallRule rule) {
        return rule.outlived().map(limit -> OptionalLong.of(limit.days())).orElse(OptionalLong.empty());
    }

    /** Returns the deals that are longer in their stage than the limit allows, in the order given. */
    public List<InspectedDeal> stalled() {
        return having(deal -> deal.isStalled() == Answer.YES);
    }

    /** Returns the deals that have outlived every deal we won, in the order given: never counted, always listed. */
    public List<InspectedDeal> outlived() {
        return having(deal -> deal.isOutlived() == Answer.YES);
    }

    /** Returns the deals that may be counted on, in the order given. */
    public List<InspectedDeal> countable() {
        return having(InspectedDeal::isCountable);
    }

    /** Returns the deals that may be counted on and are expected to close in a period, in the order given. */
    public List<InspectedDeal> countable(DateRange closing) {
        requireNonNull(closing, "closing");
        return having(deal -> deal.isCountable()
                && closing.contains(deal.expectedClose().known().orElseThrow()));
    }

    /** Returns the deals that may not be counted on, by reason in the order of the reasons; only reasons that occur. */
    public Map<NotCounted, List<InspectedDeal>> notCounted() {
        ImmutableMap.Builder<NotCounted, List<InspectedDeal>> byReason = ImmutableMap.builder();
        for (NotCounted reason : NotCounted.values()) {
            List<InspectedDeal> found = having(deal -> deal.notCounted().equals(Optional.of(reason)));
            if (!found.isEmpty()) {
                byReason.put(reason, found);
            }
        }
        return byReason.build();
    }

    /**
     * Returns the number and the worth of deals.
     *
     * @throws IllegalArgumentException if their values are in two currencies
     */
    public static Total total(Collection<InspectedDeal> deals) {
        Elements.checked(deals, "deals");
        return Total.of(deals.stream().map(InspectedDeal::value).toList());
    }

    /** Returns the limits that history or a default set. */
    public List<DefaultUsed> defaultsUsed() {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        stallRule().outlivedUsed().ifPresent(used::add);
        stallLimits().forEach(limit -> used.add(limit.defaultUsed()));
        if (isSampled()) {
            used.add(DefaultUsed.of(
                    "sampled-deals", Message.of("default.sampled").with("deals", PipelineInspection.MOST_LEARNED)));
        }
        if (deals().stream().anyMatch(deal -> deal.value().isEstimated())) {
            used.add(DefaultUsed.of("missing-amount", Message.of("default.missing-amount")));
        }
        if (deals().stream().anyMatch(deal -> deal.expectedClose().isEstimated())) {
            used.add(DefaultUsed.of("missing-close", Message.of("default.missing-close")));
        }
        return used.build();
    }

    private List<InspectedDeal> having(Predicate<InspectedDeal> condition) {
        return deals().stream().filter(condition).collect(toImmutableList());
    }
}
