// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.history.Stay.End;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Spell;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The path of one deal through its stages, from which conversion is measured.
 *
 * <p>A path can be made from any deal; {@link #of(Opportunity, ZoneId, Instant)} reads that of an {@link Opportunity}.
 */
@Value.Immutable
public abstract class DealPath implements Serializable, WithDealPath {
    DealPath() {}

    /** Returns a path without a team, and without a known age. */
    public static DealPath of(Stay... stays) {
        requireNonNull(stays, "stays");
        return ImmutableDealPath.builder().addStays(stays).build();
    }

    /**
     * Returns the path of a deal as it was known at an instant, or empty if it was not known yet. Stages after the win are no
     * part of it.
     *
     * @param zone the zone in which days are told
     */
    public static Optional<DealPath> of(Opportunity deal, ZoneId zone, Instant asOf) {
        requireNonNull(deal, "deal");
        requireNonNull(zone, "zone");
        requireNonNull(asOf, "asOf");
        return new StayReader(zone, asOf).read(deal).path();
    }

    /**
     * Returns the times that deals spent in one stage, ended as {@code won}, {@code lost}, {@code abandoned} or {@code moved}, in
     * the order of the deals; times whose beginning is unknown are left out.
     */
    public static List<Spell> spellsIn(Collection<DealPath> paths, String stage) {
        requireNonNull(stage, "stage");
        return Elements.checked(paths, "paths").stream()
                .flatMap(path -> path.stays().stream())
                .filter(stay -> stay.stage().equals(stage) && stay.isEntryKnown())
                .map(Stay::spell)
                .toList();
    }

    /**
     * Returns the times from entering a stage until the deal was {@code won}, {@code lost} or {@code abandoned}, whatever stages it
     * passed on the way, in the order of the deals. A deal that is back in the stage goes on with the time of its first entry; one
     * that was opened again counts anew when it enters the stage. Times whose beginning is unknown are left out.
     *
     * <p>{@link io.stagecraft.core.statistics.CumulativeIncidence#chanceGiven} of them is how likely a deal that is in
     * the stage for some days, or has left it since, is won by a date; {@link #spellsIn} tells of wins straight out of
     * the stage only.
     */
    public static List<Spell> spellsToEnd(Collection<DealPath> paths, String stage) {
        requireNonNull(stage, "stage");
        List<Spell> spells = new ArrayList<>();
        for (DealPath path : Elements.checked(paths, "paths")) {
            Optional<Stay> entry = Optional.empty();
            long days = 0;
            for (Stay stay : path.stays()) {
                if (entry.isEmpty() && stay.stage().equals(stage) && stay.isEntryKnown()) {
                    entry = Optional.of(stay);
                    days = 0;
                }
                days += stay.days();
                if (entry.isPresent() && stay.end() != End.MOVED) {
                    spells.add(Spell.open((double) days)
                            .withEnteredAt((double) entry.get().seenFrom())
                            .withExit(stay.spell().exit()));
                    entry = Optional.empty();
                }
            }
        }
        return List.copyOf(spells);
    }

    /** Returns the team that works the deal, or empty. */
    public abstract Optional<String> team();

    /** Returns the times it spent in stages, in order, at least one; only the last may have no end. */
    public abstract List<Stay> stays();

    /** Returns the days from its opening until it was closed or last seen, or empty if the opening is unknown. */
    public abstract OptionalLong age();

    /**
     * Returns the number of days after its opening at which the deal was first seen: 0 unless it was imported later; by default
     * 0.
     */
    @Value.Default
    public long seenFrom() {
        return 0;
    }

    /**
     * Returns whether it tells of a stage, and not only how the deal ended: it moved, or it is known when it entered a
     * stage, or it was seen there for a time after an import in mid-course. A closed deal without stage events, whose
     * stage is no more than where it was put at the end, has no such path.
     */
    public boolean isRecorded() {
        boolean isImportedInMidCourse = age().isEmpty() || seenFrom() > 0;
        return stays().stream()
                .anyMatch(stay ->
                        stay.isEntryKnown() || stay.end() == End.MOVED || (isImportedInMidCourse && stay.days() > 0));
    }

    /** Returns the end of the path. */
    public End end() {
        return stays().get(stays().size() - 1).end();
    }

    /** Returns whether it was won. */
    public boolean isWon() {
        return end() == End.WON;
    }

    /** Returns whether it was lost; given up is not lost. */
    public boolean isLost() {
        return end() == End.LOST;
    }

    @Value.Check
    void check() {
        checkArgument(!stays().isEmpty(), "a path must have a stay");
        checkArgument(
                end() != End.MOVED,
                "a path must not end with a move, but moved to %s",
                stays().get(stays().size() - 1).movedTo().orElse(""));
        checkArgument(seenFrom() >= 0, "seenFrom must be at least 0 but was %s", seenFrom());
        for (Stay stay : stays().subList(0, stays().size() - 1)) {
            checkArgument(stay.end() != End.STILL_THERE, "only the last stay may have no end (stage %s)", stay.stage());
        }
    }
}
