// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A field of a form.
 */
@Value.Immutable
public abstract class FormField implements Serializable {
    FormField() {}

    /**
     * Returns a field.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public static FormField of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id, for programs. */
    public abstract String id();

    /** Returns the labels. */
    public abstract Labels labels();

    @Value.Check
    void check() {
        Ids.check(id(), "id of a form field", "\"%s\"", labels());
    }

    static final class Builder extends ImmutableFormField.Builder {
        Builder() {}
    }
}
