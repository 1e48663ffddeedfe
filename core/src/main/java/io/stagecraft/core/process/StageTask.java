// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Named;
import java.io.Serializable;
import org.immutables.value.Value;

/** A task of the seller in a stage. */
@Value.Immutable
public abstract class StageTask implements Named, Serializable {
    StageTask() {}

    /** Returns a task. */
    public static StageTask of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique within a process. */
    @Override
    public abstract String id();

    /** Returns the task in words. */
    @Override
    public abstract Labels labels();

    static final class Builder extends ImmutableStageTask.Builder {
        Builder() {}
    }
}
