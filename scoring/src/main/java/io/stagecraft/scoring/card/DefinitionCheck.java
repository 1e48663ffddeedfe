// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.statistics.CutPoints;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds everything that is wrong with a scorecard. */
final class DefinitionCheck {
    private static final Logger LOGGER = LoggerFactory.getLogger(DefinitionCheck.class);

    /** Up to how many different totals a card may have for its classes to be tried on each of them. */
    private static final int MOST_TOTALS = 10_000;

    private static final int MOST_DECIMALS = 18;
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1L << 60);

    private final ScorecardDefinition card;
    private final Problems problems;

    private DefinitionCheck(ScorecardDefinition card, Problems problems) {
        this.card = card;
        this.problems = problems;
    }

    static void examine(ScorecardDefinition card, Problems problems) {
        new DefinitionCheck(card, problems).examine();
    }

    private void examine() {
        problems.requireId("id", card.id());
        problems.require(!card.criteria().isEmpty(), "criteria", Message.of("criteria.none"));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < card.criteria().size(); i++) {
            ScoreCriterion criterion = card.criteria().get(i);
            criterion.examine(problems, "criteria[" + i + "]");
            problems.require(
                    seen.add(criterion.id()),
                    "criteria[" + i + "].id",
                    Message.of("id.duplicate").with("value", criterion.id()));
            problems.require(
                    card.initialPoints().signum() == 0 || !criterion.id().equals(ScorecardDefinition.INITIAL_POINTS),
                    "criteria[" + i + "].id",
                    Message.of("id.reserved").with("value", criterion.id()));
        }
        problems.require(
                card.initialPoints().signum() == 0 || card.aggregation().kind() == Aggregation.Kind.SUM,
                "initialPoints",
                Message.of("initial.sum").with("value", card.initialPoints()));
        Ratio coverage = card.minimumCoverage();
        problems.require(
                coverage.signum() >= 0 && Ratio.one().isAtLeast(coverage),
                "minimumCoverage",
                Message.of("coverage.range").with("value", coverage));
        boolean sound = problems.isEmpty();
        examineClasses(card.classes(), problems);
        if (sound) {
            examineRange();
        }
        if (problems.isEmpty()) {
            examineReachable();
        }
    }

    /** Returns classes that are not the classes of a card, if nothing is wrong with them. */
    static List<ScoreClass> checked(List<ScoreClass> classes, String what) {
        List<ScoreClass> known = ImmutableList.copyOf(classes);
        Problems problems = Problems.of(what);
        problems.require(!known.isEmpty(), "classes", Message.of("classes.none"));
        examineClasses(known, problems);
        problems.throwIfAny();
        return known;
    }

    /** Adds everything that is wrong with classes in themselves, whatever they are the classes of. */
    static void examineClasses(List<ScoreClass> classes, Problems problems) {
        problems.require(
                classes.size() <= Scale.MOST_LEVELS,
                "classes",
                Message.of("classes.count").with("most", Scale.MOST_LEVELS).with("value", classes.size()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < classes.size(); i++) {
            ScoreClass scoreClass = classes.get(i);
            String path = "classes[" + i + "]";
            problems.requireId(path + ".id", scoreClass.id());
            problems.require(
                    seen.add(scoreClass.id()),
                    path + ".id",
                    Message.of("id.duplicate").with("value", scoreClass.id()));
            Optional<BigDecimal> bound = scoreClass.bound();
            if (i == 0) {
                bound.ifPresent(value -> problems.add(
                        Problem.of(path + ".bound", Message.of("class.lowest").with("value", value))));
            } else if (bound.isEmpty()) {
                problems.add(Problem.of(path + ".bound", Message.of("class.bound")));
            } else if (i > 1 && classes.get(i - 1).bound().isPresent()) {
                examineBounds(problems, path, classes.get(i - 1), scoreClass);
            }
        }
    }

    private static void examineBounds(Problems problems, String path, ScoreClass below, ScoreClass scoreClass) {
        int step = scoreClass.bound().orElseThrow().compareTo(below.bound().orElseThrow());
        boolean onePoint = step == 0 && below.isBoundIncluded() && !scoreClass.isBoundIncluded();
        problems.require(
                step > 0 || onePoint,
                path + ".bound",
                Message.of("class.order")
                        .with("below", below.bound().orElseThrow())
                        .with("value", scoreClass.bound().orElseThrow()));
    }

    private void examineRange() {
        BigDecimal size = card.criteria().stream()
                .map(criterion ->
                        criterion.highest().abs().max(criterion.lowest().abs()))
                .reduce(card.initialPoints().abs(), BigDecimal::add)
                .max(card.totalWeight());
        int decimals = card.decimals();
        problems.require(
                decimals <= MOST_DECIMALS,
                "criteria",
                Message.of("points.decimals").with("most", MOST_DECIMALS).with("value", decimals));
        problems.require(
                decimals > MOST_DECIMALS || size.movePointRight(decimals).compareTo(MOST_UNITS) <= 0,
                "criteria",
                Message.of("points.overflow").with("points", size).with("decimals", decimals));
        switch (card.aggregation().kind()) {
            case NORMALISED ->
                problems.require(
                        card.criteria().stream()
                                .anyMatch(criterion -> criterion.lowest().compareTo(criterion.highest()) < 0),
                        "criteria",
                        Message.of("range.zero"));
            case MEAN, WEAKEST -> examineEqualRanges();
            case SUM, NAMED -> {}
        }
    }

    private void examineEqualRanges() {
        ScoreCriterion first = card.criteria().get(0);
        for (int i = 0; i < card.criteria().size(); i++) {
            ScoreCriterion criterion = card.criteria().get(i);
            problems.require(
                    sameRange(first, criterion),
                    "criteria[" + i + "].scale",
                    Message.of("range.differs").with("first", range(first)).with("value", range(criterion)));
            problems.require(
                    card.aggregation().kind() == Aggregation.Kind.MEAN
                            || criterion.weight().compareTo(BigDecimal.ONE) == 0,
                    "criteria[" + i + "].weight",
                    Message.of("weight.weakest").with("value", criterion.weight()));
        }
    }

    private static boolean sameRange(ScoreCriterion first, ScoreCriterion second) {
        return first.scale().lowest().compareTo(second.scale().lowest()) == 0
                && first.scale().highest().compareTo(second.scale().highest()) == 0;
    }

    private static Message range(ScoreCriterion criterion) {
        return Message.of("card.range")
                .with("from", criterion.scale().lowest())
                .with("to", criterion.scale().highest());
    }

    /** Adds a problem for each class that no full set of answers leads to. */
    private void examineReachable() {
        if (card.aggregation().kind() == Aggregation.Kind.NAMED
                || card.classes().isEmpty()) {
            return;
        }
        CutPoints cuts = ScoreClass.cuts(card.classes(), card::boundInPoints);
        BitSet reached = new BitSet();
        Optional<NavigableSet<BigDecimal>> totals =
                card.classBasis() == ClassBasis.BOUNDS ? totals() : Optional.empty();
        totals.ifPresentOrElse(
                all -> all.forEach(total -> reached.set(cuts.indexOf(total))),
                () -> reached.set(cuts.indexOf(card.lowestPoints()), cuts.indexOf(card.highestPoints()) + 1));
        for (int i = 0; i < card.classes().size(); i++) {
            problems.require(
                    reached.get(i),
                    "classes[" + i + "]",
                    Message.of("class.unreachable")
                            .with("value", card.classes().get(i).labels()));
        }
    }

    /** Returns every total that a full set of answers can have, or empty if these are too many to try. */
    private Optional<NavigableSet<BigDecimal>> totals() {
        boolean weakest = card.aggregation().kind() == Aggregation.Kind.WEAKEST;
        NavigableSet<BigDecimal> totals = new TreeSet<>();
        for (int i = 0; i < card.criteria().size(); i++) {
            ScoreCriterion criterion = card.criteria().get(i);
            if (criterion.scale() instanceof LinearScale) {
                return Optional.empty();
            }
            NavigableSet<BigDecimal> next = new TreeSet<>();
            for (BigDecimal points : weighted(criterion)) {
                List<BigDecimal> before =
                        i == 0 ? List.of(weakest ? points : card.initialPoints()) : List.copyOf(totals);
                before.forEach(total -> next.add(weakest ? total.min(points) : total.add(points)));
            }
            if (next.size() > MOST_TOTALS) {
                if (LOGGER.isDebugEnabled()) {
                    LOGGER.debug(
                            "scorecard {}: classes tried on the range of points only, as there are more than {} totals",
                            card.id(),
                            MOST_TOTALS);
                }
                return Optional.empty();
            }
            totals = next;
        }
        return Optional.of(totals);
    }

    private static NavigableSet<BigDecimal> weighted(ScoreCriterion criterion) {
        NavigableSet<BigDecimal> all = new TreeSet<>();
        criterion.scale().possiblePoints().forEach(points -> all.add(points.multiply(criterion.weight())));
        criterion.missing().points().ifPresent(points -> all.add(points.multiply(criterion.weight())));
        return all;
    }
}
