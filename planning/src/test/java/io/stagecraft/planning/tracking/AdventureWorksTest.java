// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

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
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Quotas, monthly targets and orders of the AdventureWorks sample; skipped without {@code -Dstagecraft.data}. */
class AdventureWorksTest {
    private static final QuantityUnit DOLLARS = QuantityUnit.money(CurrencyUnit.USD);
    private static final YearMonth FIRST_QUARTER = YearMonth.of(2017, 7);

    /** A whole number of times the days of every month: the least common multiple of 28, 30 and 31. */
    private static final long DAYS_OF_ANY_MONTH = 13_020;

    @Test
    void nineOfAllPersonQuartersMetTheirQuota() throws IOException {
        Path folder = DataSets.folder("adventureworks");
        List<Sale<String>> sales = new ArrayList<>();
        List<List<String>> orders = rows(folder.resolve("reseller_orders.csv"), ',', 1);
        RoundedAmounts amounts = RoundedAmounts.of(
                DOLLARS,
                orders.stream().map(order -> new BigDecimal(order.get(7))).toList());
        for (int i = 0; i < orders.size(); i++) {
            List<String> order = orders.get(i);
            sales.add(Sale.of(
                    YearMonth.parse(order.get(1)).atDay(1), amounts.amounts().get(i), order.get(3)));
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
        assertThat(amounts.sum()).isEqualTo(sold);
        assertThat(amounts.exact()).isEqualByComparingTo("80487704.1832");
        assertThat(amounts).hasToString("USD 80487704.19 in 3806 rows, residue -0.0068");
        assertThat(sold.ratioTo(all).toDecimal(6, RoundingMode.HALF_UP)).hasToString("0.840919");
    }

    @Test
    void theMonthlySheetRollsUpByTheReportingTree() throws IOException {
        Path folder = DataSets.folder("adventureworks");
        Map<String, String> nameOfKey = new HashMap<>();
        Map<String, String> nameOfId = new HashMap<>();
        Map<String, String> manager = new LinkedHashMap<>();
        for (List<String> person : rows(folder.resolve("sales_people.csv"), ',', 1)) {
            nameOfKey.put(person.get(1), person.get(5));
            nameOfId.put(person.get(4), person.get(5));
            manager.put(person.get(5), person.get(3));
        }
        Map<String, Map<Month, Long>> sheet = sheet(folder, "2018", nameOfId);
        Dimension<String> people = Dimension.tree(
                "organisation",
                TargetDimension.PERSON,
                manager.keySet(),
                name -> Optional.ofNullable(manager.get(name)).filter(manager::containsKey));
        DateRange year = DateRange.ofYear(2018);
        Dimension<PlanPeriod> calendar =
                Dimension.calendar(FiscalCalendar.standard(), year, WorkCalendar.everyDay(), FiscalUnit.MONTH);
        TargetPlan plan = planned(sheet, people, calendar, year);
        Tracking<String> tracking = Tracking.of(plan, people, Actuals.of(DOLLARS, lines(folder, nameOfKey)));

        int withTarget = 0;
        int met = 0;
        int without = 0;
        for (String person : people.leaves()) {
            for (Month month : Month.values()) {
                Optional<Attainment> attainment = attainment(tracking, people, person, month);
                // the plan gives every person in every month what the sheet says, and nothing where it says "-"
                assertThat(attainment.map(Attainment::target))
                        .isEqualTo(target(sheet, person, month).map(DOLLARS::ofSmallest));
                withTarget += attainment.isPresent() ? 1 : 0;
                met += attainment
                                .filter(of -> of.attained().isAtLeast(Ratio.one()))
                                .isPresent()
                        ? 1
                        : 0;
                if (attainment.isEmpty()) {
                    without++;
                    assertThat(tracking.sold(person, month(month)).smallest()).isZero();
                }
            }
        }

        assertThat(tracking.unplanned(year.lastDay())).isEmpty();
        assertThat(withTarget).isEqualTo(132);
        assertThat(met).isEqualTo(31);
        assertThat(without).isEqualTo(36);
        assertThat(words(attainment(tracking, people, "Jillian Carson", Month.FEBRUARY)))
                .isEqualTo("USD 319638.70 of USD 150000.00, 213.1 %");
        assertThat(words(attainment(tracking, people, "Linda Mitchell", Month.MARCH)))
                .isEqualTo("USD 205046.33 of USD 500000.00, 41.0 %");
        assertThat(words(attainment(tracking, people, "Jae Pak", Month.JUNE))).isEqualTo("no target");
        assertThat(words(attainment(tracking, people, "Jae Pak", Month.JULY)))
                .isEqualTo("USD 635731.80 of USD 200000.00, 317.9 %");
        // what a manager's people carry, with what the manager sold, beside the sheet's own number for the team
        assertThat(words(attainment(tracking, people, "Stephen Jiang", Month.FEBRUARY)))
                .isEqualTo("USD 1900794.46 of USD 2750000.00, 69.1 %");
        assertThat(target(sheet, "Stephen Jiang", Month.FEBRUARY)).contains(175_000_000L);
        assertThat(words(attainment(tracking, people, "Amy Alberts", Month.JUNE)))
                .isEqualTo("no target");
        assertThat(words(attainment(tracking, people, "Amy Alberts", Month.AUGUST)))
                .isEqualTo("USD 671098.39 of USD 450000.00, 149.1 %");
        assertThat(target(sheet, "Amy Alberts", Month.AUGUST)).contains(30_000_000L);
        assertThat(words(tracking.attainment("Stephen Jiang", LocalDate.of(2018, 12, 31))))
                .isEqualTo("USD 20861210.52 of USD 50975000.00, 40.9 %");
        assertThat(tracking.attainment("Stephen Jiang", LocalDate.of(2018, 3, 31))
                        .orElseThrow()
                        .planShare())
                .isEqualTo(Ratio.of(7_650, 50_975));
    }

    /** Returns the cents of each person by month; a month without a target, "-" in the sheet, has no entry. */
    private static Map<String, Map<Month, Long>> sheet(Path folder, String year, Map<String, String> nameOfId)
            throws IOException {
        Map<String, Map<Month, Long>> sheet = new HashMap<>();
        for (List<String> row : rows(folder.resolve("reseller_sales_targets.csv"), ',', 1)) {
            if (row.get(0).equals(year)) {
                Map<Month, Long> months = new EnumMap<>(Month.class);
                for (Month month : Month.values()) {
                    String thousands = row.get(1 + month.getValue());
                    if (!thousands.equals("-")) {
                        months.put(month, Long.parseLong(thousands) * 100_000);
                    }
                }
                sheet.put(nameOfId.getOrDefault(row.get(1), row.get(1)), months);
            }
        }
        return sheet;
    }

    /** Returns the plan whose cells weigh as the sheet says: each month of a person spread evenly over its days. */
    private static TargetPlan planned(
            Map<String, Map<Month, Long>> sheet,
            Dimension<String> people,
            Dimension<PlanPeriod> calendar,
            DateRange year) {
        List<LocalDate> days =
                calendar.leaves().stream().map(day -> day.range().start()).toList();
        long[] cells = people.leaves().stream()
                .flatMapToLong(person -> days.stream()
                        .mapToLong(day -> target(sheet, person, day.getMonth()).orElse(0L)
                                / 100
                                * DAYS_OF_ANY_MONTH
                                / day.lengthOfMonth()))
                .toArray();
        long total = people.leaves().stream()
                .flatMap(person -> sheet.getOrDefault(person, Map.of()).values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return TargetSplit.of(Target.of("sales", DOLLARS.ofSmallest(total), year))
                .accepting("the sheet as it stands")
                .over(people)
                .over(calendar)
                .weightedByCells(cell -> cells[(int) cell])
                .withoutMargins()
                .plan()
                .orElseThrow();
    }

    private static Optional<Long> target(Map<String, Map<Month, Long>> sheet, String person, Month month) {
        return Optional.ofNullable(sheet.getOrDefault(person, Map.of()).get(month));
    }

    /** Returns how a person or a team did in a month; empty where the plan gives it nothing. */
    private static Optional<Attainment> attainment(
            Tracking<String> tracking, Dimension<String> people, String name, Month month) {
        Quantity target = tracking.plan().amount(people.at(name).during(month(month)));
        return target.isPositive()
                ? Optional.of(Attainment.of(target, tracking.sold(name, month(month)), Ratio.one()))
                : Optional.empty();
    }

    private static DateRange month(Month month) {
        YearMonth days = YearMonth.of(2018, month);
        return DateRange.of(days.atDay(1), days.plusMonths(1).atDay(1));
    }

    private static String words(Optional<Attainment> attainment) {
        return attainment
                .map(of -> of.actual() + " of " + of.target() + ", "
                        + of.attained().toPercent(1))
                .orElse("no target");
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
