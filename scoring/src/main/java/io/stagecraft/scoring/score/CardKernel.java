// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.statistics.CutPoints;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.CoverageBasis;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.OwnAggregation;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A card compiled to tables of scaled longs, from which single scores, batches, reasons and explanations are all read.
 *
 * <p>An answer is a code: 0 for none, k for the k-th level of the scale, {@link #ON_LINE_CODE} for a number on a line, whose points
 * are found with it and kept beside the code, {@link #OUTSIDE_CODE} for what does not fit. Points are longs in units of
 * 10<sup>-{@link #decimals}</sup>, weight included. The tables have 256 entries, so that any byte is an index.
 */
final class CardKernel implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Beyond every total, which a card holds to 2^60 units. */
    private static final BigDecimal BEYOND = BigDecimal.valueOf((1L << 60) + 1);

    static final int OUTSIDE_CODE = 127;
    static final int ON_LINE_CODE = 126;
    static final Message NOT_ANSWERED = Message.of("score.not-answered");

    /** What an answer means beside its points, as bits. */
    static final int OPEN = 1;

    static final int KNOCK_OUT = 2;
    static final int OVERRIDE = 4;
    static final int REQUIRED = 8;
    static final int MISSING = 16;
    static final int OUTSIDE = 32;

    final transient ScorecardDefinition card;
    /** What an answer to each question can be. */
    final transient List<List<PossibleAnswer>> possible;

    private final transient Form form;
    private final transient CutPoints classCuts;
    /** The points on lines of a row whose card has none. */
    private final transient long[] noLines = {};

    private final transient boolean hasLine;
    final transient int size;
    final transient int decimals;
    final transient Aggregation.Kind kind;
    final transient @Nullable OwnAggregation own;
    final transient long[][] points;
    final transient byte[][] flags;
    final transient long[] lowest;
    final transient long[] highest;
    /** The points nearest to 0 that an answer can give. */
    final transient long[] nearest;

    /** What a sum begins with, as points and as a contribution. */
    final transient long initial;

    final transient @Nullable Contribution initialPart;
    final transient long[] weights;
    final transient long unit;

    /** What each answer contributes, by its code. */
    private final transient @Nullable Contribution[][] parts;

    private final transient long lowestSum;
    private final transient long highestSum;
    private final transient long weightSum;
    private final transient long leastCovered;
    private final transient long[] bounds;
    private final transient Map<String, Integer> indexById;

    CardKernel(ScorecardDefinition card) {
        this(card, null);
    }

    CardKernel(ScorecardDefinition card, @Nullable OwnAggregation own) {
        this.card = card;
        this.own = own;
        List<ScoreCriterion> criteria = card.criteria();
        size = criteria.size();
        kind = card.aggregation().kind();
        form = new Form(card);
        possible = criteria.stream()
                .map(criterion -> PossibleAnswer.of(criterion.scale()))
                .toList();
        classCuts = ScoreClass.cuts(card.classes());
        hasLine = IntStream.range(0, size).anyMatch(this::isLine);
        decimals = card.decimals();
        unit = scaled(BigDecimal.ONE);
        points = new long[size][256];
        flags = new byte[size][256];
        lowest = new long[size];
        highest = new long[size];
        nearest = new long[size];
        initial = scaled(card.initialPoints());
        initialPart = initial == 0
                ? null
                : Contribution.of(
                        ScorecardDefinition.INITIAL_POINTS, card.initialPoints(), Message.of("score.initial-points"));
        weights = new long[size];
        ImmutableMap.Builder<String, Integer> ids = ImmutableMap.builder();
        for (int i = 0; i < size; i++) {
            compile(i, criteria.get(i));
            ids.put(criteria.get(i).id(), i);
        }
        indexById = ids.build();
        parts = new Contribution[size][];
        for (int i = 0; i < size; i++) {
            parts[i] = parts(i);
        }
        lowestSum = initial + Arrays.stream(lowest).sum();
        highestSum = initial + Arrays.stream(highest).sum();
        weightSum = Arrays.stream(weights).sum();
        long all = card.coverageBasis() == CoverageBasis.COUNT ? size : weightSum;
        leastCovered = BigDecimal.valueOf(all)
                .multiply(BigDecimal.valueOf(card.minimumCoverage().numerator()))
                .divide(BigDecimal.valueOf(card.minimumCoverage().denominator()), 0, RoundingMode.CEILING)
                .longValueExact();
        bounds = kind == Aggregation.Kind.NAMED
                ? new long[0]
                : card.classes().stream().mapToLong(this::bound).toArray();
    }

    /** Returns whether the answers to a question are numbers on a line. */
    boolean isLine(int criterion) {
        return card.criteria().get(criterion).scale() instanceof LinearScale;
    }

    /** Returns room for the points of the answers of a row that lie on a line, by criterion; none where the card has no line. */
    long[] roomForLines() {
        return hasLine ? new long[size] : noLines;
    }

    /** Returns the points of an answer of a row, those on a line from the row. */
    long points(int criterion, int code, long[] lines) {
        return code == ON_LINE_CODE ? lines[criterion] : points[criterion][code];
    }

    private @Nullable Contribution[] parts(int i) {
        ScoreCriterion criterion = card.criteria().get(i);
        List<PossibleAnswer> levels = possible.get(i);
        @Nullable Contribution[] all = new Contribution[levels.size() + 1];
        boolean scored = (flags[i][0] & OPEN) == 0;
        all[0] = scored ? Contribution.of(criterion.id(), decimal(points[i][0]), NOT_ANSWERED) : null;
        for (int code = 1; code < all.length; code++) {
            all[code] = Contribution.of(
                    criterion.id(),
                    decimal(points[i][code]),
                    levels.get(code - 1).wording());
        }
        return all;
    }

    /** Returns what an answer contributes, the same object each time, or null where its points are computed or it is open. */
    @Nullable
    Contribution part(int criterion, int code) {
        @Nullable Contribution[] known = parts[criterion];
        return code < known.length ? known[code] : null;
    }

    private void compile(int i, ScoreCriterion criterion) {
        BigDecimal weight = criterion.weight();
        weights[i] = scaled(weight);
        Arrays.fill(flags[i], (byte) OUTSIDE);
        List<PossibleAnswer> levels = possible.get(i);
        lowest[i] = scaled(criterion.lowest());
        highest[i] = scaled(criterion.highest());
        for (int code = 1; code <= levels.size(); code++) {
            PossibleAnswer level = levels.get(code - 1);
            points[i][code] = scaled(weight.multiply(level.points()));
            flags[i][code] = (byte)
                    switch (level.effect()) {
                        case NONE -> 0;
                        case KNOCK_OUT -> KNOCK_OUT;
                        case OVERRIDE -> OVERRIDE;
                    };
        }
        if (levels.isEmpty()) {
            flags[i][ON_LINE_CODE] = 0;
        }
        MissingAnswer missing = criterion.missing();
        if (missing.points().isPresent()) {
            points[i][0] = scaled(weight.multiply(missing.points().get()));
            flags[i][0] = MISSING;
        } else {
            points[i][0] = kind == Aggregation.Kind.WEAKEST ? Long.MAX_VALUE : 0;
            flags[i][0] = MISSING | OPEN;
        }
        flags[i][0] |= (byte) (missing.isRequired() ? REQUIRED : 0);
        nearest[i] = Math.max(lowest[i], Math.min(highest[i], 0));
    }

    long scaled(BigDecimal decimal) {
        return decimal.movePointRight(decimals).longValueExact();
    }

    BigDecimal decimal(long scaled) {
        return Decimals.normal(BigDecimal.valueOf(scaled, decimals));
    }

    /** Returns the least total that belongs to a class. */
    private long bound(ScoreClass scoreClass) {
        Optional<BigDecimal> total = card.boundInPoints(scoreClass);
        if (total.isEmpty()) {
            return Long.MIN_VALUE;
        }
        BigDecimal units = total.get().movePointRight(decimals);
        BigDecimal whole = scoreClass.isBoundIncluded()
                ? units.setScale(0, RoundingMode.CEILING)
                : units.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        // a bound far outside the range is no long
        return whole.min(BEYOND).max(BEYOND.negate()).longValueExact();
    }

    int indexOf(String id) {
        Integer index = indexById.get(id);
        checkArgument(
                index != null,
                "criterion must be one of %s but was %s (scorecard %s)",
                indexById.keySet(),
                id,
                card.id());
        return index;
    }

    boolean has(String id) {
        return indexById.containsKey(id);
    }

    int classIndexOf(String id) {
        List<String> ids = card.classes().stream().map(ScoreClass::id).toList();
        checkArgument(ids.contains(id), "class must be one of %s but was %s (scorecard %s)", ids, id, card.id());
        return ids.indexOf(id);
    }

    /** Returns the code of a level of a scale. */
    int codeOf(int criterion, String levelId) {
        List<String> ids =
                possible.get(criterion).stream().map(PossibleAnswer::id).toList();
        return ids.contains(levelId) ? ids.indexOf(levelId) + 1 : OUTSIDE_CODE;
    }

    /** Returns the answers to questions that the card does not ask, or of another kind than it asks for; mostly none. */
    List<Problem> misfits(CardAnswers answers) {
        List<Problem> misfits = List.of();
        for (Map.Entry<String, String> choice : answers.choices().entrySet()) {
            misfits = misfits(misfits, choice, false);
        }
        for (Map.Entry<String, BigDecimal> number : answers.numbers().entrySet()) {
            misfits = misfits(misfits, number, true);
        }
        return misfits;
    }

    private List<Problem> misfits(List<Problem> before, Map.Entry<String, ?> answer, boolean isNumeric) {
        Integer index = indexById.get(answer.getKey());
        if (index != null && card.criteria().get(index).scale().isNumeric() == isNumeric) {
            return before;
        }
        Message rule = index == null
                ? Message.of("answer.to-one-of")
                        .with(
                                "questions",
                                indexById.keySet().stream().map(Argument::of).toList())
                : Message.of(isNumeric ? "answer.choice" : "answer.number");
        return ImmutableList.<Problem>builder()
                .addAll(before)
                .add(Problem.of(
                        answer.getKey(),
                        Message.of("answer.outside")
                                .with("rule", rule)
                                .with("value", answer.getValue().toString())))
                .build();
    }

    /** Returns the problem of an answer that does not fit its question. */
    Problem outside(int criterion, String answer) {
        return Problem.of(
                card.criteria().get(criterion).id(),
                Message.of("answer.outside").with("rule", rule(criterion)).with("value", answer));
    }

    /** Returns what must hold for an answer to a question. */
    private Message rule(int criterion) {
        if (!card.criteria().get(criterion).scale().isNumeric()) {
            return Message.of("answer.one-of")
                    .with(
                            "options",
                            possible.get(criterion).stream()
                                    .map(PossibleAnswer::id)
                                    .map(Argument::of)
                                    .toList());
        }
        return card.criteria().get(criterion).scale() instanceof BandScale scale
                ? Message.of("answer.in-band")
                        .with("first", scale.bands().get(0).words())
                        .with(
                                "last",
                                scale.bands().get(scale.bands().size() - 1).words())
                : Message.of("answer.finite");
    }

    PossibleAnswer level(int criterion, int code) {
        return possible.get(criterion).get(code - 1);
    }

    /** Returns whether an answer to this question could knock the score out. */
    boolean hasKnockOut(int criterion) {
        for (int code = 1; code <= possible.get(criterion).size(); code++) {
            if (flags[criterion][code] == KNOCK_OUT) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number that aggregates a full row of answers with this total. */
    Ratio value(long total) {
        return switch (kind) {
            case SUM, WEAKEST, NAMED -> Ratio.of(total, unit);
            case NORMALISED -> Ratio.of(total - lowestSum, highestSum - lowestSum);
            case MEAN -> Ratio.of(total, weightSum);
        };
    }

    /** Returns the total before the first answer is counted. */
    long start() {
        return kind == Aggregation.Kind.WEAKEST ? Long.MAX_VALUE : initial;
    }

    /**
     * Returns the number that aggregates the answers that are there, or empty if they make none. Where the card adds, an open
     * question counts as near to 0 as its answers allow, so that the number lies between the worst and the best case.
     */
    Optional<Ratio> value(long total, Tally tally) {
        if (tally.open == size) {
            return Optional.empty();
        }
        return switch (kind) {
            case SUM -> Optional.of(Ratio.of(total + tally.openNearest, unit));
            case WEAKEST, NAMED -> Optional.of(Ratio.of(total, unit));
            case MEAN -> Optional.of(Ratio.of(total, weightSum - tally.openWeight));
            case NORMALISED -> {
                long low = lowestSum - tally.openLowest;
                long range = highestSum - tally.openHighest - low;
                yield range == 0 ? Optional.empty() : Optional.of(Ratio.of(total - low, range));
            }
        };
    }

    /**
     * Returns the total if every open question were answered in the worst way. Until enough is answered, one whose missing answer
     * counts is open too.
     */
    long worst(long total, Tally tally) {
        if (kind == Aggregation.Kind.WEAKEST) {
            return tally.open > 0 || !isCovered(tally) ? Math.min(total, lowest[0]) : total;
        }
        return total + tally.openLowest + (isCovered(tally) ? 0 : tally.countedLowest);
    }

    /** Returns the total if every open question were answered in the best way, as {@link #worst}. */
    long best(long total, Tally tally) {
        if (kind == Aggregation.Kind.WEAKEST) {
            return !isCovered(tally)
                    ? Math.min(tally.leastAnswered, highest[0])
                    : tally.open == size ? highest[0] : total;
        }
        return total + tally.openHighest + (isCovered(tally) ? 0 : tally.countedHighest);
    }

    long lowestTotal() {
        return kind == Aggregation.Kind.WEAKEST ? lowest[0] : lowestSum;
    }

    long highestTotal() {
        return kind == Aggregation.Kind.WEAKEST ? highest[0] : highestSum;
    }

    /** Returns whether enough is answered for a rating. */
    boolean isRated(int rowFlags, Tally tally) {
        if ((rowFlags & REQUIRED) != 0 || tally.open == size) {
            return false;
        }
        return isCovered(tally);
    }

    private boolean isCovered(Tally tally) {
        return isCovered(card.coverageBasis() == CoverageBasis.COUNT ? tally.answered : tally.answeredWeight);
    }

    /**
     * Returns whether the answer to a question could still change the total: it is left out, or counts until enough is
     * answered.
     */
    boolean isOpen(int criterion, int code, Tally tally) {
        return code == 0 && ((flags[criterion][0] & OPEN) != 0 || !isCovered(tally));
    }

    /** Returns whether this many answered questions, or this much of their weight, is the minimum or more. */
    boolean isCovered(long answered) {
        return answered >= leastCovered;
    }

    /** Returns the least total of a full row that belongs to the class at a position. */
    long bound(int classIndex) {
        return bounds[classIndex];
    }

    /** Returns the position of the class that a full row with this total belongs to. */
    int classIndex(long total) {
        int index = 0;
        for (int above = 1; above < bounds.length; above++) {
            index += total >= bounds[above] ? 1 : 0; // no jump, as the totals of a book are in no order
        }
        return index;
    }

    /** Returns the code of what becomes of a row of which each question has an answer without an effect. */
    byte outcome(long total) {
        return bounds.length == 0 ? Outcome.CLASSLESS_CODE : (byte) classIndex(total);
    }

    /** Returns the position of the class of an aggregated number. */
    int classIndex(Ratio value) {
        return classCuts.indexOf(value);
    }

    /** Returns what becomes of a row of which not every question has a plain answer. */
    Outcome outcome(long total, int rowFlags, Tally tally) {
        if ((rowFlags & OUTSIDE) != 0) {
            return Outcome.REFUSED;
        }
        if ((rowFlags & KNOCK_OUT) != 0) {
            return Outcome.KNOCKED_OUT;
        }
        if (card.classes().isEmpty()) {
            return isRated(rowFlags, tally) ? Outcome.DECIDED : Outcome.NOT_RATED;
        }
        if ((rowFlags & REQUIRED) != 0) {
            return Outcome.NOT_RATED;
        }
        if (card.classBasis() == ClassBasis.ANSWERED) {
            Optional<Ratio> value = isRated(rowFlags, tally) ? value(total, tally) : Optional.empty();
            return value.isPresent() ? Outcome.ofClass(classIndex(value.get())) : Outcome.NOT_RATED;
        }
        int worst = classIndex(worst(total, tally));
        return worst == classIndex(best(total, tally)) ? Outcome.ofClass(worst) : Outcome.UNDECIDED;
    }

    private Object writeReplace() {
        return form;
    }

    /** A card on its way to another JVM: one object, so that the scores of one card share their kernel there too. */
    private static final class Form implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ScorecardDefinition card;

        Form(ScorecardDefinition card) {
            this.card = card;
        }

        private Object readResolve() {
            return new CardKernel(card);
        }
    }
}
