// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Commission rates that change with the attainment of a quota.
 *
 * <p>By default each rate applies to the part of the amount between its step and the next, so that one more unit never
 * lowers the pay. With {@link Basis#WHOLE_AMOUNT} the rate of the step reached applies to the whole amount, which then
 * pays in jumps.
 *
 * <pre>{@code
 * Accelerator accelerator = Accelerator.of(List.of(
 *         RateStep.of(Ratio.zero(), new BigDecimal("0.05")),
 *         RateStep.of(Ratio.one(), new BigDecimal("0.08"))));
 * accelerator.payout(Money.parse("EUR 120000"), Money.parse("EUR 100000"));   // EUR 6600.00
 * }</pre>
 *
 * <p>Steps are compared and pay is added up exactly; the pay is rounded once, at the end.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class Accelerator implements Serializable, WithAccelerator {
    /** The base of the rate of a step. */
    public enum Basis {
        /** The part of the amount between the step and the next. */
        MARGINAL,
        /** The whole amount, once the step is reached. */
        WHOLE_AMOUNT
    }

    Accelerator() {}

    /**
     * Returns an accelerator.
     *
     * @param steps rising, the first from attainment 0
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if they are not
     */
    public static Accelerator of(List<RateStep> steps) {
        return builder().addAllSteps(Elements.checked(steps, "steps")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the steps, rising, the first from attainment 0. */
    public abstract List<RateStep> steps();

    /** Returns the basis that a rate applies to; by default the part of the amount between its step and the next. */
    @Value.Default
    public Basis basis() {
        return Basis.MARGINAL;
    }

    /**
     * Returns the pay for an amount, rounded half-even, once.
     *
     * @param amount what was collected or sold; a negative amount is paid back at the first rate
     * @param quota the quota of the period, above 0
     * @throws IllegalArgumentException if the quota is not above 0, or the currencies differ
     */
    public Money payout(Money amount, Money quota) {
        CurrencyUnit currency = checked(amount, quota);
        BigDecimal pay = parts(amount, quota).stream().map(Part::pay).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(currency, pay.divide(scale(), currency.getDecimalPlaces(), RoundingMode.HALF_EVEN));
    }

    /**
     * Returns the pay for an amount, not yet rounded, as the sum over the steps reached; a step that is no finite decimal,
     * such as a third of the quota, is shown to 34 digits.
     *
     * @throws IllegalArgumentException if the quota is not above 0, or the currencies differ
     */
    public Explanation explain(Money amount, Money quota) {
        String unit = checked(amount, quota).getCode();
        BigDecimal scale = scale();
        List<Explanation> children = new ArrayList<>();
        for (Part part : parts(amount, quota)) {
            children.add(Explanation.of(
                    part.label(),
                    unit,
                    Rule.product(),
                    List.of(
                            Explanation.given(
                                    Message.of("pay.amount"),
                                    part.amount().divide(scale, MathContext.DECIMAL128),
                                    unit),
                            Explanation.given(Message.of("pay.rate"), part.rate(), ""))));
        }
        return Explanation.of(Message.of("pay.pay"), unit, Rule.sum(), children);
    }

    private static CurrencyUnit checked(Money amount, Money quota) {
        requireNonNull(amount, "amount");
        requireNonNull(quota, "quota");
        CurrencyUnit currency = amount.getCurrencyUnit();
        checkArgument(
                quota.getCurrencyUnit().equals(currency) && quota.isPositive(),
                "quota must be %s and above 0 but was %s",
                currency,
                quota);
        return currency;
    }

    /** Returns a number that makes every step of any quota a finite decimal. */
    private BigDecimal scale() {
        BigInteger scale = BigInteger.ONE;
        for (RateStep step : steps()) {
            BigInteger denominator = BigInteger.valueOf(step.fromAttainment().denominator());
            scale = scale.divide(scale.gcd(denominator)).multiply(denominator);
        }
        return new BigDecimal(scale);
    }

    /** Returns what each step reached pays for, times {@link #scale}. */
    private List<Part> parts(Money amount, Money quota) {
        BigDecimal scale = scale();
        BigDecimal whole = amount.getAmount().multiply(scale);
        int reached = 0;
        while (reached + 1 < steps().size() && at(reached + 1, quota, scale).compareTo(whole) <= 0) {
            reached++;
        }
        if (basis() == Basis.WHOLE_AMOUNT) {
            return List.of(new Part(steps().get(reached), whole, true));
        }
        List<Part> parts = new ArrayList<>();
        for (int step = 0; step <= reached; step++) {
            BigDecimal end = step == reached ? whole : at(step + 1, quota, scale);
            BigDecimal part = end.subtract(at(step, quota, scale));
            if (part.signum() != 0) {
                parts.add(new Part(steps().get(step), part, false));
            }
        }
        return parts;
    }

    private BigDecimal at(int step, Money quota, BigDecimal scale) {
        Ratio from = steps().get(step).fromAttainment();
        return quota.getAmount()
                .multiply(BigDecimal.valueOf(from.numerator()))
                .multiply(scale.divideToIntegralValue(BigDecimal.valueOf(from.denominator())));
    }

    /** An amount, scaled, and the step whose rate it is paid at. */
    private record Part(RateStep step, BigDecimal amount, boolean isWhole) {
        BigDecimal rate() {
            return step.rate();
        }

        BigDecimal pay() {
            return amount.multiply(rate());
        }

        Message label() {
            return Message.of(isWhole ? "pay.whole" : "pay.part").with("from", step.fromAttainment());
        }
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("accelerator");
        problems.require(!steps().isEmpty(), "steps", Message.of("accelerator.none"));
        if (!steps().isEmpty()) {
            Ratio first = steps().get(0).fromAttainment();
            problems.require(
                    first.isZero(), "steps", Message.of("accelerator.first").with("from", first));
        }
        for (int i = 1; i < steps().size(); i++) {
            Ratio before = steps().get(i - 1).fromAttainment();
            problems.require(
                    steps().get(i).fromAttainment().compareTo(before) > 0,
                    "steps[" + i + "].fromAttainment",
                    Message.of("accelerator.order")
                            .with("before", before)
                            .with("from", steps().get(i).fromAttainment()));
        }
        problems.throwIfAny();
    }

    /** Builds {@link Accelerator} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAccelerator.Builder {
        Builder() {}
    }
}
