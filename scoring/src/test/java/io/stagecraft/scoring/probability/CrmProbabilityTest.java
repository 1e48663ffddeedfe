// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.history.Stay.End;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.fixtures.CrmData;
import io.stagecraft.scoring.learning.Feature;
import io.stagecraft.scoring.learning.FrequencyCounter;
import io.stagecraft.scoring.learning.FrequencyTable;
import io.stagecraft.scoring.learning.NaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesDefinition;
import io.stagecraft.scoring.learning.Profile;
import io.stagecraft.scoring.validation.BackTest;
import io.stagecraft.scoring.validation.BackTestDay;
import io.stagecraft.scoring.validation.BackTestResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the public CRM data say of our estimates, however modest: run with {@code -Dstagecraft.data}.
 *
 * <p>The book is replayed as of six month ends of 2017. A deal that is still open on 2017-12-31 and older than any win
 * counts as not won; one that is still open and younger is undecided.
 */
class CrmProbabilityTest {
    private static final List<LocalDate> MONTH_ENDS = IntStream.rangeClosed(6, 11)
            .mapToObj(month -> YearMonth.of(2017, month).atEndOfMonth())
            .toList();

    private List<CrmData.Deal> book = List.of();
    private AgedConversion all = AgedConversion.of(List.of());

    @BeforeEach
    void read() {
        book = CrmData.deals().stream()
                .filter(deal -> deal.engaged().isPresent())
                .toList();
        all = aged(book, CrmData.AS_OF);
    }

    @Test
    void winsAndOutlivedDealsOfThePublicBookAreCounted() {
        assertThat(all.won()).isEqualTo(4_238);
        assertThat(all.lost()).isEqualTo(2_473);
        assertThat(all.longestWin()).hasValue(138);
        assertThat(all.p95OfWins()).hasValue(116);
        assertThat(outlived(all)).isEqualTo(1_291);
        assertThat(outlived(all.outlivedBeyondP95())).isEqualTo(1_393);
    }

    @Test
    void theLongerADealIsOpenTheLessLikelyItIsWon() {
        StageCurve curve = all.curve("Engaging").orElseThrow();

        assertThat(List.of(0L, 30L, 57L, 90L, 116L, 138L))
                .extracting(day -> Math.round(1_000 * curve.after(day)))
                .containsExactly(519L, 486L, 468L, 349L, 126L, 0L);
    }

    @Test
    void shareOfClosedDealsAloneIsTooHigh() {
        BackTestResult share = test().run(MONTH_ENDS, (known, date) -> {
            double won = known.stream().filter(deal -> deal.in("Won")).count();
            double closed =
                    known.stream().filter(deal -> deal.closed().isPresent()).count();
            return deal -> Optional.of(Probability.of(won / closed));
        });

        assertThat(share.report().summarize()).isEqualTo("""
                        12,555 predictions, 3,658 happened, 7954.5 expected
                        AUC 0.5308, standard error 0.0056
                        Brier 0.323, of the share alone 0.2065
                        log-loss 0.8435
                        calibration error 0.3422 in 10 bins
                        lift of the best tenth 1.24""");
    }

    @Test
    void ageTakesMostOfTheExcessAway() {
        BackTestResult aged = test().run(MONTH_ENDS, (known, date) -> {
            AgedConversion model = aged(known, date);
            return deal -> model.estimate(position(deal, date)).probability();
        });

        assertThat(aged.days().stream().mapToInt(BackTestDay::withoutScore).sum())
                .isEqualTo(2_781);
        assertThat(aged.days().stream().mapToInt(BackTestDay::withoutScoreWon).sum())
                .isZero();
        assertThat(aged.report().summarize()).isEqualTo("""
                        9,774 predictions, 3,658 happened, 4535.9 expected
                        AUC 0.6136, standard error 0.0057
                        Brier 0.227, of the share alone 0.2342
                        log-loss 0.6356
                        calibration error 0.1053 in 10 bins
                        lift of the best tenth 1.37""");
    }

    @Test
    void sellerProductAndCustomerDoNotRankTheseDeals() {
        BackTestResult bayes = test().run(MONTH_ENDS, (known, date) -> {
            NaiveBayes model = NaiveBayes.of(table(known));
            return deal -> model.score(profile(deal)).probability();
        });

        assertThat(bayes.report().summarize()).isEqualTo("""
                        12,555 predictions, 3,658 happened, 7971.2 expected
                        AUC 0.494, standard error 0.0061
                        Brier 0.3293, of the share alone 0.2065
                        log-loss 0.86
                        calibration error 0.344 in 10 bins
                        lift of the best tenth 1.45""");
    }

    private BackTest<CrmData.Deal> test() {
        return BackTest.of(
                book, CrmProbabilityTest::knownOn, deal -> deal.closed().isEmpty(), deal -> {
                    boolean isOutlived = deal.closed().isEmpty() && all.isOutlived(deal.age(CrmData.AS_OF));
                    return deal.closed().isPresent() || isOutlived ? Optional.of(deal.in("Won")) : Optional.empty();
                });
    }

    private long outlived(AgedConversion conversion) {
        return book.stream()
                .filter(deal -> deal.closed().isEmpty() && conversion.isOutlived(deal.age(CrmData.AS_OF)))
                .count();
    }

    private static AgedConversion aged(List<CrmData.Deal> known, LocalDate asOf) {
        return AgedConversion.of(known.stream().map(deal -> path(deal, asOf)).toList());
    }

    private static DealPath path(CrmData.Deal deal, LocalDate asOf) {
        long days = deal.age(deal.closed().orElse(asOf));
        End end = deal.closed().isEmpty() ? End.STILL_THERE : deal.in("Won") ? End.WON : End.LOST;
        return DealPath.of(Stay.of("Engaging", days, end)).withAge(days);
    }

    private static DealPosition position(CrmData.Deal deal, LocalDate asOf) {
        return DealPosition.of("Engaging", deal.age(asOf), deal.age(asOf));
    }

    private static FrequencyTable table(List<CrmData.Deal> known) {
        NaiveBayesDefinition definition = NaiveBayesDefinition.builder()
                .addStages("Engaging")
                .addVariables("seller", "product", "customer")
                .build();
        FrequencyCounter counter = FrequencyTable.empty(definition).toCounter();
        known.stream()
                .filter(deal -> deal.closed().isPresent())
                .forEach(deal -> counter.add(profile(deal), deal.in("Won")));
        return counter.toTable();
    }

    private static Profile profile(CrmData.Deal deal) {
        List<Feature> features = new ArrayList<>(List.of(
                Feature.of("stage", "Engaging"),
                Feature.of("seller", deal.owner()),
                Feature.of("product", deal.product())));
        deal.account().ifPresent(account -> features.add(Feature.of("customer", account)));
        return Profile.of(features);
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
