// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.studies;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.core.engine.Alignment;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.shell.Figure;
import io.stagecraft.examples.study.Quarter;
import io.stagecraft.examples.study.TidyTable;
import io.stagecraft.scoring.validation.BackTest;
import io.stagecraft.scoring.validation.BackTestDay;
import io.stagecraft.scoring.validation.Predictions;
import io.stagecraft.scoring.validation.RankingQuality;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Whether what customers have shown tells won deals from others better than the stage that their sellers have set. */
final class Alignments {
    private static final List<String> SELLER = List.of("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "O_SENT");
    private static final String CUSTOMER = "O_SENT_BACK";
    private static final int[] AGES = {5, 10, 15, 20, 25};

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, List<double[]>> lines = new LinkedHashMap<>();

    private Alignments() {}

    static StudyFindings of(Path data) throws IOException {
        Alignments study = new Alignments();
        study.synthetic();
        study.loans(PublicTable.read(data.resolve("loan-sales-process-log/events.csv.gz")));
        return new StudyFindings(
                new TidyTable(
                        List.of("book", "looked_at", "predictor", "deals", "won", "auc", "standard_error"), study.rows),
                Figure.lines(
                        "loan applications: how well wins are told from losses",
                        "days after submission",
                        "AUC",
                        study.lines));
    }

    /** Open deals of the synthetic book at ends of months, those only of which the stage of the customer is known. */
    private void synthetic() {
        Quarter quarter = Quarter.synthetic();
        StageEngine engine = StageEngine.of(quarter.process(), quarter.book().zone());
        List<String> buying =
                quarter.process().buyingStages().stream().map(BuyingStage::id).toList();
        List<LocalDate> days =
                quarter.backTest().days().stream().map(BackTestDay::date).toList();
        synthetic(
                quarter,
                engine,
                days,
                "stage of the seller",
                each -> quarter.process().indexOf(each.sellingStage()));
        synthetic(
                quarter,
                engine,
                days,
                "stage that the customer has shown",
                each -> buying.indexOf(each.supportedBuyingStage().orElseThrow()));
        synthetic(
                quarter,
                engine,
                days,
                "customer ahead of the seller",
                each -> -each.distance().orElseThrow());
    }

    private void synthetic(
            Quarter quarter,
            StageEngine engine,
            List<LocalDate> days,
            String predictor,
            ToDoubleFunction<Alignment> score) {
        BackTest<Opportunity> test = BackTest.of(
                quarter.deals(),
                (deal, day) -> deal.asOf(evening(quarter, day)),
                Opportunity::isOpen,
                deal -> deal.isOpen() ? Optional.empty() : Optional.of(deal.status() == DealStatus.WON));
        Predictions found = test.run(days, (known, day) -> deal -> {
                    Alignment alignment =
                            engine.review(deal, evening(quarter, day)).alignment();
                    return alignment.distance().isPresent()
                                    && alignment.supportedBuyingStage().isPresent()
                            ? Optional.of(Probability.of((score.applyAsDouble(alignment) + 20) / 40))
                            : Optional.empty();
                })
                .predictions();
        add(
                "synthetic book",
                days.size() + " ends of months",
                predictor,
                found.happened(),
                found.size(),
                found.rankingQuality());
    }

    private static Instant evening(Quarter quarter, LocalDate day) {
        return DateRange.ofDay(day).lastInstant(quarter.book().zone());
    }

    /** An application: how far the seller had taken it and whether the customer had answered, by time. */
    private static final class Application {
        private final Instant submitted;
        private final Map<String, Instant> first = new LinkedHashMap<>();

        Application(Instant submitted) {
            this.submitted = submitted;
        }

        boolean had(String activity, Instant by) {
            return Optional.ofNullable(first.get(activity))
                    .filter(at -> !at.isAfter(by))
                    .isPresent();
        }

        boolean isOpen(Instant at) {
            return !had("A_APPROVED", at) && !had("A_DECLINED", at) && !had("A_CANCELLED", at);
        }

        boolean isDecided() {
            return !isOpen(Instant.MAX);
        }

        boolean isWon() {
            return had("A_APPROVED", Instant.MAX);
        }

        double seller(Instant at) {
            double stage = 0;
            for (int i = 0; i < SELLER.size(); i++) {
                stage = had(SELLER.get(i), at) ? i : stage;
            }
            return stage;
        }
    }

    private void loans(List<NamedCsvRecord> events) {
        Map<String, Application> applications = new LinkedHashMap<>();
        for (NamedCsvRecord event : events) {
            Instant at = OffsetDateTime.parse(event.getField("timestamp")).toInstant();
            applications
                    .computeIfAbsent(event.getField("case_id"), id -> new Application(at))
                    .first
                    .putIfAbsent(event.getField("activity"), at);
        }
        for (int age : AGES) {
            Duration after = Duration.ofDays(age);
            List<Application> open = applications.values().stream()
                    .filter(each -> each.isDecided() && each.isOpen(each.submitted.plus(after)))
                    .toList();
            loans(open, age, "stage of the seller", each -> each.seller(each.submitted.plus(after)));
            loans(
                    open,
                    age,
                    "customer returned the offer",
                    each -> each.had(CUSTOMER, each.submitted.plus(after)) ? 1 : 0);
        }
    }

    private void loans(List<Application> open, int age, String predictor, ToDoubleFunction<Application> score) {
        double[] scores = open.stream().mapToDouble(score).toArray();
        boolean[] won = new boolean[open.size()];
        int wins = 0;
        for (int i = 0; i < won.length; i++) {
            won[i] = open.get(i).isWon();
            wins += won[i] ? 1 : 0;
        }
        RankingQuality quality = RankingQuality.of(scores, won);
        add("loan sales process log", "day " + age, predictor, wins, won.length, quality);
        lines.computeIfAbsent(predictor, each -> new ArrayList<>())
                .add(new double[] {age, quality.area().orElseThrow()});
    }

    private void add(String book, String at, String predictor, int won, int deals, RankingQuality quality) {
        rows.add(List.of(
                book,
                at,
                predictor,
                String.valueOf(deals),
                String.valueOf(won),
                digits(quality.area().orElseThrow()),
                digits(quality.standardError().orElseThrow())));
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
