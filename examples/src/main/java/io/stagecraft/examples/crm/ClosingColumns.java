// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Deal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Finds the columns of days that nobody understands and that most closed deals, or most won or lost ones, fill in, and hardly any other. */
final class ClosingColumns {
    /** One day in so many may be that of an open deal. */
    private static final int OPEN_IN = 20;

    private static final int FEWEST = 2;

    /** Counts deals by how they stand. */
    private static final class Count {
        private int won;
        private int lost;
        private int open;

        private void add(RowOutcome standing) {
            won += standing.outcome() == Deal.Outcome.WON ? 1 : 0;
            lost += standing.isOpen() || standing.outcome() == Deal.Outcome.WON ? 0 : 1;
            open += standing.isOpen() ? 1 : 0;
        }

        private boolean isMostlyOfClosed(Count all) {
            return won + lost >= FEWEST && OPEN_IN * open <= won + lost && (2 * won > all.won || 2 * lost > all.lost);
        }

        /** Returns what such a column is the day of: closing, or only that of a win or of a loss. */
        private Field day() {
            return won == 0 ? Field.LOST_DAY : lost == 0 ? Field.WON_DAY : Field.CLOSED;
        }
    }

    private ClosingColumns() {}

    /** Returns their headers, in the order of the table, each with the line of a mapping that makes it a day of closing. */
    static Map<String, String> of(ExportTable table, CellWords words) {
        Map<Integer, Count> may = new TreeMap<>();
        table.unknown().stream()
                .filter(column -> !DayHeaders.isOfAnother(table.header().get(column)))
                .forEach(column -> may.put(column, new Count()));
        Count all = new Count();
        table.records(words, line -> {
            RowOutcome standing = RowOutcome.of(table, line, words, false);
            if (!standing.deleted() && standing.problem().isEmpty()) {
                all.add(standing);
                may.forEach((column, days) -> {
                    if (DateParts.isWritten(line.cell(column))) {
                        days.add(standing);
                    }
                });
            }
        });
        Map<String, String> lines = new LinkedHashMap<>();
        may.forEach((column, days) -> {
            String header = table.header().get(column);
            if (days.isMostlyOfClosed(all)) {
                lines.put(
                        header,
                        Mapping.line(table.kind().word(), header, days.day().word()));
            }
        });
        return lines;
    }
}
