// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import org.immutables.value.Value;

/** A task that is due next for a deal. */
@Value.Immutable
public abstract class NextTask implements Serializable {
    /** The kind of a task. */
    public enum Kind {
        /** A main task of the stage. */
        STAGE_TASK,
        /** A statement that the customer has yet to confirm; the mandatory ones come first. */
        CONFIRM_STATEMENT,
        /** A fact of the deal that is missing or not as it should be; the mandatory ones come first. */
        PROVIDE_FACT
    }

    NextTask() {}

    static NextTask of(Kind kind, String id, Labels labels) {
        return ImmutableNextTask.builder().kind(kind).id(id).labels(labels).build();
    }

    /** Returns the kind of task. */
    public abstract Kind kind();

    /** Returns the id of the task or of the statement. */
    public abstract String id();

    /** Returns the task, or the statement to be confirmed, in words. */
    public abstract Labels labels();
}
