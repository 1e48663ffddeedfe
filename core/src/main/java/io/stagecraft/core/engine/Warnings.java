package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.EarlyPitch;
import java.util.List;

/** What the owner of a deal should look at. */
final class Warnings {
    private Warnings() {}

    static List<StageWarning> of(StageEngine engine, Opportunity deal, int stage) {
        ImmutableList.Builder<StageWarning> warnings = ImmutableList.builder();
        if (deal.isOpen()) {
            engine.process().earlyPitches().forEach(pitch -> warnings.add(earlyPitch(engine, deal, stage, pitch)));
        }
        unasked(engine, deal, warnings);
        winning(engine, deal, warnings);
        return warnings.build();
    }

    private static StageWarning earlyPitch(StageEngine engine, Opportunity deal, int stage, EarlyPitch pitch) {
        String at = engine.process().stages().get(stage).id();
        Answer answer = deal.answer(pitch.statement());
        if (!deal.hasEvidence() && !engine.isForBookWithEvidence()) {
            return StageWarning.of(
                    pitch.id(),
                    StageWarning.State.NOT_CHECKED,
                    "not checked: no evidence about the customer is recorded");
        }
        if (answer == Answer.YES) {
            return StageWarning.of(
                    pitch.id(), StageWarning.State.CLEAR, "the customer has confirmed " + pitch.statement());
        }
        if (stage < engine.process().indexOf(pitch.fromStage())) {
            return StageWarning.of(pitch.id(), StageWarning.State.CLEAR, "in " + at + ", before " + pitch.fromStage());
        }
        return StageWarning.of(
                pitch.id(),
                StageWarning.State.RAISED,
                "in " + at + " while " + pitch.statement() + " is "
                        + engine.standing().words(answer, stage, false));
    }

    private static void unasked(StageEngine engine, Opportunity deal, ImmutableList.Builder<StageWarning> warnings) {
        List<String> unasked = deal.answeredStatements().stream()
                .filter(id -> engine.statements().numberOf(id) < 0)
                .toList();
        if (!unasked.isEmpty()) {
            warnings.add(StageWarning.of(
                    StageWarning.UNASKED_EVIDENCE,
                    StageWarning.State.RAISED,
                    "evidence names " + String.join(", ", unasked) + ", which process "
                            + engine.process().name() + " does not ask for"));
        }
    }

    /** Tells of an order that nobody recorded, and of a win without proof; proof older than a reopening is none. */
    private static void winning(StageEngine engine, Opportunity deal, ImmutableList.Builder<StageWarning> warnings) {
        List<String> asked = engine.process().winStatements();
        if (asked.isEmpty()) {
            return;
        }
        List<String> missing =
                asked.stream().filter(id -> !engine.isConfirmedAfresh(deal, id)).toList();
        if (deal.isOpen() && missing.isEmpty()) {
            warnings.add(StageWarning.of(
                    StageWarning.ORDER_NOT_RECORDED,
                    StageWarning.State.RAISED,
                    "the customer has confirmed " + String.join(", ", asked) + ", but the deal is still open"));
        } else if (deal.status() == DealStatus.WON && !missing.isEmpty()) {
            warnings.add(StageWarning.of(
                    StageWarning.WIN_UNPROVEN,
                    StageWarning.State.RAISED,
                    "the deal is won, but " + String.join(", ", missing) + " is unproven"));
        }
    }
}
