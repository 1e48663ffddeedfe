// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import static com.google.common.collect.ImmutableList.toImmutableList;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The findings of a map of people on a day: a mean, and beside it the facts that a mean can hide.
 */
@Value.Immutable
public abstract class StakeholderReview implements Serializable {
    StakeholderReview() {}

    /** Returns the number of people who are mapped. */
    public abstract int people();

    /** Returns the weighted mean of support, in points from -2 to +2 by default; empty if no support is known. */
    public abstract Optional<Ratio> meanSupport();

    /** Returns the number of people whose support is not known; they are left out of the mean. */
    public abstract int unknownSupport();

    /** Returns the decision makers, in the order of the map; possibly empty. */
    public abstract List<Stakeholder> decisionMakers();

    /** Returns the decision makers with whom we have an active contact, in the order of the map; possibly empty. */
    public abstract List<Stakeholder> reachedDecisionMakers();

    /** Returns the number of people with whom we have an active contact. */
    public abstract int activeContacts();

    /** Returns the enemies in the inner circle, in the order of the map; possibly empty. */
    public abstract List<Stakeholder> enemiesInInnerCircle();

    /** Returns each warning with its answer: yes if it is raised, no if not, unknown where the map lacks what it needs. */
    public abstract Map<StakeholderWarning, Answer> warnings();

    /** Returns the defaults that took part. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Returns the warnings that are raised, in their order; possibly empty. */
    public List<StakeholderWarning> raised() {
        return warnings().entrySet().stream()
                .filter(warning -> warning.getValue() == Answer.YES)
                .map(Map.Entry::getKey)
                .collect(toImmutableList());
    }
}
