// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Told;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AttainmentOutlookTest {
    private static AttainmentOutlook of(double chance) {
        return AttainmentOutlook.ofChance(Probability.of(chance));
    }

    @Test
    void eachBoundaryOfAChanceBelongsToTheBetterWord() {
        assertThat(of(1)).isEqualTo(AttainmentOutlook.CAN);
        assertThat(of(0.5)).isEqualTo(AttainmentOutlook.CAN);
        assertThat(of(Math.nextDown(0.5))).isEqualTo(AttainmentOutlook.DIFFICULT);
        assertThat(of(0.2)).isEqualTo(AttainmentOutlook.DIFFICULT);
        assertThat(of(Math.nextDown(0.2))).isEqualTo(AttainmentOutlook.CANNOT);
        assertThat(of(0)).isEqualTo(AttainmentOutlook.CANNOT);
    }

    @Test
    void theBoundariesAreTheCallersToSet() {
        Ratio can = Ratio.ofPercent(80);
        Ratio difficult = Ratio.ofPercent(30);
        assertThat(AttainmentOutlook.ofChance(Probability.of(0.8), can, difficult))
                .isEqualTo(AttainmentOutlook.CAN);
        assertThat(AttainmentOutlook.ofChance(Probability.of(0.79), can, difficult))
                .isEqualTo(AttainmentOutlook.DIFFICULT);
        assertThat(AttainmentOutlook.ofChance(Probability.of(0.3), can, difficult))
                .isEqualTo(AttainmentOutlook.DIFFICULT);
        assertThat(AttainmentOutlook.ofChance(Probability.of(0.29), can, difficult))
                .isEqualTo(AttainmentOutlook.CANNOT);
        assertThatThrownBy(() -> AttainmentOutlook.ofChance(Probability.of(0.5), difficult, can))
                .hasMessage("canFrom must be at least difficultFrom 4/5 but was 3/10");
    }

    @Test
    void theDefaultBoundariesAreSaid() {
        assertThat(Told.message(AttainmentOutlook.defaultChances().message()))
                .isEqualTo("default.outlook-chances can=50 % difficult=20 %");
    }

    @Property
    void aLargerChanceNeverHasAWorseWord(
            @ForAll @DoubleRange(max = 1) double chance, @ForAll @DoubleRange(max = 1) double other) {
        assertThat(of(Math.max(chance, other))).isLessThanOrEqualTo(of(Math.min(chance, other)));
    }
}
