// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.forecast.PeriodDeals.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PeriodDealsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
    private static final DateRange QUARTER = DateRange.parse("2026-04-01/2026-07-01");

    private static OpenDeal deal(String id, long euro, Optional<LocalDate> close) {
        return OpenDeal.builder()
                .id(id)
                .amount(eur(euro))
                .winProbability(Probability.of(0.5))
                .close(close.map(CloseDate::on))
                .build();
    }

    @Test
    void everyOpenDealIsInOneGroupAndTheGroupsAddUp() {
        List<OpenDeal> deals = new ArrayList<>();
        deals.add(deal("old", 1, Optional.of(LocalDate.of(2026, 6, 1))).withIsOutlived(true));
        deals.add(deal("undated", 2, Optional.empty()));
        deals.add(deal("late", 4, Optional.of(LocalDate.of(2026, 5, 14))));
        deals.add(deal("today", 8, Optional.of(TODAY)));
        deals.add(deal("last", 16, Optional.of(LocalDate.of(2026, 6, 30))));
        deals.add(deal("next", 32, Optional.of(LocalDate.of(2026, 7, 1))));
        deals.add(deal("foreign", 64, Optional.of(TODAY)).withAmount(Money.parse("USD 64")));
        Forecast forecast = Forecast.of(deals, TODAY, CurrencyUnit.EUR, ExchangeRates.none(CurrencyUnit.EUR));

        PeriodDeals groups = PeriodDeals.of(forecast, QUARTER);

        assertThat(groups.deals(Group.OUTLIVED)).extracting(OpenDeal::id).containsExactly("old");
        assertThat(groups.deals(Group.NO_CLOSE)).extracting(OpenDeal::id).containsExactly("undated");
        assertThat(groups.deals(Group.CLOSE_PASSED)).extracting(OpenDeal::id).containsExactly("late");
        assertThat(groups.deals(Group.COUNTED)).extracting(OpenDeal::id).containsExactly("today", "last");
        assertThat(groups.deals(Group.DUE_LATER)).extracting(OpenDeal::id).containsExactly("next");
        assertThat(groups.count(Group.NO_RATE)).isEqualTo(1);
        assertThat(groups.groupOf()).containsEntry("foreign", Group.NO_RATE).containsEntry("last", Group.COUNTED);
        assertThat(groups.count(Group.NO_AMOUNT)).isZero();
        assertThat(groups.open()).isEqualTo(7);
        assertThat(groups.worth()).isEqualTo(eur(63));
        assertThat(groups.worth(Group.COUNTED)).isEqualTo(eur(24));
    }

    @Test
    void onTheEveningOfADayADealOfThatDayIsLate() {
        Forecast forecast = Forecast.of(List.of(deal("today", 8, Optional.of(TODAY))), TODAY, CurrencyUnit.EUR);
        assertThat(PeriodDeals.of(forecast, QUARTER.from(TODAY.plusDays(1))).count(Group.CLOSE_PASSED))
                .isEqualTo(1);
    }

    @Test
    void aGroupSaysWhatItIs() {
        assertThat(Group.values())
                .extracting(group -> Told.message(group.message()))
                .containsExactly(
                        "period-deals.no-amount",
                        "period-deals.no-stage",
                        "period-deals.no-chance",
                        "period-deals.no-rate",
                        "period-deals.not-added",
                        "period-deals.outlived",
                        "period-deals.no-close",
                        "period-deals.close-passed",
                        "period-deals.due-later",
                        "period-deals.counted");
    }
}
