// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** A difference between two processes. */
@Value.Immutable
public abstract class ProcessChange implements Serializable {
    ProcessChange() {}

    static ProcessChange of(String path, Optional<String> before, Optional<String> after) {
        return ImmutableProcessChange.builder()
                .path(path)
                .before(before)
                .after(after)
                .build();
    }

    /** Returns the path, by ids and from the outside in, such as {@code stages[DISCOVERY].gate.threshold}. */
    public abstract String path();

    /** Returns the old value, in words or digits, or empty if there was none. */
    public abstract Optional<String> before();

    /** Returns the new value, or empty if there is none. */
    public abstract Optional<String> after();

    /** Returns {@code path: before -> after}, with {@code (none)} for what is not there. */
    @Override
    public final String toString() {
        return path() + ": " + before().orElse("(none)") + " -> " + after().orElse("(none)");
    }
}
