// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.statistics.CutPoints;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.LinearScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns a number into the code of its band, or into points on a line, exactly. Points on a line are written to a place among the lines
 * of a row.
 */
abstract class NumberReader {
    static NumberReader of(CardKernel kernel, int criterion) {
        return of(kernel, criterion, 0);
    }

    /** Returns a reader to which a long is that many units of 10<sup>-decimals</sup>. */
    static NumberReader of(CardKernel kernel, int criterion, int decimals) {
        return kernel.card.criteria().get(criterion).scale() instanceof LinearScale line
                ? new OnLine(kernel, criterion, line, decimals)
                : new InBand(kernel, criterion, decimals);
    }

    abstract int read(BigDecimal number, long[] lines, int at);

    abstract int read(Ratio ratio, long[] lines, int at);

    abstract int read(long unscaled, long[] lines, int at);

    abstract int readFinite(double number, long[] lines, int at);

    /** Reads a number that is missing where it is none, and fits no scale where it is infinite. */
    final int read(double number, long[] lines, int at) {
        if (Double.isFinite(number)) {
            return readFinite(number, lines, at);
        }
        return Double.isNaN(number) ? 0 : CardKernel.OUTSIDE_CODE;
    }

    /** Adds points to totals as {@link RowSource#addPlain}. */
    boolean addPlain(double[] numbers, int from, int count, long[] totals, int at) {
        return false;
    }

    private static final class InBand extends NumberReader {
        private static final int FEW = 4;

        private final CutPoints cuts;
        private final CutPoints unscaledCuts;
        /** The code of the band that each interval is. */
        private final byte[] codes;

        /** The doubles that lie in one of few bands: from the first to below the second; none where there are more bands. */
        private final double begin;

        private final double end;
        /** The least double of each of few bands but the first, or infinity, which no finite number reaches. */
        private final double second;

        private final double third;
        private final double fourth;
        /** The points of few bands by their codes, or null where one has flags or only the least points count. */
        private final long @Nullable [] plainPoints;

        InBand(CardKernel kernel, int criterion, int decimals) {
            BandScale scale = (BandScale) kernel.card.criteria().get(criterion).scale();
            cuts = scale.cuts();
            unscaledCuts = decimals == 0 ? cuts : cuts.timesTenTo(decimals);
            boolean begins = scale.bands().get(0).lower().isPresent();
            codes = new byte[cuts.intervals()];
            for (int i = 0; i < codes.length; i++) {
                int band = begins ? i : i + 1; // from 1; 0 lies below all bands
                boolean inside = band > 0 && band <= scale.bands().size();
                codes[i] = (byte) (inside ? band : CardKernel.OUTSIDE_CODE);
            }
            int bands = scale.bands().size();
            boolean few = bands <= FEW;
            double[] least = cuts.leastDoubles();
            int inner = begins ? 1 : 0;
            begin = !few ? Double.POSITIVE_INFINITY : begins ? least[0] : -Double.MAX_VALUE;
            end = least.length == inner + bands ? least[least.length - 1] : Double.POSITIVE_INFINITY;
            double[] edges = Arrays.copyOfRange(least, inner, inner + FEW - 1);
            Arrays.fill(edges, Math.min(bands, FEW) - 1, FEW - 1, Double.POSITIVE_INFINITY);
            second = edges[0];
            third = edges[1];
            fourth = edges[2];
            plainPoints = few && isPlain(kernel, criterion) ? kernel.points[criterion] : null;
        }

        private static boolean isPlain(CardKernel kernel, int criterion) {
            boolean isPlain = kernel.kind != Aggregation.Kind.WEAKEST;
            for (int code = 1; code <= kernel.possible.get(criterion).size(); code++) {
                isPlain &= kernel.flags[criterion][code] == 0;
            }
            return isPlain;
        }

        @Override
        boolean addPlain(double[] numbers, int from, int count, long[] totals, int at) {
            long[] points = plainPoints;
            if (points == null || !areInBands(numbers, from, count)) {
                return false;
            }
            for (int i = 0; i < count; i++) {
                totals[at + i] += points[codeOf(numbers[from + i])];
            }
            return true;
        }

        /** Returns whether each number lies in a band; that it is finite, which is all that open ends ask, is told sooner. */
        private boolean areInBands(double[] numbers, int from, int count) {
            boolean areOpen = begin == -Double.MAX_VALUE && end == Double.POSITIVE_INFINITY;
            return areOpen ? areFinite(numbers, from, count) : areBetweenEnds(numbers, from, count);
        }

        private static boolean areFinite(double[] numbers, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (!Double.isFinite(numbers[i])) {
                    return false;
                }
            }
            return true;
        }

