package io.stagecraft.planning.target;

import io.stagecraft.core.message.Message;
import java.util.Locale;

/** The three ways to estimate what a target could be; see the domain model, Factors for setting a target. */
public enum EstimateKind {
    /** What was reached last, grown. */
    RUN_RATE,
    /** What the market holds, times our share of it. */
    MARKET,
    /** What the owners can carry, added up. */
    BOTTOM_UP;

    /** Returns the name, as a message. */
    public Message message() {
        return Message.of("target.estimate." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
