// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.process.ForecastCategory;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A change of the forecast category that people call a deal, beside what came of the deal. */
@Serial.Structural
@Value.Immutable
public abstract class CategoryChange implements Serializable {
    CategoryChange() {}

    /** Returns the id of the deal. */
    public abstract String deal();

    /** Returns the instant of the call. */
    public abstract Instant at();

    /** Returns the id of the person who called it. */
    public abstract String by();

    /** Returns the category that was called before, or empty if none was. */
    public abstract Optional<ForecastCategory> before();

    /** Returns the category that is called since, or empty if the call was taken back. */
    public abstract Optional<ForecastCategory> after();

    /** Returns the amount that the deal had then, or empty if it had none. */
    public abstract Optional<Money> amount();

    /** Returns the outcome of the deal: its status on the day of the report. */
    public abstract DealStatus outcome();

    /**
     * Returns whether the category is more certain than before; a call where there was none, and none where there was
     * one, is neither.
     */
    public boolean isUpgrade() {
        return before().isPresent() && after().isPresent() && after().get().compareTo(before().get()) > 0;
    }

    /** Returns whether the category is less certain than before. */
    public boolean isDowngrade() {
        return before().isPresent() && after().isPresent() && !isUpgrade();
    }

    @Value.Check
    void check() {
        Ids.check(deal(), "deal");
        Ids.check(by(), "by", "deal %s", deal());
        checkArgument(!before().equals(after()), "a change must change the category of %s", deal());
    }
}
