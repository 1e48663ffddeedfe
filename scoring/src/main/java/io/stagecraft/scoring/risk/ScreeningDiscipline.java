// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Subjects that are worked on without a screening decision or against one, which tells whether customers are chosen
 * with care (see the domain model, Collections and commission).
 *
 * <pre>{@code
 * ScreeningDiscipline<Deal> chosen = ScreeningDiscipline.of(openDeals, Deal::decision, Deal::visitedThisMonth);
 * chosen.unscreened();       // worked on, never screened
 * chosen.againstDecision();  // worked on although the decision was REDUCE or DROP
 * }</pre>
 *
 * @param <T> what is screened
 */
public final class ScreeningDiscipline<T> {
    private final ImmutableList<T> unscreened;
    private final ImmutableList<T> againstDecision;
    private final ImmutableList<T> notChecked;

    private ScreeningDiscipline(
            ImmutableList<T> unscreened, ImmutableList<T> againstDecision, ImmutableList<T> notChecked) {
        this.unscreened = unscreened;
        this.againstDecision = againstDecision;
        this.notChecked = notChecked;
    }

    /**
     * Returns the discipline with which subjects were chosen.
     *
     * @param decision the screening decision, or empty if none was ever made
     * @param followed whether it is worked on beyond minimal contact; partly counts, unknown is not checked
     */
    public static <T> ScreeningDiscipline<T> of(
            Iterable<? extends T> subjects,
            Function<? super T, Optional<ScreeningDecision>> decision,
            Function<? super T, Answer> followed) {
        requireNonNull(decision, "decision");
        requireNonNull(followed, "followed");
        ImmutableList.Builder<T> unscreened = ImmutableList.builder();
        ImmutableList.Builder<T> against = ImmutableList.builder();
        ImmutableList.Builder<T> notChecked = ImmutableList.builder();
        for (T subject : Elements.checked(subjects, "subjects")) {
            Optional<ScreeningDecision> made = decision.apply(subject);
            if (made.isPresent() && !advisesAgainst(made.get())) {
                continue;
            }
            switch (followed.apply(subject)) {
                case YES, PARTLY -> (made.isPresent() ? against : unscreened).add(subject);
                case UNKNOWN -> notChecked.add(subject);
                case NO -> {}
            }
        }
        return new ScreeningDiscipline<>(unscreened.build(), against.build(), notChecked.build());
    }

    private static boolean advisesAgainst(ScreeningDecision decision) {
        return decision == ScreeningDecision.REDUCE || decision == ScreeningDecision.DROP;
    }

    /** Returns the subjects worked on without a screening decision, in input order; possibly empty. */
    public List<T> unscreened() {
        return unscreened;
    }

    /** Returns the subjects worked on although the decision was to reduce or to drop, in input order; possibly empty. */
    public List<T> againstDecision() {
        return againstDecision;
    }

    /**
     * Returns the subjects without a decision, or with one to reduce or drop, of which it is unknown whether they are
     * worked on, in input order; possibly empty.
     */
    public List<T> notChecked() {
        return notChecked;
    }
}
