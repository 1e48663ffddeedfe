// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sums, differences, products, quotients, order and rounding of ratios are those of fractions of any size; a result that fits is given,
 * one that does not fit two longs is an {@link ArithmeticException}. A text is read as the number it says or refused in words.
 */
public final class Ratios {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Ratios() {}

    /** Tries an input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Law.check(() -> {
            arithmetic(data);
            decimal(data);
            text(data.consumeRemainingAsString());
        });
    }

    private static void arithmetic(FuzzedDataProvider data) {
        Ratio a = Draw.ratio(data);
        Ratio b = Draw.ratio(data);
        BigInteger an = BigInteger.valueOf(a.numerator());
        BigInteger ad = BigInteger.valueOf(a.denominator());
        BigInteger bn = BigInteger.valueOf(b.numerator());
        BigInteger bd = BigInteger.valueOf(b.denominator());
        exact(() -> a.plus(b), an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd), a + " + " + b);
        exact(() -> a.minus(b), an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd), a + " - " + b);
        exact(() -> a.multipliedBy(b), an.multiply(bn), ad.multiply(bd), a + " * " + b);
        if (!b.isZero()) {
            exact(() -> a.dividedBy(b), an.multiply(bd), ad.multiply(bn), a + " / " + b);
        }
        exact(a::negated, an.negate(), ad, "-" + a);
        int order = an.multiply(bd).compareTo(bn.multiply(ad));
        Law.same(Integer.signum(a.compareTo(b)), order, a + " compared with " + b);
        Law.same(a.isAtLeast(b), order >= 0, a + " at least " + b);
        Law.same(a.equals(b), order == 0, a + " equal to " + b);
        Law.same(Ratio.parse(a.toString()), a, "the text of " + a);
        RoundingMode rounding = data.pickValue(new RoundingMode[] {
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.FLOOR,
            RoundingMode.CEILING,
            RoundingMode.HALF_EVEN,
            RoundingMode.HALF_UP
        });
        int decimals = data.consumeInt(0, 30);
        Law.same(
                a.toDecimal(decimals, rounding),
                new BigDecimal(an).divide(new BigDecimal(ad), decimals, rounding),
                a + " with " + decimals + " decimals");
        Law.holds(
                Math.abs(a.toDouble()
                                - new BigDecimal(an)
                                        .divide(new BigDecimal(ad), 400, RoundingMode.HALF_EVEN)
                                        .doubleValue())
                        <= 2 * Math.ulp(a.toDouble()),
                () -> "the double of " + a + " was " + a.toDouble());
    }

    private static void exact(Supplier<Ratio> operation, BigInteger numerator, BigInteger denominator, String what) {
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        BigInteger n = numerator.divide(signed);
        BigInteger d = denominator.divide(signed);
        Optional<Ratio> expected =
                fits(n) && fits(d) ? Optional.of(Ratio.of(n.longValueExact(), d.longValueExact())) : Optional.empty();
        Law.same(result(operation), expected, what);
        expected.ifPresent(ratio -> {
            Law.same(BigInteger.valueOf(ratio.numerator()), n, "the numerator of " + what);
            Law.same(BigInteger.valueOf(ratio.denominator()), d, "the denominator of " + what);
        });
    }

    private static boolean fits(BigInteger number) {
        return number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
    }

    private static Optional<Ratio> result(Supplier<Ratio> operation) {
        try {
            return Optional.of(operation.get());
        } catch (ArithmeticException e) {
            Law.said(e);
            return Optional.empty();
        }
    }

    private static void decimal(FuzzedDataProvider data) {
        BigDecimal decimal = Draw.decimal(data);
        try {
            Ratio ratio = Ratio.of(decimal);
            Law.same(
                    BigDecimal.valueOf(ratio.numerator())
                            .compareTo(decimal.multiply(BigDecimal.valueOf(ratio.denominator()))),
                    0,
                    ratio + " of " + decimal);
        } catch (IllegalArgumentException | ArithmeticException e) {
            Law.said(e);
        }
    }

    private static void text(String text) {
        Ratio ratio;
        try {
            ratio = Ratio.parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            Law.said(e);
            return;
        }
        Law.same(Ratio.parse(ratio.toString()), ratio, "what was read of " + text);
        if (text.indexOf('/') < 0) {
            Law.same(
                    new BigDecimal(text)
                            .multiply(BigDecimal.valueOf(ratio.denominator()))
                            .compareTo(BigDecimal.valueOf(ratio.numerator())),
                    0,
                    "what was read of " + text);
        }
    }
}
