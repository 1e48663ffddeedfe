// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Moment;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Past;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.ClosingColumns;
import io.stagecraft.examples.crm.table.ClosingDays;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.TableKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads when the deals of one table were opened, closed or are due. */
public final class DealDays {
    /** The open deals that have a day of closing which has passed. */
    public static final String STILL_OPEN = "open-past-a-day-of-closing";

    /**
     * The days of a deal.
     *
     * @param closed empty while it is open, or if nobody says it of a lost one
     * @param due when it is, or was, expected to close
     * @param isFilled whether a close date is not due because the product fills it in by itself
     */
    record Days(Optional<LocalDate> opened, Optional<LocalDate> closed, Optional<LocalDate> due, boolean isFilled) {
        /** Returns the same with another day on which the deal is, or was, expected to close. */
        Days due(Optional<LocalDate> other) {
            return new Days(opened, closed, other, isFilled);
        }
    }

    /** What counts the rows that are set aside because they closed before they were created. */
    public static final String CLOSED_BEFORE_CREATED = "closed-before-created";

    /** What has no digit; ##### stands where a column was too narrow for a day. */
    private static final Pattern WORDS = Pattern.compile("[^\\d#]+");

    private final Cells cells;
    private final CellWords words;
    private final Optional<ZoneId> zone;
    private final boolean choosesMonthEnds;
    private final Optional<LocalDate> asOf;
    private final List<LocalDate> exportDays;
    private final Defects defects;
    private final Map<String, Long> counts;
    private final boolean hasActual;
    private final boolean hasClose;
    private final boolean hasExpected;
    private final boolean hasClosed;
    private final boolean expectsByWonDay;
    private Optional<LocalDate> lastElse = Optional.empty();

    /**
     * @param asOf the day of the review, if it is given
     * @param exportDays the days of several exports of one book, earliest first; empty if there is one export
     * @param counts where rows are counted, by what they are
     */
    public DealDays(
            Cells cells,
            Optional<ZoneId> zone,
            boolean choosesMonthEnds,
            Optional<LocalDate> asOf,
            List<LocalDate> exportDays,
            Defects defects,
            Map<String, Long> counts) {
        this.cells = cells;
        this.words = cells.words();
        this.zone = zone;
        this.choosesMonthEnds = choosesMonthEnds;
        this.asOf = asOf;
        this.exportDays = exportDays;
        this.defects = defects;
        this.counts = counts;
        ExportTable table = cells.table();
        hasClose = table.has(Field.CLOSE);
        hasExpected = table.has(Field.EXPECTED_CLOSE);
        hasClosed = table.has(Field.CLOSED);
        hasActual = hasClosed || (hasClose && hasExpected);
        expectsByWonDay = table.preset().filter(Preset::expectsByWonDay).isPresent();
    }

    Days of(Line line, Deal.Outcome outcome, String id, Past past) throws BadRow {
        Optional<LocalDate> opened = cells.day(line, Field.CREATED);
        boolean isOpen = outcome == Deal.Outcome.OPEN;
        Optional<LocalDate> close = isOpen && !hasExpected ? due(line, Field.CLOSE, id) : cells.day(line, Field.CLOSE);
        Optional<LocalDate> expected =
                isOpen ? due(line, Field.EXPECTED_CLOSE, id) : cells.day(line, Field.EXPECTED_CLOSE);
        Optional<LocalDate> actual = cells.day(line, Field.CLOSED);
        Optional<LocalDate> due = hasExpected ? expected : close;
        if (zone.isEmpty() && closesOnAnotherDayElsewhere(line)) {
            counts.merge("closes-near-midnight", 1L, Long::sum);
        }
        if (isOpen) {
            if (expectsByWonDay) {
                due = due.or(() -> cells.lenientDay(line, Field.WON_DAY));
            }
            if (hasActual) {
                (hasClosed ? actual : close).ifPresent(day -> countStillOpen(line, id, opened, day));
            }
            boolean isFilled = !choosesMonthEnds
                    && due.filter(day -> isFilled(cells.table(), day, opened)).isPresent();
            if (isFilled) {
                defects.count("odd.open-deals-due-on-the-last-day-of-their-first-month", id);
            }
            return new Days(opened, Optional.empty(), isFilled ? Optional.empty() : due, isFilled);
        }
        Optional<LocalDate> said = said(line, outcome, hasClosed ? actual : close)
                .or(() -> past.outcomeAt(words, outcome)
                        .map(at -> at.day(zone))
                        .or(() -> shownAfter(past.shown(outcome), opened))
                        .map(day -> counted(id, day)));
        Optional<LocalDate> closed = said.isPresent() ? said : standIn(close, expected, id);
        if (closed.isEmpty() && outcome == Deal.Outcome.WON) {
            throw withoutDay(line);
        }
        if (closed.isEmpty()) {
            defects.count("odd.lost-deals-without-a-day-of-the-loss", id);
        }
        if (closed.isPresent() && opened.isPresent() && closed.get().isBefore(opened.get())) {
            throw closedBefore(closed.get(), opened.get(), line);
        }
        boolean isActual = (!hasActual || said.isEmpty()) && due.equals(closed); // one column tells both
        boolean isLater =
                closed.isPresent() && asOf.filter(closed.get()::isAfter).isPresent();
        return new Days(opened, closed, isActual && isLater ? Optional.empty() : due, false);
    }

