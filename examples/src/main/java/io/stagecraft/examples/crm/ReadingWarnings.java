// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.DateParts;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.deal.DealDays;
import io.stagecraft.examples.crm.deal.DealReader;
import io.stagecraft.examples.crm.deal.DealRows;
import io.stagecraft.examples.crm.deal.ReadDeal;
import io.stagecraft.examples.crm.export.FoundExports;
import io.stagecraft.examples.crm.export.ReadExports;
import io.stagecraft.examples.crm.export.ToldDays;
import io.stagecraft.examples.crm.export.UnreadTables;
import io.stagecraft.examples.crm.table.AmountColumn;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.ClosingColumns;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.NumberColumns;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.TableKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What to say of exports before any figure of them is read. */
final class ReadingWarnings {
    /**
     * What is missed where no column tells it; a status only where no deal is closed, a day of closing only where one lacks it, when
     * a deal is expected to close only where one is open, and its amount where an open one has none and others have.
     */
    private static final List<Field> MISSED = List.of(
            Field.OWNER,
            Field.CUSTOMER,
            Field.CREATED,
            Field.STAGE,
            Field.STATUS,
            Field.CLOSED,
            Field.EXPECTED_CLOSE,
            Field.AMOUNT);

    private static final int MOST_COLUMNS = 12;

    /** One in so many that lack something is too many to be told below. */
    private static final int MOST_PARTS = 20;

    private final FoundExports found;
    private final ReadExports exports;
    private final DealRows rows;
    private final Defects defects;

    ReadingWarnings(FoundExports found, ReadExports exports, Defects defects) {
        this.found = found;
        this.exports = exports;
        this.rows = exports.rows();
        this.defects = defects;
    }

    /**
     * Returns the warnings, in the order in which they are said.
     *
     * @param ofAside what to say of rows that are set aside
     * @param ofTargets that no target is that of the quarter under review, or empty
     * @param filtered that the exports leave deals out, or empty
     */
    List<Message> of(
            List<Message> ofAside,
            Optional<Message> ofTargets,
            ToldDays days,
            LocalDate asOf,
            Optional<Message> filtered) {
        List<Message> warnings = new ArrayList<>(ofAside);
        unmatched(Stream.concat(
                                found.mapping().columnsOfNone(found.tables(), found.asIfDeals()).stream(),
                                exports.words().unmet().stream().map(Mapping::line))
                        .toList())
                .ifPresent(warnings::add);
        Optional<Message> withoutAmounts = withoutAmounts();
        withoutAmounts.ifPresent(warnings::add);
        if (withoutAmounts.isEmpty()
                && !exports.preset().map(Preset::assumesDollars).orElse(false)) {
            warnings.addAll(exports.currencies().warnings());
        }
        found.tables()
                .forEach(table -> table.decided()
                        .statusByValues()
                        .ifPresent(column -> warnings.add(Message.of("warn.status-column")
                                .with("column", column)
                                .with("line", Mapping.line(table.kind().word(), column, Mapping.NOT_READ)))));
        Optional<Message> later = closedLater(asOf);
        Optional<Message> unreadClosing = unreadClosing(later.isPresent());
        boolean isOnlyOpen = ofAside.isEmpty() && isOnlyOpen();
        unknownColumns(unreadClosing.isPresent(), withoutAmounts.isEmpty(), isOnlyOpen)
                .ifPresent(warnings::add);
        if (isOnlyOpen) {
            onlyOpen().ifPresent(warnings::add);
        }
        if (isNoneClosed()) {
            tablesOfDeals().stream().flatMap(this::unknownStatus).forEach(warnings::add);
        }
        tablesOfDeals().stream()
                .filter(table -> table.decided().isNoLost())
                .map(table -> Message.of("warn.no-is-lost")
                        .with("file", table.name())
                        .with("column", table.header(Field.IS_WON))
                        .with(
                                "line",
                                Mapping.line(TableKind.DEALS.word(), table.header(Field.IS_WON), Mapping.NOT_READ)))
                .forEach(warnings::add);
        warnings.addAll(found.warnings());
        exports.histories()
                .stageDays()
                .filter(logged -> exports.series().isEmpty()) // what a log leaves out, exports of several days tell
                .ifPresent(logged -> HistoryGaps.of(rows.deals(), logged, asOf).forEach(warnings::add));
        ofUnlikeTables().ifPresent(warnings::add);
        tablesOfDeals().stream().flatMap(this::twice).forEach(warnings::add);
        tablesOfDeals().stream()
                .flatMap(table -> AmountColumn.elsewhere(table, exports.words()).stream())
                .forEach(warnings::add);
        tablesOfDeals().stream()
                .flatMap(table -> table.titleOfUnit().stream()
                        .map(title ->
                                inUnit(title.unit()).with("file", table.name()).with("title", title.text())))
                .forEach(warnings::add);
        tablesOfDeals().stream()
                .filter(table -> table.hasOwnersOnce(exports.words()))
                .map(table -> Message.of("warn.owners-once")
                        .with("file", table.name())
                        .with("column", table.header(Field.OWNER)))
                .forEach(warnings::add);
        warnings.addAll(UnreadTables.missed(found));
        ofTargets.ifPresent(warnings::add);
        long repeated = count(DealRows.REPEATED_BELOW);
        if (MOST_PARTS * repeated > rows.deals().size()) {
            boolean areProducts = count(DealRows.PRODUCTS_BELOW) == repeated && withoutAmounts.isEmpty();
            warnings.add(Message.of(areProducts ? "warn.product-lines" : "warn.repeated-ids")
                    .with("rows", repeated));
        }
        long ofOthers = count(DealRows.OF_OTHERS);
        if (ofOthers > 0) {
            warnings.add(Message.of("warn.ids-of-others").with("rows", ofOthers));
        }
        long nearMidnight = count("closes-near-midnight");
        if (nearMidnight > 0) {
            warnings.add(Message.of("warn.near-midnight").with("rows", nearMidnight));
        }
        filledClose().ifPresent(warnings::add);
        whenExpected().ifPresent(warnings::add);
        lostByDay().ifPresent(warnings::add);
        stillOpen().ifPresent(warnings::add);
        later.ifPresent(warnings::add);
        unreadClosing.ifPresent(warnings::add);
        farDays(days).ifPresent(warnings::add);
        filtered.or(this::someLostWithoutDay).ifPresent(warnings::add);
        return warnings;
    }

