// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a table by what they tell: what their headers say, unless the values below say otherwise and the mapping nothing. */
final class DecidedColumns {
    /** The flags whose headers, such as Closed or Won, may as well stand above days. */
    private static final Map<Field, Field> DAY_OF_FLAG = Map.of(
            Field.IS_CLOSED, Field.CLOSED,
            Field.IS_WON, Field.WON_DAY,
            Field.IS_LOST, Field.LOST_DAY);

    /** What says how a deal stands, whatever its stage. */
    private static final Set<Field> OF_OUTCOMES = Set.of(Field.STATUS, Field.IS_CLOSED, Field.IS_WON, Field.IS_LOST);

    /** Numbers of what deals come from, such as leads, or of the product's own records. */
    private static final Pattern OF_ORIGIN = Pattern.compile("(?:lead|enquiry|inquiry|internal|项目).*");

    /** So many deals are not all created on one day but by an import. */
    private static final int IMPORTED = 20;

    /** Numbers and days of quotes, which stand for those of deals in a list of quotes only. */
    private static final Pattern OF_QUOTES =
            Pattern.compile(".*(?:quot|angebot|devis|cotizacion|oferta|offerte|presupuesto|folio).*");

    /** Names of what may as well be a group of deals. */
    private static final Pattern OF_PROJECTS = Pattern.compile("projekt|proyecto|projeto|progetto");

    /** Deals share a name at most once in so many. */
    private static final int SHARED_IN = 10;

    private final TableHead head;
    private final TableKind kind;
    private final TableLines lines;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Set<Integer> left = new HashSet<>();
    private final List<Message> questions = new ArrayList<>();
    private final Set<Field> boxes;
    private final Optional<Integer> currencyByValues;
    private final Optional<Integer> statusByValues;

    /**
     * @param told the columns by what their headers say
     */
    DecidedColumns(TableHead head, TableKind kind, TableLines lines, Map<Field, Integer> told) {
        this.head = head;
        this.kind = kind;
        this.lines = lines;
        columns.putAll(told);
        readFlagsAsDays();
        boxes = findBoxes();
        leaveSharedNumber();
        if (kind == TableKind.DEALS) {
            leave(Field.ID, OF_QUOTES, this::isMostlyBlank);
            leave(Field.NAME, OF_PROJECTS, this::isShared);
            leave(Field.CREATED, OF_QUOTES, column -> !isListOfQuotes());
            leaveDaysNearClosing();
        }
        leaveDayOfImport();
        leaveBlankCurrency();
        currencyByValues = findCurrency();
        currencyByValues.ifPresent(column -> columns.put(Field.CURRENCY, column));
        readUnconverted();
        readForecast();
        statusByValues = findStatus();
        statusByValues.ifPresent(column -> columns.put(Field.STATUS, column));
        if (isStatusOfRecords()) {
            columns.remove(Field.STATUS);
        }
    }

    Map<Field, Integer> columns() {
        return columns;
    }

    /** Returns the flags that are crossed or blank: where no other flag says what is closed, a blank one says no. */
    Set<Field> boxes() {
        return boxes;
    }

    /** Returns the columns whose headers are known, though not what they tell in this table. */
    Set<Integer> left() {
        return left;
    }

    /** Returns what must be asked before amounts can be read. */
    List<Message> questions() {
        return questions;
    }

    /** Returns the header of the column that is taken for the status by its words alone, or empty. */
    Optional<String> statusByValues() {
        return statusByValues.map(head.cells()::get);
    }

    /** Returns the header of the column that is taken for the currency by its values alone, or empty. */
    Optional<String> currencyByValues() {
        return currencyByValues.map(head.cells()::get);
    }

    private boolean isMapped(int column) {
        return head.said(kind, column).isPresent();
    }

    /** Takes columns that look like flags of deals and hold days for these days. */
    private void readFlagsAsDays() {
        DAY_OF_FLAG.forEach((flag, day) -> {
            Integer column = columns.get(flag);
            if (column != null && !isMapped(column) && holdsDays(column)) {
                columns.remove(flag);
                columns.putIfAbsent(day, column);
            }
        });
    }

    private Set<Field> findBoxes() {
        CellWords words = CellWords.standard();
        return columns.containsKey(Field.IS_CLOSED)
                ? Set.of()
                : Stream.of(Field.IS_WON, Field.IS_LOST)
                        .filter(columns::containsKey)
                        .filter(flag -> isBox(columns.getOrDefault(flag, -1), words))
                        .collect(Collectors.toSet());
    }

    /** Returns whether a column has a word for yes, and no other. */
    private boolean isBox(int column, CellWords words) {
        return !lines.any(
                        column,
                        text -> !words.isNothing(text) && !words.yesOrNo(text).orElse(false))
                && lines.any(column, text -> words.yesOrNo(text).isPresent());
    }

    private boolean holdsDays(int column) {
        int more = daysBeyondFlags(column, TableLines.FIRST);
        return more > 0 || (more == 0 && daysBeyondFlags(column, TableLines.ALL) > 0);
    }

