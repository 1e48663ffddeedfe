// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** The part of a difference that is due to one adjustment of a scenario. */
@Value.Immutable
public abstract class AttributedPart implements Serializable {
    AttributedPart() {}

    /** Returns the adjustment in words. */
    public abstract Message adjustment();

    /** Returns its part of the difference, in the unit of the measure. */
    public abstract BigDecimal amount();

    /** Returns the standard error of that part; 0 if all orders were looked at. */
    public abstract double standardError();

    /** Returns the adjustment and its part. */
    @Override
    public final String toString() {
        return adjustment() + ": " + amount().toPlainString();
    }
}
