// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deals are worth, in the smallest exports that write it in their own way. */
class MoneyExportsTest {
    @TempDir
    private Path folder;

    private CrmOptions options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));

    @ParameterizedTest
    @CsvSource({
        "Amount ($K), 12.5, USD 12500.00",
        "Amount (000s EUR), 12.5, EUR 12500.00",
        "Umsatz in T€, 12.5, EUR 12500.00",
        "Amount (₹ in Lakhs), 12.5, INR 1250000.00",
        "Сумма (₽), 12500, RUB 12500.00",
        "value_usd, 12500, USD 12500.00",
        "Likely, $12500, USD 12500.00",
        "Monto estimado, €12500, EUR 12500.00",
        "Amount ($K), 13k, USD 13000.00"
    })
    void theHeaderOfTheAmountsScalesThemAndNamesTheirCurrency(String header, String written, String worth)
            throws IOException {
        assertThat(worth(header, written)).isEqualTo(worth);
    }

    @ParameterizedTest
    @CsvSource({
        "CA$7800.50, CAD 7800.50",
        "'Rs. 7,80,000.00', INR 780000.00",
        "'₹ 4,10,000/-', INR 410000.00",
        "₹26.25 Lakh, INR 2625000.00",
        "INR 0.26 Cr, INR 2600000.00",
        "'7,800.50 US Dollars', USD 7800.50",
        "2.625E+04 EUR, EUR 26250.00",
        "'12,5 T€', EUR 12500.00",
        "€ 12 thousand, EUR 12000.00",
        "$1.5bn, USD 1500000000.00"
    })
    void anAmountIsReadWithTheCurrencyAndTheScaleBesideIt(String written, String worth) throws IOException {
        assertThat(worth("Amount", written)).isEqualTo(worth);
    }

    @Test
    void theYuanOfATraditionalBookIsTheDollarThatSomebodySays() throws IOException {
        file("商機編號,商機名稱,客戶名稱,商機階段,商機金額,建立時間,預計成交日期", "1,甲,客戶甲,方案報價,\"1,205元\",2026-01-05,2026-09-30");

        options = options.in(CurrencyUnit.of("TWD"));
        assertThat(books().books().get(0).deals().get(0).amount().orElseThrow()).hasToString("TWD 1205.00");
    }

    private String worth(String header, String written) throws IOException {
        file(
                "Deal ID,Company,Owner,Stage,%s,Created Date,Close Date".formatted(header),
                "1,A,S,Closed Won,\"" + written + "\",2026-01-05,2026-02-01");
        return books().books().get(0).deals().get(0).wonValue().orElseThrow().toString();
    }

    private CrmBooks books() throws IOException {
        return CrmReader.read(List.of(folder.resolve("deals.csv")), options);
    }

    private void file(String... lines) throws IOException {
        Files.writeString(folder.resolve("deals.csv"), String.join("\n", lines) + "\n");
    }
}
