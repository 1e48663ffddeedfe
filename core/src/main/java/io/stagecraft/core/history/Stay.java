// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.statistics.Spell;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** A stay of a deal in a stage, with its end. */
@Value.Immutable
public abstract class Stay implements Serializable, WithStay {
    /** The way in which a deal left a stage. */
    public enum End {
        /** It moved to another stage. */
        MOVED,
        /** It was won from there. */
        WON,
        /** It was lost from there. */
        LOST,
        /** It was given up from there. */
        ABANDONED,
        /** It has not left it. */
        STILL_THERE
    }

    Stay() {}

    /** Returns a stay that was seen from its beginning and ended otherwise than by a move. */
    public static Stay of(String stage, long days, End end) {
        return ImmutableStay.builder().stage(stage).days(days).end(end).build();
    }

    /** Returns a stay that was seen from its beginning and ended by a move. */
    public static Stay moved(String stage, long days, String to) {
        requireNonNull(to, "to");
        return ImmutableStay.builder()
                .stage(stage)
                .days(days)
                .end(End.MOVED)
                .movedTo(to)
                .build();
    }

    /** Returns the stage. */
    public abstract String stage();

    /**
     * Returns the number of days after its entry at which the deal was first seen there: 0 unless it was imported; by default
     * 0.
     */
    @Value.Default
    public long seenFrom() {
        return 0;
    }

    /** Returns the number of days after its entry at which the deal left, or was last seen there. */
    public abstract long days();

    /** Returns whether the entry is known, so that the days mean something; by default true. */
    @Value.Default
    public boolean isEntryKnown() {
        return true;
    }

    /** Returns the end of the stay. */
    public abstract End end();

    /** Returns the stage it moved to; empty unless it moved. */
    public abstract Optional<String> movedTo();

    /** Returns it as a spell that ended as {@code moved}, {@code won}, {@code lost} or {@code abandoned}, or has not. */
    public Spell spell() {
        return spell(end(), seenFrom(), days());
    }

    static Spell spell(End end, long seenFrom, long days) {
        Spell spell = end == End.STILL_THERE
                ? Spell.open((double) days)
                : Spell.ended((double) days, end.name().toLowerCase(Locale.ROOT));
        return spell.withEnteredAt((double) seenFrom);
    }

    @Value.Check
    void check() {
        Ids.check(stage(), "stage");
        checkArgument(
                seenFrom() >= 0 && seenFrom() <= days(),
                "a stay must run from 0 or later but ran from %s to %s (stage %s)",
                seenFrom(),
                days(),
                stage());
        checkArgument(
                (end() == End.MOVED) == movedTo().isPresent(),
                "a stay must name the next stage exactly where it moved but was %s (stage %s)",
                end(),
                stage());
    }
}
