// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.studies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the tables and figures of all studies again, from the public data sets in the folder {@code stagecraft.data}. */
public final class Studies {
    private Studies() {}

    /**
     * Writes them.
     *
     * @param arguments where, or nothing for {@code docs/studies}
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "docs/studies" : arguments[0]);
        Path data = Path.of(System.getProperty("stagecraft.data", ""));
        if (!Files.isDirectory(data.resolve("crm-sales-opportunities"))) {
            throw new IllegalArgumentException(
                    "the public data sets must lie in the folder that stagecraft.data names, but there is none at "
                            + data);
        }
        Alignments.of(data).write(folder.resolve("alignment"));
        TimeRule.of(data).write(folder.resolve("time-rule"));
        WeightedPipeline.of(data).write(folder.resolve("weighted-pipeline"));
    }
}
