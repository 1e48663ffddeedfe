package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Rates that change with the attainment of a quota: each applies to the part of the amount between its step and the
 * next, so that one more unit never lowers the pay.
 *
 * <pre>{@code
 * Accelerator accelerator = Accelerator.of(List.of(
 *         RateStep.of(Ratio.zero(), new BigDecimal("0.05")),
 *         RateStep.of(Ratio.one(), new BigDecimal("0.08"))));
 * accelerator.payout(Money.parse("EUR 120000"), Money.parse("EUR 100000"));   // EUR 6600.00
 * }</pre>
 *
 * <p>The step of a quota that is no whole number of cents is rounded half-even to cents, once.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class Accelerator implements Serializable {
    Accelerator() {}

    /**
     * Returns an accelerator.
     *
     * @param steps rising, the first from attainment 0
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if they are not
     */
    public static Accelerator of(List<RateStep> steps) {
        return builder().addAllSteps(steps).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the steps, rising, the first from attainment 0. */
    public abstract List<RateStep> steps();

    /**
     * Returns the pay for an amount, rounded half-even.
     *
     * @param amount what was collected or sold, from 0
     * @param quota the quota of the period, above 0
     * @throws IllegalArgumentException if one is out of range, or the currencies differ
     */
    public Money payout(Money amount, Money quota) {
        return Money.of(
                amount.getCurrencyUnit(),
                explain(amount, quota).value().orElse(BigDecimal.ZERO),
                RoundingMode.HALF_EVEN);
    }

    /**
     * Returns the pay for an amount, not yet rounded, as the sum over the steps reached.
     *
     * @throws IllegalArgumentException if one is out of range, or the currencies differ
     */
    public Explanation explain(Money amount, Money quota) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        checkArgument(
                quota.getCurrencyUnit().equals(currency) && quota.isPositive(),
                "quota must be %s and above 0 but was %s",
                currency,
                quota);
        checkArgument(!amount.isNegative(), "amount must not be negative but was %s", amount);
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < steps().size(); i++) {
            Money from = at(i, quota);
            Money to = i + 1 < steps().size() && at(i + 1, quota).isLessThan(amount) ? at(i + 1, quota) : amount;
            if (to.isGreaterThan(from)) {
                parts.add(Explanation.of(
                        "from " + steps().get(i).fromAttainment().toPercent(0) + " of quota",
                        currency.getCode(),
                        Rule.product(),
                        List.of(
                                Explanation.given("amount", to.minus(from).getAmount(), currency.getCode()),
                                Explanation.given("rate", steps().get(i).rate(), ""))));
            }
        }
        return Explanation.of("pay", currency.getCode(), Rule.sum(), parts);
    }

    private Money at(int step, Money quota) {
        return steps().get(step).fromAttainment().partOf(quota, RoundingMode.HALF_EVEN);
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("accelerator");
        problems.require(
                !steps().isEmpty() && steps().get(0).fromAttainment().isZero(),
                "accelerator.first",
                "steps",
                "must begin at attainment 0",
                steps().isEmpty() ? "" : steps().get(0).fromAttainment());
        for (int i = 1; i < steps().size(); i++) {
            Ratio before = steps().get(i - 1).fromAttainment();
            problems.require(
                    steps().get(i).fromAttainment().compareTo(before) > 0,
                    "accelerator.order",
                    "steps[" + i + "].fromAttainment",
                    "must be above the one before, " + before + ",",
                    steps().get(i).fromAttainment());
        }
        problems.throwIfAny();
    }

    /** Builds {@link Accelerator} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAccelerator.Builder {
        Builder() {}
    }
}
