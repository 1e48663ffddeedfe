// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A ranking by a measure, such as attainment; equal values share a rank.
 *
 * @param <T> who is ranked
 */
@Value.Immutable
public abstract class LeagueTable<T> implements Serializable {
    LeagueTable() {}

    /**
     * Returns the table by a measure, the highest first.
     *
     * @param subjects in the order in which equal ones are listed
     * @param measure what counts, or empty if it is unknown: those are listed apart
     */
    public static <T> LeagueTable<T> of(
            Collection<? extends T> subjects, Function<? super T, Optional<Ratio>> measure) {
        ImmutableLeagueTable.Builder<T> table = ImmutableLeagueTable.builder();
        List<LeagueEntry<T>> measured = new ArrayList<>();
        for (T subject : Elements.checked(subjects, "subjects")) {
            measure.apply(subject)
                    .ifPresentOrElse(
                            value -> measured.add(ImmutableLeagueEntry.<T>builder()
                                    .rank(1)
                                    .subject(subject)
                                    .measure(value)
                                    .build()),
                            () -> table.addNotRanked(subject));
        }
        measured.sort(
                Comparator.comparing((LeagueEntry<T> entry) -> entry.measure()).reversed());
        int rank = 1;
        for (int i = 0; i < measured.size(); i++) {
            LeagueEntry<T> entry = measured.get(i);
            rank = i > 0 && entry.measure().equals(measured.get(i - 1).measure()) ? rank : i + 1;
            table.addEntries(
                    ImmutableLeagueEntry.<T>builder().from(entry).rank(rank).build());
        }
        return table.build();
    }

    /** Returns the entries, the highest first, equal ones in the order of the subjects. */
    public abstract List<LeagueEntry<T>> entries();

    /** Returns the subjects without a known measure, in order; possibly empty. */
    public abstract List<T> notRanked();

    /** Returns the holders of a rank; empty for a rank that is skipped. */
    public List<T> at(int rank) {
        return entries().stream()
                .filter(entry -> entry.rank() == rank)
                .map(LeagueEntry::subject)
                .collect(ImmutableList.toImmutableList());
    }
}
