// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.history.StageOrder;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.Said;
import io.stagecraft.examples.crm.table.TableKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes how exports were read as a mapping, to be edited and passed back. */
final class MappingText {
    private record Column(TableKind kind, String header) {}

    private static final Set<String> NONE = Set.of(Mapping.NOT_READ, Mapping.NOT_KNOWN);

    private MappingText() {}

    /** Returns how exports were read; formats and order are empty if the files were refused before these were known. */
    static String of(
            List<ExportTable> tables,
            Optional<Formats> formats,
            CellWords words,
            Said said,
            Optional<Preset> preset,
            Optional<StageOrder> order) {
        Mapping written = Mapping.none();
        preset.ifPresent(product -> written.write("option", "preset", product.name()));
        written.write(
                "option",
                "stages",
                order.map(known -> Preset.written(known.stages()))
                        .or(() -> said.option("stages"))
                        .orElse(""));
        formats.flatMap(known -> tables.stream()
                        .flatMap(table -> known.dates(table).pattern().stream())
                        .findFirst())
                .or(() -> said.option("dates"))
                .ifPresent(pattern -> written.write("option", "dates", pattern));
        for (String option : Mapping.OPTIONS) {
            if (!List.of("preset", "stages", "dates").contains(option)) {
                written.write("option", option, said.option(option).orElse(""));
            }
        }
        columns(tables).forEach((column, word) -> written.write(column.kind.word(), column.header, word));
        tables.stream().filter(table -> table.kind() == TableKind.DEALS).forEach(table -> words(written, table, words));
        return written.text();
    }

    /**
     * Returns what columns mean, that nobody knows it, or that they are not read: of equal headers the first that is read, in whichever
     * table of a kind. What is not settled in one is written as not known, lest it be taken for said when it is read back.
     */
    private static Map<Column, String> columns(List<ExportTable> tables) {
        Set<Column> unsettled = tables.stream()
                .flatMap(table -> table.decided().unsettled().stream()
                        .map(column -> new Column(table.kind(), table.header().get(column))))
                .collect(Collectors.toSet());
        Map<Column, String> columns = new LinkedHashMap<>();
        for (ExportTable table : tables) {
            for (int i = 0; i < table.header().size(); i++) {
                String header = table.header().get(i);
                Column column = new Column(table.kind(), header);
                if (!header.isEmpty() && table.header().indexOf(header) == i) {
                    columns.merge(
                            column,
                            unsettled.contains(column) ? Mapping.NOT_KNOWN : word(table, i),
                            (first, second) -> NONE.contains(first) ? second : first);
                }
            }
        }
        return columns;
    }

    private static String word(ExportTable table, int column) {
        Mapping.Means means = table.means().get(column);
        return means.field().isEmpty() && table.unknown().contains(column) ? Mapping.NOT_KNOWN : means.word();
    }

    private static void words(Mapping written, ExportTable table, CellWords words) {
        for (Field field : List.of(Field.STATUS, Field.STAGE, Field.STATUS_REASON)) {
            String unknown = field == Field.STATUS && table.has(Field.STAGE) ? Mapping.NOT_KNOWN : Mapping.STAGE;
            table.records(words, line -> {
                String text = table.text(line, field);
                Optional<CellWords.Meaning> meaning = words.status(text);
                if (meaning.isPresent() || (field != Field.STATUS_REASON && !words.isNothing(text))) {
                    written.write(
                            "word", text, meaning.map(CellWords.Meaning::word).orElse(unknown));
                }
            });
        }
    }
}
