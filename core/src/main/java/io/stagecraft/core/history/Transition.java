package io.stagecraft.core.history;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * How often deals went from one stage to another.
 */
@Value.Immutable
public abstract class Transition implements Serializable {
    Transition() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage that was left. */
    public abstract String fromStage();

    /** Returns the id of the stage that was entered. */
    public abstract String toStage();

    /** Returns how often. */
    public abstract int count();

    /** Builds {@link Transition} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTransition.Builder {
        Builder() {}
    }
}
