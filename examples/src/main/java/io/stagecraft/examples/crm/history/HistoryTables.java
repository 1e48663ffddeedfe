// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import com.google.common.base.Suppliers;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CategoryWords;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.cell.Moment;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Spellings;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.RowOrder;
import io.stagecraft.examples.crm.table.TableKind;
import io.stagecraft.examples.crm.table.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads exports of histories, and what an export of an earlier day or a column of entries tells, into the pasts of deals. */
public final class HistoryTables {
    private final CellWords words;
    private final Formats formats;
    private final Spellings stages;
    private final Spellings owners;
    private final Histories histories;
    private final NamedDeals deals;
    private final Optional<Preset> preset;
    private final Defects defects;
    private final Map<String, Optional<FieldChange.Field>> fields = new HashMap<>();
    private final Map<String, Boolean> statuses = new HashMap<>();
    private final List<Message> warnings = new ArrayList<>();

    /**
     * @param preset the product that wrote the deals, if it is known
     */
    public HistoryTables(
            CellWords words,
            Formats formats,
            Spellings stages,
            Spellings owners,
            Histories histories,
            NamedDeals deals,
            Optional<Preset> preset,
            Defects defects) {
        this.words = words;
        this.formats = formats;
        this.stages = stages;
        this.owners = owners;
        this.histories = histories;
        this.deals = deals;
        this.preset = preset;
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
        private final ExportTable table;
        private final String what; // tells of whose change a row is
        private boolean isOfDeals;
        private boolean isRead;
        private String example = "";
        private String unread = "";
        private long count;

        Rows(Histories.Sort sort, ExportTable table) {
            this.table = table;
            what = table.header(table.has(Field.FIELD) ? Field.FIELD : Field.STAGE);
            rows = histories.table(sort, formats.records(table));
        }

        /** Returns what the deal of a row is looked up by, or empty text if the row names none. */
        String deal(Line line) {
            String text = table.text(line, Field.DEAL);
            if (text.isEmpty()) {
                defects.count(Message.of("odd.rows-about-no-deal").with("file", table.name()), table.exampleAt(line));
                return "";
            }
            Optional<String> key = deals.find(text);
            if (key.isEmpty()) {
                defects.count("odd.rows-of-a-history-of-deals-that-are-not-there", text);
            }
            isOfDeals |= key.isPresent();
            example = example.isEmpty() ? text : example;
            count++;
            return deals.key(text);
        }

        /** Takes note of what a row tells, and whether it is read. */
        void see(String told, boolean read) {
            isRead |= read;
            unread = read || !unread.isEmpty() ? unread : told;
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
            if (!isOfDeals && count > 0) {
                warnings.add(Message.of(deals.haveIds() ? "warn.history-of-others" : "warn.history-of-names")
                        .with("file", table.name())
                        .with("rows", count)
                        .with("column", table.header(Field.DEAL))
                        .with("example", CellTexts.shown(example)));
            } else if (!isRead && count > 0) {
                warnings.add(Message.of("warn.history-of-no-field")
                        .with("file", table.name())
                        .with("rows", count)
                        .with("column", what)
                        .with("example", CellTexts.shown(unread)));
            }
        }
    }

    /** Returns of which tables no row tells of a deal that is there. */
    public List<Message> warnings() {
        return warnings;
    }

