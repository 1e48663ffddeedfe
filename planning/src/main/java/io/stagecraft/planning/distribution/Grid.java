package io.stagecraft.planning.distribution;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lays a model out on whole cells: the finest on which it is exact, or coarser ones between guaranteed bounds. */
final class Grid {
    /** Cells beyond which a distribution is not kept exactly. */
    private static final double MOST_CELLS = 1 << 22;

    /** Cells of the finer grid on which new deals are added up before they are rounded once. */
    private static final double FINE_CELLS = 1 << 18;

    private static final double FOURIER_WORK_PER_CELL = 400;

    private final RevenueModel model;
    private final List<Group> groups;

    Grid(RevenueModel model) {
        this.model = model;
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

        double largest() {
            long[] amounts = amount.amounts();
            return (double) amounts[amounts.length - 1] * probabilities[0].length;
        }

        double variance() {
            double sum = 0;
            double mean = amount.meanMinor();
            for (double p : probabilities[0]) {
                sum += p * (amount.squareMinor() - p * mean * mean);
            }
            return sum;
        }
    }

    private static List<Group> groups(RevenueModel model) {
        List<Group> groups = new ArrayList<>();
        List<RevenueModel.Deal> deals = model.deals();
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
        groups.sort(Comparator.comparingDouble(Group::largest));
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
            common = LongMath.gcd(common, value);
        }
        return common;
    }

    /** Returns about how many additions a distribution on cells of this size takes; infinite if it has too many cells. */
    double work(long step) {
        double range = 1;
        double variance = 0;
        double work = 0;
        double cells = 1;
        for (Group group : groups) {
            double span = group.largest() / step;
            range += span + 1;
            variance += group.variance() / ((double) step * step);
            cells = Math.min(range, 18 * Math.sqrt(variance) + span + 2);
            work += group.terms() * cells;
        }
        for (NewDeals part : model.newDeals().values()) {
            double[] amounts =
                    Arrays.stream(part.amounts().amounts()).asDoubleStream().toArray();
            double span = amounts[amounts.length - 1] / step;
            cells += Math.min(part.meanMinor() / step, 9 * Math.sqrt(part.varianceMinor()) / step)
                    + 9 * Math.sqrt(part.varianceMinor()) / step
                    + 20 * span;
            work += FOURIER_WORK_PER_CELL * cells;
        }
        return cells > MOST_CELLS
                ? Double.POSITIVE_INFINITY
                : work * model.factor().states().size();
    }

    /** Returns about the smallest cell that the work allows for both bounds. */
    long stepFor(long work) {
        double each = work / 2.0;
        long high = 1;
        while (work(high) > each && high < (1L << 60)) {
            high *= 2;
        }
        long low = high / 2;
        for (int i = 0; i < 5 && high - low > 1; i++) {
            long middle = low + (high - low) / 2;
            if (work(middle) > each) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    RevenueDistribution exact(long step) {
        return new LatticeRevenue(model, step, mixed(step, RoundingMode.UNNECESSARY));
    }

    RevenueDistribution bounded(long step) {
        return new BoundedRevenue(
                new LatticeRevenue(model, step, mixed(step, RoundingMode.FLOOR)),
                new LatticeRevenue(model, step, mixed(step, RoundingMode.CEILING)));
    }

    private Cells mixed(long step, RoundingMode rounding) {
        double[] weights = model.factor().weights();
        double[] pace = model.factor().pace();
        Cells[] given = new Cells[weights.length];
        for (int state = 0; state < given.length; state++) {
            given[state] = given(state, pace[state], step, rounding);
        }
        return given.length == 1 ? given[0] : Cells.mixture(weights, given);
    }

    private Cells given(int state, double pace, long step, RoundingMode rounding) {
        Lattice lattice = new Lattice();
        for (Group group : groups) {
            if (group.amount.isFixed()) {
                addFixed(lattice, group.amount.amounts()[0], group.probabilities[state], step, rounding);
            } else {
                addRandom(lattice, group.amount, group.probabilities[state][0], step, rounding);
            }
        }
        for (NewDeals part : model.newDeals().values()) {
            NewDeals paced = part.times(pace);
            if (paced.expectedWins() > 0) {
                addNew(lattice, paced, step, rounding);
            }
        }
        return new Cells(lattice.first(), lattice.probabilities());
    }

    private static void addFixed(
            Lattice lattice, long amount, double[] probabilities, long step, RoundingMode rounding) {
        if (probabilities.length == 1) {
            lattice.add(
                    new long[] {0, LongMath.divide(amount, step, rounding)},
                    new double[] {1 - probabilities[0], probabilities[0]});
            return;
        }
        CountDistribution wins = CountDistribution.ofWins(probabilities);
        int first = wins.smallest();
        long[] jumps = new long[wins.largest() - first + 1];
        double[] weights = new double[jumps.length];
        for (int k = 0; k < jumps.length; k++) {
            // rounded once for all of them
            jumps[k] = LongMath.divide(Math.multiplyExact(amount, first + k), step, rounding);
            weights[k] = wins.probability(first + k);
        }
        lattice.add(jumps, weights);
    }

    private static void addRandom(
            Lattice lattice, AmountDistribution amount, double probability, long step, RoundingMode rounding) {
        long[] amounts = amount.amounts();
        long[] jumps = new long[amounts.length + 1];
        double[] weights = new double[jumps.length];
        weights[0] = 1 - probability;
        for (int i = 0; i < amounts.length; i++) {
            jumps[i + 1] = LongMath.divide(amounts[i], step, rounding);
            weights[i + 1] = probability * amount.weights()[i];
        }
        lattice.add(jumps, weights);
    }

    private static void addNew(Lattice lattice, NewDeals part, long step, RoundingMode rounding) {
        long[] amounts = part.amounts().amounts();
        long fine = step;
        if (rounding != RoundingMode.UNNECESSARY) {
            double width = part.meanMinor() + 9 * Math.sqrt(part.varianceMinor()) + 20.0 * amounts[amounts.length - 1];
            fine = Math.max(1, Math.min(step, (long) (width / FINE_CELLS) + 1));
        }
        double[] one = new double[Math.toIntExact(LongMath.divide(amounts[amounts.length - 1], fine, rounding) + 1)];
        for (int i = 0; i < amounts.length; i++) {
            one[(int) LongMath.divide(amounts[i], fine, rounding)] +=
                    part.amounts().weights()[i];
        }
        double[] sum = Compound.of(part, one);
        if (fine != step) {
            double[] coarse = new double[Math.toIntExact(LongMath.divide((sum.length - 1) * fine, step, rounding) + 1)];
            for (int i = 0; i < sum.length; i++) {
                coarse[(int) LongMath.divide(i * fine, step, rounding)] += sum[i];
            }
            sum = coarse;
        }
        lattice.addDense(0, sum);
    }
}
