// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.scoring.card.ScoreClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A computed score and, kept apart from it, the class that a person may have set instead.
 */
@Value.Immutable(copy = false)
public abstract class ClassifiedScore implements Serializable {
    ClassifiedScore() {}

    /** Returns a score without an override. */
    public static ClassifiedScore of(Score computed) {
        return of(computed, Optional.empty());
    }

    private static ClassifiedScore of(Score computed, Optional<ManualOverride> override) {
        return ImmutableClassifiedScore.builder()
                .computed(computed)
                .override(override)
                .build();
    }

    /** Returns the computed score, which an override never changes. */
    public abstract Score computed();

    /** Returns the override of a person, or empty. */
    public abstract Optional<ManualOverride> override();

    /**
     * Returns the class that counts: the one set by hand, else the computed one; empty if neither is there.
     */
    public Optional<ScoreClass> scoreClass() {
        return override()
                .flatMap(set -> computed().classes().stream()
                        .filter(known -> known.id().equals(set.classId()))
                        .findFirst())
                .or(() -> computed().scoreClass());
    }

    /** Returns this with a class set by hand in place of any set before. */
    public ClassifiedScore overriddenWith(ManualOverride override) {
        return of(computed(), Optional.of(requireNonNull(override, "override")));
    }

    /** Returns this with a newer score; an override goes when its last day has passed, and else as the policy says. */
    public ClassifiedScore recomputed(Score newer, OverridePolicy policy, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        ClassifiedScore next = recomputed(newer, policy);
        return of(newer, next.override().filter(set -> !set.isOver(asOf)));
    }

    /** Returns this with a newer score; the policy says whether an override survives. */
    public ClassifiedScore recomputed(Score newer, OverridePolicy policy) {
        boolean same = newer.scoreClass().equals(computed().scoreClass())
                && newer.status() == computed().status();
        boolean kept = switch (policy) {
            case KEEP -> true;
            case KEEP_UNTIL_CLASS_CHANGES -> same;
            case DROP -> false;
        };
        return of(newer, override().filter(set -> kept));
    }

    @Value.Check
    void check() {
        override().ifPresent(set -> {
            List<String> classes =
                    computed().classes().stream().map(ScoreClass::id).toList();
            checkArgument(
                    classes.contains(set.classId()),
                    "class of an override must be one of %s but was %s (%s)",
                    classes,
                    set.classId(),
                    computed().labels());
        });
    }
}
