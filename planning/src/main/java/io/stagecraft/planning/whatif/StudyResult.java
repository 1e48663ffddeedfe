// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of a {@link Study}. */
@Value.Immutable
public abstract class StudyResult implements Serializable {
    StudyResult() {}

    /** Returns the comparison by each measure, in their order. */
    public abstract List<ScenarioResults> results();

    /** Returns the simulation on common draws, if one was asked for. */
    public abstract Optional<SimulatedScenarios> simulated();
}
