// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Named;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A stage of the customer's own purchase.
 *
 * <p>A process maps its selling stages onto these, see {@link SellingStage#buyingStages()}.
 */
@Value.Immutable
public abstract class BuyingStage implements Named, Serializable {
    BuyingStage() {}

    /** Returns a buying stage. */
    public static BuyingStage of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique among the buying stages of a process. */
    @Override
    public abstract String id();

    /** Returns the labels. */
    @Override
    public abstract Labels labels();

    static final class Builder extends ImmutableBuyingStage.Builder {
        Builder() {}
    }
}
