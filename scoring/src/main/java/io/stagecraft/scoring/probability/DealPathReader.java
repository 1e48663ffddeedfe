package io.stagecraft.scoring.probability;

import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.scoring.probability.Stay.End;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the events of one deal into its path, up to the first that lies later. */
final class DealPathReader {
    private final ZoneId zone;
    private final Instant asOf;
    private final List<Stay> stays = new ArrayList<>();

    private String stage = "";
    private boolean isIn;
    private boolean isWon;
    private @Nullable Instant entered;
    private Instant seen = Instant.MIN;
    private Instant firstSeen = Instant.MIN;
    private Instant lastSeen = Instant.MIN;

    DealPathReader(ZoneId zone, Instant asOf) {
        this.zone = zone;
        this.asOf = asOf;
    }

    Optional<DealPath> read(Opportunity given) {
        Opportunity deal = given.inPresentProcess();
        int count = deal.eventCount();
        for (int i = 0; i < count && !deal.event(i).at().isAfter(asOf); i++) {
            read(deal.event(i));
        }
        if (isIn) {
            leave(asOf, End.STILL_THERE, Optional.empty());
        }
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong age = deal.openedAt()
                .map(opened -> OptionalLong.of(days(opened, lastSeen)))
                .orElse(OptionalLong.empty());
        return Optional.of(DealPath.builder()
                .addAllStays(stays)
                .age(age)
                .seenFrom(deal.openedAt().map(opened -> days(opened, firstSeen)).orElse(0L))
                .build());
    }

    private void read(DealEvent event) {
        if (event instanceof Opened opened) {
            firstSeen = opened.at();
            enter(
                    opened.stage(),
                    opened.isImported() ? opened.importedStageEnteredAt().orElse(null) : opened.at(),
                    opened.at());
        } else if (event instanceof StageMoved move && !isWon) {
            leave(move.at(), End.MOVED, Optional.of(move.to()));
            enter(move.to(), move.at(), move.at());
        } else if (event instanceof Reopened reopened) {
            isWon = false;
            enter(reopened.stage(), reopened.at(), reopened.at());
        } else if (event instanceof Won) {
            isWon = true;
            leave(event.at(), End.WON, Optional.empty());
        } else if (event instanceof Lost) {
            leave(event.at(), End.LOST, Optional.empty());
        } else if (event instanceof Abandoned) {
            leave(event.at(), End.ABANDONED, Optional.empty());
        }
    }

    private void enter(String newStage, @Nullable Instant enteredAt, Instant seenAt) {
        stage = newStage;
        entered = enteredAt;
        seen = seenAt;
        isIn = true;
    }

    private void leave(Instant at, End end, Optional<String> to) {
        if (isIn) {
            Instant start = entered == null ? seen : entered;
            stays.add(Stay.builder()
                    .stage(stage)
                    .seenFrom(days(start, seen))
                    .days(days(start, at))
                    .isEntryKnown(entered != null)
                    .end(end)
                    .movedTo(to)
                    .build());
            isIn = false;
            lastSeen = at;
        }
    }

    private long days(Instant from, Instant to) {
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone)));
    }
}
