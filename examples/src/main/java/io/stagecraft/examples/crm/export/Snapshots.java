// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CategoryWords;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spellings;
import io.stagecraft.examples.crm.deal.DealDays;
import io.stagecraft.examples.crm.deal.DealSurvey;
import io.stagecraft.examples.crm.deal.ReadDeal;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Called;
import io.stagecraft.examples.crm.history.HistoryTables;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.RowOutcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/** The deals of one day, kept so that the export of a later day can be held against them. */
public final class Snapshots {
    private static final List<String> HEADER = List.of(
            "Deal ID",
            "Deal Name",
            "Account Name",
            "Owner",
            "Product",
            "Stage",
            "Status",
            "Deal Amount",
            "Currency",
            "Created Date",
            "Expected Close Date",
            "Forecast Category",
            "Closed Date",
            "Lost Reason");

    private Snapshots() {}

    private static String status(Deal deal) {
        if (deal.onHold()) {
            return "On Hold";
        }
        return switch (deal.outcome()) {
            case OPEN -> "Open";
            case WON -> "Won";
            case LOST -> "Lost";
            case ABANDONED -> "Abandoned";
        };
    }

    /** Returns whether a deal is called by its line, as it has no id. */
    private static boolean isNumbered(Deal deal) {
        return deal.id().startsWith("line ");
    }

