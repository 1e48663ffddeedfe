// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.DateParts;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a table by what they tell: what their headers say, unless the values below say otherwise and the mapping nothing. */
public final class DecidedColumns {
    /** What says how a deal stands, whatever its stage. */
    private static final Set<Field> OF_OUTCOMES = Set.of(Field.STATUS, Field.IS_CLOSED, Field.IS_WON, Field.IS_LOST);

    private static final Set<Field> OF_ONE_OUTCOME = Set.of(Field.WON_DAY, Field.LOST_DAY);

    /** A yes beside 0 for no. */
    static final String MINUS_ONE = "-1";

    private static final Set<Field> FLAGS =
            ImmutableSet.of(Field.IS_CLOSED, Field.IS_WON, Field.IS_LOST, Field.IS_DELETED);

    /** Numbers of what deals come from, such as leads, or of the product's own records. */
    private static final Pattern OF_ORIGIN = Pattern.compile("(?:lead|enquiry|inquiry|internal|项目).*");

    /** So many deals are not all created on one day but by an import. */
    private static final int IMPORTED = 20;

    /** Numbers too small for years, or for the days of spreadsheets. */
    private static final Pattern NUMBER_OF_DAYS = Pattern.compile("-?(?:\\d{1,3}|1[0-8]\\d\\d)(?:[.,]\\d+)?");

    /** Numbers and days of quotes, which stand for those of deals in a list of quotes only. */
    private static final Pattern OF_QUOTES =
            Pattern.compile(".*(?:quot|angebot|devis|cotizacion|oferta|offerte|presupuesto|folio).*");

    /** Names of what may as well be a group of deals. */
    private static final Pattern OF_PROJECTS = Pattern.compile("projekt|proyecto|projeto|progetto");

    /** Deals share a name at most once in so many. */
    private static final int SHARED_IN = 10;

    /** Where open deals have no day of closing, one in so many deals that are planned at least is open. */
    private static final int PLANNED_IN = 10;

    private final TableHead head;
    private final TableKind kind;
    private final TableLines lines;
    private final CellWords words = CellWords.standard();
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Set<Field> boxes = EnumSet.noneOf(Field.class);
    private final Set<Field> minusOnes = EnumSet.noneOf(Field.class);
    private final Set<Integer> left = new HashSet<>();
    private final Set<Integer> unsettled = new HashSet<>();
    private final List<Message> questions = new ArrayList<>();
    private final Set<Field> byValues = EnumSet.noneOf(Field.class);

    /**
     * @param told the columns by what their headers say
     */
    DecidedColumns(TableHead head, TableKind kind, TableLines lines, Map<Field, Integer> told) {
        this.head = head;
        this.kind = kind;
        this.lines = lines;
        columns.putAll(told);
        decide();
    }

    /** Applies the rules, each after those that it builds on. */
    private void decide() {
        // headers such as Closed or Won stand above flags, or above days
        move(Field.IS_CLOSED, Field.CLOSED, this::holdsDays);
        move(Field.IS_WON, Field.WON_DAY, this::holdsDays);
        move(Field.IS_LOST, Field.LOST_DAY, this::holdsDays);
        findBoxes();
        FLAGS.stream()
                .filter(columns::containsKey)
                .filter(this::isMinusOneOrZero)
                .forEach(minusOnes::add);
        if (kind == TableKind.DEALS) {
            // numbers, names and days of what stands beside deals
            drop(Field.ID, column -> is(OF_ORIGIN, column) && isOfSeveralNames(column));
            leave(Field.ID, column -> is(OF_QUOTES, column) && isMostlyBlank(column));
            leave(Field.NAME, column -> is(OF_PROJECTS, column) && isShared(column));
            leave(Field.CREATED, this::isDayOfQuote);
            leave(
                    Field.EXPECTED_CLOSE,
                    column -> isComposed(column) && !(isOfDays(column) && isFilledBesideClose(column)));
            Field.OF_CLOSING.forEach(day -> drop(day, this::holdsNumbersOfDays));
            leaveDaysNearClosing();
            unmapped(Field.CREATED).ifPresent(this::replaceDayOfImport);
            // the currency decides which amounts are those of deals
            drop(Field.CURRENCY, this::isBlank); // which says nothing of signs and headers
            move(Field.CURRENCY, Field.AMOUNT, this::holdsAmounts); // Amount/Currency may stand above both
            findCurrency();
            Optional.ofNullable(columns.get(Field.AMOUNT)).ifPresent(this::replaceConverted);
            move(Field.WEIGHTED_AMOUNT, Field.AMOUNT, column -> AmountColumn.isForecast(head, columns, lines, words));
        }
        // how deals stand
        if (kind.isOfDeals()) {
            findStatus();
        }
        if (kind == TableKind.DEALS) {
            drop(Field.STATUS, this::isOfRecords);
            findDeleted();
            move(Field.WON_DAY, Field.CLOSED, this::isDayOfLossesToo);
            unmapped(Field.AMOUNT).ifPresent(this::askOfPair);
        }
    }

