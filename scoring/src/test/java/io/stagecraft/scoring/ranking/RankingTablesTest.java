// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.ranking;

import static io.stagecraft.fixtures.ReferenceTable.number;
import static io.stagecraft.fixtures.ReferenceTable.numbers;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.ReferenceTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published tables of pairwise comparison, closeness to the ideal and weighted product. */
class RankingTablesTest {

    @Test
    void pairwiseComparisonsGiveThePublishedWeights() {
        Map<String, List<NamedCsvRecord>> matrices = ReferenceTable.rows("scoring/ahp.csv").stream()
                .filter(row -> !row.getField("row_of_pairwise_matrix").isEmpty())
                .collect(groupingBy(
                        row -> row.getField("case_id") + row.getField("matrix"), LinkedHashMap::new, toList()));
        assertThat(matrices).hasSize(6);
        matrices.values().forEach(rows -> {
            PairwiseComparison comparison = comparison(rows);
            for (NamedCsvRecord row : rows) {
                double weight = comparison.weight(row.getField("element"));
                assertThat(weight).isCloseTo(number(row, "weight"), within(1e-9));
                assertThat(weight).isCloseTo(number(row, "published_weight"), within(0.002));
                assertThat(comparison.eigenvalue()).isCloseTo(number(row, "lambda_max"), within(1e-9));
                assertThat(comparison.consistencyIndex()).isCloseTo(number(row, "consistency_index"), within(1e-9));
                assertThat(comparison.consistencyRatio())
                        .isCloseTo(number(row, "consistency_ratio_saaty"), within(1e-9));
                assertThat(comparison.isConsistent()).isTrue();
            }
        });
    }

    @Test
    void weightsOfCriteriaTimesWeightsOfAlternativesGiveThePublishedRanking() {
        Map<String, List<NamedCsvRecord>> matrices = ReferenceTable.rows("scoring/ahp.csv").stream()
                .filter(row -> row.getField("case_id").equals("wikipedia_leader"))
                .collect(groupingBy(row -> row.getField("matrix"), LinkedHashMap::new, toList()));
        Map<String, Double> criteria =
                comparison(requireNonNull(matrices.get("criteria"))).weights();
        for (NamedCsvRecord row : requireNonNull(matrices.get("OVERALL"))) {
            double total = criteria.entrySet().stream()
                    .mapToDouble(criterion -> criterion.getValue()
                            * comparison(requireNonNull(matrices.get(criterion.getKey())))
                                    .weight(row.getField("element")))
                    .sum();
            assertThat(total).isCloseTo(number(row, "weight"), within(1e-9));
        }
    }

    private static PairwiseComparison comparison(List<NamedCsvRecord> rows) {
        List<String> names = rows.stream().map(row -> row.getField("element")).toList();
        PairwiseComparison comparison = PairwiseComparison.of(names);
        for (int i = 0; i < names.size(); i++) {
            List<String> cells = Splitter.on(';').splitToList(rows.get(i).getField("row_of_pairwise_matrix"));
            for (int j = i + 1; j < names.size(); j++) {
                comparison = comparison.prefer(names.get(i), names.get(j), Ratio.parse(cells.get(j)));
            }
        }
        return comparison;
    }

    @Test
    void closenessToTheIdealIsAsPublished() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("scoring/topsis.csv");
        Alternatives<NamedCsvRecord> alternatives = Alternatives.of(rows);
        double[] weights = numbers(rows.get(0).getField("weights"));
        for (int i = 0; i < weights.length; i++) {
            int column = i;
            alternatives =
                    alternatives.higherIsBetter("c" + i, weights[i], row -> numbers(row.getField("values"))[column]);
        }
        alternatives.byCloseness().forEach(ranked -> {
            assertThat(ranked.score()).isCloseTo(number(ranked.subject(), "closeness"), within(1e-9));
            assertThat(ranked.score()).isCloseTo(number(ranked.subject(), "published"), within(1e-4));
        });
        assertThat(alternatives.byCloseness().stream().map(Alternatives.Ranked::position))
                .containsExactly(2, 1, 0, 3);
    }

    @Test
    void weightedProductsAreAsPublished() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("scoring/weighted_product.csv");
        Alternatives<NamedCsvRecord> alternatives = Alternatives.of(rows);
        for (int i = 0; i < 3; i++) {
            int column = i;
            alternatives = alternatives.higherIsBetter("c" + i, 1, row -> numbers(row.getField("values"))[column]);
        }
        // the table has weights of 1 and logarithms to base 10; ours sum to 1 and are natural
        alternatives
                .byWeightedProduct()
                .forEach(ranked -> assertThat(ranked.score() * 3 / StrictMath.log(10))
                        .isCloseTo(number(ranked.subject(), "log10_score"), within(1e-8)));
    }
}
