// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The number of days in a stage beyond which a deal is stalled, and where that number comes from.
 */
@Value.Immutable
public abstract class StallLimit implements Serializable {
    StallLimit() {}

    /** The source of a limit, the best first. */
    public enum Basis {
        /** The won deals, a given part of which were no longer in the stage. */
        WON_DEALS,
        /** The process. */
        PROCESS,
        /** Neither history nor the process: the default of the rule. */
        DEFAULT
    }

    /** Returns the id of the stage. */
    public abstract String stage();

    /** Returns the labels of the stage; its id where the process does not have it. */
    public abstract Labels labels();

    /** Returns the days beyond which a deal is stalled, at least 0. */
    public abstract int days();

    /** Returns the basis of the limit. */
    public abstract Basis basis();

    /** Returns the percentage of the won deals that did not exceed it, if it comes from them. */
    public abstract int percent();

    /** Returns the limit and where it comes from. */
    public Message message() {
        Message said = Message.of(
                        switch (basis()) {
                            case WON_DEALS -> "stall-limit.won-deals";
                            case PROCESS -> "stall-limit.process";
                            case DEFAULT -> "stall-limit.default";
                        })
                .with("stage", labels())
                .with("days", days());
        return basis() == Basis.WON_DEALS ? said.with("share", Ratio.ofPercent(percent())) : said;
    }

    /** Returns the limit as a default that took part. */
    public DefaultUsed defaultUsed() {
        return DefaultUsed.of("stall-limit", message());
    }
}
