// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids that stand in several tables of deals: of the same deals, which may stand otherwise there, or of others. */
final class SharedDeals {
    /** Where ids begin anew in each table, one in so many at most is that of deals of one name. */
    private static final int ONE_ALIKE_IN = 10;

    /** Where ids begin anew, one in so many at most is by chance that of two deals of one customer. */
    private static final int ONE_CUSTOMER_IN = 3;

    /** Fewer ids do not show that ids begin anew: a deal may have got another name. */
    private static final int FEWEST = 5;

    /** What a row tells of a deal, each hashed, or 0 if it does not tell it. */
    private record Row(
            ExportTable table,
            int name,
            int customer,
            int standing,
            int amount,
            int wonAmount,
            int expectedClose,
            int close) {
        boolean isOfAnother(Row other) {
            return (name != 0 && other.name != 0) ? name != other.name : differ(customer, other.customer);
        }

        boolean differs(Row other) {
            return isOfAnother(other)
                    || standing != other.standing
                    || differ(amount, other.amount)
                    || differ(wonAmount, other.wonAmount)
                    || differ(expectedClose, other.expectedClose)
                    || differ(close, other.close);
        }

        private static boolean differ(int one, int other) {
            return one != 0 && other != 0 && one != other;
        }
    }

    private final CellWords words;
    private final DealSurvey survey;
    private final Formats formats;
    private final DealKeys keys;
    private @Nullable Row[] first; // by the number of a key
    private final Set<ExportTable> tables = new LinkedHashSet<>();
    private final BitSet shared = new BitSet();
    private final BitSet others = new BitSet();
    private final BitSet ofOneCustomer = new BitSet();
    private final BitSet differing = new BitSet();

    /**
     * @param keys numbers the deals, all of which it has
     */
    SharedDeals(CellWords words, DealSurvey survey, Formats formats, DealKeys keys) {
        this.words = words;
        this.survey = survey;
        this.formats = formats;
        this.keys = keys;
        first = new Row[keys.size()];
    }

    /** Takes note of the deals of a table. */
    void see(ExportTable table) {
        table.records(words, line -> {
            String id = table.text(line, Field.ID);
            RowOutcome standing = survey.standing(table, line);
            int number = keys.find(Histories.key(id));
            if (!id.isEmpty() && !standing.deleted() && number >= 0) {
                see(number, row(table, line, standing));
            }
        });
    }

    private void see(int number, Row row) {
        Row before = first[number];
        if (before == null) {
            first[number] = row;
        } else if (before.table != row.table) {
            tables.add(before.table);
            tables.add(row.table);
            shared.set(number);
            others.set(number, others.get(number) || before.isOfAnother(row));
            ofOneCustomer.set(
                    number, ofOneCustomer.get(number) || (before.customer != 0 && before.customer == row.customer));
            differing.set(number, differing.get(number) || before.differs(row));
        }
    }

    private Row row(ExportTable table, Line line, RowOutcome standing) {
        return new Row(
                table,
                hash(table.text(line, Field.NAME)),
                hash(table.text(line, Field.CUSTOMER)),
                hash(standing.outcome() + (standing.isOpen() ? survey.stage(table, line) : "")),
                amount(table, Field.AMOUNT, line),
                amount(table, Field.WON_AMOUNT, line),
                day(table, Field.EXPECTED_CLOSE, line),
                day(table, Field.CLOSE, line));
    }

    private int amount(ExportTable table, Field field, Line line) {
        return formats.number(table, field, line)
                .map(read -> hash(HistoryTables.plain(read.value().setScale(2, RoundingMode.HALF_UP))))
                .orElse(0);
    }

    private int day(ExportTable table, Field field, Line line) {
        return formats.day(table, field, line).map(day -> hash(day.toString())).orElse(0);
    }

    private static int hash(String text) {
        return text.isEmpty() ? 0 : Spelling.plain(text).hashCode() | 1;
    }

    /**
     * Returns the same exports with the ids of tables in which they begin anew left to the table with most rows, or empty if there
     * are none, or a mapping has them.
     */
    Optional<FoundExports> withoutIds(FoundExports found) {
        boolean areAnew = shared.cardinality() >= FEWEST
                && ONE_ALIKE_IN * (shared.cardinality() - others.cardinality()) <= shared.cardinality()
                && ONE_CUSTOMER_IN * ofOneCustomer.cardinality() <= shared.cardinality()
                && tables.stream()
                        .allMatch(table -> table.head()
                                .said(table.kind(), table.column(Field.ID))
                                .isEmpty());
        if (!areAnew) {
            return Optional.empty();
        }
        FoundExports without = found.saying(said("warn.ids-anew", others)
                .with(
                        "line",
                        Mapping.line(
                                TableKind.DEALS.word(), tables.iterator().next().header(Field.ID), Field.ID.word())));
        ExportTable largest = Collections.max(tables, Comparator.comparingLong(formats::records));
        for (ExportTable table : tables) {
            without = table == largest
                    ? without
                    : without.with(table, table.head().asDealsWithoutId());
        }
        return Optional.of(without);
    }

    /** Returns the question which table tells of the later day, or empty if all deals stand alike. */
    Optional<Message> question() {
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(said("unread.which-is-later", differing).with("shared", shared.cardinality()));
    }

    private Message said(String code, BitSet of) {
        return Message.of(code)
                .with("deals", of.cardinality())
                .with("files", CellTexts.list(tables.stream().map(ExportTable::name)));
    }
}
