// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.message.Message;
import java.util.Locale;

/**
 * The outcome of a deal, whatever stage it is in; see the domain model, Stage probability and forecast category.
 */
public enum DealStatus {
    /** Still to be decided; the only status that is pipeline. */
    OPEN,
    /** The order is placed; work on it may go on in the stages after the win. */
    WON,
    /** The customer decided for another, or for nothing. */
    LOST,
    /** Given up by us; outside the win rate. */
    ABANDONED;

    /** Returns the name, as a message. */
    public Message message() {
        return Message.of("deal-status." + name().toLowerCase(Locale.ROOT));
    }
}
