// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The dunning letters to a customer. After three in a row without a payment supply is suspended until the account is settled
 * (see the domain model, Collections and commission).
 *
 * <p>A payment answers the letters up to its day; a settlement answers them and lifts a suspension. Letters after it begin
 * a new row.
 *
 * <pre>{@code
 * Dunning dunning = Dunning.of(letters, payments, settlements);
 * dunning.unanswered(today);        // 2
 * dunning.suspendedSince(today);    // empty
 * }</pre>
 */
@Value.Immutable
public abstract class Dunning implements Serializable {
    Dunning() {}

    /**
     * Returns the dunning of a customer with the printed limit of three letters.
     *
     * @param letters the days of the letters, in any order
     * @param payments the days of payments that did not settle everything, in any order
     * @param settlements the days on which everything was settled, in any order
     */
    public static Dunning of(
            Collection<LocalDate> letters, Collection<LocalDate> payments, Collection<LocalDate> settlements) {
        return builder()
                .letters(Elements.checked(letters, "letters"))
                .payments(Elements.checked(payments, "payments"))
                .settlements(Elements.checked(settlements, "settlements"))
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of letters in a row after which supply is suspended, at least 1; by default 3. */
    @Value.Default
    public int suspendAfter() {
        return 3;
    }

    /** Returns the days of the letters, the earliest first. */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> letters();

    /** Returns the days of payments that did not settle everything, the earliest first. */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> payments();

    /** Returns the days on which everything was settled, the earliest first; possibly empty. */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> settlements();

    /** Returns the number of letters in a row without a payment or a settlement as of a day. */
    public int unanswered(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return lettersAfter(latest(Stream.concat(payments().stream(), settlements().stream()), asOf), asOf)
                .size();
    }

    /**
     * Returns the day since which supply has been suspended as of a day, that of the letter that completed the row, or empty if
     * it is not suspended. A part payment does not lift it.
     */
    public Optional<LocalDate> suspendedSince(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return lettersAfter(latest(settlements().stream(), asOf), asOf).stream()
                .filter(letter -> unanswered(letter) >= suspendAfter())
                .findFirst();
    }

    private static Optional<LocalDate> latest(Stream<LocalDate> days, LocalDate asOf) {
        return days.filter(day -> !day.isAfter(asOf)).max(Comparator.naturalOrder());
    }

    /** Returns the letters up to a day that are unanswered; a letter on the day of an answer is answered. */
    private List<LocalDate> lettersAfter(Optional<LocalDate> answer, LocalDate asOf) {
        return letters().stream()
                .filter(letter -> !letter.isAfter(asOf)
                        && answer.filter(day -> !letter.isAfter(day)).isEmpty())
                .toList();
    }

    @Value.Check
    void check() {
        checkArgument(suspendAfter() >= 1, "suspendAfter must be at least 1 but was %s", suspendAfter());
    }

    /** Builds {@link Dunning} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableDunning.Builder {
        Builder() {}
    }
}
