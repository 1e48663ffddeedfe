// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The deals and sources that an adjustment is for, found once in the base case, before any adjustment.
 */
public final class Selection {
    private final Set<String> deals;
    private final Set<String> sources;

    private Selection(Set<String> deals, Set<String> sources) {
        this.deals = deals;
        this.sources = sources;
    }

    static Selection of(ForecastCase original, DealFilter filter) {
        return new Selection(
                original.forecast().deals().stream()
                        .filter(filter::matches)
                        .map(OpenDeal::id)
                        .collect(ImmutableSet.toImmutableSet()),
                original.forecast().newBusiness().stream()
                        .filter(filter::matches)
                        .map(NewBusiness::source)
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /** Returns whether an open deal is selected. */
    public boolean contains(OpenDeal deal) {
        return deals.contains(deal.id());
    }

    /** Returns whether a source of new business is selected. */
    public boolean contains(NewBusiness source) {
        return sources.contains(source.source());
    }

    /** Returns the case with each selected open deal changed; the others and their order stay. */
    public ForecastCase changeDeals(ForecastCase base, UnaryOperator<OpenDeal> change) {
        requireNonNull(change, "change");
        Forecast forecast = base.forecast();
        return base.withForecast(forecast.withDeals(forecast.deals().stream()
                .map(deal -> contains(deal) ? change.apply(deal) : deal)
                .toList()));
    }

    /** Returns the case with each selected source of new business changed; the others and their order stay. */
    public ForecastCase changeNewBusiness(ForecastCase base, UnaryOperator<NewBusiness> change) {
        requireNonNull(change, "change");
        Forecast forecast = base.forecast();
        return base.withForecast(forecast.withNewBusiness(forecast.newBusiness().stream()
                .map(source -> contains(source) ? change.apply(source) : source)
                .toList()));
    }
}
