// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalTest {
    private static final double[] SHARES = DoubleStream.concat(
                    DoubleStream.of(1e-300, 1e-100, 1e-20, 1e-12, 1e-6, 0.0749, 0.075, 0.0751, 0.9249, 0.925, 0.9251),
                    DoubleStream.iterate(0.001, share -> share < 1, share -> share + 0.001))
            .toArray();

    @Test
    void quantilesAreThoseOfTheNormalDistribution() {
        NormalDistribution oracle = NormalDistribution.of(0, 1);

        for (double share : SHARES) {
            double expected = oracle.inverseCumulativeProbability(share);
            assertThat(Normal.quantile(share))
                    .as("quantile of %s", share)
                    .isCloseTo(expected, within(Math.max(1, Math.abs(expected)) * 2e-14));
        }
    }

    @Test
    void aBatchGivesTheSameBits() {
        double[] batch = new double[SHARES.length];
        Normal.quantiles(SHARES, SHARES.length, batch);

        assertThat(batch)
                .containsExactly(DoubleStream.of(SHARES).map(Normal::quantile).toArray());
    }
}
