// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final ForecastCase BASE = Books.small();
    private static final Scenario THREE = Scenario.named("three changes")
            .apply(Adjustment.scaleWinProbability(1.1))
            .apply(Adjustment.scaleAmount(0.9))
            .where(DealFilter.inRegion("West"))
            .apply(Adjustment.closeLaterBy(30));

    @Test
    void theStepsOfAWaterfallAddUpToTheCent() {
        Attribution attribution = Attribution.of(BASE, Measure.expectedRevenue(), THREE, 1);

        assertThat(attribution.isExact()).isTrue();
        assertThat(attribution.evaluations()).isEqualTo(8);
        assertThat(attribution.parts())
                .extracting(part -> Told.message(part.adjustment()))
                .containsExactly(
                        "adjustment.win-probability-times factor=1.1",
                        "adjustment.amount factor=0.9",
                        "adjustment.where adjustment=(adjustment.later days=30) filter=(filter.in-region region=West)");
        assertThat(Told.message(attribution.explain().label()))
                .isEqualTo("scenario.measure measure=measure.expected-revenue scenario=(scenario.name text=three"
                        + " changes)");
        assertThat(attribution.explain().value())
                .contains(Measure.expectedRevenue().of(THREE.applyTo(BASE)).value());
        assertThat(attribution.parts()).allMatch(part -> part.amount().scale() == 2);
    }

    @Test
    void aChangeWithoutEffectGetsNothing() {
        Attribution attribution =
                Attribution.of(BASE, Measure.expectedRevenue(), THREE.apply(Adjustment.target(eur(1))), 1);

        assertThat(attribution.parts().get(3).amount()).isEqualByComparingTo("0");
    }

    @Test
    void slowMeasuresWithManyAdjustmentsAreSampledWithinABudget() {
        Scenario many = Scenario.named("many");
        for (int i = 0; i < 9; i++) {
            many = many.apply(Adjustment.scaleAmount(1 + i % 2));
        }
        Attribution attribution = Attribution.of(BASE, Measure.chanceToReach(eur(15_000)), many, 5, 10);

        assertThat(attribution.isExact()).isFalse();
        assertThat(attribution.evaluations()).isLessThanOrEqualTo(10 * 8 + 2);
        assertThat(Attribution.of(BASE, Measure.expectedRevenue(), many, 5, 10).isExact())
                .isTrue();
    }

    @Test
    void aTornadoPutsTheWidestFirst() {
        Tornado tornado = Tornado.of(
                BASE,
                Measure.weighted(),
                List.of(
                        Scenario.named("amounts -1 %").apply(Adjustment.scaleAmount(0.99)),
                        Scenario.named("amounts +1 %").apply(Adjustment.scaleAmount(1.01)),
                        Scenario.named("half the chances").apply(Adjustment.scaleWinProbability(0.5)),
                        Scenario.named("chances +10 %").apply(Adjustment.scaleWinProbability(1.1))));

        assertThat(tornado.bars())
                .extracting(bar -> Told.message(bar.message()))
                .containsExactly(
                        "tornado.bar low=half the chances atLow=(measured.exact value=EUR 5800.00) high=chances"
                                + " +10 % atHigh=(measured.exact value=EUR 12760.00)",
                        "tornado.bar low=amounts -1 % atLow=(measured.exact value=EUR 11484.00) high=amounts +1"
                                + " % atHigh=(measured.exact value=EUR 11716.00)");
        assertThat(Told.message(tornado.message()))
                .isEqualTo("tornado measure=measure.weighted baseline=(measured.exact value=EUR 11600.00)");
        assertThat(tornado).hasToString("""
                        weighted total, EUR 11600.00 as things are
                          half the chances EUR 5800.00, chances +10 % EUR 12760.00
                          amounts -1 % EUR 11484.00, amounts +1 % EUR 11716.00""");
    }
}
