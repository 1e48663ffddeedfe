package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Defects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which spelling in which column stands for which name; each use counts. */
final class Aliases {
    private record Meaning(String name, String source) {}

    private final Map<String, Map<String, Meaning>> meanings;
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
    static Aliases of(List<ExportTable> tables, CellWords words, Optional<ExportTable> own, Defects defects) {
        Aliases aliases = new Aliases(new HashMap<>(), defects);
        if (own.isPresent()) {
            aliases.add(own.get(), words, own.get().name());
        } else {
            for (List<String> row : CsvResource.rows("aliases.csv")) {
                aliases.put(row.get(0), row.get(1), row.get(2), "the built-in aliases of the public CRM data");
            }
        }
        for (ExportTable table : tables) {
            if (table.kind() == TableKind.ALIASES) {
                aliases.add(table, words, "the book's " + table.name());
            }
        }
        return aliases;
    }

    /** Returns the same aliases for reading a table once more, whose uses have been counted. */
    Aliases uncounted() {
        return new Aliases(meanings, new Defects());
    }

    private void add(ExportTable table, CellWords words, String source) {
        table.records(
                words,
                line -> put(
                        table.text(line, Field.COLUMN),
                        table.text(line, Field.ALIAS),
                        table.text(line, Field.MEANING),
                        source));
    }

    private void put(String column, String alias, String name, String source) {
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
        defects.count(
                "rows of %s with the %s \"%s\""
                        .formatted(table.name(), table.header().get(table.column(field)), text),
                "read as \"%s\", by %s".formatted(meaning.name(), meaning.source()),
                "\"%s\" for \"%s\"".formatted(text, meaning.name()));
        return meaning.name();
    }
}
