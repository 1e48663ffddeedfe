// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.distribution.Chance;
import io.stagecraft.planning.distribution.MoneyRange;
import io.stagecraft.planning.distribution.RevenueMethod;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheapestWayTest {
    private static final ForecastCase BASE = Books.small();
    private static final Lever CAPACITY =
            Lever.of("capacity", 10, 100, more -> Adjustment.scaleCapacity(1 + more), eur(1_000));
    private static final Lever COACHING =
            Lever.of("coaching", 1, 10, more -> Adjustment.shiftWinLogOdds(more), eur(4_000));

    @Test
    void oneLeverIsSettledByBisection() {
        CheapestWay way = CheapestWay.to(BASE, Measure.expectedRevenue(), 20_000, List.of(CAPACITY));

        assertThat(way.isProvenCheapest()).isTrue();
        assertThat(way.evaluations()).isLessThanOrEqualTo(9);
        assertThat(way.measured().value().doubleValue()).isGreaterThanOrEqualTo(20_000);
        double setting = way.turns().get(0).setting();
        assertThat(Measure.expectedRevenue()
                        .of(Scenario.named("a step less")
                                .apply(Adjustment.scaleCapacity(1 + setting - 0.1))
                                .applyTo(BASE))
                        .value()
                        .doubleValue())
                .isLessThan(20_000);
    }

    @Test
    void aLeverForSomeDealsOnlyMovesThose() {
        Lever nobody = CAPACITY.where(DealFilter.ownedBy("nobody"));

        assertThat(CheapestWay.to(BASE, Measure.expectedRevenue(), 20_000, List.of(nobody))
                        .isReachable())
                .isFalse();
    }

    @Test
    void boundsThatLieApartDecideNothing() {
        // a measure that knows itself to a tenth only
        Measure rough = base -> {
            BigDecimal value = Measure.expectedRevenue().of(base).value();
            BigDecimal tenth = value.movePointLeft(1);
            return Measured.between(value.subtract(tenth), value, value.add(tenth), "EUR");
        };
        CheapestWay way = CheapestWay.to(BASE, rough, 20_000, List.of(CAPACITY));

        assertThat(way.isReachable()).isTrue();
        assertThat(way.isProvenCheapest()).isFalse();
        assertThat(way.lowerBound().orElseThrow()).isLessThan(way.cost());
        assertThat(Told.message(way.message()))
                .isEqualTo("cheapest.bounded way=[(cheapest.turn lever=capacity setting=3.1)] bound=EUR 1500.00"
                        + " measured=(measured.between value=EUR 22424.00 low=EUR 20181.60 high=EUR 24666.40)"
                        + " cost=EUR 3100.00");
    }

    @Test
    void aSimulatedMeasureProvesNothing() {
        Measure simulated =
                base -> Measured.of(base.model().simulation(1).run(500).reaching(base.target()));
        CheapestWay way = CheapestWay.to(BASE, simulated, 0.5, List.of(COACHING, CAPACITY));

        assertThat(way.isReachable()).isTrue();
        assertThat(way.gap()).contains(eur(0));
        assertThat(way.method()).isEqualTo(RevenueMethod.SIMULATED);
        assertThat(way.isProvenCheapest()).isFalse();
        assertThat(Told.message(way.message()))
                .startsWith("cheapest.simulated way=")
                .contains(" bound=" + way.cost());
        assertThat(CheapestWay.to(BASE, simulated, 1, List.of(COACHING))
                        .message()
                        .code())
                .isEqualTo("cheapest.not-surely-reached");
    }

    @Test
    void aMeasuredNumberKeepsHowItWasFound() {
        assertThat(Measured.of(Chance.counted(3, 10)).method()).isEqualTo(RevenueMethod.SIMULATED);
        assertThat(Measured.of(Chance.bounded(0.2, 0.3)).method()).isEqualTo(RevenueMethod.BOUNDED);
        assertThat(Measured.of(Chance.exact(0.2)).isExact()).isTrue();
        assertThat(Measured.of(MoneyRange.estimated(CurrencyUnit.EUR, 500, 0)).isExact())
                .isFalse();
        assertThat(Measured.of(Chance.exact(0.2))
                        .minus(Measured.of(Chance.counted(3, 10)))
                        .method())
                .isEqualTo(RevenueMethod.SIMULATED);
        assertThatThrownBy(() -> ImmutableMeasured.builder()
                        .from(Measured.between(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN, "EUR"))
                        .method(RevenueMethod.EXACT)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an exact number must have no interval but was 1 (0 to 10)");
    }

    @Test
    void severalLeversAreSearchedAndTheProofSaysHowSure() {
        CheapestWay little = CheapestWay.to(BASE, Measure.chanceToReachTarget(), 0.5, List.of(CAPACITY, COACHING), 3);
        CheapestWay enough =
                CheapestWay.to(BASE, Measure.chanceToReachTarget(), 0.5, List.of(CAPACITY, COACHING), 2_000);

        assertThat(enough.isProvenCheapest()).isTrue();
        assertThat(enough.measured().value().doubleValue()).isGreaterThanOrEqualTo(0.5);
        assertThat(enough.cost()).isLessThanOrEqualTo(little.cost());
        assertThat(little.lowerBound().orElseThrow()).isLessThanOrEqualTo(enough.cost());
        assertThat(enough.cost()).isEqualTo(byLookingAtAll(0.5));
    }

    @Test
    void anUnreachableTargetIsSaid() {
        CheapestWay way = CheapestWay.to(BASE, Measure.expectedWins(), 1_000, List.of(COACHING));

        assertThat(way.isReachable()).isFalse();
        assertThat(way.lowerBound()).isEmpty();
        assertThat(Told.message(way.message()))
                .isEqualTo("cheapest.not-reached measured=(measured.exact value=(measured.number number=3.35"
                        + " unit=wins)) cost=EUR 4000.00");
    }

    @Test
    void aTargetAlreadyReachedCostsNothing() {
        CheapestWay way = CheapestWay.to(BASE, Measure.expectedRevenue(), 1, List.of(CAPACITY, COACHING));

        assertThat(way.cost()).isEqualTo(eur(0));
        assertThat(way.isProvenCheapest()).isTrue();
        assertThat(Told.message(way.message()))
                .isEqualTo("cheapest.proven way=cheapest.nothing measured=(measured.exact value=EUR 14240.00)"
                        + " cost=EUR 0.00");
    }

    @Test
    void aCostThatFallsIsRefused() {
        assertThatThrownBy(() -> Lever.of(
                        "odd", 1, 2, more -> Adjustment.scaleAmount(1), setting -> eur(setting == 0.5 ? 9 : 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cost of lever odd must not fall but was EUR 0.00 after EUR 9.00");
    }

    @Test
    void aResponseCurveHasAPointForEachStep() {
        ResponseCurve curve = ResponseCurve.of(BASE, Measure.expectedRevenue(), COACHING);

        assertThat(curve.points()).hasSize(11);
        assertThat(curve.points().get(0).measured())
                .isEqualTo(Measure.expectedRevenue().of(BASE));
        assertThat(curve.points()).extracting(point -> point.measured().value()).isSorted();
    }

    private static Money byLookingAtAll(double goal) {
        Money cheapest = eur(1_000_000);
        for (int capacity = 0; capacity <= CAPACITY.steps(); capacity++) {
            for (int coaching = 0; coaching <= COACHING.steps(); coaching++) {
                Money cost = CAPACITY.cost(capacity).plus(COACHING.cost(coaching));
                if (cost.isLessThan(cheapest)) {
                    Scenario both = COACHING.turn(CAPACITY.turn(Scenario.named("both"), capacity), coaching);
                    if (Measure.chanceToReachTarget()
                                    .of(both.applyTo(BASE))
                                    .value()
                                    .doubleValue()
                            >= goal) {
                        cheapest = cost;
                    }
                }
            }
        }
        return cheapest;
    }

    @TestFactory
    Stream<DynamicTest> leversAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "goal must be finite but was NaN",
                        () -> CheapestWay.to(BASE, Measure.weighted(), Double.NaN, List.of(CAPACITY))),
                Refused.with("levers must not be empty", () -> CheapestWay.to(BASE, Measure.weighted(), 1, List.of())),
                Refused.with(
                        "levers must have different names",
                        () -> CheapestWay.to(BASE, Measure.weighted(), 1, List.of(CAPACITY, CAPACITY))),
                Refused.with(
                        "budget must be at least 3 but was 2",
                        () -> CheapestWay.to(BASE, Measure.weighted(), 1, List.of(CAPACITY), 2)),
                Refused.with(
                        "most must be above 0 but was 0.0 (lever price)",
                        () -> Lever.of("price", 0, 1, Adjustment::scaleAmount, setting -> Money.parse("EUR 0"))),
                Refused.with(
                        "steps must be in [1, 1000] but were 0 (lever price)",
                        () -> Lever.of("price", 1, 0, Adjustment::scaleAmount, setting -> Money.parse("EUR 0"))),
                Refused.with(
                        "cost of lever price must be 0 at 0 but was EUR 1.00",
                        () -> Lever.of("price", 1, 1, Adjustment::scaleAmount, setting -> Money.parse("EUR 1"))));
    }
}
