package io.stagecraft.core.opportunity;

import io.stagecraft.core.process.Statements;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each kind of event makes of a deal, and which events do not fit it. */
final class Succession {
    private Succession() {}

    /** Returns the deal after evidence, whatever its instant. */
    static Opportunity after(Opportunity deal, Evidence event) {
        Instant at = event.at();
        return new Opportunity(
                deal,
                event,
                deal.terms,
                deal.stage,
                deal.stageEnteredAt,
                deal.closing,
                deal.answers.with(event.statement(), event.answer()),
                at.isAfter(deal.latest) ? at : deal.latest);
    }

    /** Returns the deal after an event; a migration numbers its statements as the given ones, if any. */
    static Opportunity after(Opportunity deal, DealEvent event, @Nullable Statements statements) {
        if (event instanceof Evidence evidence) {
            return after(deal, evidence);
        }
        if (event.at().isBefore(deal.latest)) {
            throw misfit("an event must not be earlier than the latest, of " + deal.latest + ",", deal, event);
        }
        return event instanceof StageMoved move ? moved(deal, move) : afterRarer(deal, event, statements);
    }

    private static Opportunity moved(Opportunity deal, StageMoved event) {
        if (deal.closing != null && !(deal.closing instanceof Won)) {
            throw misfit("only an open or a won opportunity moves", deal, event);
        }
        fitStage(event.from(), deal, event);
        return with(deal, event, deal.terms, event.to(), event.at(), deal.closing);
    }

    private static Opportunity afterRarer(Opportunity deal, DealEvent event, @Nullable Statements statements) {
        if (event instanceof AmountChanged change) {
            return with(deal, event, deal.terms.with(change, deal.id()));
        } else if (event instanceof ExpectedCloseChanged change) {
            return with(deal, event, deal.terms.with(change));
        } else if (event instanceof NextStepSet step) {
            return with(deal, event, deal.terms.with(step));
        } else if (event instanceof Reassigned change) {
            return with(deal, event, deal.terms.with(change));
        } else if (event instanceof Won won) {
            return closed(deal, event, won.stage());
        } else if (event instanceof Lost lost) {
            return closed(deal, event, lost.stage());
        } else if (event instanceof Abandoned abandoned) {
            return closed(deal, event, abandoned.stage());
        } else if (event instanceof Reopened reopened) {
            if (deal.isOpen()) {
                throw misfit("only a closed opportunity is reopened", deal, event);
            }
            return with(deal, event, deal.terms, reopened.stage(), reopened.at(), null);
        } else if (event instanceof Migrated migrated) {
            return migrated(deal, migrated, statements);
        }
        throw misfit("an opportunity is opened once", deal, event);
    }

    private static Opportunity closed(Opportunity deal, DealEvent event, String from) {
        if (!deal.isOpen()) {
            throw misfit("only an open opportunity is closed", deal, event);
        }
        fitStage(from, deal, event);
        return with(deal, event, deal.terms, deal.stage, deal.stageEnteredAt, event);
    }

    private static Opportunity migrated(Opportunity deal, Migrated event, @Nullable Statements statements) {
        if (!event.fromProcess().equals(deal.processId()) || event.fromVersion() != deal.processVersion()) {
            throw misfit("an opportunity is migrated from the process it is in", deal, event);
        }
        fitStage(event.fromStage(), deal, event);
        Map<String, String> newIds = event.statements();
        Statements base = statements != null
                ? statements
                : Statements.of(deal.answers.index.ids().stream()
                        .map(id -> newIds.getOrDefault(id, id))
                        .distinct()
                        .toList());
        return new Opportunity(
                deal,
                event,
                deal.terms.with(event),
                event.toStage(),
                deal.stageEnteredAt,
                deal.closing,
                deal.answers.renamed(newIds, base),
                event.at());
    }

    private static Opportunity with(Opportunity deal, DealEvent event, Terms terms) {
        return with(deal, event, terms, deal.stage, deal.stageEnteredAt, deal.closing);
    }

    private static Opportunity with(
            Opportunity deal,
            DealEvent event,
            Terms terms,
            String stage,
            @Nullable Instant entered,
            @Nullable DealEvent closing) {
        return new Opportunity(deal, event, terms, stage, entered, closing, deal.answers, event.at());
    }

    private static void fitStage(String named, Opportunity deal, DealEvent event) {
        if (!deal.stage.equals(named)) {
            throw misfit("an event must name the stage that the opportunity is in, " + deal.stage + ",", deal, event);
        }
    }

    private static IllegalArgumentException misfit(String rule, Opportunity deal, DealEvent event) {
        return new IllegalArgumentException(
                rule + " but opportunity " + deal.id() + ", " + deal.status() + ", got " + event);
    }
}
