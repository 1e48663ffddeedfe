// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.deal.DealReader;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Called;
import io.stagecraft.examples.crm.history.DealKeys;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.RowOutcome;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the lines of a table that reads like one of deals repeat them, as those of a log do: once for each stage and time. */
public final class RepeatedDeals {
    /** A log moves one deal in so many at least; what may be a day of the deals themselves must move every second. */
    private static final int ONE_DEAL_IN = 20;

    /** Headers of numbers, which may begin anew each year or with each customer. */
    private static final Pattern NUMBER = Pattern.compile(".*(?:number|nummer|no|nr|编号)");

    private final CellWords words = CellWords.standard();
    private final ExportTable table;
    private final Optional<ExportTable> asLog;
    private final DealKeys keys;
    private final int deal;
    private final int stage;
    private final int time;
    private long[]
            before = {}; // by the number of a key, the stage and the time of its last line, hashed; 0 if it has none
    private int[] whose = {}; // by the number of a key, the customer of its last line, hashed; 0 if none is named
    private long deals;
    private boolean isStaged; // whether there are stages, or statuses that are more than open, won and lost
    private long moved;
    private long movedAtOnce;

    // of ids by the number of a key: the rows, and day and outcome of the last that is closed, hashed; 0 if none is
    private int[] rows = {};
    private int[] closes = {};
    private final BitSet closedAnew = new BitSet();
    private boolean closesOtherwise; // a deal that was won is lost in another row, or the other way round
    private long allRows;
    private long rounded;
    private final boolean isNumbered;
    private final Set<String> names = new HashSet<>(); // of rows whose ids may be none, until two have one
    private boolean isNameTwice;

    /**
     * @param keys numbers the deals
     */
    public RepeatedDeals(ExportTable table, DealKeys keys) {
        this.table = table;
        this.keys = keys;
        deal = table.column(table.has(Field.ID) ? Field.ID : Field.NAME);
        asLog = table.head().asLog(deal);
        stage = table.column(table.has(Field.STAGE) ? Field.STAGE : Field.STATUS);
        isStaged = table.has(Field.STAGE);
        time = asLog.map(log -> log.column(Field.AT)).orElse(-1);
        isNumbered = table.has(Field.NAME)
                && table.has(Field.ID)
                && table.head().said(table.kind(), table.column(Field.ID)).isEmpty()
                && NUMBER.matcher(Spelling.header(Spelling.writtenOut(table.header(Field.ID))))
                        .matches();
    }

    /** Takes note of a record. */
    public void see(Line line, RowOutcome standing) {
        seeClose(line, standing);
        String key = deal < 0 || stage < 0 ? "" : Spelling.id(line.cell(deal));
        if (key.isEmpty()) {
            return;
        }
        int number = keys.of(key);
        if (number >= before.length) {
            before = Arrays.copyOf(before, Math.max(1_024, 2 * number));
            whose = Arrays.copyOf(whose, before.length);
        }
        int at = time < 0 ? 0 : line.cell(time).hashCode();
        isStaged = isStaged || words.status(line.cell(stage)).isEmpty();
        long now = (long) line.cell(stage).hashCode() << 32 | (at & 0xFFFFFFFFL);
        now = now == 0 ? 1 : now;
        long was = before[number];
        int customer = Called.company(table.text(line, Field.CUSTOMER));
        boolean isOfAnother = Called.differ(customer, whose[number]);
        if (was == 0 || isOfAnother) { // what has a name or an id such as TBD in common, and no more
            deals++;
        } else if ((int) (was >>> 32) != (int) (now >>> 32)) {
            boolean isLater = (int) was != (int) now;
            moved += isLater ? 1 : 0;
            movedAtOnce += isLater ? 0 : 1;
        }
        before[number] = now;
        whose[number] = customer == 0 ? whose[number] : customer;
    }

