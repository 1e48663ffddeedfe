// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.file.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a list with a column of amounts for each currency, of which every deal fills in one: the same with the amounts in one
 * column and their currencies in another.
 */
final class AmountsByCurrency implements RawTable {
    private static final String CURRENCY = "Currency";

    private final TableHead head;
    private final List<Integer> columns;
    private final List<Unit.Headed> headers;
    private final Amounts numbers = Amounts.withPoints(); // which are zero, they say with a comma too

    private AmountsByCurrency(TableHead head, List<Integer> columns) {
        this.head = head;
        this.columns = columns;
        headers = columns.stream()
                .map(column -> Unit.ofHeader(head.cells().get(column)))
                .toList();
    }

    /** Returns the table of deals that these columns make, or empty if they are not of several currencies, or a deal has amounts in two. */
    static Optional<ExportTable> of(TableHead head, Map<Field, Integer> told) {
        Integer amount = told.get(Field.AMOUNT);
        if (amount == null || told.containsKey(Field.CURRENCY)) {
            return Optional.empty();
        }
        List<String> header = head.cells();
        List<Integer> columns = Stream.concat(
                        Stream.of(amount),
                        IntStream.range(0, header.size())
                                .filter(column ->
                                        AmountColumn.isOfAnotherCurrency(header.get(column), header.get(amount)))
                                .boxed())
                .toList();
        AmountsByCurrency amounts = new AmountsByCurrency(head, columns);
        return columns.size() > 1
                        && amounts.areAlike()
                        && amounts.isOneEach(new TableLines(head, TableKind.DEALS, told))
                ? TableHead.of(amounts, head.mapping()).flatMap(TableHead::table)
                : Optional.empty();
    }

    /** Returns whether nobody says what the columns are, and none counts thousands, and no other has the name that they share. */
    private boolean areAlike() {
        return columns.stream()
                        .noneMatch(column -> head.said(TableKind.DEALS, column).isPresent())
                && headers.stream().noneMatch(each -> each.unit().isScale())
                && !head.cells().contains(headers.get(0).bare());
    }

    private boolean isOneEach(TableLines lines) {
        boolean[] isOneEach = {true};
        lines.records(
                TableLines.ALL,
                CellWords.standard(),
                line -> isOneEach[0] &= columns.stream()
                                .filter(column -> hasAmount(line, column))
                                .count()
                        < 2);
        return isOneEach[0];
    }

    private boolean hasAmount(Line line, int column) {
        String text = line.cell(column);
        return !text.isEmpty()
                && numbers.read(text)
                        .filter(number -> number.value().signum() == 0)
                        .isEmpty();
    }

    @Override
    public String name() {
        return head.raw().name();
    }

    @Override
    public Message how() {
        return head.raw().how();
    }

    @Override
    public void read(long most, Consumer<Line> to) {
        Line header = head.line(); // which may be of two lines
        head.raw()
                .read(
                        most,
                        line -> to.accept(
                                line.number() < header.number()
                                        ? line
                                        : together(line.number() == header.number() ? header : line)));
    }

    private Line together(Line line) {
        int amount = columns.get(0);
        boolean isHeader = line.cell(amount).equals(head.cells().get(amount));
        int filled = IntStream.range(0, columns.size())
                .filter(i -> hasAmount(line, columns.get(i)))
                .findFirst()
                .orElse(0);
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < head.cells().size(); column++) {
            cells.add(columns.contains(column) ? "" : line.cell(column));
        }
        String text = line.cell(columns.get(filled));
        cells.set(amount, isHeader ? headers.get(0).bare() : text);
        cells.add(
                isHeader
                        ? CURRENCY
                        : text.isEmpty() ? "" : headers.get(filled).unit().mark());
        return new Line(line.number(), cells);
    }
}