        private boolean areBetweenEnds(double[] numbers, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (!isInBands(numbers[i])) {
                    return false;
                }
            }
            return true;
        }

        private boolean isInBands(double number) {
            return number >= begin && number < end;
        }

        /** Counts the edges above a number by the signs of the differences, as a processor would have to guess jumps. */
        private int codeOf(double number) {
            return FEW + above(number, second) + above(number, third) + above(number, fourth);
        }

        /** Returns -1 if an edge lies above a finite number, else 0. */
        private static int above(double number, double edge) {
            return (int) (Double.doubleToRawLongBits(number - edge) >> 63);
        }

        @Override
        int read(BigDecimal number, long[] lines, int at) {
            return codes[cuts.indexOf(number)];
        }

        @Override
        int read(Ratio ratio, long[] lines, int at) {
            return codes[cuts.indexOf(ratio)];
        }

        @Override
        int read(long unscaled, long[] lines, int at) {
            return codes[unscaledCuts.indexOf(unscaled)];
        }

        @Override
        int readFinite(double number, long[] lines, int at) {
            return isInBands(number) ? codeOf(number) : codes[cuts.indexOf(number)];
        }
    }

    private static final class OnLine extends NumberReader {
        private static final long UNCERTAIN = Long.MIN_VALUE;
        private static final double ULP = 0x1p-52;

        private final CardKernel kernel;
        private final LinearScale line;
        private final BigDecimal weight;
        private final int decimals;
        private final CutPoints ends;
        private final CutPoints unscaledEnds;
        private final double unscaledUnit;
        /** The points at and beyond each end, weight included. */
        private final long lowerPoints;

        private final long upperPoints;
        /** What one unit of the last decimal of the line weighs. */
        private final long unit;
        /** The line in units of its last decimal, and how far a point of it can be off. */
        private final double lower;

        private final double start;
        private final double slope;
        private final double error;

        OnLine(CardKernel kernel, int criterion, LinearScale line, int decimals) {
            this.kernel = kernel;
            this.line = line;
            this.decimals = decimals;
            weight = kernel.card.criteria().get(criterion).weight();
            ends = CutPoints.builder()
                    .beginAfter(line.lower())
                    .beginAt(line.upper())
                    .build();
            unscaledEnds = decimals == 0 ? ends : ends.timesTenTo(decimals);
            unscaledUnit = BigDecimal.ONE.movePointLeft(decimals).doubleValue();
            lowerPoints = kernel.scaled(line.lowerPoints().multiply(weight));
            upperPoints = kernel.scaled(line.upperPoints().multiply(weight));
            unit = kernel.scaled(weight.movePointLeft(line.decimals()));
            lower = line.lower().doubleValue();
            start = line.lowerPoints().movePointRight(line.decimals()).doubleValue();
            double rise = line.upperPoints()
                    .subtract(line.lowerPoints())
                    .movePointRight(line.decimals())
                    .doubleValue();
            slope = rise / line.upper().subtract(line.lower()).doubleValue();
            double farthest = Math.max(Math.abs(lower), Math.abs(line.upper().doubleValue()));
            error = 16 * ULP * (Math.abs(slope) * farthest + Math.abs(start) + Math.abs(rise));
        }

        /**
         * Returns the points of a number between the ends in units of the last decimal, or {@link #UNCERTAIN} where
         * they lie so near the middle of two units that only exact arithmetic tells.
         */
        private long rounded(double number) {
            double points = start + (number - lower) * slope;
            double nearest = Math.rint(points);
            return Math.abs(points - nearest) < 0.5 - error ? (long) nearest : UNCERTAIN;
        }

        private int write(int interval, long rounded, long[] lines, int at) {
            lines[at] = interval == 0 ? lowerPoints : interval == 2 ? upperPoints : rounded * unit;
            return CardKernel.ON_LINE_CODE;
        }

        private int writeExact(BigDecimal numerator, BigDecimal denominator, long[] lines, int at) {
            BigDecimal way = numerator.subtract(line.lower().multiply(denominator));
            BigDecimal length = line.upper().subtract(line.lower()).multiply(denominator);
            BigDecimal points = line.upperPoints()
                    .subtract(line.lowerPoints())
                    .multiply(way)
                    .add(line.lowerPoints().multiply(length))
                    .divide(length, line.decimals(), RoundingMode.HALF_UP);
            lines[at] = kernel.scaled(points.multiply(weight));
            return CardKernel.ON_LINE_CODE;
        }

        @Override
        int read(BigDecimal number, long[] lines, int at) {
            int interval = ends.indexOf(number);
            return interval == 1 ? writeExact(number, BigDecimal.ONE, lines, at) : write(interval, 0, lines, at);
        }

        @Override
        int read(Ratio ratio, long[] lines, int at) {
            int interval = ends.indexOf(ratio);
            long rounded = interval == 1 ? rounded((double) ratio.numerator() / ratio.denominator()) : 0;
            return rounded == UNCERTAIN
                    ? writeExact(
                            BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator()), lines, at)
                    : write(interval, rounded, lines, at);
        }

        @Override
        int read(long unscaled, long[] lines, int at) {
            int interval = unscaledEnds.indexOf(unscaled);
            long rounded = interval == 1 ? rounded(unscaled * unscaledUnit) : 0;
            return rounded == UNCERTAIN
                    ? writeExact(BigDecimal.valueOf(unscaled, decimals), BigDecimal.ONE, lines, at)
                    : write(interval, rounded, lines, at);
        }

        @Override
        int readFinite(double number, long[] lines, int at) {
            int interval = ends.indexOf(number);
            long rounded = interval == 1 ? rounded(number) : 0;
            return rounded == UNCERTAIN
                    ? writeExact(BigDecimal.valueOf(number), BigDecimal.ONE, lines, at)
                    : write(interval, rounded, lines, at);
        }
    }
}
