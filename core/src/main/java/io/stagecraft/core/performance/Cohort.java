// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import io.stagecraft.core.statistics.Rate;
import java.io.Serializable;
import java.time.YearMonth;
import org.immutables.value.Value;

/**
 * The outcomes of the deals opened in one month.
 */
@Value.Immutable
public abstract class Cohort implements Serializable {
    Cohort() {}

    /** Returns the month in which they were opened. */
    public abstract YearMonth month();

    /** Returns the number of deals won by now. */
    public abstract int won();

    /** Returns the number of deals lost by now. */
    public abstract int lost();

    /** Returns the number of deals given up by now. */
    public abstract int abandoned();

    /** Returns the number of deals still open. */
    public abstract int open();

    /** Returns the number of deals opened. */
    public int opened() {
        return won() + lost() + abandoned() + open();
    }

    /** Returns the proportion of those opened that are won: it can still rise while some are open. */
    public Rate wonOfOpened() {
        return Rate.of(won(), opened());
    }

    /** Returns the proportion of those decided that are won. */
    public Rate wonOfClosed() {
        return Rate.of(won(), won() + lost());
    }
}
