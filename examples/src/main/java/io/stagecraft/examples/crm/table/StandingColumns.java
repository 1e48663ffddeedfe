// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.ImmutableSet;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.DateParts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which columns say how deals stand: whether they are open, won or lost, or no deals any more. */
final class StandingColumns {
    /** What says how a deal stands, whatever its stage. */
    private static final Set<Field> OF_OUTCOMES = Set.of(Field.STATUS, Field.IS_CLOSED, Field.IS_WON, Field.IS_LOST);

    private static final Set<Field> FLAGS =
            ImmutableSet.of(Field.IS_CLOSED, Field.IS_WON, Field.IS_LOST, Field.IS_DELETED);

    private final DecidedColumns columns;
    private final ColumnCells cells;
    private final CellWords words;

    /** What says of a deal that was not won whether it is closed. */
    private static final List<Field> OF_ENDS =
            List.of(Field.IS_CLOSED, Field.IS_LOST, Field.CLOSED, Field.WON_DAY, Field.LOST_DAY, Field.ACTIVE);

    StandingColumns(DecidedColumns columns, ColumnCells cells) {
        this.columns = columns;
        this.cells = cells;
        words = cells.words();
    }

    /** Tells flags from days, as headers such as Closed or Won stand above either, and finds how flags are written. */
    void decideFlags() {
        columns.move(Field.IS_CLOSED, Field.CLOSED, cells::areDaysRatherThanFlags);
        columns.move(Field.IS_WON, Field.WON_DAY, cells::areDaysRatherThanFlags);
        columns.move(Field.IS_LOST, Field.LOST_DAY, cells::areDaysRatherThanFlags);
        for (Field flag : FLAGS) {
            if (columns.has(flag) && cells.areMinusOneOrZero(columns.column(flag))) {
                columns.minusOnes().add(flag);
            }
        }
        for (Field flag : List.of(Field.IS_WON, Field.IS_LOST)) {
            if (!columns.has(Field.IS_CLOSED) && columns.has(flag) && cells.areCrossed(columns.column(flag))) {
                columns.boxes().add(flag);
            }
        }
    }

    /** Finds whether a flag of wins leaves open deals blank, so that those of which it says no are lost: nothing else says which are. */
    private void findLost() {
        boolean isSaid = OF_ENDS.stream().anyMatch(columns::has)
                || Stream.of(Field.STAGE, Field.STATUS)
                        .filter(columns::has)
                        .anyMatch(field -> cells.lines().any(columns.column(field), words::isOutcome));
        if (columns.has(Field.IS_WON) && !isSaid && cells.areYesNoAndBlank(columns.column(Field.IS_WON))) {
            columns.noIsLost();
        }
    }

    /** Takes the one column below a header that nobody knows for the status if its words are outcomes, where nothing else says them. */
    void findStatus() {
        if (OF_OUTCOMES.stream().noneMatch(this::saysOutcomes)) {
            CellWords ofBook = CellWords.standard();
            columns.head().mapping().words().forEach((word, meaning) -> ofBook.put(word, meaning, true));
            OutcomeColumn first = outcomes(TableLines.FIRST, ofBook);
            (first.mayBe() ? outcomes(TableLines.ALL, ofBook) : first)
                    .column()
                    .ifPresent(column -> columns.takeByValues(Field.STATUS, column));
        }
    }

    /** Returns whether a column that says how deals stand, if there is one, says it in any line. */
    private boolean saysOutcomes(Field field) {
        int column = columns.column(field);
        return column >= 0
                && (columns.isMapped(column)
                        || cells.lines()
                                .any(
                                        column,
                                        text -> field == Field.STATUS
                                                ? !words.isNothing(text)
                                                : words.yesOrNo(text).isPresent()
                                                        || words.winOrLoss(text).isPresent()));
    }

    private OutcomeColumn outcomes(long most, CellWords ofBook) {
        List<Integer> ofDeals = columns.unclaimed().stream()
                .filter(column ->
                        !OutcomeColumn.isOfAnother(columns.head().cells().get(column)))
                .toList();
        OutcomeColumn outcomes = new OutcomeColumn(columns.column(Field.STAGE), ofDeals, ofBook);
        cells.lines().records(most, ofBook, outcomes::see);
        return outcomes;
    }

    /** Tells the status of deals from that of records, and days of wins from days of both outcomes. */
    void decideStatus() {
        columns.drop(Field.STATUS, this::isOfRecords);
        findDeleted();
        findLost();
        columns.move(Field.WON_DAY, Field.CLOSED, this::isDayOfLossesToo);
    }

    /** Returns whether all rows are open by their status, as records that are not archived have, though stages say what is won and what is lost. */
    private boolean isOfRecords(int status) {
        int stage = columns.column(Field.STAGE);
        return stage >= 0
                && cells.statuses(status, TableLines.FIRST).size() == 1
                && cells.statuses(status, TableLines.ALL).equals(Set.of(Optional.of(CellWords.Meaning.OPEN)))
                && cells.statuses(stage, TableLines.ALL)
                        .containsAll(Set.of(Optional.of(CellWords.Meaning.WON), Optional.of(CellWords.Meaning.LOST)));
    }

    /** Takes a second column of states for that of deletion if records are void by it, and none is won or lost. */
    private void findDeleted() {
        if (!columns.has(Field.IS_DELETED)) {
            columns.others(Field.STATUS)
                    .filter(column ->
                            cells.statuses(column, TableLines.ALL).contains(Optional.of(CellWords.Meaning.DELETED))
                                    && !cells.lines().any(column, words::isOutcome))
                    .findFirst()
                    .ifPresent(column -> columns.take(Field.IS_DELETED, column));
        }
    }

    /**
     * Returns whether a column dates most lost deals, two at least, and no deal that is open, though its header names those that were won
     * only, and no other dates them.
     */
    private boolean isDayOfLossesToo(int column) {
        int standing = columns.has(Field.STATUS) ? columns.column(Field.STATUS) : columns.column(Field.STAGE);
        if (standing < 0 || columns.has(Field.CLOSED) || columns.has(Field.LOST_DAY)) {
            return false;
        }
        int[] dated = new int[2];
        cells.records(line -> {
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
}
