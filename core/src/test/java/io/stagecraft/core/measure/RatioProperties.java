// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.MeasureDomain;
import io.stagecraft.fixtures.Serialized;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(MeasureDomain.class)
@Domain(DomainContext.Global.class)
class RatioProperties {
    @Property
    void parsingUndoesToString(@ForAll long numerator, @ForAll long denominator) {
        Assume.that(denominator != 0 && denominator != Long.MIN_VALUE && numerator != Long.MIN_VALUE);
        Ratio ratio = Ratio.of(numerator, denominator);
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
        assertThat(Serialized.copy(ratio)).isEqualTo(ratio);
    }

    @Property
    void orderIsThatOfTheCrosswiseProducts(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        Assume.that(b > 0 && d > 0);
        Assume.that(a != Long.MIN_VALUE && c != Long.MIN_VALUE);
        int exact = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
        assertThat(Ratio.of(a, b).compareTo(Ratio.of(c, d))).isEqualTo(exact);
    }

    @Property
    void aNumberTimesAnyFactorIsTheSameQuotient(@ForAll Ratio ratio, @ForAll("factors") long factor) {
        assertThat(Ratio.of(ratio.numerator() * factor, ratio.denominator() * factor))
                .isEqualTo(ratio);
    }

    @Provide
    Arbitrary<Long> factors() {
        return Arbitraries.longs().between(-1000, 1000).filter(factor -> factor != 0);
    }

    @Property
    void additionAndSubtractionUndoEachOther(@ForAll Ratio a, @ForAll Ratio b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
    }

    @Property
    void multiplicationAndDivisionUndoEachOther(@ForAll Ratio a, @ForAll Ratio b) {
        Assume.that(!b.isZero());
        assertThat(a.multipliedBy(b).dividedBy(b)).isEqualTo(a);
    }

    @Property
    void aDecimalIsTakenExactly(@ForAll long unscaled, @ForAll @IntRange(min = 0, max = 9) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(unscaled, scale);
        Ratio ratio = Ratio.of(decimal);
        assertThat(new BigDecimal(ratio.numerator()).divide(new BigDecimal(ratio.denominator())))
                .isEqualByComparingTo(decimal);
    }
}
