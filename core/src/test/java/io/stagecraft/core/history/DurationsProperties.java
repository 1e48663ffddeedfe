// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.statistics.CumulativeIncidence;
import io.stagecraft.core.statistics.Spell;
import io.stagecraft.core.statistics.SurvivalCurve;
import io.stagecraft.core.statistics.SurvivalPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class DurationsProperties {
    private static final List<String> STAGES = List.of("a", "b", "c", "d");

    @Provide
    Arbitrary<List<Spell>> spells() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of("", "won", "lost", "moved"),
                        Arbitraries.integers().between(1, 3))
                .as((days, entered, exit, weight) -> {
                    Spell spell = exit.isEmpty() ? Spell.open(days) : Spell.ended(days, exit);
                    return spell.withEnteredAt(Math.min(days, entered)).withWeight(weight);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void theChancesOfAllEndsAndOfLastingAddUpToOne(@ForAll("spells") List<Spell> spells) {
        CumulativeIncidence closes = CumulativeIncidence.of(spells);
        for (int days = 0; days <= 13; days++) {
            double sum = closes.lasting(days);
            for (String exit : closes.exits()) {
                sum += closes.chance(exit, days);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 300)
    void aWeightIsAsManySpells(@ForAll("spells") List<Spell> spells) {
        List<Spell> each = new ArrayList<>();
        spells.forEach(spell -> {
            for (int i = 0; i < spell.weight(); i++) {
                each.add(spell.withWeight(1));
            }
        });

        assertThat(SurvivalCurve.of(spells).points())
                .isEqualTo(SurvivalCurve.of(each).points());
        assertThat(CumulativeIncidence.of(spells).chance("won", 9))
                .isEqualTo(CumulativeIncidence.of(each).chance("won", 9));
    }

    @Property(tries = 300)
    void incidenceOfASingleEndIsOneMinusSurvival(@ForAll("spells") List<Spell> spells) {
        List<Spell> one = spells.stream()
                .map(spell -> spell.withExit(spell.exit().map(exit -> "closed")))
                .toList();
        SurvivalCurve curve = SurvivalCurve.of(one);
        CumulativeIncidence closes = CumulativeIncidence.of(one);
        for (SurvivalPoint point : curve.points()) {
            assertThat(closes.chance("closed", point.days())).isCloseTo(1 - point.survival(), within(1e-12));
            if (point.standardError().isPresent()) {
                assertThat(closes.standardError("closed", point.days()).orElseThrow())
                        .isCloseTo(point.standardError().getAsDouble(), within(1e-9));
            }
        }
    }

    @Property(tries = 200)
    void chancesOfAllEndsOfAChainSumToOne(@ForAll @Size(24) List<Double> weights) {
        StageChain chain = chain(weights);
        Map<String, Double> ones = Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0);
        Map<String, Double> none = Map.of("a", 0.0, "b", 0.0, "c", 0.0, "d", 0.0);
        for (String stage : STAGES) {
            assertThat(chain.chance(stage, "won") + chain.chance(stage, "lost")).isCloseTo(1, within(1e-9));
            assertThat(chain.chanceWithin(stage, "won", 3)).isLessThanOrEqualTo(chain.chance(stage, "won") + 1e-12);
            assertThat(chain.daysVariance(stage, ones, none))
                    .isCloseTo(chain.movesVariance(stage), within(1e-7 * (1 + chain.movesVariance(stage))));
        }
    }

    /** Any moves among four stages, forwards and back, each of which can end. */
    private static StageChain chain(List<Double> weights) {
        StageChain.Builder builder = StageChain.builder().end("won").end("lost");
        int next = 0;
        for (String from : STAGES) {
            for (String to : List.of("a", "b", "c", "d", "won", "lost")) {
                double weight = Math.abs(weights.get(next++)) % 10;
                builder.move(from, to, to.equals("lost") ? weight + 0.5 : weight);
            }
        }
        return builder.build();
    }
}
