// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * The counterparts of one stage in another process.
 */
@Value.Immutable
public abstract class StageMatch implements Serializable {
    StageMatch() {}

    /** Returns the id of the stage. */
    public abstract String stage();

    /** Returns the ids of its buying stages that the other process has too, in the customer's order. */
    public abstract List<String> sharedBuyingStages();

    /**
     * Returns the ids of the stages of the other process that share a buying stage with it: those that share most
     * first, then in the order of the process. Empty where none does.
     */
    public abstract List<String> counterparts();
}
