// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Named;
import java.io.Serializable;
import org.immutables.value.Value;

/** A role of people in the seller's company, such as that of a sales director; who has it is known to the host. */
@Value.Immutable
public abstract class Role implements Named, Serializable {
    Role() {}

    /**
     * Returns a role.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public static Role of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id, never blank. */
    @Override
    public abstract String id();

    /** Returns the labels. */
    @Override
    public abstract Labels labels();

    @Value.Check
    void check() {
        Ids.check(id(), "id of a role");
    }

    static final class Builder extends ImmutableRole.Builder {
        Builder() {}
    }
}
