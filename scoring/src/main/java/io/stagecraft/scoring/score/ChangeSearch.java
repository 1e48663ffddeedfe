// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.CoverageBasis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest changes by dynamic programming over the questions.
 *
 * <p>Every way to decide a class is a sum of margins that must reach a need: of points against the bound where the card adds,
 * of points less bound times weight for a mean, of points less lowest less bound times range where normalised over what is
 * answered. For the weakest link each question must reach the bound by itself.
 */
final class ChangeSearch {
    static final int MOST_STATES = 100_000;

    private static final Comparator<State> CHEAPEST_FIRST = Comparator.comparingLong(State::cost)
            .thenComparingInt(State::changes)
            .thenComparing(State::margin, Comparator.reverseOrder())
            .thenComparing(State::covered, Comparator.reverseOrder());

    private final RowScore score;
    private final CardKernel kernel;
    private final int target;
    private final boolean byBounds;

    private ChangeSearch(RowScore score, int target) {
        this.score = score;
        this.kernel = score.kernel;
        this.target = target;
        byBounds = kernel.card.classBasis() == ClassBasis.BOUNDS;
    }

    static CheapestChange search(RowScore score, String classId, List<AnswerChange> changes) {
        int target = score.kernel.classIndexOf(classId);
        ChangeSearch search = new ChangeSearch(score, target);
        List<List<Option>> options = search.options(changes);
        int now = score.outcome().code();
        if (now >= target) {
            return CheapestChange.of(CheapestChange.Status.REACHED);
        }
        if (score.kernel.kind == Aggregation.Kind.NAMED) {
            return CheapestChange.of(CheapestChange.Status.NOT_SEARCHED);
        }
        try {
            return search.countsOnlyOnceCovered() ? search.cheaper(options) : search.run(options, Missing.AS_SCORED);
        } catch (ArithmeticException tooLarge) {
            return CheapestChange.of(CheapestChange.Status.NOT_SEARCHED);
        }
    }

    /** Returns whether a missing answer gives more once enough is answered than in the worst case before. */
    private boolean countsOnlyOnceCovered() {
        if (!byBounds || kernel.card.minimumCoverage().isZero()) {
            return false;
        }
        for (int i = 0; i < kernel.size; i++) {
            boolean isOpen = (kernel.flags[i][0] & CardKernel.OPEN) != 0;
            if (!isOpen && kernel.points[i][0] > kernel.lowest[i]) {
                return true;
            }
        }
        return false;
    }

    /** What a missing answer that counts is worth in a sum of margins that decides by worst and best case. */
    private enum Missing {
        /** Its points, whatever is covered. */
        AS_SCORED,
        /** The fewest that an answer could give, whatever is covered. */
        AT_WORST,
        /** Its points, for sets that reach the minimum coverage. */
        ONCE_COVERED
    }

    /** Returns the cheaper of what decides whatever is covered, and of what decides once enough is. */
    private CheapestChange cheaper(List<List<Option>> options) {
        CheapestChange anyway = run(options, Missing.AT_WORST);
        CheapestChange covered = run(options, Missing.ONCE_COVERED);
        if (anyway.status() == CheapestChange.Status.NOT_SEARCHED
                || covered.status() == CheapestChange.Status.IMPOSSIBLE) {
            return anyway;
        }
        if (covered.status() == CheapestChange.Status.NOT_SEARCHED
                || anyway.status() == CheapestChange.Status.IMPOSSIBLE) {
            return covered;
        }
        int order = Comparator.comparingLong(CheapestChange::cost)
                .thenComparingInt((CheapestChange found) -> found.changes().size())
                .compare(anyway, covered);
        return order <= 0 ? anyway : covered;
    }

    /** One answer to one question: the change, or none where the answer stays. */
    private record Option(@Nullable AnswerChange change, int code) {}

    /** A partial set of changes; what it is made of hangs on the chain of its parents. */
    private record State(
            long cost,
            int changes,
            long margin,
            long covered,
            @Nullable State parent,
            @Nullable AnswerChange last) {
        State plus(long addedMargin, long addedCover, @Nullable AnswerChange change) {
            return new State(
                    change == null ? cost : Math.addExact(cost, change.cost()),
                    changes + (change == null ? 0 : 1),
                    Math.addExact(margin, addedMargin),
                    covered + addedCover,
                    this,
                    change);
        }
    }

    private List<List<Option>> options(List<AnswerChange> changes) {
        List<List<Option>> all = new ArrayList<>();
        for (int i = 0; i < kernel.size; i++) {
            all.add(new ArrayList<>());
            all.get(i).add(new Option(null, score.codes[i]));
        }
        for (AnswerChange change : changes) {
            int criterion = kernel.indexOf(change.criterionId());
            int code = kernel.codeOf(criterion, change.levelId());
            checkArgument(
                    code != CardKernel.OUTSIDE_CODE,
                    "answer to %s must be one of %s but was %s (scorecard %s)",
                    change.criterionId(),
                    kernel.possible.get(criterion).stream()
                            .map(PossibleAnswer::id)
                            .toList(),
                    change.levelId(),
                    kernel.card.id());
            all.get(criterion).add(new Option(change, code));
        }
        return all;
    }

