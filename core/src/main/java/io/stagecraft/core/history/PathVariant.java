package io.stagecraft.core.history;

import io.stagecraft.core.opportunity.DealStatus;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * A way through the stages that deals took.
 */
@Value.Immutable
public abstract class PathVariant implements Serializable {
    PathVariant() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the ids of the stages in the order in which they were entered, at least one. */
    public abstract List<String> stages();

    /** Returns what became of the deals. */
    public abstract DealStatus status();

    /** Returns how many deals took it. */
    public abstract int deals();

    /** Builds {@link PathVariant} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePathVariant.Builder {
        Builder() {}
    }
}
