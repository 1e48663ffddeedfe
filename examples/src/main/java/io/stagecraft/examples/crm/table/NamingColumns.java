// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Decides which columns have the ids and the names of deals, and not those of what stands beside them. */
final class NamingColumns {
    /** Numbers of what deals come from, such as leads, or of the product's own records. */
    private static final Pattern OF_ORIGIN = Pattern.compile("(?:lead|enquiry|inquiry|internal|项目).*");

    /** Numbers and days of quotes, which stand for those of deals in a list of quotes only. */
    private static final Pattern OF_QUOTES =
            Pattern.compile(".*(?:quot|angebot|devis|cotizacion|oferta|offerte|presupuesto|folio).*");

    /** Names of what may as well be a group of deals. */
    private static final Pattern OF_PROJECTS = Pattern.compile("projekt|proyecto|projeto|progetto");

    private final DecidedColumns columns;
    private final ColumnCells cells;

    NamingColumns(DecidedColumns columns, ColumnCells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    void decide() {
        columns.drop(Field.ID, column -> columns.isCalled(OF_ORIGIN, column) && areOfSeveralNames(column));
        columns.leave(Field.ID, column -> isOfQuotes(columns, column) && cells.areMostlyBlank(column));
        columns.leave(Field.NAME, column -> columns.isCalled(OF_PROJECTS, column) && cells.areShared(column));
    }

    /** Returns whether the header of a column speaks of quotes. */
    static boolean isOfQuotes(DecidedColumns columns, int column) {
        return columns.isCalled(OF_QUOTES, column);
    }

    /** Returns whether deals of different names share a number, which is then the id of none. */
    private boolean areOfSeveralNames(int column) {
        int name = columns.column(Field.NAME);
        Map<String, String> names = new HashMap<>();
        boolean[] areShared = new boolean[1];
        if (name >= 0) {
            cells.records(line -> {
                String named = line.cell(name);
                areShared[0] |= !line.cell(column).isEmpty()
                        && !names.computeIfAbsent(line.cell(column), number -> named)
                                .equals(named);
            });
        }
        return areShared[0];
    }
}
