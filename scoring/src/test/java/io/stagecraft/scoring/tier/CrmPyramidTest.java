// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.DataSets;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Measured on the public CRM data. */
class CrmPyramidTest {
    @Test
    void theWonRevenueOfEightyFiveAccountsMakesThePyramid() throws IOException {
        ValuePyramid<Entry<String, Money>> pyramid = ValuePyramid.of(
                wonRevenue(DataSets.folder("crm-sales-opportunities")).entrySet(),
                Entry::getValue,
                TierScheme.strategicImportantGeneral());

        assertThat(pyramid).hasToString("strategic 17, important 26, general 42");
        assertThat(Stream.of(10, 20, 30, 60)
                        .map(percent -> pyramid.concentration()
                                .shareOfTop(Ratio.ofPercent(percent))
                                .orElseThrow()
                                .toDecimal(4, RoundingMode.HALF_UP)
                                .toString()))
                .containsExactly("0.1908", "0.3169", "0.4418", "0.7313");
        assertThat(pyramid.concentration().howManyMake(Ratio.ofPercent(80))).hasValue(59);
    }

    private static Map<String, Money> wonRevenue(Path folder) throws IOException {
        Map<String, Money> revenue = new TreeMap<>();
        try (Stream<String> lines = Files.lines(folder.resolve("accounts.csv"))) {
            lines.skip(1).forEach(line -> revenue.put(line.split(",", -1)[0], Money.zero(CurrencyUnit.USD)));
        }
        try (Stream<String> lines = Files.lines(folder.resolve("sales_pipeline.csv"))) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[4].equals("Won"))
                    .forEach(row -> revenue.merge(row[3], Money.parse("USD " + row[7]), Money::plus));
        }
        return revenue;
    }
}
