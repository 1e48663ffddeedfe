// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The event that a deal was carried over to another process or version; its history stays as it was recorded, and
 * {@link Opportunity#inPresentProcess()} reads it in the new names.
 *
 * <p>Its stage, where it has another name now, and the statements that evidence is about are renamed; outcome, dates
 * and everything else stay.
 */
@Value.Immutable
public abstract non-sealed class Migrated implements DealEvent {
    Migrated() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the process that it came from. */
    public abstract String fromProcess();

    /** Returns the version of the process that it came from. */
    public abstract int fromVersion();

    /** Returns the id of the process that it belongs to now. */
    public abstract String toProcess();

    /** Returns the version of the process that it belongs to now, at least 1. */
    public abstract int toVersion();

    /** Returns the id of its stage in the old process. */
    public abstract String fromStage();

    /** Returns the id of its stage in the new process. */
    public abstract String toStage();

    /**
     * Returns the new ids of all stages of the old process that have a counterpart, by their old ones; empty in an event
     * stored in the earlier form, which tells only the stage that the deal was in.
     */
    public abstract Map<String, String> stages();

    /** Returns the new ids of statements by their old ones, one to one; statements not named keep their id. */
    public abstract Map<String, String> statements();

    /**
     * Returns the new id of a stage of the old process, or empty if it has no counterpart; in an event of the earlier
     * form every stage but that of the deal keeps its id.
     */
    Optional<String> counterpart(String stage) {
        if (stage.equals(fromStage())) {
            return Optional.of(toStage());
        }
        return stages().isEmpty() ? Optional.of(stage) : Optional.ofNullable(stages().get(stage));
    }

    /** Returns whether the stage of the deal is now one with others. */
    boolean isJoining() {
        return stages().entrySet().stream()
                .anyMatch(each ->
                        each.getValue().equals(toStage()) && !each.getKey().equals(fromStage()));
    }

    @Value.Check
    void check() {
        Ids.check(fromProcess(), "fromProcess");
        Ids.check(toProcess(), "toProcess");
        Ids.check(fromStage(), "fromStage");
        Ids.check(toStage(), "toStage");
        checkArgument(toVersion() >= 1, "toVersion must be at least 1 but was %s", toVersion());
        checkArgument(
                stages().isEmpty() || toStage().equals(stages().get(fromStage())),
                "stages must lead from %s to %s but were %s",
                fromStage(),
                toStage(),
                stages());
        checkArgument(
                Set.copyOf(statements().values()).size() == statements().size(),
                "statements must be renamed one to one but were %s",
                statements());
    }

    /** Builds {@link Migrated} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMigrated.Builder {
        Builder() {}
    }
}
