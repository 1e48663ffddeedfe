package io.stagecraft.core.inspection;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The changes since last time, and what is wrong now.
 */
@Value.Immutable
public abstract class WeeklyReport implements Serializable {
    WeeklyReport() {}

    static Builder builder() {
        return new Builder();
    }

    /** Returns what changed. */
    public abstract Movement movement();

    /** Returns what is wrong with the open deals. */
    public abstract Hygiene hygiene();

    /** Builds {@link WeeklyReport}. */
    static final class Builder extends ImmutableWeeklyReport.Builder {
        Builder() {}
    }
}
