// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Serialized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
    /** One of four ends at 1, one leaves unseen at 2, and the last two end at 3 and 4. */
    private static final CumulativeIncidence FOUR = CumulativeIncidence.of(
            List.of(Spell.ended(1, "won"), Spell.open(2), Spell.ended(3, "lost"), Spell.ended(4, "won")));

    @Test
    void theChanceOfAnEndGrowsByItsShareOfThoseAtRisk() {
        assertThat(FOUR.chance("won", 0.5)).isZero();
        assertThat(FOUR.chance("won", 1)).isEqualTo(0.25);
        assertThat(FOUR.chance("won", 3.9)).isEqualTo(0.25);
        assertThat(FOUR.chance("won", 4)).isEqualTo(0.625);
        assertThat(FOUR.chance("lost", 1)).isZero();
        assertThat(FOUR.chance("lost", 3)).isEqualTo(0.375);
        assertThat(FOUR.chance("lost", 100)).isEqualTo(0.375);
        assertThat(FOUR.chance("merged", 4)).isZero();
        assertThat(FOUR.lasting(0)).isEqualTo(1);
        assertThat(FOUR.lasting(1)).isEqualTo(0.75);
        assertThat(FOUR.lasting(3.5)).isEqualTo(0.375);
        assertThat(FOUR.lasting(4)).isZero();
    }

    @Test
    void itSaysWhatItStandsOn() {
        assertThat(FOUR.exits()).containsExactly("lost", "won");
        assertThat(FOUR.counts()).isEqualTo(Map.of("lost", 1L, "won", 2L));
        assertThat(FOUR.days()).containsExactly(1, 3, 4);
        assertThat(FOUR.spells()).isEqualTo(4);
        assertThat(FOUR).hasToString("4 spells, ended {lost=1, won=2}");
        assertThat(FOUR.hashCode())
                .isNotEqualTo(
                        CumulativeIncidence.of(List.of(Spell.ended(1, "won"))).hashCode());
    }

    /** The variance by the delta method, by hand: 0.375² / 12 + 3 / 64 - 0.75 / 16 at 1, and 0.375² / 2 at 3. */
    @Test
    void theStandardErrorIsThatOfTheDeltaMethod() {
        assertThat(FOUR.standardError("won", 0.5)).hasValue(0);
        assertThat(FOUR.standardError("merged", 4)).hasValue(0);
        assertThat(FOUR.standardError("won", 1)).hasValueCloseTo(Math.sqrt(0.25 * 0.75 / 4), within(1e-15));
        assertThat(FOUR.standardError("won", 4)).hasValueCloseTo(Math.sqrt(0.08203125), within(1e-15));
    }

    @Test
    void withoutOpenSpellsTheStandardErrorIsThatOfAShare() {
        CumulativeIncidence eight = CumulativeIncidence.of(List.of(
                Spell.ended(1, "won"),
                Spell.ended(1, "lost"),
                Spell.ended(2, "won"),
                Spell.ended(3, "won"),
                Spell.ended(3, "lost"),
                Spell.ended(5, "lost"),
                Spell.ended(8, "won"),
                Spell.ended(8, "lost")));

        assertThat(eight.standardError("won", 1)).hasValueCloseTo(Math.sqrt(1.0 / 8 * 7 / 8 / 8), within(1e-15));
        assertThat(eight.standardError("won", 3)).hasValueCloseTo(Math.sqrt(3.0 / 8 * 5 / 8 / 8), within(1e-15));
        assertThat(eight.standardError("lost", 5)).hasValueCloseTo(Math.sqrt(3.0 / 8 * 5 / 8 / 8), within(1e-15));
        assertThat(eight.standardError("lost", 8)).hasValueCloseTo(Math.sqrt(4.0 / 8 * 4 / 8 / 8), within(1e-15));
    }

    @Test
    void whereAllEndedTheSameWayTheStandardErrorIsUnknown() {
        CumulativeIncidence won = CumulativeIncidence.of(List.of(Spell.ended(1, "won"), Spell.ended(2, "won")));

        assertThat(won.standardError("won", 1)).hasValueCloseTo(Math.sqrt(0.5 * 0.5 / 2), within(1e-15));
        assertThat(won.standardError("won", 2)).isEmpty();
    }

    @Test
    void theChanceOfOneThatHasLastedIsOutOfThoseThatLasted() {
        assertThat(FOUR.chanceGiven("won", 0, 0)).hasValue(0);
        assertThat(FOUR.chanceGiven("won", 0, 1)).hasValue(0.25);
        assertThat(FOUR.chanceGiven("won", 1, 0)).hasValue(0);
        assertThat(FOUR.chanceGiven("won", 1, 3)).hasValue(0.5);
        assertThat(FOUR.chanceGiven("lost", 2, 1)).hasValue(0.5);
        assertThat(FOUR.chanceGiven("won", 3, 1)).hasValue(1);
        assertThat(FOUR.chanceGiven("won", 4, 1)).isEmpty();
        // from the last end on nothing is known, also where some lasted longer
        CumulativeIncidence half = CumulativeIncidence.of(List.of(Spell.ended(1, "won"), Spell.open(5)));
        assertThat(half.chanceGiven("won", 0.5, 1)).hasValue(0.5);
        assertThat(half.chanceGiven("won", 1, 1)).isEmpty();
        assertThat(CumulativeIncidence.of(List.of()).chanceGiven("won", 0, 1)).isEmpty();
        CumulativeIncidence gone = CumulativeIncidence.of(
                List.of(Spell.ended(1, "won"), Spell.ended(5, "won").withEnteredAt(2)));
        assertThat(gone.chanceGiven("won", 1, 4)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOUR.chanceGiven("won", 0, -1))
                .withMessage("age and days must not be negative but were 0.0 and -1.0");
    }

    @Test
    void theTimeToAnEndIsRoundedUpToWholeDays() {
        CumulativeIncidence ends = CumulativeIncidence.of(
                List.of(Spell.ended(0.5, "won"), Spell.ended(1, "won"), Spell.ended(2, "lost"), Spell.ended(3, "won")));

        assertThat(ends.timeTo("won")).hasValue(WaitingTime.weighted(0, 2, 0, 1));
        assertThat(ends.timeTo("lost")).hasValue(WaitingTime.ofDays(2));
        assertThat(ends.timeTo("merged")).isEmpty();
        assertThat(CumulativeIncidence.of(List.of(Spell.ended(100_000, "won"))).timeTo("won"))
                .hasValue(WaitingTime.ofDays(100_000));
    }

    @Test
    void aWeighedSpellCountsAsOftenAsItWeighs() {
        CumulativeIncidence weighed = CumulativeIncidence.of(List.of(
                Spell.ended(1, "won").withWeight(3), Spell.ended(2, "lost").withWeight(2), Spell.open(3)));

        assertThat(weighed.chance("won", 1)).isEqualTo(0.5);
        assertThat(weighed.chance("lost", 2)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(weighed.lasting(2)).isCloseTo(1 / 6.0, within(1e-15));
        assertThat(weighed.counts()).isEqualTo(Map.of("lost", 1L, "won", 1L));
        assertThat(CumulativeIncidence.of(List.of(
                        Spell.open(3),
                        Spell.ended(2, "lost").withWeight(2),
                        Spell.ended(1, "won").withWeight(3))))
                .as("in whatever order")
                .isEqualTo(weighed);
        // 0.1 + 0.2 + 0.3 without 0.1 + 0.2 is a little more than 0.3, and yet none is left
        assertThat(CumulativeIncidence.of(List.of(
                                Spell.ended(1, "won").withWeight(0.1),
                                Spell.ended(1, "won").withWeight(0.2),
                                Spell.ended(2, "lost").withWeight(0.3)))
                        .lasting(2))
                .isZero();
    }

    @Test
    void anIncidenceThatWasStoredAnswersAsBefore() {
        CumulativeIncidence atOnce = CumulativeIncidence.of(List.of(
                Spell.ended(0, "won"),
                Spell.ended(1, "lost").withWeight(0.1),
                Spell.ended(1, "won").withWeight(0.2)));

        assertThat(Serialized.copy(FOUR)).isEqualTo(FOUR);
        assertThat(Serialized.copy(atOnce)).isEqualTo(atOnce);
        assertThat(Serialized.copy(atOnce).chance("won", 1)).isEqualTo(atOnce.chance("won", 1));
    }

    @Test
    void incidencesAreEqualByContent() {
        assertThat(FOUR)
                .isEqualTo(CumulativeIncidence.of(
                        List.of(Spell.ended(4, "won"), Spell.ended(3, "lost"), Spell.open(2), Spell.ended(1, "won"))))
                // the same ends, another at risk; the same table, one more that tells nothing
                .isNotEqualTo(CumulativeIncidence.of(
                        List.of(Spell.ended(1, "won"), Spell.open(3), Spell.ended(3, "lost"), Spell.ended(4, "won"))))
                .isNotEqualTo(CumulativeIncidence.of(List.of(
                        Spell.ended(1, "won"),
                        Spell.open(2),
                        Spell.open(0.5),
                        Spell.ended(3, "lost"),
                        Spell.ended(4, "won"))))
                .isNotEqualTo(CumulativeIncidence.of(
                        List.of(Spell.ended(1, "won"), Spell.open(2), Spell.ended(3, "lost"), Spell.ended(5, "won"))));
    }
}
