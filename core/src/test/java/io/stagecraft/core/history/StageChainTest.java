// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.SurvivalCurve;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StageChainTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void aChainIsReadFromAHistory() {
        StageHistory history = ImmutableStageHistory.builder()
                .deals(4)
                .leftOut(0)
                .addPassages(passage("talk", 1, 2), passage("offer", 3, 1))
                .addTransitions(
                        ImmutableTransition.builder()
                                .fromStage("talk")
                                .toStage("offer")
                                .count(5)
                                .build(),
                        ImmutableTransition.builder()
                                .fromStage("offer")
                                .toStage("talk")
                                .count(1)
                                .build())
                .build();

        StageChain chain = StageChain.of(history);

        // p = 5/8 q + 1/8, q = 3/5 + 1/5 p
        assertThat(chain.chance("talk", "won")).isCloseTo((0.375 + 0.125) / 0.875, within(TOLERANCE));
        assertThat(chain.ends()).containsExactly("won", "lost", "abandoned");
    }

    @Test
    void aChainWithoutStagesAndAnEndThatIsLeftAreRefused() {
        assertThat(Told.refusal(() -> StageChain.builder().end("won").build()))
                .containsExactly("stage chain", "moves chain.empty");
        assertThat(Told.refusal(() -> StageChain.builder()
                        .end("won")
                        .move("won", "talk", 1)
                        .move("talk", "won", 1)
                        .build()))
                .contains("stage chain", "moves[won] chain.end-left");
    }

    private static StagePassage passage(String stage, int won, int lost) {
        return ImmutableStagePassage.builder()
                .stage(stage)
                .movedOn(0)
                .movedBack(0)
                .won(won)
                .lost(lost)
                .abandoned(0)
                .stillThere(0)
                .unknownEntry(0)
                .days(Quantiles.of())
                .daysOfWon(Quantiles.of())
                .stay(SurvivalCurve.of(List.of()))
                .build();
    }

    @TestFactory
    Stream<DynamicTest> movesThatMakeNoChainAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "moves must not be negative but was -1",
                        () -> StageChain.builder()
                                .end("won")
                                .move("a", "won", 1)
                                .build()
                                .chanceWithin("a", "won", -1)),
                Refused.with(
                        "weight must be a number from 0 but was -1.0 (from a to b)",
                        () -> StageChain.builder().move("a", "b", -1)),
                Refused.with(
                        "duplicate end: won",
                        () -> StageChain.builder().end("won").end("won")));
    }
}
