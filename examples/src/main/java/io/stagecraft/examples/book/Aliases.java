package io.stagecraft.examples.book;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one place where a value is repaired: a table says which spelling stands for which name, and each use counts. */
final class Aliases {
    private static final String FILE = "aliases.csv";
    private static final String[] COLUMNS = {"column", "alias", "name"};

    private record Key(String column, String alias) {}

    private record Meaning(String name, String table) {}

    private final Map<Key, Meaning> meanings = new HashMap<>();
    private final Defects defects;

    private Aliases(Defects defects) {
        this.defects = defects;
    }

    /** Returns the aliases of the book beside those of the given file, or else beside the built-in ones. */
    static Aliases read(BookFiles files, Optional<Path> own, Defects defects) {
        Aliases aliases = new Aliases(defects);
        if (own.isPresent()) {
            Path file = own.get();
            aliases.add(
                    CsvTable.of(file.toString(), () -> BookFolder.open(file), List.of(COLUMNS), files.findings()),
                    file.toString());
        } else {
            aliases.add(
                    CsvTable.of(
                            FILE,
                            () -> requireNonNull(Aliases.class.getResourceAsStream(FILE), FILE),
                            List.of(COLUMNS),
                            files.findings()),
                    "the built-in aliases of the public CRM data");
        }
        aliases.add(files.optional(FILE, COLUMNS), "the book's aliases.csv");
        return aliases;
    }

    private void add(CsvTable table, String called) {
        for (Row row : table.rows()) {
            Optional<String> column = row.required("column");
            Optional<String> alias = row.required("alias");
            Optional<String> name = row.required("name");
            if (column.isPresent() && alias.isPresent() && name.isPresent()) {
                meanings.put(new Key(column.get(), alias.get()), new Meaning(name.get(), called));
            }
        }
    }

    /** Returns the name that the text of this column stands for: itself, unless it is an alias. */
    String resolve(String file, String column, String text) {
        Meaning meaning = meanings.get(new Key(column, text));
        if (meaning == null) {
            return text;
        }
        defects.count(
                "rows of %s with the %s \"%s\"".formatted(file, column, text),
                "read as \"%s\", by %s".formatted(meaning.name(), meaning.table()),
                "\"%s\" for \"%s\"".formatted(text, meaning.name()));
        return meaning.name();
    }
}
