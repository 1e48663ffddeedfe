// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The published and derived tables under {@code reference/customer}. */
class CustomerTablesTest {
    private static final List<Long> REVENUE = List.of(
            99357L, 71367L, 57500L, 30309L, 26769L, 24272L, 24067L, 20162L, 17000L, 8558L, 7407L, 6944L, 6512L, 6345L,
            5860L, 5030L, 4417L, 3581L, 3484L, 421L);

    private final ValuePyramid<Long> pyramid =
            ValuePyramid.of(REVENUE, ValueMeasure.units(Long::longValue), TierScheme.abc());

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/customer/pareto_abc.csv", numLinesToSkip = 1)
    void abcClassesFollowTheCumulativeValue(String customer, long revenue, double cumulativeShare, String abcClass) {
        int rank = Integer.parseInt(customer.substring(1));

        assertThat(pyramid.ranking().value(rank)).isEqualTo(revenue);
        assertThat(pyramid.tierOfRank(rank).id()).isEqualTo(abcClass);
        assertThat(pyramid.concentration().shareOfTop(rank).orElseThrow().toDouble())
                .isCloseTo(cumulativeShare, within(1e-12));
    }

    @Test
    void theColumnOfTheTableAgrees() {
        assertThat(ColumnPyramid.of(REVENUE.stream().mapToLong(Long::longValue).toArray(), TierScheme.abc())
                        .sizes())
                .containsExactly(8, 7, 5);
    }

    @Test
    void customersWithoutRevenueAreInTheLowestClass() {
        assertThat(ValuePyramid.of(List.of(0L, 5L, -3L), ValueMeasure.units(Long::longValue), TierScheme.abc()))
                .hasToString("A 1, B 0, C 2");
        assertThat(pyramid.concentration().howManyMake(Ratio.ofPercent(80))).hasValue(8);
    }
}
