// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.OpenDeal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;

class WhatIfProperties {
    @Provide
    Arbitrary<ForecastCase> cases() {
        Arbitrary<OpenDeal> deal = Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of("A", "B"),
                        Arbitraries.of("East", "West"),
                        Arbitraries.integers().between(-5, 100))
                .as((amount, percent, owner, region, days) ->
                        Books.deal("deal", owner, region, "proposal", amount, percent / 100.0, days));
        return deal.list().ofMaxSize(12).map(deals -> {
            List<OpenDeal> numbered = new ArrayList<>();
            deals.forEach(each -> numbered.add(each.withId("deal " + numbered.size())));
            return ForecastCase.of(
                    Forecast.of(numbered, Books.AS_OF, CurrencyUnit.EUR)
                            .withNewBusiness(Books.source("A", 0.02).withAmounts(AmountDistribution.fixed(eur(100)))),
                    Books.QUARTER,
                    eur(1_500));
        });
    }

    @Provide
    Arbitrary<Adjustment> adjustments() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 2).map(Adjustment::scaleWinProbability),
                Arbitraries.doubles().between(-2, 2).map(Adjustment::shiftWinLogOdds),
                Arbitraries.doubles().between(0, 2).map(Adjustment::scaleAmount),
                Arbitraries.integers().between(-40, 40).map(Adjustment::closeLaterBy),
                Arbitraries.doubles().between(0, 3).map(Adjustment::scaleCapacity),
                Arbitraries.doubles().between(0.5, 1.5).map(factor -> Adjustment.scalePrice(factor, 1.5)),
                Arbitraries.doubles()
                        .between(0, 1)
                        .map(kept -> Adjustment.sellerLeaves("A", Books.AS_OF.plusDays(20), kept)));
    }

    @Property(tries = 60)
    void scenariosWithoutEffectChangeNothingBitForBit(@ForAll("cases") ForecastCase base, @ForAll long seed) {
        Scenario nothing = Scenario.named("nothing")
                .apply(Adjustment.scaleAmount(1))
                .apply(Adjustment.scaleWinProbability(1))
                .apply(Adjustment.shiftWinLogOdds(0))
                .apply(Adjustment.closeLaterBy(0))
                .apply(Adjustment.scaleDuration(1))
                .apply(Adjustment.scalePrice(1, 2))
                .where(DealFilter.ownedBy("nobody"))
                .apply(Adjustment.scaleAmount(7));

        assertThat(nothing.applyTo(base)).isEqualTo(base);
        assertThat(nothing.applyTo(base).revenue()).isEqualTo(base.revenue());
        SimulatedScenarios simulated = Scenario.simulate(base, List.of(nothing), seed, 30);
        assertThat(simulated.revenue("nothing")).isEqualTo(simulated.baseline());
    }

    @Property(tries = 60)
    void attributionSumsToTheDifference(
            @ForAll("cases") ForecastCase base,
            @ForAll @Size(min = 1, max = 6) List<@From("adjustments") Adjustment> changes,
            @ForAll boolean sampled) {
        Scenario scenario = Scenario.named("changes");
        for (Adjustment change : changes) {
            scenario = scenario.apply(change);
        }
        // a measure that calls itself slow is sampled
        Measure measure = sampled ? any -> Measure.expectedRevenue().of(any) : Measure.expectedRevenue();
        Attribution attribution = Attribution.of(base, measure, scenario, 3, 2);
        BigDecimal difference = measure.of(scenario.applyTo(base))
                .value()
                .subtract(measure.of(base).value());

        assertThat(attribution.parts().stream().map(AttributedPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(difference);
        assertThat(attribution.parts())
                .allMatch(part -> part.amount().stripTrailingZeros().scale() <= 2);
    }

    @Property(tries = 60)
    void theOrderOfDealsIsIrrelevant(@ForAll("cases") ForecastCase base, @ForAll int shuffle, @ForAll long seed) {
        List<OpenDeal> deals = new ArrayList<>(base.forecast().deals());
        Collections.shuffle(deals, new Random(shuffle));
        ForecastCase shuffled = base.withForecast(base.forecast().withDeals(deals));

        assertThat(shuffled.revenue()).isEqualTo(base.revenue());
        assertThat(shuffled.forecast().expected())
                .isEqualByComparingTo(base.forecast().expected());
        assertThat(shuffled.model().simulation(seed).run(30))
                .isEqualTo(base.model().simulation(seed).run(30));
    }

    @Property(tries = 60)
    void moreProbabilityOrAmountNeverLowersTheChance(
            @ForAll("cases") ForecastCase base,
            @ForAll @DoubleRange(min = 0, max = 3) double shift,
            @ForAll @IntRange(min = 1, max = 3) int factor) {
        Measure chance = Measure.chanceToReachTarget();
        Scenario better = Scenario.named("better")
                .where(DealFilter.inRegion("East"))
                .apply(Adjustment.shiftWinLogOdds(shift))
                .apply(Adjustment.scaleAmount(factor));

        assertThat(chance.of(better.applyTo(base)).value().doubleValue())
                .isGreaterThanOrEqualTo(chance.of(base).value().doubleValue() - 1e-12);
    }

    @Property(tries = 60)
    void weightedAndExpectedDifferByHalfAUnitADealAtMost(@ForAll("cases") ForecastCase base) {
        Forecast thirds = base.forecast()
                .withDeals(base.forecast().deals().stream()
                        .map(deal -> deal.withWinProbability(
                                Probability.of(deal.winProbability().value() / 3)))
                        .toList());

        assertThat(thirds.weighted()
                        .getAmount()
                        .subtract(thirds.expected())
                        .abs()
                        .doubleValue())
                .isLessThanOrEqualTo(0.005 * thirds.deals().size() + 1e-12);
    }

    @Property(tries = 200)
    void shapleyPartsAddUpToTheWhole(@ForAll @Size(8) List<@DoubleRange(min = -9, max = 9) Double> values) {
        double[] parts = Shapley.exact(3, set -> values.get((int) set));

        assertThat(Arrays.stream(parts).sum()).isCloseTo(values.get(7) - values.get(0), within(1e-9));
    }
}