    /** Returns when an open deal is expected to close; words such as TBD say that nobody knows it. */
    private Optional<LocalDate> due(Line line, Field field, String id) throws BadRow {
        String text = cells.raw(line, field);
        if (WORDS.matcher(text).matches() && !cells.words().isNothing(text)) {
            defects.count("odd.open-deals-whose-expected-close-is-no-day", id);
            return Optional.empty();
        }
        return cells.day(line, field);
    }

    private boolean closesOnAnotherDayElsewhere(Line line) {
        if (isAnotherDayElsewhere(line, Field.EXPECTED_CLOSE)) {
            return true;
        }
        for (Field field : Field.OF_CLOSING) {
            if (isAnotherDayElsewhere(line, field)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Counts an open deal with a day of closing, and once more, also by the word that calls it open, if that has passed; a day before it
     * was opened was filled in.
     */
    private void countStillOpen(Line line, String id, Optional<LocalDate> opened, LocalDate day) {
        defects.count("odd.open-deals-with-a-day-of-closing", id);
        if (asOf.filter(day::isAfter).isEmpty() && opened.filter(day::isBefore).isEmpty()) {
            counts.merge(STILL_OPEN, 1L, Long::sum);
            String status = cells.raw(line, Field.STATUS);
            String word = status.isEmpty() ? cells.raw(line, Field.STAGE) : status;
            if (!word.isEmpty()) {
                counts.merge(STILL_OPEN + "." + word, 1L, Long::sum);
            }
        }
    }

    private boolean isAnotherDayElsewhere(Line line, Field field) {
        return cells.raw(line, field).length() > "2026-05-15".length()
                && cells.moment(line, field)
                        .filter(Moment::isAnotherDayElsewhere)
                        .isPresent();
    }

    /** One of the days may be that of another column, which nobody understands. */
    private BadRow closedBefore(LocalDate closed, LocalDate opened, Line line) {
        counts.merge(CLOSED_BEFORE_CREATED, 1L, Long::sum);
        Message words =
                Message.of("row.closed-before-created").with("closed", closed).with("created", opened);
        List<String> header = cells.table().header();
        List<String> columns = ClosingColumns.written(cells.table(), line).stream()
                .map(header::get)
                .toList();
        if (columns.isEmpty()) {
            return new BadRow(words, Message.of("remedy.one-of-the-days"));
        }
        Field field = ClosingColumns.isOfClosing(columns.get(0)) ? Field.CLOSED : Field.CREATED;
        return new BadRow(
                words,
                String.join("\n", columns),
                Message.of("remedy.one-of-the-days-or-column")
                        .with("columns", CellTexts.list(columns.stream()))
                        .with("line", Mapping.line(TableKind.DEALS.word(), columns.get(0), field.word())));
    }

    /** What a column of flags holds that is no flag, or a column that nobody understands, may be the day that is missed. */
    private BadRow withoutDay(Line line) {
        counts.merge("won-without-day", 1L, Long::sum);
        ExportTable table = cells.table();
        for (Field flag : List.of(Field.IS_WON, Field.IS_CLOSED)) {
            String text = table.text(line, flag);
            if (!words.isNothing(text)
                    && words.yesOrNo(text).isEmpty()
                    && words.status(text).isEmpty()) {
                String column = table.header(flag);
                return new BadRow(
                        Message.of("row.won-without-day-but-flag")
                                .with("column", column)
                                .with("what", flag.label())
                                .with("value", CellTexts.shown(text)),
                        column,
                        Message.of("remedy.column").with("column", column));
            }
        }
        List<Integer> unread = ClosingColumns.of(table, line);
        if (unread.isEmpty()) {
            return new BadRow(Message.of("row.won-without-day"), Message.of("remedy.won-day"));
        }
        List<String> columns = unread.stream().map(table.header()::get).toList();
        boolean isOne = columns.size() == 1;
        return new BadRow(
                isOne
                        ? Message.of("row.won-without-day-but-unread")
                                .with("column", columns.get(0))
                                .with("value", CellTexts.shown(line.cell(unread.get(0))))
                        : Message.of("row.won-without-day-but-several")
                                .with("columns", CellTexts.list(columns.stream())),
                String.join("\n", columns),
                Message.of(isOne ? "remedy.day-column" : "remedy.day-columns").with("column", columns.get(0)));
    }

    private Optional<LocalDate> said(Line line, Deal.Outcome outcome, Optional<LocalDate> written) throws BadRow {
        Optional<LocalDate> closed = cells.day(line, outcome == Deal.Outcome.WON ? Field.WON_DAY : Field.LOST_DAY);
        if (closed.isEmpty()) {
            closed = written;
        }
        // a closed deal came to its last stage when it closed, surely so if that is its outcome
        return closed.isEmpty()
                        && !hasActual
                        && !hasClose
                        && (!hasExpected || words.isOutcome(cells.raw(line, Field.STAGE)))
                ? cells.day(line, Field.STAGE_SINCE)
                : closed;
    }

    /** Where the day of closing is blank, a close date is that day, and where there is no other column, the day on which it was expected. */
    private Optional<LocalDate> standIn(Optional<LocalDate> close, Optional<LocalDate> expected, String id) {
        boolean isBlank = hasClosed && close.isPresent();
        Optional<LocalDate> day = isBlank ? close : hasActual || hasClose ? Optional.empty() : expected;
        if (day.filter(this::isAfterAllElse).isPresent()) {
            return Optional.empty();
        }
        if (isBlank) {
            defects.count("odd.closed-deals-dated-by-their-close-date", id);
        } else if (day.isPresent()) {
            counts.merge("closed-when-expected", 1L, Long::sum);
        }
        return day;
    }

    /** Returns whether an expected day is one on which the deal cannot have been closed, as the export was made before. */
    private boolean isAfterAllElse(LocalDate day) {
        if (asOf.isEmpty()) {
            return false; // nobody says when the export was made
        }
        if (lastElse.isEmpty()) {
            LocalDate[] last = {asOf.orElse(LocalDate.MIN)};
            cells.table().records(words, line -> {
                for (Field field : ClosingDays.TOLD) {
                    cells.lenientDay(line, field)
                            .filter(told -> told.isAfter(last[0]))
                            .ifPresent(told -> last[0] = told);
                }
            });
            lastElse = Optional.of(last[0].equals(LocalDate.MIN) ? LocalDate.MAX : last[0]);
        }
        return day.isAfter(lastElse.get());
    }

    /**
     * Returns the day of the export that shows a deal first, if it was opened on the day of the export before or later, and so closed
     * since.
     */
    private Optional<LocalDate> shownAfter(Optional<LocalDate> first, Optional<LocalDate> opened) {
        return first.filter(shown -> {
            int at = exportDays.indexOf(shown);
            return at > 0
                    && opened.filter(day -> !day.isBefore(exportDays.get(at - 1)))
                            .isPresent();
        });
    }

    private LocalDate counted(String id, LocalDate day) {
        defects.count("odd.closed-deals-without-a-day-of-closing", id);
        return day;
    }

    /** Returns whether a close date is the one that the product fills in by itself, which nobody chose. */
    public static boolean isFilled(ExportTable table, LocalDate due, Optional<LocalDate> opened) {
        return table.preset().filter(Preset::fillsClose).isPresent()
                && opened.filter(day -> day.withDayOfMonth(day.lengthOfMonth()).equals(due))
                        .isPresent();
    }
}
