// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The facts known when a target is set, and the three estimates that follow from them.
 *
 * <pre>{@code
 * TargetProposal proposal = TargetSetting.builder()
 *     .lastPeriod(Quantity.of(Money.of(CNY, 90)))
 *     .naturalGrowth(Ratio.ofPercent(10))
 *     .marketCapacity(Quantity.of(Money.of(CNY, 1_000)))
 *     .brandPenetration(Ratio.ofPercent(30))
 *     .shareOfWallet(Ratio.of(1, 3))
 *     .build()
 *     .propose();
 * proposal.proposed();   // CNY 99.00, the run-rate
 * proposal.gaps();       // market is CNY 1.00 above run-rate
 * }</pre>
 *
 * <p>Estimates are shown side by side and never silently the highest. Each is no more than the consumption potential.
 * All quantities are counted in one unit. See the domain model, Factors for setting a target.
 */
@Serial.Structural
@Value.Immutable
public abstract class TargetSetting implements Serializable {
    TargetSetting() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the amount reached in the last comparable period. */
    public abstract Optional<Quantity> lastPeriod();

    /** Returns the amount reached in the comparable period before the last. */
    public abstract Optional<Quantity> periodBefore();

    /**
     * Returns the growth of the business by itself from one period to the next; where it is not given it follows from two
     * comparable periods, and from one alone there is none.
     */
    public abstract Optional<Ratio> naturalGrowth();

    /** Returns the amount that the regional market buys in the period from all suppliers. */
    public abstract Optional<Quantity> marketCapacity();

    /** Returns our aimed share of the market; where it is not given, penetration times share of wallet. */
    public abstract Optional<Ratio> targetShare();

    /** Returns the share of customers who buy from us at all. */
    public abstract Optional<Ratio> brandPenetration();

    /** Returns our share of what these customers spend. */
    public abstract Optional<Ratio> shareOfWallet();

    /** Returns the capacity of each owner, by identifier, in the order given; possibly empty. */
    public abstract Map<String, Quantity> ownerCapacities();

    /** Returns the most the customers could consume, which caps every estimate. */
    public abstract Optional<Quantity> consumptionPotential();

    /** Proposes the run-rate, our assumption where the caller does not choose. */
    public TargetProposal propose() {
        return proposal(
                TargetSettingStrategy.taking(TargetEstimate.Kind.RUN_RATE),
                List.of(DefaultUsed.of("target-choice", Message.of("target.run-rate-proposed"))));
    }

    /** Proposes what a strategy of the caller's choice makes of the estimates. */
    public TargetProposal propose(TargetSettingStrategy strategy) {
        return proposal(strategy, List.of());
    }

    /** Returns the three estimates, in the order of {@link TargetEstimate.Kind}. */
    public List<TargetEstimate> estimates() {
        return ImmutableList.of(runRate(), market(), bottomUp());
    }

    private TargetProposal proposal(TargetSettingStrategy strategy, List<DefaultUsed> defaults) {
        requireNonNull(strategy, "strategy");
        List<TargetEstimate> estimates = estimates();
        List<TargetGap> gaps = new ArrayList<>();
        for (int i = 0; i < estimates.size(); i++) {
            for (int j = i + 1; j < estimates.size(); j++) {
                if (estimates.get(i).amount().isPresent()
                        && estimates.get(j).amount().isPresent()) {
                    gaps.add(TargetGap.of(estimates.get(i), estimates.get(j)));
                }
            }
        }
        return TargetProposal.builder()
                .estimates(estimates)
                .gaps(gaps)
                .proposed(strategy.propose(estimates))
                .defaultsUsed(defaults)
                .build();
    }

    private TargetEstimate runRate() {
        if (lastPeriod().isEmpty()) {
            return missing(TargetEstimate.Kind.RUN_RATE, "target.no-last-period");
        }
        Quantity last = lastPeriod().get();
        Optional<Ratio> grown = naturalGrowth();
        String basis = grown.isPresent() ? "target.growth-given" : "target.growth-assumed";
        if (grown.isEmpty() && periodBefore().filter(Quantity::isPositive).isPresent()) {
            grown = Optional.of(last.ratioTo(periodBefore().get()).minus(Ratio.one()));
            basis = "target.growth-measured";
        }
        Ratio growth = grown.orElse(Ratio.zero());
        Explanation.Builder explanation = Explanation.builder()
                .addChildren(given(Message.of("target.last-period"), last))
                .addChildren(Explanation.given(Message.of(basis), growth.toDecimal(6, RoundingMode.HALF_EVEN), ""))
                .rule(Rule.named(Message.of("rule.grown")));
        if (grown.isEmpty()) {
            explanation.addReasons(Message.of("target.growth-unknown"));
        }
        return estimate(
                TargetEstimate.Kind.RUN_RATE,
                last.multipliedBy(Ratio.one().plus(growth), RoundingMode.HALF_EVEN),
                explanation);
    }