    /** Returns the column of a field, or empty if there is none or the mapping says it. */
    private Optional<Integer> unmapped(Field field) {
        return Optional.ofNullable(columns.get(field)).filter(column -> !isMapped(column));
    }

    /** Lets the column of a field tell nothing if it does not tell the field. */
    private void drop(Field field, Predicate<Integer> isWrong) {
        take(field, isWrong, column -> {});
    }

    /** Lets nobody know what the column of a field tells if it does not tell the field. */
    private void leave(Field field, Predicate<Integer> isWrong) {
        take(field, isWrong, left::add);
    }

    /** Lets the column of a field tell another, unless there is one that does, if it does not tell the field. */
    private void move(Field field, Field other, Predicate<Integer> isWrong) {
        take(field, isWrong, column -> columns.putIfAbsent(other, column));
    }

    private void take(Field field, Predicate<Integer> isWrong, Consumer<Integer> from) {
        unmapped(field).filter(isWrong).ifPresent(column -> {
            columns.remove(field);
            from.accept(column);
        });
    }

    public Map<Field, Integer> columns() {
        return columns;
    }

    /** Returns the flags that are crossed or blank: where no other flag says what is closed, a blank one says no. */
    Set<Field> boxes() {
        return boxes;
    }

    /** Returns the flags that are -1 or 0, which is how databases may store yes and no. */
    Set<Field> minusOnes() {
        return minusOnes;
    }

    /** Returns the columns whose headers are known, though not what they tell in this table. */
    Set<Integer> left() {
        return left;
    }

    /** Returns the columns that are read, or not, only because the rows have nothing against it, or until a question is answered. */
    public Set<Integer> unsettled() {
        return unsettled;
    }

    /** Returns what must be asked before amounts can be read. */
    public List<Message> questions() {
        return questions;
    }

    /** Returns the header of the column that is taken for the status by its words alone, or empty. */
    public Optional<String> statusByValues() {
        return byValues(Field.STATUS);
    }

    /** Returns the header of the column that is taken for the currency by its values alone, or empty. */
    public Optional<String> currencyByValues() {
        return byValues(Field.CURRENCY);
    }

    private Optional<String> byValues(Field field) {
        return Optional.of(field).filter(byValues::contains).map(columns::get).map(head.cells()::get);
    }

    private void takeByValues(Field field, int column) {
        columns.put(field, column);
        byValues.add(field);
    }

    private boolean isMapped(int column) {
        return head.said(kind, column).isPresent();
    }

    private boolean is(Pattern header, int column) {
        return header.matcher(Spelling.header(Spelling.writtenOut(head.cells().get(column))))
                .matches();
    }

    private void records(Consumer<Line> records) {
        lines.records(TableLines.ALL, words, records);
    }

    /** Returns whether a column that looks like a flag of deals holds days rather. */
    private boolean holdsDays(int column) {
        int more = daysBeyondFlags(column, TableLines.FIRST);
        return more > 0 || (more == 0 && daysBeyondFlags(column, TableLines.ALL) > 0);
    }

