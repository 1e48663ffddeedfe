// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * The relationship with a customer from a day on.
 */
@Value.Immutable
public abstract class Relationship implements Serializable {
    Relationship() {}

    /** Returns the level that was found on a day. */
    public static Relationship of(LocalDate since, RelationshipLevel level) {
        return ImmutableRelationship.builder().since(since).level(level).build();
    }

    /** Returns the day on which the level was found. */
    public abstract LocalDate since();

    /** Returns the level. */
    public abstract RelationshipLevel level();
}
