// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.RowOutcome;
import io.stagecraft.examples.crm.table.TableKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables that read like those of deals, and beside deals are of what comes of them, such as quotes, orders, invoices and cases. */
public final class OtherRecords {
    /** Headers of what tells such records from each other, or whose they are. */
    private static final Pattern KEY = Pattern.compile(
            "donotmodify.+|(?:sales)?(order|quote|quotation|invoice|contract|case|ticket|task|auftrags?|bestell|angebots?|rechnungs?|vertrags?"
                    + "|pedido|cotizacion|factura|contrato|订单|报价单?|发票|合同|工单)(?:no|nr|id|number|nummer|ref|reference|owner|编号|号)");

    /** Of the values of a column with ids of deals one in so many at most is another. */
    private static final int ONE_OTHER_IN = 20;

    private final ExportTable table;
    private final CellWords words;
    private final List<ExportTable> deals;
    private final List<Integer> own;

    /**
     * @param deals the tables that are of deals without doubt, others than the table
     */
    private OtherRecords(ExportTable table, List<ExportTable> deals, CellWords words) {
        this.table = table;
        this.words = words;
        this.deals = deals;
        own = IntStream.range(0, table.header().size())
                .filter(column -> deals.stream()
                        .noneMatch(
                                other -> other.header().contains(table.header().get(column))))
                .boxed()
                .toList();
    }

    /** Returns the same exports with such tables as activities, if they are these, or else left out, which is to be said. */
    public static FoundExports leave(FoundExports found) {
        List<ExportTable> ofDeals = found.tables().stream()
                .filter(table -> table.kind() == TableKind.DEALS)
                .toList();
        CellWords words = CellWords.standard();
        found.mapping().words().forEach((word, meaning) -> words.put(word, meaning, true));
        FoundExports read = found;
        for (ExportTable table : ofDeals) {
            List<ExportTable> others = ofDeals.stream()
                    .filter(other -> other != table && other.has(Field.STAGE) && hasAmount(other))
                    .toList();
            if (!others.isEmpty()) {
                OtherRecords records = new OtherRecords(table, others, words);
                Optional<Message> why = records.why();
                if (why.isPresent()) {
                    read = records.leave(read, why.get());
                }
            }
        }
        return read;
    }

    private FoundExports leave(FoundExports found, Message why) {
        return table.head()
                .as(TableKind.ACTIVITIES)
                .map(activities -> found.with(table, activities))
                .orElseGet(() -> found.without(List.of(table))
                        .saying(Message.of("warn.no-deals-beside")
                                .with("file", table.name())
                                .with("deals", CellTexts.list(deals.stream().map(ExportTable::name)))
                                .with("why", why)
                                .with("line", line())));
    }

    /** Returns a line of a mapping that makes a table of deals of it. */
    private String line() {
        int status = table.column(Field.STATUS);
        return own.contains(status)
                ? Mapping.line(TableKind.DEALS.word(), table.header(Field.STATUS), Field.STAGE.word())
                : repeatsNames()
                        ? Mapping.line(TableKind.DEALS.word(), table.header(Field.ID), Field.ID.word())
                        : Mapping.line(TableKind.DEALS.word(), table.header().get(own.get(0)), Field.NAME.word());
    }

    private static boolean hasAmount(ExportTable table) {
        return table.has(Field.AMOUNT) || table.has(Field.WON_AMOUNT);
    }

    /** Returns why the table is none of deals, or empty if it is, or has no column that the others lack, or a mapping knows one of these. */
    private Optional<Message> why() {
        if (repeatsNames()) {
            return Optional.of(Message.of("other.of-deal").with("column", table.header(Field.NAME)));
        }
        if (own.isEmpty()
                || isLog()
                || own.stream()
                        .anyMatch(column ->
                                table.head().said(TableKind.DEALS, column).isPresent())) {
            return Optional.empty();
        }
        Optional<Message> ofDeal = ofDeal(Field.ID);
        if (ofDeal.isPresent() || table.has(Field.STAGE) || hasOtherDeals() || hasOtherOutcomes()) {
            return ofDeal;
        }
        return ofDeal(Field.NAME)
                .or(() ->
                        first(this::isKey).map(column -> Message.of("other.key").with("column", column)))
                .or(() -> hasAmount(table) ? Optional.empty() : Optional.of(Message.of("other.no-worth")));
    }

    /** Returns whether the lines say when deals came to stages, by a day that is not that of their creation. */
    private boolean isLog() {
        Integer at = table.head().columns(TableKind.STAGE_HISTORY).get(Field.AT);
        return table.has(Field.STAGE) && at != null && at != table.column(Field.CREATED);
    }

    private Optional<Message> ofDeal(Field told) {
        return first(column -> namesDeals(column, told))
                .map(column -> Message.of("other.of-deal").with("column", column));
    }

    private Optional<String> first(IntPredicate which) {
        return own.stream().filter(which::test).map(table.header()::get).findFirst();
    }

    /** Returns whether a column beside the id of the rows holds what tells deals of the other tables: their ids, or their names. */
    private boolean namesDeals(int column, Field told) {
        boolean isOwnId = column == table.column(Field.ID)
                && IntStream.range(0, table.header().size())
                        .noneMatch(other -> other != column && tells(TableKind.DEALS, other, Field.ID));
        if (!mayName(column) || isOwnId) {
            return false;
        }
        Set<String> others = new HashSet<>();
        deals.forEach(other -> other.records(words, line -> others.add(Spelling.id(other.text(line, told)))));
        int[] filled = new int[1];
        int[] known = new int[1];
        table.records(words, line -> {
            String text = line.cell(column);
            filled[0] += text.isEmpty() ? 0 : 1;
            known[0] += !text.isEmpty() && others.contains(Spelling.id(text)) ? 1 : 0;
        });
        return filled[0] > 0 && ONE_OTHER_IN * (filled[0] - known[0]) <= filled[0];
    }

