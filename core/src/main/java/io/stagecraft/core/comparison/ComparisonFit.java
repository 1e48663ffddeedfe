// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.comparison;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Coverage;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The columns of a {@link Comparison} that fit given answers, how well, and where they differ.
 *
 * <p>An aspect without an answer counts for and against nothing; {@link #possible()} tells which columns it can still make the
 * best.
 *
 * @param <C> what is compared
 */
@Value.Immutable
public abstract class ComparisonFit<C> implements Serializable {
    ComparisonFit() {}

    static <C> ComparisonFit<C> of(Comparison<C> comparison, Map<String, C> answers) {
        answers.forEach((id, column) -> {
            comparison.aspect(id);
            comparison.index(column);
        });
        return ImmutableComparisonFit.<C>builder()
                .comparison(comparison)
                .answers(answers)
                .build();
    }

    /** Returns the comparison. */
    public abstract Comparison<C> comparison();

    /** Returns for each aspect answered, by id, a column whose cell is true, in the order given. */
    public abstract Map<String, C> answers();

    /** Returns the number of aspects that have an answer. */
    public Coverage coverage() {
        return Coverage.of(answers().size(), comparison().aspects().size());
    }

    /** Returns the aspects without an answer, in the printed order; possibly empty. */
    public List<ComparedAspect> open() {
        return comparison().aspects().stream()
                .filter(aspect -> !answers().containsKey(aspect.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the number of answered aspects in which a column fits.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public int matches(C column) {
        return answers().size() - differing(column).size();
    }

    /**
     * Returns the aspects answered in which a column differs from the answer, in the printed order; possibly empty.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public List<ComparedAspect> differing(C column) {
        comparison().index(column);
        return comparison().aspects().stream()
                .filter(aspect -> {
                    C answer = answers().get(aspect.id());
                    return answer != null && !comparison().isAlike(aspect, answer, column);
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the columns that fit best, several if they fit equally well, in the printed order; empty without an answer. */
    public List<C> best() {
        int most = comparison().columns().stream()
                .map(this::matches)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return answers().isEmpty()
                ? List.of()
                : comparison().columns().stream()
                        .filter(column -> matches(column) == most)
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the columns that fit best or still can, depending on the aspects without an answer, in the printed order; all
     * columns without an answer, those of {@link #best()} once every aspect has one.
     */
    public List<C> possible() {
        return comparison().columns().stream()
                .filter(column -> comparison().columns().stream().allMatch(other -> canEqual(column, other)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns whether a column fits as well as another once all that is open is answered in its favour. */
    private boolean canEqual(C column, C other) {
        long gained = open().stream()
                .filter(aspect -> !comparison().isAlike(aspect, column, other))
                .count();
        return matches(column) + gained >= matches(other);
    }

    /** Returns the best columns and the coverage. */
    @Override
    public final String toString() {
        return best() + ", " + coverage();
    }
}
