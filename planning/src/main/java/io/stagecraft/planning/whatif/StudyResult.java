package io.stagecraft.planning.whatif;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a {@link Study} found.
 */
@Value.Immutable
public abstract class StudyResult implements Serializable {
    StudyResult() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the comparison by each measure, in their order. */
    public abstract List<ScenarioResults> results();

    /** Returns the simulation on common draws, if one was asked for. */
    public abstract Optional<SimulatedScenarios> simulated();

    /** Builds {@link StudyResult} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStudyResult.Builder {
        Builder() {}
    }
}