    private void readStages(ExportTable table) {
        Rows rows = new Rows(Histories.Sort.SNAPSHOTS, table);
        histories.count("history-rows", 0);
        table.records(words, line -> {
            String id = rows.deal(line);
            if (id.isEmpty()) {
                return;
            }
            int deal = histories.deal(id);
            histories.count("history-rows", 1);
            rows.see("", true);
            Optional<Moment> at = rows.at(id, table, line);
            if (at.isEmpty() || words.isDeleted(table.text(line, Field.IS_DELETED))) {
                return;
            }
            long row = line.hash();
            String from = before(table.text(line, Field.FROM_STAGE));
            histories.add(deal, at.get(), FieldChange.Field.STAGE, from, stage(table.text(line, Field.STAGE)), row);
            if (table.has(Field.AMOUNT)) {
                String amount = amount(table, line, Field.AMOUNT, table.text(line, Field.AMOUNT));
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

    /** Returns the stage that a deal came from, or empty text if it came from none. */
    private String before(String text) {
        return words.isNothing(text) ? "" : stages.of(text);
    }

    private String stage(String text) {
        String stage = stages.of(text);
        histories.enter(stage);
        return stage;
    }

    private void readFields(ExportTable table) {
        Rows rows = new Rows(Histories.Sort.CHANGES, table);
        Supplier<Boolean> isStatusStage = Suppliers.memoize(() -> isStatusStage(table)); // of few logs it must be known
        BitSet unread = new BitSet(); // deals of rows that tell nothing, and are followed if the others do
        histories.count("field-history-rows", 0);
        table.records(words, line -> {
            String id = rows.deal(line);
            if (id.isEmpty()) {
                return;
            }
            histories.count("field-history-rows", 1);
            Optional<FieldChange.Field> field = field(table, line, isStatusStage);
            rows.see(table.text(line, Field.FIELD), field.isPresent());
            if (field.isEmpty()) {
                unread.set(histories.number(id));
                return;
            }
            int deal = histories.deal(id);
            rows.at(id, table, line)
                    .ifPresent(at -> histories.add(
                            deal,
                            at,
                            field.get(),
                            value(table, line, field.get(), table.text(line, Field.FROM)),
                            value(table, line, field.get(), table.text(line, Field.TO))));
        });
        if (rows.isRead) {
            unread.stream().forEach(histories::follow);
        }
        rows.end();
    }

    /** Returns the field that a row says has changed, or empty if it is none that is read. */
    private Optional<FieldChange.Field> field(ExportTable table, Line line, Supplier<Boolean> isStatusStage) {
        String name = table.text(line, Field.FIELD);
        return isStatus(name) && isStatusStage.get()
                ? Optional.of(FieldChange.Field.STAGE)
                : fields.computeIfAbsent(name, this::changed);
    }

    /** Returns whether a history calls stages status: no row names a stage, and of the statuses that are no outcomes half or more are stages of the deals. */
    private boolean isStatusStage(ExportTable table) {
        boolean[] hasStages = new boolean[1];
        int[] changes = new int[2]; // to what is no stage, and to a stage
        table.records(words, line -> {
            String name = table.text(line, Field.FIELD);
            String to = table.text(line, Field.TO);
            hasStages[0] |= fields.computeIfAbsent(name, this::changed).equals(Optional.of(FieldChange.Field.STAGE));
            if (isStatus(name) && words.status(to).isEmpty()) {
                changes[stages.isKnown(to) ? 1 : 0]++;
            }
        });
        return !hasStages[0] && changes[1] > 0 && changes[1] >= changes[0];
    }

    private Optional<FieldChange.Field> changed(String name) {
        return Vocabulary.changed(name, preset);
    }

    private boolean isStatus(String name) {
        return statuses.computeIfAbsent(name, Vocabulary::isStatus);
    }

    /** Returns an old or new value as a change has it: a plain number, perhaps with its currency, a day as ISO writes it, or a name. */
    private String value(ExportTable table, Line line, FieldChange.Field field, String text) {
        return switch (field) {
            case AMOUNT -> amount(table, line, Field.TO, text);
            case EXPECTED_CLOSE -> day(table, text);
            case STAGE -> stage(words.isNothing(text) ? "" : table.told(field, text));
            case OWNER -> owners.of(table.told(field, text));
            case CATEGORY -> CategoryWords.ofOpen(text).map(Enum::name).orElse("");
            case OUTCOME -> text;
        };
    }

    private String amount(ExportTable table, Line line, Field field, String text) {
        Optional<Amount> amount = formats.number(table, field, text);
        if (amount.isEmpty()) {
            return "";
        }
        String number = same(Amounts.plain(amount.get().value()), text);
        String mark = amount.get().unit().mark().isEmpty()
                ? table.text(line, Field.CURRENCY)
                : amount.get().unit().mark();
        return Currencies.ofCell(mark).isPresent() ? number + ' ' + mark : number;
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
