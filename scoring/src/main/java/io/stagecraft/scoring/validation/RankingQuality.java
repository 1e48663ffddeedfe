// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The area under the ROC curve: the probability that of a deal won and a deal lost the won one has the higher score,
 * ties counting half.
 *
 * <p>With mid-ranks, {@code AUC = (R1 − n1 (n1 + 1) / 2) / (n1 n0)}, where {@code R1} is the sum of the ranks of what
 * happened. It is undefined where all happened or none did. Sources: Hanley &amp; McNeil 1982; DeLong, DeLong &amp;
 * Clarke-Pearson 1988.
 */
@Value.Immutable
public abstract class RankingQuality implements Serializable {
    RankingQuality() {}

    /**
     * Returns the quality of scores of any scale, higher being likelier.
     *
     * @param happened for each score whether it happened
     * @throws IllegalArgumentException if the lengths differ or a score is not a number
     */
    public static RankingQuality of(double[] scores, boolean[] happened) {
        Elements.checkOnePer(happened.length, "outcome", scores.length, "score");
        for (int i = 0; i < scores.length; i++) {
            checkArgument(!Double.isNaN(scores[i]), "scores[%s] must be a number but was NaN", i);
        }
        List<Ties.Run> runs = Ties.ascending(scores, happened);
        long positives = 0;
        for (Ties.Run run : runs) {
            positives += run.happened();
        }
        long negatives = scores.length - positives;
        ImmutableRankingQuality.Builder result = builder().happened(positives).others(negatives);
        if (positives == 0 || negatives == 0) {
            return result.build();
        }
        // twice the number of pairs that are ranked right, ties half: whole numbers, so the area is exact
        long pairs = 0;
        long othersBelow = 0;
        long happenedBelow = 0;
        double farthest = 0;
        for (Ties.Run run : runs) {
            long others = run.others();
            pairs = Exact.sum(pairs, Exact.product(run.happened(), 2 * othersBelow + others, "pairs"), "pairs");
            othersBelow += others;
            happenedBelow += run.happened();
            farthest =
                    Math.max(farthest, Math.abs((double) othersBelow / negatives - (double) happenedBelow / positives));
        }
        double area = pairs / (2.0 * positives * negatives);
        return result.area(area)
                .kolmogorovSmirnov(farthest)
                .standardError(deLong(runs, positives, negatives, area))
                .hanleyMcNeilError(hanleyMcNeil(area, positives, negatives))
                .build();
    }

    /** The variance of each deal's own share of pairs that are ranked right. */
    private static OptionalDouble deLong(List<Ties.Run> runs, long positives, long negatives, double area) {
        if (positives < 2 || negatives < 2) {
            return OptionalDouble.empty();
        }
        double ofPositives = 0;
        double ofNegatives = 0;
        long othersBelow = 0;
        long happenedBelow = 0;
        for (Ties.Run run : runs) {
            long others = run.others();
            double placed = (othersBelow + others / 2.0) / negatives - area;
            double beaten = (positives - happenedBelow - run.happened() / 2.0) / positives - area;
            ofPositives += run.happened() * placed * placed;
            ofNegatives += others * beaten * beaten;
            othersBelow += others;
            happenedBelow += run.happened();
        }
        return OptionalDouble.of(Math.sqrt(
                ofPositives / ((positives - 1.0) * positives) + ofNegatives / ((negatives - 1.0) * negatives)));
    }

    private static double hanleyMcNeil(double area, long positives, long negatives) {
        double q1 = area / (2 - area);
        double q2 = 2 * area * area / (1 + area);
        double square = area * area;
        double variance = area * (1 - area) + (positives - 1) * (q1 - square) + (negatives - 1) * (q2 - square);
        return Math.sqrt(Math.max(0, variance) / ((double) positives * negatives));
    }

    static ImmutableRankingQuality.Builder builder() {
        return ImmutableRankingQuality.builder();
    }

    /** Returns the number of those that happened. */
    public abstract long happened();

    /** Returns the number of those that did not. */
    public abstract long others();

    /** Returns the area, 0.5 being no better than chance and 1 perfect; empty if all happened or none did. */
    public abstract OptionalDouble area();

    /**
     * Returns the statistic of Kolmogorov and Smirnov: by how much the shares of what happened and of what did not, up
     * to one score, differ at most; from 0 to 1, empty if the area is.
     */
    public abstract OptionalDouble kolmogorovSmirnov();

    /** Returns the standard error of the area by DeLong's method, which counts ties rightly; empty below two of each kind. */
    public abstract OptionalDouble standardError();

    /** Returns the standard error by the formula of Hanley and McNeil, which needs the area only; empty if that is. */
    public abstract OptionalDouble hanleyMcNeilError();

    /**
     * Returns the Gini coefficient of ranking, {@code 2 × area − 1}, also called accuracy ratio or Somers' D; empty if
     * the area is.
     */
    public OptionalDouble gini() {
        return area().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(2 * area().getAsDouble() - 1);
    }
}
