// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CategoryWords;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.cell.Moment;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Spellings;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.RowOrder;
import io.stagecraft.examples.crm.table.TableKind;
import io.stagecraft.examples.crm.table.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads exports of histories, and what an export of an earlier day or a column of entries tells, into the pasts of deals. */
public final class HistoryTables {
    private final CellWords words;
    private final Formats formats;
    private final Spellings stages;
    private final Spellings owners;
    private final Histories histories;
    private final Defects defects;
    private final Map<String, Optional<FieldChange.Field>> fields = new HashMap<>();

    public HistoryTables(
            CellWords words,
            Formats formats,
            Spellings stages,
            Spellings owners,
            Histories histories,
            Defects defects) {
        this.words = words;
        this.formats = formats;
        this.stages = stages;
        this.owners = owners;
        this.histories = histories;
        this.defects = defects;
    }

    /** Reads all tables of histories: what snapshots after each change tell comes before what single changes do. */
    public void read(List<ExportTable> all) {
        all.stream().filter(table -> table.kind() == TableKind.STAGE_HISTORY).forEach(this::readStages);
        all.stream().filter(table -> table.kind() == TableKind.FIELD_HISTORY).forEach(this::readFields);
    }

    private final class Rows {
        private final Histories.Table rows;
        private final RowOrder order = new RowOrder();

        Rows(Histories.Sort sort, ExportTable table) {
            rows = histories.table(sort, formats.records(table));
        }

        /** Returns when a row of a deal was written, or empty if that cannot be read. */
        Optional<Moment> at(String id, ExportTable table, Line line) {
            Optional<Moment> at = formats.moment(table, Field.AT, line)
                    .filter(moment -> Book.covers(moment.at().toLocalDate()));
            if (at.isEmpty()) {
                defects.count("odd.rows-of-a-history-without-a-time-that-can-be-read", table.exampleAt(line));
            } else {
                order.see(id, at.get());
            }
            return at;
        }

        void end() {
            rows.end(order.isNewestFirst());
        }
    }

    private void readStages(ExportTable table) {
        Rows rows = new Rows(Histories.Sort.SNAPSHOTS, table);
        histories.count("history-rows", 0);
        table.records(words, line -> {
            String id = Spelling.id(table.text(line, Field.DEAL));
            if (id.isEmpty()) {
                return;
            }
            int deal = histories.deal(id);
            histories.count("history-rows", 1);
            Optional<Moment> at = rows.at(id, table, line);
            if (at.isEmpty() || words.isDeleted(table.text(line, Field.IS_DELETED))) {
                return;
            }
            long row = line.hash();
            String from = stages.of(table.text(line, Field.FROM_STAGE));
            histories.add(deal, at.get(), FieldChange.Field.STAGE, from, stage(table.text(line, Field.STAGE)), row);
            if (table.has(Field.AMOUNT)) {
                String amount = amount(table, Field.AMOUNT, table.text(line, Field.AMOUNT));
                histories.add(deal, at.get(), FieldChange.Field.AMOUNT, "", amount, row);
            }
            if (table.has(Field.EXPECTED_CLOSE)) {
                String due = formats.day(table, Field.EXPECTED_CLOSE, line)
                        .map(LocalDate::toString)
                        .orElse("");
                histories.add(deal, at.get(), FieldChange.Field.EXPECTED_CLOSE, "", due, row);
            }
            if (table.has(Field.OWNER)) {
                String name = table.text(line, Field.OWNER);
                String owner = words.isNobody(name) ? "" : owners.of(name);
                histories.add(
                        deal,
                        at.get(),
                        FieldChange.Field.OWNER,
                        owner,
                        owner,
                        row); // a row does not say who was before
            }
        });
        rows.end();
    }

    private String stage(String text) {
        String stage = stages.of(text);
        histories.enter(stage);
        return stage;
    }

    private void readFields(ExportTable table) {
        Rows rows = new Rows(Histories.Sort.CHANGES, table);
        histories.count("field-history-rows", 0);
        table.records(words, line -> {
            String id = Spelling.id(table.text(line, Field.DEAL));
            if (id.isEmpty()) {
                return;
            }
            int deal = histories.deal(id);
            histories.count("field-history-rows", 1);
            Optional<FieldChange.Field> field =
                    fields.computeIfAbsent(table.text(line, Field.FIELD), Vocabulary::changed);
            if (field.isEmpty()) {
                return;
            }
            rows.at(id, table, line)
                    .ifPresent(at -> histories.add(
                            deal,
                            at,
                            field.get(),
                            value(table, field.get(), table.text(line, Field.FROM)),
                            value(table, field.get(), table.text(line, Field.TO))));
        });
        rows.end();
    }

    /** Returns an old or new value as a change has it: a plain number, a day as ISO writes it, or a name. */
    private String value(ExportTable table, FieldChange.Field field, String text) {
        return switch (field) {
            case AMOUNT -> amount(table, Field.TO, text);
            case EXPECTED_CLOSE -> day(table, text);
            case STAGE -> stage(table.told(field, text));
            case OWNER -> owners.of(table.told(field, text));
            case CATEGORY -> CategoryWords.ofOpen(text).map(Enum::name).orElse("");
            case OUTCOME -> text;
        };
    }

    private String amount(ExportTable table, Field field, String text) {
        return formats.number(table, field, text)
                .map(amount -> same(Amounts.plain(amount.value()), text))
                .orElse("");
    }

    private String day(ExportTable table, String text) {
        Dates dates = formats.dates(table);
        return dates.day(table.column(Field.TO), text)
                .or(() -> dates.day(table.column(Field.AT), text))
                .map(day -> same(day.toString(), text))
                .orElse("");
    }

    /** One copy of a text is enough. */
    private static String same(String value, String text) {
        return value.equals(text) ? text : value;
    }

    /** Reads when deals last entered each stage, as columns of their rows tell it, where nothing better is known. */
    public void readEntered(ExportTable table) {
        if (table.entered().isEmpty()) {
            return;
        }
        histories.table(Histories.Sort.ENTERED, 0);
        table.records(words, line -> {
            String key = Spelling.id(table.text(line, Field.ID));
            if (key.isEmpty()) {
                return;
            }
            int deal = histories.deal(key);
            if (!histories.hasStage(deal)) {
                table.entered()
                        .forEach((column, stage) -> formats.dates(table)
                                .read(column, line.cell(column))
                                .filter(at -> Book.covers(at.at().toLocalDate()))
                                .ifPresent(at -> histories.add(deal, at, FieldChange.Field.STAGE, "", stage(stage))));
            }
        });
    }

    /** Begins an export of an earlier day. */
    public void beginExport() {
        histories.table(Histories.Sort.EXPORT, 0);
    }

    /** Adds what fields of a deal were on the day of the export that was begun. */
    public void addSnapshot(String key, LocalDate day, Map<FieldChange.Field, String> values) {
        int deal = histories.deal(key);
        values.forEach((field, value) -> {
            if (field == FieldChange.Field.STAGE) {
                histories.enter(value);
            }
            histories.add(deal, new Moment(day.atStartOfDay(), Optional.empty()), field, "", value);
        });
    }
}
