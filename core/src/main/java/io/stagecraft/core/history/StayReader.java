// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.history.Stay.End;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Merged;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stays of deals, one deal after the other, each in its present process and up to an instant. What is read is kept in
 * columns until the next deal, so that counting many deals makes no objects. Not safe for use by multiple threads.
 */
final class StayReader {
    private static final long SECONDS_OF_DAY = 86_400;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Instant asOf;

    private int size;
    private String[] stages = new String[8];
    private long[] seenFrom = new long[8];
    private long[] days = new long[8];
    private boolean[] isEntryKnown = new boolean[8];
    private End[] ends = new End[8];
    private @Nullable String[] movedTo = new @Nullable String[8];
    private boolean[] isAfterWin = new boolean[8];

    private @Nullable Opportunity deal;
    private DealStatus status = DealStatus.OPEN;
    private boolean isMerged;
    private Instant lastSeen = Instant.MIN; // before the win

    // the stay being read
    private String stage = "";
    private boolean isIn;
    private boolean isWonBefore;
    private @Nullable Instant entered;
    private Instant seen = Instant.MIN;

    StayReader(ZoneId zone, Instant asOf) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.asOf = asOf;
    }

    /** Reads a deal in the place of the one before. */
    StayReader read(Opportunity given) {
        deal = given.inPresentProcess();
        size = 0;
        status = DealStatus.OPEN;
        isMerged = false;
        isIn = false;
        for (DealEvent event : deal.events()) {
            if (event.recordedAt().isAfter(asOf)) {
                break;
            }
            read(event);
        }
        leave(asOf, End.STILL_THERE, null);
        size = isMerged ? 0 : size;
        return this;
    }

    /** Returns how many times the deal was in a stage; 0 if it was not known yet, or had gone into another deal. */
    int size() {
        return size;
    }

    String stage(int i) {
        return stages[i];
    }

    long days(int i) {
        return days[i];
    }

    long seenFrom(int i) {
        return seenFrom[i];
    }

    boolean isEntryKnown(int i) {
        return isEntryKnown[i];
    }

    End end(int i) {
        return ends[i];
    }

    @Nullable
    String movedTo(int i) {
        return movedTo[i];
    }

    /** Returns the status at the instant; open where the deal was not known yet. */
    DealStatus status() {
        return status;
    }

    /** Returns the path without stages after the win, or empty if the deal was not known yet. */
    Optional<DealPath> path() {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!isAfterWin[i]) {
                stays.add(stay(i));
            }
        }
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        Opportunity read = requireNonNull(deal);
        Optional<Instant> opened = read.openedAt();
        Instant firstSeen = read.event(0).at();
        return Optional.of(ImmutableDealPath.builder()
                .stays(stays)
                .age(opened.isPresent() ? OptionalLong.of(days(opened.get(), lastSeen)) : OptionalLong.empty())
                .seenFrom(opened.map(from -> days(from, firstSeen)).orElse(0L))
                .build());
    }

    private Stay stay(int i) {
        return ImmutableStay.builder()
                .stage(stages[i])
                .seenFrom(seenFrom[i])
                .days(days[i])
                .isEntryKnown(isEntryKnown[i])
                .end(ends[i])
                .movedTo(Optional.ofNullable(movedTo[i]))
                .build();
    }

    private void read(DealEvent event) {
        if (event instanceof Opened opened) {
            enter(
                    opened.stage(),
                    opened.isImported() ? opened.importedStageEnteredAt().orElse(null) : opened.at(),
                    opened.at());
        } else if (event instanceof StageMoved move) {
            leave(move.at(), End.MOVED, move.to());
            enter(move.to(), move.at(), move.at());
        } else if (event instanceof Reopened reopened) {
            status = DealStatus.OPEN;
            isMerged = false;
            enter(reopened.stage(), reopened.at(), reopened.at());
        } else if (event instanceof Won) {
            close(event, DealStatus.WON, End.WON);
        } else if (event instanceof Lost) {
            close(event, DealStatus.LOST, End.LOST);
        } else if (event instanceof Abandoned) {
            close(event, DealStatus.ABANDONED, End.ABANDONED);
        } else if (event instanceof Merged merged && merged.into().isPresent()) {
            isMerged = true;
            close(event, DealStatus.ABANDONED, End.ABANDONED);
        }
    }

    private void close(DealEvent event, DealStatus closed, End end) {
        status = closed;
        leave(event.at(), end, null);
    }

    private void enter(String newStage, @Nullable Instant enteredAt, Instant seenAt) {
        stage = newStage;
        entered = enteredAt;
        seen = seenAt;
        isIn = true;
        isWonBefore = status == DealStatus.WON;
    }

    private void leave(Instant at, End end, @Nullable String to) {
        if (!isIn) {
            return;
        }
        isIn = false;
        if (size == stages.length) {
            grow();
        }
        Instant start = entered == null ? seen : entered;
        stages[size] = stage;
        seenFrom[size] = days(start, seen);
        days[size] = days(start, at);
        isEntryKnown[size] = entered != null;
        ends[size] = end;
        movedTo[size] = to;
        isAfterWin[size] = isWonBefore;
        size++;
        if (!isWonBefore) {
            lastSeen = at;
        }
    }

    private void grow() {
        int length = 2 * size;
        stages = Arrays.copyOf(stages, length);
        seenFrom = Arrays.copyOf(seenFrom, length);
        days = Arrays.copyOf(days, length);
        isEntryKnown = Arrays.copyOf(isEntryKnown, length);
        ends = Arrays.copyOf(ends, length);
        movedTo = Arrays.copyOf(movedTo, length);
        isAfterWin = Arrays.copyOf(isAfterWin, length);
    }

    @SuppressWarnings("ReferenceEquality") // a short cut
    private long days(Instant from, Instant to) {
        return from == to ? 0 : Math.max(0, day(to) - day(from));
    }

    /** What happened to a deal has a date, but not every instant asked about. */
    @SuppressWarnings("ReferenceEquality") // a short cut
    private long day(Instant at) {
        return at == asOf
                ? Exact.day(at, zone, "asOf").toEpochDay()
                : Math.floorDiv(at.getEpochSecond() + rules.getOffset(at).getTotalSeconds(), SECONDS_OF_DAY);
    }
}
