// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** Explains one part of a split. */
@Value.Immutable
public abstract class PartExplanation implements Serializable {
    PartExplanation() {}

    /** Returns the method, such as {@code method.largest-remainder}. */
    public abstract Message method();

    /** Returns the total that was split. */
    public abstract long total();

    /** Returns the weight of the part; 1 where all weights are zero and the split is equal. */
    public abstract BigDecimal weight();

    /**
     * Returns the amount that the quota is a share of: the total, less what parts at their bounds hold. For a part that stands
     * at a bound itself it is what was left when that was found.
     */
    public abstract long shared();

    /** Returns the sum of the weights that share it. */
    public abstract BigDecimal sumOfWeights();

    /** Returns {@code shared * weight / sumOfWeights}, the number that was compared, rounded half-up to six decimals. */
    public abstract BigDecimal quota();

    /** Returns the units that the part received. */
    public abstract long part();

    /** Returns the ground for rounding down or up, or the limit that held the part. */
    public abstract Message ground();

    /** Returns all of it in one message. */
    public Message message() {
        return Message.of(shared() == total() ? "part.explained" : "part.explained-beside-bounds")
                .with("part", BigDecimal.valueOf(part()))
                .with("total", BigDecimal.valueOf(total()))
                .with("weight", weight())
                .with("sum", sumOfWeights())
                .with("method", method())
                .with("quota", quota())
                .with("shared", BigDecimal.valueOf(shared()))
                .with("ground", ground());
    }

    @Value.Check
    PartExplanation normal() {
        return Decimals.isNormal(weight()) && Decimals.isNormal(sumOfWeights()) && Decimals.isNormal(quota())
                ? this
                : ImmutablePartExplanation.builder()
                        .from(this)
                        .weight(Decimals.normal(weight()))
                        .sumOfWeights(Decimals.normal(sumOfWeights()))
                        .quota(Decimals.normal(quota()))
                        .build();
    }
}
