package io.stagecraft.scoring.card;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.statistics.CutPoints;
import java.math.BigDecimal;

/** Turns a number into the code of its band, or into points on a line, exactly. */
abstract class NumberReader {
    private final long missing;

    NumberReader(CardKernel kernel, int criterion) {
        missing = kernel.points[criterion][0];
    }

    static NumberReader of(CardKernel kernel, int criterion) {
        return of(kernel, criterion, 0);
    }

    /** Returns a reader to which a long is that many units of 10<sup>-decimals</sup>. */
    static NumberReader of(CardKernel kernel, int criterion, int decimals) {
        return kernel.card.criteria().get(criterion).scale() instanceof LinearScale line
                ? new OnLine(kernel, criterion, line, decimals)
                : new InBand(kernel, criterion, decimals);
    }

    final int readMissing(long[] row, int at) {
        row[at] = missing;
        return 0;
    }

    abstract int read(BigDecimal number, long[] row, int at);

    abstract int read(Ratio ratio, long[] row, int at);

    abstract int read(long unscaled, long[] row, int at);

    abstract int readFinite(double number, long[] row, int at);

    /** Reads a number that is missing where it is none, and fits no scale where it is infinite. */
    final int read(double number, long[] row, int at) {
        if (Double.isFinite(number)) {
            return readFinite(number, row, at);
        }
        if (Double.isNaN(number)) {
            return readMissing(row, at);
        }
        row[at] = 0;
        return CardKernel.OUTSIDE_CODE;
    }

    private static final class InBand extends NumberReader {
        private final CutPoints cuts;
        private final CutPoints unscaledCuts;
        /** The code of the band that each interval is. */
        private final byte[] codes;
        /** The points of the band that each interval is. */
        private final long[] points;

        InBand(CardKernel kernel, int criterion, int decimals) {
            super(kernel, criterion);
            BandScale scale = (BandScale) kernel.card.criteria().get(criterion).scale();
            cuts = scale.cuts();
            unscaledCuts = decimals == 0 ? cuts : cuts.timesTenTo(decimals);
            int[] bands = scale.bandByInterval();
            codes = new byte[bands.length];
            points = new long[bands.length];
            for (int i = 0; i < bands.length; i++) {
                codes[i] = (byte) (bands[i] < 0 ? CardKernel.OUTSIDE_CODE : bands[i] + 1);
                points[i] = kernel.points[criterion][codes[i]];
            }
        }

        private int interval(int interval, long[] row, int at) {
            row[at] = points[interval];
            return codes[interval];
        }

        @Override
        int read(BigDecimal number, long[] row, int at) {
            return interval(cuts.indexOf(number), row, at);
        }

        @Override
        int read(Ratio ratio, long[] row, int at) {
            return interval(cuts.indexOf(ratio), row, at);
        }

        @Override
        int read(long unscaled, long[] row, int at) {
            return interval(unscaledCuts.indexOf(unscaled), row, at);
        }

        @Override
        int readFinite(double number, long[] row, int at) {
            return interval(cuts.indexOf(number), row, at);
        }
    }

    private static final class OnLine extends NumberReader {
        private final CardKernel kernel;
        private final BigDecimal weight;
        private final LinearScale line;
        private final int decimals;

        OnLine(CardKernel kernel, int criterion, LinearScale line, int decimals) {
            super(kernel, criterion);
            this.kernel = kernel;
            this.line = line;
            this.decimals = decimals;
            weight = kernel.card.criteria().get(criterion).weight();
        }

        private int read(BigDecimal numerator, BigDecimal denominator, long[] row, int at) {
            row[at] = kernel.scaled(line.points(numerator, denominator).multiply(weight));
            return 1;
        }

        @Override
        int read(BigDecimal number, long[] row, int at) {
            return read(number, BigDecimal.ONE, row, at);
        }

        @Override
        int read(Ratio ratio, long[] row, int at) {
            return read(BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator()), row, at);
        }

        @Override
        int read(long unscaled, long[] row, int at) {
            return read(BigDecimal.valueOf(unscaled, decimals), BigDecimal.ONE, row, at);
        }

        @Override
        int readFinite(double number, long[] row, int at) {
            return read(BigDecimal.valueOf(number), BigDecimal.ONE, row, at);
        }
    }
}
