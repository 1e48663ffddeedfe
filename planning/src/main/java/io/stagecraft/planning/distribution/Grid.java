// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import com.google.common.math.LongMath;
import io.stagecraft.planning.summation.CellRun;
import io.stagecraft.planning.summation.Fourier;
import io.stagecraft.planning.summation.Lattice;
import io.stagecraft.planning.summation.Outcomes;
import io.stagecraft.planning.summation.RoundingError;
import io.stagecraft.planning.summation.SparseSum;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the distribution of a model: on a list of sums, on the coarsest whole cells on which it is exact, or on coarser ones
 * between guaranteed bounds.
 */
final class Grid {
    private static final Logger LOGGER = LoggerFactory.getLogger(Grid.class);

    /** Cells beyond which a distribution is not kept exactly. */
    private static final double MOST_CELLS = 1 << 22;

    /** Cells of the finer grid on which new deals are added up before they are rounded once. */
    private static final double FINE_CELLS = 1 << 19;

    private static final double FOURIER_WORK_PER_CELL = 400;

    /** Cells of the grid of new deals where work is saved: they are rounded to the nearest cell, so that fewer do. */
    private static final double CLOSE_CELLS = 1 << 17;

    private static final double FEWEST_CLOSE_CELLS = 1 << 14;

    /** What a log-normal amount costs for each cell of the sum: half a transform, and its own cells. */
    private static final double LOG_NORMAL_WORK_PER_CELL = 60;

    /** Sums beyond which they are never listed. */
    private static final double MOST_SUMS = 1 << 28;

    /** What a sum that is listed costs for each merge that it passes through. */
    private static final double WORK_PER_SUM = 6;

    private final RevenueModel model;
    private final RevenueEnds support;
    private final List<Group> groups;

    Grid(RevenueModel model) {
        this.model = model;
        this.support = RevenueEnds.of(model);
        this.groups = groups(model);
    }

    /** Deals of one fixed amount, or one deal of a random amount; the probabilities by state of the factor. */
    private static final class Group {
        final AmountDistribution amount;
        final double[][] probabilities;

        Group(AmountDistribution amount, double[][] probabilities) {
            this.amount = amount;
            this.probabilities = probabilities;
        }

        int terms() {
            int deals = probabilities[0].length;
            return amount.isFixed() ? Math.min(deals, 18 * (int) Math.sqrt(deals)) + 1 : amount.amounts().length + 1;
        }

        /** Returns how far apart the least and the most are that it may bring. */
        double span() {
            return (Math.max(0, amount.largestMinor()) - Math.min(0, amount.smallestMinor())) * probabilities[0].length;
        }

        double variance() {
            double sum = 0;
            double mean = amount.meanMinor();
            for (double p : probabilities[0]) {
                sum += p * (amount.squareMinor() - p * mean * mean);
            }
            return sum;
        }

        /** Returns the weight of each cell, losing included; for a log-normal amount, of which one deal makes a group. */
        double[] cells(int state, long step, RoundingMode rounding) {
            double[] cells = LogNormalCells.of(amount, step, rounding);
            double won = probabilities[state][0];
            for (int i = 0; i < cells.length; i++) {
                cells[i] *= won;
            }
            cells[0] += 1 - won;
            return cells;
        }
    }

    /** Returns what a group may bring in a state of the factor, in ascending order, and how likely each amount is. */
    private static Outcomes outcomes(Group group, int state) {
        double[] probabilities = group.probabilities[state];
        return probabilities.length > 1
                ? CountDistribution.ofWins(probabilities).outcomes(group.amount.amounts()[0])
                : Outcomes.of(probabilities[0], group.amount.amounts(), group.amount.weights());
    }

    private static List<Group> groups(RevenueModel model) {
        List<Group> groups = new ArrayList<>();
        List<RevenueModel.Deal> deals =
                model.deals().stream().filter(deal -> deal.probability() > 0).toList();
        for (int from = 0; from < deals.size(); ) {
            AmountDistribution amount = deals.get(from).amount();
            int to = from + 1;
            while (amount.isFixed()
                    && to < deals.size()
                    && deals.get(to).amount().isFixed()
                    && deals.get(to).amount().amounts()[0] == amount.amounts()[0]) {
                to++;
            }
            double[][] probabilities = new double[model.factor().states().size()][to - from];
            for (int i = from; i < to; i++) {
                double[] given = model.factor().conditional(deals.get(i).probability());
                for (int state = 0; state < given.length; state++) {
                    probabilities[state][i - from] = given[state];
                }
            }
            groups.add(new Group(amount, probabilities));
            from = to;
        }
        // the narrow ones first: the window then stays short for longest
        groups.sort(Comparator.comparingDouble(Group::span));
        return groups;
    }