    /** Returns deals as an export that is read back as it is: those with ids, or without any all by their names. */
    public static String text(List<ReadDeal> deals) {
        boolean haveIds = deals.stream().anyMatch(read -> !isNumbered(read.deal()));
        int first = haveIds ? 0 : 1;
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER.subList(first, HEADER.size()));
            for (ReadDeal read : deals) {
                Deal deal = read.deal();
                if (!haveIds || !isNumbered(deal)) {
                    List<String> row = List.of(
                            deal.id(),
                            read.name(),
                            deal.account().orElse(""),
                            deal.seller().orElse(""),
                            deal.product().orElse(""),
                            deal.stage().orElse(""),
                            status(deal),
                            deal.wonValue()
                                    .or(deal::amount)
                                    .map(Money::getAmount)
                                    .map(Object::toString)
                                    .orElse(""),
                            read.currency().getCode(),
                            deal.opened().map(LocalDate::toString).orElse(""),
                            deal.expectedClose().map(LocalDate::toString).orElse(""),
                            deal.category().map(Enum::name).orElse(""),
                            deal.closed().map(LocalDate::toString).orElse(""),
                            deal.lossReason().orElse(""));
                    csv.writeRecord(row.subList(first, row.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Takes note of how the deals stood in an export of a day. */
    public static final class Reader {
        private final CellWords words;
        private final Formats formats;
        private final DealSurvey survey;
        private final Spellings owners;
        private final HistoryTables histories;
        private final boolean choosesMonthEnds;
        private final boolean isByNames;
        private final boolean haveCreated;
        private final Map<String, String> keys =
                new HashMap<>(); // of the deals of the last day by their names, or empty text of several
        private final ExportSeries series;
        private final Map<String, Shown> shown = new LinkedHashMap<>();
        private LocalDate oldest = LocalDate.MAX; // day of creation in the last export

        /** The days of the first and of the last export that show a deal, and what the last calls it. */
        private record Shown(LocalDate first, LocalDate last, String called) {
            private Shown then(Shown later) {
                return new Shown(first, later.last, later.called);
            }
        }

        public Reader(
                CellWords words,
                Formats formats,
                DealSurvey survey,
                Spellings owners,
                HistoryTables histories,
                boolean choosesMonthEnds,
                ExportSeries series) {
            this.words = words;
            this.formats = formats;
            this.survey = survey;
            this.owners = owners;
            this.histories = histories;
            this.choosesMonthEnds = choosesMonthEnds;
            this.series = series;
            isByNames = series.isByNames();
            boolean[] all = {true};
            series.forEach((table, day) -> all[0] &= table.has(Field.CREATED));
            haveCreated = all[0];
            if (isByNames) {
                for (ExportTable table : series.last()) {
                    table.records(
                            words,
                            line -> keys.merge(called(table, line), survey.key(table, line), (first, second) -> ""));
                }
            }
        }

        /** Returns what the past of a deal is looked up by, in an export of an earlier day too, or empty text if nobody knows. */
        private String key(ExportTable table, Line line) {
            if (!isByNames) {
                return survey.key(table, line);
            }
            String name = called(table, line);
            return keys.getOrDefault(name, name);
        }

        /** Returns what a row calls its deal, with its day of creation where all tell it: a renewal may have the name of an older deal. */
        private String called(ExportTable table, Line line) {
            String name = Called.key(table, line, Field.NAME);
            return name.isEmpty() || !haveCreated
                    ? name
                    : name
                            + '\n'
                            + formats.day(table, Field.CREATED, line)
                                    .map(LocalDate::toString)
                                    .orElse("");
        }

        public void read(ExportTable table, LocalDate day) {
            histories.beginExport();
            Field calls = table.has(Field.ID) ? Field.ID : Field.NAME;
            Set<String> twice = isByNames ? twice(table) : Set.of();
            boolean isOfLast = series.last().contains(table);
            table.records(words, line -> {
                String key = key(table, line);
                RowOutcome standing = survey.standing(table, line);
                if (key.isEmpty()
                        || twice.contains(key)
                        || standing.deleted()
                        || !standing.problem().isEmpty()) {
                    return;
                }
                shown.merge(key, new Shown(day, day, table.text(line, calls)), Shown::then);
                if (isOfLast) {
                    LocalDate created = formats.day(table, Field.CREATED, line).orElse(LocalDate.MIN);
                    oldest = created.isBefore(oldest) ? created : oldest;
                }
                histories.addSnapshot(key, day, values(table, line, standing));
            });
        }

        /** Returns what several deals of a name are looked up by. */
        private Set<String> twice(ExportTable table) {
            Set<String> once = new HashSet<>();
            Set<String> twice = new HashSet<>();
            table.records(words, line -> {
                String key = key(table, line);
                if (!once.add(key)) {
                    twice.add(key);
                }
            });
            return twice;
        }

        private Map<FieldChange.Field, String> values(ExportTable table, Line line, RowOutcome standing) {
            Map<FieldChange.Field, String> values = new EnumMap<>(FieldChange.Field.class);
            values.put(FieldChange.Field.STAGE, survey.stage(table, line));
            values.put(FieldChange.Field.OUTCOME, standing.outcome().name());
            if (!standing.isOpen()) {
                return values;
            }
            Predicate<Field> isBlank = field -> table.has(field) && words.isNothing(table.text(line, field));
            Field amount = table.has(Field.AMOUNT) ? Field.AMOUNT : Field.WON_AMOUNT;
            formats.number(table, amount, line)
                    .map(read -> Amounts.plain(read.value()))
                    .or(() -> none(isBlank.test(amount)))
                    .ifPresent(text -> values.put(FieldChange.Field.AMOUNT, text));
            Field due = table.has(Field.EXPECTED_CLOSE) ? Field.EXPECTED_CLOSE : Field.CLOSE;
            Optional<LocalDate> day = formats.day(table, due, line);
            boolean isFilled = !choosesMonthEnds
                    && day.filter(each -> DealDays.isFilled(table, each, formats.day(table, Field.CREATED, line)))
                            .isPresent();
            day.map(each -> isFilled ? "" : each.toString())
                    .or(() -> none(isBlank.test(due)))
                    .ifPresent(text -> values.put(FieldChange.Field.EXPECTED_CLOSE, text));
            CategoryWords.ofOpen(table.text(line, Field.CATEGORY))
                    .map(Enum::name)
                    .or(() -> none(isBlank.test(Field.CATEGORY)))
                    .ifPresent(text -> values.put(FieldChange.Field.CATEGORY, text));
            String owner = table.text(line, Field.OWNER);
            values.put(FieldChange.Field.OWNER, words.isNobody(owner) ? "" : owners.of(owner));
            return values;
        }

        /** Returns empty text for a blank cell; what cannot be read, or has no column, is not known. */
        private static Optional<String> none(boolean isBlank) {
            return isBlank ? Optional.of("") : Optional.empty();
        }

        /**
         * Returns the days from which on deals are followed to the last, earliest first: exports before that have no deal in common with
         * those after tell nothing of deals that were there by then, and may call them otherwise.
         */
        public List<LocalDate> followed() {
            List<LocalDate> days = series.days();
            if (days.isEmpty() || oldest.isAfter(days.get(0))) {
                return days;
            }
            LocalDate from = days.get(days.size() - 1);
            LocalDate before;
            do {
                before = from;
                for (Shown deal : shown.values()) {
                    from = !deal.last.isBefore(before) && deal.first.isBefore(from) ? deal.first : from;
                }
            } while (from.isBefore(before));
            LocalDate first = from;
            return days.stream().filter(day -> !day.isBefore(first)).toList();
        }

        /** Returns what is to be said of the days that are held against each other, and of those that cannot be. */
        public List<Message> assumptions() {
            List<Message> assumptions = new ArrayList<>();
            List<LocalDate> days = followed();
            if (days.size() > 1) {
                assumptions.add(Message.of("assumed.series")
                        .with("exports", days.size())
                        .with("days", days.stream().map(Argument::of).toList()));
            }
            List<String> files = new ArrayList<>();
            series.forEach((table, day) -> {
                if (!days.contains(day)) {
                    files.add(table.name());
                }
            });
            if (!files.isEmpty()) {
                assumptions.add(Message.of("assumed.not-followed").with("files", CellTexts.list(files.stream())));
            }
            return assumptions;
        }

        /** Counts the deals that the last export does not have, though they were followed. */
        public void countVanished(Predicate<String> isOfBook, Defects defects) {
            List<LocalDate> days = followed();
            shown.forEach((key, deal) -> {
                if (!isOfBook.test(key) && days.contains(deal.last)) {
                    defects.count("odd.deals-of-an-earlier-export-that-are-not-in-the-last", deal.called);
                }
            });
        }
    }
}
