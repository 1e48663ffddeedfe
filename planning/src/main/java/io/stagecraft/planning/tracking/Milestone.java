// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A point in a period by which a part of the target is due: hold the first half of the month (see the domain model, Plans,
 * visits, rhythm, forms).
 */
@Value.Immutable
public abstract class Milestone implements Serializable {
    private static final int MIDDLE = 15;

    Milestone() {}

    /** Returns the milestone at which what the plan has by then is due: the plan's share, our assumption. */
    public static Milestone of(LocalDate date) {
        return ImmutableMilestone.builder().date(date).build();
    }

    /**
     * Returns a milestone at which a share of the target is due.
     *
     * @throws IllegalArgumentException if the share is not in [0, 1]
     */
    public static Milestone of(LocalDate date, Ratio share) {
        return ImmutableMilestone.builder().date(date).share(share).build();
    }

    /** Returns the milestone in the middle of a month, on the 15th, at which what the plan has by then is due. */
    public static Milestone midMonth(YearMonth month) {
        return of(month.atDay(MIDDLE));
    }

    /** Returns the day at whose end it is due. */
    public abstract LocalDate date();

    /** Returns the share of the target that is due, or empty for that of the plan. */
    public abstract Optional<Ratio> share();

    @Value.Check
    void check() {
        share().ifPresent(due -> checkArgument(
                due.signum() >= 0 && due.compareTo(Ratio.one()) <= 0, "share must be in [0, 1] but was %s", due));
    }
}
