// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.EarlyPitch;
import java.time.Instant;
import java.util.List;

/** Raises the warnings of a deal. */
final class Warnings {
    private Warnings() {}

    static List<StageWarning> of(StageEngine engine, Opportunity deal, int stage, Instant asOf) {
        DealAnswers answers = new DealAnswers(engine.standing(), deal, asOf, false);
        ImmutableList.Builder<StageWarning> warnings = ImmutableList.builder();
        if (deal.isOpen()) {
            engine.process()
                    .earlyPitches()
                    .forEach(pitch -> warnings.add(earlyPitch(engine, deal, answers, stage, pitch)));
        }
        unasked(engine, deal, warnings);
        winning(engine, deal, answers, warnings);
        return warnings.build();
    }

    private static StageWarning earlyPitch(
            StageEngine engine, Opportunity deal, DealAnswers answers, int stage, EarlyPitch pitch) {
        Criterion asked = engine.standing().criterion(pitch.statement());
        Labels statement = asked.statement();
        if (!deal.hasEvidence() && !engine.isForBookWithEvidence()) {
            return StageWarning.of(pitch.id(), StageWarning.State.NOT_CHECKED, Message.of("warning.not-checked"));
        }
        if (answers.isMet(asked)) {
            return StageWarning.of(
                    pitch.id(),
                    StageWarning.State.CLEAR,
                    Message.of("warning.confirmed").with("statement", statement));
        }
        int from = engine.process().indexOf(pitch.fromStage());
        Labels at = engine.matrix().labels(stage);
        if (stage < from) {
            return StageWarning.of(
                    pitch.id(),
                    StageWarning.State.CLEAR,
                    Message.of("warning.before")
                            .with("stage", at)
                            .with("from", engine.matrix().labels(from)));
        }
        return StageWarning.of(
                pitch.id(),
                StageWarning.State.RAISED,
                Message.of("warning.early-pitch")
                        .with("stage", at)
                        .with("statement", statement)
                        .with("answer", engine.standing().words(asked, answers, stage, false)));
    }

    private static void unasked(StageEngine engine, Opportunity deal, ImmutableList.Builder<StageWarning> warnings) {
        List<Argument> unasked = deal.answeredStatements().stream()
                .filter(id -> engine.statements().numberOf(id) < 0
                        || engine.standing().criterion(id).question().isPresent())
                .map(Argument::of)
                .toList();
        if (!unasked.isEmpty()) {
            warnings.add(StageWarning.of(
                    StageWarning.UNASKED_EVIDENCE,
                    StageWarning.State.RAISED,
                    Message.of("warning.unasked")
                            .with("statements", unasked)
                            .with("process", engine.process().labels())));
        }
    }

    /** Tells of an order that is not recorded, and of a win without proof; proof older than a reopening is none. */
    private static void winning(
            StageEngine engine, Opportunity deal, DealAnswers answers, ImmutableList.Builder<StageWarning> warnings) {
        List<String> asked = engine.process().winStatements();
        if (asked.isEmpty()) {
            return;
        }
        List<String> missing = asked.stream()
                .filter(id -> !answers.isMetAfresh(engine.standing().criterion(id)))
                .toList();
        if (deal.isOpen() && missing.isEmpty()) {
            warnings.add(StageWarning.of(
                    StageWarning.ORDER_NOT_RECORDED,
                    StageWarning.State.RAISED,
                    Message.of("warning.order-not-recorded").with("statements", labels(engine, asked))));
        } else if (deal.status() == DealStatus.WON && !missing.isEmpty()) {
            warnings.add(StageWarning.of(
                    StageWarning.WIN_UNPROVEN,
                    StageWarning.State.RAISED,
                    Message.of("warning.win-unproven")
                            .with("statements", labels(engine, missing))
                            .with("count", missing.size())));
        }
    }

    private static List<Argument> labels(StageEngine engine, List<String> statements) {
        return statements.stream().map(id -> Argument.of(engine.labels(id))).toList();
    }
}
