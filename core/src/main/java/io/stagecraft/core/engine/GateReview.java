// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.StageGate;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** The state of one gate of a deal. */
@Value.Immutable
public abstract class GateReview implements Serializable {
    GateReview() {}

    /** Returns the id of the stage that the gate ends or begins; for the gate of the win, of the stage that the deal is in. */
    public abstract String stage();

    /** Returns the gate. */
    public abstract StageGate gate();

    /** Returns the review of each criterion, in the order of the gate. */
    public abstract List<CriterionReview> criteria();

    /**
     * Returns the weight of the statements answered yes over the weight of all that are asked, exactly; empty if none
     * is.
     */
    public abstract Optional<Ratio> score();

    /**
     * Returns whether the gate is passed, as {@link StageGate} says; true if nothing is asked.
     */
    public abstract boolean isPassed();

    /** Returns the number of statements with an answer, of those that are asked. */
    public Coverage coverage() {
        List<CriterionReview> statements = asked().toList();
        long answered =
                statements.stream().filter(each -> each.answer().isKnown()).count();
        return Coverage.of((int) answered, statements.size());
    }

    /** Returns the review of each plain statement, in order. */
    public List<CriterionReview> statements() {
        return criteria().stream()
                .flatMap(each -> each.parts().isEmpty() ? Stream.of(each) : each.parts().stream())
                .toList();
    }

    private Stream<CriterionReview> asked() {
        return statements().stream().filter(CriterionReview::isAsked);
    }

    /** Returns the plain statements that are asked and not answered yes, in order. */
    public List<Criterion> missing() {
        return asked().filter(each -> each.answer() != Answer.YES)
                .map(CriterionReview::criterion)
                .toList();
    }

    /** Returns the plain statements that are asked and answered no, in order. */
    public List<Criterion> denied() {
        return asked().filter(each -> each.answer() == Answer.NO)
                .map(CriterionReview::criterion)
                .toList();
    }

    /** Returns the plain statements unanswered for longer than the stall limit of the stage, in order. */
    public List<Criterion> overdue() {
        return statements().stream()
                .filter(CriterionReview::isOverdue)
                .map(CriterionReview::criterion)
                .toList();
    }
}
