// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A field of a deal that changed on a day, as one row of stage_events.csv.
 *
 * @param day on which it changed, or {@link #NOBODY_KNOWS} if it is not what the last change left, and nothing tells since when
 * @param from what it was before; empty if it was nothing, or if nobody wrote it down
 * @param to what it was from then on; empty if it was nothing
 */
public record FieldChange(LocalDate day, Field field, Optional<String> from, Optional<String> to) {
    /** The day of what is so today, and was not when it was told last. */
    public static final LocalDate NOBODY_KNOWS = LocalDate.MAX;

    /** The fields of a deal whose past is known. */
    public enum Field {
        STAGE,
        AMOUNT,
        EXPECTED_CLOSE,
        OWNER,
        CATEGORY,
        /** How the deal stood, by the name of a {@link Deal.Outcome}; of a close only if it was taken back, with the day on which it was. */
        OUTCOME
    }
}
