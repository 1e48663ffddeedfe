// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.Approved;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Merged;
import io.stagecraft.core.opportunity.Migrated;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.LossReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a command does to a deal. */
@FunctionalInterface
interface Change {
    /**
     * Returns the deal afterwards.
     *
     * @param engine the engine of the process that the deal is in, which records what it lets happen
     * @param recording when, by whom and in which roles
     * @throws Refusal if it may not happen
     */
    Opportunity on(Opportunity deal, StageEngine engine, Recording recording);

    /** Returns the deal after a move, or refuses with all reasons. */
    private static Opportunity moved(MoveResult result) {
        if (!result.isMoved()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    Message.of("host.held").with("deal", result.deal().id()),
                    result.reasons());
        }
        return result.deal();
    }

    /** The customer has answered a statement; now, if it does not say when. */
    record Shown(
            String statement,
            Answer answer,
            @Nullable Instant at,
            @Nullable String source) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            return engine.record(deal, (Evidence) Evidence.builder()
                    .statement(statement)
                    .answer(answer)
                    .at(at == null ? recording.at() : at)
                    .source(Optional.ofNullable(source))
                    .build()
                    .withRecording(recording));
        }
    }

    /** Something happened that no gate decides: an amount, an owner, an approval, a note of the product. */
    record Happened(DealEvent event) implements Change {
        private static final List<Class<? extends DealEvent>> DECIDED = List.of(
                Opened.class,
                StageMoved.class,
                Won.class,
                Lost.class,
                Abandoned.class,
                Reopened.class,
                Migrated.class,
                Merged.class);

        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            if (DECIDED.stream().anyMatch(each -> each.isInstance(event))) {
                throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, Message.of("host.decided"));
            }
            if (event instanceof Approved approved && !isOf(approved, recording)) {
                throw new Refusal(
                        HttpStatus.FORBIDDEN, Message.of("host.approval").with("role", approved.role()));
            }
            return deal.append(event.withRecording(recording));
        }

        private static boolean isOf(Approved approved, Recording recording) {
            return recording.by().equals(Optional.of(approved.by()))
                    && Set.copyOf(recording.roles()).contains(approved.role());
        }
    }

    /** A move to a stage, or to the next one. */
    record Move(@Nullable String to, @Nullable String reason) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            Instant at = recording.at();
            if (to == null) {
                return moved(reason == null ? engine.advance(deal, at) : engine.advance(deal, at, reason));
            }
            return moved(reason == null ? engine.moveTo(deal, to, at) : engine.moveTo(deal, to, at, reason));
        }
    }

    /** The order is placed. */
    record Win(@Nullable String reason) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            Instant at = recording.at();
            return moved(reason == null ? engine.win(deal, at) : engine.win(deal, at, reason));
        }
    }

    /** The customer decided for another, or for nothing. */
    record Lose(String reason, @Nullable String competitor) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            LossReason why = lossReason(reason);
            Instant at = recording.at();
            return moved(competitor == null ? engine.lose(deal, why, at) : engine.lose(deal, why, competitor, at));
        }
    }

    /** We give the deal up. */
    record Abandon(String reason) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            return moved(engine.abandon(deal, lossReason(reason), recording.at()));
        }
    }

    /** A closed deal is open again. */
    record Reopen(@Nullable String reason) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            Instant at = recording.at();
            return moved(reason == null ? engine.reopen(deal, at) : engine.reopen(deal, at, reason));
        }
    }

    private static LossReason lossReason(String id) {
        return LossReason.ready().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseGet(() -> LossReason.of(id, Labels.of(id)));
    }
}
