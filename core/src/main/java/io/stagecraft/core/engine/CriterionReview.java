// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.Fact;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The state of one criterion of a gate. */
@Value.Immutable
public abstract class CriterionReview implements Serializable {
    CriterionReview() {}

    /** Returns the criterion. */
    public abstract Criterion criterion();

    /**
     * Returns whether it is asked: false if its {@linkplain Criterion#condition() condition} is answered no; of a composite,
     * whether one of its parts is.
     */
    public abstract boolean isAsked();

    /**
     * Returns the answer. That of a composite is yes if all of its parts that are asked are, no if one is no, unknown if all are
     * unknown, and partly otherwise.
     */
    public abstract Answer answer();

    /**
     * Returns whether it has been unanswered for longer than the stall limit of its stage, though the deal is open; of a
     * composite, whether that holds of one of its parts.
     */
    public abstract boolean isOverdue();

    /** Returns the evidence that counts, or empty if there is none and for a composite. */
    public abstract Optional<Evidence> evidence();

    /** Returns the fact that it asks about, or empty if that is not known and for a statement about the customer. */
    public abstract Optional<Fact> fact();

    /** Returns the parts of a composite, in order; empty for a plain statement. */
    public abstract List<CriterionReview> parts();
}
