// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static io.stagecraft.fixtures.Deals.ZONE;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.forecast.CombinationRules;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.forecast.Replay;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SellerOutlookTest {
    private static final Ratio HALF = Ratio.of(1, 2);

    /** The middle of the second quarter of 2025, after quarters that brought so many euros in their second half. */
    private static PeriodForecast forecast(int... euros) {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < euros.length; i++) {
            LocalDate quarter = LocalDate.of(2025, 4, 1).minusMonths(3L * (euros.length - i));
            deals.add(Deals.open("w" + i, quarter.minusDays(5).toString())
                    .amount(euros[i])
                    .won(quarter.plusMonths(2).plusDays(10).toString()));
        }
        deals.add(Deals.open("now", "2025-03-25").amount(40).won("2025-05-02"));
        return PeriodForecast.of(
                Replay.of(
                        deals,
                        FiscalCalendar.standard(),
                        FiscalUnit.QUARTER,
                        LocalDate.of(2025, 5, 14),
                        WorkCalendar.weekdays(),
                        ZONE,
                        CurrencyUnit.EUR),
                List.of(RemainderModel.lastPeriod()),
                CombinationRules.builder().fewestWins(0).build());
    }

    private static Quantity eur(int euros) {
        return Quantity.of(Money.ofMajor(CurrencyUnit.EUR, euros));
    }

    private static SellerOutlook outlook(Quantity target, Quantity actual, PeriodForecast forecast) {
        return SellerOutlook.of(Attainment.of(target, actual, HALF), forecast);
    }

    @Test
    void endChanceAndWordAreOfOneDistribution() {
        PeriodForecast own = forecast(100, 120, 90, 110, 100, 130, 100);
        SellerOutlook outlook = outlook(eur(110), eur(40), own);

        assertThat(outlook.end()).hasValue(eur(140)); // the last quarter brought 100 after its middle
        assertThat(outlook.toTarget()).hasValue(Ratio.of(14, 11));
        assertThat(outlook.chance()).hasValue(own.reaching(eur(110).toMoney()).orElseThrow());
        assertThat(outlook.outlook()).hasValue(AttainmentOutlook.CAN);
        assertThat(outlook.end(0.1).orElseThrow()).isLessThan(outlook.end(0.9).orElseThrow());
        assertThat(Serialized.copy(outlook)).isEqualTo(outlook);
    }

    @Test
    void whatTheSellerIsCreditedWithCounts() {
        // of another's deal the seller got EUR 60 that the own forecast does not know
        SellerOutlook outlook = outlook(eur(200), eur(100), forecast(100, 120, 90, 110, 100, 130, 100));
        assertThat(outlook.end()).hasValue(eur(200));
    }

    @Test
    void aTargetReachedNeedsNoForecast() {
        SellerOutlook reached = SellerOutlook.of(Attainment.of(eur(100), eur(100), HALF));
        assertThat(reached.chance()).hasValue(1);
        assertThat(reached.outlook()).hasValue(AttainmentOutlook.CAN);
    }

    @Test
    void withoutAForecastNobodyCanSay() {
        SellerOutlook unknown = SellerOutlook.of(Attainment.of(eur(100), eur(99), HALF));
        assertThat(unknown.end()).isEmpty();
        assertThat(unknown.toTarget()).isEmpty();
        assertThat(unknown.chance()).isEmpty();
        assertThat(unknown.bias()).isEmpty();
        assertThat(unknown.outlook()).isEmpty();
    }

    @Test
    void aRecordThatWouldChangeTheWordLeavesNone() {
        PeriodForecast halving = forecast(3_200, 1_600, 800, 400, 200, 100, 50);
        SellerOutlook outlook = outlook(eur(85), eur(40), halving);
        assertThat(outlook.bias().orElseThrow()).isGreaterThan(0.9); // each quarter was told to repeat the one before
        assertThat(outlook.chance().orElseThrow()).isGreaterThan(0.5);
        assertThat(outlook.outlook()).isEmpty();
    }

    @Test
    void whatIsNoTargetIsRefused() {
        PeriodForecast own = forecast(100);
        assertThatThrownBy(() -> outlook(eur(-100), eur(0), own))
                .hasMessage("target must be above 0 but was EUR -100.00");
        assertThatThrownBy(() -> SellerOutlook.of(
                        Attainment.of(Quantity.of(Money.parse("USD 5")), Quantity.of(Money.parse("USD 1")), HALF), own))
                .hasMessage("forecast must be in USD but was in EUR");
        assertThatThrownBy(() -> SellerOutlook.of(Attainment.of(machines(5), machines(1), HALF)))
                .hasMessage("target must be an amount of money but was 5 machines");
    }
}
