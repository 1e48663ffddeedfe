package io.stagecraft.planning.distribution;

import java.io.Serializable;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The exact distribution: a probability for each whole number of cells above what is certain. */
final class LatticeRevenue implements RevenueDistribution, Serializable {
    private static final long serialVersionUID = 1L;

    /** What summing many probabilities may be off by; a share that is missed by no more counts as reached. */
    private static final double ROUNDING = 1e-12;

    private final RevenueModel model;
    private final long step;
    private final long lowest;
    private final double[] probabilities;

    /** The chance of each cell or a higher one, with a zero at the end. */
    private final double[] atLeast;

    LatticeRevenue(RevenueModel model, long step, long shift, Cells cells) {
        this.model = model;
        this.step = step;
        this.lowest = Math.addExact(Math.addExact(model.certainMinor(), shift), Math.multiplyExact(cells.first, step));
        this.probabilities = cells.probabilities;
        int size = probabilities.length;
        Math.addExact(lowest, Math.multiplyExact((long) size, step));
        this.atLeast = new double[size + 1];
        for (int i = size - 1; i >= 0; i--) {
            atLeast[i] = atLeast[i + 1] + probabilities[i];
        }
    }

    @Override
    public Method method() {
        return Method.EXACT;
    }

    @Override
    public CurrencyUnit currency() {
        return model.currency();
    }

    @Override
    public MoneyRange mean() {
        return MoneyRange.exact(MoneyRange.money(currency(), model.meanMinor()));
    }

    @Override
    public Money standardDeviation() {
        return MoneyRange.money(currency(), model.standardDeviationMinor());
    }

    @Override
    public MoneyRange quantile(double share) {
        return MoneyRange.exact(Money.ofMinor(currency(), quantileMinor(Checks.share(share))));
    }

    long quantileMinor(double share) {
        double above = 1 - share;
        double allowed = above + Math.min(ROUNDING, above / 2);
        int low = 0;
        int high = probabilities.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atLeast[middle + 1] <= allowed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return lowest + low * step;
    }

    @Override
    public Chance reaching(Money target) {
        return Chance.exact(reaching(Checks.minor(currency(), target, "target")));
    }

    double reaching(long target) {
        return atLeast[cell(target)];
    }

    /** Returns the first cell at or above an amount, from 0 to the number of cells. */
    private int cell(long amount) {
        if (amount <= lowest) {
            return 0;
        }
        long above = Math.subtractExact(amount, lowest);
        return (int) Math.min(probabilities.length, above / step + (above % step == 0 ? 0 : 1));
    }

    @Override
    public MoneyRange expectedShortfall(Money target) {
        return MoneyRange.exact(MoneyRange.money(currency(), shortfall(Checks.minor(currency(), target, "target"))));
    }

    double shortfall(long target) {
        double sum = 0;
        int end = cell(target);
        for (int i = 0; i < end; i++) {
            sum += probabilities[i] * ((double) target - (lowest + i * step));
        }
        return sum;
    }

    @Override
    public MoneyRange worstMean(double share) {
        return MoneyRange.exact(MoneyRange.money(currency(), worst(Checks.tail(share))));
    }

    double worst(double share) {
        double left = share;
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < probabilities.length && left > 0; i++) {
            double part = Math.min(left, probabilities[i]);
            sum += part * i;
            weight += part;
            left -= part;
        }
        return lowest + step * (sum / weight);
    }

    @Override
    public CountDistribution wins() {
        return model.wins();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof LatticeRevenue other
                && step == other.step
                && lowest == other.lowest
                && model.equals(other.model)
                && Arrays.equals(probabilities, other.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(lowest) + Arrays.hashCode(probabilities);
    }

    /** Returns mean and middle 80 %. */
    @Override
    public String toString() {
        return "exact: mean " + mean() + ", " + quantile(0.1) + " to " + quantile(0.9) + " in 80 %";
    }
}
