// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** A management tree: who reports to whom. Several people may be at the top. */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class ManagementTree implements Serializable {
    private static final int MOST_LEVELS = 100;

    ManagementTree() {}

    /**
     * Returns a tree.
     *
     * @param managerOf the manager of each person or team that has one
     * @throws IllegalArgumentException if a person reports to themselves, over any number of levels, or there are more than 100
     *     levels
     */
    public static ManagementTree of(Map<String, String> managerOf) {
        requireNonNull(managerOf, "managerOf");
        return builder().putAllManagerOf(managerOf).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the manager of each, by name in alphabetical order. */
    public abstract Map<String, String> managerOf();

    /** Returns the manager of one, or empty at the top and for a name that is not here. */
    public Optional<String> manager(String name) {
        requireNonNull(name, "name");
        return Optional.ofNullable(managerOf().get(name));
    }

    /** Returns one and all above, from the bottom up. */
    public List<String> upwards(String name) {
        requireNonNull(name, "name");
        List<String> path = new ArrayList<>();
        for (Optional<String> at = Optional.of(name); at.isPresent(); at = manager(at.get())) {
            path.add(at.get());
        }
        return List.copyOf(path);
    }

    /** Returns all people who report or are reported to, in alphabetical order. */
    public List<String> names() {
        Set<String> names = new TreeSet<>(managerOf().keySet());
        names.addAll(managerOf().values());
        return List.copyOf(names);
    }

    @Value.Check
    ManagementTree checked() {
        Map<String, Integer> levels = new HashMap<>();
        for (String name : new TreeSet<>(managerOf().keySet())) {
            List<String> path = new ArrayList<>();
            Set<String> met = new HashSet<>();
            Optional<String> at = Optional.of(name);
            for (; at.isPresent() && !levels.containsKey(at.get()); at = manager(at.get())) {
                checkArgument(met.add(at.get()), "nobody may report to themselves but %s does", at.get());
                Ids.check(at.get(), "name");
                path.add(at.get());
            }
            int level = at.map(levels::get).orElse(0);
            checkArgument(
                    level + path.size() <= MOST_LEVELS,
                    "there must be at most %s levels of management but there are %s above %s",
                    MOST_LEVELS,
                    level + path.size() - 1,
                    name);
            for (int i = path.size() - 1; i >= 0; i--) {
                levels.put(path.get(i), ++level);
            }
        }
        Map<String, String> sorted = new TreeMap<>(managerOf());
        return List.copyOf(sorted.keySet()).equals(List.copyOf(managerOf().keySet()))
                ? this
                : builder().putAllManagerOf(ImmutableSortedMap.copyOf(sorted)).build();
    }

    static final class Builder extends ImmutableManagementTree.Builder {
        Builder() {}
    }
}
