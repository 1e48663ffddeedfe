// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.CsvResource;
import io.stagecraft.examples.crm.cell.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which spelling in which column stands for which name; each use counts. */
public final class Aliases {
    private record Meaning(String name, Message source) {}

    private record Use(ExportTable table, Field field, String alias) {}

    private final Map<String, Map<String, Meaning>> meanings;
    private final Map<Use, Message> uses = new HashMap<>();
    private final Defects defects;

    private Aliases(Map<String, Map<String, Meaning>> meanings, Defects defects) {
        this.meanings = meanings;
        this.defects = defects;
    }

    /**
     * Returns the aliases of the exports beside those that the caller gives, or else beside the built-in ones.
     *
     * @param defects where each use is counted
     */
    public static Aliases of(List<ExportTable> tables, CellWords words, Optional<ExportTable> own, Defects defects) {
        Aliases aliases = new Aliases(new HashMap<>(), defects);
        if (own.isPresent()) {
            aliases.add(own.get(), words, source("alias.of-caller", own.get()));
        } else {
            for (List<String> row : CsvResource.rows("aliases.csv")) {
                aliases.put(row.get(0), row.get(1), row.get(2), Message.of("alias.built-in"));
            }
        }
        for (ExportTable table : tables) {
            if (table.kind() == TableKind.ALIASES) {
                aliases.add(table, words, source("alias.of-book", table));
            }
        }
        return aliases;
    }

    /** Returns the same aliases for reading a table once more, whose uses have been counted. */
    Aliases uncounted() {
        return new Aliases(meanings, new Defects());
    }

    private static Message source(String code, ExportTable table) {
        return Message.of(code).with("file", table.name());
    }

    private void add(ExportTable table, CellWords words, Message source) {
        table.records(
                words,
                line -> put(
                        table.text(line, Field.COLUMN),
                        table.text(line, Field.ALIAS),
                        table.text(line, Field.MEANING),
                        source));
    }

    private void put(String column, String alias, String name, Message source) {
        if (!column.isEmpty() && !alias.isEmpty() && !name.isEmpty()) {
            meanings.computeIfAbsent(Spelling.header(column), key -> new HashMap<>())
                    .put(alias, new Meaning(name, source));
        }
    }

    /** Returns the name that a text of a column stands for: itself, unless it is an alias. */
    String name(ExportTable table, Field field, String text) {
        Map<String, Meaning> ofColumn = meanings.getOrDefault(table.key(field), Map.of());
        Meaning meaning = ofColumn.get(text);
        if (meaning == null) {
            return text;
        }
        Message kind = uses.computeIfAbsent(
                new Use(table, field, text),
                use -> Message.of("odd.alias")
                        .with("file", table.name())
                        .with("column", table.header(field))
                        .with("alias", text)
                        .with("name", meaning.name())
                        .with("source", meaning.source()));
        defects.count(
                kind,
                () -> Argument.of(
                        Message.of("odd.alias.example").with("alias", text).with("name", meaning.name())));
        return meaning.name();
    }
}
