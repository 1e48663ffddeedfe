package io.stagecraft.core.history;

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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times that a deal spent in stages, in order, as known at an instant; none where it was not known yet. */
final class Spells {
    private static final Spells NONE = new Spells();

    private final List<Spell> list = new ArrayList<>();
    private DealStatus status = DealStatus.OPEN;

    private String stage = "";
    private boolean isIn;
    private @Nullable Instant entered;
    private Instant seen = Instant.MIN;

    private Spells() {}

    /** How a deal left a stage. */
    enum End {
        MOVED,
        WON,
        LOST,
        ABANDONED,
        STILL_THERE
    }

    static Spells none() {
        return NONE;
    }

    /** Reads a deal, in its present process, up to its first event after an instant. */
    static Spells of(Opportunity given, Instant asOf) {
        Opportunity deal = given.inPresentProcess();
        Spells spells = new Spells();
        int count = deal.eventCount();
        for (int i = 0; i < count && !deal.event(i).at().isAfter(asOf); i++) {
            spells.read(deal.event(i));
        }
        spells.leave(asOf, End.STILL_THERE, null);
        return spells;
    }

    List<Spell> list() {
        return list;
    }

    /** Returns the status at the instant; open where the deal was not known yet. */
    DealStatus status() {
        return status;
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
            enter(reopened.stage(), reopened.at(), reopened.at());
        } else if (event instanceof Won) {
            status = DealStatus.WON;
            leave(event.at(), End.WON, null);
        } else if (event instanceof Lost) {
            status = DealStatus.LOST;
            leave(event.at(), End.LOST, null);
        } else if (event instanceof Abandoned) {
            status = DealStatus.ABANDONED;
            leave(event.at(), End.ABANDONED, null);
        }
    }

    private void enter(String newStage, @Nullable Instant enteredAt, Instant seenAt) {
        stage = newStage;
        entered = enteredAt;
        seen = seenAt;
        isIn = true;
    }

    private void leave(Instant at, End end, @Nullable String to) {
        if (isIn) {
            list.add(new Spell(stage, entered, seen, at, end, to));
            isIn = false;
        }
    }
}
