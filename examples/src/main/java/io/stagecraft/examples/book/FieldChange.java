// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.Optional;

/** A field of a deal that changed on a day, as one row of stage_events.csv; an empty value means that there was none. */
public record FieldChange(LocalDate day, Field field, Optional<String> from, Optional<String> to) {
    /** The fields of a deal whose past is known. */
    public enum Field {
        STAGE,
        AMOUNT,
        EXPECTED_CLOSE,
        OWNER,
        CATEGORY
    }
}
