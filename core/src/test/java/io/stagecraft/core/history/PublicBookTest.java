// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.fixtures.CrmBook;
import io.stagecraft.fixtures.Told;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measured values of the public book as of 2017-12-31 (see the domain model, Inspection of a pipeline). */
class PublicBookTest {
    private static final DateRange YEAR = DateRange.ofYear(2017);

    @Test
    void theWinRatesOfTheYearAreTheMeasuredOnes() {
        List<Opportunity> deals = CrmBook.deals();
        WinRates rates = WinRates.in(CrmBook.ZONE);

        WinRate byAmount = rates.of(deals, YEAR);
        WinRate byListPrice = rates.of(deals, YEAR, CrmBook::listPrice);

        assertThat(byAmount).hasToString("63.2 % of 6,711 closed deals");
        assertThat(byAmount.byNumber().ratio()).contains(Ratio.of(4_238, 6_711));
        assertThat(byAmount.abandoned() + byAmount.invalid()).isZero();
        assertThat(byAmount.wonValue()).contains(CrmBook.dollars(10_005_534));
        assertThat(byListPrice.byValue().orElseThrow().toDecimal(4, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.6276");
        assertThat(byListPrice.defaultsUsed()).extracting(Told::used).containsExactly("win-rate.minimum minimum=20");
    }

    @Test
    void theLastMonthOfAQuarterIsWonMoreOftenThanTheFirst() {
        List<WinRate> months = WinRates.in(CrmBook.ZONE)
                .by(FiscalCalendar.standard().periods(FiscalUnit.MONTH, YEAR), CrmBook.deals());

        assertThat(months)
                .extracting(month -> month.byNumber().percent())
                .containsExactly(
                        "too few (0)",
                        "too few (0)",
                        "82 %",
                        "49 %",
                        "54 %",
                        "83 %",
                        "49 %",
                        "57 %",
                        "79 %",
                        "49 %",
                        "53 %",
                        "78 %");
    }

    @Test
    void theTimesToWinAreTheMeasuredOnes() {
        Quantiles days = CycleTimes.wonDays(CrmBook.deals(), CrmBook.ZONE);

        assertThat(days).hasToString("4238 values: median 57.0, P80 93, P90 106, P95 116, longest 138");
    }

    @Test
    void theOutcomesOfEngagedDealsAreTheMeasuredOnes() {
        StagePassage engaging = StageHistory.of(CrmBook.deals(), CrmBook.PROCESS, CrmBook.ZONE, CrmBook.AS_OF)
                .passage("Engaging");

        assertThat(engaging.won()).isEqualTo(4_238);
        assertThat(engaging.lost()).isEqualTo(2_473);
        assertThat(engaging.stillThere()).isEqualTo(1_589);
        assertThat(engaging.conversion()).hasToString("63.2 % of 6,711");
        assertThat(engaging.daysOfWon().percentile(80)).hasValue(93);
        assertThat(engaging.stay().spells()).isEqualTo(8_300);
        assertThat(engaging.stay().ended()).isEqualTo(6_711);
    }
}
