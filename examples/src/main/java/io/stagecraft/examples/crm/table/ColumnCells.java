// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.DateParts;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the cells below a header have in common, whatever the header says. */
final class ColumnCells {
    /** A yes beside 0 for no. */
    static final String MINUS_ONE = "-1";

    /** Numbers too small for years, or for the days of spreadsheets. */
    private static final Pattern NUMBER_OF_DAYS = Pattern.compile("-?(?:\\d{1,3}|1[0-8]\\d\\d)(?:[.,]\\d+)?");

    /** Deals share a name at most once in so many. */
    private static final int SHARED_IN = 10;

    /** A no, and a blank, that mean something stand in one of so many records. */
    private static final int ANSWERS_IN = 10;

    private final TableLines lines;
    private final CellWords words = CellWords.standard();

    ColumnCells(TableLines lines) {
        this.lines = lines;
    }

    TableLines lines() {
        return lines;
    }

    CellWords words() {
        return words;
    }

    /** Hands out all records. */
    void records(Consumer<Line> records) {
        lines.records(TableLines.ALL, words, records);
    }

    boolean areBlank(int column) {
        return !lines.any(column, text -> !text.isEmpty());
    }

    boolean areMostlyBlank(int column) {
        int[] filled = new int[2];
        records(line -> filled[line.cell(column).isEmpty() ? 0 : 1]++);
        return filled[0] > filled[1];
    }

    /** Returns whether the same text stands in more records than names of deals do. */
    boolean areShared(int column) {
        Set<String> names = new HashSet<>();
        int[] shared = new int[2];
        records(line -> shared[names.add(line.cell(column)) ? 0 : 1]++);
        return SHARED_IN * shared[1] > shared[0] + shared[1];
    }

    /** Returns whether there are more days than flags. */
    boolean areDaysRatherThanFlags(int column) {
        int more = daysBeyondFlags(column, TableLines.FIRST);
        return more > 0 || (more == 0 && daysBeyondFlags(column, TableLines.ALL) > 0);
    }

    private int daysBeyondFlags(int column, long most) {
        int[] more = new int[1];
        lines.read(most, line -> {
            String text = line.cell(column);
            more[0] += DateParts.of(text).isPresent() ? 1 : 0;
            more[0] -= words.yesOrNo(text).isPresent() ? 1 : 0;
        });
        return more[0];
    }

    /** Returns whether most cells that say something hold days. */
    boolean areMostlyDays(int column) {
        int[] days = new int[1];
        lines.read(TableLines.FIRST, line -> {
            String text = line.cell(column);
            days[0] += words.isNothing(text) ? 0 : DateParts.isWritten(text) ? 1 : -1;
        });
        return days[0] > 0;
    }

    /** Returns whether some cell says how many each of something counts, such as k, and none says anything else but a currency. */
    boolean areUnits(int column) {
        return lines.any(column, text -> Unit.ofCell(text).isScale())
                && !lines.any(
                        column,
                        text -> !words.isNothing(text) && Unit.ofCell(text).equals(Unit.NONE));
    }

    /** Returns how many of the first cells hold days. */
    int days(int column) {
        int[] days = new int[1];
        lines.read(
                TableLines.FIRST,
                line -> days[0] += DateParts.of(line.cell(column)).isPresent() ? 1 : 0);
        return days[0];
    }

    /** Returns whether all cells that hold days hold the same one, whatever the time. */
    boolean areOfOneDay(int column) {
        Set<List<Integer>> days = new HashSet<>();
        return !lines.any(
                column,
                text -> DateParts.of(text)
                                .map(day -> days.add(List.of(day.first(), day.second(), day.third())))
                                .orElse(false)
                        && days.size() > 1);
    }

    /** Returns whether the cells say how many days it took, and not which. */
    boolean areNumbersOfDays(int column) {
        return lines.any(column, text -> NUMBER_OF_DAYS.matcher(text).matches())
                && !lines.any(
                        column,
                        text -> !words.isNothing(text)
                                && !NUMBER_OF_DAYS.matcher(text).matches());
    }

    /** Returns whether there is a word for yes, and no other. */
    boolean areCrossed(int column) {
        return !lines.any(
                        column,
                        text -> !words.isNothing(text) && !words.yesOrNo(text).orElse(false))
                && lines.any(column, text -> words.yesOrNo(text).isPresent());
    }

    boolean areMinusOneOrZero(int column) {
        return !lines.any(column, text -> !text.isEmpty() && !text.equals("0") && !text.equals(MINUS_ONE))
                && lines.any(column, MINUS_ONE::equals)
                && lines.any(column, "0"::equals);
    }

    /** Returns whether all cells that say something have digits, as amounts do and currencies do not. */
    boolean haveDigits(int column) {
        return lines.any(column, ColumnCells::hasDigit)
                && !lines.any(column, text -> !words.isNothing(text) && !hasDigit(text));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Returns whether cells say yes, no and nothing, each in one of so many records at least. */
    boolean areYesNoAndBlank(int column) {
        int[] counts = new int[3];
        records(line -> {
            String text = line.cell(column);
            Optional<Boolean> said = words.yesOrNo(text);
            if (said.isPresent() || words.isNothing(text)) {
                counts[said.isEmpty() ? 2 : said.get() ? 1 : 0]++;
            }
        });
        int all = counts[0] + counts[1] + counts[2];
        return counts[1] > 0 && ANSWERS_IN * Math.min(counts[0], counts[2]) >= all && counts[0] * counts[2] > 0;
    }

    /** Returns what the cells of so many records say of how deals stand, empty for what says nothing of it. */
    Set<Optional<CellWords.Meaning>> statuses(int column, long most) {
        Set<Optional<CellWords.Meaning>> statuses = new HashSet<>();
        lines.records(most, words, line -> statuses.add(words.status(line.cell(column))));
        return statuses;
    }
}