    /** Returns whether a column says how many days it took, and not which. */
    private boolean holdsNumbersOfDays(int column) {
        return lines.any(column, text -> NUMBER_OF_DAYS.matcher(text).matches())
                && !lines.any(
                        column,
                        text -> !words.isNothing(text)
                                && !NUMBER_OF_DAYS.matcher(text).matches());
    }

    /** Returns how many more days than flags a column holds in so many lines. */
    private int daysBeyondFlags(int column, long most) {
        int[] more = new int[1];
        lines.read(most, line -> {
            String text = line.cell(column);
            more[0] += DateParts.of(text).isPresent() ? 1 : 0;
            more[0] -= words.yesOrNo(text).isPresent() ? 1 : 0;
        });
        return more[0];
    }

    private void findBoxes() {
        if (!columns.containsKey(Field.IS_CLOSED)) {
            Stream.of(Field.IS_WON, Field.IS_LOST)
                    .filter(flag -> columns.containsKey(flag) && isBox(columns.getOrDefault(flag, -1)))
                    .forEach(boxes::add);
        }
    }

    /** Returns whether a column has a word for yes, and no other. */
    private boolean isBox(int column) {
        return !lines.any(
                        column,
                        text -> !words.isNothing(text) && !words.yesOrNo(text).orElse(false))
                && lines.any(column, text -> words.yesOrNo(text).isPresent());
    }

    private boolean isMinusOneOrZero(Field flag) {
        int column = columns.getOrDefault(flag, -1);
        return !lines.any(column, text -> !text.isEmpty() && !text.equals("0") && !text.equals(MINUS_ONE))
                && lines.any(column, MINUS_ONE::equals)
                && lines.any(column, "0"::equals);
    }

    /** Returns whether deals of different names share a number, which is then the id of none. */
    private boolean isOfSeveralNames(int column) {
        Integer name = columns.get(Field.NAME);
        Map<String, String> names = new HashMap<>();
        boolean[] isShared = new boolean[1];
        if (name != null) {
            records(line -> {
                String named = line.cell(name);
                isShared[0] |= !line.cell(column).isEmpty()
                        && !names.computeIfAbsent(line.cell(column), number -> named)
                                .equals(named);
            });
        }
        return isShared[0];
    }

    private boolean isComposed(int column) {
        return head.told(kind, column).filter(Vocabulary.Told::isComposed).isPresent();
    }

    /** Returns whether most cells of a column that say something hold days. */
    private boolean isOfDays(int column) {
        int[] days = new int[1];
        lines.read(TableLines.FIRST, line -> {
            String text = line.cell(column);
            days[0] += words.isNothing(text) ? 0 : DateParts.isWritten(text) ? 1 : -1;
        });
        return days[0] > 0;
    }

    /** Returns whether a column is filled where that of the day of closing, if there is one, is blank. */
    private boolean isFilledBesideClose(int column) {
        Integer close = columns.get(Field.CLOSE);
        int[] filled = new int[2];
        if (close != null) {
            records(line -> {
                if (!line.cell(column).isEmpty()) {
                    filled[line.cell(close).isEmpty() ? 0 : 1]++;
                }
            });
        }
        return close == null || PLANNED_IN * filled[0] > filled[1];
    }

    private boolean isMostlyBlank(int column) {
        int[] filled = new int[2];
        records(line -> filled[line.cell(column).isEmpty() ? 0 : 1]++);
        return filled[0] > filled[1];
    }

    private boolean isShared(int column) {
        Set<String> names = new HashSet<>();
        int[] shared = new int[2];
        records(line -> shared[names.add(line.cell(column)) ? 0 : 1]++);
        return SHARED_IN * shared[1] > shared[0] + shared[1];
    }

    /** Returns whether a header names the day of a quote, and no id is that of one. */
    private boolean isDayOfQuote(int column) {
        return is(OF_QUOTES, column)
                && all().noneMatch(id -> !left.contains(id)
                        && is(OF_QUOTES, id)
                        && (columns.getOrDefault(Field.ID, -1) == id || tells(Field.ID, id)));
    }

