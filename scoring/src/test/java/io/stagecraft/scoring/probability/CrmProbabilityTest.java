package io.stagecraft.scoring.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.CrmData;
import io.stagecraft.scoring.learning.Feature;
import io.stagecraft.scoring.learning.FrequencyCounter;
import io.stagecraft.scoring.learning.FrequencyTable;
import io.stagecraft.scoring.learning.NaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesDefinition;
import io.stagecraft.scoring.learning.Profile;
import io.stagecraft.scoring.probability.Stay.End;
import io.stagecraft.scoring.validation.BackTest;
import io.stagecraft.scoring.validation.BackTestDay;
import io.stagecraft.scoring.validation.BackTestResult;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the public CRM data say of our estimates, however modest: run with {@code -Dstagecraft.data}. */
class CrmProbabilityTest {
    @Test
    void backTest() {
        List<CrmData.Deal> book = CrmData.deals().stream()
                .filter(deal -> deal.engaged().isPresent())
                .toList();
        List<LocalDate> dates = IntStream.rangeClosed(6, 11)
                .mapToObj(month -> LocalDate.of(2017, month, 1).plusMonths(1).minusDays(1))
                .toList();
        BackTest<CrmData.Deal> test = BackTest.of(
                book,
                CrmProbabilityTest::knownOn,
                deal -> deal.closed().isEmpty(),
                deal -> deal.closed().map(day -> deal.in("Won")));
        print("share", test.run(dates, (known, date) -> {
            double won = known.stream().filter(deal -> deal.in("Won")).count();
            double closed =
                    known.stream().filter(deal -> deal.closed().isPresent()).count();
            return deal -> OptionalDouble.of(won / closed);
        }));
        print("aged", test.run(dates, (known, date) -> {
            AgedConversion aged = AgedConversion.of(
                    known.stream().map(deal -> path(deal, date)).toList());
            return deal -> {
                long age = ChronoUnit.DAYS.between(deal.engaged().get(), date);
                return aged.estimate(DealPosition.of("Engaging", age, age))
                        .probability()
                        .map(p -> OptionalDouble.of(p.value()))
                        .orElse(OptionalDouble.empty());
            };
        }));
        print("bayes", test.run(dates, (known, date) -> {
            NaiveBayes model = NaiveBayes.of(table(known));
            return deal -> model.score(profile(deal))
                    .probability()
                    .map(p -> OptionalDouble.of(p.value()))
                    .orElse(OptionalDouble.empty());
        }));
        AgedConversion aged = AgedConversion.of(
                book.stream().map(deal -> path(deal, CrmData.AS_OF)).toList());
        System.err.println(aged.longestWin() + " " + aged.p95OfWins() + " " + aged.won() + " " + aged.lost());
        StageCurve curve = aged.curves().get(0);
        for (long day : new long[] {0, 5, 10, 20, 30, 45, 57, 60, 80, 90, 100, 110, 116, 120, 130, 138, 150})
            System.err.println(day + " " + curve.after(day) + " " + curve.stayedLongerThan(day));
        long outlived = book.stream()
                .filter(deal -> deal.closed().isEmpty()
                        && aged.isOutlived(
                                ChronoUnit.DAYS.between(deal.engaged().get(), CrmData.AS_OF)))
                .count();
        long outlived95 = book.stream()
                .filter(deal -> deal.closed().isEmpty()
                        && aged.outlivedBeyondP95()
                                .isOutlived(
                                        ChronoUnit.DAYS.between(deal.engaged().get(), CrmData.AS_OF)))
                .count();
        System.err.println("outlived " + outlived + " " + outlived95);
        assertThat(outlived).isEqualTo(1291);
        assertThat(outlived95).isEqualTo(1393);
    }

    private static void print(String name, BackTestResult result) {
        System.err.println("== " + name);
        for (BackTestDay day : result.days()) {
            System.err.println(day.date() + " open " + day.open() + " without " + day.withoutScore() + " won "
                    + day.withoutScoreWon() + " undecided " + day.undecided() + " " + day.predictions());
        }
        System.err.println(result.report().summarize());
        result.report()
                .reliability()
                .ifPresent(t -> t.bins().stream()
                        .filter(b -> b.size() > 0)
                        .forEach(b -> System.err.println(b.above() + ".." + b.upTo() + " n " + b.size() + " said "
                                + b.meanPredicted() + " came " + b.share())));
    }

    private static FrequencyTable table(List<CrmData.Deal> known) {
        NaiveBayesDefinition definition = NaiveBayesDefinition.builder()
                .addStages("Engaging")
                .addVariables("agent", "product", "account")
                .build();
        FrequencyCounter counter = FrequencyTable.empty(definition).toCounter();
        known.stream()
                .filter(deal -> deal.closed().isPresent())
                .forEach(deal -> counter.add(profile(deal), deal.in("Won")));
        return counter.toTable();
    }

    private static Profile profile(CrmData.Deal deal) {
        List<Feature> features = new ArrayList<>();
        features.add(Feature.of("stage", "Engaging"));
        features.add(Feature.of("agent", deal.owner()));
        features.add(Feature.of("product", deal.product()));
        deal.account().ifPresent(account -> features.add(Feature.of("account", account)));
        return Profile.of(features);
    }

    private static DealPath path(CrmData.Deal deal, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(
                deal.engaged().orElseThrow(), deal.closed().orElse(asOf));
        End end = deal.closed().isEmpty() ? End.STILL_THERE : deal.in("Won") ? End.WON : End.LOST;
        return DealPath.of(Stay.of("Engaging", days, end)).withAge(days);
    }

    private static Optional<CrmData.Deal> knownOn(CrmData.Deal deal, LocalDate date) {
        if (deal.engaged().orElseThrow().isAfter(date)) {
            return Optional.empty();
        }
        boolean isClosed = deal.closed().isPresent() && !deal.closed().get().isAfter(date);
        return Optional.of(
                isClosed
                        ? deal
                        : new CrmData.Deal(
                                deal.id(),
                                deal.owner(),
                                deal.product(),
                                deal.account(),
                                "Engaging",
                                deal.engaged(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