    private long count(String rowsOf) {
        return rows.counts().getOrDefault(rowsOf, 0L);
    }

    private Optional<Message> filledClose() {
        int filled = defects.count("odd.open-deals-due-on-the-last-day-of-their-first-month");
        return filled == 0
                ? Optional.empty()
                : Optional.of(
                        Message.of("warn.filled-close").with("filled", filled).with("open", open()));
    }

    private long open() {
        return rows.deals().stream().filter(read -> read.deal().isOpen()).count();
    }

    /** Says which lines of a mapping match nothing, or empty if there are none. */
    static Optional<Message> unmatched(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("warn.mapping")
                        .with("count", lines.size())
                        .with("lines", CellTexts.list(lines.stream().limit(MOST_COLUMNS))));
    }

    /** Says that nothing tells what deals are worth, and which columns may, or empty if something does. */
    private Optional<Message> withoutAmounts() {
        List<ExportTable> deals = found.tables().stream()
                .filter(table -> table.kind() == TableKind.DEALS)
                .toList();
        if (deals.stream().anyMatch(table -> table.has(Field.AMOUNT) || table.has(Field.WON_AMOUNT))
                || rows.deals().stream()
                        .anyMatch(read -> DealReader.money(read.deal()).isPresent())) {
            return Optional.empty();
        }
        List<String> may = deals.stream()
                .flatMap(table ->
                        NumberColumns.of(table, exports.words()).stream().filter(column -> !isOfPart(table, column)))
                .distinct()
                .limit(MOST_COLUMNS)
                .toList();
        return Optional.of(
                may.isEmpty()
                        ? Message.of("warn.no-amounts")
                        : Message.of("warn.no-amounts-but-numbers")
                                .with("columns", CellTexts.list(may.stream()))
                                .with("line", Mapping.line(TableKind.DEALS.word(), may.get(0), Field.AMOUNT.word())));
    }

    /** Returns whether a column tells of one of the products of a deal that has several rows, and so not of the deal. */
    private boolean isOfPart(ExportTable table, String column) {
        return count(DealRows.REPEATED_BELOW) > 0
                && table.head()
                        .told(table.kind(), table.header().indexOf(column))
                        .filter(told -> told.field() == Field.LINE)
                        .isPresent();
    }

    /** Returns what no column of the deals tells, and which columns are not understood and may tell it; empty if nothing is missed. */
    private Optional<Message> unknownColumns(boolean isClosingSaid, boolean isWorthSaid, boolean isOnlyOpen) {
        List<ExportTable> deals = tablesOfDeals();
        boolean isLog = found.tables().stream().noneMatch(table -> table.kind() == TableKind.DEALS);
        boolean lacksDay = !isClosingSaid
                && (defects.count("odd.lost-deals-without-a-day-of-the-loss") > 0 || count("closed-when-expected") > 0)
                && deals.stream().noneMatch(table -> table.has(Field.CLOSE) || table.has(Field.LOST_DAY));
        List<Field> missing = MISSED.stream()
                .filter(field -> deals.stream().noneMatch(table -> table.has(field)))
                .filter(field -> field == Field.STATUS ? isNoneClosed() && !isOnlyOpen : !isLog) // few logs tell more
                .filter(field -> field != Field.STAGE || !areStagesInStatus())
                .filter(field -> field != Field.CLOSED || lacksDay)
                .filter(field -> field != Field.EXPECTED_CLOSE
                        || (open() > 0 && deals.stream().noneMatch(table -> table.has(Field.CLOSE))))
                .filter(field -> field != Field.AMOUNT || (isWorthSaid && isOpenWithoutAmount()))
                .toList();
        List<Argument> unknown = CellTexts.list(deals.stream()
                .flatMap(table -> table.unknown().stream()
                        .filter(column -> missing.stream().anyMatch(field -> mayTell(table, column, field)))
                        .map(table.header()::get))
                .distinct()
                .limit(MOST_COLUMNS)
                .map(CellTexts::shown));
        return missing.isEmpty() || unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("warn.columns")
                        .with(
                                "missing",
                                missing.stream()
                                        .map(Field::label)
                                        .map(Argument::of)
                                        .toList())
                        .with("columns", unknown));
    }

    private boolean isNoneClosed() {
        return rows.deals().stream().allMatch(read -> read.deal().isOpen());
    }

    /** Returns whether no deal is closed and no status says so, though stages do say how far the deals are; of a log nobody knows. */
    private boolean isOnlyOpen() {
        List<ExportTable> deals = found.tables().stream()
                .filter(table -> table.kind() == TableKind.DEALS)
                .toList();
        return isNoneClosed()
                && !deals.isEmpty()
                && deals.stream().allMatch(table -> table.has(Field.STAGE))
                && deals.stream().noneMatch(table -> table.has(Field.STATUS));
    }

    /** Says that the exports show open deals only, unless a column that nobody understands says otherwise; empty if there is none. */
    private Optional<Message> onlyOpen() {
        List<Argument> unknown = CellTexts.list(tablesOfDeals().stream()
                .flatMap(table -> table.unknown().stream().map(table.header()::get))
                .distinct()
                .limit(MOST_COLUMNS)
                .map(CellTexts::shown));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("warn.only-open").with("columns", unknown));
    }

    /** Returns which words of a status nobody knows, where they may be all that says which deals are closed. */
    private Stream<Message> unknownStatus(ExportTable table) {
        Set<String> stages =
                exports.order().stages().stream().map(Spelling::plain).collect(Collectors.toSet());
        Set<String> unknown = new LinkedHashSet<>();
        if (table.has(Field.STATUS) && table.has(Field.STAGE)) {
            table.records(exports.words(), line -> {
                String status = table.text(line, Field.STATUS);
                boolean isUnknown = !exports.words().isNothing(status)
                        && exports.words().status(status).isEmpty()
                        && !stages.contains(Spelling.plain(status));
                if (isUnknown && unknown.size() < MOST_COLUMNS) {
                    unknown.add(status);
                }
            });
        }
        return unknown.stream()
                .limit(1)
                .map(first -> Message.of("warn.status-unknown")
                        .with("file", table.name())
                        .with("column", table.header(Field.STATUS))
                        .with("words", CellTexts.list(unknown.stream().map(CellTexts::shown)))
                        .with("line", Mapping.line("word", first, CellWords.Meaning.WON.word())));
    }

    /** Returns whether what stands in the column of the status is how far deals are, and so their stage. */
    private boolean areStagesInStatus() {
        Set<String> stages =
                exports.order().stages().stream().map(Spelling::plain).collect(Collectors.toSet());
        return tablesOfDeals().stream()
                .anyMatch(table -> table.any(
                        Field.STATUS,
                        text -> exports.words().status(text).isEmpty() && stages.contains(Spelling.plain(text))));
    }

    private boolean isOpenWithoutAmount() {
        return rows.deals().stream()
                .map(ReadDeal::deal)
                .anyMatch(deal -> deal.isOpen() && deal.amount().isEmpty());
    }

    /** Returns whether a column may tell a field: when deals are expected to close, only days tell, and their amounts only numbers. */
    private boolean mayTell(ExportTable table, int column, Field field) {
        if (field != Field.EXPECTED_CLOSE && field != Field.AMOUNT) {
            return true;
        }
        int[] more = new int[1];
        table.records(exports.words(), line -> {
            String text = line.cell(column);
            boolean isDay = DateParts.isWritten(text);
            boolean isOne = field == Field.EXPECTED_CLOSE ? isDay : !isDay && text.matches(".*\\d.*");
            more[0] += exports.words().isNothing(text) ? 0 : isOne ? 1 : -1;
        });
        return more[0] > 0;
    }

    /** Returns which columns that are read have others of the same header and of other values beside them. */
    private Stream<Message> twice(ExportTable table) {
        List<String> header = table.header();
        return IntStream.range(0, header.size())
                .filter(column -> table.means().get(column).field().isPresent())
                .filter(column -> IntStream.range(0, header.size())
                        .anyMatch(other -> other != column
                                && header.get(other).equals(header.get(column))
                                && differ(table, column, other)))
                .mapToObj(column -> Message.of("warn.header-twice")
                        .with("file", table.name())
                        .with("column", header.get(column))
                        .with("number", column + 1));
    }

    private boolean differ(ExportTable table, int column, int other) {
        boolean[] differ = new boolean[1];
        table.records(
                exports.words(),
                line -> differ[0] |=
                        !line.cell(other).isEmpty() && !line.cell(other).equals(line.cell(column)));
        return differ[0];
    }

    private static Message inUnit(Unit unit) {
        Message said = Message.of("warn.unit-above");
        return unit.factor().scale() > 0
                ? said.with("factor", unit.factor())
                : said.with("factor", unit.factor().longValueExact());
    }

    /** Returns how many deals each table has, or empty if all have the same columns. */
    private Optional<Message> ofUnlikeTables() {
        Map<ExportTable, Integer> counts = rows.ofTables();
        return counts.keySet().stream().map(ExportTable::header).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(Message.of("warn.deals-of-tables")
                        .with(
                                "parts",
                                counts.entrySet().stream()
                                        .map(part -> Argument.of(Message.of("other.part")
                                                .with("deals", part.getValue())
                                                .with("file", part.getKey().name())))
                                        .toList()));
    }

    /** Returns the tables of deals, one that was made of a log among them. */
    private List<ExportTable> tablesOfDeals() {
        return exports.cells().stream()
                .map(Cells::table)
                .filter(table -> table.kind() == TableKind.DEALS)
                .toList();
    }

    /** Returns that the exports tell of days too late to be true, or empty if of none. */
    private Optional<Message> farDays(ToldDays days) {
        return days.last()
                .filter(last -> days.beyond() > 0)
                .map(last -> Message.of("warn.far-days")
                        .with("days", days.beyond())
                        .with("last", last)
                        .with("likely", days.lastLikely().orElseThrow())
                        .with(
                                "id",
                                rows.deals().stream()
                                        .map(ReadDeal::deal)
                                        .filter(deal -> deal.tellsOf(last))
                                        .map(Deal::id)
                                        .findFirst()
                                        .orElse("")));
    }

    /** Returns that deals closed after the day of the review and so are open, where none was opened later; else it looks back. */
    private Optional<Message> closedLater(LocalDate asOf) {
        int deals = defects.count("odd.deals-closed-after-the-day-of-the-review");
        boolean looksBack = rows.deals().stream()
                .anyMatch(read -> read.deal().opened().filter(asOf::isBefore).isPresent());
        return deals == 0 || looksBack
                ? Optional.empty()
                : Optional.of(
                        Message.of("warn.closed-later").with("deals", deals).with("day", asOf));
    }

    /**
     * Returns that columns which nobody understands may tell when deals closed, where some did not on the days that are understood, or
     * empty if none may.
     *
     * @param areLater whether deals closed after the day of the review
     */
    private Optional<Message> unreadClosing(boolean areLater) {
        if (!areLater && count("closed-when-expected") + count(DealDays.CLOSED_BEFORE_CREATED) == 0) {
            return Optional.empty();
        }
        Map<String, String> lines = new LinkedHashMap<>();
        tablesOfDeals().stream()
                .filter(table -> !table.has(Field.CLOSED) && !table.has(Field.WON_DAY) && !table.has(Field.LOST_DAY))
                .forEach(table -> lines.putAll(ClosingColumns.of(table, exports.words())));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("warn.unread-closing")
                        .with("count", lines.size())
                        .with("columns", CellTexts.list(lines.keySet().stream()))
                        .with("lines", CellTexts.list(lines.values().stream())));
    }

    /** Returns that lost deals are in no rate because they have no day, or empty if these are few. */
    private Optional<Message> someLostWithoutDay() {
        List<Deal> all = rows.deals().stream()
                .map(ReadDeal::deal)
                .filter(deal -> deal.outcome() == Deal.Outcome.LOST)
                .toList();
        long lost = all.size();
        long without = all.stream().filter(deal -> deal.closed().isEmpty()).count();
        return MOST_PARTS * without > lost
                ? Optional.of(Message.of("warn.lost-without-day")
                        .with("without", without)
                        .with("lost", lost))
                : Optional.empty();
    }

    /** Returns that deals count as lost because a day of closing stands where they are not won, or empty if none does. */
    private Optional<Message> lostByDay() {
        long deals = count(DealRows.LOST_BY_DAY);
        return tablesOfDeals().stream()
                .filter(table -> deals > 0 && table.closesByDay() && table.has(Field.CLOSED) && table.has(Field.IS_WON))
                .findFirst()
                .map(table -> Message.of("warn.lost-by-day")
                        .with("deals", deals)
                        .with("closed", table.header(Field.CLOSED))
                        .with("won", table.header(Field.IS_WON))
                        .with(
                                "line",
                                Mapping.line(
                                        table.kind().word(), table.header(Field.CLOSED), Field.EXPECTED_CLOSE.word())));
    }

    /** Returns that deals count as open though they have a day of closing which has passed, or empty if these are few. */
    private Optional<Message> stillOpen() {
        long deals = count(DealDays.STILL_OPEN);
        long open = open();
        return tablesOfDeals().stream()
                .filter(table -> MOST_PARTS * deals > open && (table.has(Field.CLOSED) || table.has(Field.CLOSE)))
                .findFirst()
                .flatMap(this::stillOpen)
                .map(warning -> warning.with("deals", deals).with("open", open));
    }

    /** Returns what to say of a table, by what counts first of what says how deals stand. */
    private Optional<Message> stillOpen(ExportTable table) {
        String kind = table.kind().word();
        String prefix = DealDays.STILL_OPEN + ".";
        List<String> words = rows.counts().keySet().stream()
                .filter(count -> count.startsWith(prefix))
                .map(count -> count.substring(prefix.length()))
                .toList();
        String closed = table.header(table.has(Field.CLOSED) ? Field.CLOSED : Field.CLOSE);
        String won = Mapping.line("word", words.size() == 1 ? words.get(0) : "<stage>", CellWords.Meaning.WON.word());
        return Stream.of(Field.IS_CLOSED, Field.IS_LOST, Field.STATUS, Field.IS_WON, Field.STAGE)
                .filter(table::has)
                .findFirst()
                .map(standing -> Message.of("warn.still-open")
                        .with("closed", closed)
                        .with("standing", table.header(standing))
                        .with(
                                "line",
                                switch (standing) {
                                    case STAGE -> won;
                                    case STATUS ->
                                        table.has(Field.STAGE)
                                                ? Mapping.line(kind, table.header(standing), Mapping.NOT_READ)
                                                : won;
                                    case IS_WON -> Mapping.line(kind, "<column>", Field.STATUS.word());
                                    default -> Mapping.line(kind, table.header(standing), Mapping.NOT_READ);
                                })
                        .with("expected", Mapping.line(kind, closed, Field.EXPECTED_CLOSE.word())));
    }

    /** Returns that closed deals are dated by when they were expected to close, or empty if none is. */
    private Optional<Message> whenExpected() {
        long deals = count("closed-when-expected");
        return deals == 0
                ? Optional.empty()
                : Optional.of(Message.of("warn.closed-when-expected")
                        .with("deals", deals)
                        .with(
                                "columns",
                                CellTexts.list(tablesOfDeals().stream()
                                        .filter(table -> table.has(Field.EXPECTED_CLOSE))
                                        .map(table -> table.header(Field.EXPECTED_CLOSE))
                                        .distinct())));
    }
}