    private void seeClose(Line line, RowOutcome standing) {
        String id = table.text(line, Field.ID);
        if (id.isEmpty() || standing.deleted()) {
            return;
        }
        int number = keys.of(Spelling.id(id));
        if (number >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(1_024, 2 * number));
            closes = Arrays.copyOf(closes, rows.length);
        }
        rounded += DealReader.isRounded(id) ? 1 : 0;
        if ((isNumbered || rounded > allRows) && !isNameTwice) {
            isNameTwice = !names.add(table.text(line, Field.NAME));
        }
        rows[number]++;
        allRows++;
        if (!standing.isOpen()) {
            int close = day(line).hashCode() << 2 | (standing.outcome() == Deal.Outcome.WON ? 1 : 2);
            int known = closes[number] == 0 ? close : closes[number];
            closedAnew.set(number, closedAnew.get(number) || known != close);
            closesOtherwise |= ((known ^ close) & 3) != 0;
            closes[number] = close;
        }
    }

    private String day(Line line) {
        for (Field field : Field.OF_CLOSING) {
            String day = table.text(line, field);
            if (!day.isEmpty()) {
                return day;
            }
        }
        return "";
    }

    /** Returns whether so many ids stand in several rows as where exports of several days stand below each other. */
    public boolean isAgain() {
        return StackedExports.isAgain(allRows, ids());
    }

    private long ids() {
        return Arrays.stream(rows).filter(count -> count > 0).count();
    }

    /**
     * Returns the question whether each row is a deal of its own, or empty unless ids mostly repeat, most that do close more than once,
     * and the rows are no log with days of entry and exit in which each row of a deal says how it ended.
     */
    public Optional<Message> question() {
        long ids = ids();
        long repeated = Arrays.stream(rows).filter(count -> count > 1).count();
        return areRounded()
                        || repeated == 0
                        || 2 * (allRows - ids) < allRows
                        || 2L * closedAnew.cardinality() < repeated
                        || (!closesOtherwise
                                && log().filter(log -> log.has(Field.LEFT)).isPresent())
                ? Optional.empty()
                : Optional.of(Message.of("unread.repeated-ids")
                        .with("file", table.name())
                        .with("rows", allRows)
                        .with("ids", ids)
                        .with("column", table.header(Field.ID))
                        .with("line", Mapping.line(table.kind().word(), table.header(Field.ID), Mapping.NOT_READ)));
    }

    /** Returns the table as one whose number is no id, or empty unless that would be asked and each row has a name of its own. */
    public Optional<ExportTable> withoutNumber() {
        return isNumbered && !isNameTwice && question().isPresent()
                ? Optional.of(table.head().asDealsWithoutId())
                : Optional.empty();
    }

    /** Returns whether a spreadsheet rounded all ids, so that they tell no deal from another. */
    private boolean areRounded() {
        return rounded > 0 && rounded == allRows;
    }

    /** Returns the exports with the table as one whose ids are none, or empty unless all are rounded and each row has a name of its own. */
    public Optional<FoundExports> withoutRounded(FoundExports found) {
        return areRounded() && table.has(Field.NAME) && !isNameTwice
                ? Optional.of(found.with(table, table.head().asDealsWithoutId())
                        .saying(Message.of("warn.rounded-ids")
                                .with("file", table.name())
                                .with("column", table.header(Field.ID))))
                : Optional.empty();
    }

    /** Returns the table as the log that its lines are, or empty if they are not. */
    public Optional<ExportTable> log() {
        int of = isDayOfStage() && table.has(Field.ID) ? ONE_DEAL_IN : 2;
        return asLog.filter(log -> isStaged && !areRounded() && moved > movedAtOnce && of * moved >= deals);
    }

    /** Returns whether the time of a line is none that deals have too, such as that of their creation. */
    private boolean isDayOfStage() {
        return time >= 0
                && table.means()
                        .get(time)
                        .field()
                        .filter(field -> field != Field.STAGE_SINCE)
                        .isEmpty();
    }

    /** Returns whether every second deal has lines with several stages, though no column dates them. */
    public boolean isLogWithoutTimes() {
        return table.has(Field.ID)
                && table.has(Field.STAGE)
                && !areRounded()
                && deals > 1
                && 2 * (moved + movedAtOnce) >= deals
                && log().isEmpty();
    }
}
