// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.inspection.MovementKind;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Calls;
import io.stagecraft.examples.review.quarter.OpenDeals;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.section.CallBridge;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.ReviewPhrases;
import io.stagecraft.planning.accuracy.ForecastAccuracy;
import io.stagecraft.planning.accuracy.ForecastCall;
import io.stagecraft.planning.forecast.PeriodDeals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What people called stands beside what the models say, and what came of earlier calls beside both. */
class CallsTest {
    private static final String HEADER = "sales_agent,date,period,category,amount";

    @Test
    void theSyntheticReviewNamesCommitAndBestCaseWithWhoseTheyAre() {
        assertThat(text(SyntheticReview.report(), ReviewPhrases.english()))
                .contains(
                        "held against the call of 2026-05-08.",
                        "Commit EUR 2,131,000 called by 6 people, last on 2026-05-15; won and 8 deals called so: EUR 925,050; -EUR 175,000 since the last call; such calls at this point: 8 % low in 6 quarters",
                        "Best case EUR 2,844,000 called by 6 people, last on 2026-05-15; won and 46 deals called so: EUR 1,405,650; -EUR 313,000 since the last call; such calls at this point: 22 % high in 6 quarters",
                        "Manager 1 131,900 390,000 408,000 2 % low in 6 quarters 347,342",
                        "Forecast, middle EUR 2,194,967 -EUR 40,458 since the last call; eight in ten: EUR 1,929,555 to EUR 2,465,256; EUR 1,737,600 to EUR 2,140,220 at this point of 3 past quarters",
                        "Chance to reach the target 30 % 39 % at the last call; 2 % to 55 % at this point of 3 past quarters",
                        "EUR 40,220 above to EUR 512,400 missing at this point of 3 past quarters",
                        "7 past quarters are known from end to end: all families of models that take part speak of 5. 3 could be forecast with enough quarters before, by the families that could speak then.",
                        "the range of eight in ten held 3 of 3, so that between 44 % and 100 % of such ranges hold, as far as so few tell; the middle of the whole quarter ran 6 % low. Of these 3, 1 was made by the families of models that take part now; the others by those that the quarters before them taught.",
                        "How near calls came, by person",
                        "How near the calls for the whole came, by the week of the period");
        assertThat(text(SyntheticReview.report(), ReviewPhrases.chinese()))
                .contains("承诺 EUR 2,131,000 6 人报出，最近一次在2026年5月15日", "6 个季度里偏低 8%");
    }

    @Test
    void callsByWeekCountEachAmountOnceAsTheHeadlineDoes() {
        Calls calls = Calls.of(SyntheticReview.business(), SyntheticReview.outlook());
        ForecastAccuracy promised = requireNonNull(calls.ofAllByWeek().get("commit"));
        ForecastAccuracy seventh = requireNonNull(promised.byWeek().get(7));

        assertThat(seventh.records()).hasSize(6).hasSize(seventh.periods());
        assertThat(seventh.records())
                .allSatisfy(record -> assertThat(record.actual())
                        .isLessThanOrEqualTo(SyntheticReview.business().wonRevenue(record.period())));
        assertThat(Calls.leaning(seventh))
                .contains(Message.of("calls.leaning")
                        .with("leaning", Message.of("record.low").with("percent", Ratio.ofPercent(9)))
                        .with("count", 6));
    }

    @Test
    void theBridgeOfTheSyntheticReviewLeadsFromTheLastCallToWhatTheForecastUses() {
        CallBridge bridge =
                new CallBridge(SyntheticReview.business(), SyntheticReview.outlook(), LocalDate.of(2026, 5, 8));
        OpenDeals deals = SyntheticReview.outlook().openDeals();

        for (List<CallBridge.Step> steps : List.of(bridge.steps(), bridge.committedSteps())) {
            assertThat(steps).anyMatch(step -> step.label().equals(MovementKind.UPGRADED.labels()));
            addsUp(steps);
        }
        CallBridge.Step end = bridge.steps().get(bridge.steps().size() - 1);
        assertThat(end.deals()).isEqualTo(deals.count(PeriodDeals.Group.COUNTED));
        assertThat(end.worth())
                .isEqualTo(deals.total(PeriodDeals.Group.COUNTED).amount().orElseThrow());
        assertThat(bridge.hasCommitted()).isTrue();
    }

    /** Asserts that the steps up to each level come to it, in deals and in money. */
    static void addsUp(List<CallBridge.Step> steps) {
        long deals = 0;
        Money worth = steps.get(0).worth().minus(steps.get(0).worth());
        for (CallBridge.Step step : steps.subList(1, steps.size())) {
            if (step.isLevel()) {
                assertThat(steps.get(0).deals() + deals).as("%s", step.label()).isEqualTo(step.deals());
                assertThat(steps.get(0).worth().plus(worth))
                        .as("%s", step.label())
                        .isEqualTo(step.worth());
            } else {
                deals += step.deals();
                worth = worth.plus(step.worth());
            }
        }
    }

    @Test
    void aBookWithoutCallsSaysWhatWouldGiveThemAndHasNoTile() throws IOException {
        assertThat(review(new SmallBook()))
                .contains(
                        "Nobody's call for the quarter is in the book: a table of person, amount, period, day of the call and category gives commit and best case.")
                .doesNotContain("Commit", "Best case", "Committed");
    }

