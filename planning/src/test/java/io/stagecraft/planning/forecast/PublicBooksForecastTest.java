package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.PROCESS;
import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
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
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the forecast held on the public books, in the middle of a period: reported, neither tuned to nor gated. */
class PublicBooksForecastTest {
    private static final CurrencyUnit USD = CurrencyUnit.USD;
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
        SalesProcess process = book.equals("loan-sales-process-log") ? LoanLog.PROCESS : PROCESS;
        Replay replay =
                Replay.of(deals(book), FiscalCalendar.standard(), unit, asOf, WorkCalendar.weekdays(), ZONE, USD);
        PeriodForecast forecast =
                PeriodForecast.of(replay, RemainderModel.standard(process, origin -> Valuation.amount()));

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
            case "crm-sales-opportunities" ->
                CrmData.deals().stream()
                        .filter(row -> row.engaged().isPresent())
                        .map(PublicBooksForecastTest::known)
                        .toList();
            case "adventureworks" -> orders();
            case "cdnow" -> purchases();
            default -> LoanLog.deals();
        };
    }

    /** A row that tells where a deal is today, or how it ended. */
    private static Opportunity known(CrmData.Deal row) {
        Instant opened = noon(row.engaged().orElseThrow());
        Opportunity deal = Opportunity.open(
                Opened.into(PROCESS)
                        .id(row.id())
                        .stage("C")
                        .at(opened)
                        .isImported(true)
                        .importedOpenedAt(opened)
                        .amount(row.value().map(PublicBooksForecastTest::usd))
                        .build(),
                PROCESS);
        Optional<Instant> closed = row.closed().map(PublicBooksForecastTest::noon);
        return closed.isEmpty()
                ? deal
                : deal.append(
                        row.in("Won") ? Won.of(closed.get(), "C") : Lost.of(closed.get(), "C", LossReason.NO_DECISION));
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
