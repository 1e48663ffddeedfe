// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A measure beyond its limit.
 *
 * @param <T> what was measured
 */
@Value.Immutable
public abstract class Alert<T> implements Serializable {
    Alert() {}

    /** Returns the limit. */
    public abstract Threshold threshold();

    /** Returns the value measured. */
    public abstract T subject();

    /** Returns the measure. */
    public abstract Ratio value();

    /** Returns the alert for people, such as {@code seller-1: attainment 41.9 %, below 60 %}; the subject as it names itself. */
    public Message message() {
        return Message.of(threshold().side() == Threshold.Side.BELOW ? "alert.below" : "alert.above")
                .with("subject", subject().toString())
                .with("measure", threshold().measure())
                .with("value", value())
                .with("limit", threshold().limit());
    }
}
