// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.opportunity.Opportunity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An open deal on the day of a report.
 */
@Value.Immutable
public abstract class InspectedDeal implements Serializable {
    InspectedDeal() {}

    /** Returns the deal, as it was known on the day. */
    public abstract Opportunity deal();

    /** Returns the calendar days since it was opened, or empty if that is unknown. */
    public abstract OptionalLong age();

    /** Returns the calendar days since it entered its stage, or empty if that is unknown. */
    public abstract OptionalLong daysInStage();

    /** Returns whether it is longer in its stage than the stall limit allows; unknown where the days are. */
    public abstract Answer isStalled();

    /** Returns whether it is older than won deals ever were; unknown where its age is, no while too few were won. */
    public abstract Answer isOutlived();

    /** Returns the value of the deal. */
    public abstract Estimable<Money> value();

    /** Returns the day on which it is expected to close, given or estimated. */
    public abstract Estimable<LocalDate> expectedClose();

    /** Returns the reason for which it is not countable, or empty if it is. */
    public abstract Optional<NotCounted> notCounted();

    /** Returns whether it is part of the countable pipeline. */
    public boolean isCountable() {
        return notCounted().isEmpty();
    }

    @Value.Check
    void check() {
        requireNonNull(deal(), "deal");
        requireNonNull(isStalled(), "isStalled");
        requireNonNull(isOutlived(), "isOutlived");
        requireNonNull(value(), "value");
        requireNonNull(expectedClose(), "expectedClose");
    }
}
