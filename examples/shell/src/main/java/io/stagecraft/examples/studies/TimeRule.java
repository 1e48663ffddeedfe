// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.studies;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.shell.Figure;
import io.stagecraft.examples.study.Quarter;
import io.stagecraft.examples.study.TidyTable;
import io.stagecraft.planning.activity.EffortAccount;
import io.stagecraft.planning.activity.EffortAllocation;
import io.stagecraft.planning.activity.EffortPlan;
import io.stagecraft.planning.activity.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the rule yields that gives 60 % of the time to the first 10 % of customers, 30 % to the next 30 and 10 % to the other 60, beside
 * the best plan and an even one.
 *
 * <p>Nobody has measured how these customers respond, so the responses are assumed: a customer brings what it brought in the past year at
 * four visits, and at most {@link #GROWTH} times as much, along the curve of Little (1970), concave or S-shaped.
 */
final class TimeRule {
    private static final int VISITS = 4;
    private static final double GROWTH = 1.5;
    private static final double[] SHAPES = {0.5, 1, 2, 3};
    private static final double[] TIME = {0.6, 0.3, 0.1};
    private static final double[] CUSTOMERS = {0.1, 0.4, 1};

    private TimeRule() {}

    static StudyFindings of(Path data) throws IOException {
        Map<String, List<Double>> books = new LinkedHashMap<>();
        books.put("synthetic book", byCustomer(Quarter.synthetic()));
        books.put(
                "CRM sales opportunities",
                byCustomer(Quarter.read(data.resolve("crm-sales-opportunities").toString())));
        books.put("AdventureWorks resellers", resellers(data.resolve("adventureworks/reseller_orders.csv")));
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<double[]>> lines = new LinkedHashMap<>();
        books.forEach((book, customers) -> {
            for (double shape : SHAPES) {
                double best = revenue(customers, shape);
                double rule = revenue(customers, shape, TIME);
                double even = customers.stream().mapToDouble(each -> each).sum();
                rows.add(List.of(
                        book,
                        String.valueOf(customers.size()),
                        String.valueOf(shape),
                        share(rule / best),
                        share(even / best)));
                lines.computeIfAbsent(book, each -> new ArrayList<>()).add(new double[] {shape, rule / best});
            }
        });
        return new StudyFindings(
                new TidyTable(List.of("book", "customers", "shape", "rule", "even"), rows),
                Figure.lines(
                        "what the 10/30/60 rule yields, of the best plan",
                        "shape of the response",
                        "share of the best",
                        lines));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    /** Returns what a plan brings: that of the shares of time, or without them the best. */
    private static double revenue(List<Double> customers, double shape, double... time) {
        int budget = VISITS * customers.size();
        List<EffortAccount<Integer>> accounts = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            accounts.add(EffortAccount.of(i, response(customers.get(i), shape)));
        }
        if (time.length == 0) {
            EffortPlan<Integer> best = EffortAllocation.of(accounts, budget).best();
            return best.response();
        }
        double sum = 0;
        int from = 0;
        for (int tier = 0; tier < time.length; tier++) {
            int to = (int) Math.round(CUSTOMERS[tier] * customers.size());
            int visits = (int) Math.round(time[tier] * budget);
            for (int i = from; i < to; i++) {
                int own = visits / (to - from) + (i - from < visits % (to - from) ? 1 : 0);
                sum += accounts.get(i).response().at(own);
            }
            from = to;
        }
        return sum;
    }

    /** A customer brings {@code revenue} at the usual number of visits: d is such that the curve passes through it. */
    private static Response response(double revenue, double shape) {
        double scale = StrictMath.pow(VISITS, shape) * (GROWTH - 1);
        return Response.adbudg(0, GROWTH * revenue, shape, scale);
    }

    private static List<Double> byCustomer(Quarter quarter) {
        Map<String, Double> revenue = new LinkedHashMap<>();
        for (Opportunity deal : quarter.deals()) {
            if (deal.status() == DealStatus.WON
                    && deal.amount().isPresent()
                    && deal.customerId().isPresent()) {
                revenue.merge(
                        deal.customerId().get(), deal.amount().get().getAmount().doubleValue(), Double::sum);
            }
        }
        return sorted(revenue);
    }

    private static List<Double> resellers(Path file) throws IOException {
        Map<String, Double> revenue = new LinkedHashMap<>();
        PublicTable.read(file).forEach(row -> {
            if (!row.getField("reseller_key").isEmpty()) {
                revenue.merge(row.getField("reseller_key"), Double.parseDouble(row.getField("sub_total")), Double::sum);
            }
        });
        return sorted(revenue);
    }

    private static List<Double> sorted(Map<String, Double> revenue) {
        return revenue.values().stream()
                .filter(each -> each > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
