// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A cause in a tree of causes: a question that splits into others, or a leaf.
 */
@Serial.Structural
@Value.Immutable
public abstract class Cause implements Serializable {
    Cause() {}

    /** Returns a cause without a parent: the root of a tree. */
    public static Cause root(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns a cause below another. */
    public static Cause of(String id, String parent, Labels labels) {
        return builder().id(id).parent(parent).labels(labels).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique in its tree and never blank. */
    public abstract String id();

    /** Returns the id of the cause above, or empty for the root. */
    public abstract Optional<String> parent();

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns the countermeasures, in words, in order; empty if those of the causes above apply, or there are none. */
    public abstract List<Labels> remedies();

    @Value.Check
    void check() {
        parent().ifPresent(id -> Ids.check(id, "parent"));
        Ids.check(id(), "id of a cause", "%s", labels());
    }

    /** Builds {@link Cause} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCause.Builder {
        Builder() {}
    }
}
