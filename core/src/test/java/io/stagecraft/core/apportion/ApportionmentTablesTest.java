// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static io.stagecraft.fixtures.ReferenceTable.rows;
import static io.stagecraft.fixtures.ReferenceTable.wholes;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published apportionments, from {@code reference/apportionment}; all are exact. */
class ApportionmentTablesTest {
    @TestFactory
    Stream<DynamicTest> theCasesOfTheTableComeOutAsPublished() {
        return rows("apportionment/cases.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getField("case_id") + " " + row.getField("method") + " " + row.getField("total"),
                        () -> assertThat(method(row.getField("method"))
                                        .split(Long.parseLong(row.getField("total")), wholes(row.getField("weights"))))
                                .containsExactly(wholes(row.getField("expected")))));
    }

    @TestFactory
    Stream<DynamicTest> theSplitsOfTheTableAreExact() {
        return rows("apportionment/exact_split.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getField("case_id"),
                        () -> assertThat(method(row.getField("method"))
                                        .split(
                                                Long.parseLong(row.getField("total_minor_units")),
                                                wholes(row.getField("weights"))))
                                .containsExactly(wholes(row.getField("expected")))));
    }

    @Test
    void theHouseOf2010HasItsOfficialSeats() {
        List<NamedCsvRecord> states = rows("apportionment/us_house_2010.csv");
        long[] population = wholes(states, "apportionment_population");

        assertThat(Apportionment.huntingtonHill().split(435, population)).containsExactly(wholes(states, "seats"));
    }

    @Test
    void theHouseOf2010HasItsOfficialSeatsWithTheMinimumGiven() {
        List<NamedCsvRecord> states = rows("apportionment/us_house_2010.csv");
        long[] population = wholes(states, "apportionment_population");
        long[] one = new long[50];
        Arrays.fill(one, 1);
        long[] all = new long[50];
        Arrays.fill(all, Long.MAX_VALUE);
        long[] seats = new long[50];

        assertThat(Apportionment.huntingtonHill().splitWithin(435, population, one, all, 0, 50, new long[0], seats))
                .isEmpty();
        assertThat(seats).containsExactly(wholes(states, "seats"));
    }

    @Test
    void boundsHoldAsTabled() {
        List<NamedCsvRecord> rows = rows("apportionment/bounded_small.csv");
        for (Apportionment method : List.of(Apportionment.sainteLague(), Apportionment.largestRemainder())) {
            long[] parts = new long[4];

            assertThat(method.splitWithin(
                            10_000,
                            wholes(rows, "weight"),
                            wholes(rows, "minimum"),
                            wholes(rows, "maximum"),
                            0,
                            4,
                            new long[0],
                            parts))
                    .isEmpty();
            assertThat(parts).as(method.name()).containsExactly(wholes(rows, "expected_minor_units"));
        }
    }

    @Test
    void aReplanMovesAsTabled() {
        List<NamedCsvRecord> rows = rows("apportionment/replan_small.csv");
        long[] old = wholes(rows, "old_plan");
        long[] weights = wholes(rows, "new_weight");
        long[] stable = new long[16];
        Apportionment.largestRemainder().splitNear(3000, weights, 0, 16, old, stable);

        assertThat(Apportionment.largestRemainder().split(3000, wholes(rows, "old_weight")))
                .containsExactly(old);
        assertThat(Apportionment.largestRemainder().split(3000, weights))
                .containsExactly(wholes(rows, "largest_remainder"));
        assertThat(stable).containsExactly(wholes(rows, "stable_plan"));
    }

    @Test
    void aMonthAddsUpDayByDay() {
        List<NamedCsvRecord> rows = rows("apportionment/calendar_cumulative.csv");

        assertThat(Apportionment.cumulative().split(1_000_001, wholes(rows, "weight")))
                .containsExactly(wholes(rows, "expected_minor_units"));
    }

    private static Apportionment method(String name) {
        return switch (name) {
            case "largest_remainder" -> Apportionment.largestRemainder();
            case "sainte_lague" -> Apportionment.sainteLague();
            case "huntington_hill" -> Apportionment.huntingtonHill();
            case "dhondt" -> Apportionment.dHondt();
            case "adams" -> Apportionment.adams();
            case "dean" -> Apportionment.dean();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
