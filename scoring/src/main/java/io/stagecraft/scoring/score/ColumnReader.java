// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import java.math.BigDecimal;

/** Reads one column into codes and points. */
abstract class ColumnReader {
    /** Makes the reader of a criterion. */
    @FunctionalInterface
    interface Maker {
        ColumnReader make(CardKernel kernel, int criterion);
    }

    /** Writes the codes of {@code count} rows from {@code from} on, and their points on a line, to the beginning of both arrays. */
    abstract void fill(int from, int count, byte[] codes, long[] lines);

    /** Adds points to totals as {@link RowSource#addPlain}. */
    boolean addPlain(int from, int count, long[] totals, int at) {
        return false;
    }

    /** Returns the answer as people write it, for a message. */
    abstract String text(int row);

    static Maker ofCodes(byte[] values) {
        return (kernel, criterion) -> new OfCodes(values);
    }

    static Maker ofNumbers(long[] values, int decimals) {
        return (kernel, criterion) -> new OfNumbers(values, decimals, NumberReader.of(kernel, criterion, decimals));
    }

    static Maker ofReals(double[] values) {
        return (kernel, criterion) -> new OfReals(values, NumberReader.of(kernel, criterion));
    }

    private static final class OfCodes extends ColumnReader {
        private final byte[] values;

        OfCodes(byte[] values) {
            this.values = values;
        }

        @Override
        void fill(int from, int count, byte[] codes, long[] lines) {
            System.arraycopy(values, from, codes, 0, count);
        }

        @Override
        String text(int row) {
            return "code " + values[row];
        }
    }

    private static final class OfNumbers extends ColumnReader {
        private final long[] values;
        private final int decimals;
        private final NumberReader reader;

        OfNumbers(long[] values, int decimals, NumberReader reader) {
            this.values = values;
            this.decimals = decimals;
            this.reader = reader;
        }

        @Override
        void fill(int from, int count, byte[] codes, long[] lines) {
            for (int i = 0; i < count; i++) {
                long value = values[from + i];
                codes[i] = (byte) (value == ScoreColumns.MISSING ? 0 : reader.read(value, lines, i));
            }
        }

        @Override
        String text(int row) {
            return BigDecimal.valueOf(values[row], decimals).toPlainString();
        }
    }

    private static final class OfReals extends ColumnReader {
        private final double[] values;
        private final NumberReader reader;

        OfReals(double[] values, NumberReader reader) {
            this.values = values;
            this.reader = reader;
        }

        @Override
        void fill(int from, int count, byte[] codes, long[] lines) {
            for (int i = 0; i < count; i++) {
                codes[i] = (byte) reader.read(values[from + i], lines, i);
            }
        }

        @Override
        boolean addPlain(int from, int count, long[] totals, int at) {
            return reader.addPlain(values, from, count, totals, at);
        }

        @Override
        String text(int row) {
            return Double.toString(values[row]);
        }
    }
}
