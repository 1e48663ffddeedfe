// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.Arrays;
import java.util.Optional;

/** Whether the lines of a table that reads like one of deals repeat them, as those of a log do: once for each stage and time. */
final class RepeatedDeals {
    /** A log moves one deal in so many at least; what may be a day of the deals themselves must move every second. */
    private static final int ONE_DEAL_IN = 20;

    private final ExportTable table;
    private final Optional<ExportTable> asLog;
    private final DealKeys keys;
    private final int deal;
    private final int stage;
    private final int time;
    private long[]
            before = {}; // by the number of a key, the stage and the time of its last line, hashed; 0 if it has none
    private long deals;
    private long moved;
    private long movedAtOnce;

    /**
     * @param asLog the table as a log of stages, if a column tells the time of a line
     * @param keys numbers the deals
     */
    RepeatedDeals(ExportTable table, Optional<ExportTable> asLog, DealKeys keys) {
        this.table = table;
        this.asLog = asLog;
        this.keys = keys;
        deal = table.column(table.has(Field.ID) ? Field.ID : Field.NAME);
        stage = table.column(Field.STAGE);
        time = asLog.map(log -> log.column(Field.AT)).orElse(-1);
    }

    /** Takes note of a record. */
    void see(Line line) {
        String key = deal < 0 || stage < 0 ? "" : Histories.key(line.cell(deal));
        if (key.isEmpty()) {
            return;
        }
        int number = keys.of(key);
        if (number >= before.length) {
            before = Arrays.copyOf(before, Math.max(1_024, 2 * number));
        }
        int at = time < 0 ? 0 : line.cell(time).hashCode();
        long now = (long) line.cell(stage).hashCode() << 32 | (at & 0xFFFFFFFFL);
        now = now == 0 ? 1 : now;
        long was = before[number];
        if (was == 0) {
            deals++;
        } else if ((int) (was >>> 32) != (int) (now >>> 32)) {
            boolean isLater = (int) was != (int) now;
            moved += isLater ? 1 : 0;
            movedAtOnce += isLater ? 0 : 1;
        }
        before[number] = now;
    }

    /** Returns the table as the log that its lines are, or empty if they are not. */
    Optional<ExportTable> log() {
        int of = isDayOfStage() && table.has(Field.ID) ? ONE_DEAL_IN : 2;
        return asLog.filter(log -> moved > movedAtOnce && of * moved >= deals);
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
    boolean isLogWithoutTimes() {
        return table.has(Field.ID) && deals > 1 && 2 * (moved + movedAtOnce) >= deals && log().isEmpty();
    }
}
