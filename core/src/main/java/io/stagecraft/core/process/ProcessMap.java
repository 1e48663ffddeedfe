// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A mapping of the stages and statements of one process to those of another: data that a product stores and edits,
 * applied to deals by {@code Migration}.
 *
 * <pre>{@code
 * ProcessMap map = ProcessMap.ofEqualIds(version3, version4).withStages(Map.of("OFFER", "PROPOSAL", "CLOSE", "CLOSE"));
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class ProcessMap implements Serializable, WithProcessMap {
    ProcessMap() {}

    /**
     * Returns a map of the stages that have one id in both processes, in the order of the first; statements keep their
     * ids.
     */
    public static ProcessMap ofEqualIds(SalesProcess from, SalesProcess to) {
        Builder map = between(from, to);
        from.stages().stream()
                .map(SellingStage::id)
                .filter(id -> to.indexOf(id) >= 0)
                .forEach(id -> map.putStages(id, id));
        return map.build();
    }

    /** Returns a builder that knows both processes and maps nothing yet. */
    public static Builder between(SalesProcess from, SalesProcess to) {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        return builder()
                .fromProcess(from.id())
                .fromVersion(from.version())
                .toProcess(to.id())
                .toVersion(to.version());
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the process that deals come from. */
    public abstract String fromProcess();

    /** Returns the version of the process that deals come from. */
    public abstract int fromVersion();

    /** Returns the id of the process that deals go to. */
    public abstract String toProcess();

    /** Returns the version of the process that deals go to. */
    public abstract int toVersion();

    /** Returns the new stage for each old one, by id; deals in a stage that is not named cannot be mapped. */
    public abstract Map<String, String> stages();

    /** Returns the new ids of statements by their old ones; statements that are not named keep their id. */
    public abstract Map<String, String> statements();

    /** Returns the new id of a statement. */
    public String statement(String old) {
        requireNonNull(old, "old");
        return statements().getOrDefault(old, old);
    }

    /**
     * Returns the map back.
     *
     * @throws IllegalArgumentException if two stages become one, or two statements
     */
    public ProcessMap inverse() {
        return builder()
                .fromProcess(toProcess())
                .fromVersion(toVersion())
                .toProcess(fromProcess())
                .toVersion(fromVersion())
                .stages(inverse("stages", stages()))
                .statements(inverse("statements", statements()))
                .build();
    }

    private static Map<String, String> inverse(String name, Map<String, String> map) {
        checkArgument(
                new HashSet<>(map.values()).size() == map.size(),
                "%s must be one to one to be inverted but were %s",
                name,
                map);
        ImmutableMap.Builder<String, String> inverse = ImmutableMap.builder();
        map.forEach((key, value) -> inverse.put(value, key));
        return inverse.build();
    }

    /**
     * Checks this map against the processes it joins.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with all problems: another process, a stage or
     *     statement that one of them does not have, two statements that become one
     */
    public void check(SalesProcess from, SalesProcess to) {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Problems problems = Problems.of("process map from \"" + fromProcess() + "\" version " + fromVersion() + " to \""
                + toProcess() + "\" version " + toVersion());
        problems.require(
                fromProcess().equals(from.id()) && fromVersion() == from.version(),
                "fromProcess",
                Message.of("map.from").with("value", from.name()));
        problems.require(
                toProcess().equals(to.id()) && toVersion() == to.version(),
                "toProcess",
                Message.of("map.to").with("value", to.name()));
        stages().forEach((old, fresh) -> {
            problems.require(
                    from.indexOf(old) >= 0,
                    "stages",
                    Message.of("map.old-stage").with("value", old));
            problems.require(
                    to.indexOf(fresh) >= 0,
                    "stages",
                    Message.of("map.new-stage").with("value", fresh));
        });
        statements().forEach((old, fresh) -> {
            problems.require(
                    from.statements().numberOf(old) >= 0,
                    "statements",
                    Message.of("map.old-statement").with("value", old));
            problems.require(
                    to.statements().numberOf(fresh) >= 0,
                    "statements",
                    Message.of("map.new-statement").with("value", fresh));
        });
        checkOneToOne(from, problems);
        problems.throwIfAny();
    }

    private void checkOneToOne(SalesProcess from, Problems problems) {
        Map<String, String> taken = new HashMap<>();
        for (String old : from.statements().ids()) {
            String other = taken.putIfAbsent(statement(old), old);
            problems.require(
                    other == null,
                    "statements",
                    Message.of("map.joined-statement")
                            .with("one", String.valueOf(other))
                            .with("other", old)
                            .with("statement", statement(old)));
        }
    }

    @Value.Check
    void check() {
        Ids.check(fromProcess(), "fromProcess");
        Ids.check(toProcess(), "toProcess");
    }

    /** Builds {@link ProcessMap} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableProcessMap.Builder {
        Builder() {}
    }
}
