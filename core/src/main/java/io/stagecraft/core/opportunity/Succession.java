// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.process.Statements;
import io.stagecraft.core.recording.Recording;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies events to deals and refuses those that do not fit. */
final class Succession {
    private static final long MOST_SECONDS = 1_000_000L * 31_556_952;

    private Succession() {}

    /** Checks that an event happened within a million years of 1970: days are counted from its instant, in any time zone. */
    static void checkTime(DealEvent event) {
        checkArgument(
                Math.abs(event.at().getEpochSecond()) <= MOST_SECONDS,
                "an event must happen within a million years of 1970 but was %s",
                event);
        Optional<Recording> recording = event.recording();
        checkArgument(
                recording.isEmpty() || !recording.get().at().isBefore(event.at()),
                "an event must be recorded when or after it happened but was %s",
                event);
    }

    /** Returns the deal after evidence, whatever its instant. */
    static Opportunity after(Opportunity deal, Evidence event) {
        checkTime(event);
        if (event.recording().isPresent()) {
            return afterRecorded(deal, event, null);
        }
        return afterEvidence(deal, event);
    }

    private static Opportunity afterEvidence(Opportunity deal, Evidence event) {
        int number = deal.situation.statements().numberOf(event.statement());
        if (!AnswerBits.isInFirstWord(number)) {
            return afterFurther(deal, event, number);
        }
        // made before the deal is: an object that is written after another was made costs a barrier for each reference
        EventLog history = deal.history.plus(event);
        long answers = AnswerBits.put(deal.answers, number, event.answer());
        return new Opportunity(deal.situation, deal.move, answers, deal.moreAnswers, latest(deal, event), history);
    }

    /**
     * Returns the deal after evidence about a statement beyond the first word, or one that the process does not ask for
     * (-1).
     */
    private static Opportunity afterFurther(Opportunity deal, Evidence event, int known) {
        Situation situation = deal.situation;
        int number = known;
        if (number < 0) {
            number = situation.statements().size();
            situation = situation.with(situation.statements().plus(event.statement()));
        }
        boolean isFirst = AnswerBits.isInFirstWord(number);
        return new Opportunity(
                situation,
                deal.move,
                isFirst ? AnswerBits.put(deal.answers, number, event.answer()) : deal.answers,
                isFirst ? deal.moreAnswers : AnswerBits.more(deal.moreAnswers, number, event.answer()),
                latest(deal, event),
                deal.history.plus(event));
    }

    private static Instant latest(Opportunity deal, Evidence event) {
        Instant at = event.at();
        return at.isAfter(deal.latest) ? at : deal.latest;
    }

    /** Returns the deal after an event; a migration numbers its statements as the given ones, if any. */
    static Opportunity after(Opportunity deal, DealEvent event, @Nullable Statements statements) {
        if (event instanceof Evidence evidence) {
            return after(deal, evidence);
        }
        checkTime(event);
        return event.recording().isPresent()
                ? afterRecorded(deal, event, statements)
                : afterAny(deal, event, statements);
    }

    /** Returns the deal after an event that says when it was recorded; the deal itself if it has the event already. */
    private static Opportunity afterRecorded(Opportunity deal, DealEvent event, @Nullable Statements statements) {
        Optional<String> id = event.recording().flatMap(Recording::id);
        DealEvent same = id.isEmpty() ? null : Recordings.withId(deal, id.get());
        if (same != null) {
            Recordings.checkSame(deal, same, event);
            return deal;
        }
        return afterNew(deal, event, statements);
    }

    /** Returns the deal after an event whose id, if it has one, no other event of the deal has. */
    static Opportunity afterNew(Opportunity deal, DealEvent event, @Nullable Statements statements) {
        checkTime(event);
        if (event.recording().isEmpty()) {
            return afterAny(deal, event, statements);
        }
        Instant latest = Recordings.latest(deal);
        if (event.recordedAt().isBefore(latest)) {
            throw misfit("an event must not be recorded earlier than the latest, of " + latest + ",", deal, event);
        }
        return afterAny(listed(deal), event, statements);
    }

    /** Returns the deal as one with recordings, whose older events are found by their ids. */
    private static Opportunity listed(Opportunity deal) {
        EventIds before = deal.situation.ids();
        EventIds ids = (before == null ? EventIds.NONE : before).upTo(deal.history);
        return ids.equals(before)
                ? deal
                : new Opportunity(
                        Situation.of(deal).with(ids), null, deal.answers, deal.moreAnswers, deal.latest, deal.history);
    }

    private static Opportunity afterAny(Opportunity deal, DealEvent event, @Nullable Statements statements) {
        if (event instanceof Evidence evidence) {
            return afterEvidence(deal, evidence);
        }
        if (event.at().isBefore(deal.latest)) {
            throw misfit("an event must not be earlier than the latest, of " + deal.latest + ",", deal, event);
        }
        return event instanceof StageMoved move ? moved(deal, move) : afterRarer(deal, event, statements);
    }

