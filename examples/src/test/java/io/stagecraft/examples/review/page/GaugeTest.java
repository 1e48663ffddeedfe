// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.planning.target.AttainmentOutlook;
import org.junit.jupiter.api.Test;

class GaugeTest {
    @Test
    void theColoursOfTheDialAreThoseOfTheOutlook() {
        assertThat(outlook(Gauge.CAN_FROM)).isEqualTo(AttainmentOutlook.CAN);
        assertThat(outlook(Math.nextDown(Gauge.CAN_FROM))).isEqualTo(AttainmentOutlook.DIFFICULT);
        assertThat(outlook(Gauge.DIFFICULT_FROM)).isEqualTo(AttainmentOutlook.DIFFICULT);
        assertThat(outlook(Math.nextDown(Gauge.DIFFICULT_FROM))).isEqualTo(AttainmentOutlook.CANNOT);
    }

    private static AttainmentOutlook outlook(double chance) {
        return AttainmentOutlook.ofChance(Probability.of(chance));
    }
}
