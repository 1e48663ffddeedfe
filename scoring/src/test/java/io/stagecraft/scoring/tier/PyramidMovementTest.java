// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;

class PyramidMovementTest {
    private static final ValueMeasure<Entry<String, Integer>> BY_NUMBER =
            ValueMeasure.<Entry<String, Integer>>units(Entry::getValue).tiesBy(Entry.comparingByKey());

    @Test
    void everyMoveHasItsKind() {
        PyramidMovement<String> movement = pyramid(Map.of("a", 9, "b", 8, "c", 2, "d", 0, "gone", 1), TierScheme.abc())
                .movementTo(pyramid(Map.of("a", 1, "b", 9, "c", 8, "d", 0, "new", 7), TierScheme.abc()), Entry::getKey);

        assertThat(movement.moves())
                .extracting(TierMove::id, TierMove::kind, TierMove::valueChange)
                .containsExactly(
                        tuple("b", TierMove.Kind.STAYED, 1L),
                        tuple("c", TierMove.Kind.PROMOTED, 6L),
                        tuple("new", TierMove.Kind.ENTERED, 7L),
                        tuple("a", TierMove.Kind.RELEGATED, -8L),
                        tuple("d", TierMove.Kind.STAYED, 0L),
                        tuple("gone", TierMove.Kind.LEFT, -1L));
        assertThat(movement.moves(TierMove.Kind.LEFT)).singleElement().satisfies(move -> {
            assertThat(move.tierBefore()).map(Tier::id).hasValue("C");
            assertThat(move.tierAfter()).isEmpty();
        });
        assertThat(movement.valueChange(TierMove.Kind.RELEGATED)).isEqualTo(-8);
    }

    @Test
    void aProspectThatBuysIsPromoted() {
        PyramidMovement<String> movement = pyramid(Map.of("a", 9, "b", 0), TierScheme.keyOrdinaryProspect())
                .movementTo(pyramid(Map.of("a", 9, "b", 5), TierScheme.keyOrdinaryProspect()), Entry::getKey);

        assertThat(movement.moves(TierMove.Kind.PROMOTED))
                .extracting(TierMove::id)
                .containsExactly("b");
    }

    @Test
    void theLevelsMustAgree() {
        assertThatThrownBy(() -> pyramid(Map.of(), TierScheme.abc())
                        .movementTo(pyramid(Map.of(), TierScheme.keyOrdinaryProspect()), Entry::getKey))
                .hasMessage("movement needs pyramids of the same levels but they have [A, B, C]"
                        + " and [key, ordinary, prospect]");
    }

    @Test
    void anIdMustBeUnique() {
        ValuePyramid<String> twice =
                ValuePyramid.of(List.of("a", "a"), ValueMeasure.units(String::length), TierScheme.abc());

        assertThatThrownBy(() -> twice.movementTo(twice, id -> id))
                .hasMessage("id must be unique within a pyramid but a is there twice");
    }

    private static ValuePyramid<Entry<String, Integer>> pyramid(Map<String, Integer> values, TierScheme scheme) {
        return ValuePyramid.of(values.entrySet(), BY_NUMBER, scheme);
    }
}
