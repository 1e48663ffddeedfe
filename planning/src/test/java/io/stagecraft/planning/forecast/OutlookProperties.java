// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The word for a target and the chance of it never contradict each other, nor the middle. */
class OutlookProperties {
    private static final LocalDate TODAY = LocalDate.of(2021, 11, 14);

    @Property(tries = 40)
    void wordChanceAndMiddleAgree(
            @ForAll @IntRange(max = 1_000) int seed,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @IntRange(min = -1, max = 1) int cent) {
        PeriodForecast forecast = PeriodForecast.of(
                Replay.of(
                        GeneratedBook.seed(seed).dealsOpenedBefore(TODAY),
                        FiscalCalendar.standard(),
                        FiscalUnit.QUARTER,
                        TODAY,
                        WorkCalendar.weekdays(),
                        ZONE,
                        CurrencyUnit.EUR),
                List.of(RemainderModel.samePeriodLastYear(), RemainderModel.lastPeriod(), RemainderModel.runRate()));
        Money target = forecast.quantile(percent / 100.0).orElseThrow().plusMinor(cent);

        double chance = forecast.reaching(target).orElseThrow();
        AttainmentOutlook outlook = forecast.outlook(target).orElseThrow();

        assertThat(outlook == AttainmentOutlook.CAN).isEqualTo(chance >= 0.5);
        assertThat(outlook == AttainmentOutlook.CANNOT).isEqualTo(chance < 0.2);
        assertThat(outlook == AttainmentOutlook.CAN)
                .isEqualTo(!forecast.quantile(0.5).orElseThrow().isLessThan(target));
        assertThat(outlook != AttainmentOutlook.CANNOT)
                .isEqualTo(!forecast.quantile(0.8).orElseThrow().isLessThan(target));
    }
}
