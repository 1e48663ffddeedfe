package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.history.CycleTimes;
import io.stagecraft.core.history.Quantiles;
import io.stagecraft.core.history.StageHistory;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * Looks at the open deals of a book on one day: how old they are, which are stalled, which have outlived every deal that was won,
 * and which may be counted on (domain model 13a, D17, D19, D20).
 *
 * <pre>{@code
 * PipelineInspection inspection = PipelineInspection.of(process, zone);
 * Pipeline pipeline = inspection.inspect(deals, Valuation.amount(), LocalDate.of(2017, 12, 31));
 * pipeline.outlived();            // never counted, always listed
 * pipeline.countable().total();
 * pipeline.defaultsUsed();        // older than any deal we ever won (138 days)
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class PipelineInspection implements Serializable {
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

    /** Returns which deals have outlived the ones that were won; by default those older than the longest win. */
    @Value.Default
    public OutlivedRule outlivedRule() {
        return OutlivedRule.LONGEST_WIN;
    }

    /** Returns below which share of won deals, in per cent, time in a stage is normal; 80 by default. */
    @Value.Default
    public int stallPercent() {
        return 80;
    }

    /** Returns the stall limit of stages for which neither history nor process has one, in days; 30 by default. */
    @Value.Default
    public int stallDays() {
        return 30;
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
        Instant until = asOf.plusDays(1).atStartOfDay(zone()).toInstant().minusNanos(1);
        List<Opportunity> known = new ArrayList<>();
        for (Opportunity deal : deals) {
            deal.asOf(until).ifPresent(known::add);
        }
        Quantiles wonDays = CycleTimes.wonDays(known, zone());
        StageHistory history = StageHistory.of(known, process(), zone(), until);
        DealInspector inspector = new DealInspector(this, asOf, valuation, wonDays, history);
        return Pipeline.builder()
                .asOf(asOf)
                .wonDays(wonDays)
                .outlivedLimit(outlivedRule().limit(wonDays))
                .outlivedRule(outlivedRule())
                .addAllDeals(known.stream()
                        .filter(Opportunity::isOpen)
                        .map(inspector::inspect)
                        .toList())
                .addAllStallLimits(inspector.limits())
                .build();
    }

    @Value.Check
    void check() {
        checkArgument(
                stallPercent() >= 1 && stallPercent() <= 100,
                "stallPercent must be in [1, 100] but was %s",
                stallPercent());
        checkArgument(stallDays() >= 0, "stallDays must be at least 0 but were %s", stallDays());
    }

    /** Builds {@link PipelineInspection} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePipelineInspection.Builder {
        Builder() {}
    }
}
