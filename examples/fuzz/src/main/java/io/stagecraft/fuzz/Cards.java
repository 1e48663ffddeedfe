// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.Scale;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.ScoreColumns;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A card is refused in words, or gives each criterion weight times the points of the scale as the plain rule has them in decimals of
 * any size, and the class whose bound they reach. A double has the score of its shortest decimal, alone and in a column.
 */
public final class Cards {
    private final List<ScoreCriterion> criteria = new ArrayList<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, Optional<BigDecimal>> expected = new LinkedHashMap<>();
    private boolean isOutside;

    private Cards() {}

    /** Tries an input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Law.check(() -> new Cards().run(data));
    }

    private void run(FuzzedDataProvider data) {
        ScorecardDefinition card;
        try {
            card = card(data);
        } catch (InvalidDefinitionException e) {
            Law.holds(!e.problems().isEmpty(), () -> "refused without a problem");
            Law.said(e);
            return;
        } catch (IllegalArgumentException e) {
            Law.said(e); // a decimal of more digits than any has
            return;
        }
        answer(card, data);
        Score score;
        try {
            score = Scorecard.of(card).score(answers());
        } catch (IllegalArgumentException e) {
            Law.said(e);
            Law.holds(isOutside || hasHuge(), () -> "refused " + answers + " with " + card + ": " + e);
            return;
        }
        if (hasHuge()) {
            return; // too costly to say here what is expected
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoreCriterion criterion : card.criteria()) {
            Optional<BigDecimal> points = expected.getOrDefault(criterion.id(), Optional.empty())
                    .map(each -> each.multiply(criterion.weight()));
            Law.same(
                    score.contribution(criterion.id()).map(each -> each.amount().stripTrailingZeros()),
                    points.map(BigDecimal::stripTrailingZeros),
                    answers + " to " + criterion);
            sum = sum.add(points.orElse(BigDecimal.ZERO));
        }
        Law.same(score.points().compareTo(sum), 0, "the points of " + answers + " with " + card);
        if (answers.size() == card.criteria().size()) {
            checkClass(card, score, sum);
        }
        checkColumn(card, score);
    }

    private static void checkClass(ScorecardDefinition card, Score score, BigDecimal sum) {
        BigDecimal width = card.highestPoints().subtract(card.lowestPoints());
        boolean isNormalised = card.aggregation().kind() == Aggregation.Kind.NORMALISED;
        if (isNormalised) {
            Law.same(
                    score.value()
                            .map(value -> new BigDecimal(value.numerator())
                                    .multiply(width)
                                    .compareTo(sum.subtract(card.lowestPoints())
                                            .multiply(new BigDecimal(value.denominator())))),
                    Optional.of(0),
                    "the normalised score of " + sum + " with " + card);
        } else {
            Law.same(score.value(), Optional.of(Ratio.of(sum)), "the score of " + sum + " with " + card);
        }
        ScoreClass reached = null;
        for (ScoreClass each : card.classes()) {
            int order = card.boundInPoints(each).map(sum::compareTo).orElse(1);
            reached = order > 0 || (order == 0 && each.isBoundIncluded()) ? each : reached;
        }
        Law.same(score.scoreClass(), Optional.ofNullable(reached), "the class of " + sum + " with " + card);
    }

    /** Scores a card of one number as a column of doubles, beside its decimals. */
    private void checkColumn(ScorecardDefinition card, Score score) {
        if (card.criteria().size() == 1 && answers.get("c0") instanceof Double number) {
            Scorecard<Double> byDouble = Scorecard.of(
                    card, Extractors.<Double>builder().real("c0", each -> each).build());
            ScoreTable table = byDouble.scoreAll(
                    ScoreColumns.ofRows(1).reals("c0", new double[] {number}).build());
            Law.same(byDouble.score(number), score, "the double " + number);
            Law.same(table.score(0), score, "a column of " + number);
            Law.same(table.points(0), score.points(), "the points of a column of " + number);
            Law.same(table.scoreClass(0), score.scoreClass(), "the class of a column of " + number);
        }
    }

    private boolean hasHuge() {
        return answers.values().stream().anyMatch(each -> each instanceof BigDecimal number && isHuge(number));
    }

