// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.process.ForecastCategory;
import java.io.Serializable;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An adjustment of the total of a person or team in one category, which replaces the sum of its deals.
 *
 * <p>The owner's word and the manager's are kept apart, as they are for single deals. An adjusted total replaces what is below it
 * and goes into the totals above.
 */
@Value.Immutable
public abstract class TotalAdjustment implements Serializable {
    TotalAdjustment() {}

    /** Returns an adjustment by the person or team itself. */
    public static TotalAdjustment byOwner(String name, ForecastCategory category, Money amount) {
        return ImmutableTotalAdjustment.builder()
                .name(name)
                .category(category)
                .amount(amount)
                .isByManager(false)
                .build();
    }

    /** Returns an adjustment by the manager of the person or team. */
    public static TotalAdjustment byManager(String name, ForecastCategory category, Money amount) {
        return ImmutableTotalAdjustment.builder()
                .name(name)
                .category(category)
                .amount(amount)
                .isByManager(true)
                .build();
    }

    /** Returns the person or team whose total it is. */
    public abstract String name();

    /** Returns the category alone, neither {@code CLOSED}, which is a fact, nor {@code OMITTED}, which never counts. */
    public abstract ForecastCategory category();

    /** Returns the amount that replaces the total, all below included. */
    public abstract Money amount();

    /** Returns whether the manager says it, and not the owner. */
    public abstract boolean isByManager();

    @Value.Check
    void check() {
        Ids.check(name(), "name");
        checkArgument(
                category() != ForecastCategory.CLOSED && category() != ForecastCategory.OMITTED,
                "a total of %s cannot be adjusted (%s)",
                category(),
                name());
    }
}