    private TargetEstimate market() {
        Optional<Ratio> built =
                brandPenetration().flatMap(penetration -> shareOfWallet().map(penetration::multipliedBy));
        Optional<Ratio> share = targetShare().or(() -> built);
        if (marketCapacity().isEmpty() || share.isEmpty()) {
            return missing(
                    TargetEstimate.Kind.MARKET, marketCapacity().isEmpty() ? "target.no-capacity" : "target.no-share");
        }
        Explanation shareExplained = targetShare().isPresent()
                ? Explanation.given(Message.of("target.share"), decimal(share.get()), "")
                : Explanation.builder()
                        .label(Message.of("target.share"))
                        .value(decimal(share.get()))
                        .rule(Rule.named(Message.of("rule.penetration-times-share")))
                        .addChildren(Explanation.given(
                                Message.of("target.penetration"),
                                decimal(brandPenetration().orElseThrow()),
                                ""))
                        .addChildren(Explanation.given(
                                Message.of("target.share-of-wallet"),
                                decimal(shareOfWallet().orElseThrow()),
                                ""))
                        .build();
        return estimate(
                TargetEstimate.Kind.MARKET,
                marketCapacity().get().multipliedBy(share.get(), RoundingMode.HALF_EVEN),
                Explanation.builder()
                        .addChildren(given(
                                Message.of("target.capacity"), marketCapacity().get()))
                        .addChildren(shareExplained)
                        .rule(Rule.named(Message.of("rule.capacity-times-share"))));
    }

    private TargetEstimate bottomUp() {
        if (ownerCapacities().isEmpty()) {
            return missing(TargetEstimate.Kind.BOTTOM_UP, "target.no-owner-said");
        }
        Explanation.Builder explanation = Explanation.builder().rule(Rule.sum());
        @Nullable Quantity sum = null;
        for (Map.Entry<String, Quantity> owner : ownerCapacities().entrySet()) {
            sum = sum == null ? owner.getValue() : sum.plus(owner.getValue());
            explanation.addChildren(given(Message.of("target.owner").with("owner", owner.getKey()), owner.getValue()));
        }
        return estimate(TargetEstimate.Kind.BOTTOM_UP, requireNonNull(sum), explanation);
    }

    private TargetEstimate estimate(TargetEstimate.Kind kind, Quantity uncapped, Explanation.Builder explanation) {
        Optional<Quantity> cap = consumptionPotential().filter(potential -> potential.compareTo(uncapped) < 0);
        Explanation whole = explanation
                .label(kind.message())
                .value(uncapped.toDecimal())
                .unit(uncapped.unit().name())
                .build();
        return TargetEstimate.builder()
                .kind(kind)
                .amount(cap.orElse(uncapped))
                .isCapped(cap.isPresent())
                .explanation(cap.map(potential -> Explanation.of(
                                Message.of("target.capped").with("estimate", kind.message()),
                                potential.unit().name(),
                                Rule.minimum(),
                                List.of(whole, given(Message.of("target.potential"), potential))))
                        .orElse(whole))
                .build();
    }

    private static TargetEstimate missing(TargetEstimate.Kind kind, String why) {
        return TargetEstimate.builder()
                .kind(kind)
                .amount(Optional.empty())
                .isCapped(false)
                .explanation(Explanation.builder()
                        .label(kind.message())
                        .addReasons(Message.of(why))
                        .build())
                .build();
    }

    private static Explanation given(Message label, Quantity quantity) {
        return Explanation.given(label, quantity.toDecimal(), quantity.unit().name());
    }

    private static BigDecimal decimal(Ratio ratio) {
        return ratio.toDecimal(6, RoundingMode.HALF_EVEN);
    }

    @Value.Check
    void check() {
        checkShare("targetShare", targetShare());
        checkShare("brandPenetration", brandPenetration());
        checkShare("shareOfWallet", shareOfWallet());
        List<Quantity> quantities = new ArrayList<>(ownerCapacities().values());
        lastPeriod().ifPresent(quantities::add);
        periodBefore().ifPresent(quantities::add);
        marketCapacity().ifPresent(quantities::add);
        consumptionPotential().ifPresent(quantities::add);
        for (Quantity quantity : quantities) {
            checkArgument(
                    quantity.hasUnitOf(quantities.get(0)),
                    "quantities must have one unit but were %s and %s",
                    quantities.get(0),
                    quantity);
        }
    }

    private static void checkShare(String name, Optional<Ratio> share) {
        share.ifPresent(ratio -> checkArgument(
                ratio.signum() >= 0 && Ratio.one().isAtLeast(ratio), "%s must be in [0, 1] but was %s", name, ratio));
    }

    /** Builds {@link TargetSetting} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTargetSetting.Builder {
        Builder() {}
    }
}
