// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.opportunity.Opportunity;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An open deal with the checks that it failed.
 */
@Value.Immutable
public abstract class DealHygiene implements Serializable {
    DealHygiene() {}

    /** Returns the deal, as it was known on the day. */
    public abstract Opportunity deal();

    /** Returns the value of the deal. */
    public abstract Estimable<Money> value();

    /** Returns the checks it failed, one bit each: a book of a million deals holds no lists. */
    abstract int failedBits();

    /** Returns the checks that could not be made, one bit each. */
    abstract int notCheckedBits();

    /** Returns the checks it failed, in their order; possibly empty. */
    public List<HygieneCheck> failed() {
        return HygieneCheck.of(failedBits());
    }

    /** Returns the checks that could not be made, in their order; possibly empty. */
    public List<HygieneCheck> notChecked() {
        return HygieneCheck.of(notCheckedBits());
    }

    /** Returns whether it failed a check. */
    public boolean hasFailed(HygieneCheck check) {
        return (failedBits() & check.bit()) != 0;
    }

    /** Returns whether it failed no check that could be made. */
    public boolean isClean() {
        return failedBits() == 0;
    }

    @Value.Check
    void check() {
        requireNonNull(deal(), "deal");
        requireNonNull(value(), "value");
        checkArgument(
                failedBits() >= 0 && notCheckedBits() >= 0,
                "bits must not be negative but were %s and %s",
                failedBits(),
                notCheckedBits());
    }
}
