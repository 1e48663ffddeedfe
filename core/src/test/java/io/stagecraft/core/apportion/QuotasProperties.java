// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class QuotasProperties {
    @Property
    void narrowAndWideQuotasReachWhatIsLeftOverAndNoMore(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long total,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1, max = 1L << 57) Long> weights) {
        BigInteger[] wide = weights.stream().map(BigInteger::valueOf).toArray(BigInteger[]::new);
        BigInteger sum = Arrays.stream(wide).reduce(BigInteger.ZERO, BigInteger::add);
        Quotas narrowQuotas = new LongQuotas(
                weights.stream().mapToLong(Long::longValue).toArray(), 0, wide.length, sum.longValue(), total);
        for (Quotas quotas : List.of(narrowQuotas, new BigQuotas(wide, sum, total))) {
            for (int i = 0; i < wide.length; i++) {
                BigInteger[] quota = wide[i].multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
                long left = quota[1].longValue();

                assertThat(quotas.floor(i)).isEqualTo(quota[0].longValue());
                assertThat(quotas.remainderReaches(i, left, sum.longValue())).isTrue();
                assertThat(quotas.remainderReaches(i, left + 1, sum.longValue()))
                        .isFalse();
            }
        }
    }
}
