// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.Spelling;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which columns have the days on which deals were created, close, and closed, and not days near these. */
final class DayColumns {
    private static final Set<Field> OF_ONE_OUTCOME = Set.of(Field.WON_DAY, Field.LOST_DAY);

    /** Days near the one on which a deal closed, which stand for it where nothing else does. */
    private static final Pattern NEAR_CLOSING = Pattern.compile(
            "datedecided|auftragsdatum|absagedatum|date(?:de)?signature|date(?:de)?perte|podate|受注日|成約日|失注日|수주일|실주일");

    /** So many deals are not all created on one day but by an import. */
    private static final int IMPORTED = 20;

    /** Where open deals have no day of closing, one in so many deals that are planned at least is open. */
    private static final int PLANNED_IN = 10;

    private final DecidedColumns columns;
    private final ColumnCells cells;

    DayColumns(DecidedColumns columns, ColumnCells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    void decide() {
        columns.leave(Field.CREATED, this::isDayOfQuote);
        columns.leave(
                Field.EXPECTED_CLOSE,
                column -> isComposed(column) && !(cells.areMostlyDays(column) && isFilledBesideClose(column)));
        Field.OF_CLOSING.forEach(day -> columns.drop(day, cells::areNumbersOfDays));
        leaveDaysNearClosing();
        columns.unmapped(Field.CREATED).ifPresent(this::replaceDayOfImport);
    }

    /** Returns whether a header names the day of a quote, and no id is that of one. */
    private boolean isDayOfQuote(int column) {
        return NamingColumns.isOfQuotes(columns, column)
                && columns.all()
                        .noneMatch(id -> !columns.left().contains(id)
                                && NamingColumns.isOfQuotes(columns, id)
                                && (columns.column(Field.ID) == id || columns.tells(Field.ID, id)));
    }

    private boolean isComposed(int column) {
        return columns.head()
                .told(columns.kind(), column)
                .filter(Vocabulary.Told::isComposed)
                .isPresent();
    }

    /** Returns whether a column is filled where that of the day of closing, if there is one, is blank. */
    private boolean isFilledBesideClose(int column) {
        int close = columns.column(Field.CLOSE);
        int[] filled = new int[2];
        if (close >= 0) {
            cells.records(line -> {
                if (!line.cell(column).isEmpty()) {
                    filled[line.cell(close).isEmpty() ? 0 : 1]++;
                }
            });
        }
        return close < 0 || PLANNED_IN * filled[0] > filled[1];
    }

    /** Leaves what stands for the day of closing beside one that is it; a day of losses is none of those of wins. */
    private void leaveDaysNearClosing() {
        List<Field> plain = Field.OF_CLOSING.stream()
                .filter(field -> columns.has(field) && !isNearClosing(columns.column(field)))
                .toList();
        Field.OF_CLOSING.forEach(near -> columns.leave(
                near,
                column -> isNearClosing(column)
                        && plain.stream()
                                .anyMatch(
                                        field -> !(OF_ONE_OUTCOME.contains(near) && OF_ONE_OUTCOME.contains(field)))));
    }

    private boolean isNearClosing(int column) {
        return NEAR_CLOSING
                .matcher(Spelling.header(columns.head().cells().get(column)))
                .matches();
    }

    /** Takes another day of creation for one that all deals share, as they do if they were imported on it. */
    private void replaceDayOfImport(int created) {
        columns.others(Field.CREATED)
                .filter(column -> !isDayOfQuote(column))
                .filter(column ->
                        cells.days(created) >= IMPORTED && cells.areOfOneDay(created) && !cells.areOfOneDay(column))
                .findFirst()
                .ifPresent(column -> columns.take(Field.CREATED, column));
    }
}
