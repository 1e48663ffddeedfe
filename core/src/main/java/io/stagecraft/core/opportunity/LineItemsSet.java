// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.terms.LineItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The event that the line items of a deal were set, all of them. Its amount is their sum from then on, until another event
 * changes the amount.
 */
@Value.Immutable
public abstract non-sealed class LineItemsSet implements DealEvent {
    LineItemsSet() {}

    /** Returns the event that the deal has these line items. */
    public static LineItemsSet of(Instant at, List<LineItem> items) {
        return builder().at(at).items(Elements.checked(items, "items")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the line items in order; empty if the deal has none any more, whose amount then stays. */
    public abstract List<LineItem> items();

    /** Returns the sum of the amounts of the items, or empty if there are none. */
    public Optional<Money> total() {
        return items().stream().map(LineItem::amount).reduce(Money::plus);
    }

    @Value.Check
    void check() {
        checkArgument(
                items().stream()
                                .map(each -> each.price().getCurrencyUnit())
                                .distinct()
                                .count()
                        <= 1,
                "line items must be in one currency but were in %s (line items of %s)",
                items().stream()
                        .map(each -> each.price().getCurrencyUnit())
                        .distinct()
                        .toList(),
                at());
    }

    /** Builds {@link LineItemsSet} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLineItemsSet.Builder {
        Builder() {}
    }
}
