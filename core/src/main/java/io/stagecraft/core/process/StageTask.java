package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * What the seller has to do in a stage.
 */
@Value.Immutable
public abstract class StageTask implements Serializable {
    StageTask() {}

    /** Returns a task. */
    public static StageTask of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique within a process. */
    public abstract String id();

    /** Returns the task in words. */
    public abstract Labels labels();

    /** Builds {@link StageTask} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStageTask.Builder {
        Builder() {}
    }
}
