// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.numeric.Normal;
import io.stagecraft.core.numeric.PlatformMath;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of the amount of a won deal: one amount, one of several with given weights, or log-normal. Fixed and listed
 * amounts may be negative, such as a credit.
 *
 * <p>A log-normal amount is {@code exp(μ + σ Z)} with a standard normal {@code Z}, rounded to the smallest unit when drawn. It
 * has no exact distribution on cells: its distribution is told between bounds, or simulated.
 */
public final class AmountDistribution implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The weights of one certain amount, the same for all. */
    private static final double[] CERTAIN = {1};

    private final CurrencyUnit currency;
    private final long[] amounts;
    private final double[] weights;
    private final double mu;
    private final double sigma;

    private final transient double[] upTo;
    private transient @Nullable Guide
            guide; // made when the first amount is drawn: most distributions are asked for their moments only

    private final transient double mean;
    private final transient double square;

    private AmountDistribution(CurrencyUnit currency, long amount) {
        this.currency = currency;
        this.amounts = new long[] {amount};
        this.weights = CERTAIN;
        this.upTo = CERTAIN;
        this.mu = Double.NaN;
        this.sigma = Double.NaN;
        this.mean = amount;
        this.square = amount * (double) amount;
    }

    private AmountDistribution(CurrencyUnit currency, long[] amounts, double[] weights, double mu, double sigma) {
        this.currency = currency;
        this.amounts = amounts;
        this.weights = weights;
        this.upTo = weights.clone();
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        this.mu = mu;
        this.sigma = sigma;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += weights[i] * amounts[i];
            squares += weights[i] * amounts[i] * (double) amounts[i];
        }
        this.mean = isDiscrete() ? sum : StrictMath.exp(mu + sigma * sigma / 2);
        this.square = isDiscrete() ? squares : StrictMath.exp(2 * mu + 2 * sigma * sigma);
    }

    /**
     * Where to look for a share: [0, 1] in equal parts, many for each amount, so that few hold the end of one. Its methods are small
     * enough to become part of the loops that draw.
     */
    private static final class Guide {
        private static final int PARTS_PER_AMOUNT = 16;

        /** Where each amount ends. */
        private final double[] upTo;

        /** For each part, an amount from which on to look. */
        private final int[] places;

        private Guide(double[] upTo, int[] places) {
            this.upTo = upTo;
            this.places = places;
        }

        static Guide of(double[] upTo) {
            int[] places = new int[PARTS_PER_AMOUNT * upTo.length];
            int place = 0;
            for (int part = 1; part < places.length; part++) {
                // a little early, whatever a product loses in its last digit
                while (upTo[place] <= (part - 1e-3) / places.length) {
                    place++;
                }
                places[part] = place;
            }
            return new Guide(upTo, places);
        }

        /** Returns the first amount that ends above a share. */
        int placeOf(double share) {
            int place = places[Math.min((int) (share * places.length), places.length - 1)];
            while (place < upTo.length - 1 && share >= upTo[place]) {
                place++;
            }
            return place;
        }
    }

    /**
     * Returns one certain amount; a negative one is a credit, or a contract that becomes smaller.
     */
    public static AmountDistribution fixed(Money amount) {
        requireNonNull(amount, "amount");
        return new AmountDistribution(amount.getCurrencyUnit(), Exact.minor(amount, "amount"));
    }

    /**
     * Returns amounts that are equally likely, such as those of past wins; an amount given twice is twice as likely.
     *
     * @throws IllegalArgumentException if there is none, or their currencies differ
     */
    public static AmountDistribution equallyLikely(List<Money> amounts) {
        List<Money> given = Elements.checked(amounts, "amounts");
        checkArgument(!given.isEmpty(), "amounts must not be empty");
        long[] sorted = new long[given.size()];
        for (int i = 0; i < sorted.length; i++) {
            checkOneCurrency(given.get(0), given.get(i));
            sorted[i] = Exact.minor(given.get(i), "amount");
        }
        Arrays.sort(sorted);
        long[] distinct = new long[sorted.length];
        double[] weights = new double[sorted.length];
        int last = -1;
        for (long amount : sorted) {
            if (last < 0 || distinct[last] != amount) {
                distinct[++last] = amount;
            }
            weights[last]++;
        }
        for (int i = 0; i <= last; i++) {
            weights[i] /= sorted.length;
        }
        return new AmountDistribution(
                given.get(0).getCurrencyUnit(),
                Arrays.copyOf(distinct, last + 1),
                Arrays.copyOf(weights, last + 1),
                Double.NaN,
                Double.NaN);
    }

    private static void checkOneCurrency(Money one, Money other) {
        checkArgument(
                one.getCurrencyUnit().equals(other.getCurrencyUnit()),
                "amounts must have one currency but were %s and %s",
                one,
                other);
    }

    /**
     * Returns amounts with their weights, which are divided by their sum.
     *
     * @throws IllegalArgumentException if there is none, a weight is negative, all weights are 0, or the currencies differ
     */
    public static AmountDistribution weighted(Map<Money, Double> weights) {
        checkArgument(!weights.isEmpty(), "weights must not be empty");
        TreeMap<Money, Double> sorted = new TreeMap<>((one, other) -> {
            checkOneCurrency(one, other);
            return one.compareTo(other);
        });
        weights.forEach((amount, weight) -> {
            checkArgument(
                    weight >= 0 && weight < Double.POSITIVE_INFINITY,
                    "a weight must be a number from 0 but was %s (amount %s)",
                    weight,
                    amount);
            if (weight > 0) {
                sorted.put(amount, weight);
            }
        });
        double sum = sorted.values().stream().mapToDouble(Double::doubleValue).sum();
        checkArgument(sum > 0, "weights must not all be 0");
        return new AmountDistribution(
                sorted.firstKey().getCurrencyUnit(),
                sorted.keySet().stream()
                        .mapToLong(amount -> Exact.minor(amount, "amount"))
                        .toArray(),
                sorted.values().stream().mapToDouble(weight -> weight / sum).toArray(),
                Double.NaN,
                Double.NaN);
    }

    /**
     * Returns a log-normal amount with this median, {@code exp(μ)}.
     *
     * @param sigma the standard deviation {@code σ} of the logarithm, from 0 to 5
     * @throws IllegalArgumentException if the median is not above zero or sigma is out of range
     */
    public static AmountDistribution logNormal(Money median, double sigma) {
        checkArgument(median.isPositive(), "median must be above 0 but was %s", median);
        checkArgument(sigma >= 0 && sigma <= 5, "sigma must be in [0, 5] but was %s", sigma);
        return new AmountDistribution(
                median.getCurrencyUnit(),
                new long[0],
                new double[0],
                StrictMath.log((double) Exact.minor(median, "median")),
                sigma);
    }

    /**
     * Returns a log-normal amount with this mean, {@code exp(μ + σ²/2)}.
     *
     * @param sigma the standard deviation {@code σ} of the logarithm, from 0 to 5
     */
    public static AmountDistribution logNormalWithMean(Money mean, double sigma) {
        requireNonNull(mean, "mean");
        AmountDistribution same = logNormal(mean, sigma);
        return new AmountDistribution(same.currency, same.amounts, same.weights, same.mu - sigma * sigma / 2, sigma);
    }

    /** Returns the currency of the amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Returns whether there are finitely many amounts, so that an exact distribution exists. */
    public boolean isDiscrete() {
        return amounts.length > 0;
    }

    /** Returns the expected amount, rounded half-even to the currency's decimals. */
    public Money mean() {
        return MoneyRange.money(currency, meanMinor());
    }

    /** Returns every amount times a factor, each rounded half-even to the smallest unit. */
    public AmountDistribution scaledBy(double factor) {
        checkArgument(factor >= 0 && factor < 1e9, "factor must be in [0, 1e9) but was %s", factor);
        if (!isDiscrete()) {
            return factor == 0
                    ? fixed(Money.zero(currency))
                    : new AmountDistribution(currency, amounts, weights, mu + StrictMath.log(factor), sigma);
        }
        Map<Money, Double> scaled = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            scaled.merge(MoneyRange.money(currency, amounts[i] * factor), weights[i], Double::sum);
        }
        return weighted(scaled);
    }

    /**
     * Returns equally likely amounts that stand for this, each the middle quantile of its part: an approximation, which keeps
     * the shape but not the exact mean of a log-normal amount.
     *
     * @param parts how many, at least 1
     */
    public AmountDistribution discretised(int parts) {
        Checks.steps(parts);
        Map<Money, Double> slices = new TreeMap<>();
        for (int i = 0; i < parts; i++) {
            slices.merge(Money.ofMinor(currency, at((i + 0.5) / parts)), 1.0, Double::sum);
        }
        return weighted(slices);
    }

    /** Returns the amount at a share in (0, 1), which is how one is drawn. */
    long at(double share) {
        return isDiscrete() ? amounts[guide().placeOf(share)] : logNormalAt(share);
    }

    /**
     * Returns the sum of the amounts at the first of some shares, as of all the deals that are won in a trial.
     *
     * @throws ArithmeticException if it does not fit a {@code long}
     */
    long sumAt(double[] shares, int count) {
        long sum = 0;
        if (!isDiscrete()) {
            for (int i = 0; i < count; i++) {
                sum = Math.addExact(sum, logNormalAt(shares[i]));
            }
            return sum;
        }
        Guide known = guide(); // looked up once: drawing takes three times as long where it is looked up for each share
        long[] all = amounts;
        for (int i = 0; i < count; i++) {
            sum = Math.addExact(sum, all[known.placeOf(shares[i])]);
        }
        return sum;
    }

    private long logNormalAt(double share) {
        return MoneyRange.minorUnits(PlatformMath.exp(mu + sigma * Normal.quantile(share)));
    }

    private Guide guide() {
        Guide known = guide;
        if (known == null) {
            known = Guide.of(upTo);
            guide = known;
        }
        return known;
    }

    /** Returns the largest amount in minor units; of a log-normal one what only one case in 1e13 passes. */
    double largestMinor() {
        return isDiscrete() ? amounts[amounts.length - 1] : LogNormalCells.largest(this);
    }

    /** Returns the smallest amount in minor units. */
    double smallestMinor() {
        return isDiscrete() ? amounts[0] : 0;
    }

    /** Returns the largest or the smallest amount that there can be; {@code Long.MAX_VALUE} where there is no largest. */
    long end(boolean upper) {
        if (!isDiscrete()) {
            return upper ? Long.MAX_VALUE : 0;
        }
        return upper ? amounts[amounts.length - 1] : amounts[0];
    }

    /** Returns the probability of an amount; 0 for a log-normal one. */
    double chanceOf(long amount) {
        int place = Arrays.binarySearch(amounts, amount);
        return place >= 0 ? weights[place] : 0;
    }

    boolean isFixed() {
        return amounts.length == 1;
    }

    long[] amounts() {
        return amounts;
    }

    double[] weights() {
        return weights;
    }

    double mu() {
        return mu;
    }

    double sigma() {
        return sigma;
    }

    double meanMinor() {
        return mean;
    }

    /** Returns the mean of the squared amount. */
    double squareMinor() {
        return square;
    }

    /** Returns the chance of one of the amounts from this place on, of those in ascending order. */
    double chanceFrom(int place) {
        return place == 0 ? 1 : 1 - upTo[place - 1];
    }

    /** Returns this with only the amounts from a place up to, but without, another, each as likely among them as it was. */
    AmountDistribution part(int from, int to) {
        double[] part = Arrays.copyOfRange(weights, from, to);
        double sum = Arrays.stream(part).sum();
        for (int i = 0; i < part.length; i++) {
            part[i] /= sum;
        }
        return new AmountDistribution(currency, Arrays.copyOfRange(amounts, from, to), part, mu, sigma);
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(currency, "currency");
        requireNonNull(amounts, "amounts");
        requireNonNull(weights, "weights");
        if (amounts.length != weights.length) {
            throw new InvalidObjectException("weights must be as many as amounts");
        }
        return new AmountDistribution(currency, amounts, weights, mu, sigma);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof AmountDistribution other
                && currency.equals(other.currency)
                && Arrays.equals(amounts, other.amounts)
                && Arrays.equals(weights, other.weights)
                && Double.compare(mu, other.mu) == 0
                && Double.compare(sigma, other.sigma) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {currency, amounts, weights, mu, sigma});
    }

    /** Returns the amount, or how many there are with their mean. */
    @Override
    public String toString() {
        return isFixed()
                ? mean().toString()
                : isDiscrete() ? amounts.length + " amounts, mean " + mean() : "log-normal, mean " + mean();
    }
}