    @Test
    void whereNobodyCalledAnAmountTheDealsCalledSoStandForIt() throws IOException {
        SmallBook book = new SmallBook()
                .with(
                        "sales_pipeline.csv",
                        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,amount,expected_close,forecast_category",
                        "A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-10,2024-03-01,4700,,,",
                        "A3,Seller 01,GTX Pro,Customer 001,Engaging,2024-02-10,,,3000,2024-03-20,Commit",
                        "A4,Seller 01,GTX Pro,Customer 001,Engaging,2024-02-10,,,2000,2024-03-20,Best Case",
                        "A5,Seller 01,GTX Pro,Customer 001,Engaging,2024-02-10,,,9000,2024-03-20,");

        assertThat(review(book))
                .contains(
                        "Commit USD 7,700 won and 1 deal called so: USD 7,700; nobody has called an amount for the quarter",
                        "Best case USD 9,700 won and 2 deals called so: USD 9,700; nobody has called")
                .doesNotContain("Nobody's call for the quarter is in the book");
    }

    @Test
    void whoIsNeitherSellerNorManagerSpeaksForAll() throws IOException {
        SmallBook book = calls(
                "Head of sales,2024-03-01,2024-Q1,Commit,9000",
                "Manager 1,2024-03-01,2024-Q1,Commit,7000",
                "Seller 01,2024-02-20,2024-Q1,Commit,8000",
                "Head of sales,2024-03-09,2024-Q1,Commit,1");

        assertThat(review(book))
                .contains("Commit USD 9,000 called by Head of sales on 2024-03-01; unchanged since the last call")
                .contains("held against the call of 2024-03-01.");
    }

    @Test
    void callersOfUnknownPlaceAreInNoSumAndNamed() throws IOException {
        SmallBook book = calls(
                "Head of sales,2024-03-01,2024-Q1,Commit,9000",
                "Partner,2024-03-01,2024-Q1,Commit,4000",
                "Seller 01,2024-03-01,2024-Q1,,8000");

        assertThat(review(book))
                .contains("Call USD 8,000 called by Seller 01 on 2024-03-01")
                .contains("Calls of Head of sales and Partner are in no sum: nobody can say for whom they speak");
    }

    @Test
    void callsAreHeldAgainstWhatCameOfTheDealsThatTheyWereMadeFor() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            rows.add("A" + quarter
                    + ",Seller 01,GTX Pro,Customer 001,Won,2022-12-10,2023-%02d-20,1000".formatted(3 * quarter - 1));
            rows.add("B" + quarter
                    + ",Seller 02,GTX Pro,Customer 001,Won,2022-12-10,2023-%02d-20,3000".formatted(3 * quarter - 1));
            made.add("Seller 01,2023-%02d-05,2023-Q%d,Commit,1200".formatted(3 * quarter - 2, quarter));
            made.add("Manager 1,2023-%02d-05,2023-Q%d,Commit,3600".formatted(3 * quarter - 2, quarter));
        }
        rows.add("C,Seller 01,GTX Pro,Customer 001,Won,2022-12-10,2024-01-20,1000");
        rows.add("D,Seller 01,GTX Pro,Customer 001,Won,2022-12-10,2022-12-20,1000");
        rows.add("E,Seller 02,GTX Pro,Customer 001,Engaging,2024-01-10,,");
        Book book = calls(made.toArray(String[]::new))
                .with(
                        "sales_teams.csv",
                        "sales_agent,manager,regional_office",
                        "Seller 01,Manager 1,Region North",
                        "Seller 02,Manager 1,Region North")
                .pipeline(rows.toArray(String[]::new))
                .read(CrmOptions.none().on(LocalDate.of(2024, 1, 31)));
        Business business = Business.of(book);

        ForecastAccuracy promised = requireNonNull(
                Calls.of(business, QuarterForecast.of(business)).accuracy().get("commit"));

        assertThat(promised.byOwner())
                .extractingFromEntries(
                        Map.Entry::getKey, owner -> owner.getValue().describe().text())
                .containsExactly(
                        tuple("Manager 1", "balanced, bias -10 % over 4 periods"),
                        tuple("Seller 01", "optimistic by 20 % over 4 periods"));
        assertThat(promised.byWeek()).containsOnlyKeys(1);
    }

    @Test
    void whatIsCalledAfterTheDayOfTheReviewIsNotSeen() {
        assertThat(SyntheticReview.business().book().calls())
                .extracting(ForecastCall::day)
                .allMatch(day -> !day.isAfter(LocalDate.of(2026, 5, 15)));
        Calls calls = Calls.of(SyntheticReview.business(), SyntheticReview.outlook());

        assertThat(calls.all("commit", LocalDate.of(2026, 5, 14)))
                .isEqualTo(calls.all("commit", LocalDate.of(2026, 5, 8)))
                .isNotEqualTo(calls.all("commit", LocalDate.of(2026, 5, 15)));
    }

    private static SmallBook calls(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return new SmallBook().with("calls.csv", lines.toArray(String[]::new));
    }

    private static String review(SmallBook book) throws IOException {
        Report report = ReviewReport.of(
                book.read(CrmOptions.none().on(LocalDate.of(2024, 3, 8))),
                ReviewOptions.none().withTarget(new BigDecimal("50000")),
                new Figures(),
                new Progress(new PrintWriter(new StringWriter()), true, ReviewPhrases.english()));
        return text(report, ReviewPhrases.english());
    }

    private static String text(Report report, PhraseBook words) {
        return report.text(new View(words, true, Optional.empty())).replaceAll("\\s+", " ");
    }
}
