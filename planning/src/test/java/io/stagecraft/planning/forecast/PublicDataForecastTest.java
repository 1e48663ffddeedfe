package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DataSets;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.RevenueDistribution;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Forecasts as of past dates on public data, beside what anybody could have said; the figures are as they are. */
class PublicDataForecastTest {
    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private record Row(
            String product, String stage, Optional<LocalDate> engaged, Optional<LocalDate> closed, long value) {
        boolean isOpenOn(LocalDate day) {
            return engaged.isPresent()
                    && engaged.get().isBefore(day)
                    && closed.map(date -> !date.isBefore(day)).orElse(true);
        }

        boolean isClosedBefore(LocalDate day) {
            return engaged.isPresent() && closed.map(date -> date.isBefore(day)).orElse(false);
        }

        boolean isWonIn(DateRange period) {
            return stage.equals("Won") && period.contains(closed.orElseThrow());
        }
    }

    @Test
    void monthsOfThePublicPipelineAreForecast() throws IOException {
        List<Row> rows = pipeline(DataSets.folder("crm-sales-opportunities"));
        List<ForecastRecord> means = new ArrayList<>();
        List<Money> actual = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2017, 3);
                month.isBefore(YearMonth.of(2018, 1));
                month = month.plusMonths(1)) {
            DateRange period = DateRange.ofMonth(month);
            Money came = usd(rows.stream()
                    .filter(row -> row.isWonIn(period))
                    .mapToLong(Row::value)
                    .sum());
            actual.add(came);
            if (month.isAfter(YearMonth.of(2017, 5))) {
                RevenueDistribution revenue = forecast(rows, period);
                means.add(ForecastRecord.builder()
                        .asOf(period.start())
                        .period(period)
                        .kind("mean")
                        .forecast(revenue.mean().value())
                        .low(revenue.quantile(0.1).low())
                        .high(revenue.quantile(0.9).high())
                        .actual(came)
                        .build());
            }
        }
        ForecastAccuracy accuracy = ForecastAccuracy.of(means);
        ForecastAccuracy lastMonth = naive(means, NaiveForecast.lastPeriod(), actual);
        ForecastAccuracy lastQuarter = naive(means, NaiveForecast.sameSeason(3), actual);

        assertThat(List.of(figures(accuracy), figures(lastMonth), figures(lastQuarter)))
                .containsExactly(
                        "balanced, bias -4 % over 7 periods, mean absolute error USD 291440.91",
                        "balanced, bias -1 % over 7 periods, mean absolute error USD 342213.71",
                        "balanced, bias 1 % over 7 periods, mean absolute error USD 86599.57");
        // the months of a quarter differ so much that independent deals cannot tell: no interval of 80 % held
        assertThat(accuracy.intervalsHit()).contains(Ratio.zero());
    }

    /** What is known before the period: ages of all deals, wins so far, the pace of the last 90 days. */
    private static RevenueDistribution forecast(List<Row> rows, DateRange period) {
        LocalDate asOf = period.start();
        List<Spell> spells = new ArrayList<>();
        Map<String, List<Money>> wonByProduct = new HashMap<>();
        List<Money> won = new ArrayList<>();
        int opened = 0;
        for (Row row : rows) {
            if (row.isClosedBefore(asOf)) {
                spells.add(Spell.ended(age(row, row.closed().orElseThrow()), row.stage()));
                if (row.stage().equals("Won")) {
                    won.add(usd(row.value()));
                    wonByProduct
                            .computeIfAbsent(row.product(), key -> new ArrayList<>())
                            .add(usd(row.value()));
                }
            } else if (row.isOpenOn(asOf)) {
                spells.add(Spell.open(age(row, asOf)));
            }
            opened += row.engaged()
                            .filter(day -> day.isBefore(asOf) && !day.isBefore(asOf.minusDays(90)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        CumulativeIncidence closes = CumulativeIncidence.of(spells);
        WaitingTime toWin = closes.timeTo("Won").orElseThrow();
        Forecast.Builder forecast = Forecast.builder().asOf(asOf).currency(USD);
        int number = 0;
        for (Row row : rows) {
            if (row.isOpenOn(asOf)) {
                double age = age(row, asOf);
                double chance = closes.chanceGiven("Won", age, 1_000).orElse(0);
                boolean outlived = age >= toWin.longest() || chance == 0;
                OpenDeal deal = OpenDeal.of(
                        "deal " + number++,
                        mean(wonByProduct.getOrDefault(row.product(), won)),
                        Probability.of(Math.min(0.999, chance)));
                forecast.addDeals(
                        outlived
                                ? deal.withOutlived(true)
                                : deal.withClose(CloseDate.ofAge(row.engaged().orElseThrow(), asOf, toWin)));
            }
        }
        forecast.addNewBusiness(NewBusiness.builder()
                .source("not yet opened")
                .dealsPerDay(opened / 90.0)
                .winProbability(Probability.of(closes.chance("Won", 1_000)))
                .timeToWin(toWin)
                .amounts(AmountDistribution.equallyLikely(won))
                .build());
        return forecast.build().revenue(period);
    }

    @Test
    void quotasOfABicycleMakerAreHeldAgainstItsOrders() throws IOException {
        Path folder = DataSets.folder("adventureworks");
        Map<String, Map<Integer, BigDecimal>> orders = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("reseller_orders.csv"))) {
            String[] field = line.split(",", -1);
            if (!field[0].equals("sales_order_id")) {
                orders.computeIfAbsent(field[3], person -> new HashMap<>())
                        .merge(quarter(YearMonth.parse(field[1])), new BigDecimal(field[7]), BigDecimal::add);
            }
        }
        List<ForecastRecord> records = new ArrayList<>();
        Map<String, Integer> dates = new LinkedHashMap<>();
        List<String[]> quotas = Files.readAllLines(folder.resolve("sales_person_quota_history.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        quotas.stream().map(quota -> quota[1]).sorted().distinct().forEach(date -> dates.put(date, dates.size()));
        for (String[] quota : quotas) {
            int k = dates.getOrDefault(quota[1], -1);
            YearMonth first = YearMonth.of(2017, 7).plusMonths(3L * k);
            records.add(ForecastRecord.builder()
                    .asOf(first.atDay(1))
                    .period(DateRange.of(first.atDay(1), first.plusMonths(3).atDay(1)))
                    .owner(quota[0])
                    .kind("quota")
                    .forecast(Money.of(USD, new BigDecimal(quota[2]), RoundingMode.HALF_EVEN))
                    .actual(Money.of(
                            USD,
                            orders.getOrDefault(quota[0], Map.of()).getOrDefault(k, BigDecimal.ZERO),
                            RoundingMode.HALF_EVEN))
                    .build());
        }
        ForecastAccuracy accuracy = ForecastAccuracy.of(records);

        assertThat(records).hasSize(163);
        assertThat(accuracy).hasToString("optimistic by 19 % over 12 periods");
        Map<Leaning, Integer> leanings = new HashMap<>();
        accuracy.byOwner().values().forEach(owner -> leanings.merge(owner.leaning(), 1, Integer::sum));
        assertThat(leanings).containsExactlyInAnyOrderEntriesOf(Map.of(Leaning.OPTIMISTIC, 15, Leaning.BALANCED, 2));
    }

    private static int quarter(YearMonth month) {
        return (int) (ChronoUnit.MONTHS.between(YearMonth.of(2017, 7), month) / 3);
    }

    private static ForecastAccuracy naive(List<ForecastRecord> means, NaiveForecast naive, List<Money> actual) {
        List<Optional<Money>> replayed = naive.replay(actual);
        int skipped = actual.size() - means.size();
        List<ForecastRecord> records = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            records.add(means.get(i).withForecast(replayed.get(skipped + i).orElseThrow()));
        }
        return ForecastAccuracy.of(records);
    }

    private static String figures(ForecastAccuracy accuracy) {
        return accuracy + ", mean absolute error " + accuracy.meanAbsoluteError();
    }

    private static List<Row> pipeline(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("sales_pipeline.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(field -> new Row(
                        field[2].replace("GTXPro", "GTX Pro"),
                        field[4],
                        date(field[5]),
                        date(field[6]),
                        field[7].isEmpty() ? 0 : Long.parseLong(field[7])))
                .toList();
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static double age(Row row, LocalDate day) {
        return ChronoUnit.DAYS.between(row.engaged().orElseThrow(), day);
    }

    private static Money mean(List<Money> amounts) {
        return Money.total(amounts).dividedBy(amounts.size(), RoundingMode.HALF_EVEN);
    }

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }
}
