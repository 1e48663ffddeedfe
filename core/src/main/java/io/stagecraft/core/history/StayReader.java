package io.stagecraft.core.history;

import io.stagecraft.core.history.Stay.End;
import io.stagecraft.core.measure.Exact;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the stays of one deal from its events, in its present process, up to an instant. */
final class StayReader {
    private final Opportunity deal;
    private final ZoneId zone;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Stay> beforeWin = new ArrayList<>();
    private DealStatus status = DealStatus.OPEN;
    private Instant lastSeen = Instant.MIN; // before the win

    // the stay being read
    private String stage = "";
    private boolean isIn;
    private boolean isAfterWin;
    private @Nullable Instant entered;
    private Instant seen = Instant.MIN;

    private StayReader(Opportunity deal, ZoneId zone) {
        this.deal = deal;
        this.zone = zone;
    }

    static StayReader of(Opportunity given, ZoneId zone, Instant asOf) {
        StayReader reader = new StayReader(given.inPresentProcess(), zone);
        int count = reader.deal.eventCount();
        for (int i = 0; i < count && !reader.deal.event(i).at().isAfter(asOf); i++) {
            reader.read(reader.deal.event(i));
        }
        reader.leave(asOf, End.STILL_THERE, Optional.empty());
        return reader;
    }

    /** Returns the times that the deal spent in stages, in order; empty if it was not known yet. */
    List<Stay> stays() {
        return stays;
    }

    /** Returns the status at the instant; open where the deal was not known yet. */
    DealStatus status() {
        return status;
    }

    /** Returns the path without stages after the win, or empty if the deal was not known yet. */
    Optional<DealPath> path() {
        if (beforeWin.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> opened = deal.openedAt();
        Instant firstSeen = deal.event(0).at();
        return Optional.of(ImmutableDealPath.builder()
                .stays(beforeWin)
                .age(opened.isPresent() ? OptionalLong.of(days(opened.get(), lastSeen)) : OptionalLong.empty())
                .seenFrom(opened.map(from -> days(from, firstSeen)).orElse(0L))
                .build());
    }

    private void read(DealEvent event) {
        if (event instanceof Opened opened) {
            enter(
                    opened.stage(),
                    opened.isImported() ? opened.importedStageEnteredAt().orElse(null) : opened.at(),
                    opened.at());
        } else if (event instanceof StageMoved move) {
            leave(move.at(), End.MOVED, Optional.of(move.to()));
            enter(move.to(), move.at(), move.at());
        } else if (event instanceof Reopened reopened) {
            status = DealStatus.OPEN;
            enter(reopened.stage(), reopened.at(), reopened.at());
        } else if (event instanceof Won) {
            close(event, DealStatus.WON, End.WON);
        } else if (event instanceof Lost) {
            close(event, DealStatus.LOST, End.LOST);
        } else if (event instanceof Abandoned) {
            close(event, DealStatus.ABANDONED, End.ABANDONED);
        }
    }

    private void close(DealEvent event, DealStatus closed, End end) {
        status = closed;
        leave(event.at(), end, Optional.empty());
    }

    private void enter(String newStage, @Nullable Instant enteredAt, Instant seenAt) {
        stage = newStage;
        entered = enteredAt;
        seen = seenAt;
        isIn = true;
        isAfterWin = status == DealStatus.WON;
    }

    private void leave(Instant at, End end, Optional<String> to) {
        if (!isIn) {
            return;
        }
        isIn = false;
        Instant start = entered == null ? seen : entered;
        Stay stay = ImmutableStay.builder()
                .stage(stage)
                .seenFrom(days(start, seen))
                .days(days(start, at))
                .isEntryKnown(entered != null)
                .end(end)
                .movedTo(to)
                .build();
        stays.add(stay);
        if (!isAfterWin) {
            beforeWin.add(stay);
            lastSeen = at;
        }
    }

    private long days(Instant from, Instant to) {
        return Math.max(0, ChronoUnit.DAYS.between(Exact.day(from, zone, "at"), Exact.day(to, zone, "asOf")));
    }
}
