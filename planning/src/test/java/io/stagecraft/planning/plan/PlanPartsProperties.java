// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.plan.TargetPlanProperties.RandomPlan;
import io.stagecraft.planning.target.Cut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanPartsProperties {
    @Property(tries = 500)
    void partsJoinToTheVeryPlan(@ForAll long seed) {
        TargetSplit split = new RandomPlan(seed).split;

        PlanParts parts = split.inParts();

        assertSame(parts.join(divided(parts, seed)).orElseThrow(), split.plan().orElseThrow());
    }

    @Property(tries = 300)
    void partsOfAPlanMadeAgainJoinToTheVeryPlan(@ForAll long seed, @ForAll long other) {
        TargetPlan earlier = new RandomPlan(seed).split.plan().orElseThrow();
        long total = earlier.target().amount().orElseThrow().smallest();
        TargetSplit split = earlier.split()
                .withTarget(earlier.target()
                        .withAmount(
                                earlier.unit().ofSmallest(total + (total < 0 ? -1L : 1L) * Math.floorMod(other, 3))))
                .near(earlier);

        PlanParts parts = split.inParts();

        assertSame(parts.join(divided(parts, other)).orElseThrow(), split.plan().orElseThrow());
    }

    @Property(tries = 200)
    void aPlanSurvivesTransportWithItsExplanationsAndCanBeMadeAgain(@ForAll long seed) {
        TargetPlan plan = new RandomPlan(seed).split.plan().orElseThrow();
        TargetPlan again = plan.split().near(plan).plan().orElseThrow();

        TargetPlan copy = Serialized.copy(again);

        assertSame(copy, plan);
        assertThat(Serialized.copy(copy)).isEqualTo(copy);
        assertThat(copy.split().near(copy).plan().orElseThrow()).isEqualTo(copy);
        assertThat(copy.split().near(plan).plan().orElseThrow()).isEqualTo(plan);
        assertThat(copy.overAssignment()).isEqualTo(plan.overAssignment());
        for (int number = 0; number < plan.cells(); number += 7) {
            Cut cell = TargetPlanProperties.cell(plan, number);

            assertThat(copy.explain(cell)).isEqualTo(again.explain(cell));
        }
        PlanDifference difference = again.minus(plan);
        assertThat(Serialized.copy(difference)).isEqualTo(difference);
    }

    private static void assertSame(TargetPlan one, TargetPlan other) {
        assertThat(one).isEqualTo(other);
        assertThat(one.overAssignment()).isEqualTo(other.overAssignment());
        assertThat(one.defaultsUsed()).isEqualTo(other.defaultsUsed());
        for (int number = 0; number < one.cells(); number += 5) {
            Cut cell = TargetPlanProperties.cell(one, number);

            assertThat(one.assigned(cell)).isEqualTo(other.assigned(cell));
        }
    }

    /** Cuts the parts anywhere and divides them in any order. */
    private static List<PlanParts> divided(PlanParts parts, long seed) {
        Random random = new Random(seed);
        List<PlanParts> divided = new ArrayList<>();
        for (int from = 0; from < parts.size(); ) {
            int to = from + 1 + random.nextInt(parts.size() - from);
            divided.add(parts.divide(from, to));
            from = to;
        }
        Collections.shuffle(divided, random);
        return divided;
    }
}
