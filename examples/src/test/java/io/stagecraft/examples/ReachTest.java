// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type is used by the main job, by an example or by a guide, or is named by one that is. */
class ReachTest {
    /** What the build's check of the API reads. */
    private static final Set<String> FOR_THE_BUILD = Set.of("io.stagecraft.core.Incubating");

    @Test
    void everyPublicTypeIsReachedFromAnExampleOrAGuide(@TempDir Path guides) throws Exception {
        for (DocPage page : DocPage.all()) {
            page.compile(guides);
        }
        Path examples = Path.of(Quickstart.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, Set<String>> uses = ClassUses.withThoseOf(guides, examples);
        List<String> users = uses.keySet().stream()
                .filter(name -> name.startsWith("io.stagecraft.examples.") || !name.startsWith("io.stagecraft."))
                .toList();

        Set<String> reached = ClassUses.reached(uses, users);
        assertThat(Library.publicTypes().stream()
                        .map(Class::getName)
                        .filter(type -> !reached.contains(type) && !FOR_THE_BUILD.contains(type)))
                .isEmpty();
    }
}
