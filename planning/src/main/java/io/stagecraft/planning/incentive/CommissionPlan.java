package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Reason;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Decimals;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How a project earns commission: a rate on the money collected, less some points for what others had to collect
 * (domain model, section 13).
 *
 * <pre>{@code
 * CommissionPlan plan = CommissionPlan.ofRate(new BigDecimal("0.08"));
 * Commission commission = plan.commission(contract, collections);
 * commission.due();                        // nothing before all of it has been collected
 * commission.explanation().summarize();
 * }</pre>
 *
 * <p>A rate never falls below zero. What is collected beyond the contract earns nothing and is shown. That commission
 * is due only after full collection, and one point less for stalled projects, are our assumption (D14).
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class CommissionPlan implements Serializable, WithCommissionPlan {
    private static final BigDecimal ONE_POINT = new BigDecimal("0.01");

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

    /** Returns when it is due, or empty for {@link CommissionBasis#FULL_COLLECTION_ONLY}. */
    public abstract Optional<CommissionBasis> basis();

    /**
     * Returns by how much the rate is lower for money collected as arrears of a class, in the unit of the rate: 0.01 is
     * one point; a class that is not named loses nothing, except that stalled projects lose one point while no class is
     * named.
     */
    public abstract Map<ArrearsClass, BigDecimal> penalties();

    /**
     * Returns what part of the commission earned so far may be drawn before it is due, in [0, 1]; 0 by default.
     */
    @Value.Default
    public Ratio advanceShare() {
        return Ratio.zero();
    }

    /**
     * Returns the rate for money collected as arrears of a class: the rate less its penalty, and never below zero.
     */
    public BigDecimal rate(ArrearsClass collectedAs) {
        return rate(collectedAs, BigDecimal.ZERO);
    }

    private BigDecimal rate(ArrearsClass collectedAs, BigDecimal reduction) {
        return rate().subtract(penalty(collectedAs)).subtract(reduction).max(BigDecimal.ZERO);
    }

    /**
     * Returns the commission on a project.
     *
     * @param contract what the project is worth, above 0
     * @param collections what came in, in any order
     * @throws IllegalArgumentException if the contract is not above 0, or the currencies differ
     */
    public Commission commission(Money contract, List<CollectedAmount> collections) {
        return commission(contract, collections, BigDecimal.ZERO);
    }

    /**
     * Returns the commission on a project for a salesperson whose rate is reduced, because the monthly collection tasks
     * were missed: how much is for the company to say.
     *
     * @param contract what the project is worth, above 0
     * @param collections what came in, in any order
     * @param reduction by how much the rate is lower on all of it, in the unit of the rate, from 0
     * @throws IllegalArgumentException if the contract is not above 0, the reduction negative, or the currencies differ
     */
    public Commission commission(Money contract, List<CollectedAmount> collections, BigDecimal reduction) {
        checkArgument(contract.isPositive(), "contract must be above 0 but was %s", contract);
        checkArgument(reduction.signum() >= 0, "reduction must not be negative but was %s", reduction);
        CurrencyUnit currency = contract.getCurrencyUnit();
        Money open = contract;
        Money beyond = Money.zero(currency);
        Map<ArrearsClass, Money> counted = new EnumMap<>(ArrearsClass.class);
        List<CollectedAmount> inOrder = new ArrayList<>(collections);
        inOrder.sort(Comparator.comparing(CollectedAmount::date));
        for (CollectedAmount collection : inOrder) {
            checkArgument(
                    collection.amount().getCurrencyUnit().equals(currency),
                    "collections must be in %s like the contract but one is %s",
                    currency,
                    collection.amount());
            Money counts = collection.amount().isGreaterThan(open) ? open : collection.amount();
            open = open.minus(counts);
            beyond = beyond.plus(collection.amount().minus(counts));
            counted.merge(collection.collectedAs(), counts, Money::plus);
        }
        Explanation earned = earned(counted, reduction, currency);
        boolean due = open.isZero() || effectiveBasis() == CommissionBasis.PRO_RATA;
        return Commission.builder()
                .contract(contract)
                .collected(contract.minus(open))
                .beyondContract(beyond)
                .explanation(earned.withReasons(reasons(due, open))
                        .withDefaultsUsed(defaultsUsed(counted.containsKey(ArrearsClass.STALLED_PROJECT))))
                .dueShare(due ? Ratio.one() : Ratio.zero())
                .drawableShare(due ? Ratio.one() : advanceShare())
                .build();
    }

    private Explanation earned(Map<ArrearsClass, Money> counted, BigDecimal reduction, CurrencyUnit currency) {
        List<Explanation> parts = new ArrayList<>();
        counted.forEach((collectedAs, amount) -> parts.add(Explanation.of(
                collectedAs == ArrearsClass.NORMAL ? "collected" : "collected by the " + collectedAs.owner(),
                currency.getCode(),
                Rule.product(),
                List.of(
                        Explanation.given("amount", amount.getAmount(), currency.getCode()),
                        Explanation.given("rate", rate(collectedAs, reduction), "")))));
        return Explanation.of("commission earned", currency.getCode(), Rule.sum(), parts);
    }

    private static List<Reason> reasons(boolean due, Money open) {
        return due
                ? List.of()
                : List.of(Reason.of("commission.not-due", "due once the last " + open + " has been collected"));
    }

    private List<DefaultUsed> defaultsUsed(boolean stalled) {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        if (basis().isEmpty()) {
            used.add(DefaultUsed.of("commission", "after full collection only", "our assumption"));
        }
        if (stalled && penalties().isEmpty()) {
            used.add(DefaultUsed.of(
                    "stalled-project-penalty",
                    "1 point",
                    "our assumption",
                    "1 point less for collections through the arrears office"));
        }
        return used.build();
    }

    private CommissionBasis effectiveBasis() {
        return basis().orElse(CommissionBasis.FULL_COLLECTION_ONLY);
    }

    private BigDecimal penalty(ArrearsClass collectedAs) {
        return penalties().isEmpty() && collectedAs == ArrearsClass.STALLED_PROJECT
                ? ONE_POINT
                : penalties().getOrDefault(collectedAs, BigDecimal.ZERO);
    }

    @Value.Check
    CommissionPlan checked() {
        Problems problems = Problems.of("commission plan");
        problems.require(
                rate().signum() >= 0 && rate().compareTo(BigDecimal.ONE) <= 0,
                "commission.rate",
                "rate",
                "must be in [0, 1]",
                rate());
        penalties()
                .forEach((collectedAs, points) -> problems.require(
                        points.signum() >= 0,
                        "commission.penalty",
                        "penalties(" + collectedAs + ")",
                        "must not be negative",
                        points));
        problems.require(
                advanceShare().signum() >= 0 && advanceShare().compareTo(Ratio.one()) <= 0,
                "commission.advance",
                "advanceShare",
                "must be in [0, 1]",
                advanceShare());
        problems.throwIfAny();
        ImmutableSortedMap.Builder<ArrearsClass, BigDecimal> normal = ImmutableSortedMap.naturalOrder();
        penalties().forEach((collectedAs, points) -> normal.put(collectedAs, Decimals.normal(points)));
        List<Map.Entry<ArrearsClass, BigDecimal>> wanted =
                normal.build().entrySet().asList();
        return Decimals.isNormal(rate())
                        && wanted.equals(List.copyOf(penalties().entrySet()))
                ? this
                : withRate(Decimals.normal(rate())).withPenalties(normal.build());
    }

    /** Builds {@link CommissionPlan} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCommissionPlan.Builder {
        Builder() {}
    }
}