    /** Returns the largest unit of which every amount is a multiple. */
    long commonDivisor() {
        long divisor = 0;
        for (Group group : groups) {
            divisor = divisor(divisor, group.amount);
        }
        for (NewDeals part : model.newDeals().values()) {
            divisor = divisor(divisor, part.amounts());
        }
        return Math.max(1, divisor);
    }

    private static long divisor(long divisor, AmountDistribution amount) {
        long common = divisor;
        for (long value : amount.amounts()) {
            common = LongMath.gcd(common, Math.absExact(value));
        }
        return common;
    }

    /** Returns about how many additions a distribution on cells of this size takes; infinite if it has too many cells. */
    double work(long step) {
        return work(step, MOST_CELLS);
    }

    private double work(long step, double mostCells) {
        double range = 1;
        double variance = 0;
        double work = 0;
        double cells = 1;
        for (Group group : groups) {
            if (!group.amount.isDiscrete()) {
                continue;
            }
            double span = group.span() / step;
            range += span + 1;
            variance += group.variance() / ((double) step * step);
            cells = Math.min(range, 18 * Math.sqrt(variance) + span + 2);
            work += group.terms() * cells;
        }
        double logNormal = logNormalCells(step);
        if (logNormal > 0) {
            long terms =
                    groups.stream().filter(group -> !group.amount.isDiscrete()).count();
            cells += logNormal;
            work += LOG_NORMAL_WORK_PER_CELL * terms * logNormal + FOURIER_WORK_PER_CELL * cells;
        }
        for (NewDeals part : model.newDeals().values()) {
            double span = widest(part.amounts()) / step;
            cells += Math.min(Math.abs(part.meanMinor()) / step, 9 * Math.sqrt(part.varianceMinor()) / step)
                    + 9 * Math.sqrt(part.varianceMinor()) / step
                    + 20 * span;
            work += FOURIER_WORK_PER_CELL * cells;
        }
        return cells > mostCells
                ? Double.POSITIVE_INFINITY
                : work * model.factor().states().size();
    }

    /** Returns how many cells hold the sum of all log-normal amounts in any state of the factor; 0 if there are none. */
    private double logNormalCells(long step) {
        double most = 0;
        for (int state = 0; state < model.factor().states().size(); state++) {
            double mean = 0;
            double variance = 0;
            double largest = 0;
            for (Group group : groups) {
                if (!group.amount.isDiscrete()) {
                    double p = group.probabilities[state][0];
                    double amount = group.amount.meanMinor();
                    mean += p * amount;
                    variance += p * (group.amount.squareMinor() - p * amount * amount);
                    largest = Math.max(largest, group.amount.largestMinor());
                }
            }
            // independent parts, of which one may be as large as it ever gets
            most = Math.max(most, mean + 9 * Math.sqrt(variance) + 1.5 * largest);
        }
        return most == 0 ? 0 : most / step + 2;
    }

