package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Letters to a customer that does not pay: after three in a row without a payment supply is suspended until it has
 * settled (domain model, section 13).
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class Dunning implements Serializable {
    Dunning() {}

    /** Returns the dunning of a customer with the printed limit of three letters. */
    public static Dunning of(
            Collection<LocalDate> letters, Collection<LocalDate> payments, Optional<LocalDate> settledOn) {
        return builder()
                .letters(List.copyOf(letters))
                .payments(List.copyOf(payments))
                .settledOn(settledOn)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns after how many letters in a row supply is suspended, at least 1; by default 3. */
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

    /** Returns the day on which everything was settled, or empty while it is not. */
    public abstract Optional<LocalDate> settledOn();

    /** Returns how many letters in a row have had no payment as of a day; 0 once it is settled. */
    public int unanswered(LocalDate asOf) {
        return isSettled(asOf) ? 0 : row(asOf);
    }

    /**
     * Returns since when supply is suspended as of a day, or empty while it is not. A part payment does not lift it.
     */
    public Optional<LocalDate> suspendedSince(LocalDate asOf) {
        return isSettled(asOf)
                ? Optional.empty()
                : letters().stream()
                        .filter(letter -> !letter.isAfter(asOf) && row(letter) >= suspendAfter())
                        .findFirst();
    }

    private boolean isSettled(LocalDate asOf) {
        return settledOn().filter(day -> !day.isAfter(asOf)).isPresent();
    }

    /** Counts letters after the last payment; a payment on the day of a letter answers it. */
    private int row(LocalDate asOf) {
        SortedSet<LocalDate> paid = payments().headSet(asOf.plusDays(1));
        SortedSet<LocalDate> written = letters().headSet(asOf.plusDays(1));
        return (paid.isEmpty() ? written : written.tailSet(paid.last().plusDays(1))).size();
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
