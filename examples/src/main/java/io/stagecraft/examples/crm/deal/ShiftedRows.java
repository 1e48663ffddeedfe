// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the rows whose cells are shifted, because a separator within one of them stands in no quotation marks, or of which cells are
 * missing, because the file was cut off.
 */
final class ShiftedRows {
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}");
    private static final Pattern REST = Pattern.compile("\\d{3}(?:\\.\\d+)?");

    private final Cells cells;
    private final DealSurvey survey;
    private final DealMoney money;
    private final int width;
    private final int[] days;
    private int fewest; // cells of a row that was read

    ShiftedRows(Cells cells, DealSurvey survey, DealMoney money) {
        this.cells = cells;
        this.survey = survey;
        this.money = money;
        width = cells.table().header().size();
        days = cells.table().columns(Field::isDate);
    }

    /** Takes note of a row that was read. */
    void read(Line line) {
        int cells = line.cells().size();
        fewest = fewest == 0 ? cells : Math.min(fewest, cells);
    }

    /** Returns that a row was cut off within the word that should say how its deal stands, or empty if it was not. */
    Optional<BadRow> cutOff(Line line, RowOutcome standing) {
        int last = line.cells().size() - 1;
        boolean isWordLast = last == cells.table().column(Field.STAGE)
                || last == cells.table().column(Field.STATUS);
        return standing.problem().isPresent() && isWordLast && last + 1 < Math.min(fewest, width)
                ? Optional.of(new BadRow(
                        Message.of("row.fewer-cells").with("cells", last + 1).with("columns", width),
                        Message.of("remedy.cut-off")))
                : Optional.empty();
    }

    /** Returns whether the last column is an amount that is cut in two behind its thousands. */
    boolean cutsAmount(Line line) {
        int last = width - 1;
        return further(line) > 0
                && (last == cells.table().column(Field.AMOUNT)
                        || last == cells.table().column(Field.WON_AMOUNT))
                && THOUSANDS.matcher(line.cell(last)).matches()
                && REST.matcher(line.cell(width)).matches();
    }

    /** Returns what to say of a row that cannot be read, or empty if no cells of it, taken for one, make it readable. */
    Optional<BadRow> problem(Line line) {
        int further = further(line);
        return further > 0
                        && !(isReadable(line) && !cutsAmount(line))
                        && !joined(line, further).isEmpty()
                ? Optional.of(new BadRow(
                        Message.of("row.more-cells")
                                .with("cells", width + further)
                                .with("columns", width),
                        Message.of("remedy.quote")))
                : Optional.empty();
    }

    /** Returns the row as it was meant, if all ways to read it tell the same money, or else empty. */
    Optional<Line> meant(Line line) {
        List<Line> joined = joined(line, further(line));
        long told = joined.stream()
                .map(row -> List.of(
                        money.text(row, survey.standing(cells.table(), row).outcome()), cells.raw(row, Field.CURRENCY)))
                .distinct()
                .count();
        return told == 1 ? Optional.of(joined.get(joined.size() - 1)) : Optional.empty();
    }

    /** Returns how the deal of the row stands, if all ways to read it tell the same, or else that it cannot be told. */
    RowOutcome standing(Line line, BadRow problem) {
        List<RowOutcome> told = joined(line, further(line)).stream()
                .map(row -> survey.standing(cells.table(), row))
                .distinct()
                .toList();
        return told.size() == 1 ? told.get(0) : new RowOutcome(Deal.Outcome.OPEN, false, false, Optional.of(problem));
    }

    /** Returns how many cells stand behind the last column, blank ones too: the last of a row may be blank. */
    private int further(Line line) {
        return Math.max(0, line.cells().size() - width);
    }

    /** Returns the readable rows that there are if neighbouring cells are taken for one. */
    private List<Line> joined(Line line, int further) {
        return IntStream.range(0, width)
                .mapToObj(at -> {
                    List<String> one = new ArrayList<>(line.cells().subList(0, at));
                    one.add(String.join(",", line.cells().subList(at, at + further + 1)));
                    one.addAll(line.cells().subList(at + further + 1, width + further));
                    return new Line(line.number(), one);
                })
                .filter(this::isReadable)
                .toList();
    }

    private boolean isReadable(Line line) {
        RowOutcome standing = survey.standing(cells.table(), line);
        String amount = money.text(line, standing.outcome());
        Optional<Amount> number = money.amount(standing.outcome(), amount);
        String currency = cells.raw(line, Field.CURRENCY);
        return standing.problem().isEmpty()
                && (amount.isEmpty() || number.isPresent())
                && (cells.words().isNothing(currency)
                        || money.currency(line, number).isPresent())
                && IntStream.of(days)
                        .allMatch(column -> cells.words().isNothing(line.cell(column))
                                || cells.formats()
                                        .dates(cells.table())
                                        .day(column, line.cell(column))
                                        .isPresent());
    }
}
