// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.cell.Moment;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.file.RawTable;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.RowOrder;
import io.stagecraft.examples.crm.table.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The deals of a log of stages beside which there is no table of deals: each as its last line leaves it, opened with its first, and, if the
 * last stage is an outcome, closed with its last; if a column says the outcome, closed when it left its last stage.
 */
public final class LoggedDeals implements RawTable {
    /**
     * A deal of a log.
     *
     * @param above of its lines of the last moment, the one that stands first in the file
     * @param below of these lines, the one that stands last
     */
    private record Logged(Moment first, Moment last, Line above, Line below) {
        Logged and(Moment at, Line line) {
            if (at.order().isBefore(last.order())) {
                return at.order().isBefore(first.order()) ? new Logged(at, last, above, below) : this;
            }
            return new Logged(first, at, at.order().isAfter(last.order()) ? line : above, line);
        }
    }

    private final ExportTable log;
    private final List<Line> lines = new ArrayList<>();
    private boolean hasOneLineEach = true;

    public LoggedDeals(ExportTable log, CellWords words, Said said) {
        this.log = log;
        int when = log.column(Field.AT);
        int left = log.column(Field.LEFT);
        Dates dates = new Dates(said.zone());
        Formats.learn(dates, log, List.of(Field.AT, Field.LEFT), words, said.dates())
                .ifPresent(question -> {
                    throw new UnreadableBookException(question);
                });
        Map<String, Logged> deals = new LinkedHashMap<>();
        RowOrder order = new RowOrder();
        log.records(
                words,
                line -> dates.read(when, line.cell(when)).ifPresent(at -> {
                    String key = Spelling.id(log.text(line, Field.DEAL));
                    order.see(key, at);
                    deals.merge(key, new Logged(at, at, line, line), (known, one) -> {
                        hasOneLineEach = false;
                        return known.and(at, line);
                    });
                }));
        deals.remove("");
        List<String> header = new ArrayList<>(log.header());
        IntConsumer notOfDeals = column -> {
            if (column >= 0) {
                header.set(column, "");
            }
        };
        notOfDeals.accept(log.column(Field.FROM_STAGE));
        notOfDeals.accept(when);
        notOfDeals.accept(left);
        header.set(log.column(Field.DEAL), "Deal ID");
        header.set(log.column(Field.STAGE), "Stage");
        if (log.has(Field.STATUS)) {
            header.set(log.column(Field.STATUS), "Status");
        }
        header.addAll(List.of("Created Date", "Won Date", "Lost Date"));
        lines.add(new Line(0, header));
        for (Logged deal : deals.values()) {
            Line line = order.isNewestFirst() ? deal.above() : deal.below();
            boolean isOutcome = words.isOutcome(log.text(line, Field.STAGE));
            Moment closed = (left < 0 || isOutcome ? Optional.<Moment>empty() : dates.read(left, line.cell(left)))
                    .orElse(deal.last());
            String last = closed.day(said.zone()).toString();
            List<String> added = List.of(deal.first().day(said.zone()).toString(), last, last);
            Stream<String> cells =
                    Stream.iterate(0, i -> i < log.header().size(), i -> i + 1).map(line::cell);
            lines.add(
                    new Line(line.number(), Stream.concat(cells, added.stream()).toList()));
        }
    }

    /** Returns whether no deal has a second line. */
    public boolean hasOneLineEach() {
        return hasOneLineEach;
    }

    @Override
    public String name() {
        return log.name();
    }

    @Override
    public Message how() {
        return log.how();
    }

    @Override
    public void read(long most, Consumer<Line> to) {
        lines.stream().limit(most < 0 ? lines.size() : most).forEach(to);
    }
}
