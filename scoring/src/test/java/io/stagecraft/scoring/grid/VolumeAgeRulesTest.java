// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VolumeAgeRulesTest {
    private record Machine(String id, long volume, long leaseMonths, long age, long revenue) implements Serializable {
        private static OptionalLong known(long number) {
            return number == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    private static final long UNKNOWN = Long.MIN_VALUE;

    @Test
    void muchUsedAndOldComesFirst() {
        VolumeAgePlacement<Machine> placed = place(
                VolumeAgeRules.standard(),
                new Machine("high recent", 900, UNKNOWN, 47, 0),
                new Machine("low recent", 100, 13, 90, 0),
                new Machine("high old", 800, UNKNOWN, 48, 5),
                new Machine("low old", 200, 12, 1, 0),
                new Machine("high ended", 700, -3, UNKNOWN, 9),
                new Machine("age unknown", 100, UNKNOWN, UNKNOWN, 0),
                new Machine("volume unknown", UNKNOWN, UNKNOWN, 50, 0));

        assertThat(placed.placement().workOrder())
                .extracting(Machine::id)
                .containsExactly("high ended", "high old", "high recent", "low old", "low recent");
        assertThat(placed.placement().notPlaced())
                .extracting(Machine::id)
                .containsExactly("age unknown", "volume unknown");
        assertThat(placed.placement().at(VolumeLevel.HIGH, MachineAge.OLD)).hasSize(2);
        assertThat(placed.highFrom()).hasValue(Ratio.of(450));
        assertThat(placed.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.high-volume", "default.old-machine lease=12 age=48");
        assertThat(Serialized.copy(placed)).isEqualTo(placed);
    }

    @Test
    void aVolumeAtTheCutIsHigh() {
        VolumeAgeRules rules = VolumeAgeRules.builder()
                .highFrom(Ratio.of(500))
                .leaseEndsWithinMonths(6)
                .build();

        VolumeAgePlacement<Machine> placed =
                place(rules, new Machine("at", 500, UNKNOWN, 0, 0), new Machine("below", 499, UNKNOWN, 0, 0));

        assertThat(placed.placement().at(VolumeLevel.HIGH, MachineAge.RECENT))
                .extracting(Machine::id)
                .containsExactly("at");
        assertThat(placed.defaultsUsed()).isEmpty();
    }

    @Test
    void withoutAnyVolumeNothingIsPlaced() {
        VolumeAgePlacement<Machine> placed = place(VolumeAgeRules.standard(), new Machine("a", UNKNOWN, 1, 1, 0));

        assertThat(placed.highFrom()).isEmpty();
        assertThat(placed.placement().notPlaced()).hasSize(1);
    }

    @Test
    void attractivenessIsTheMeanOfTheAnswered() {
        AttractivenessGrid grid = AttractivenessGrid.standard();
        AxisRating<SellerAttractiveness> ours = AxisRating.of(
                SellerAttractiveness.class,
                Map.of(SellerAttractiveness.PREFERENCE, 5, SellerAttractiveness.DIFFERENCE, 1));
        AxisRating<FuturePotential> theirs =
                AxisRating.of(FuturePotential.class, Map.of(FuturePotential.SALES_VOLUME, 4));
        AxisRating<FuturePotential> unknown = AxisRating.of(FuturePotential.class, Map.of());

        assertThat(ours.coverage()).hasToString("2 of 5 answered");
        assertThat(ours.mean()).hasValue(Ratio.of(3));
        assertThat(ours.answers().keySet())
                .containsExactly(SellerAttractiveness.DIFFERENCE, SellerAttractiveness.PREFERENCE);
        assertThat(grid.attractiveness(ours)).hasValue(Level.HIGH);
        assertThat(grid.withAttractivenessWeights(Map.of(SellerAttractiveness.DIFFERENCE, 2))
                        .attractiveness(ours))
                .hasValue(Level.LOW);
        assertThat(grid.place(List.of("a", "b"), name -> name.equals("a") ? theirs : unknown, name -> ours))
                .satisfies(placed -> {
                    assertThat(placed.at(Level.HIGH, Level.HIGH)).containsExactly("a");
                    assertThat(placed.notPlaced()).containsExactly("b");
                });
        assertThat(grid.matrix().cell(Level.HIGH, Level.LOW).advice())
                .contains(Labels.of("improve the offer or the access before spending visits"));
        assertThat(grid.defaultsUsed()).extracting(Told::used).containsExactly("default.attractiveness-mean");
    }

    @Test
    void badRatingsAreNamed() {
        assertThatThrownBy(() -> AxisRating.of(FuturePotential.class, Map.of(FuturePotential.PROFIT_MARGIN, 6)))
                .hasMessage("PROFIT_MARGIN must be in [1, 5] but was 6");
        assertThatThrownBy(
                        () -> AttractivenessGrid.builder().highFrom(Ratio.of(6)).build())
                .hasMessage("highFrom must be in [1, 5] but was 6");
        assertThatThrownBy(() -> AttractivenessGrid.builder()
                        .putPotentialWeights(FuturePotential.PROFIT_MARGIN, -1)
                        .build())
                .hasMessage("weight of PROFIT_MARGIN must not be negative but was -1");
    }

    private static VolumeAgePlacement<Machine> place(VolumeAgeRules rules, Machine... machines) {
        return rules.place(
                List.of(machines),
                machine -> Machine.known(machine.volume()),
                machine -> Machine.known(machine.leaseMonths()),
                machine -> Machine.known(machine.age()),
                Comparator.comparing(Machine::revenue).reversed().thenComparing(Machine::id));
    }
}
