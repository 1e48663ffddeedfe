// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A warning that a process gives when a deal stands in a stage, or beyond it, before the customer has confirmed
 * something (see the domain model, Buying stages mapped onto selling stages).
 */
@Value.Immutable
public abstract class EarlyPitch implements Serializable {
    /** No formal selling before there is trust. */
    public static final String PITCH_BEFORE_TRUST = "PITCH_BEFORE_TRUST";

    /** No recommendation before the customer has stated its need. */
    public static final String PITCH_BEFORE_NEED = "PITCH_BEFORE_NEED";

    EarlyPitch() {}

    /** Returns a warning. */
    public static EarlyPitch of(String id, String fromStage, String statement) {
        return builder().id(id).fromStage(fromStage).statement(statement).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique among the warnings of a process. */
    public abstract String id();

    /** Returns the id of the first stage in which the warning is given. */
    public abstract String fromStage();

    /** Returns the id of the statement that must have been confirmed. */
    public abstract String statement();

    static final class Builder extends ImmutableEarlyPitch.Builder {
        Builder() {}
    }
}
