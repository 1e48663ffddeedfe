// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static io.stagecraft.fixtures.Amounts.eur;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Small cases to change. */
final class Books {
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    static final DateRange QUARTER = DateRange.of(AS_OF, LocalDate.of(2027, 1, 1));

    private Books() {}

    /** Four deals of two sellers in two regions, one seller who opens more, and a target of EUR 20,000. */
    static ForecastCase small() {
        Forecast forecast = Forecast.of(
                        List.of(
                                deal("1", "A", "East", "proposal", 4_000, 0.5, 20),
                                deal("2", "A", "East", "contract", 9_000, 0.7, 80),
                                deal("3", "B", "West", "proposal", 7_000, 0.4, 40),
                                deal("4", "B", "West", "first talk", 5_000, 0.1, 85)),
                        AS_OF,
                        CurrencyUnit.EUR)
                .withNewBusiness(source("A", 0.05));
        return ForecastCase.of(forecast, QUARTER, eur(20_000));
    }

    static OpenDeal deal(
            String id, String owner, String region, String stage, long amount, double probability, int days) {
        return OpenDeal.of(id, eur(amount), Probability.of(probability))
                .withOwner(owner)
                .withRegion(region)
                .withStage(stage)
                .withClose(CloseDate.on(AS_OF.plusDays(days)));
    }

    static NewBusiness source(String name, double dealsPerDay) {
        return NewBusiness.builder()
                .source(name)
                .region("East")
                .dealsPerDay(dealsPerDay)
                .winProbability(Probability.of(0.3))
                .timeToWin(WaitingTime.observed(List.of(10, 30, 60)))
                .amounts(AmountDistribution.fixed(eur(3_000)))
                .build();
    }
}
