// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A card of seven numbers in four bands each, rows for it, and what one would write by hand. */
public final class NumberCases {
    static final int FACTORS = 7;
    static final double[] EDGES = {10, 20.5, 30};
    static final long[] POINTS = {0, 3, 5, 8};

    private NumberCases() {}

    /** What is scored. */
    public record Numbers(double x0, double x1, double x2, double x3, double x4, double x5, double x6) {
        double[] toArray() {
            return new double[] {x0, x1, x2, x3, x4, x5, x6};
        }
    }

    /** Returns rows of multiples of 0.1 from 0 to 39.9. */
    static List<Numbers> rows(int count) {
        SplittableRandom random = new SplittableRandom(7);
        List<Numbers> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(new Numbers(
                    draw(random), draw(random), draw(random), draw(random), draw(random), draw(random), draw(random)));
        }
        return rows;
    }

    private static double draw(SplittableRandom random) {
        return random.nextInt(400) / 10.0;
    }

    static ScorecardDefinition definition() {
        ScorecardDefinition.Builder card =
                ScorecardDefinition.builder().id("numbers").labels(Labels.of("Numbers"));
        for (int i = 0; i < FACTORS; i++) {
            card.addCriteria(ScoreCriterion.of(
                    "x" + i,
                    "How much of " + i + "?",
                    BandScale.of(
                            Band.below(edge(0), points(0)),
                            Band.between(edge(0), edge(1), points(1)),
                            Band.between(edge(1), edge(2), points(2)),
                            Band.from(edge(2), points(3)))));
        }
        return card.build();
    }

    private static BigDecimal edge(int i) {
        return BigDecimal.valueOf(EDGES[i]);
    }

    private static BigDecimal points(int i) {
        return BigDecimal.valueOf(POINTS[i]);
    }

    static Scorecard<Numbers> card() {
        return Scorecard.of(
                definition(),
                Extractors.<Numbers>builder()
                        .real("x0", Numbers::x0)
                        .real("x1", Numbers::x1)
                        .real("x2", Numbers::x2)
                        .real("x3", Numbers::x3)
                        .real("x4", Numbers::x4)
                        .real("x5", Numbers::x5)
                        .real("x6", Numbers::x6)
                        .build());
    }

    static Scorecard<long[]> ofLongs() {
        Extractors.Builder<long[]> extractors = Extractors.builder();
        for (int i = 0; i < FACTORS; i++) {
            int factor = i;
            extractors.whole("x" + i, row -> row[factor]);
        }
        return Scorecard.of(definition(), extractors.build());
    }

    static Scorecard<Ratio[]> ofRatios() {
        Extractors.Builder<Ratio[]> extractors = Extractors.builder();
        for (int i = 0; i < FACTORS; i++) {
            int factor = i;
            extractors.ratio("x" + i, row -> Optional.of(row[factor]));
        }
        return Scorecard.of(definition(), extractors.build());
    }

    /** The result that the floor and the rule engines fill: the points of each factor and their sum. */
    public static final class ByHand {
        final long[] points = new long[FACTORS];
        long total;

        /** Takes the points of one factor. */
        public void add(int factor, long value) {
            points[factor] = value;
            total += value;
        }
    }

    static ByHand byHand(Numbers row) {
        ByHand result = new ByHand();
        result.add(0, points(row.x0));
        result.add(1, points(row.x1));
        result.add(2, points(row.x2));
        result.add(3, points(row.x3));
        result.add(4, points(row.x4));
        result.add(5, points(row.x5));
        result.add(6, points(row.x6));
        return result;
    }

    static ByHand byHandWithoutJumps(Numbers row) {
        ByHand result = new ByHand();
        result.add(0, pointsWithoutJumps(row.x0));
        result.add(1, pointsWithoutJumps(row.x1));
        result.add(2, pointsWithoutJumps(row.x2));
        result.add(3, pointsWithoutJumps(row.x3));
        result.add(4, pointsWithoutJumps(row.x4));
        result.add(5, pointsWithoutJumps(row.x5));
        result.add(6, pointsWithoutJumps(row.x6));
        return result;
    }

    /** Counts the edges that lie above a number by the signs of the differences. */
    static long pointsWithoutJumps(double number) {
        return POINTS[3 + above(number, 10) + above(number, 20.5) + above(number, 30)];
    }

    /** Returns -1 if an edge lies above a number, else 0. */
    private static int above(double number, double edge) {
        return (int) (Double.doubleToRawLongBits(number - edge) >> 63);
    }

    static long points(double number) {
        return POINTS[band(number)];
    }

    static long points(long number) {
        return POINTS[band(number)];
    }

    static long points(Ratio number) {
        return POINTS[band(number)];
    }

    static int band(double number) {
        return number < EDGES[0] ? 0 : number < EDGES[1] ? 1 : number < EDGES[2] ? 2 : 3;
    }

    static int band(long number) {
        return number < 10 ? 0 : number < 21 ? 1 : number < 30 ? 2 : 3;
    }

    static int band(Ratio number) {
        return isBelow(number, 10, 1) ? 0 : isBelow(number, 41, 2) ? 1 : isBelow(number, 30, 1) ? 2 : 3;
    }

    private static boolean isBelow(Ratio number, long numerator, long denominator) {
        return number.numerator() * denominator < numerator * number.denominator();
    }
}