    private CheapestChange run(List<List<Option>> options, Missing missing) {
        List<State> states = List.of(new State(0, 0, 0, 0, null, null));
        for (int i = 0; i < kernel.size; i++) {
            List<State> next = new ArrayList<>();
            for (Option option : options.get(i)) {
                if (isAllowed(i, option.code(), missing)) {
                    long margin = margin(i, option.code(), missing);
                    long cover = cover(i, option.code(), missing);
                    states.forEach(state -> next.add(state.plus(margin, cover, option.change())));
                }
            }
            states = undominated(next);
            if (states.size() > MOST_STATES) {
                return CheapestChange.of(CheapestChange.Status.NOT_SEARCHED);
            }
        }
        long need = need();
        for (State state : states) {
            if (state.margin >= need && isCovered(state.covered, missing)) {
                return found(state);
            }
        }
        return CheapestChange.of(CheapestChange.Status.IMPOSSIBLE);
    }

    /** Returns the states that no other one beats, the cheapest first. */
    private static List<State> undominated(List<State> states) {
        states.sort(CHEAPEST_FIRST);
        List<State> kept = new ArrayList<>();
        // by margin, the greatest coverage of any kept state with at least that margin; rising margins, falling
        // coverage
        TreeMap<Long, Long> best = new TreeMap<>();
        for (State state : states) {
            Map.Entry<Long, Long> better = best.ceilingEntry(state.margin);
            if (better != null && better.getValue() >= state.covered) {
                continue;
            }
            kept.add(state);
            best.put(state.margin, state.covered);
            Map.Entry<Long, Long> below = best.lowerEntry(state.margin);
            while (below != null && below.getValue() <= state.covered) {
                best.remove(below.getKey());
                below = best.lowerEntry(state.margin);
            }
        }
        return kept;
    }

    private boolean isAllowed(int criterion, int code, Missing missing) {
        int flags = kernel.flags[criterion][code];
        if ((flags & (CardKernel.KNOCK_OUT | CardKernel.REQUIRED)) != 0) {
            return false;
        }
        if (kernel.kind != Aggregation.Kind.WEAKEST) {
            return true;
        }
        boolean open = (flags & CardKernel.OPEN) != 0;
        boolean isAtWorst = open || (code == 0 && missing == Missing.AT_WORST);
        long points = isAtWorst ? kernel.lowest[criterion] : points(criterion, code);
        return (open && !byBounds) || kernel.classIndex(points) >= target;
    }

    /** Returns the points of an answer; on a line that is the one that stays. */
    private long points(int criterion, int code) {
        return kernel.points(criterion, code, score.lines);
    }

    private long margin(int criterion, int code, Missing missing) {
        boolean open = (kernel.flags[criterion][code] & CardKernel.OPEN) != 0;
        if (kernel.kind == Aggregation.Kind.WEAKEST) {
            return 0;
        }
        if (byBounds || kernel.kind == Aggregation.Kind.SUM) {
            long left = byBounds ? kernel.lowest[criterion] : kernel.nearest[criterion];
            return open || (code == 0 && missing == Missing.AT_WORST) ? left : points(criterion, code);
        }
        if (open || target == 0) {
            return 0;
        }
        Ratio bound = Ratio.of(kernel.card.classes().get(target).bound().orElseThrow());
        boolean mean = kernel.kind == Aggregation.Kind.MEAN;
        long above = mean ? points(criterion, code) : points(criterion, code) - kernel.lowest[criterion];
        long range = mean ? kernel.weights[criterion] : kernel.highest[criterion] - kernel.lowest[criterion];
        return Math.subtractExact(
                Math.multiplyExact(above, bound.denominator()), Math.multiplyExact(range, bound.numerator()));
    }

    /** Returns what the sum of the margins must reach. */
    private long need() {
        if (kernel.kind == Aggregation.Kind.WEAKEST) {
            return 0;
        }
        if (byBounds || kernel.kind == Aggregation.Kind.SUM) {
            return kernel.bound(target) - kernel.initial;
        }
        return target == 0 || kernel.card.classes().get(target).isBoundIncluded() ? 0 : 1;
    }

    private long cover(int criterion, int code, Missing missing) {
        if ((byBounds && missing != Missing.ONCE_COVERED) || code == 0) {
            return 0;
        }
        return kernel.card.coverageBasis() == CoverageBasis.COUNT ? 1 : kernel.weights[criterion];
    }

    private boolean isCovered(long covered, Missing missing) {
        if (byBounds) {
            return missing != Missing.ONCE_COVERED || kernel.isCovered(covered);
        }
        boolean counts = covered > 0
                || kernel.card.criteria().stream()
                        .anyMatch(criterion -> criterion.missing().points().isPresent());
        return counts && kernel.isCovered(covered);
    }

    private static CheapestChange found(State state) {
        Deque<AnswerChange> changes = new ArrayDeque<>();
        for (State at = state; at != null; at = at.parent) {
            if (at.last != null) {
                changes.addFirst(at.last);
            }
        }
        return ImmutableCheapestChange.builder()
                .status(CheapestChange.Status.FOUND)
                .addAllChanges(changes)
                .build();
    }
}
