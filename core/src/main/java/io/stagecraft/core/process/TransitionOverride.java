// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A cell of the from-to matrix: the permission for one move, which takes precedence over that of its kind. */
@Value.Immutable
@SuppressWarnings("immutables:from") // the builder needs no copy method of that name
public abstract class TransitionOverride implements Serializable {
    TransitionOverride() {}

    /** Returns a cell without statements or an explanation of its own. */
    public static TransitionOverride of(String from, String to, MovePermission permission) {
        return builder().from(from).to(to).permission(permission).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage that is left. */
    public abstract String from();

    /** Returns the id of the stage that is entered. */
    public abstract String to();

    /** Returns the permission. */
    public abstract MovePermission permission();

    /**
     * Returns the ids of the statements that {@code NEEDS_EVIDENCE} asks for, all of them; empty means those of every
     * gate that the move passes. Empty with every other permission.
     */
    public abstract List<String> evidence();

    /** Returns the reason of the process, or empty if none is given. */
    public abstract Optional<Labels> because();

    /** Builds {@link TransitionOverride} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTransitionOverride.Builder {
        Builder() {}
    }
}
