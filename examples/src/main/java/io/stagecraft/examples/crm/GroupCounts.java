// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many records each group of a report has, which stands in brackets behind the value of the group, as in "Closed Won (2 records)":
 * behind every value of a column, and true of each group, or of one where a word says what is counted, so that stages that are called
 * "Phase (1)" keep their names.
 */
final class GroupCounts {
    private static final Pattern COUNTED = Pattern.compile("(.+?)\\s*[(（](\\d{1,9})(\\s*\\p{L}+)?[)）]");

    private static final class Column {
        private long said;
        private long records;
        private boolean isTrue;
        private boolean isFalse;

        void end() {
            isTrue |= said > 0 && said == records;
            isFalse |= said > 0 && said != records;
        }

        /** Returns whether what stands in the brackets counts records: it says so, or nothing speaks against it. */
        boolean counts(boolean isNamed) {
            return isTrue && (isNamed || !isFalse);
        }
    }

    private final Map<Integer, Column> columns = new HashMap<>();
    private final Set<Integer> uncounted = new HashSet<>();

    /**
     * @param grouped the columns in which the value of a group stands
     */
    GroupCounts(List<Integer> grouped) {
        grouped.forEach(column -> columns.put(column, new Column()));
    }

    /** Takes note of a record. */
    void see(Line line) {
        columns.forEach((number, column) -> see(number, column, line.cell(number)));
    }

    private void see(int number, Column column, String text) {
        if (!text.isEmpty()) {
            column.end();
            Matcher counted = COUNTED.matcher(text);
            if (counted.matches()) {
                column.said = Long.parseLong(counted.group(2));
            } else {
                uncounted.add(number);
            }
            column.records = 0;
        }
        column.records++;
    }

    /** Takes note that all records were seen. */
    void end() {
        columns.values().forEach(Column::end);
    }

    /** Returns the value of a group without the count behind it. */
    String without(int number, String text) {
        Column column = columns.get(number);
        if (column == null || uncounted.contains(number)) {
            return text;
        }
        Matcher counted = COUNTED.matcher(text);
        return counted.matches() && column.counts(counted.group(3) != null) ? counted.group(1) : text;
    }
}
