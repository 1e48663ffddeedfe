package io.stagecraft.planning.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.DataSets;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetDimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Quotas, monthly targets and orders of the AdventureWorks sample; skipped without {@code -Dstagecraft.data}. */
class AdventureWorksTest {
    private static final QuantityUnit DOLLARS = QuantityUnit.money(CurrencyUnit.USD);
    private static final YearMonth FIRST_QUARTER = YearMonth.of(2017, 7);

    @Test
    void nineOfAllPersonQuartersMetTheirQuota() throws IOException {
        Path folder = DataSets.folder("adventureworks");
        List<Sale<String>> sales = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        for (List<String> order : rows(folder.resolve("reseller_orders.csv"), ',', 1)) {
            BigDecimal amount = new BigDecimal(order.get(7));
            exact = exact.add(amount);
            sales.add(Sale.of(YearMonth.parse(order.get(1)).atDay(1), dollars(amount), order.get(3)));
        }
        Actuals<String> actuals = Actuals.of(DOLLARS, sales);
        List<List<String>> quotas = rows(folder.resolve("sales_person_quota_history.tsv"), '\t', 0);
        List<String> dates = new ArrayList<>(
                new TreeSet<>(quotas.stream().map(quota -> quota.get(1)).toList()));

        Quantity all = DOLLARS.ofSmallest(0);
        int met = 0;
        for (List<String> quota : quotas) {
            YearMonth start = FIRST_QUARTER.plusMonths(3L * dates.indexOf(quota.get(1)));
            DateRange quarter = DateRange.of(start.atDay(1), start.plusMonths(3).atDay(1));
            Attainment attainment = Attainment.of(
                    dollars(new BigDecimal(quota.get(2))), actuals.credited(quota.get(0), quarter), Ratio.one());
            all = all.plus(attainment.target());
            met += attainment.attained().isAtLeast(Ratio.one()) ? 1 : 0;
        }
        Quantity sold = actuals.sold(DateRange.of(LocalDate.of(2017, 1, 1), LocalDate.of(2021, 1, 1)));

        assertThat(quotas).hasSize(163);
        assertThat(met).isEqualTo(9);
        assertThat(all).hasToString("USD 95714000.00");
        assertThat(sold).hasToString("USD 80487704.19");
        assertThat(exact).isEqualByComparingTo("80487704.1832");
        assertThat(sold.ratioTo(all).toDecimal(6, RoundingMode.HALF_UP)).hasToString("0.840919");
    }

    @Test
    void theYearlySheetRollsUpByTheReportingTree() throws IOException {
        Path folder = DataSets.folder("adventureworks");
        Map<String, String> nameOfKey = new HashMap<>();
        Map<String, String> nameOfId = new HashMap<>();
        Map<String, String> manager = new LinkedHashMap<>();
        for (List<String> person : rows(folder.resolve("sales_people.csv"), ',', 1)) {
            nameOfKey.put(person.get(1), person.get(5));
            nameOfId.put(person.get(4), person.get(5));
            manager.put(person.get(5), person.get(3));
        }
        Map<String, BigDecimal> sheet = new HashMap<>();
        for (List<String> row : rows(folder.resolve("reseller_sales_targets.csv"), ',', 1)) {
            if (row.get(0).equals("2018")) {
                BigDecimal thousands = row.stream()
                        .skip(2)
                        .filter(month -> !month.equals("-"))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                sheet.put(nameOfId.getOrDefault(row.get(1), row.get(1)), thousands.movePointRight(3));
            }
        }
        Dimension<String> people = Dimension.tree(
                "organisation",
                TargetDimension.REGION,
                manager.keySet(),
                name -> Optional.ofNullable(manager.get(name)).filter(manager::containsKey));
        Map<String, BigDecimal> own = new HashMap<>();
        people.leaves().forEach(name -> own.put(name, sheet.getOrDefault(name, BigDecimal.ZERO)));
        DateRange year = DateRange.ofYear(2018);
        Money total = Money.of(CurrencyUnit.USD, own.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        TargetPlan plan = TargetSplit.of(Target.of("sales", total, year))
                .accepting("the sheet as it stands")
                .over(people, SplitWeights.of(own))
                .over(Dimension.calendar(FiscalCalendar.ofDefaults(), year, WorkCalendar.everyDay(), FiscalUnit.MONTH))
                .plan()
                .orElseThrow();

        Tracking<String> tracking = Tracking.of(plan, people, Actuals.of(DOLLARS, lines(folder, nameOfKey)));
        Attainment team =
                tracking.attainment("Stephen Jiang", LocalDate.of(2018, 12, 31)).orElseThrow();

        assertThat(tracking.unplanned()).isEmpty();
        assertThat(team.actual()).hasToString("USD 20861210.52");
        assertThat(team.target()).hasToString("USD 50975000.00");
        assertThat(team.attained().toPercent(1)).isEqualTo("40.9 %");
        // the sheet's own number for the team: its people carry 2.4 times as much
        assertThat(sheet).containsEntry("Stephen Jiang", new BigDecimal("21250000"));
    }

    private static List<Sale<String>> lines(Path folder, Map<String, String> nameOfKey) throws IOException {
        List<Sale<String>> sales = new ArrayList<>();
        try (GZIPInputStream in =
                        new GZIPInputStream(Files.newInputStream(folder.resolve("reseller_order_lines.csv.gz")));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(Splitter.on(',')::splitToList)
                    .forEach(line -> sales.add(Sale.of(
                            LocalDate.parse(line.get(1).substring(0, 10)),
                            dollars(new BigDecimal(line.get(9))),
                            nameOfKey.getOrDefault(line.get(4), line.get(4)))));
        }
        return sales;
    }

    private static Quantity dollars(BigDecimal amount) {
        return DOLLARS.of(amount, RoundingMode.HALF_EVEN);
    }

    private static List<List<String>> rows(Path file, char separator, int skip) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(skip)
                .map(line -> Splitter.on(separator).splitToList(line))
                .toList();
    }
}