    /** Returns how many more days than flags a column holds in so many lines. */
    private int daysBeyondFlags(int column, long most) {
        CellWords words = CellWords.standard();
        int[] more = new int[1];
        lines.read(most, line -> {
            String text = line.cell(column);
            more[0] += DateParts.of(text).isPresent() ? 1 : 0;
            more[0] -= words.yesOrNo(text).isPresent() ? 1 : 0;
        });
        return more[0];
    }

    /** Leaves the number of what deals come from where deals of different names share one, which is then the id of none. */
    private void leaveSharedNumber() {
        Integer id = columns.get(Field.ID);
        Integer name = columns.get(Field.NAME);
        if (kind != TableKind.DEALS
                || id == null
                || name == null
                || isMapped(id)
                || !OF_ORIGIN.matcher(Spelling.header(head.cells().get(id))).matches()) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        boolean[] isShared = new boolean[1];
        lines.records(TableLines.ALL, CellWords.standard(), line -> {
            String named = line.cell(name);
            isShared[0] |= !line.cell(id).isEmpty()
                    && !names.computeIfAbsent(line.cell(id), number -> named).equals(named);
        });
        if (isShared[0]) {
            columns.remove(Field.ID);
        }
    }

    /** Leaves the column of a field that has such a header, unless the mapping says it. */
    private void leave(Field field, Pattern header, IntPredicate isLeft) {
        leave(field, column -> is(header, column) && isLeft.test(column));
    }

    /** Leaves the column of a field unless the mapping says it. */
    private void leave(Field field, IntPredicate isLeft) {
        Integer column = columns.get(field);
        if (column != null && !isMapped(column) && isLeft.test(column)) {
            columns.remove(field);
            left.add(column);
        }
    }

    private boolean is(Pattern header, int column) {
        return header.matcher(Spelling.header(Spelling.writtenOut(head.cells().get(column))))
                .matches();
    }

    private boolean isMostlyBlank(int column) {
        int[] filled = new int[2];
        lines.records(
                TableLines.ALL,
                CellWords.standard(),
                line -> filled[line.cell(column).isEmpty() ? 0 : 1]++);
        return filled[0] > filled[1];
    }

    private boolean isShared(int column) {
        Set<String> names = new HashSet<>();
        int[] shared = new int[2];
        lines.records(TableLines.ALL, CellWords.standard(), line -> shared[names.add(line.cell(column)) ? 0 : 1]++);
        return SHARED_IN * shared[1] > shared[0] + shared[1];
    }

    private boolean isListOfQuotes() {
        return IntStream.range(0, head.cells().size())
                .anyMatch(column -> !left.contains(column)
                        && is(OF_QUOTES, column)
                        && (Objects.equals(columns.get(Field.ID), column)
                                || head.told(kind, column)
                                        .filter(told -> told.field() == Field.ID)
                                        .isPresent()));
    }

    /** Leaves what stands for the day of closing beside one that is it. */
    private void leaveDaysNearClosing() {
        if (Field.OF_CLOSING.stream()
                .filter(columns::containsKey)
                .anyMatch(field -> !isNearClosing(columns.getOrDefault(field, -1)))) {
            Field.OF_CLOSING.forEach(field -> leave(field, this::isNearClosing));
        }
    }

    private boolean isNearClosing(int column) {
        return ClosingColumns.isNear(head.cells().get(column));
    }

    /** Leaves a day of creation that all deals share, as they have if they were imported on it, for another that they do not. */
    private void leaveDayOfImport() {
        Integer created = columns.get(Field.CREATED);
        if (kind != TableKind.DEALS || created == null || isMapped(created)) {
            return;
        }
        IntStream.range(0, head.cells().size())
                .filter(column -> column != created
                        && !isMapped(column)
                        && (!is(OF_QUOTES, column) || isListOfQuotes())
                        && head.told(kind, column)
                                .filter(told -> told.field() == Field.CREATED)
                                .isPresent())
                .filter(column -> days(created) >= IMPORTED && isOneDay(created) && !isOneDay(column))
                .findFirst()
                .ifPresent(column -> columns.put(Field.CREATED, column));
    }

    private int days(int column) {
        int[] days = new int[1];
        lines.read(
                TableLines.FIRST,
                line -> days[0] += DateParts.of(line.cell(column)).isPresent() ? 1 : 0);
        return days[0];
    }

    /** Returns whether all cells of a column that hold days hold the same one, whatever the time. */
    private boolean isOneDay(int column) {
        Set<List<Integer>> days = new HashSet<>();
        return !lines.any(
                column,
                text -> DateParts.of(text)
                                .map(day -> days.add(List.of(day.first(), day.second(), day.third())))
                                .orElse(false)
                        && days.size() > 1);
    }

    /** Leaves a column of currencies of deals that is blank to its end, which says nothing of signs and headers. */
    private void leaveBlankCurrency() {
        Integer column = columns.get(Field.CURRENCY);
        if (kind == TableKind.DEALS
                && column != null
                && !isMapped(column)
                && !lines.any(column, text -> !text.isEmpty())) {
            columns.remove(Field.CURRENCY);
        }
    }

