// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/** The planned and the sold amount of one day. */
@Value.Immutable
public abstract class DailyCheck implements Serializable {
    DailyCheck() {}

    /** Returns a check. */
    public static DailyCheck of(LocalDate date, Quantity planned, Quantity sold) {
        return ImmutableDailyCheck.builder()
                .date(date)
                .planned(planned)
                .sold(sold)
                .build();
    }

    /** Returns the day. */
    public abstract LocalDate date();

    /** Returns the planned amount; zero on a day that the plan does not name. */
    public abstract Quantity planned();

    /** Returns the amount sold. */
    public abstract Quantity sold();

    /** Returns the amount sold minus the planned amount. */
    public Quantity difference() {
        return sold().minus(planned());
    }
}
