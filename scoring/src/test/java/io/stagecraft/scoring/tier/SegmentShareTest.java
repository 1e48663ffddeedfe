// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentShareTest {
    @Test
    void aThousandAccountsBringAThirdOfTheRevenue() {
        List<SegmentShare> segments = SegmentShare.telecomOperator();

        assertThat(segments)
                .extracting(segment -> segment.revenueIndex().toDecimal(3, RoundingMode.HALF_UP))
                .extracting(Object::toString)
                .containsExactly("516.667", "3.008", "0.480");
        assertThat(segments)
                .extracting(segment -> segment.profitIndex().toDecimal(3, RoundingMode.HALF_UP))
                .extracting(Object::toString)
                .containsExactly("1.194", "1.040", "0.841");
        assertThat(segments.get(0).customersInAll(1000)).isEqualTo(1_666_667);
        assertThat(segments.stream().map(SegmentShare::customers).reduce(Ratio.zero(), Ratio::plus))
                .isEqualTo(Ratio.one());
    }
}
