// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.PROCESS;
import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.CrmData;
import io.stagecraft.fixtures.DataSets;
import io.stagecraft.fixtures.LoanLog;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the forecast held on the public books, in the middle of a period: reported, neither tuned to nor gated. */
class PublicBooksForecastTest {
    private static final String CRM = "crm-sales-opportunities";
    private static final SalesProcess ENGAGING = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final Supplier<Map<String, BigDecimal>> LIST_PRICES = Suppliers.memoize(CrmData::listPrices);
    private static final Splitter SPACES = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    @ParameterizedTest(name = "{0} by {1}, {2}")
    @CsvSource({
        "crm-sales-opportunities, QUARTER, 2017-11-15",
        "crm-sales-opportunities, MONTH, 2017-12-15",
        "adventureworks, QUARTER, 2020-05-15",
        "adventureworks, MONTH, 2020-06-15",
        "cdnow, MONTH, 1998-06-15",
        "loan-sales-process-log, QUARTER, 2012-02-15",
    })
    void whatCannotCarryAForecastSaysWhy(String book, FiscalUnit unit, LocalDate asOf) throws IOException {
        SalesProcess process = switch (book) {
            case "loan-sales-process-log" -> LoanLog.PROCESS;
            case CRM -> ENGAGING;
            default -> PROCESS;
        };
        Replay replay =
                Replay.of(deals(book), FiscalCalendar.standard(), unit, asOf, WorkCalendar.weekdays(), ZONE, USD);
        PeriodForecast forecast =
                PeriodForecast.of(replay, RemainderModel.standard(process, origin -> valuation(book, origin)));

        Combination combination = forecast.combination();
        System.out.printf(
                Locale.ROOT,
                "%s by %s: %d past periods, %s, %s; held %d of %d, %.0f to %.0f %%; bias %s; scores %s%n   left out: %s%n",
                book,
                unit,
                replay.past().size(),
                combination.claim(),
                combination.weights().keySet(),
                combination.held().hits(),
                combination.held().total(),
                100 * combination.held().interval().lower(),
                100 * combination.held().interval().upper(),
                combination.bias(),
                combination.scores(),
                forecast.leftOut().stream().map(Message::text).toList());
        if (combination.claim() == Combination.Claim.RANGE) {
            assertThat(forecast.leftOut()).isNotEmpty();
        } else {
            assertThat(combination.weights()).isNotEmpty();
        }
    }

    private static List<Opportunity> deals(String book) throws IOException {
        return switch (book) {
            case CRM ->
                CrmData.deals().stream()
                        .filter(row -> row.engaged().isPresent())
                        .map(PublicBooksForecastTest::known)
                        .toList();
            case "adventureworks" -> orders();
            case "cdnow" -> purchases();
            default -> LoanLog.deals();
        };
    }

    /** A row that tells when a deal came to Engaging, the last stage, and how it ended; what a win brought is known since then. */
    private static Opportunity known(CrmData.Deal row) {
        Opportunity deal = Opportunity.open(
                Opened.into(ENGAGING)
                        .id(row.id())
                        .stage("Engaging")
                        .product(row.product())
                        .at(noon(row.engaged().orElseThrow()))
                        .build(),
                ENGAGING);
        if (row.closed().isEmpty()) {
            return deal;
        }
        Instant closed = noon(row.closed().get());
        return row.in("Won")
                ? deal.changeAmount(usd(row.value().orElseThrow()), closed).append(Won.of(closed, "Engaging"))
                : deal.append(Lost.of(closed, "Engaging", LossReason.NO_DECISION));
    }

    private static Valuation valuation(String book, Origin origin) {
        return book.equals(CRM)
                ? Valuation.amountOrListPrice(
                        PublicBooksForecastTest::listPrice,
                        PriceRealisation.of(origin.deals(), PublicBooksForecastTest::listPrice)
                                .ratio()
                                .orElse(Ratio.one()))
                : Valuation.amount();
    }

    private static Optional<Money> listPrice(Opportunity deal) {
        return deal.product()
                .map(product -> product.equals("GTXPro") ? "GTX Pro" : product)
                .map(LIST_PRICES.get()::get)
                .map(PublicBooksForecastTest::usd);
    }

    private static List<Opportunity> orders() throws IOException {
        List<Opportunity> deals = new ArrayList<>();
        for (String line : Files.readAllLines(DataSets.folder("adventureworks").resolve("reseller_orders.csv"))) {
            String[] field = line.split(",", -1);
            if (!field[0].equals("sales_order_id")) {
                LocalDate day = field[2].isEmpty() ? LocalDate.parse(field[1] + "-15") : LocalDate.parse(field[2]);
                deals.add(won(field[0], day, new BigDecimal(field[7])));
            }
        }
        return deals;
    }

    private static List<Opportunity> purchases() throws IOException {
        List<Opportunity> deals = new ArrayList<>();
        for (String line : Files.readAllLines(DataSets.folder("cdnow").resolve("CDNOW_sample.txt"))) {
            List<String> field = SPACES.splitToList(line);
            if (field.size() == 5) {
                LocalDate day = LocalDate.parse(field.get(2), DateTimeFormatter.BASIC_ISO_DATE);
                deals.add(won("p" + deals.size(), day, new BigDecimal(field.get(4))));
            }
        }
        return deals;
    }

    /** An order of which nothing is known before its day. */
    private static Opportunity won(String id, LocalDate day, BigDecimal amount) {
        return Opportunity.open(
                        Opened.into(PROCESS)
                                .id(id)
                                .stage("C")
                                .at(noon(day))
                                .isImported(true)
                                .amount(usd(amount))
                                .build(),
                        PROCESS)
                .append(Won.of(noon(day), "C"));
    }

    private static Money usd(BigDecimal amount) {
        return Money.of(USD, amount, RoundingMode.HALF_EVEN);
    }

    private static Instant noon(LocalDate day) {
        return DateRange.ofDay(day).lastInstant(ZONE);
    }
}
