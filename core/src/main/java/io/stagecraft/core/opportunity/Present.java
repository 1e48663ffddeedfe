package io.stagecraft.core.opportunity;

import io.stagecraft.core.process.Statements;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of a deal amount to: each event turns one present into the next, or does not fit it. */
final class Present {
    final Opened opened;
    final Terms terms;
    final String stage;
    final @Nullable Instant stageEnteredAt;
    final DealStatus status;
    final @Nullable DealEvent closing; // won, lost or abandoned, while the deal is not open
    final Answers answers;
    final Instant latest;

    private Present(
            Opened opened,
            Terms terms,
            String stage,
            @Nullable Instant stageEnteredAt,
            DealStatus status,
            @Nullable DealEvent closing,
            Answers answers,
            Instant latest) {
        this.opened = opened;
        this.terms = terms;
        this.stage = stage;
        this.stageEnteredAt = stageEnteredAt;
        this.status = status;
        this.closing = closing;
        this.answers = answers;
        this.latest = latest;
    }

    static Present of(Opened opened, Statements statements) {
        return new Present(
                opened,
                Terms.of(opened),
                opened.stage(),
                opened.isImported() ? opened.importedStageEnteredAt().orElse(null) : opened.at(),
                DealStatus.OPEN,
                null,
                Answers.none(statements),
                opened.at());
    }

    /** Returns the present after evidence, whatever its instant. */
    Present after(Evidence event) {
        Instant at = event.at();
        return new Present(
                opened,
                terms,
                stage,
                stageEnteredAt,
                status,
                closing,
                answers.with(event.statement(), event.answer()),
                at.isAfter(latest) ? at : latest);
    }

    /** Returns the present after an event; a migration numbers its statements as the given ones, if any. */
    Present after(DealEvent event, @Nullable Statements statements) {
        if (event instanceof Evidence evidence) {
            return after(evidence);
        }
        if (event.at().isBefore(latest)) {
            throw misfit("an event must not be earlier than the latest, of " + latest + ",", event);
        }
        if (event instanceof StageMoved move) {
            fit(isOpen() || status == DealStatus.WON, "only an open or a won opportunity moves", event);
            fitStage(move.from(), event);
            return with(event, terms, move.to(), move.at(), status, closing);
        } else if (event instanceof AmountChanged change) {
            return with(event, terms.with(change, opened.id()));
        } else if (event instanceof ExpectedCloseChanged change) {
            return with(event, terms.with(change));
        } else if (event instanceof NextStepSet step) {
            return with(event, terms.with(step));
        } else if (event instanceof Reassigned change) {
            return with(event, terms.with(change));
        } else if (event instanceof Won won) {
            return closed(event, won.stage(), DealStatus.WON);
        } else if (event instanceof Lost lost) {
            return closed(event, lost.stage(), DealStatus.LOST);
        } else if (event instanceof Abandoned abandoned) {
            return closed(event, abandoned.stage(), DealStatus.ABANDONED);
        } else if (event instanceof Reopened reopened) {
            fit(!isOpen(), "only a closed opportunity is reopened", event);
            return with(event, terms, reopened.stage(), reopened.at(), DealStatus.OPEN, null);
        } else if (event instanceof Migrated migrated) {
            return migrated(migrated, statements);
        }
        throw misfit("an opportunity is opened once", event);
    }

    boolean isOpen() {
        return status == DealStatus.OPEN;
    }

    private Present closed(DealEvent event, String from, DealStatus outcome) {
        fit(isOpen(), "only an open opportunity is closed", event);
        fitStage(from, event);
        return with(event, terms, stage, stageEnteredAt, outcome, event);
    }

    private Present migrated(Migrated event, @Nullable Statements statements) {
        fit(
                event.fromProcess().equals(terms.processId()) && event.fromVersion() == terms.processVersion(),
                "an opportunity is migrated from the process it is in",
                event);
        fitStage(event.fromStage(), event);
        Map<String, String> newIds = event.statements();
        Statements base = statements != null
                ? statements
                : Statements.of(answers.index.ids().stream()
                        .map(id -> newIds.getOrDefault(id, id))
                        .distinct()
                        .toList());
        return new Present(
                opened,
                terms.with(event),
                event.toStage(),
                stageEnteredAt,
                status,
                closing,
                answers.renamed(newIds, base),
                event.at());
    }

    private Present with(DealEvent event, Terms nextTerms) {
        return with(event, nextTerms, stage, stageEnteredAt, status, closing);
    }

    private Present with(
            DealEvent event,
            Terms nextTerms,
            String nextStage,
            @Nullable Instant entered,
            DealStatus nextStatus,
            @Nullable DealEvent nextClosing) {
        return new Present(opened, nextTerms, nextStage, entered, nextStatus, nextClosing, answers, event.at());
    }

    private void fitStage(String named, DealEvent event) {
        if (!stage.equals(named)) {
            throw misfit("an event must name the stage that the opportunity is in, " + stage + ",", event);
        }
    }

    private void fit(boolean condition, String rule, DealEvent event) {
        if (!condition) {
            throw misfit(rule, event);
        }
    }

    private IllegalArgumentException misfit(String rule, DealEvent event) {
        return new IllegalArgumentException(
                rule + " but opportunity " + opened.id() + ", " + status + ", got " + event);
    }
}
