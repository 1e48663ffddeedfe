// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.DateParts;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.file.Line;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out whether a day of closing tells by itself that a deal is closed: where words tell it of fewer deals than such days do, and
 * the days have been. In other tables such a day of an open deal is one on which it is expected to close, or was closed before.
 */
public final class ClosingDays {
    private static final List<Field> CLOSING = List.of(Field.CLOSED, Field.WON_DAY, Field.LOST_DAY);

    /** Days that have been, whenever an export was made. */
    private static final List<Field> PAST = List.of(Field.CREATED, Field.MODIFIED, Field.STAGE_SINCE);

    /** Days that have been, those of closing if they are told of a closed deal. */
    public static final List<Field> TOLD =
            Stream.concat(PAST.stream(), CLOSING.stream()).toList();

    /** Where one day in so many is not yet, deals are expected to close on such days. */
    private static final int NOT_YET_IN = 20;

    /** Where nobody says when an export was made, one day in so many is no longer by chance later than all that it tells. */
    private static final int LATER_IN = 3;

    /** A day that most of so many deals share was filled in by the product. */
    private static final int FEWEST_SHARING = 3;

    /** Where nobody says when an export was made, it is at most so many days after the last that it tells. */
    private static final int LATER = 31;

    private final ExportTable table;
    private final CellWords words;
    private final Dates dates;
    private final Optional<LocalDate> asOf;
    private final Map<LocalDate, Integer> unsaid = new HashMap<>();
    private long toldByWords;
    private LocalDate last = LocalDate.MIN;

    private ClosingDays(ExportTable table, CellWords words, Said said) {
        this.table = table;
        this.words = words;
        this.dates = new Dates(said.zone());
        this.asOf = said.asOf();
    }

    /** Lets the days of closing of a table tell that its deals are closed, if they do. */
    public static void settle(ExportTable table, CellWords words, Said said) {
        if (CLOSING.stream().anyMatch(table::has) && new ClosingDays(table, words, said).areTelling(said.dates())) {
            table.closeByDay();
        }
    }

    /** Returns the day on which a deal closed if that is not also when it is expected to: of those of a win and a loss, the only one. */
    public static Optional<Field> of(ExportTable table, Line line) {
        boolean isWon = holdsDay(table, line, Field.WON_DAY)
                && table.preset().filter(Preset::expectsByWonDay).isEmpty();
        boolean isLost = holdsDay(table, line, Field.LOST_DAY);
        return isWon && isLost
                ? Optional.empty()
                : isWon
                        ? Optional.of(Field.WON_DAY)
                        : isLost
                                ? Optional.of(Field.LOST_DAY)
                                : Optional.of(Field.CLOSED).filter(field -> holdsDay(table, line, field));
    }

    private static boolean holdsDay(ExportTable table, Line line, Field field) {
        int column = table.column(field);
        return column >= 0 && DateParts.of(line.cell(column)).isPresent();
    }

    private boolean areTelling(Optional<Dates.Order> order) {
        if (Formats.learn(dates, table, TOLD, words, order).isPresent()) {
            return false; // which is asked for anyway
        }
        table.records(words, this::see);
        LocalDate now = asOf.filter(last::isBefore)
                .orElseGet(() -> asOf.isPresent() || last.equals(LocalDate.MIN) ? last : last.plusDays(LATER));
        int all = 0;
        int notYet = 0;
        int later = 0;
        int most = 0;
        for (Map.Entry<LocalDate, Integer> day : unsaid.entrySet()) {
            all += day.getValue();
            notYet += day.getKey().isAfter(now) ? day.getValue() : 0;
            later += day.getKey().isAfter(last) ? day.getValue() : 0;
            most = Math.max(most, day.getValue());
        }
        boolean mayBeExpected = asOf.isEmpty() && table.has(Field.CREATED) && table.has(Field.CLOSED);
        boolean areExpected = NOT_YET_IN * notYet > all || (mayBeExpected && later > 1 && LATER_IN * later > all);
        return all > toldByWords && !areExpected && (all < FEWEST_SHARING || 2 * most <= all);
    }

    private void see(Line line) {
        RowOutcome standing = RowOutcome.of(table, line, words, false);
        if (!standing.isTold()) {
            return;
        }
        Optional<LocalDate> closed = of(table, line).flatMap(field -> day(line, field));
        if (standing.isOpen()) {
            closed.filter(day -> RowOutcome.isUnsaid(table, line, words))
                    .ifPresent(day -> unsaid.merge(day, 1, Integer::sum));
        } else {
            toldByWords += RowOutcome.isUnsaidByWords(table, line, words) ? 0 : 1;
            closed.ifPresent(this::hasBeen);
        }
        PAST.forEach(field -> day(line, field).ifPresent(this::hasBeen));
    }

    private Optional<LocalDate> day(Line line, Field field) {
        int column = table.column(field);
        return column < 0 ? Optional.empty() : dates.day(column, line.cell(column));
    }

    private void hasBeen(LocalDate day) {
        last = day.isAfter(last) ? day : last;
    }
}
