// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A commission plan for projects: a rate on the money collected, less penalty points for what others had to collect (see
 * the domain model, Collections and commission).
 *
 * <pre>{@code
 * CommissionPlan plan = CommissionPlan.ofRate(new BigDecimal("0.08"));
 * Commission commission = plan.commission(contract, collections);
 * commission.due();                        // nothing before all of it has been collected
 * commission.explanation().summarize();
 * }</pre>
 *
 * <p>A rate never falls below zero, and a worse class of arrears never earns more. What is collected beyond the contract
 * earns nothing and is shown. What is paid back claws its commission back: it is taken from what was collected beyond the
 * contract, then from its own class, then from the classes that earn least.
 *
 * <p>That commission is due only after full collection, and one point less for stalled projects and for legal arrears, are
 * our assumption.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class CommissionPlan implements CommissionStrategy, Serializable, WithCommissionPlan {
    private static final BigDecimal ONE_POINT = new BigDecimal("0.01");
    private static final BigDecimal FIVE_POINTS = new BigDecimal("0.05");

    CommissionPlan() {}

    /**
     * Returns the plan with this rate and all defaults.
     *
     * @param rate commission per unit collected, in [0, 1]: 0.08 for 8 %
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if it is out of range
     */
    public static CommissionPlan ofRate(BigDecimal rate) {
        return builder().rate(rate).build();
    }

    /** Returns a builder with all but the rate set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the commission per unit collected, in [0, 1]. */
    public abstract BigDecimal rate();

    /** Returns the event on which it is due, or empty for {@link CommissionBasis#FULL_COLLECTION_ONLY}. */
    public abstract Optional<CommissionBasis> basis();

    /**
     * Returns the deduction from the rate for money collected as arrears of a class, in the unit of the rate: 0.01 is
     * one point. Classes that are not named keep their default: none for normal arrears, one point for stalled projects
     * and for legal arrears, and never less than a better class. {@link #penalty} tells what applies.
     */
    public abstract Map<ArrearsClass, BigDecimal> penalties();

    /** Returns the least penalty that may be given, in the unit of the rate; 0.01 by default, which is one point. */
    @Value.Default
    public BigDecimal leastPenalty() {
        return ONE_POINT;
    }

    /** Returns the highest penalty that may be given, in the unit of the rate; 0.05 by default, which is five points. */
    @Value.Default
    public BigDecimal mostPenalty() {
        return FIVE_POINTS;
    }

    /** Returns the proportion of the commission earned so far that may be drawn before it is due, in [0, 1]; 0 by default. */
    @Value.Default
    public Ratio advanceShare() {
        return Ratio.zero();
    }

    /**
     * Returns the deduction from the rate for money collected as arrears of a class, in the unit of the rate: as given, or
     * by default.
     */
    public BigDecimal penalty(ArrearsClass collectedAs) {
        requireNonNull(collectedAs, "collectedAs");
        BigDecimal given = penalties().get(collectedAs);
        return given == null ? leastOf(collectedAs) : given;
    }

    /** Returns the default of a class, which is no less than the penalty of the next better one. */
    private BigDecimal leastOf(ArrearsClass collectedAs) {
        return collectedAs == ArrearsClass.NORMAL
                ? BigDecimal.ZERO
                : penalty(better(collectedAs)).max(ONE_POINT.max(leastPenalty()).min(mostPenalty()));
    }

    private static ArrearsClass better(ArrearsClass collectedAs) {
        return collectedAs == ArrearsClass.LEGAL ? ArrearsClass.STALLED_PROJECT : ArrearsClass.NORMAL;
    }

    /**
     * Returns the rate for money collected as arrears of a class: the rate less its penalty, and never below zero.
     */
    public BigDecimal rate(ArrearsClass collectedAs) {
        requireNonNull(collectedAs, "collectedAs");
        return rate(collectedAs, BigDecimal.ZERO);
    }

    private BigDecimal rate(ArrearsClass collectedAs, BigDecimal reduction) {
        return rate().subtract(penalty(collectedAs)).subtract(reduction).max(BigDecimal.ZERO);
    }

    /**
     * Returns the commission on a project.
     *
     * @param contract what the project is worth, above 0
     * @param collections what came in and what was paid back, in any order
     * @throws IllegalArgumentException if the contract is not above 0, or the currencies differ
     */
    public Commission commission(Money contract, List<CollectedAmount> collections) {
        return commission(contract, collections, this);
    }

    /**
     * Returns the commission on a project for a salesperson whose rate is reduced, because monthly collection tasks were missed.
     * The company decides by how much.
     *
     * @param contract what the project is worth, above 0
     * @param collections what came in and what was paid back, in any order
     * @param reduction by how much the rate is lower on all of it, in the unit of the rate, from 0
     * @throws IllegalArgumentException if the contract is not above 0, the reduction negative, or the currencies differ
     */
    public Commission commission(Money contract, List<CollectedAmount> collections, BigDecimal reduction) {
        requireNonNull(collections, "collections");
        requireNonNull(reduction, "reduction");
        checkArgument(reduction.signum() >= 0, "reduction must not be negative but was %s", reduction);
        BigDecimal checked = Decimals.checked(reduction, "reduction");
        return commission(contract, collections, (worth, collected) -> earned(collected, checked, worth));
    }

    /**
     * Returns the commission on a project, earned by the caller's strategy. When it is due, and what may be drawn before, follows
     * this plan.
     *
     * @param contract what the project is worth, above 0
     * @param collections what came in and what was paid back, in any order
     * @param strategy how much money collected earns
     * @throws IllegalArgumentException if the contract is not above 0, the currencies differ, or the strategy gives no value
     */
    public Commission commission(Money contract, List<CollectedAmount> collections, CommissionStrategy strategy) {
        requireNonNull(collections, "collections");
        requireNonNull(strategy, "strategy");
        checkArgument(contract.isPositive(), "contract must be above 0 but was %s", contract);
        CountedAmounts counted = CountedAmounts.of(contract, collections);
        Explanation earned = requireNonNull(
                strategy.earned(contract, counted.byClass()), () -> "commission of the strategy " + strategy);
        checkArgument(
                earned.value().isPresent(),
                "a commission strategy must give a value but gave none for \"%s\" (contract %s)",
                earned.label(),
                contract);
        boolean due = counted.open().isZero() || effectiveBasis() == CommissionBasis.PRO_RATA;
        return ImmutableCommission.builder()
                .contract(contract)
                .collected(contract.minus(counted.open()))
                .beyondContract(counted.beyond())
                .explanation(earned.withReasons(Iterables.concat(earned.reasons(), reasons(due, counted)))
                        .withDefaultsUsed(Iterables.concat(dueByDefault(), earned.defaultsUsed())))
                .dueShare(due ? Ratio.one() : Ratio.zero())
                .drawableShare(due ? Ratio.one() : advanceShare())
                .build();
    }

    /** Returns the commission for money collected: its rate, less the penalties of the classes. */
    @Override
    public Explanation earned(Money contract, Map<ArrearsClass, Money> collected) {
        return earned(collected, BigDecimal.ZERO, contract);
    }

    private Explanation earned(Map<ArrearsClass, Money> collected, BigDecimal reduction, Money contract) {
        requireNonNull(collected, "collected");
        requireNonNull(contract, "contract");
        String unit = contract.getCurrencyUnit().getCode();
        List<Explanation> parts = new ArrayList<>();
        collected.forEach((collectedAs, amount) -> parts.add(Explanation.of(
                collectedAs == ArrearsClass.NORMAL
                        ? Message.of("commission.collected")
                        : Message.of("commission.collected-by").with("office", collectedAs.owner()),
                unit,
                Rule.product(),
                List.of(
                        Explanation.given(Message.of("pay.amount"), amount.getAmount(), unit),
                        Explanation.given(Message.of("pay.rate"), rate(collectedAs, reduction), "")))));
        return Explanation.of(Message.of("commission.earned"), unit, Rule.sum(), parts)
                .withDefaultsUsed(penaltiesByDefault(collected.keySet()));
    }

    private static List<Message> reasons(boolean due, CountedAmounts counted) {
        ImmutableList.Builder<Message> reasons = ImmutableList.builder();
        if (!due) {
            reasons.add(Message.of("commission.not-due").with("open", counted.open()));
        }
        if (!counted.paidBack().isZero()) {
            reasons.add(Message.of("commission.paid-back").with("amount", counted.paidBack()));
        }
        return reasons.build();
    }

    private List<DefaultUsed> dueByDefault() {
        return basis().isPresent()
                ? List.of()
                : List.of(DefaultUsed.of("commission", Message.of("default.commission")));
    }

    private List<DefaultUsed> penaltiesByDefault(Set<ArrearsClass> collected) {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        for (ArrearsClass each : collected) {
            if (each != ArrearsClass.NORMAL && !penalties().containsKey(each)) {
                used.add(DefaultUsed.of(
                        each == ArrearsClass.LEGAL ? "legal-penalty" : "stalled-project-penalty",
                        Message.of("default.penalty")
                                .with("points", points(penalty(each)))
                                .with("office", each.owner())));
            }
        }
        return used.build();
    }

    private static Message points(BigDecimal penalty) {
        BigDecimal points = Decimals.normal(penalty.movePointRight(2));
        return points.scale() > 0
                ? Message.of("commission.points-and-parts").with("points", points)
                : Message.of("commission.points").with("points", points.longValueExact());
    }

    private CommissionBasis effectiveBasis() {
        return basis().orElse(CommissionBasis.FULL_COLLECTION_ONLY);
    }

    @Value.Check
    CommissionPlan checked() {
        Decimals.checked(rate(), "rate");
        Decimals.checked(leastPenalty(), "leastPenalty");
        Decimals.checked(mostPenalty(), "mostPenalty");
        penalties().forEach((collectedAs, penalty) -> Decimals.checked(penalty, "penalty for " + collectedAs));
        Problems problems = Problems.of("commission plan");
        problems.require(
                rate().signum() >= 0 && rate().compareTo(BigDecimal.ONE) <= 0,
                "rate",
                Message.of("commission.rate").with("rate", rate()));
        problems.require(
                leastPenalty().signum() >= 0 && leastPenalty().compareTo(mostPenalty()) <= 0,
                "leastPenalty",
                Message.of("commission.least-penalty")
                        .with("most", mostPenalty())
                        .with("penalty", leastPenalty()));
        problems.require(
                mostPenalty().compareTo(BigDecimal.ONE) <= 0,
                "mostPenalty",
                Message.of("commission.most-penalty").with("penalty", mostPenalty()));
        penalties().forEach((collectedAs, penalty) -> checkPenalty(collectedAs, penalty, problems));
        problems.require(
                advanceShare().signum() >= 0 && advanceShare().compareTo(Ratio.one()) <= 0,
                "advanceShare",
                Message.of("commission.advance").with("share", advanceShare()));
        problems.throwIfAny();
        return normal();
    }

    /** Returns this without trailing zeros, so that equal plans are equal. */
    private CommissionPlan normal() {
        ImmutableSortedMap.Builder<ArrearsClass, BigDecimal> normal = ImmutableSortedMap.naturalOrder();
        penalties().forEach((collectedAs, penalty) -> normal.put(collectedAs, Decimals.normal(penalty)));
        Map<ArrearsClass, BigDecimal> wanted = normal.build();
        boolean isNormal = Decimals.isNormal(rate())
                && Decimals.isNormal(leastPenalty())
                && Decimals.isNormal(mostPenalty())
                && List.copyOf(wanted.entrySet()).equals(List.copyOf(penalties().entrySet()));
        return isNormal
                ? this
                : builder()
                        .from(this)
                        .rate(Decimals.normal(rate()))
                        .leastPenalty(Decimals.normal(leastPenalty()))
                        .mostPenalty(Decimals.normal(mostPenalty()))
                        .penalties(wanted)
                        .build();
    }

    /** A penalty lies in its range, normal arrears may have none, and a worse class has no less than a better one. */
    private void checkPenalty(ArrearsClass collectedAs, BigDecimal penalty, Problems problems) {
        String path = "penalties(" + collectedAs + ")";
        boolean isNone = collectedAs == ArrearsClass.NORMAL && penalty.signum() == 0;
        problems.require(
                isNone || (penalty.compareTo(leastPenalty()) >= 0 && penalty.compareTo(mostPenalty()) <= 0),
                path,
                Message.of("commission.penalty")
                        .with("least", leastPenalty())
                        .with("most", mostPenalty())
                        .with("leastPoints", points(leastPenalty()))
                        .with("mostPoints", points(mostPenalty()))
                        .with("penalty", penalty));
        if (collectedAs != ArrearsClass.NORMAL) {
            BigDecimal least = penalty(better(collectedAs));
            problems.require(
                    penalty.compareTo(least) >= 0,
                    path,
                    Message.of("commission.ladder")
                            .with("better", better(collectedAs).labels())
                            .with("least", least)
                            .with("penalty", penalty));
        }
    }

    /** Builds {@link CommissionPlan} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCommissionPlan.Builder {
        Builder() {}
    }
}
