// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The number of visits that a team can make: people x working days x visits a day (see the domain model, HANDBOOK pyramid). */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class VisitCapacity implements Serializable, WithVisitCapacity {
    /** The number of visits that one person makes a day by default: 3, our assumption. */
    public static final Ratio VISITS_A_DAY = Ratio.of(3);

    VisitCapacity() {}

    /**
     * Returns the capacity at {@link #VISITS_A_DAY}.
     *
     * @param people how many visit, from 0
     * @param workingDays the working days of the period, from 0
     * @throws IllegalArgumentException if a number is negative
     */
    public static VisitCapacity of(int people, int workingDays) {
        return builder().people(people).workingDays(workingDays).build();
    }

    /**
     * Returns the capacity at a number of visits a day, such as 5/2.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public static VisitCapacity of(int people, int workingDays, Ratio visitsPerDay) {
        return builder()
                .people(people)
                .workingDays(workingDays)
                .visitsPerDay(visitsPerDay)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of people who visit. */
    public abstract int people();

    /** Returns the working days of the period. */
    public abstract int workingDays();

    /** Returns the number of visits a day that one person makes, or empty for {@link #VISITS_A_DAY}. */
    public abstract Optional<Ratio> visitsPerDay();

    /** Returns the number of visits that the team can make in the period. */
    public Ratio visits() {
        return Ratio.of(Exact.product(people(), workingDays(), "people × working days"))
                .multipliedBy(visitsPerDay().orElse(VISITS_A_DAY));
    }

    /** Returns the number of visits that are missing if this many are needed in the period, from 0. */
    public Ratio shortfall(Ratio needed) {
        requireNonNull(needed, "needed");
        Ratio possible = visits();
        return possible.isAtLeast(needed) ? Ratio.zero() : needed.minus(possible);
    }

    /** Returns the default of visits a day where it was used; possibly empty. */
    public List<DefaultUsed> defaultsUsed() {
        return visitsPerDay().isPresent()
                ? List.of()
                : List.of(DefaultUsed.of(
                        "visits-a-day", Message.of("default.visits-a-day").with("visits", VISITS_A_DAY.numerator())));
    }

    @Value.Check
    void check() {
        checkArgument(people() >= 0, "people must not be negative but was %s", people());
        checkArgument(workingDays() >= 0, "workingDays must not be negative but was %s", workingDays());
        visitsPerDay()
                .ifPresent(visits ->
                        checkArgument(visits.signum() >= 0, "visitsPerDay must not be negative but was %s", visits));
    }

    /** Builds {@link VisitCapacity} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableVisitCapacity.Builder {
        Builder() {}
    }
}
