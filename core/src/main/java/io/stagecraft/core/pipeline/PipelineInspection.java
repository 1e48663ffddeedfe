// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.engine.StallRule;
import io.stagecraft.core.history.CycleTimes;
import io.stagecraft.core.history.StageHistory;
import io.stagecraft.core.history.StagePassage;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.Sample;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Looks at the open deals of a book on one day: how old they are, which are stalled, which have outlived every deal that was won,
 * and which may be counted on (see the domain model, Inspection of a pipeline).
 *
 * <pre>{@code
 * PipelineInspection inspection = PipelineInspection.of(process, zone);
 * Pipeline pipeline = inspection.inspect(deals, Valuation.amount(), LocalDate.of(2017, 12, 31));
 * pipeline.outlived();            // never counted, always listed
 * Pipeline.total(pipeline.countable());
 * pipeline.defaultsUsed();        // older than any deal we ever won (138 days)
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class PipelineInspection implements Serializable {
    /** The number of deals that stall limits are learned from: 20,000; of a larger book they are a {@linkplain Sample sample}. */
    public static final int MOST_LEARNED = 20_000;

    PipelineInspection() {}

    /** Returns the default rules. */
    public static PipelineInspection of(SalesProcess process, ZoneId zone) {
        return builder().process(process).zone(zone).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the process of the book; deals of another are inspected too, but their stall limits are not learned. */
    public abstract SalesProcess process();

    /** Returns the zone in which days are told. */
    public abstract ZoneId zone();

    /** Returns the rule by whose numbers won deals teach, without what they taught; by default the ready numbers. */
    @Value.Default
    public StallRule rule() {
        return StallRule.ofProcess();
    }

    /**
     * Returns the rule for stall and age that the deals won until a day teach, for this report and for {@code StageEngine}.
     *
     * @param deals all deals, in any order; each is seen as it was known at the end of the day
     * @param asOf the day
     */
    public StallRule stallRule(Iterable<Opportunity> deals, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        Instant until = DateRange.ofDay(asOf).lastInstant(zone());
        List<Opportunity> known = known(deals, until);
        return stallRule(history(known, until), CycleTimes.wonDays(known, zone()));
    }

    /**
     * Returns the open deals of a day with what history says about them.
     *
     * @param deals all deals, in any order, the closed ones too: they tell what is normal; each is seen as it was known at the end
     *     of the day
     * @param valuation what a deal is worth
     * @param asOf the day of the report
     */
    public Pipeline inspect(Iterable<Opportunity> deals, Valuation valuation, LocalDate asOf) {
        requireNonNull(valuation, "valuation");
        requireNonNull(asOf, "asOf");
        Instant until = DateRange.ofDay(asOf).lastInstant(zone());
        List<Opportunity> known = known(deals, until);
        List<Opportunity> open = new ArrayList<>();
        List<Opportunity> closed = new ArrayList<>();
        known.forEach(deal -> (deal.isOpen() ? open : closed).add(deal));
        Quantiles wonDays = CycleTimes.wonDays(closed, zone());
        StallRule rule = stallRule(history(known, until), wonDays);
        return inspected(open, valuation, asOf, wonDays, rule, known.size() > MOST_LEARNED);
    }

    /**
     * Returns the open ones of some deals on a day, where it is known already how long won deals took: for one who asks
     * which deals are outlived and when they close, as a forecast does. No path is read, so that stall limits are those
     * of the process.
     *
     * @param deals of which closed ones are passed over; each is seen as it was known at the end of the day
     * @param valuation what a deal is worth
     * @param asOf the day of the report
     * @param wonDays the days from opening to win of the deals won until then
     */
    public Pipeline inspect(Iterable<Opportunity> deals, Valuation valuation, LocalDate asOf, Quantiles wonDays) {
        requireNonNull(valuation, "valuation");
        requireNonNull(asOf, "asOf");
        requireNonNull(wonDays, "wonDays");
        List<Opportunity> open = known(deals, DateRange.ofDay(asOf).lastInstant(zone())).stream()
                .filter(Opportunity::isOpen)
                .toList();
        return inspected(open, valuation, asOf, wonDays, rule().taughtBy(Map.of(), ints(wonDays)), false);
    }

    private Pipeline inspected(
            List<Opportunity> open,
            Valuation valuation,
            LocalDate asOf,
            Quantiles wonDays,
            StallRule rule,
            boolean isSampled) {
        DealInspector inspector = new DealInspector(this, asOf, valuation, wonDays, rule);
        return ImmutablePipeline.builder()
                .asOf(asOf)
                .wonDays(wonDays)
                .stallRule(rule)
                .addAllDeals(open.stream().map(inspector::inspect).toList())
                .addAllStallLimits(inspector.limits())
                .isSampled(isSampled)
                .build();
    }

    private StageHistory history(List<Opportunity> known, Instant until) {
        return StageHistory.of(Sample.of(known, MOST_LEARNED), process(), zone(), until);
    }

    private StallRule stallRule(StageHistory history, Quantiles wonDays) {
        Map<String, int[]> daysInStage = new TreeMap<>();
        for (StagePassage passage : history.passages()) {
            daysInStage.put(passage.stage(), ints(passage.daysOfWon()));
        }
        return rule().taughtBy(daysInStage, ints(wonDays));
    }

    private static int[] ints(Quantiles days) {
        return Arrays.stream(days.toArray()).mapToInt(Math::toIntExact).toArray();
    }

    private static List<Opportunity> known(Iterable<Opportunity> deals, Instant until) {
        requireNonNull(deals, "deals");
        ImmutableList.Builder<Opportunity> known = ImmutableList.builder();
        for (Opportunity deal : deals) {
            deal.asOf(until).ifPresent(known::add);
        }
        return known.build();
    }

    /** Builds {@link PipelineInspection} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePipelineInspection.Builder {
        Builder() {}
    }
}
