// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueOrderProperties {
    /** Values so far apart that value and position do not fit one {@code long}, and ties among them. */
    @Provide
    Arbitrary<long[]> farApart() {
        return Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE))
                .array(long[].class)
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<long[]> closeTogether() {
        return Arbitraries.longs().between(-20, 20).array(long[].class).ofMaxSize(200);
    }

    @Property
    void theHighestComeFirstHoweverFarApart(@ForAll("farApart") long[] values) {
        assertOrdered(values);
    }

    @Property
    void equalValuesKeepTheirOrder(@ForAll("closeTogether") long[] values) {
        assertOrdered(values);
    }

    private static void assertOrdered(long[] values) {
        int[] expected = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> values[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(ValueOrder.descending(
                        values, IntStream.range(0, values.length).toArray()))
                .containsExactly(expected);
    }
}
