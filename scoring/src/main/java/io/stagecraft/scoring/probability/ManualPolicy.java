// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The choice between a number that a person has set and the computed one; both are kept and shown. */
public enum ManualPolicy {
    /** The person's, where there is one. */
    MANUAL_FIRST,
    /** The computed one; the person's only where nothing could be computed. */
    COMPUTED_FIRST,
    /** The lower of the two. */
    LOWER;

    static final Message BY_HAND = Message.of("probability.manual");

    /**
     * Returns what counts. A deal that is {@code OUTLIVED} stays so whatever a person set: the number is then shown and not
     * counted, unless the policy is {@link #MANUAL_FIRST}.
     */
    Estimate apply(Optional<Probability> manual, Estimate computed) {
        if (manual.isEmpty() || (computed.isOutlived() && this != MANUAL_FIRST)) {
            return computed;
        }
        Explanation byHand =
                Explanation.given(BY_HAND, BigDecimal.valueOf(manual.get().value()), "");
        Explanation byRule = computed.explanation().withLabel(Message.of("probability.computed"));
        boolean both = computed.probability().isPresent();
        return Estimate.of(
                switch (this) {
                    case MANUAL_FIRST -> Explanation.of(Estimate.LABEL, "", Rule.first(), List.of(byHand, byRule));
                    case COMPUTED_FIRST -> Explanation.of(Estimate.LABEL, "", Rule.first(), List.of(byRule, byHand));
                    case LOWER ->
                        Explanation.of(
                                Estimate.LABEL, "", both ? Rule.minimum() : Rule.first(), List.of(byHand, byRule));
                });
    }
}
