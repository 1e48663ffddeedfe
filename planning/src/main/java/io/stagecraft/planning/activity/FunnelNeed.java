// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import java.io.Serializable;
import org.immutables.value.Value;

/** The amount of one kind of work that a target takes. */
@Value.Immutable
public abstract class FunnelNeed implements Serializable {
    FunnelNeed() {}

    static FunnelNeed of(String name, long count) {
        return ImmutableFunnelNeed.builder().name(name).count(count).build();
    }

    /** Returns the kind of work. */
    public abstract String name();

    /** Returns the number of times. */
    public abstract long count();

    /** Returns {@code 40 proposals}. */
    @Override
    public final String toString() {
        return count() + " " + name();
    }
}
