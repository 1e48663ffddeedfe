// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.Rate;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A rule for when an open deal is stalled in its stage and when it has outlived the deals that are won; see the domain
 * model, Inspection of a pipeline.
 *
 * <p>An open deal is <em>stalled</em> when its days in the stage are more than what 80 % of the won deals needed there,
 * where at least 20 won deals tell; else than the stage's own {@code stallDays}; else than 30. It is <em>outlived</em>
 * when it is older than the longest won deal, or than 95 % of them; with fewer than 20 won deals no deal is. All
 * numbers are our assumption, and can be set: {@link #taughtBy} learns by those of a rule.
 *
 * <pre>{@code
 * StallRule rule = StallRule.learned(Map.of("DISCOVERY", daysInDiscovery), daysToWin);
 * StageEngine engine = StageEngine.of(process, zone).with(rule);
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class StallRule implements Serializable, WithStallRule {
    private static final StallRule PROCESS_ONLY = builder().build();

    /** The age that a deal must exceed to be outlived. */
    public enum OutlivedBeyond {
        /** The age of the longest won deal, if at least 20 were won. */
        LONGEST_WON(Rate.DEFAULT_MINIMUM, 100),
        /** The age that 95 % of the won deals did not exceed, if at least 40 were won. */
        P95_OF_WON(40, 95);

        private final int leastWins;
        private final int percent;

        OutlivedBeyond(int leastWins, int percent) {
            this.leastWins = leastWins;
            this.percent = percent;
        }

        /** Returns the days from opening beyond which a deal is outlived, or empty if too few deals were won. */
        public OptionalLong days(Quantiles daysToWin) {
            return daysToWin.withMinimum(leastWins).percentile(percent);
        }
    }

    StallRule() {}

    /** Returns the rule without history: the limits of the process, else 30 days, and no deal is outlived. */
    public static StallRule ofProcess() {
        return PROCESS_ONLY;
    }

    /**
     * Returns a rule learned from won deals, by which a deal is outlived beyond the longest of them.
     *
     * @param daysInStage for each stage by its id, the calendar days that each <em>won</em> deal was in it; in any
     *     order, a stage with fewer than 20 teaches nothing
     * @param daysToWin the calendar days from opening to win of each won deal, in any order
     */
    public static StallRule learned(Map<String, int[]> daysInStage, int[] daysToWin) {
        return learned(daysInStage, daysToWin, OutlivedBeyond.LONGEST_WON);
    }

    /** Returns a rule learned from won deals, as {@link #learned(Map, int[])} does. */
    public static StallRule learned(Map<String, int[]> daysInStage, int[] daysToWin, OutlivedBeyond beyond) {
        requireNonNull(beyond, "beyond");
        return builder().outlivedBeyond(beyond).build().taughtBy(daysInStage, daysToWin);
    }

    /**
     * Returns this rule with what won deals teach, as {@link #learned(Map, int[])} does, by the numbers of this rule; limits
     * that it has already are forgotten.
     */
    public StallRule taughtBy(Map<String, int[]> daysInStage, int[] daysToWin) {
        requireNonNull(daysInStage, "daysInStage");
        requireNonNull(daysToWin, "daysToWin");
        Map<String, LearnedLimit> limits = new TreeMap<>();
        daysInStage.forEach((stage, days) -> {
            if (days.length >= leastWins()) {
                limits.put(stage, LearnedLimit.of(quantile(days, stallPercent()), days.length));
            }
        });
        boolean isEnough = daysToWin.length >= leastWins();
        OutlivedBeyond beyond =
                isEnough && daysToWin.length >= leastWinsForP95() ? outlivedBeyond() : OutlivedBeyond.LONGEST_WON;
        return builder()
                .from(this)
                .stageLimits(limits)
                .outlived(
                        isEnough
                                ? Optional.of(LearnedLimit.of(quantile(daysToWin, beyond.percent), daysToWin.length))
                                : Optional.empty())
                .outlivedBeyond(beyond)
                .build();
    }

    /** Returns a builder with nothing set, which builds the rule without history. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the learned limits by stage id; a stage without one uses that of the process. */
    public abstract Map<String, LearnedLimit> stageLimits();

    /** Returns the days beyond which a deal stalls in a stage that has no limit at all, at least 1; by default 30. */
    @Value.Default
    public int otherwiseDays() {
        return 30;
    }

    /** Returns the age beyond which a deal is outlived, or empty if no deal is. */
    public abstract Optional<LearnedLimit> outlived();

    /** Returns the meaning of that age; by default the longest won deal. */
    @Value.Default
    public OutlivedBeyond outlivedBeyond() {
        return OutlivedBeyond.LONGEST_WON;
    }

    /** Returns the number of won deals needed to learn a limit, at least 1; by default 20. */
    @Value.Default
    public int leastWins() {
        return OutlivedBeyond.LONGEST_WON.leastWins;
    }

    /** Returns the number of won deals needed for the 95 %, at least 1; by default 40. */
    @Value.Default
    public int leastWinsForP95() {
        return OutlivedBeyond.P95_OF_WON.leastWins;
    }

    /** Returns the percentage of won deals that were no longer in a stage than its learned limit, 1 to 100; by default 80. */
    @Value.Default
    public int stallPercent() {
        return 80;
    }

    /** Returns the limit of a stage: the learned one, else that of the process, else {@link #otherwiseDays()}. */
    public StallLimit limit(SalesProcess process, String stage) {
        requireNonNull(process, "process");
        requireNonNull(stage, "stage");
        Optional<SellingStage> known = process.stage(stage);
        ImmutableStallLimit.Builder limit = ImmutableStallLimit.builder()
                .stage(stage)
                .labels(known.isPresent() ? known.get().labels() : Labels.of(stage))
                .percent(stallPercent());
        LearnedLimit learned = stageLimits().get(stage);
        if (learned != null) {
            return limit.days(learned.days()).basis(StallLimit.Basis.WON_DEALS).build();
        }
        OptionalInt given = known.isPresent() ? known.get().stallDays() : OptionalInt.empty();
        return given.isPresent()
                ? limit.days(given.getAsInt()).basis(StallLimit.Basis.PROCESS).build()
                : limit.days(otherwiseDays()).basis(StallLimit.Basis.DEFAULT).build();
    }

    /** Returns the limit that an outlived deal exceeds, or empty if no deal is outlived. */
    public Optional<DefaultUsed> outlivedUsed() {
        String code = outlivedBeyond() == OutlivedBeyond.LONGEST_WON ? "outlived.longest-won" : "outlived.p95-of-won";
        return outlived()
                .map(limit -> DefaultUsed.of("outlived", Message.of(code).with("days", limit.days())));
    }

    private static int quantile(int[] days, int percent) {
        Quantiles observed = Quantiles.of(Arrays.stream(days).asLongStream().toArray());
        return Exact.toInt(observed.withMinimum(1).percentile(percent).orElseThrow(), "days in a stage");
    }

    @Value.Check
    void check() {
        checkArgument(otherwiseDays() >= 1, "otherwiseDays must be at least 1 but was %s", otherwiseDays());
        checkArgument(leastWins() >= 1, "leastWins must be at least 1 but was %s", leastWins());
        checkArgument(leastWinsForP95() >= 1, "leastWinsForP95 must be at least 1 but was %s", leastWinsForP95());
        checkArgument(
                stallPercent() >= 1 && stallPercent() <= 100,
                "stallPercent must be from 1 to 100 but was %s",
                stallPercent());
    }

    /** Builds {@link StallRule} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStallRule.Builder {
        Builder() {}
    }
}
