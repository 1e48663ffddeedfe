// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The columns of a table by what they tell: what their headers say, unless the values below say otherwise and the mapping nothing. */
public final class DecidedColumns {
    private final TableHead head;
    private final TableKind kind;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Set<Field> boxes = EnumSet.noneOf(Field.class);
    private final Set<Field> minusOnes = EnumSet.noneOf(Field.class);
    private final Set<Integer> left = new HashSet<>();
    private final Set<Integer> unsettled = new HashSet<>();
    private final List<Message> questions = new ArrayList<>();
    private boolean isNoLost;
    private final Set<Field> byValues = EnumSet.noneOf(Field.class);

    /**
     * @param told the columns by what their headers say
     */
    DecidedColumns(TableHead head, TableKind kind, TableLines lines, Map<Field, Integer> told) {
        this.head = head;
        this.kind = kind;
        columns.putAll(told);
        decide(new ColumnCells(lines));
    }

    /** Applies the rules, each after those that it builds on. */
    private void decide(ColumnCells cells) {
        StandingColumns standing = new StandingColumns(this, cells);
        standing.decideFlags();
        if (kind == TableKind.DEALS) {
            MoneyColumns money = new MoneyColumns(this, cells);
            new NamingColumns(this, cells).decide();
            new DayColumns(this, cells).decide();
            money.decide();
            standing.findStatus();
            standing.decideStatus();
            money.askOfPair();
        } else if (kind.isOfDeals()) {
            standing.findStatus();
        }
    }

    TableHead head() {
        return head;
    }

    TableKind kind() {
        return kind;
    }

    public Map<Field, Integer> columns() {
        return columns;
    }

    /** Returns the flags that are crossed or blank: where no other flag says what is closed, a blank one says no. */
    Set<Field> boxes() {
        return boxes;
    }

    void noIsLost() {
        isNoLost = true;
    }

    /** Returns whether a no to whether a deal was won says that it was lost, as deals that are open leave it blank. */
    public boolean isNoLost() {
        return isNoLost;
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

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** Returns the column of a field, or -1 if there is none. */
    int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    /** Returns the column of a field, or empty if there is none or the mapping says it. */
    Optional<Integer> unmapped(Field field) {
        return Optional.ofNullable(columns.get(field)).filter(column -> !isMapped(column));
    }

    boolean isMapped(int column) {
        return head.said(kind, column).isPresent();
    }

    /** Returns whether the header of a column, if it is known, names a field. */
    boolean tells(Field field, int column) {
        return head.told(kind, column).filter(told -> told.field() == field).isPresent();
    }

    /** Returns whether the words of the header of a column, written out, are such. */
    boolean isCalled(Pattern header, int column) {
        return header.matcher(Spelling.header(Spelling.writtenOut(head.cells().get(column))))
                .matches();
    }

    /** Returns the places of all columns. */
    IntStream all() {
        return IntStream.range(0, head.cells().size());
    }

    /** Returns the columns whose headers name a field, of which neither the mapping nor a rule has said what they tell. */
    IntStream others(Field field) {
        return all().filter(column -> tells(field, column) && !isMapped(column) && !columns.containsValue(column));
    }

    /** Returns the columns of which no header says what they tell, not that of a table of deals either. */
    List<Integer> unclaimed() {
        return all().filter(column -> !isMapped(column)
                        && !columns.containsValue(column)
                        && head.told(kind, column).isEmpty()
                        && head.told(TableKind.DEALS, column).isEmpty())
                .boxed()
                .toList();
    }

    void take(Field field, int column) {
        columns.put(field, column);
    }

    void takeByValues(Field field, int column) {
        take(field, column);
        byValues.add(field);
    }

    /** Lets the column of a field tell nothing if it does not tell the field. */
    void drop(Field field, Predicate<Integer> isWrong) {
        remove(field, isWrong, column -> {});
    }

    /** Lets nobody know what the column of a field tells if it does not tell the field. */
    void leave(Field field, Predicate<Integer> isWrong) {
        remove(field, isWrong, left::add);
    }

    /** Lets the column of a field tell another, unless there is one that does, if it does not tell the field. */
    void move(Field field, Field other, Predicate<Integer> isWrong) {
        remove(field, isWrong, column -> columns.putIfAbsent(other, column));
    }

    private void remove(Field field, Predicate<Integer> isWrong, Consumer<Integer> to) {
        unmapped(field).filter(isWrong).ifPresent(column -> {
            columns.remove(field);
            to.accept(column);
        });
    }

    void ask(Message question) {
        questions.add(question);
    }

    void unsettle(Collection<Integer> ofThese) {
        unsettled.addAll(ofThese);
    }
}
