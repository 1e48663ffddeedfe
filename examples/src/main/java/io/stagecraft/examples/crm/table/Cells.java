// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Moment;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of one table by what they tell. */
public final class Cells {
    private final ExportTable table;
    private final Formats formats;
    private final CellWords words;
    private final Aliases aliases;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    public Cells(ExportTable table, Formats formats, CellWords words, Aliases aliases) {
        this.table = table;
        this.formats = formats;
        this.words = words;
        this.aliases = aliases;
    }

    /** Returns the same cells, to be read once more without counting the uses of aliases again. */
    public Cells uncounted() {
        return new Cells(table, formats, words, aliases.uncounted());
    }

    public ExportTable table() {
        return table;
    }

    /** Returns a cell as it stands there, empty text if the table has no such column. */
    public String raw(Line line, Field field) {
        return table.text(line, field);
    }

    /** Returns a text, by its name if it is an alias, or empty if the cell says nothing. */
    public Optional<String> text(Line line, Field field) {
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
    public String name(Line line, Field field) {
        String raw = table.text(line, field);
        return words.isNothing(raw) ? "" : aliases.name(table, field, raw);
    }

    /** Returns a text that must be there. */
    public String required(Line line, Field field) throws BadRow {
        return text(line, field)
                .orElseThrow(() -> new BadRow(
                        Message.of("row.blank").with("column", header(field)),
                        field.word(),
                        Message.of("remedy.fill-in")));
    }

    private Argument header(Field field) {
        return table.has(field) ? Argument.of(table.header(field)) : Argument.of(field.label());
    }

    /** Returns when a cell says that something was, or empty if it says nothing that can be read. */
    public Optional<Moment> moment(Line line, Field field) {
        return formats.moment(table, field, line);
    }

    /** Returns the day in a cell, or empty if the cell says nothing. */
    public Optional<LocalDate> day(Line line, Field field) throws BadRow {
        String text = table.text(line, field);
        if (words.isNothing(text)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = formats.day(table, field, line);
        if (day.isEmpty()) {
            throw new BadRow(
                    Message.of("row.date")
                            .with("column", header(field))
                            .with("value", CellTexts.shown(text))
                            .with("format", formats.dates(table).format(table.column(field))),
                    field.word(),
                    Message.of(text.startsWith("##") ? "remedy.narrow" : "remedy.dates"));
        }
        return day;
    }

    public LocalDate requiredDay(Line line, Field field) throws BadRow {
        required(line, field);
        return day(line, field).orElseThrow();
    }

    /** Returns the day in a cell, or empty if the cell says none that can be read. */
    public Optional<LocalDate> lenientDay(Line line, Field field) {
        return formats.day(table, field, line);
    }

    /** Returns the number in a cell, or empty if the cell says nothing. */
    public Optional<Amount> number(Line line, Field field) throws BadRow {
        String text = table.text(line, field);
        if (words.isNothing(text)) {
            return Optional.empty();
        }
        Optional<Amount> number = formats.number(table, field, text);
        if (number.isEmpty()) {
            throw new BadRow(
                    Message.of("row.number").with("field", field.label()).with("value", CellTexts.shown(text)),
                    field.word(),
                    Message.of("remedy.number"));
        }
        return number;
    }

    /** Returns the one of these names that a cell has, whatever its letters and spaces, or empty if it says nothing. */
    public Optional<String> oneOf(Line line, Field field, List<String> names) throws BadRow {
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
                Message.of("row.none-of")
                        .with("column", header(field))
                        .with("value", CellTexts.shown(text.get()))
                        .with("names", CellTexts.list(names.stream())),
                field.word(),
                Message.of("remedy.one-or-none"));
    }

    public <E extends Enum<E>> Optional<E> oneOf(Line line, Field field, Class<E> type) throws BadRow {
        return oneOf(
                        line,
                        field,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())
                .map(name -> Enum.valueOf(type, name));
    }

    public Formats formats() {
        return formats;
    }

    public CellWords words() {
        return words;
    }
}
