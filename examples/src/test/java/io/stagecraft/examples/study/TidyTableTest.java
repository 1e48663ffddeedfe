// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Lever;
import io.stagecraft.planning.whatif.Measure;
import io.stagecraft.planning.whatif.ResponseCurve;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.planning.whatif.Tornado;
import io.stagecraft.scoring.validation.BackTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
    private static final ForecastCase BASE = ForecastCase.of(
            Forecast.of(
                    List.of(OpenDeal.of("A-1", Money.parse("EUR 1000"), Probability.of(0.5))
                            .withClose(CloseDate.on(DAY.plusDays(7)))),
                    DAY,
                    CurrencyUnit.EUR),
            DateRange.parse("2026-04-01/2026-07-01"),
            Money.parse("EUR 800"));
    private static final Scenario LESS = Scenario.named("less").apply(Adjustment.scaleAmount(0.9));
    private static final Scenario MORE = Scenario.named("more, much").apply(Adjustment.scaleAmount(2));

    @Test
    void scenariosAreARowEach() {
        assertThat(TidyTable.of(Scenario.compare(BASE, Measure.expectedRevenue(), LESS, MORE))
                        .csv())
                .isEqualTo("""
                        measure,scenario,unit,value,low,high,method
                        expected revenue,baseline,EUR,500,500,500,EXACT
                        expected revenue,less,EUR,450,450,450,EXACT
                        expected revenue,"more, much",EUR,1000,1000,1000,EXACT
                        """);
    }

    @Test
    void aTornadoIsARowForEachEnd() {
        assertThat(TidyTable.of(Tornado.of(BASE, Measure.expectedRevenue(), List.of(LESS, MORE)))
                        .csv())
                .isEqualTo("""
                        measure,bar,end,scenario,unit,value,low,high,method
                        expected revenue,1,low,less,EUR,450,450,450,EXACT
                        expected revenue,1,high,"more, much",EUR,1000,1000,1000,EXACT
                        """);
    }

    @Test
    void aResponseCurveIsARowForEachSetting() {
        Lever price = Lever.of("price", 0.5, 1, more -> Adjustment.scaleAmount(1 + more), Money.parse("EUR 10"));

        assertThat(TidyTable.of(ResponseCurve.of(BASE, Measure.expectedRevenue(), price))
                        .csv())
                .isEqualTo("""
                        lever,setting,cost,currency,measure,unit,value,low,high,method
                        price,0.0,0.00,EUR,expected revenue,EUR,500,500,500,EXACT
                        price,0.5,5.00,EUR,expected revenue,EUR,750,750,750,EXACT
                        """);
    }

    @Test
    void aBackTestIsARowForEachPrediction() {
        BackTest<Boolean> test =
                BackTest.of(List.of(true, false), (won, day) -> Optional.of(won), won -> true, Optional::of);

        assertThat(TidyTable.of(test.run(List.of(DAY), (known, day) -> won -> Optional.of(Probability.of(0.25))))
                        .csv())
                .isEqualTo("""
                        day,predicted,won
                        2026-05-15,0.25,true
                        2026-05-15,0.25,false
                        """);
    }

    @Test
    void theFanAndTheRecordOfABookHaveTheirColumns(@TempDir Path folder) throws IOException {
        Quarter quarter = Quarter.synthetic();

        TidyTable fan = TidyTable.of(quarter.forecast());
        assertThat(fan.columns()).containsExactly("day", "share", "currency", "amount");
        assertThat(fan.rows())
                .hasSize(7 * quarter.forecast().fan().size())
                .contains(List.of(
                        "2026-06-30",
                        "0.5",
                        "EUR",
                        quarter.forecast()
                                .quantile(0.5)
                                .orElseThrow()
                                .getAmount()
                                .toPlainString()));
        TidyTable record = TidyTable.of(quarter.forecast().combination());
        assertThat(record.columns()).containsExactly("start", "end", "day", "low", "middle", "high", "came", "held");
        assertThat(record.rows()).hasSize(3).allMatch(row -> row.get(7).equals("true"));

        String file = folder.resolve("fan.csv").toString();
        assertThat(fan.write(file))
                .isSameAs(fan)
                .hasToString(fan.rows().size() + " rows of day, share, currency, amount");
        assertThat(Files.readString(Path.of(file))).isEqualTo(fan.csv());
    }

    @Test
    void aRowIsAsLongAsTheHeader() {
        assertThatThrownBy(() -> new TidyTable(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row must have 2 values but has 1: [1]");
    }
}
