package io.stagecraft.examples.crm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of one table by what they tell. */
final class Cells {
    private final ExportTable table;
    private final Formats formats;
    private final CellWords words;
    private final Aliases aliases;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    Cells(ExportTable table, Formats formats, CellWords words, Aliases aliases) {
        this.table = table;
        this.formats = formats;
        this.words = words;
        this.aliases = aliases;
    }

    /** Returns the same cells, to be read once more without counting the uses of aliases again. */
    Cells uncounted() {
        return new Cells(table, formats, words, aliases.uncounted());
    }

    ExportTable table() {
        return table;
    }

    /** Returns a cell as it stands there, empty text if the table has no such column. */
    String raw(Line line, Field field) {
        return table.text(line, field);
    }

    /** Returns a text, by its name if it is an alias, or empty if the cell says nothing. */
    Optional<String> text(Line line, Field field) {
        String name = name(line, field);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = texts.get(name);
        if (known == null) {
            known = Optional.of(name);
            if (texts.size() < 50_000) {
                texts.put(name, known);
            }
        }
        return known;
    }

    /** Returns a text, by its name if it is an alias, or empty text if the cell says nothing. */
    String name(Line line, Field field) {
        String raw = table.text(line, field);
        return words.isNothing(raw) ? "" : aliases.name(table, field, raw);
    }

    /** Returns a text that must be there. */
    String required(Line line, Field field) throws BadRow {
        return text(line, field)
                .orElseThrow(() -> new BadRow("blank " + field, header(field) + " is blank", "fill it in"));
    }

    private String header(Field field) {
        return table.has(field) ? table.header().get(table.column(field)) : field.word();
    }

    /** Returns the day in a cell, or empty if the cell says nothing. */
    Optional<LocalDate> day(Line line, Field field) throws BadRow {
        String text = table.text(line, field);
        if (words.isNothing(text)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = formats.day(table, field, line);
        if (day.isEmpty()) {
            String format = formats.dates(table).format(table.column(field));
            throw new BadRow(
                    "date " + field,
                    "%s like %s cannot be read, where the column has %s"
                            .formatted(header(field), CellTexts.shown(text), format),
                    text.startsWith("##")
                            ? "a spreadsheet wrote what a narrow column showed; export again"
                            : "correct it, or say the format of the file with --dates");
        }
        return day;
    }

    LocalDate requiredDay(Line line, Field field) throws BadRow {
        required(line, field);
        return day(line, field).orElseThrow();
    }

    /** Returns the day in a cell, or empty if the cell says none that can be read. */
    Optional<LocalDate> lenientDay(Line line, Field field) {
        return formats.day(table, field, line);
    }

    /** Returns the number in a cell, or empty if the cell says nothing. */
    Optional<Amount> number(Line line, Field field) throws BadRow {
        String text = table.text(line, field);
        if (words.isNothing(text)) {
            return Optional.empty();
        }
        Optional<Amount> number = formats.amounts(table).read(text);
        if (number.isEmpty()) {
            throw new BadRow(
                    "number " + field,
                    "the %s %s is no number".formatted(field.word(), CellTexts.shown(text)),
                    "correct it, or clear it if it is not known");
        }
        return number;
    }

    /** Returns the one of these names that a cell has, whatever its letters and spaces, or empty if it says nothing. */
    Optional<String> oneOf(Line line, Field field, List<String> names) throws BadRow {
        Optional<String> text = text(line, field);
        if (text.isEmpty()) {
            return text;
        }
        for (String name : names) {
            if (Spelling.plain(name).equals(Spelling.plain(text.get()))) {
                return Optional.of(name);
            }
        }
        throw new BadRow(
                "one of " + field,
                "%s %s is none of %s".formatted(header(field), CellTexts.shown(text.get()), String.join(", ", names)),
                "write one of them, or clear it");
    }

    <E extends Enum<E>> Optional<E> oneOf(Line line, Field field, Class<E> type) throws BadRow {
        return oneOf(
                        line,
                        field,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())
                .map(name -> Enum.valueOf(type, name));
    }

    Formats formats() {
        return formats;
    }

    CellWords words() {
        return words;
    }
}
