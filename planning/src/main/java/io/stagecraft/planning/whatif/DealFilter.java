// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import org.joda.money.Money;

/**
 * Strategy for selecting the deals that an adjustment is for. It always sees the deals as they were before any adjustment.
 *
 * <p>The ready filters are values, so that a {@link Study} with them is one too; a lambda works as well and speaks of open deals
 * only.
 *
 * <h2>For implementors</h2>
 * Filters must give the same answer for the same deal.
 */
@FunctionalInterface
public interface DealFilter {
    /** Returns whether an open deal is meant. */
    boolean matches(OpenDeal deal);

    /** Returns whether a source of new business is meant too; false by default. */
    default boolean matches(NewBusiness source) {
        requireNonNull(source, "source");
        return false;
    }

    /** Describes this in a few words; by default those of {@code toString}. */
    default Message describe() {
        return Message.said("filter.own", toString());
    }

    /** Returns the filter for all deals and all new business. */
    static DealFilter all() {
        return new DealFilters.All();
    }

    /** Returns the filter for the deals of one owner, and the new business of that name. */
    static DealFilter ownedBy(String owner) {
        return new DealFilters.OwnedBy(requireNonNull(owner, "owner"));
    }

    /** Returns the filter for the deals in one stage, by its id; one that people read is a {@link #inStage(String, Labels)}. */
    static DealFilter inStage(String stage) {
        return inStage(stage, Labels.of(requireNonNull(stage, "stage")));
    }

    /**
     * Returns the filter for the deals in one stage.
     *
     * @param stage the id of the stage
     * @param labels what people call it
     */
    static DealFilter inStage(String stage, Labels labels) {
        return new DealFilters.InStage(requireNonNull(stage, "stage"), requireNonNull(labels, "labels"));
    }

    /** Returns the filter for the deals and the new business of one region. */
    static DealFilter inRegion(String region) {
        return new DealFilters.InRegion(requireNonNull(region, "region"));
    }

    /** Returns the filter for deals of at least some amount. */
    static DealFilter ofAtLeast(Money amount) {
        return new DealFilters.OfAtLeast(requireNonNull(amount, "amount"));
    }

    /** Returns the filter for one deal. */
    static DealFilter deal(String id) {
        return new DealFilters.OneDeal(requireNonNull(id, "id"));
    }

    /** Returns the filter for what both mean. */
    default DealFilter and(DealFilter other) {
        return DealFilters.AllOf.of(this, requireNonNull(other, "other"));
    }
}
