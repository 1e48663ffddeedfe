// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.deal.DealSurvey;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Called;
import io.stagecraft.examples.crm.history.DealKeys;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.RowOutcome;
import io.stagecraft.examples.crm.table.TableKind;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deals that stand in several tables at once, by their ids, or by their names where a table has no ids: the same deals, which may
 * stand otherwise there, or others.
 */
public final class SharedDeals {
    /** Where ids begin anew in each table, one in so many at most is that of deals of one name. */
    private static final int ONE_ALIKE_IN = 10;

    /** Where ids begin anew, one in so many at most is by chance that of two deals of one customer. */
    private static final int ONE_CUSTOMER_IN = 3;

    /** Fewer deals show nothing: one may have got another name, and others have the same. */
    private static final int FEWEST = 5;

    /** Where no ids tell deals from each other, tables are of the same if one name in so many of one stands in another. */
    private static final int ONE_NAME_IN = 2;

    /** What a row tells of a deal, each hashed, or 0 if it does not tell it. */
    private record Row(
            ExportTable table,
            Called called,
            int standing,
            int amount,
            int wonAmount,
            int created,
            int expectedClose,
            int close) {
        boolean differs(Row other) {
            return called.isOfAnother(other.called)
                    || standing != other.standing
                    || Called.differ(amount, other.amount)
                    || Called.differ(wonAmount, other.wonAmount)
                    || Called.differ(expectedClose, other.expectedClose)
                    || Called.differ(close, other.close);
        }

        /** Returns whether a row of the same name is not surely of the same deal, as it may come again each year. */
        boolean isNamesake(Row other) {
            boolean haveIds = table.has(Field.ID) && other.table.has(Field.ID);
            return haveIds || table == other.table || created == 0 || created != other.created;
        }
    }

    private final CellWords words;
    private final DealSurvey survey;
    private final Formats formats;
    private final DealKeys keys;
    private final Field by;
    private @Nullable Row[] first = {}; // by the number of a key
    private final Multiset<ExportTable> sizes = LinkedHashMultiset.create();
    private final Set<ExportTable> tables = new LinkedHashSet<>();
    private final BitSet shared = new BitSet();
    private final BitSet others = new BitSet();
    private final BitSet namesakes = new BitSet(); // names of several deals
    private final BitSet ofOneCustomer = new BitSet();
    private final BitSet differing = new BitSet();

    /**
     * @param keys numbers the deals
     * @param by what they are looked up by, the id or the name
     */
    public SharedDeals(CellWords words, DealSurvey survey, Formats formats, DealKeys keys, Field by) {
        this.words = words;
        this.survey = survey;
        this.formats = formats;
        this.keys = keys;
        this.by = by;
    }

    /** Takes note of the deals of a table. */
    public void see(ExportTable table) {
        table.records(words, line -> {
            String key = Called.key(table, line, by);
            RowOutcome standing = survey.standing(table, line);
            if (!key.isEmpty() && !standing.deleted()) {
                see(keys.of(key), row(table, line, standing));
            }
        });
    }

    private void see(int number, Row row) {
        if (number >= first.length) {
            first = Arrays.copyOf(first, Math.max(keys.size(), 2 * number));
        }
        sizes.add(row.table);
        Row before = first[number];
        if (before == null) {
            first[number] = row;
        } else if (by == Field.NAME && (namesakes.get(number) || before.isNamesake(row))) {
            namesakes.set(number);
            shared.clear(number);
            differing.clear(number);
        } else if (before.table != row.table) {
            tables.add(before.table);
            tables.add(row.table);
            shared.set(number);
            others.set(number, others.get(number) || before.called.isOfAnother(row.called));
            ofOneCustomer.set(number, ofOneCustomer.get(number) || before.called.hasCustomerOf(row.called));
            differing.set(number, differing.get(number) || before.differs(row));
        }
    }

    private Row row(ExportTable table, Line line, RowOutcome standing) {
        return new Row(
                table,
                Called.of(table, line),
                Called.hash(standing.outcome() + (standing.isOpen() ? survey.stage(table, line) : "")),
                amount(table, Field.AMOUNT, line),
                amount(table, Field.WON_AMOUNT, line),
                day(table, Field.CREATED, line),
                day(table, Field.EXPECTED_CLOSE, line),
                day(table, Field.CLOSE, line));
    }

    private int amount(ExportTable table, Field field, Line line) {
        return formats.number(table, field, line)
                .map(read -> Called.hash(Amounts.plain(read.value().setScale(2, RoundingMode.HALF_UP))))
                .orElse(0);
    }

    private int day(ExportTable table, Field field, Line line) {
        return formats.day(table, field, line)
                .map(day -> Called.hash(day.toString()))
                .orElse(0);
    }

    /**
     * Returns the same exports with the ids of tables in which they begin anew left to the table with most rows, or empty if there
     * are none, or a mapping has them.
     */
    public Optional<FoundExports> withoutIds(FoundExports found) {
        boolean areAnew = by == Field.ID
                && shared.cardinality() >= FEWEST
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

    /** Returns the question which table tells of the later day, or empty if all deals stand alike, or tables without ids share few. */
    public Optional<Message> question() {
        boolean areTwice = by == Field.ID ? !differing.isEmpty() : areNamedTwice();
        return !areTwice
                ? Optional.empty()
                : Optional.of(said("unread.which-is-later", differing).with("shared", shared.cardinality()));
    }

    /** Returns whether most names stand in another table, too, and of their deals some differ and some do not, as from one day to another. */
    private boolean areNamedTwice() {
        int fewest = tables.stream().mapToInt(sizes::count).min().orElse(0);
        return shared.cardinality() >= FEWEST
                && ONE_NAME_IN * shared.cardinality() >= fewest
                && !differing.isEmpty()
                && differing.cardinality() < shared.cardinality();
    }

    private Message said(String code, BitSet of) {
        return Message.of(code)
                .with("deals", of.cardinality())
                .with("files", CellTexts.list(tables.stream().map(ExportTable::name)));
    }
}
