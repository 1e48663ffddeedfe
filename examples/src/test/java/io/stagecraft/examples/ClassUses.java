// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which class names which, as the JDK's jdeps reads it from the class files. */
final class ClassUses {
    private static final Pattern USE = Pattern.compile("(?m)^ +(\\S+) +-> (io\\.stagecraft\\.\\S+)");

    private ClassUses() {}

    /** Returns the classes of the library and of other folders or jars, each with those of the library that it names. */
    static Map<String, Set<String>> withThoseOf(Path... others) {
        List<Object> arguments = new ArrayList<>(List.of(
                "-verbose:class",
                "-filter:none",
                "--multi-release=base",
                "--module-path=" + System.getProperty("java.class.path")));
        arguments.addAll(List.of(others));
        for (ModuleReference module : Library.modules()) {
            arguments.add(Path.of(module.location().orElseThrow()));
        }
        return USE.matcher(JdkTool.run("jdeps", arguments))
                .results()
                .collect(groupingBy(
                        use -> use.group(1), TreeMap::new, mapping(use -> use.group(2), toCollection(TreeSet::new))));
    }

    /** Returns all that some names lead to, themselves included. */
    static Set<String> reached(Map<String, Set<String>> uses, Iterable<String> from) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>();
        from.forEach(next::add);
        while (!next.isEmpty()) {
            String name = next.remove(next.size() - 1);
            if (reached.add(name)) {
                next.addAll(uses.getOrDefault(name, Set.of()));
            }
        }
        return reached;
    }
}
