// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Draws numbers and instants from the bytes of an input, extreme ones as often as others. */
final class Draw {
    private static final long[] LONGS = {
        0,
        1,
        -1,
        2,
        100,
        1L << 31,
        1L << 53,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        1L << 62
    };
    private static final List<BigDecimal> DECIMALS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("0.1"),
            new BigDecimal("-0.1"),
            new BigDecimal("1E-2000"),
            new BigDecimal("1E+1999"),
            new BigDecimal("1E-100000000"),
            new BigDecimal("1E+100000000"),
            new BigDecimal("9223372036854775807"),
            new BigDecimal("9223372036854775808"),
            new BigDecimal("4.9E-324"),
            new BigDecimal("0.3333333333333333333333333333333333333333"));
    private static final double[] DOUBLES = {
        0.0, -0.0, 1.0, 0.1, 1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1e15, 0x1p53
    };
    private static final List<Instant> INSTANTS = List.of(
            Instant.EPOCH,
            Instant.MIN,
            Instant.MAX,
            Instant.parse("-9999-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999999Z"));

    private Draw() {}

    /** Returns any whole number. */
    static long whole(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 3)) {
            case 0 -> LONGS[data.consumeInt(0, LONGS.length - 1)];
            case 1 -> data.consumeLong();
            default -> data.consumeLong(-1_000, 1_000);
        };
    }

    /** Returns any decimal. */
    static BigDecimal decimal(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 4)) {
            case 0 -> DECIMALS.get(data.consumeInt(0, DECIMALS.size() - 1));
            case 1 -> BigDecimal.valueOf(data.consumeLong(), data.consumeInt(-40, 40));
            case 2 -> BigDecimal.valueOf(real(data));
            default -> BigDecimal.valueOf(data.consumeInt(-1_000, 1_000), data.consumeInt(0, 3));
        };
    }

    /** Returns any finite double. */
    static double real(FuzzedDataProvider data) {
        double drawn = switch (data.consumeInt(0, 3)) {
            case 0 -> DOUBLES[data.consumeInt(0, DOUBLES.length - 1)];
            case 1 -> Double.longBitsToDouble(data.consumeLong());
            default -> data.consumeInt(-1_000, 1_000) / 10.0;
        };
        return Double.isFinite(drawn) ? drawn : 0.0;
    }

    /** Returns any ratio. */
    static Ratio ratio(FuzzedDataProvider data) {
        long numerator = Math.max(whole(data), -Long.MAX_VALUE);
        long denominator = Math.max(whole(data), -Long.MAX_VALUE);
        return Ratio.of(numerator, denominator == 0 ? 1 : denominator);
    }

    /** Returns an instant some hours around another, or one that is far away. */
    static Instant instant(FuzzedDataProvider data, Instant near) {
        if (data.consumeInt(0, 19) == 0) {
            return INSTANTS.get(data.consumeInt(0, INSTANTS.size() - 1));
        }
        long hours = data.consumeInt(-50, 500);
        try {
            return near.plusSeconds(3_600 * hours);
        } catch (DateTimeException e) {
            return near;
        }
    }

    /** Returns one of several. */
    static <T> T one(FuzzedDataProvider data, List<T> all) {
        return all.get(data.consumeInt(0, all.size() - 1));
    }
}
