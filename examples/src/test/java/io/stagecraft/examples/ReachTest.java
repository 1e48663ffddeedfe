package io.stagecraft.examples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type is used by the main job, by an example or by a guide, or is named by one that is. */
class ReachTest {
    /** What the build's check of the API reads. */
    private static final Set<String> FOR_THE_BUILD = Set.of("io.stagecraft.core.Experimental");

    private static final Pattern EDGE = Pattern.compile("(?m)^ +(\\S+) +-> (io\\.stagecraft\\.\\S+)");

    @Test
    void everyPublicTypeIsReachedFromAnExampleOrAGuide(@TempDir Path guides) throws Exception {
        Map<String, Set<String>> named = named(guides);

        Set<String> reached = new TreeSet<>(FOR_THE_BUILD);
        Deque<String> next = new ArrayDeque<>(named.keySet().stream()
                .filter(type -> type.startsWith("io.stagecraft.examples.") || !type.startsWith("io.stagecraft."))
                .toList());
        while (!next.isEmpty()) {
            String type = next.remove();
            if (reached.add(type)) {
                next.addAll(named.getOrDefault(type, Set.of()));
            }
        }

        assertThat(Library.publicTypes().stream().map(Class::getName).filter(type -> !reached.contains(type)))
                .isEmpty();
    }

    /** Returns the types of ours that the library, the examples and the guides name, each with those it names. */
    private static Map<String, Set<String>> named(Path guides) throws Exception {
        for (DocPage page : DocPage.all()) {
            page.compile(guides);
        }
        List<Object> arguments = new ArrayList<>(List.of(
                "-verbose:class",
                "-filter:none",
                "--multi-release=base",
                "--module-path=" + System.getProperty("java.class.path"),
                guides,
                Path.of(Quickstart.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())));
        for (ModuleReference module : Library.modules()) {
            arguments.add(Path.of(module.location().orElseThrow()));
        }
        return EDGE.matcher(JdkTool.run("jdeps", arguments))
                .results()
                .collect(groupingBy(edge -> edge.group(1), mapping(edge -> edge.group(2), toSet())));
    }
}
