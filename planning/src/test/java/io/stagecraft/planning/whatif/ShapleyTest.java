// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static io.stagecraft.fixtures.ReferenceTable.number;
import static io.stagecraft.fixtures.ReferenceTable.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.ReferenceTable;
import io.stagecraft.fixtures.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShapleyTest {
    @TestFactory
    Stream<DynamicTest> votingPowerIsAsPublished() {
        return Stream.of("eec_1958", "majority_3211")
                .map(game -> DynamicTest.dynamicTest(game, () -> {
                    List<NamedCsvRecord> players = players(game);
                    long quota = whole(players.get(0), "quota");

                    assertThat(Shapley.exactRatios(players.size(), set -> weight(players, set) >= quota ? 1 : 0))
                            .containsExactlyElementsOf(expected(players));
                }));
    }

    @Test
    void aPairOfGlovesIsWorthMostToTheRareOne() {
        List<NamedCsvRecord> players = players("glove_L_L_R");

        // a right glove, the third bit, and at least one of the left ones
        assertThat(Shapley.exactRatios(3, set -> set > 4 ? 1 : 0)).containsExactlyElementsOf(expected(players));
    }

    @Test
    void driversOfAProductAreAttributedAsDerived() {
        List<NamedCsvRecord> drivers = ReferenceTable.rows("whatif/shapley_drivers.csv");
        double[] parts = Shapley.exact(drivers.size(), set -> {
            double product = 1;
            for (int i = 0; i < drivers.size(); i++) {
                product *= number(drivers.get(i), (set >> i & 1) == 1 ? "scenario" : "base");
            }
            return product;
        });

        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isCloseTo(number(drivers.get(i), "contribution"), within(1e-9));
        }
        assertThat(Arrays.stream(parts).sum()).isCloseTo(282, within(1e-9));
    }

    @Test
    void sampledPartsAddUpAndLieNearTheExactOnes() {
        double[] exact = Shapley.exact(6, set -> Math.sqrt((double) set));
        double[][] sampled = Shapley.sampled(6, set -> Math.sqrt((double) set), 500, 7);

        assertThat(Arrays.stream(sampled[0]).sum()).isCloseTo(Math.sqrt(63), within(1e-9));
        for (int i = 0; i < exact.length; i++) {
            assertThat(sampled[0][i]).isCloseTo(exact[i], within(4 * sampled[1][i] + 1e-12));
        }
    }

    @Test
    void tooManyCausesAreRefused() {
        assertThatThrownBy(() -> Shapley.exact(16, set -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("causes must be in [1, 15] but were 16");
    }

    private static List<NamedCsvRecord> players(String game) {
        return ReferenceTable.rows("whatif/shapley.csv").stream()
                .filter(row -> row.getField("case_id").equals(game))
                .toList();
    }

    private static List<Ratio> expected(List<NamedCsvRecord> players) {
        return players.stream()
                .map(row -> Ratio.parse(row.getField("expected_fraction")))
                .toList();
    }

    private static long weight(List<NamedCsvRecord> players, long set) {
        long sum = 0;
        for (int i = 0; i < players.size(); i++) {
            sum += (set >> i & 1) == 1 ? whole(players.get(i), "weight") : 0;
        }
        return sum;
    }

    @TestFactory
    Stream<DynamicTest> causesAreRefusedByName() {
        return Refused.tests(
                Refused.with("causes must be in [1, 62] but were 63", () -> Shapley.sampled(63, set -> 0, 2, 1)),
                Refused.with("orders must be at least 2 but were 1", () -> Shapley.sampled(2, set -> 0, 1, 1)));
    }
}