    private IntStream all() {
        return IntStream.range(0, head.cells().size());
    }

    private boolean tells(Field field, int column) {
        return head.told(kind, column).filter(told -> told.field() == field).isPresent();
    }

    /** Leaves what stands for the day of closing beside one that is it; a day of losses is none of those of wins. */
    private void leaveDaysNearClosing() {
        List<Field> plain = Field.OF_CLOSING.stream()
                .filter(field -> columns.containsKey(field) && !isNearClosing(columns.getOrDefault(field, -1)))
                .toList();
        Field.OF_CLOSING.forEach(near -> leave(
                near,
                column -> isNearClosing(column)
                        && plain.stream()
                                .anyMatch(
                                        field -> !(OF_ONE_OUTCOME.contains(near) && OF_ONE_OUTCOME.contains(field)))));
    }

    private boolean isNearClosing(int column) {
        return ClosingColumns.isNear(head.cells().get(column));
    }

    /** Takes another day of creation for one that all deals share, as they do if they were imported on it. */
    private void replaceDayOfImport(int created) {
        all().filter(column ->
                        column != created && !isMapped(column) && !isDayOfQuote(column) && tells(Field.CREATED, column))
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

    /** Returns whether a column that is called a currency holds amounts with theirs, and no other column does. */
    private boolean holdsAmounts(int column) {
        return !columns.containsKey(Field.AMOUNT)
                && lines.any(column, DecidedColumns::hasDigit)
                && !lines.any(column, text -> !words.isNothing(text) && !hasDigit(text));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Returns whether a column is blank to its end. */
    private boolean isBlank(int column) {
        return !lines.any(column, text -> !text.isEmpty());
    }

    /** Takes the column below a header that nobody knows for the currency if all its values are some, where no header says which it is. */
    private void findCurrency() {
        Integer amount = columns.getOrDefault(Field.AMOUNT, columns.get(Field.WON_AMOUNT));
        if (amount != null && !columns.containsKey(Field.CURRENCY)) {
            CurrencyColumn currencies = new CurrencyColumn(head.cells(), amount, unclaimed(), words);
            lines.records(TableLines.FIRST, words, currencies::see);
            currencies.column().ifPresent(column -> takeByValues(Field.CURRENCY, column));
            currencies.question().ifPresent(questions::add);
        }
    }

    /** Takes another column for the amounts where that with their header holds what they were converted to. */
    private void replaceConverted(int amount) {
        if (columns.containsKey(Field.CURRENCY)) {
            AmountColumn amounts = new AmountColumn(head, columns, words);
            if (amounts.isOpen()) {
                records(amounts::see);
                amounts.column().ifPresent(column -> columns.put(Field.AMOUNT, column));
                amounts.question().ifPresent(questions::add);
                amounts.unsettled().stream().filter(column -> !isMapped(column)).forEach(unsettled::add);
            }
        }
    }

    /** Asks which of two columns has the amounts where nothing but the book can say it. */
    private void askOfPair(int amount) {
        if (!columns.containsKey(Field.WON_AMOUNT) && questions.isEmpty()) {
            int standing = columns.getOrDefault(Field.STATUS, columns.getOrDefault(Field.STAGE, -1));
            all().filter(column -> column != amount
                            && !isMapped(column)
                            && !columns.containsValue(column)
                            && tells(Field.AMOUNT, column))
                    .mapToObj(column -> new AmountPair(head, amount, column, standing, words))
                    .filter(AmountPair::mayBe)
                    .flatMap(pair -> {
                        records(pair::see);
                        unsettled.addAll(pair.unsettled());
                        return pair.question().stream();
                    })
                    .findFirst()
                    .ifPresent(questions::add);
        }
    }

    /** Takes the one column below a header that nobody knows for the status if its words are outcomes, where nothing else says them. */
    private void findStatus() {
        if (OF_OUTCOMES.stream().noneMatch(this::saysOutcomes)) {
            CellWords ofBook = CellWords.standard();
            head.mapping().words().forEach((word, meaning) -> ofBook.put(word, meaning, true));
            OutcomeColumn first = outcomes(TableLines.FIRST, ofBook);
            (first.mayBe() ? outcomes(TableLines.ALL, ofBook) : first)
                    .column()
                    .ifPresent(column -> takeByValues(Field.STATUS, column));
        }
    }

    /** Returns whether a column that says how deals stand, if there is one, says it in any line. */
    private boolean saysOutcomes(Field field) {
        Integer column = columns.get(field);
        return column != null
                && (isMapped(column)
                        || lines.any(
                                column,
                                text -> field == Field.STATUS
                                        ? !words.isNothing(text)
                                        : words.yesOrNo(text).isPresent()
                                                || words.winOrLoss(text).isPresent()));
    }

    private OutcomeColumn outcomes(long most, CellWords ofBook) {
        List<Integer> ofDeals = unclaimed().stream()
                .filter(column -> !OutcomeColumn.isOfAnother(head.cells().get(column)))
                .toList();
        OutcomeColumn outcomes = new OutcomeColumn(columns.getOrDefault(Field.STAGE, -1), ofDeals, ofBook);
        lines.records(most, ofBook, outcomes::see);
        return outcomes;
    }

    /** Returns the columns of which no header says what they tell, not that of a table of deals either. */
    private List<Integer> unclaimed() {
        return all().filter(column -> !isMapped(column)
                        && !columns.containsValue(column)
                        && head.told(kind, column).isEmpty()
                        && head.told(TableKind.DEALS, column).isEmpty())
                .boxed()
                .toList();
    }

    /** Takes a second column of states for that of deletion if records are void by it, and none is won or lost. */
    private void findDeleted() {
        if (!columns.containsKey(Field.IS_DELETED)) {
            all().filter(column -> tells(Field.STATUS, column) && !isMapped(column) && !columns.containsValue(column))
                    .filter(column -> statuses(column, TableLines.ALL).contains(Optional.of(CellWords.Meaning.DELETED))
                            && !lines.any(column, words::isOutcome))
                    .findFirst()
                    .ifPresent(column -> columns.put(Field.IS_DELETED, column));
        }
    }

    /** Returns whether all rows are open by their status, as records that are not archived have, though stages say what is won and what is lost. */
    private boolean isOfRecords(int status) {
        Integer stage = columns.get(Field.STAGE);
        return stage != null
                && statuses(status, TableLines.FIRST).size() == 1
                && statuses(status, TableLines.ALL).equals(Set.of(Optional.of(CellWords.Meaning.OPEN)))
                && statuses(stage, TableLines.ALL)
                        .containsAll(Set.of(Optional.of(CellWords.Meaning.WON), Optional.of(CellWords.Meaning.LOST)));
    }

    /**
     * Returns whether a column dates most lost deals, two at least, and no deal that is open, though its header names those that were won
     * only, and no other dates them.
     */
    private boolean isDayOfLossesToo(int column) {
        Integer standing = columns.getOrDefault(Field.STATUS, columns.get(Field.STAGE));
        if (standing == null || columns.containsKey(Field.CLOSED) || columns.containsKey(Field.LOST_DAY)) {
            return false;
        }
        int[] dated = new int[2];
        records(line -> {
            Optional<CellWords.Meaning> meaning = words.status(line.cell(standing));
            boolean isDated = DateParts.of(line.cell(column)).isPresent();
            if (meaning.equals(Optional.of(CellWords.Meaning.LOST))) {
                dated[isDated ? 1 : 0]++;
            } else if (isDated && meaning.filter(CellWords.Meaning::isOutcome).isEmpty()) {
                dated[0] = Integer.MAX_VALUE / 2; // a plan, which open deals have too
            }
        });
        return dated[1] > Math.max(dated[0], 1); // a single one may be of a deal that was won once
    }

    /** Returns what the cells of a column say of how deals stand. */
    private Set<Optional<CellWords.Meaning>> statuses(int column, long most) {
        Set<Optional<CellWords.Meaning>> statuses = new HashSet<>();
        lines.records(most, words, line -> statuses.add(words.status(line.cell(column))));
        return statuses;
    }
}
