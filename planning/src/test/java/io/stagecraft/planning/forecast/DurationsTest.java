// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.ReferenceTable.number;
import static io.stagecraft.fixtures.ReferenceTable.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.StageChain;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.statistics.CumulativeIncidence;
import io.stagecraft.core.statistics.Spell;
import io.stagecraft.core.statistics.SurvivalCurve;
import io.stagecraft.core.statistics.SurvivalPoint;
import io.stagecraft.fixtures.ReferenceTable;
import io.stagecraft.fixtures.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DurationsTest {
    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> survivalOfMillersPatientsIsAsPublished() {
        Map<String, SurvivalCurve> curves = new HashMap<>();
        for (String group : List.of("Maintained", "Nonmaintained")) {
            curves.put(
                    group,
                    SurvivalCurve.of(ReferenceTable.rows("pipeline/km_aml_input.csv").stream()
                            .filter(row -> row.getField("group").equals(group))
                            .map(row -> whole(row, "event") == 1
                                    ? Spell.ended(number(row, "time"), "relapse")
                                    : Spell.open(number(row, "time")))
                            .toList()));
        }
        return ReferenceTable.rows("pipeline/km_aml_expected.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("group") + " " + row.getField("time"), () -> {
                    SurvivalPoint point =
                            curves.getOrDefault(row.getField("group"), SurvivalCurve.of(List.of())).points().stream()
                                    .filter(each -> each.days() == number(row, "time"))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(point.atRisk()).isEqualTo(number(row, "at_risk"));
                    assertThat(point.ended()).isEqualTo(number(row, "events"));
                    assertThat(point.survival()).isCloseTo(number(row, "survival"), within(TOLERANCE));
                    assertThat(point.survival()).isCloseTo(number(row, "published"), within(6e-4));
                    if (row.getField("std_error_greenwood").isEmpty()) {
                        assertThat(point.standardError()).isEmpty();
                    } else {
                        assertThat(point.standardError().orElseThrow())
                                .isCloseTo(number(row, "std_error_greenwood"), within(TOLERANCE));
                    }
                }));
    }

    @Test
    void aSpellSeenLateIsAtRiskOnlyFromThen() {
        SurvivalCurve curve = SurvivalCurve.of(List.of(
                Spell.ended(5, "won"),
                Spell.ended(10, "won").withEnteredAt(7),
                Spell.ended(12, "won"),
                Spell.open(20).withEnteredAt(5)));

        assertThat(curve.points()).extracting(SurvivalPoint::atRisk).containsExactly(2.0, 3.0, 2.0);
        assertThat(curve.survival(11)).isCloseTo(1 / 2.0 * 2 / 3.0, within(TOLERANCE));
        assertThat(curve.quantile(0.5)).isEqualTo(OptionalDouble.of(5));
    }

    @Test
    void aSpellThatEndedOnTheDayItWasFirstSeenTellsNothing() {
        List<Spell> spells = List.of(Spell.ended(5, "won"), Spell.ended(9, "lost"), Spell.open(12));
        List<Spell> more = new ArrayList<>(spells);
        more.add(Spell.ended(5, "won").withEnteredAt(5));

        assertThat(SurvivalCurve.of(more).points())
                .isEqualTo(SurvivalCurve.of(spells).points());
        assertThat(CumulativeIncidence.of(more).chance("won", 12))
                .isEqualTo(CumulativeIncidence.of(spells).chance("won", 12));
    }

    @Test
    void theMedianIsUnknownWhereHalfNeverEnded() {
        SurvivalCurve curve = SurvivalCurve.of(List.of(Spell.ended(4, "won"), Spell.open(6), Spell.open(8)));

        assertThat(curve.quantile(0.5)).isEmpty();
        assertThat(curve.quantile(0.3)).isEqualTo(OptionalDouble.of(4));
        assertThat(curve.meanUpTo(8)).isCloseTo(4 + 4 * 2 / 3.0, within(TOLERANCE));
        assertThat(curve.meanUpTo(3)).isEqualTo(3);
    }

    @Test
    void timesInAStageAreReadFromPaths() {
        List<DealPath> paths = List.of(
                DealPath.of(Stay.moved("talk", 4, "offer"), Stay.of("offer", 9, Stay.End.WON)),
                DealPath.of(Stay.of("offer", 20, Stay.End.LOST)),
                DealPath.of(Stay.of("offer", 7, Stay.End.STILL_THERE)),
                DealPath.of(Stay.of("offer", 30, Stay.End.WON).withSeenFrom(25)),
                DealPath.of(Stay.of("offer", 30, Stay.End.WON).withIsEntryKnown(false)));

        assertThat(DealPath.spellsIn(paths, "offer"))
                .containsExactly(
                        Spell.ended(9, "won"),
                        Spell.ended(20, "lost"),
                        Spell.open(7),
                        Spell.ended(30, "won").withEnteredAt(25));
        assertThat(DealPath.spellsIn(paths, "talk")).containsExactly(Spell.ended(4, "moved"));
    }

    @Test
    void winsAfterLaterStagesCountFromAnEarlyOne() {
        List<DealPath> paths = List.of(
                DealPath.of(
                        Stay.moved("talk", 4, "offer"),
                        Stay.moved("offer", 9, "contract"),
                        Stay.of("contract", 2, Stay.End.WON)),
                DealPath.of(Stay.moved("talk", 5, "offer"), Stay.of("offer", 5, Stay.End.LOST)),
                DealPath.of(
                        Stay.moved("talk", 6, "offer").withSeenFrom(3),
                        Stay.moved("offer", 6, "talk"),
                        Stay.of("talk", 8, Stay.End.STILL_THERE)),
                DealPath.of(Stay.moved("offer", 7, "contract"), Stay.of("contract", 7, Stay.End.WON)),
                DealPath.of(
                        Stay.moved("talk", 1, "offer").withIsEntryKnown(false),
                        Stay.of("offer", 1, Stay.End.ABANDONED)),
                DealPath.of(Stay.of("talk", 30, Stay.End.LOST), Stay.of("talk", 12, Stay.End.WON)));

        List<Spell> talk = DealPath.spellsToEnd(paths, "talk");
        assertThat(talk)
                .containsExactly(
                        Spell.ended(15, "won"),
                        Spell.ended(10, "lost"),
                        Spell.open(20).withEnteredAt(3),
                        Spell.ended(30, "lost"),
                        Spell.ended(12, "won"));
        assertThat(DealPath.spellsToEnd(paths, "contract"))
                .containsExactly(Spell.ended(2, "won"), Spell.ended(7, "won"));
        // at day 10 four are open, and of them the wins came on days 12 and 15
        assertThat(CumulativeIncidence.of(talk).chanceGiven("won", 10, 20).orElseThrow())
                .isCloseTo(0.5, within(TOLERANCE));
        assertThat(CumulativeIncidence.of(DealPath.spellsIn(paths, "talk")).chance("won", 20))
                .isLessThan(CumulativeIncidence.of(talk).chance("won", 20));
    }

    @Test
    void theVarianceOfDaysFollowsFromThatOfEachVisit() {
        StageChain chain = StageChain.builder()
                .end("won")
                .end("lost")
                .move("talk", "offer", 0.5)
                .move("talk", "lost", 0.5)
                .move("offer", "won", 1)
                .build();
        Map<String, Double> days = Map.of("talk", 10.0, "offer", 20.0);

        // 10 days, and in one case of two 20 more: a variance of 100 between, and those of the visits
        assertThat(chain.daysVariance("talk", days, Map.of("talk", 0.0, "offer", 0.0)))
                .isCloseTo(100, within(TOLERANCE));
        assertThat(chain.daysVariance("talk", days, Map.of("talk", 4.0, "offer", 6.0)))
                .isCloseTo(100 + 4 + 3, within(TOLERANCE));
        assertThatThrownBy(() -> chain.daysVariance("talk", days, Map.of("talk", 4.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variance must be given for every stage, from 0, but were null (stage offer)");
    }

    @Test
    void incidenceOfAllEndsAndLastingAddUpToOne() {
        CumulativeIncidence closes = CumulativeIncidence.of(List.of(
                Spell.ended(10, "won"),
                Spell.ended(20, "lost"),
                Spell.open(25),
                Spell.ended(30, "won"),
                Spell.open(40)));

        assertThat(closes.exits()).containsExactly("lost", "won");
        assertThat(closes.chance("won", 10)).isCloseTo(0.2, within(TOLERANCE));
        assertThat(closes.chance("lost", 20)).isCloseTo(0.2, within(TOLERANCE));
        // two are left at risk at 30, each with three tenths of the start
        assertThat(closes.chance("won", 30)).isCloseTo(0.5, within(TOLERANCE));
        assertThat(closes.chance("won", 30) + closes.chance("lost", 30) + closes.lasting(30))
                .isCloseTo(1, within(TOLERANCE));
        assertThat(closes.chanceGiven("won", 20, 10).orElseThrow()).isCloseTo(0.5, within(TOLERANCE));
        assertThat(closes.chanceGiven("won", 30, 10)).isEmpty();
        assertThat(closes.timeTo("won").orElseThrow().mean()).isCloseTo((10 * 0.2 + 30 * 0.3) / 0.5, within(1e-9));
        assertThat(closes.timeTo("abandoned")).isEmpty();
    }

    @Test
    void theDrunkardsWalkIsAsPublished() {
        StageChain.Builder builder = StageChain.builder().end("home").end("bar");
        List<NamedCsvRecord> rows = ReferenceTable.rows("pipeline/absorbing_markov.csv");
        for (NamedCsvRecord row : rows) {
            String from = "corner " + row.getField("i");
            if (row.getField("matrix").equals("Q")) {
                builder.move(from, "corner " + row.getField("j"), number(row, "value"));
            } else if (row.getField("matrix").equals("R")) {
                builder.move(from, whole(row, "j") == 0 ? "home" : "bar", number(row, "value"));
            }
        }
        StageChain chain = builder.build();

        for (NamedCsvRecord row : rows) {
            String from = "corner " + row.getField("i");
            double expected = number(row, "value");
            switch (row.getField("matrix")) {
                case "N" ->
                    assertThat(chain.visits(from, "corner " + row.getField("j")))
                            .isCloseTo(expected, within(TOLERANCE));
                case "t" -> assertThat(chain.expectedMoves(from)).isCloseTo(expected, within(TOLERANCE));
                case "B" ->
                    assertThat(chain.chance(from, whole(row, "j") == 0 ? "home" : "bar"))
                            .isCloseTo(expected, within(TOLERANCE));
                default -> assertThat(row.getField("matrix")).isIn("Q", "R");
            }
        }
        // from the middle: 2 moves with chance 1/2, 4 with 1/4, ...: twice a geometric number, variance 4 × 2
        assertThat(chain.movesVariance("corner 1")).isCloseTo(8, within(TOLERANCE));
        assertThat(chain.chanceWithin("corner 1", "home", 2)).isCloseTo(0.25, within(TOLERANCE));
        assertThat(chain.chanceWithin("corner 1", "home", 400)).isCloseTo(0.5, within(TOLERANCE));
        assertThat(chain.expectedDays("corner 1", Map.of("corner 0", 1.0, "corner 1", 10.0, "corner 2", 1.0)))
                .isCloseTo(22, within(TOLERANCE));
    }

    @Test
    void aStageThatCannotEndIsNamed() {
        assertThat(Told.refusal(() -> StageChain.builder()
                        .end("won")
                        .move("proposal", "won", 1)
                        .move("limbo", "waiting", 1)
                        .move("waiting", "limbo", 1)
                        .build()))
                .containsExactly(
                        "stage chain",
                        "moves[limbo] chain.cannot-end ends=[won]",
                        "moves[waiting] chain.cannot-end ends=[won]");
    }

    @Test
    void aLongChainOfStagesIsSolved() {
        StageChain.Builder builder = StageChain.builder().end("won").end("lost");
        IntStream.range(0, 60)
                .forEach(i -> builder.move("stage " + i, i == 59 ? "won" : "stage " + (i + 1), 0.9)
                        .move("stage " + i, "lost", 0.1));

        assertThat(builder.build().chance("stage 0", "won")).isCloseTo(Math.pow(0.9, 60), within(TOLERANCE));
    }
}
