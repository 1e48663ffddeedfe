// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The rules by which a map of people is judged; the defaults are our assumption (see the domain model, Stakeholders).
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class StakeholderRules implements Serializable {
    StakeholderRules() {}

    /** Returns the defaults: contact within 60 days counts as active, fewer than 2 active contacts are single-threaded. */
    public static StakeholderRules standard() {
        return builder().build();
    }

    /** Returns a builder with the defaults set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns within how many days a two-way contact counts as active, at least 1. */
    @Value.Default
    public int activeDays() {
        return 60;
    }

    /** Returns the number of active contacts below which a deal is single-threaded, at least 1. */
    @Value.Default
    public int activeContacts() {
        return 2;
    }

    /** Returns the points of support; missing ones from +2 for a mentor down to -2 for an enemy. */
    public abstract Map<Support, Integer> points();

    /** Returns the weights of political status, above 0; missing ones 1, 2 and 3 from the outside in. */
    public abstract Map<PoliticalStatus, Integer> weights();

    /** Returns the points of a support. */
    public int pointsOf(Support support) {
        Integer given = points().get(support);
        if (given != null) {
            return given;
        }
        return switch (support) {
            case MENTOR -> 2;
            case SUPPORTER -> 1;
            case NEUTRAL -> 0;
            case NON_SUPPORTER -> -1;
            case ENEMY -> -2;
        };
    }

    /** Returns the weight of a political status. */
    public int weightOf(PoliticalStatus status) {
        Integer given = weights().get(status);
        if (given != null) {
            return given;
        }
        return switch (status) {
            case OUTSIDE -> 1;
            case POLITICAL_STRUCTURE -> 2;
            case INNER_CIRCLE -> 3;
        };
    }

    /** Returns the defaults among these rules. */
    public List<DefaultUsed> defaultsUsed() {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        if (activeDays() == 60) {
            used.add(DefaultUsed.of(
                    "active-contact", Message.of("default.active-contact").with("days", activeDays())));
        }
        if (activeContacts() == 2) {
            used.add(DefaultUsed.of(
                    "single-threaded", Message.of("default.single-threaded").with("contacts", activeContacts())));
        }
        if (points().isEmpty() && weights().isEmpty()) {
            used.add(DefaultUsed.of("support-score", Message.of("default.support-score")));
            return used.build();
        }
        if (points().size() < Support.values().length) {
            used.add(DefaultUsed.of("support-points", Message.of("default.support-points")));
        }
        if (weights().size() < PoliticalStatus.values().length) {
            used.add(DefaultUsed.of("support-weights", Message.of("default.support-weights")));
        }
        return used.build();
    }

    @Value.Check
    void check() {
        checkArgument(activeDays() >= 1, "activeDays must be at least 1 but were %s", activeDays());
        checkArgument(activeContacts() >= 1, "activeContacts must be at least 1 but were %s", activeContacts());
        weights()
                .forEach((status, weight) ->
                        checkArgument(weight > 0, "weight of %s must be above 0 but was %s", status, weight));
    }

    /** Builds {@link StakeholderRules} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStakeholderRules.Builder {
        Builder() {}
    }
}