    /** Returns the column below a header that nobody knows of which every value is a currency, where no header says which it is. */
    private Optional<Integer> findCurrency() {
        Integer amount = columns.getOrDefault(Field.AMOUNT, columns.get(Field.WON_AMOUNT));
        if (kind != TableKind.DEALS || columns.containsKey(Field.CURRENCY) || amount == null) {
            return Optional.empty();
        }
        CellWords words = CellWords.standard();
        CurrencyColumn currencies = new CurrencyColumn(head.cells(), amount, unclaimed(), words);
        lines.records(TableLines.FIRST, words, currencies::see);
        currencies.question().ifPresent(questions::add);
        return currencies.column();
    }

    /** Takes another column for the amounts where that with their header holds what they were converted to. */
    private void readUnconverted() {
        Integer amount = columns.get(Field.AMOUNT);
        Integer currency = columns.get(Field.CURRENCY);
        if (kind != TableKind.DEALS || amount == null || currency == null || isMapped(amount)) {
            return;
        }
        CellWords words = CellWords.standard();
        AmountColumn amounts = new AmountColumn(head, columns, words);
        if (amounts.isOpen()) {
            lines.records(TableLines.ALL, words, amounts::see);
            amounts.column().ifPresent(column -> columns.put(Field.AMOUNT, column));
            amounts.question().ifPresent(questions::add);
        }
    }

    /** Takes a forecast, which may be weighted, for the amount where nothing else is one and it is blank wherever a won amount stands. */
    private void readForecast() {
        Integer weighted = columns.get(Field.WEIGHTED_AMOUNT);
        Integer won = columns.get(Field.WON_AMOUNT);
        if (kind != TableKind.DEALS
                || weighted == null
                || won == null
                || columns.containsKey(Field.AMOUNT)
                || columns.containsKey(Field.PROBABILITY)
                || isMapped(weighted)
                || !Spelling.header(head.cells().get(weighted)).startsWith("forecast")) {
            return;
        }
        if (AmountColumn.isForecast(lines, weighted, won, CellWords.standard())) {
            columns.remove(Field.WEIGHTED_AMOUNT);
            columns.put(Field.AMOUNT, weighted);
        }
    }

    /** Returns the one column below a header that nobody knows of which the words are outcomes, where nothing else says them. */
    private Optional<Integer> findStatus() {
        if (!kind.isOfDeals() || OF_OUTCOMES.stream().anyMatch(this::decides)) {
            return Optional.empty();
        }
        CellWords words = CellWords.standard();
        head.mapping().words().forEach((word, meaning) -> words.put(word, meaning, true));
        OutcomeColumn first = outcomes(TableLines.FIRST, words);
        return first.mayBe() ? outcomes(TableLines.ALL, words).column() : first.column();
    }

    /** Returns whether a column that says how deals stand, if there is one, says it in any line. */
    private boolean decides(Field field) {
        Integer column = columns.get(field);
        if (column == null || isMapped(column)) {
            return column != null;
        }
        CellWords words = CellWords.standard();
        return lines.any(
                column,
                text -> field == Field.STATUS
                        ? !words.isNothing(text)
                        : words.yesOrNo(text).isPresent()
                                || words.winOrLoss(text).isPresent());
    }

    private OutcomeColumn outcomes(long most, CellWords words) {
        List<Integer> ofDeals = unclaimed().stream()
                .filter(column -> !OutcomeColumn.isOfAnother(head.cells().get(column)))
                .toList();
        OutcomeColumn outcomes = new OutcomeColumn(columns.getOrDefault(Field.STAGE, -1), ofDeals, words);
        lines.records(most, words, outcomes::see);
        return outcomes;
    }

    /** Returns the columns of which no header says what they tell, not that of a table of deals either. */
    private List<Integer> unclaimed() {
        return IntStream.range(0, head.cells().size())
                .filter(column -> !isMapped(column)
                        && !columns.containsValue(column)
                        && head.told(kind, column).isEmpty()
                        && head.told(TableKind.DEALS, column).isEmpty())
                .boxed()
                .toList();
    }

    /** Returns whether all rows are open by their status, as records that are not archived have, though stages say what is won and what is lost. */
    private boolean isStatusOfRecords() {
        Integer status = columns.get(Field.STATUS);
        Integer stage = columns.get(Field.STAGE);
        return kind == TableKind.DEALS
                && status != null
                && stage != null
                && !isMapped(status)
                && statuses(status, TableLines.FIRST).size() == 1
                && statuses(status, TableLines.ALL).equals(Set.of(Optional.of(CellWords.Meaning.OPEN)))
                && statuses(stage, TableLines.ALL)
                        .containsAll(Set.of(Optional.of(CellWords.Meaning.WON), Optional.of(CellWords.Meaning.LOST)));
    }

    /** Returns what the cells of a column say of how deals stand. */
    private Set<Optional<CellWords.Meaning>> statuses(int column, long most) {
        CellWords words = CellWords.standard();
        Set<Optional<CellWords.Meaning>> statuses = new HashSet<>();
        lines.records(most, words, line -> statuses.add(words.status(line.cell(column))));
        return statuses;
    }
}
