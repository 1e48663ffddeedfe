// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.check.Exact;
import io.stagecraft.planning.summation.Draws;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A model of revenue, from which distributions are made: an amount that is certain, open deals that are won or not, and deals
 * not yet opened.
 *
 * <p>Each open deal has an id, a probability of bringing its amount <em>in the period looked at</em> (of winning, times that of
 * closing in time), and an amount, fixed or random. Given the {@link CommonFactor}, deals are independent.
 *
 * <pre>{@code
 * RevenueModel model = RevenueModel.builder(CurrencyUnit.EUR)
 *         .certain(Money.parse("EUR 20000"))
 *         .deal("A-1", 0.50, Money.parse("EUR 1000"))
 *         .newDeals("not yet opened", NewDeals.poisson(3.5, AmountDistribution.fixed(Money.parse("EUR 800"))))
 *         .build();
 * model.distribution().reaching(Money.parse("EUR 23000"));
 * }</pre>
 *
 * <p>The results do not depend on the order in which deals are added, to the last bit.
 */
public final class RevenueModel implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The additions that {@link #distribution()} spends at most, well below a second: 200 million. */
    public static final long DEFAULT_WORK = 200_000_000;

    private final CurrencyUnit currency;
    private final long certain;
    private final List<Deal> deals;
    private final ImmutableSortedMap<String, NewDeals> newDeals;
    private final CommonFactor factor;

    private RevenueModel(Builder builder) {
        currency = builder.currency;
        certain = builder.certain;
        deals = builder.deals.values().stream().sorted(RevenueModel::inOrder).toList();
        newDeals = ImmutableSortedMap.copyOf(builder.newDeals);
        factor = builder.factor;
    }

    private RevenueModel(RevenueModel other, long certain, CommonFactor factor) {
        this.currency = other.currency;
        this.certain = certain;
        this.deals = other.deals;
        this.newDeals = other.newDeals;
        this.factor = factor;
    }

    /** Orders deals whatever order they were added in; without a chain of comparators, as large books are put in order often. */
    private static int inOrder(Deal one, Deal other) {
        if (one.amount.isFixed() != other.amount.isFixed()) {
            return one.amount.isFixed() ? -1 : 1;
        }
        int byMean = Double.compare(one.amount.meanMinor(), other.amount.meanMinor());
        if (byMean != 0) {
            return byMean;
        }
        int byProbability = Double.compare(one.probability, other.probability);
        return byProbability != 0 ? byProbability : one.id.compareTo(other.id);
    }

    /** Returns a builder without deals, nothing certain, and no common factor. */
    public static Builder builder(CurrencyUnit currency) {
        return new Builder(requireNonNull(currency, "currency"));
    }

    /** Returns a builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder(currency);
        builder.certain = certain;
        deals.forEach(deal -> builder.deals.put(deal.id, deal));
        builder.newDeals.putAll(newDeals);
        builder.factor = factor;
        return builder;
    }

    /** Returns the currency of every amount. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Returns the amount that has come in already. */
    public Money certain() {
        return Money.ofMinor(currency, certain);
    }

    /** Returns the number of open deals. */
    public int size() {
        return deals.size();
    }

    /** Returns the deals not yet opened, by the name of their source in its order. */
    public SortedMap<String, NewDeals> newDeals() {
        return newDeals;
    }

    /** Returns the factor that moves all deals together. */
    public CommonFactor factor() {
        return factor;
    }

    /** Returns only what is still to come, with nothing certain, moved together by another factor. */
    public RevenueModel toCome(CommonFactor commonFactor) {
        return new RevenueModel(this, 0, requireNonNull(commonFactor, "commonFactor"));
    }

    /** Returns this without the deals not yet opened. */
    public RevenueModel withoutNewDeals() {
        Builder builder = toBuilder();
        builder.newDeals.clear();
        return builder.build();
    }

    /** Returns only the deals not yet opened, with nothing certain. */
    public RevenueModel onlyNewDeals() {
        Builder builder = new Builder(currency);
        builder.newDeals.putAll(newDeals);
        builder.factor = factor;
        return builder.build();
    }

    /** Returns the expected revenue {@code certain + Σ p a + Σ E[N] E[A]} in minor units, not rounded. */
    public double meanMinor() {
        double mean = 0;
        for (Deal deal : deals) {
            mean += deal.probability * deal.amount.meanMinor();
        }
        for (NewDeals part : newDeals.values()) {
            mean += part.meanMinor();
        }
        return mean + certain;
    }

