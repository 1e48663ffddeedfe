// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.Incubating;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.recording.DecisionRecord;
import java.util.List;
import java.util.Map;

/**
 * The answer to the question why something was allowed: the decision as it was recorded, and the same check made again on the deal
 * as it was.
 *
 * <pre>{@code
 * DecisionReview why = engine.decided(deal, 7);
 * why.decision().facts();      // what was known of the deal
 * why.advice();                // what was missing though it went on
 * why.isConfirmed();           // whether the same check says the same today
 * }</pre>
 */
@Incubating
public final class DecisionReview {
    private final DealEvent event;
    private final DecisionRecord decision;
    private final String definition;
    private final MoveCheck check;

    DecisionReview(DealEvent event, DecisionRecord decision, String definition, MoveCheck check) {
        this.event = event;
        this.decision = decision;
        this.definition = definition;
        this.check = check;
    }

    /** Returns the event, with its recording and the reason of an override. */
    public DealEvent event() {
        return event;
    }

    /** Returns the ground of the decision. */
    public DecisionRecord decision() {
        return decision;
    }

    /** Returns the deal as it was before. */
    public Opportunity before() {
        return check.deal();
    }

    /** Returns whether the process of the engine has the content that the decision was made by. */
    public boolean isSameDefinition() {
        return definition.equals(decision.definition());
    }

    /** Returns the reasons for which the same check holds the deal now; empty if it lets it go on again. */
    public List<Message> reasons() {
        return check.reasons();
    }

    /** Returns the statements not proven though the deal went on; empty if nothing was missing. */
    public List<Message> advice() {
        return check.advice();
    }

    /**
     * Returns the customer's answers that the check reads now, by statement; those of the decision unless the history was
     * rewritten.
     */
    public Map<String, Answer> answersNow() {
        return ImmutableMap.copyOf(check.read().answers());
    }

    /** Returns whether the same check of the same definition reads the same answers and lets the deal go on. */
    public boolean isConfirmed() {
        return isSameDefinition() && reasons().isEmpty() && answersNow().equals(decision.answers());
    }

    /** Returns the event and the decision, for people. */
    @Override
    public String toString() {
        return "DecisionReview{" + event + ", " + decision + "}";
    }
}
