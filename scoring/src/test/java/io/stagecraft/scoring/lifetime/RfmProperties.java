// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.scoring.tier.TierSplit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RfmProperties {
    private static final LocalDate MONDAY = LocalDate.of(2018, 1, 1);
    private static final Rfm<Customer> RFM = Rfm.by(Customer::last, Customer::orders, Customer::cents);

    record Customer(int days, long orders, long cents) {
        LocalDate last() {
            return MONDAY.minusDays(days);
        }
    }

    @Property(tries = 300)
    void equalValuesHaveEqualScoresAndBetterOnesNoLower(
            @ForAll("customers") List<Customer> customers,
            @ForAll @IntRange(min = 1, max = 7) int groups,
            @ForAll TierSplit split) {
        List<RfmScore> scores = RFM.groups(customers, groups, split).scores();

        assertOrder(customers, scores, customer -> -customer.days, RfmScore::recency);
        assertOrder(customers, scores, Customer::orders, RfmScore::frequency);
        assertOrder(customers, scores, Customer::cents, RfmScore::monetary);
    }

    private static void assertOrder(
            List<Customer> customers,
            List<RfmScore> scores,
            ToLongFunction<Customer> value,
            ToIntFunction<RfmScore> score) {
        for (int i = 0; i < customers.size(); i++) {
            for (int j = 0; j < customers.size(); j++) {
                int order = Long.compare(value.applyAsLong(customers.get(i)), value.applyAsLong(customers.get(j)));
                int scored = Integer.compare(score.applyAsInt(scores.get(i)), score.applyAsInt(scores.get(j)));
                assertThat(order == 0 ? scored == 0 : order * scored >= 0).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfTheCustomersChangesNoScore(
            @ForAll("customers") List<Customer> customers,
            @ForAll @IntRange(min = 1, max = 7) int groups,
            @ForAll TierSplit split,
            @ForAll Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        List<RfmScore> scores = RFM.groups(customers, groups, split).scores();

        assertThat(RFM.groups(places.stream().map(customers::get).toList(), groups, split)
                        .scores())
                .isEqualTo(places.stream().map(scores::get).toList());
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.longs().between(0, 6),
                        Arbitraries.longs().between(-2, 6))
                .as(Customer::new)
                .list()
                .ofMaxSize(20);
    }
}
