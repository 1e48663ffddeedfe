// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An amount is drawn by where a share falls among the weights of all. */
class DrawnAmountProperties {
    @Property
    void anAmountIsDrawnAtSharesFromTheWeightsBelowItOn(
            @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = 0.01, max = 1) Double> weights,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double share) {
        Map<Money, Double> weighted = new TreeMap<>();
        for (int i = 0; i < weights.size(); i++) {
            weighted.put(Money.ofMinor(CurrencyUnit.EUR, i), weights.get(i));
        }
        AmountDistribution amounts = AmountDistribution.weighted(weighted);

        assertThat(amounts.at(share)).isEqualTo(firstEndingAbove(share, amounts.weights()));
        double below = 0;
        for (double weight : amounts.weights()) {
            for (double edge : new double[] {Math.nextDown(below), below, Math.nextUp(below)}) {
                if (edge > 0 && edge < 1) {
                    assertThat(amounts.at(edge)).isEqualTo(firstEndingAbove(edge, amounts.weights()));
                }
            }
            below += weight;
        }
    }

    @Property
    void drawnTogetherAmountsAddUpToWhatTheyAreOneByOne(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0.01, max = 1) Double> weights,
            @ForAll @Size(max = 50) List<@DoubleRange(min = 0.01, max = 0.99) Double> shares,
            @ForAll boolean isLogNormal) {
        Map<Money, Double> weighted = new TreeMap<>();
        for (int i = 0; i < weights.size(); i++) {
            weighted.put(Money.ofMinor(CurrencyUnit.EUR, i), weights.get(i));
        }
        AmountDistribution amounts = isLogNormal
                ? AmountDistribution.logNormal(Money.ofMinor(CurrencyUnit.EUR, 1_000), weights.get(0))
                : AmountDistribution.weighted(weighted);
        double[] all = shares.stream().mapToDouble(Double::doubleValue).toArray();

        for (int count = 0; count <= all.length; count++) {
            assertThat(amounts.sumAt(all, count))
                    .isEqualTo(
                            Arrays.stream(all, 0, count).mapToLong(amounts::at).sum());
        }
    }

    private static int firstEndingAbove(double share, double[] weights) {
        double end = 0;
        for (int place = 0; place < weights.length; place++) {
            end += weights[place];
            if (share < end) {
                return place;
            }
        }
        return weights.length - 1;
    }
}