    /**
     * Returns whether the lines have ids and a day of change of their own and name deals of the others, where each has a name of its
     * own, every second of them with several stages and none of them closed twice, as a log does; a deal of the name of an older one
     * has a customer or a day of creation, or the same columns.
     */
    private boolean repeatsNames() {
        int id = table.column(Field.ID);
        int name = table.column(Field.NAME);
        if (id < 0
                || name < 0
                || !isLog()
                || table.has(Field.CREATED)
                || table.has(Field.CUSTOMER)
                || table.head().said(TableKind.DEALS, id).isPresent()
                || deals.stream().anyMatch(other -> other.header().equals(table.header()))) {
            return false;
        }
        Set<String> ids = new HashSet<>();
        Set<String> known = new HashSet<>();
        int[] again = new int[1];
        deals.forEach(other -> other.records(words, line -> {
            ids.add(Spelling.id(other.text(line, Field.ID)));
            again[0] += known.add(Spelling.id(other.text(line, Field.NAME))) ? 0 : 1;
        }));
        Map<String, Set<String>> stages = new HashMap<>();
        Set<String> closed = new HashSet<>();
        int[] rows = new int[2];
        int[] closedAgain = new int[1];
        table.records(words, line -> {
            String called = Spelling.id(line.cell(name));
            boolean isKnown = !called.isEmpty() && known.contains(called) && !ids.contains(Spelling.id(line.cell(id)));
            rows[isKnown ? 1 : 0]++;
            stages.computeIfAbsent(called, first -> new HashSet<>()).add(table.text(line, Field.STAGE));
            closedAgain[0] += RowOutcome.of(table, line, words, false).isOpen() || closed.add(called) ? 0 : 1;
        });
        return closedAgain[0] == 0
                && ONE_OTHER_IN * again[0] <= known.size()
                && ONE_OTHER_IN * rows[0] <= rows[1]
                && 2
                                * stages.values().stream()
                                        .filter(several -> several.size() > 1)
                                        .count()
                        >= stages.size();
    }

    /** Returns whether the table names deals in a column that the others have too, and hardly one of these stands there. */
    private boolean hasOtherDeals() {
        return IntStream.range(0, table.header().size())
                .filter(column -> !own.contains(column)
                        && (tells(TableKind.FIELD_HISTORY, column, Field.DEAL)
                                || (column == table.column(Field.NAME)
                                        && tells(TableKind.STAGE_HISTORY, column, Field.DEAL))))
                .anyMatch(column -> {
                    Set<String> named = texts(table, column);
                    Set<String> known = deals.stream()
                            .filter(other ->
                                    other.header().contains(table.header().get(column)))
                            .flatMap(other -> texts(
                                    other, other.header().indexOf(table.header().get(column)))
                                    .stream())
                            .collect(Collectors.toSet());
                    return !named.isEmpty()
                            && 2 * named.stream().filter(known::contains).count() < named.size();
                });
    }

    private Set<String> texts(ExportTable of, int column) {
        Set<String> texts = new HashSet<>();
        of.records(words, line -> {
            if (!line.cell(column).isEmpty()) {
                texts.add(Spelling.id(line.cell(column)));
            }
        });
        return texts;
    }

    /** Returns whether the others lack deals that were won, or lost, and the table has such. */
    private boolean hasOtherOutcomes() {
        Set<Deal.Outcome> outcomes = outcomes(List.of(table));
        return !outcomes.isEmpty() && !outcomes(deals).containsAll(outcomes);
    }

    private Set<Deal.Outcome> outcomes(List<ExportTable> of) {
        Set<Deal.Outcome> outcomes = EnumSet.noneOf(Deal.Outcome.class);
        of.forEach(each -> each.records(
                words,
                line -> outcomes.add(RowOutcome.of(each, line, words, false).outcome())));
        outcomes.retainAll(Set.of(Deal.Outcome.WON, Deal.Outcome.LOST));
        return outcomes;
    }

    private boolean mayName(int column) {
        return tells(TableKind.ACTIVITIES, column, Field.DEAL) || tells(TableKind.STAGE_HISTORY, column, Field.DEAL);
    }

    private boolean tells(TableKind kind, int column, Field field) {
        return table.head()
                .told(kind, column)
                .filter(told -> told.field() == field)
                .isPresent();
    }

    /** Returns whether a column numbers records of another sort, each row with its own number, or says whose they are. */
    private boolean isKey(int column) {
        Optional<String> key = key(table.header().get(column));
        if (key.isEmpty() || deals.stream().anyMatch(other -> mayNumber(other, key))) {
            return false;
        }
        Set<String> values = new HashSet<>();
        boolean[] isUnique = {true};
        table.records(words, line -> isUnique[0] &= !line.cell(column).isEmpty() && values.add(line.cell(column)));
        return isUnique[0] || column == table.column(Field.OWNER);
    }

    /** Returns whether the deals of another table have no other ids than such a key. */
    private static boolean mayNumber(ExportTable other, Optional<String> key) {
        Stream<String> ids = other.has(Field.ID) ? Stream.of(other.header(Field.ID)) : other.header().stream();
        return ids.anyMatch(header -> key(header).equals(key));
    }

    /** Returns what a header of such a key numbers, or empty for another header. */
    private static Optional<String> key(String header) {
        Matcher key = KEY.matcher(Spelling.header(Spelling.writtenOut(header)));
        return key.matches() ? Optional.of(Optional.ofNullable(key.group(1)).orElse(key.group())) : Optional.empty();
    }
}