    /** Returns whether a number has about as many digits as the library refuses, or more. */
    private static boolean isHuge(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) + Math.abs((long) number.scale()) > 1_900;
    }

    private CardAnswers answers() {
        CardAnswers.Builder all = CardAnswers.builder();
        answers.forEach((id, answer) -> {
            if (answer instanceof BigDecimal number) {
                all.number(id, number);
            } else if (answer instanceof Double number) {
                all.number(id, BigDecimal.valueOf(number));
            } else {
                all.choice(id, (String) answer);
            }
        });
        return all.build();
    }

    private ScorecardDefinition card(FuzzedDataProvider data) {
        int count = data.consumeInt(1, 4);
        for (int i = 0; i < count; i++) {
            ScoreCriterion.Builder criterion = ScoreCriterion.builder()
                    .id("c" + i)
                    .question(Labels.of("Question " + i + "?"))
                    .scale(scale(data));
            if (data.consumeBoolean()) {
                criterion.weight(points(data));
            }
            if (data.consumeInt(0, 3) == 0) {
                criterion.missing(MissingAnswer.countsAs(points(data)));
            }
            criteria.add(criterion.build());
        }
        List<ScoreClass> classes = new ArrayList<>();
        int more = data.consumeInt(0, 2);
        for (int i = 0; more > 0 && i <= more; i++) {
            classes.add(
                    i == 0
                            ? ScoreClass.lowest("k0", "lowest")
                            : data.consumeBoolean()
                                    ? ScoreClass.from("k" + i, "from", points(data))
                                    : ScoreClass.above("k" + i, "above", points(data)));
        }
        return ScorecardDefinition.builder()
                .id("card")
                .labels(Labels.of("Card"))
                .addAllCriteria(criteria)
                .aggregation(data.consumeBoolean() ? Aggregation.sum() : Aggregation.normalised())
                .addAllClasses(classes)
                .build();
    }

    private static BigDecimal points(FuzzedDataProvider data) {
        return data.consumeInt(0, 15) == 0
                ? Draw.decimal(data)
                : BigDecimal.valueOf(data.consumeInt(-100, 100), data.consumeInt(0, 2));
    }

    private static Scale scale(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 2)) {
            case 0 ->
                AnswerScale.of(
                        AnswerOption.of("o0", "none", points(data)),
                        AnswerOption.of("o1", "some", points(data)),
                        AnswerOption.of("o2", "all", points(data)));
            case 1 -> bands(data);
            default ->
                LinearScale.builder()
                        .lower(Draw.decimal(data))
                        .lowerPoints(points(data))
                        .upper(Draw.decimal(data))
                        .upperPoints(points(data))
                        .decimals(data.consumeInt(0, 9))
                        .build();
        };
    }

    private static BandScale bands(FuzzedDataProvider data) {
        TreeSet<BigDecimal> edges = new TreeSet<>();
        for (int count = data.consumeInt(1, 4); count > 0; count--) {
            edges.add(Draw.decimal(data));
        }
        List<BigDecimal> sorted = List.copyOf(edges);
        boolean isOpenBelow = data.consumeInt(0, 3) > 0;
        List<Band> bands = new ArrayList<>();
        boolean isIncluded = data.consumeBoolean();
        if (isOpenBelow) {
            bands.add(isIncluded ? Band.below(sorted.get(0), points(data)) : Band.upTo(sorted.get(0), points(data)));
        }
        for (int i = 0; i < sorted.size(); i++) {
            Band.Builder band = Band.builder()
                    .lower(sorted.get(i))
                    .isLowerIncluded(isIncluded)
                    .points(points(data));
            isIncluded = data.consumeBoolean();
            if (i + 1 < sorted.size()) {
                band.upper(sorted.get(i + 1)).isUpperIncluded(!isIncluded);
            }
            bands.add(band.build());
        }
        return BandScale.of(bands);
    }

    private void answer(ScorecardDefinition card, FuzzedDataProvider data) {
        for (ScoreCriterion criterion : card.criteria()) {
            String id = criterion.id();
            expected.put(id, criterion.missing().points());
            if (data.consumeInt(0, 4) == 0) {
                continue;
            }
            if (criterion.scale() instanceof AnswerScale options) {
                AnswerOption option = Draw.one(data, options.options());
                answers.put(id, option.id());
                expected.put(id, Optional.of(option.points()));
                continue;
            }
            Object number =
                    data.consumeBoolean() ? (Object) near(criterion.scale(), data) : (Object) Draw.decimal(data);
            BigDecimal decimal = number instanceof Double real ? BigDecimal.valueOf(real) : (BigDecimal) number;
            answers.put(id, number);
            if (isHuge(decimal)) {
                continue;
            }
            expected.put(
                    id,
                    criterion.scale() instanceof BandScale bands
                            ? inBand(bands, decimal)
                            : Optional.of(onLine((LinearScale) criterion.scale(), decimal)));
        }
    }

    /** Returns any double, or one at or beside an edge of a scale. */
    private static double near(Scale scale, FuzzedDataProvider data) {
        double drawn = Draw.real(data);
        if (scale instanceof BandScale bands && data.consumeBoolean()) {
            drawn = Draw.one(data, bands.bands())
                    .lower()
                    .map(BigDecimal::doubleValue)
                    .orElse(drawn);
            drawn = switch (data.consumeInt(0, 2)) {
                case 0 -> Math.nextUp(drawn);
                case 1 -> Math.nextDown(drawn);
                default -> drawn;
            };
        }
        return Double.isFinite(drawn) ? drawn : 0.0;
    }

    /** Returns the points of the band in which a number lies; a number outside all is refused. */
    private Optional<BigDecimal> inBand(BandScale scale, BigDecimal number) {
        for (Band band : scale.bands()) {
            int low = band.lower().map(number::compareTo).orElse(1);
            int high = band.upper().map(number::compareTo).orElse(-1);
            if ((low > 0 || (low == 0 && band.isLowerIncluded()))
                    && (high < 0 || (high == 0 && band.isUpperIncluded()))) {
                return Optional.of(band.points());
            }
        }
        isOutside = true;
        return Optional.empty();
    }

    private static BigDecimal onLine(LinearScale line, BigDecimal number) {
        if (number.compareTo(line.lower()) <= 0) {
            return line.lowerPoints();
        } else if (number.compareTo(line.upper()) >= 0) {
            return line.upperPoints();
        }
        BigDecimal width = line.upper().subtract(line.lower());
        BigDecimal rise =
                number.subtract(line.lower()).multiply(line.upperPoints().subtract(line.lowerPoints()));
        return line.lowerPoints().multiply(width).add(rise).divide(width, line.decimals(), RoundingMode.HALF_UP);
    }
}
