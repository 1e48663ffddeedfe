// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The difference between two estimates of a target. */
@Serial.Structural
@Value.Immutable
public abstract class TargetGap implements Serializable {
    TargetGap() {}

    static TargetGap of(TargetEstimate one, TargetEstimate other) {
        Quantity first = one.amount().orElseThrow();
        Quantity second = other.amount().orElseThrow();
        return ImmutableTargetGap.builder()
                .first(one.kind())
                .second(other.kind())
                .difference(second.minus(first))
                .ratio(first.smallest() == 0 ? Optional.empty() : Optional.of(second.ratioTo(first)))
                .build();
    }

    /** Returns the estimate compared from. */
    public abstract TargetEstimate.Kind first();

    /** Returns the estimate compared to. */
    public abstract TargetEstimate.Kind second();

    /** Returns the second estimate minus the first. */
    public abstract Quantity difference();

    /** Returns the second estimate over the first; empty if that is zero. */
    public abstract Optional<Ratio> ratio();

    /** Returns the gap in words, such as {@code market is CNY 20.00 above run-rate}. */
    public Message message() {
        boolean isBelow = difference().smallest() < 0;
        Quantity size = isBelow
                ? difference().unit().ofSmallest(Exact.opposite(difference().smallest(), "difference"))
                : difference();
        return Message.of(isBelow ? "target.gap-below" : "target.gap-above")
                .with("first", first().message())
                .with("second", second().message())
                .with("size", size.argument());
    }

    /** Returns the message in English. */
    @Override
    public final String toString() {
        return message().toString();
    }
}