    /** Returns the standard deviation of the revenue in minor units, not rounded. */
    public double standardDeviationMinor() {
        double[] weights = factor.weights();
        double[] means = new double[weights.length];
        double variance = 0;
        for (Deal deal : deals) {
            double[] conditional = factor.conditional(deal.probability);
            double amount = deal.amount.meanMinor();
            double square = deal.amount.squareMinor();
            for (int state = 0; state < weights.length; state++) {
                double p = conditional[state];
                means[state] += p * amount;
                variance += weights[state] * (p * (square - amount * amount) + p * (1 - p) * amount * amount);
            }
        }
        double[] pace = factor.pace();
        for (NewDeals part : newDeals.values()) {
            for (int state = 0; state < weights.length; state++) {
                NewDeals given = part.times(pace[state]);
                means[state] += given.meanMinor();
                variance += weights[state] * given.varianceMinor();
            }
        }
        double mean = 0;
        for (int state = 0; state < weights.length; state++) {
            mean += weights[state] * means[state];
        }
        for (int state = 0; state < weights.length; state++) {
            variance += weights[state] * (means[state] - mean) * (means[state] - mean);
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /** Returns the distribution of the number of deals won, open ones and those not yet opened. */
    public CountDistribution wins() {
        double[] pace = factor.pace();
        CountDistribution[] given = new CountDistribution[pace.length];
        double[][] conditional = new double[pace.length][deals.size()];
        for (int i = 0; i < deals.size(); i++) {
            double[] p = factor.conditional(deals.get(i).probability);
            for (int state = 0; state < p.length; state++) {
                conditional[state][i] = p[state];
            }
        }
        for (int state = 0; state < pace.length; state++) {
            CountDistribution count = CountDistribution.ofWins(conditional[state]);
            for (NewDeals part : newDeals.values()) {
                count = count.plus(part.times(pace[state]).wins());
            }
            given[state] = count;
        }
        return given.length == 1 ? given[0] : CountDistribution.mixture(factor.weights(), given);
    }

    /** Returns whether every amount has finitely many values, so that an exact distribution exists. */
    public boolean isDiscrete() {
        return deals.stream().allMatch(deal -> deal.amount.isDiscrete())
                && newDeals.values().stream().allMatch(part -> part.amounts().isDiscrete());
    }

    /**
     * Returns the distribution, exact if {@link #DEFAULT_WORK} allows it and every amount is discrete, bounded otherwise.
     */
    public RevenueDistribution distribution() {
        return distribution(DEFAULT_WORK);
    }

    /**
     * Returns the distribution: exact if that takes at most so much work, otherwise between two bounds, on the finest cells that
     * the work allows.
     *
     * <p>Exact are few deals on the list of all that they can bring together, and many on cells of the common divisor of their
     * amounts, whichever costs less.
     *
     * <p>For the bounds each open deal is rounded to the nearest cell, equal amounts once for all deals that have them. The
     * true sum then lies within what such roundings add up to: mean ± {@code cell × sqrt(deals)} in size, by the inequalities of
     * Hoeffding and Bernstein at a doubt of 1e-12, never more than if each were rounded down or up. Both bounds are reported.
     *
     * <p>A log-normal amount is laid out on the same cells by its distribution function, one case in 1e13 of the upper tail
     * cut off; all of them together are one product of transforms. Where they are many, the bounds are wide and a simulation
     * is the better answer.
     *
     * @param work how many additions may be spent, at least 10,000; a billion take about a second
     * @throws IllegalArgumentException if the work is below 10,000
     */
    public RevenueDistribution distribution(long work) {
        checkArgument(work >= 10_000, "work must be at least 10000 but was %s", work);
        Grid grid = new Grid(this);
        Optional<RevenueDistribution> exact = isDiscrete() ? grid.exact((double) work) : Optional.empty();
        return exact.orElseGet(() -> grid.close(grid.stepFor(work), work));
    }

    /**
     * Returns the exact distribution, whatever it takes.
     *
     * @throws IllegalArgumentException if an amount is log-normal
     * @throws ArithmeticException if it has more than two billion cells, or amounts
     */
    public RevenueDistribution exact() {
        checkArgument(
                isDiscrete(), "a log-normal amount has no exact distribution: ask for bounds, or simulate the model");
        return new Grid(this).exact(Double.POSITIVE_INFINITY).orElseThrow();
    }

    /**
     * Returns bounds of the distribution without any doubt: once with every amount rounded down to whole cells, once with
     * every amount rounded up. They are wider than those of {@link #distribution(long)}. Of a log-normal amount one case in 1e13
     * is left out.
     *
     * @param cell the size of a cell, above 0
     * @throws IllegalArgumentException if the cell is not above 0
     */
    public RevenueDistribution bounded(Money cell) {
        requireNonNull(cell, "cell");
        long step = Checks.minor(currency, cell, "cell");
        checkArgument(step > 0, "cell must be above 0 but was %s", cell);
        return new Grid(this).bounded(step);
    }

    /**
     * Returns a simulation of this.
     *
     * @param seed any number; the same seed gives the same result
     */
    public Simulation simulation(long seed) {
        return new Simulation(this, seed);
    }

    List<Deal> deals() {
        return deals;
    }

    long certainMinor() {
        return certain;
    }

    private Object readResolve() {
        requireNonNull(currency, "currency");
        requireNonNull(deals, "deals");
        requireNonNull(newDeals, "newDeals");
        requireNonNull(factor, "factor");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RevenueModel other
                && currency.equals(other.currency)
                && certain == other.certain
                && deals.equals(other.deals)
                && newDeals.equals(other.newDeals)
                && factor.equals(other.factor);
    }

    @Override
    public int hashCode() {
        return 31 * deals.hashCode() + Long.hashCode(certain);
    }

    /** Returns {@code 3 open deals, 1 source of new deals, EUR 20000.00 certain}. */
    @Override
    public String toString() {
        return deals.size() + (deals.size() == 1 ? " open deal, " : " open deals, ") + newDeals.size()
                + (newDeals.size() == 1 ? " source" : " sources") + " of new deals, " + certain() + " certain";
    }

    /** One open deal. */
    record Deal(String id, long key, double probability, AmountDistribution amount) implements Serializable {}

    /** Builds {@link RevenueModel} instances; not safe for use by multiple threads. */
    public static final class Builder {
        private final CurrencyUnit currency;
        private long certain;
        private final Map<String, Deal> deals = new HashMap<>(); // sorted when built
        private final Map<String, NewDeals> newDeals = new TreeMap<>();
        private CommonFactor factor = CommonFactor.none();

        private Builder(CurrencyUnit currency) {
            this.currency = currency;
        }

        /** Adds to what has come in already; it may be negative. */
        public Builder certain(Money amount) {
            requireNonNull(amount, "amount");
            certain = Exact.sum(certain, Checks.minor(currency, amount, "certain"), "sum of certain amounts");
            return this;
        }

        /**
         * Adds an open deal with a fixed amount.
         *
         * @param id of the deal, unique here; its draws depend on it
         * @param probability that it brings its amount in the period, in [0, 1]
         * @throws IllegalArgumentException if the id is here already, or a value is out of range
         */
        public Builder deal(String id, double probability, Money amount) {
            return deal(id, probability, AmountDistribution.fixed(amount));
        }

        /** Adds an open deal with a random amount. */
        public Builder deal(String id, double probability, AmountDistribution amount) {
            checkArgument(
                    probability >= 0 && probability <= 1,
                    "probability must be in [0, 1] but was %s (deal %s)",
                    probability,
                    id);
            checkArgument(
                    amount.currency().equals(currency),
                    "amount must be in %s but was %s (deal %s)",
                    currency,
                    amount,
                    id);
            checkArgument(
                    deals.put(id, new Deal(id, Draws.key(id), probability, amount)) == null,
                    "duplicate deal id: %s",
                    id);
            return this;
        }

        /**
         * Adds deals not yet opened.
         *
         * @param source where they come from, such as a seller, unique here; their draws depend on it
         * @throws IllegalArgumentException if the source is here already, or the currency differs
         */
        public Builder newDeals(String source, NewDeals part) {
            requireNonNull(source, "source");
            checkArgument(
                    part.amounts().currency().equals(currency),
                    "amount must be in %s but was %s (new deals of %s)",
                    currency,
                    part.amounts(),
                    source);
            checkArgument(newDeals.put(source, part) == null, "duplicate source of new deals: %s", source);
            return this;
        }

        /** Sets what moves all deals together. */
        public Builder factor(CommonFactor commonFactor) {
            factor = requireNonNull(commonFactor, "commonFactor");
            return this;
        }

        /**
         * Returns the model.
         *
         * @throws ArithmeticException if the amounts of all deals together do not fit a long in minor units
         */
        public RevenueModel build() {
            RevenueModel model = new RevenueModel(this);
            checkSum(model.certain, model.deals);
            return model;
        }

        /** Whichever of the deals are won, the sum fits a long; a log-normal amount has no end to add. */
        private static void checkSum(long certain, List<Deal> deals) {
            long most = certain;
            long least = certain;
            for (Deal deal : deals) {
                if (deal.amount.isDiscrete()) {
                    long high = Math.max(0, deal.amount.end(true));
                    long low = Math.min(0, deal.amount.end(false));
                    if (most > Long.MAX_VALUE - high || least < Long.MIN_VALUE - low) {
                        throw new ArithmeticException(
                                "amounts of all deals together must fit a long in minor units but do not with "
                                        + Money.ofMinor(deal.amount.currency(), high > 0 ? high : low) + " of deal "
                                        + deal.id);
                    }
                    most += high;
                    least += low;
                }
            }
        }
    }
}
