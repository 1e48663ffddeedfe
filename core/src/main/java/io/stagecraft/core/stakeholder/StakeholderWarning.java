// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.message.Message;
import java.util.Locale;

/** A danger that a map of people shows (see the domain model, Stakeholders). */
public enum StakeholderWarning {
    /** No decision maker is mapped. */
    NO_DECISION_MAKER,
    /** Too few active contacts. */
    SINGLE_THREADED,
    /** All contacts come from one and the same person. */
    ONE_SOURCE,
    /** A competitor talks with the decision maker while we reach only advisers. */
    COMPETITOR_REACHES_DECIDER,
    /** Supporters do not outnumber opponents. */
    NO_MAJORITY,
    /** No stakeholder is marked as an opponent. */
    NO_OPPONENT_KNOWN;

    /** Returns the danger in words. */
    public Message message() {
        return Message.of("stakeholder." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
