// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Spelling;
import java.util.Locale;
import java.util.Optional;

/** What a column can tell. */
public enum Field {
    ID,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    /** By what somebody signs in. */
    LOGIN,
    CUSTOMER,
    CONTACT,
    OWNER,
    MANAGER,
    REGION,
    STAGE,
    STATUS,
    STATUS_REASON,
    IS_CLOSED,
    IS_WON,
    IS_LOST,
    IS_DELETED,
    AMOUNT,
    WON_AMOUNT,
    CURRENCY,
    /** How many each amount of the row counts, such as k. */
    UNIT,
    CREATED,
    /** Closed where the deal is closed; of an open deal its expected close, unless another column has that. */
    CLOSE,
    EXPECTED_CLOSE,
    CLOSED,
    WON_DAY,
    LOST_DAY,
    LOSS_REASON,
    COMPETITOR,
    KIND,
    PRODUCT,
    /** What belongs to one line of several that a deal has, such as a quantity or a price. */
    LINE,
    SOURCE,
    NEXT_STEP,
    NEXT_STEP_DAY,
    MODIFIED,
    STAGE_SINCE,
    /** The day of the export that the line is of, where several stand in one table. */
    SNAPSHOT_DAY,
    PIPELINE,
    /** The place of a stage in its pipeline. */
    PLACE,
    PROBABILITY,
    WEIGHTED_AMOUNT,
    /** The day on which a deal last entered the stage that the header names. */
    ENTERED,
    DEAL,
    FROM_STAGE,
    FIELD,
    FROM,
    TO,
    AT,
    /** When a deal left the stage of the line. */
    LEFT,
    LIST_PRICE,
    SERIES,
    START,
    SECTOR,
    LOCATION,
    PARENT,
    YEARLY_SPEND,
    FIRST_DAY,
    LAST_DAY,
    DAY,
    PERIOD,
    TARGET,
    CATEGORY,
    SHARE,
    ACTIVITY,
    PERSON,
    ROLE,
    RESULT,
    /** Whether the record is not archived. */
    ACTIVE,
    RELATIONSHIP,
    STATEMENT,
    ANSWER,
    QUESTION,
    POINTS,
    HOLIDAY,
    WORKED,
    SETTING,
    VALUE,
    COLUMN,
    ALIAS,
    MEANING,
    /** What looks like another field, and in this product is none. */
    NOT_READ;

    /** The days on which a deal closed, that of which a table says it most plainly first. */
    public static final ImmutableSet<Field> OF_CLOSING = ImmutableSet.of(CLOSED, CLOSE, WON_DAY, LOST_DAY);

    /** Returns the field as headers.csv and a mapping write it, such as "expected close". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns what the column tells, for people. */
    public Message label() {
        return Message.of("field." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Optional<Field> of(String word) {
        String plain = Spelling.plain(word);
        for (Field field : values()) {
            if (field.word().equals(plain)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the column holds days. */
    public boolean isDate() {
        return switch (this) {
            case CREATED,
                    CLOSE,
                    EXPECTED_CLOSE,
                    CLOSED,
                    WON_DAY,
                    LOST_DAY,
                    NEXT_STEP_DAY,
                    MODIFIED,
                    STAGE_SINCE,
                    SNAPSHOT_DAY,
                    ENTERED,
                    AT,
                    LEFT,
                    START,
                    FIRST_DAY,
                    LAST_DAY,
                    DAY -> true;
            default -> false;
        };
    }

    /** Returns whether the column holds money. */
    public boolean isMoney() {
        return this == AMOUNT || this == WON_AMOUNT || this == TARGET || this == LIST_PRICE || this == YEARLY_SPEND;
    }

    /** Returns whether the column is known but never read: it says how likely somebody holds the deal to be. */
    public boolean isOpinion() {
        return this == PROBABILITY || this == WEIGHTED_AMOUNT;
    }
}
