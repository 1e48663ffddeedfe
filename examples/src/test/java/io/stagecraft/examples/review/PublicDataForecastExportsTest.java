// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.statistics.Rate;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.planning.forecast.Combination;
import io.stagecraft.planning.forecast.PeriodForecast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the exports in docs/forecast.md: in the middle of their last quarter and at its end, reported as they are. */
@EnabledIfSystemProperty(named = "stagecraft.data", matches = ".+")
class PublicDataForecastExportsTest {
    private static final List<String> EXPORTS = List.of(
            "salesforce", "hubspot-en", "hubspot-es", "dynamics365", "pipedrive", "monday", "bitrix24", "chinese-crm");

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-15", "2026-06-30"})
    void theExportsAreForecastOrSayWhyNot(LocalDate asOf) throws IOException {
        List<Combination> all = new ArrayList<>();
        for (String export : EXPORTS) {
            for (Book book : books(export, asOf)) {
                PeriodForecast forecast = QuarterForecast.of(Business.of(book)).period();
                Combination combination = forecast.combination();
                all.add(combination);
                System.out.println(line(export + " " + book.currency(), combination));
                assertThat(combination.weights().isEmpty() && forecast.leftOut().isEmpty())
                        .as(export + ": a book that cannot be forecast says why")
                        .isFalse();
            }
        }
        long held = all.stream().mapToLong(each -> each.held().hits()).sum();
        long of = all.stream().mapToLong(each -> each.held().total()).sum();
        TreeSet<Long> bias = new TreeSet<>();
        all.forEach(each -> each.bias().ifPresent(ran -> bias.add(Math.round(100 * ran))));
        System.out.printf(
                Locale.ROOT,
                "together on %s: %d books, held %d of %d, %s; bias %s %%%n",
                asOf,
                all.size(),
                held,
                of,
                of == 0 ? "" : Rate.of(held, of).interval(),
                bias.isEmpty() ? "" : bias.first() + " to " + bias.last());
    }

    private static String line(String book, Combination combination) {
        return String.format(
                Locale.ROOT,
                "%s: %d past quarters, %s, %s; held %d of %d, %.0f to %.0f %%; bias %s",
                book,
                combination.periods().size(),
                combination.claim(),
                combination.weights().keySet(),
                combination.held().hits(),
                combination.held().total(),
                100 * combination.held().interval().lower(),
                100 * combination.held().interval().upper(),
                combination.bias());
    }

    private static List<Book> books(String export, LocalDate asOf) throws IOException {
        CrmOptions options = CrmOptions.none().on(asOf);
        return CrmReader.read(
                        List.of(Path.of(System.getProperty("stagecraft.data"), "exports", export)),
                        export.equals("chinese-crm") ? options.saying("stages", "验证客户 > 需求确定 > 方案报价 > 谈判审核") : options)
                .books();
    }
}
