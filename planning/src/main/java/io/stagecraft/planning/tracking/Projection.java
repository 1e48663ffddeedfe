// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import org.immutables.value.Value;

/** The projected end of a period against its target, with the method of projection. */
@Value.Immutable
public abstract class Projection implements Serializable {
    Projection() {}

    static Projection of(Quantity amount, Ratio toTarget, Message method) {
        return ImmutableProjection.builder()
                .amount(amount)
                .toTarget(toTarget)
                .method(method)
                .build();
    }

    /** Returns the likely end, rounded to the smallest unit. */
    public abstract Quantity amount();

    /** Returns its ratio to the target, exactly. */
    public abstract Ratio toTarget();

    /** Returns the method by which it was found. */
    public abstract Message method();
}
