// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as other systems keep them: two factors, and the percentage that a person may overwrite. */
class KeptNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "MULTIPLY, 30, 60, 0.18",
        "ADD, 30, 60, 0.45",
        "CHANCES, 30, 60, 0.3",
        "COMPLETED, 30, 60, 0.6",
        "ADD, 33, 0, 0.165"
    })
    void chanceAndProgressMakeAProbability(TwoFactor method, BigDecimal chance, BigDecimal completed, BigDecimal p) {
        Estimate estimate = table(method, chance, completed).estimate("offer");

        assertThat(estimate.explanation().value()).contains(p);
    }

    @Test
    void aSumIsExplainedByHalfOfEach() {
        assertThat(Told.explanation(table(TwoFactor.ADD, new BigDecimal("30"), new BigDecimal("60"))
                        .estimate("offer")
                        .explanation()))
                .isEqualTo("""
                        probability.win: 0.45 (rule.sum)
                          probability.half-of part=probability.chance: 0.15 (rule.product)
                            probability.half: 0.5
                            probability.chance: 0.3
                          probability.half-of part=probability.completed: 0.3 (rule.product)
                            probability.half: 0.5
                            probability.completed: 0.6""");
    }

    @Test
    void onLogOddsItIsNamedForChanceAndProgress() {
        Explanation product = table(TwoFactor.MULTIPLY, new BigDecimal("30"), new BigDecimal("60"))
                .estimate("offer")
                .onLogOdds();
        Explanation alone = table(TwoFactor.CHANCES, new BigDecimal("30"), new BigDecimal("60"))
                .estimate("offer")
                .onLogOdds();

        Message chance = Message.of("probability.chance");
        assertThat(product.children().get(0).label())
                .isEqualTo(Message.of("probability.parts")
                        .with("parts", List.of(Argument.of(chance), Argument.of(Message.of("probability.completed")))));
        assertThat(alone.children().get(0).label()).isEqualTo(chance);
    }

    @Test
    void aDealsOwnChanceIsKeptUnlessItIsZero() {
        TwoFactorTable table = table(TwoFactor.MULTIPLY, new BigDecimal("30"), new BigDecimal("60"));

        assertThat(table.estimate("offer", new BigDecimal("50")).counted()).isEqualTo(0.3);
        assertThat(table.estimate("offer", BigDecimal.ZERO).counted()).isEqualTo(0.18);
        assertThatThrownBy(() -> table.estimate("offer", new BigDecimal("101")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chance of the deal must be in [0, 100] but was 101");
        assertThatThrownBy(() -> table.estimate("lunch"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage must be one of [offer] but was lunch");
    }

    @Test
    void wonIsOneAndLostIsZeroWhateverTheMethod() {
        for (TwoFactor method : TwoFactor.values()) {
            TwoFactorTable table = table(method, new BigDecimal("30"), new BigDecimal("60"));
            assertThat(table.won().counted()).isEqualTo(1);
            assertThat(table.lost().counted()).isZero();
        }
    }

    @Test
    void percentagesAreEqualWhateverTheirZeros() {
        assertThat(table(TwoFactor.ADD, new BigDecimal("30.0"), new BigDecimal("60")))
                .isEqualTo(table(TwoFactor.ADD, new BigDecimal("30"), new BigDecimal("60.00")));
    }

    @Test
    void recomputingOverwritesOnlyAnAutomaticNumber() {
        KeptPercent kept = KeptPercent.automatic(new BigDecimal("33.49"));

        assertThat(kept.isAutomatic()).isTrue();
        assertThat(kept.recomputed(new BigDecimal("41.2")).shown()).isEqualByComparingTo("41.2");
        KeptPercent byHand = kept.setByHand(new BigDecimal("80"));
        assertThat(byHand.isAutomatic()).isFalse();
        assertThat(byHand.recomputed(new BigDecimal("41.2")).shown()).isEqualByComparingTo("80");
        assertThat(byHand.recomputed(new BigDecimal("80.004")).isAutomatic()).isTrue();
        assertThat(kept.withoutComputed().shown()).isEqualByComparingTo("33.49");
    }

    private static TwoFactorTable table(TwoFactor method, BigDecimal chance, BigDecimal completed) {
        return TwoFactorTable.of(method, Map.of("offer", chance), Map.of("offer", completed));
    }
}
