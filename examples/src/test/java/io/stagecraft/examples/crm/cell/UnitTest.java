// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amount ($K)|Amount|1000|$",
                "Amount (in cents)|Amount|0.01|",
                "金额(分)|金额|0.01|",
                "商机金额/万|商机金额|10000|",
                "金额/万元|金额|10000|元",
                "合同金额万元|合同金额|10000|元",
                "金额(单位:万元)|金额|10000|元",
                "Umsatz in 1000 EUR|Umsatz|1000|EUR",
                "Umsatz (1.000 €)|Umsatz|1000|€",
                "Amount (K)|Amount|1000|",
                "Amount [k€]|Amount|1000|€",
                "Amount (000s USD)|Amount|1000|USD",
                "Amount (USD '000)|Amount|1000|USD",
                "Amount (in thousands of USD)|Amount|1000|USD",
                "Amount (in Lakhs)|Amount|100000|",
                "Amount (Rs. Cr)|Amount|10000000|Rs.",
                "Amount, USD mn|Amount|1000000|USD",
                "Umsatz in T€|Umsatz|1000|€",
                "Umsatz in Tsd. €|Umsatz|1000|€",
                "Betrag TEUR|Betrag|1000|EUR",
                "Betrag (Mio. EUR)|Betrag|1000000|EUR",
                "Importe en miles de euros|Importe|1000|euros",
                "Montant (milliers d’euros)|Montant|1000|euros",
                "Valor (R$)|Valor|1|R$",
                "Сумма (₽)|Сумма|1|₽",
                "Сумма, тыс. руб.|Сумма|1000|руб.",
                "Amount (₹)|Amount|1|₹",
                "value_usd|value|1|usd",
                "VALUE_USD|VALUE|1|USD",
                "deal_value_usd|deal_value|1|usd",
                "Expected Total Amount EUR|Expected Total Amount|1|EUR",
                "Amount TRY|Amount|1|TRY",
                "Amount US$|Amount|1|US$",
                "Amount (US Dollars)|Amount|1|US Dollars",
                "USD K|USD K|1000|USD",
                "$M|$M|1000000|$",
                "k€|k€|1000|€",
                "TRY M|TRY M|1000000|TRY",
                "EUR|EUR|1|EUR",
                "金额（万元）|金额|10000|元",
                "金額（百万円）|金額|1000000|円",
                "金额(亿元)|金额|100000000|元",
                "金额 (千元)|金额|1000|元"
            })
    void theUnitOfAHeaderScalesWhatStandsBelowItAndNamesItsCurrency(
            String header, String bare, String factor, String mark) {
        Unit.Headed headed = Unit.ofHeader(header);

        assertThat(headed.bare()).isEqualTo(bare);
        assertThat(headed.unit().factor()).isEqualByComparingTo(factor);
        assertThat(headed.unit().mark()).isEqualTo(mark == null ? "" : mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amount (converted)",
                "Amount in company currency",
                "Amount (EUR/month)",
                "Amount (USD per year)",
                "Days in CRM",
                "close_all",
                "CLOSE_ALL",
                "Amount (all)",
                "Series M",
                "Phase T",
                "Partner Gold",
                "M",
                "TOP",
                "ALL",
                "(EUR)"
            })
    void wordsThatOnlyLookLikeAUnitAreNone(String header) {
        assertThat(Unit.ofHeader(header)).isEqualTo(new Unit.Headed(header, Unit.NONE));
    }

    @Test
    void aScaleBeforeANumberNeedsACurrencyAndCapitalsBehindOneAreACredit() {
        assertThat(Unit.around("K", "")).isEmpty();
        assertThat(Unit.around("", "CR")).isEmpty();
        assertThat(Unit.around("", "Cr").map(Unit::factor)).contains(new BigDecimal(10_000_000));
        assertThat(Unit.around("₹", "CR").map(Unit::factor)).contains(new BigDecimal(10_000_000));
    }

    @Test
    void aTimeZoneOrAPercentSignInBracketsIsNoPartOfAHeaderAndScalesNothing() {
        assertThat(Unit.ofHeader("Close Date (UTC)")).isEqualTo(new Unit.Headed("Close Date", Unit.NONE));
        assertThat(Unit.ofHeader("Probability (%)")).isEqualTo(new Unit.Headed("Probability", Unit.NONE));
    }
}