    private static Opportunity moved(Opportunity deal, StageMoved event) {
        DealEvent closing = deal.situation.closing();
        if (closing != null && !(closing instanceof Won)) {
            throw misfit("only an open or a won opportunity moves", deal, event);
        }
        fitStage(event.from(), deal, event);
        EventLog history = deal.history.plus(event);
        return new Opportunity(deal.situation, event, deal.answers, deal.moreAnswers, event.at(), history);
    }

    private static Opportunity afterRarer(Opportunity deal, DealEvent event, @Nullable Statements statements) {
        Situation now = Situation.of(deal);
        if (event instanceof AmountChanged change) {
            return with(deal, event, now.with(now.terms().with(change.amount().orElse(null), deal.id())));
        } else if (event instanceof ExpectedCloseChanged change) {
            return with(deal, event, now.with(now.terms().with(change)));
        } else if (event instanceof NextStepSet step) {
            return with(deal, event, now.with(now.terms().with(step)));
        } else if (event instanceof Reassigned change) {
            return with(deal, event, now.with(now.terms().with(change)));
        } else if (event instanceof Won won) {
            return closed(deal, event, won.stage());
        } else if (event instanceof Lost lost) {
            return closed(deal, event, lost.stage());
        } else if (event instanceof Abandoned abandoned) {
            return deal.isMerged() ? with(deal, event, now) : closed(deal, event, abandoned.stage());
        } else if (event instanceof Reopened reopened) {
            if (deal.isOpen()) {
                throw misfit("only a closed opportunity is reopened", deal, event);
            }
            DealTerms terms = now.terms().with(now.terms().dossier().reopened());
            return with(
                    deal,
                    event,
                    now.with(terms).in(reopened.stage(), reopened.at()).closedBy(null));
        } else if (event instanceof Migrated migrated) {
            return migrated(deal, migrated, statements);
        }
        if (event instanceof Opened) {
            throw misfit("an opportunity is opened once", deal, event);
        }
        if (event instanceof Merged merged && merged.into().isPresent()) {
            return with(
                    deal, event, now.with(noted(now.terms(), event, deal.id())).closedBy(event));
        }
        return with(deal, event, now.with(noted(now.terms(), event, deal.id())));
    }

    private static DealTerms noted(DealTerms terms, DealEvent event, String id) {
        DealTerms after = event instanceof LineItemsSet set && set.total().isPresent()
                ? terms.with(set.total().get(), id)
                : terms;
        Dossier dossier = after.dossier().after(event);
        return dossier == after.dossier() ? after : after.with(dossier);
    }

    private static Opportunity closed(Opportunity deal, DealEvent event, String from) {
        if (!deal.isOpen()) {
            throw misfit("only an open opportunity is closed", deal, event);
        }
        fitStage(from, deal, event);
        return with(deal, event, Situation.of(deal).closedBy(event));
    }

    private static Opportunity migrated(Opportunity deal, Migrated event, @Nullable Statements given) {
        if (!event.fromProcess().equals(deal.processId()) || event.fromVersion() != deal.processVersion()) {
            throw misfit("an opportunity is migrated from the process it is in", deal, event);
        }
        fitStage(event.fromStage(), deal, event);
        Map<String, String> newIds = event.statements();
        Situation now = Situation.of(deal);
        Statements base = given != null
                ? given
                : Statements.of(now.statements().ids().stream()
                        .map(id -> newIds.getOrDefault(id, id))
                        .distinct()
                        .toList());
        Statements statements = AnswerBits.renamed(deal, newIds, base);
        long[] answers = AnswerBits.renumbered(deal, newIds, statements);
        Opportunity migrated = new Opportunity(
                now.in(event.toStage(), now.stageEnteredAt())
                        .with(now.terms().with(event))
                        .with(statements),
                null,
                answers[0],
                answers.length == 1 ? null : Arrays.copyOfRange(answers, 1, answers.length),
                event.at(),
                deal.history.plus(event));
        return event.isJoining() ? enteredWithTheFirst(migrated) : migrated;
    }

    /** Returns a deal whose stage is one with others now: it entered the stage when it entered the first of them. */
    private static Opportunity enteredWithTheFirst(Opportunity deal) {
        Situation entered = deal.situation.in(
                deal.stage(), deal.inPresentProcess().stageEnteredAt().orElse(null));
        return new Opportunity(entered, null, deal.answers, deal.moreAnswers, deal.latest, deal.history);
    }

    private static Opportunity with(Opportunity deal, DealEvent event, Situation situation) {
        return new Opportunity(situation, null, deal.answers, deal.moreAnswers, event.at(), deal.history.plus(event));
    }

    private static void fitStage(String named, Opportunity deal, DealEvent event) {
        if (!deal.stage().equals(named)) {
            throw misfit("an event must name the stage that the opportunity is in, " + deal.stage() + ",", deal, event);
        }
    }

    private static IllegalArgumentException misfit(String rule, Opportunity deal, DealEvent event) {
        return new IllegalArgumentException(
                rule + " but opportunity " + deal.id() + ", " + deal.status() + ", got " + event);
    }
}
