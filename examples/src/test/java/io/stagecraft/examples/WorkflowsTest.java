// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the workflows of hosted CI use cannot change behind our back. */
class WorkflowsTest {
    @Test
    void everyActionIsPinnedByItsHashWithItsVersionBesideIt() throws IOException {
        List<String> uses = new ArrayList<>();
        try (Stream<Path> workflows = Files.list(Path.of("../.github/workflows"))) {
            for (Path workflow : workflows.toList()) {
                Files.readAllLines(workflow).stream()
                        .filter(line -> line.contains("uses:"))
                        .map(String::strip)
                        .forEach(uses::add);
            }
        }

        assertThat(uses)
                .hasSizeGreaterThan(10)
                .allMatch(use -> use.matches("- uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }
}
