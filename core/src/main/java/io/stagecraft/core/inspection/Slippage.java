// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The number and length of the moves of an expected close to a later month (see the domain model, Inspection of a pipeline).
 *
 * <p>A push is an expected close that moves to a later month; moves within a month, and forward moves, are none.
 */
@Serial.Structural
@Value.Immutable
public abstract class Slippage implements Serializable {
    Slippage() {}

    /** Returns the pushes of one deal, as it is given. */
    public static Slippage of(Opportunity deal) {
        int pushes = 0;
        long days = 0;
        LocalDate before = null;
        for (int i = 0; i < deal.eventCount(); i++) {
            DealEvent event = deal.event(i);
            LocalDate now = before;
            if (event instanceof Opened opened) {
                now = opened.expectedClose().orElse(null);
            } else if (event instanceof ExpectedCloseChanged changed) {
                now = changed.expectedClose().orElse(before);
            }
            if (before != null && now != null && isPush(before, now)) {
                pushes++;
                days += ChronoUnit.DAYS.between(before, now);
            }
            before = now;
        }
        return ImmutableSlippage.builder().pushes(pushes).days(days).build();
    }

    static boolean isPush(LocalDate before, LocalDate now) {
        return now.getYear() > before.getYear()
                || (now.getYear() == before.getYear() && now.getMonthValue() > before.getMonthValue());
    }

    /** Returns the number of moves of the expected close to a later month. */
    public abstract int pushes();

    /** Returns the total number of days. */
    public abstract long days();

    /** Returns whether it was pushed too often, or too far. */
    public boolean isFlagged(int pushLimit, int dayLimit) {
        return pushes() >= pushLimit || days() >= dayLimit;
    }
}
