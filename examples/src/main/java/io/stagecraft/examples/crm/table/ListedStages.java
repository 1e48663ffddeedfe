// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The order of the stages of one pipeline, as a table of stages beside the deals numbers their places. */
public final class ListedStages {
    private ListedStages() {}

    /** Returns the stages by their places, outcomes left out; empty if no table numbers each, or tables tell of several pipelines. */
    public static List<String> order(List<ExportTable> tables, CellWords words) {
        Map<BigDecimal, String> byPlace = new TreeMap<>();
        Set<String> pipelines = new HashSet<>();
        int[] rows = new int[1];
        tables.stream()
                .filter(table -> table.kind() == TableKind.STAGES && table.has(Field.PLACE))
                .forEach(table -> table.records(words, line -> {
                    rows[0]++;
                    pipelines.add(table.text(line, Field.PIPELINE));
                    String place = table.text(line, Field.PLACE);
                    if (place.matches("\\d{1,9}(?:\\.\\d{1,4})?")) {
                        byPlace.put(new BigDecimal(place), table.text(line, Field.NAME));
                    }
                }));
        return byPlace.size() < rows[0] || pipelines.size() > 1
                ? List.of()
                : byPlace.values().stream()
                        .filter(stage -> words.status(stage).isEmpty())
                        .toList();
    }
}
