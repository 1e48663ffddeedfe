// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The attribution of the difference between a scenario and the baseline to its adjustments, by the {@link Shapley} value.
 *
 * <p>The parts add up to the difference exactly; amounts of money are whole smallest units, apportioned by largest remainder.
 * All sets of adjustments are looked at where there are at most {@value Shapley#MOST_EXACT} and the measure is quick, or there
 * are so few sets that sampling would look at as many; otherwise random orders are drawn, each part carries its error, and
 * {@link #evaluations()} says how often the measure was asked.
 */
@Value.Immutable
public abstract class Attribution implements Serializable {
    /** The orders drawn where not all can be looked at. */
    public static final int DEFAULT_ORDERS = 32;

    /** What one evaluation may take, in additions, for all sets to be looked at: about a millisecond. */
    private static final long QUICK = 1_000_000;

    private static final Logger LOGGER = LoggerFactory.getLogger(Attribution.class);

    Attribution() {}

    /** Returns the attribution of a scenario, drawing {@value #DEFAULT_ORDERS} orders where not all can be looked at. */
    public static Attribution of(ForecastCase base, Measure measure, Scenario scenario, long seed) {
        return of(base, measure, scenario, seed, DEFAULT_ORDERS);
    }

    /**
     * Returns the attribution of a scenario.
     *
     * @param seed of the orders that are drawn, if any
     * @param orders the budget: how many are drawn where not all can be looked at, at least 2
     * @throws IllegalArgumentException if the scenario has no adjustment, or more than 62
     */
    public static Attribution of(ForecastCase base, Measure measure, Scenario scenario, long seed, int orders) {
        List<Message> names = scenario.adjustments();
        int n = names.size();
        checkArgument(
                n >= 1 && n <= 62, "a scenario must have 1 to 62 adjustments but had %s (%s)", n, scenario.name());
        Evaluations values = new Evaluations(base, measure, scenario);
        boolean isQuick = n <= Shapley.MOST_EXACT && measure.work(base) <= QUICK;
        boolean areFew = n <= Shapley.MOST_EXACT && 1L << n <= (long) orders * Math.max(1, n - 1);
        BigDecimal baseline = values.of(0);
        BigDecimal total = values.of((1L << n) - 1);
        ImmutableAttribution.Builder builder = ImmutableAttribution.builder()
                .scenario(scenario.name())
                .measure(measure.describe())
                .baseline(baseline)
                .total(total)
                .unit(values.unit);
        double[] errors = new double[n];
        List<BigDecimal> parts;
        if (isQuick || areFew) {
            parts = exact(values, n, total.subtract(baseline));
            builder.isExact(true);
        } else {
            if (LOGGER.isDebugEnabled()) {
                LOGGER.debug(
                        "attribution of {}: {} orders of its {} adjustments drawn, as all sets would take too long",
                        scenario.name(),
                        orders,
                        n);
            }
            double[][] sampled = Shapley.sampled(n, set -> values.of(set).doubleValue(), orders, seed);
            errors = sampled[1];
            parts = values.isMoney()
                    ? apportioned(sampled[0], total.subtract(baseline), values.decimals)
                    : balanced(sampled[0], total.subtract(baseline));
            builder.isExact(false);
        }
        for (int i = 0; i < n; i++) {
            builder.addParts(ImmutableAttributedPart.builder()
                    .adjustment(names.get(i))
                    .amount(parts.get(i))
                    .standardError(errors[i])
                    .build());
        }
        return builder.evaluations(values.count()).build();
    }

    private static List<BigDecimal> exact(Evaluations values, int n, BigDecimal total) {
        if (!values.isMoney()) {
            return balanced(Shapley.exact(n, set -> values.of(set).doubleValue()), total);
        }
        int decimals = values.decimals;
        return apportioned(
                Shapley.numerators(
                        n, set -> values.of(set).movePointRight(decimals).longValueExact()),
                Shapley.factorial(n),
                decimals);
    }

    /** Rounds quotients to whole units by largest remainder; their sum is whole already. */
    private static List<BigDecimal> apportioned(BigInteger[] numerators, BigInteger denominator, int decimals) {
        long[] whole = new long[numerators.length];
        List<BigDecimal> remainders = new ArrayList<>();
        BigInteger left = BigInteger.ZERO;
        for (int i = 0; i < numerators.length; i++) {
            BigInteger remainder = numerators[i].mod(denominator);
            whole[i] = numerators[i].subtract(remainder).divide(denominator).longValueExact();
            remainders.add(new BigDecimal(remainder));
            left = left.add(remainder);
        }
        long open = left.divide(denominator).longValueExact();
        List<Long> more = open == 0
                ? Collections.nCopies(whole.length, 0L)
                : Apportionment.largestRemainder().split(open, remainders);
        return IntStream.range(0, whole.length)
                .mapToObj(i -> BigDecimal.valueOf(Math.addExact(whole[i], more.get(i)), decimals))
                .toList();
    }

    /** Rounds estimates to whole units by largest remainder after giving the difference of their sum to all alike. */
    private static List<BigDecimal> apportioned(double[] estimates, BigDecimal difference, int decimals) {
        BigInteger n = BigInteger.valueOf(estimates.length);
        BigInteger scale = BigInteger.TEN.pow(6);
        BigInteger[] numerators = new BigInteger[estimates.length];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < estimates.length; i++) {
            numerators[i] = BigDecimal.valueOf(estimates[i])
                    .movePointRight(decimals + 6)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .toBigIntegerExact()
                    .multiply(n);
            sum = sum.add(numerators[i]);
        }
        BigInteger denominator = scale.multiply(n);
        BigInteger missing = difference
                .movePointRight(decimals)
                .toBigIntegerExact()
                .multiply(denominator)
                .subtract(sum);
        for (int i = 0; i < numerators.length; i++) {
            BigInteger share = missing.divide(n.subtract(BigInteger.valueOf(i)));
            numerators[i] = numerators[i].add(share);
            missing = missing.subtract(share);
        }
        return apportioned(numerators, denominator, decimals);
    }

    /** Gives what rounding of {@code double} left to the last part, far below any digit that is shown. */
    private static List<BigDecimal> balanced(double[] parts, BigDecimal difference) {
        List<BigDecimal> exact = new ArrayList<>();
        BigDecimal left = difference;
        for (int i = 0; i < parts.length - 1; i++) {
            BigDecimal part = BigDecimal.valueOf(parts[i]);
            exact.add(part);
            left = left.subtract(part);
        }
        exact.add(left);
        return exact;
    }

    /** Returns the name of the scenario. */
    public abstract String scenario();

    /** Returns the measure, in words. */
    public abstract Message measure();

    /** Returns the unit of the numbers. */
    public abstract String unit();

    /** Returns the number as things are. */
    public abstract BigDecimal baseline();

    /** Returns the number under the scenario. */
    public abstract BigDecimal total();

    /** Returns the parts, in the order of the adjustments; their sum is {@code total − baseline}. */
    public abstract List<AttributedPart> parts();

    /**
     * Returns whether all orders were looked at, so that the parts hold no error of sampling. They split the values of the measure:
     * where it knows these between bounds only, so are the parts.
     */
    public abstract boolean isExact();

    /** Returns the number of evaluations of the measure. */
    public abstract int evaluations();

    /** Returns the steps of a waterfall as a sum: the baseline, then each part; its value is the total. */
    public Explanation explain() {
        List<Explanation> children = new ArrayList<>();
        children.add(Explanation.given(Scenario.label(Scenario.BASELINE), baseline(), unit()));
        parts().forEach(part -> children.add(Explanation.given(part.adjustment(), part.amount(), unit())));
        return Explanation.of(
                Message.of("scenario.measure").with("measure", measure()).with("scenario", Scenario.label(scenario())),
                unit(),
                Rule.sum(),
                children);
    }

    @Value.Check
    void check() {
        BigDecimal sum = parts().stream().map(AttributedPart::amount).reduce(baseline(), BigDecimal::add);
        checkArgument(sum.compareTo(total()) == 0, "the parts must add up to %s but add up to %s", total(), sum);
    }
}
