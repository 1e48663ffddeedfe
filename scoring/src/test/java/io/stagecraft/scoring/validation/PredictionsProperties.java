// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static io.stagecraft.scoring.RandomOutcomes.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.statistics.ShareInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PredictionsProperties {
    @Property(tries = 300)
    void theAreaIsUnchangedByAnyIncreasingTransformation(
            @ForAll @Size(min = 2, max = 50) List<@IntRange(min = 0, max = 20) Integer> scores, @ForAll Random random) {
        double[] plain = scores.stream().mapToDouble(score -> score).toArray();
        double[] bent = Arrays.stream(plain).map(score -> Math.exp(score) - 7).toArray();
        boolean[] happened = outcomes(plain.length, random);

        assertThat(RankingQuality.of(bent, happened)).isEqualTo(RankingQuality.of(plain, happened));
    }

    @Property(tries = 300)
    void theAreaCountsPairs(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 10) Integer> scores, @ForAll Random random) {
        double[] plain = scores.stream().mapToDouble(score -> score).toArray();
        boolean[] happened = outcomes(plain.length, random);
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < plain.length; i++) {
            for (int j = 0; j < plain.length; j++) {
                if (happened[i] && !happened[j]) {
                    pairs++;
                    right += plain[i] > plain[j] ? 1 : plain[i] == plain[j] ? 0.5 : 0;
                }
            }
        }

        RankingQuality quality = RankingQuality.of(plain, happened);
        assertThat(quality.area().isPresent()).isEqualTo(pairs > 0);
        if (pairs > 0) {
            assertThat(quality.area().orElseThrow()).isCloseTo(right / pairs, within(1e-12));
        }
    }

    @Property(tries = 300)
    void theBrierScoreIsTheSumOfItsParts(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 10) Integer> tenths, @ForAll Random random) {
        double[] predicted = tenths.stream().mapToDouble(tenth -> tenth / 10.0).toArray();
        Predictions predictions = Predictions.of(predicted, outcomes(predicted.length, random));

        assertThat(predictions.brierParts().orElseThrow().score())
                .isCloseTo(predictions.brier().orElseThrow(), within(1e-12));
    }

    @Property(tries = 300)
    void bothIntervalsHoldTheShareAndTheExactOneIsNeverEmpty(
            @ForAll @IntRange(max = 500) int happened,
            @ForAll @IntRange(max = 500) int others,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        Assume.that(happened + others > 0);
        double share = (double) happened / (happened + others);
        double confidence = percent / 100.0;

        assertThat(ShareInterval.wilson(happened, happened + others, confidence).contains(share))
                .isTrue();
        assertThat(ShareInterval.clopperPearson(happened, happened + others, confidence)
                        .contains(share))
                .isTrue();
    }

    @Property(tries = 300)
    void everyPredictionIsInOneBin(
            @ForAll @Size(max = 50) List<@IntRange(min = 0, max = 100) Integer> percents,
            @ForAll @IntRange(min = 1, max = 25) int bins) {
        double[] predicted =
                percents.stream().mapToDouble(percent -> percent / 100.0).toArray();
        ReliabilityTable table =
                Predictions.of(predicted, new boolean[predicted.length]).reliability(bins);

        assertThat(table.size()).isEqualTo(predicted.length);
        for (ReliabilityBin bin : table.bins()) {
            long inside = Arrays.stream(predicted)
                    .filter(p -> (p > bin.above() || (bin.above() == 0 && p == 0)) && p <= bin.upTo())
                    .count();
            assertThat((long) bin.size()).isEqualTo(inside);
        }
    }
}
