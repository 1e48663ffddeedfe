// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The studies find what their pages say, where the public data sets are at hand. */
@EnabledIfSystemProperty(named = "stagecraft.data", matches = ".+")
class StudiesTest {
    @Test
    void theNumbersAreThoseCommitted(@TempDir Path made) throws IOException {
        Studies.main(made.toString());

        for (String study : List.of("alignment", "time-rule", "weighted-pipeline")) {
            assertThat(made.resolve(study + ".csv"))
                    .hasSameTextualContentAs(Path.of("../../docs/studies").resolve(study + ".csv"));
            assertThat(made.resolve(study + ".svg")).content().contains("<svg");
        }
    }
}
