package io.stagecraft.scoring.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Turns a number into the code of its band, or into points on a line, exactly. */
abstract class NumberReader {
    private final long missing;

    NumberReader(CardKernel kernel, int criterion) {
        missing = kernel.points[criterion][0];
    }

    static NumberReader of(CardKernel kernel, int criterion) {
        return kernel.card.criteria().get(criterion).scale() instanceof LinearScale line
                ? new OnLine(kernel, criterion, line)
                : new InBand(kernel, criterion);
    }

    final int readMissing(long[] row, int at) {
        row[at] = missing;
        return 0;
    }

    /** Reads {@code numerator / denominator}, the denominator positive. */
    abstract int read(BigDecimal numerator, BigDecimal denominator, long[] row, int at);

    abstract int read(long whole, long[] row, int at);

    private static final class InBand extends NumberReader {
        private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
        private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

        private final long[] points;
        private final List<Band> bands;
        /** The least whole number of each band; a number below the first is outside. */
        private final long[] begins;

        private final boolean ends;
        /** The greatest whole number of the last band, where it ends. */
        private final long last;

        private final boolean lastIsEmpty;

        InBand(CardKernel kernel, int criterion) {
            super(kernel, criterion);
            points = kernel.points[criterion];
            bands = ((BandScale) kernel.card.criteria().get(criterion).scale()).bands();
            begins = bands.stream()
                    .mapToLong(band -> band.lower().map(InBand::ceiling).orElse(Long.MIN_VALUE))
                    .toArray();
            Band end = bands.get(bands.size() - 1);
            ends = end.upper().isPresent();
            long beyond = end.upper().map(InBand::ceiling).orElse(Long.MAX_VALUE);
            lastIsEmpty = ends && beyond == Long.MIN_VALUE;
            last = ends && !lastIsEmpty ? beyond - 1 : Long.MAX_VALUE;
        }

        private static long ceiling(BigDecimal edge) {
            return edge.setScale(0, RoundingMode.CEILING).min(MOST).max(LEAST).longValueExact();
        }

        @Override
        int read(long whole, long[] row, int at) {
            int band = begins.length - 1;
            while (band >= 0 && whole < begins[band]) {
                band--;
            }
            boolean outside = band < 0 || lastIsEmpty || (ends && whole > last);
            int code = outside ? CardKernel.OUTSIDE_CODE : band + 1;
            row[at] = points[code];
            return code;
        }

        @Override
        int read(BigDecimal numerator, BigDecimal denominator, long[] row, int at) {
            int code = CardKernel.OUTSIDE_CODE;
            for (int i = 0; i < bands.size(); i++) {
                Band band = bands.get(i);
                boolean begun = band.lower().isEmpty()
                        || numerator.compareTo(band.lower().get().multiply(denominator)) >= 0;
                boolean within = band.upper().isEmpty()
                        || numerator.compareTo(band.upper().get().multiply(denominator)) < 0;
                if (begun && within) {
                    code = i + 1;
                    break;
                }
            }
            row[at] = points[code];
            return code;
        }
    }

    private static final class OnLine extends NumberReader {
        private final CardKernel kernel;
        private final BigDecimal weight;
        private final LinearScale line;

        OnLine(CardKernel kernel, int criterion, LinearScale line) {
            super(kernel, criterion);
            this.kernel = kernel;
            this.line = line;
            weight = kernel.card.criteria().get(criterion).weight();
        }

        @Override
        int read(BigDecimal numerator, BigDecimal denominator, long[] row, int at) {
            row[at] = kernel.scaled(line.points(numerator, denominator).multiply(weight));
            return 1;
        }

        @Override
        int read(long whole, long[] row, int at) {
            return read(BigDecimal.valueOf(whole), BigDecimal.ONE, row, at);
        }
    }
}
