// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.studies;

import io.stagecraft.examples.shell.Figure;
import io.stagecraft.examples.study.TidyTable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a study found.
 *
 * @param table every number of it
 * @param figure what to look at first
 */
record StudyFindings(TidyTable table, Figure figure) {
    /** Writes both beside each other, under one name. */
    void write(Path name) throws IOException {
        table.write(name + ".csv");
        figure.svg(name + ".svg");
    }
}
