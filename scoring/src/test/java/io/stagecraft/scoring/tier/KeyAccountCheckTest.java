// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.fixtures.Serialized;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyAccountCheckTest {
    private static final KeyAccountCheck CHECK = KeyAccountCheck.of(Map.of(
            KeyAccountTrait.LARGE_PART_OF_SALES, Answer.YES,
            KeyAccountTrait.GREAT_POTENTIAL, Answer.NO,
            KeyAccountTrait.LOSS_WOULD_HURT, Answer.UNKNOWN));

    @Test
    void anOpenTraitMayStillDecide() {
        assertThat(CHECK.has(1)).isEqualTo(Answer.YES);
        assertThat(CHECK.has(3)).isEqualTo(Answer.UNKNOWN);
        assertThat(CHECK.has(4)).isEqualTo(Answer.NO);
        assertThat(CHECK.coverage()).hasToString("2 of 4 answered");
        assertThat(CHECK.open()).containsExactly(KeyAccountTrait.IMPORTANT_TO_GOALS, KeyAccountTrait.LOSS_WOULD_HURT);
        assertThat(CHECK.open().get(0).question()).hasToString("Is it important to reaching our goals?");
        assertThat(Serialized.copy(CHECK)).isEqualTo(CHECK);
        assertThatThrownBy(() -> CHECK.has(5)).hasMessage("atLeast must be in [0, 4] but was 5");
    }
}
