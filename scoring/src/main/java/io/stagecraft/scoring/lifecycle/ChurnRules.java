// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.statistics.Quantiles;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Rules that tell by the length of its silence whether a customer is at risk or lost.
 *
 * <p>A customer with enough purchases is measured by its own habit: the 90 % quantile of the days between its
 * purchases, the smallest such gap that at least 90 % of them do not exceed. It is at risk above that, and lost above
 * twice that. Others are measured by a fallback, which the result names. Purchases of one day count once.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class ChurnRules implements Serializable, WithChurnRules {
    private static final ChurnRules STANDARD = builder().build();

    ChurnRules() {}

    /** Returns the rules with all defaults, which are our assumption. */
    public static ChurnRules standard() {
        return STANDARD;
    }

    /** Returns a builder with nothing set, so with all defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of purchases from which a customer is measured by its own gaps, at least 2; by default 4. */
    @Value.Default
    public int minimumPurchases() {
        return 4;
    }

    /** Returns the quantile of the gaps that is the usual silence, above 0 and at most 1; by default 0.90. */
    @Value.Default
    public Ratio quantile() {
        return Ratio.ofPercent(90);
    }

    /** Returns the number of usual silences that mean lost, from 1; by default 2. */
    @Value.Default
    public Ratio lostMultiple() {
        return Ratio.of(2);
    }

    /** Returns the days of silence above which a customer with few purchases is at risk, from 0; by default 180. */
    @Value.Default
    public int fallbackAtRiskDays() {
        return 180;
    }

    /**
     * Returns the days of silence above which a customer with few purchases is lost, from those at risk; by default
     * 365.
     */
    @Value.Default
    public int fallbackLostDays() {
        return 365;
    }

    /** Returns the state of a customer as of a day, or empty for one that has not bought up to then. */
    public Optional<ChurnAssessment> assess(PurchaseHistory history, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        List<LocalDate> days = history.days(asOf);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        long silence = ChronoUnit.DAYS.between(days.get(days.size() - 1), asOf);
        Limits limits = limits(days);
        ChurnState state = limits.state(silence);
        if (state == ChurnState.ACTIVE && days.size() > 1 && wasLostBeforeTheLast(days)) {
            state = ChurnState.WON_BACK;
        }
        Message measured = limits.own
                ? Message.of("churn.own-gaps")
                : Message.of("churn.few-purchases").with("minimum", minimumPurchases());
        return Optional.of(ChurnAssessment.builder()
                .state(state)
                .silentDays(silence)
                .atRiskAboveDays(limits.atRisk)
                .lostAboveDays(limits.lost)
                .reason(Message.of("churn.silence")
                        .with("days", silence)
                        .with("atRisk", limits.atRisk)
                        .with("lost", limits.lost)
                        .with("measured", measured))
                .defaultsUsed(limits.own ? List.of() : fallbackUsed())
                .build());
    }

    private boolean wasLostBeforeTheLast(List<LocalDate> days) {
        List<LocalDate> before = days.subList(0, days.size() - 1);
        long silence = ChronoUnit.DAYS.between(before.get(before.size() - 1), days.get(days.size() - 1));
        // on the day before the purchase that ended it
        return limits(before).state(silence - 1) == ChurnState.LOST;
    }

    private Limits limits(List<LocalDate> days) {
        if (days.size() < minimumPurchases()) {
            return new Limits(fallbackAtRiskDays(), fallbackLostDays(), false);
        }
        long[] gaps = new long[days.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
        }
        long usual = Quantiles.of(gaps).withMinimum(1).quantile(quantile()).orElseThrow();
        long lost = Exact.product(lostMultiple().numerator(), usual, "lostMultiple × usual gap")
                / lostMultiple().denominator();
        return new Limits(usual, lost, true);
    }

    private List<DefaultUsed> fallbackUsed() {
        return fallbackAtRiskDays() == STANDARD.fallbackAtRiskDays()
                        && fallbackLostDays() == STANDARD.fallbackLostDays()
                ? ImmutableList.of(DefaultUsed.of(
                        "churn-fallback",
                        Message.of("default.churn-fallback")
                                .with("atRisk", fallbackAtRiskDays())
                                .with("lost", fallbackLostDays())))
                : ImmutableList.of();
    }

    @Value.Check
    void check() {
        Problems.of("churn rules")
                .require(
                        minimumPurchases() >= 2,
                        "minimumPurchases",
                        Message.of("churn.minimum").with("value", minimumPurchases()))
                .require(
                        quantile().signum() > 0 && quantile().compareTo(Ratio.one()) <= 0,
                        "quantile",
                        Message.of("churn.quantile").with("value", quantile()))
                .require(
                        lostMultiple().isAtLeast(Ratio.one()),
                        "lostMultiple",
                        Message.of("churn.lost").with("value", lostMultiple().toString()))
                .require(
                        fallbackAtRiskDays() >= 0,
                        "fallbackAtRiskDays",
                        Message.of("churn.fallback").with("value", fallbackAtRiskDays()))
                .require(
                        fallbackLostDays() >= fallbackAtRiskDays(),
                        "fallbackLostDays",
                        Message.of("churn.fallback-order")
                                .with("atRisk", fallbackAtRiskDays())
                                .with("value", fallbackLostDays()))
                .throwIfAny();
    }

    private record Limits(long atRisk, long lost, boolean own) {
        ChurnState state(long silence) {
            return silence > lost ? ChurnState.LOST : silence > atRisk ? ChurnState.AT_RISK : ChurnState.ACTIVE;
        }
    }

    /** Builds {@link ChurnRules}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableChurnRules.Builder {
        Builder() {}
    }
}