    /** Returns about the smallest cell that the work allows. */
    long stepFor(long work) {
        double each = (double) work;
        long high = 1;
        while (work(high) > each && high < (1L << 60)) {
            high *= 2;
        }
        long low = Math.max(1, high / 2);
        for (int i = 0; i < 5; i++) {
            long middle = low + (high - low) / 2;
            if (work(middle) > each) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Returns the exact distribution if it takes at most so much work: of a list of amounts, or on cells, whichever is less. */
    Optional<RevenueDistribution> exact(double work) {
        double mostCells = work == Double.POSITIVE_INFINITY ? work : MOST_CELLS;
        long step = commonDivisor();
        double onCells = work(step, mostCells);
        double listed = listedWork(Math.min(mostCells, MOST_SUMS));
        boolean isListed = listed <= onCells;
        boolean isExact = Math.min(onCells, listed) <= work;
        if (LOGGER.isDebugEnabled()) {
            LOGGER.debug(
                    "{}: exact takes {} additions on cells of {} minor units, or {} on a list of sums; allowed are {}, so {}",
                    model,
                    Math.rint(onCells),
                    step,
                    Math.rint(listed),
                    work,
                    !isExact ? "neither is taken" : isListed ? "the list is taken" : "the cells are taken");
        }
        if (!isExact) {
            return Optional.empty();
        }
        return Optional.of(
                isListed
                        ? listed()
                        : on(
                                step,
                                0,
                                mixed(
                                        openDeals(step, RoundingMode.UNNECESSARY, new RoundingError[0]),
                                        step,
                                        RoundingMode.UNNECESSARY)));
    }

    /** Returns about how many additions it takes to list every sum; infinite if they are too many or have no end. */
    private double listedWork(double mostSums) {
        if (!model.newDeals().values().stream().allMatch(part -> part.expectedWins() == 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double sums = 1;
        double work = 0;
        for (Group group : groups) {
            int outcomes = group.probabilities[0].length + group.amount.amounts().length;
            sums *= outcomes;
            work += sums * (33 - Integer.numberOfLeadingZeros(outcomes - 1)) * WORK_PER_SUM;
        }
        return sums > mostSums
                ? Double.POSITIVE_INFINITY
                : work * model.factor().states().size();
    }

    private RevenueDistribution listed() {
        SparseSum[] sums = new SparseSum[model.factor().states().size()];
        for (int state = 0; state < sums.length; state++) {
            sums[state] = SparseSum.of(model.certainMinor());
            for (Group group : groups) {
                sums[state] = sums[state].plus(outcomes(group, state));
            }
        }
        return DiscreteRevenue.of(
                model,
                support,
                sums.length == 1 ? sums[0] : SparseSum.mixture(model.factor().weights(), sums));
    }

    private DiscreteRevenue on(long step, double shift, CellRun cells) {
        return DiscreteRevenue.of(model, support, step, (long) shift, cells);
    }

    /** Returns the bounds that hold whatever happens: every amount rounded down, and every amount rounded up. */
    RevenueDistribution bounded(long step) {
        RoundingError[] none = {};
        return new BoundedRevenue(
                on(step, 0, mixed(openDeals(step, RoundingMode.FLOOR, none), step, RoundingMode.FLOOR)),
                on(step, 0, mixed(openDeals(step, RoundingMode.CEILING, none), step, RoundingMode.CEILING)));
    }

    /**
     * Returns closer bounds at half the work: the open deals are rounded to the nearest cell once, and their sum is moved down
     * and up by what the rounding of all of them together can be off.
     */
    RevenueDistribution close(long step) {
        return close(step, Long.MAX_VALUE);
    }

    RevenueDistribution close(long step, long work) {
        if (LOGGER.isDebugEnabled()) {
            LOGGER.debug("{}: bounded, on cells of {} minor units", model, step);
        }
        RoundingError[] errors = new RoundingError[model.factor().states().size()];
        Arrays.setAll(errors, state -> new RoundingError());
        Lattice[] low = openDeals(step, RoundingMode.HALF_EVEN, errors);
        Lattice[] high = Arrays.stream(low).map(Lattice::copy).toArray(Lattice[]::new);
        double sums = (double) errors.length * Math.max(1, model.newDeals().size());
        double cells = Math.max(FEWEST_CLOSE_CELLS, Math.min(CLOSE_CELLS, work / (FOURIER_WORK_PER_CELL * sums)));
        double[] pace = model.factor().pace();
        for (int state = 0; state < errors.length; state++) {
            for (NewDeals part : model.newDeals().values()) {
                NewDeals paced = part.times(pace[state]);
                long fine = Math.max(1, Math.min(step, (long) (width(paced) / cells) + 1));
                CellRun sum = nearest(paced, fine, errors[state]);
                low[state].addDense(coarse(sum, fine, step, RoundingMode.FLOOR));
                high[state].addDense(coarse(sum, fine, step, RoundingMode.CEILING));
            }
        }
        double down =
                Arrays.stream(errors).mapToDouble(RoundingError::lowest).min().orElseThrow();
        double up =
                Arrays.stream(errors).mapToDouble(RoundingError::highest).max().orElseThrow();
        return new BoundedRevenue(on(step, Math.floor(down), mixture(low)), on(step, Math.ceil(up), mixture(high)));
    }

    /** Returns the sum of new deals, each amount split between the two cells around it such that its mean stays. */
    private static CellRun nearest(NewDeals part, long fine, RoundingError error) {
        AmountDistribution amount = part.amounts();
        CellRun one;
        double mean = 0;
        if (amount.isDiscrete()) {
            long[] amounts = amount.amounts();
            one = between(amounts, fine, RoundingMode.FLOOR, 1);
            for (int i = 0; i < amounts.length; i++) {
                int cell = (int) (Math.floorDiv(amounts[i], fine) - one.first);
                double above = (double) Math.floorMod(amounts[i], fine) / fine;
                one.probabilities[cell] += amount.weights()[i] * (1 - above);
                one.probabilities[cell + 1] += amount.weights()[i] * above;
            }
        } else {
            one = new CellRun(0, LogNormalCells.of(amount, fine, RoundingMode.HALF_EVEN));
            mean = amount.meanMinor();
            for (int i = 1; i < one.probabilities.length; i++) {
                mean -= one.probabilities[i] * i * fine;
            }
        }
        if (fine > 1) {
            error.addMany(part.wins().quantile(1 - 1e-12), mean, fine);
        }
        return Compound.of(part, one);
    }

    /** Returns empty cells for amounts in ascending order, from zero or the lowest below it, and some more at the end. */
    private static CellRun between(long[] amounts, long step, RoundingMode rounding, int more) {
        long first = Math.min(0, LongMath.divide(amounts[0], step, rounding));
        long last = Math.max(0, LongMath.divide(amounts[amounts.length - 1], step, rounding));
        return new CellRun(first, new double[Math.toIntExact(last - first + 1 + more)]);
    }

    private static double width(NewDeals part) {
        return Math.abs(part.meanMinor())
                + 9 * Math.sqrt(part.varianceMinor())
                + (part.amounts().isDiscrete() ? 20 : 1.5) * widest(part.amounts());
    }

    private static double widest(AmountDistribution amount) {
        return Math.max(amount.largestMinor(), -amount.smallestMinor());
    }

    private static CellRun coarse(CellRun sum, long fine, long step, RoundingMode rounding) {
        if (fine == step) {
            return sum;
        }
        int size = sum.probabilities.length;
        long first = LongMath.divide(sum.first * fine, step, rounding);
        long last = LongMath.divide((sum.first + size - 1) * fine, step, rounding);
        double[] coarse = new double[Math.toIntExact(last - first + 1)];
        for (int i = 0; i < size; i++) {
            coarse[(int) (LongMath.divide((sum.first + i) * fine, step, rounding) - first)] += sum.probabilities[i];
        }
        return new CellRun(first, coarse);
    }

    private CellRun mixture(Lattice[] lattices) {
        CellRun[] given = new CellRun[lattices.length];
        Arrays.setAll(given, state -> new CellRun(lattices[state].first(), lattices[state].probabilities()));
        return given.length == 1 ? given[0] : CellRun.mixture(model.factor().weights(), given);
    }

    private Lattice[] openDeals(long step, RoundingMode rounding, RoundingError[] errors) {
        Lattice[] lattices = new Lattice[model.factor().states().size()];
        for (int state = 0; state < lattices.length; state++) {
            lattices[state] = new Lattice();
            List<double[]> logNormal = new ArrayList<>();
            for (Group group : groups) {
                if (!group.amount.isDiscrete()) {
                    double[] cells = group.cells(state, step, rounding);
                    logNormal.add(cells);
                    if (errors.length > 0) {
                        add(errors[state], group, state, cells, step);
                    }
                    continue;
                }
                Outcomes outcomes = outcomes(group, state);
                long[] jumps = outcomes.cells(step, rounding);
                lattices[state].add(jumps, outcomes.weights);
                if (errors.length > 0) {
                    errors[state].add(outcomes, jumps, step);
                }
            }
            if (!logNormal.isEmpty()) {
                lattices[state].addTransformed(Fourier.sum(logNormal, (int) logNormalCells(step)));
            }
        }
        return lattices;
    }

    /** Adds what rounding a log-normal amount to the nearest cell can be off: at most half a cell, and only if it is won. */
    private static void add(RoundingError error, Group group, int state, double[] cells, long step) {
        double won = group.probabilities[state][0];
        double mean = 0;
        for (int i = 1; i < cells.length; i++) {
            mean += cells[i] * i * step;
        }
        double half = step == 1 ? 0 : step / 2.0;
        error.add(won * group.amount.meanMinor() - mean, won * half * half, -half, half);
    }

    /** Adds the deals not yet opened to each state, and mixes the states. */
    private CellRun mixed(Lattice[] open, long step, RoundingMode rounding) {
        double[] pace = model.factor().pace();
        for (int state = 0; state < open.length; state++) {
            for (NewDeals part : model.newDeals().values()) {
                addNew(open[state], part.times(pace[state]), step, rounding);
            }
        }
        return mixture(open);
    }

    private static void addNew(Lattice lattice, NewDeals part, long step, RoundingMode rounding) {
        AmountDistribution amount = part.amounts();
        long fine = step;
        if (rounding != RoundingMode.UNNECESSARY) {
            fine = Math.max(1, Math.min(step, (long) (width(part) / FINE_CELLS) + 1));
        }
        CellRun one;
        if (amount.isDiscrete()) {
            long[] amounts = amount.amounts();
            one = between(amounts, fine, rounding, 0);
            for (int i = 0; i < amounts.length; i++) {
                one.probabilities[(int) (LongMath.divide(amounts[i], fine, rounding) - one.first)] +=
                        amount.weights()[i];
            }
        } else {
            one = new CellRun(0, LogNormalCells.of(amount, fine, rounding));
        }
        lattice.addDense(coarse(Compound.of(part, one), fine, step, rounding));
    }
}
