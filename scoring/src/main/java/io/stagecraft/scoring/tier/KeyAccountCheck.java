// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Coverage;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Answers to the four traits of a key account; the caller says how many of them make one (see the domain model, SDTEL
 * pyramid).
 *
 * <pre>{@code
 * KeyAccountCheck check = KeyAccountCheck.of(Map.of(
 *         KeyAccountTrait.LARGE_PART_OF_SALES, Answer.YES, KeyAccountTrait.GREAT_POTENTIAL, Answer.NO));
 * check.has(1);   // YES
 * check.has(3);   // UNKNOWN: two traits are still open
 * check.has(4);   // NO
 * }</pre>
 */
@Value.Immutable
public abstract class KeyAccountCheck implements Serializable {
    KeyAccountCheck() {}

    /** Returns a check with these answers; a trait that is missing is unknown. */
    public static KeyAccountCheck of(Map<KeyAccountTrait, Answer> answers) {
        Map<KeyAccountTrait, Answer> known = new EnumMap<>(KeyAccountTrait.class);
        answers.forEach((trait, answer) -> {
            if (answer.isKnown()) {
                known.put(trait, answer);
            }
        });
        return builder().putAllAnswers(known).build();
    }

    static ImmutableKeyAccountCheck.Builder builder() {
        return ImmutableKeyAccountCheck.builder();
    }

    /** Returns the answers that are known, in the order of the traits. */
    public abstract Map<KeyAccountTrait, Answer> answers();

    /** Returns the number of traits answered. */
    public Coverage coverage() {
        return Coverage.of(answers().size(), KeyAccountTrait.values().length);
    }

    /** Returns the traits without an answer, to be asked next, in their order; possibly empty. */
    public List<KeyAccountTrait> open() {
        return Stream.of(KeyAccountTrait.values())
                .filter(trait -> !answers().containsKey(trait))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns whether at least this many traits hold: {@code YES}, {@code NO}, or {@code UNKNOWN} while the open ones
     * still decide. A trait that holds in part does not hold.
     *
     * @param atLeast from 0 to 4
     * @throws IllegalArgumentException if it is out of range
     */
    public Answer has(int atLeast) {
        checkArgument(atLeast >= 0 && atLeast <= 4, "atLeast must be in [0, 4] but was %s", atLeast);
        long yes = answers().values().stream()
                .filter(answer -> answer == Answer.YES)
                .count();
        return yes >= atLeast ? Answer.YES : yes + open().size() < atLeast ? Answer.NO : Answer.UNKNOWN;
    }
}
