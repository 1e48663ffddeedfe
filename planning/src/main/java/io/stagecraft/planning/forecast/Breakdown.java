// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.RevenueDistribution;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The remaining revenue of a period, part by part. Each part is a distribution of its own, as quantiles do not add up.
 *
 * @param ahead the forecast, with nothing won
 */
record Breakdown(Forecast ahead, DateRange period) {
    static Breakdown of(Forecast forecast, DateRange period) {
        requireNonNull(period, "period");
        return new Breakdown(forecast.withWon(Money.zero(forecast.currency())), period);
    }

    SortedMap<YearMonth, RevenueDistribution> byMonth() {
        ImmutableSortedMap.Builder<YearMonth, RevenueDistribution> months = ImmutableSortedMap.naturalOrder();
        for (DateRange month : period.byMonth()) {
            months.put(YearMonth.from(month.start()), ahead.revenue(month));
        }
        return months.build();
    }

    SortedMap<String, RevenueDistribution> by(
            Function<OpenDeal, Map<String, Money>> ofDeal, Function<NewBusiness, String> ofSource) {
        return of(Stream.empty(), ofDeal, ofSource.andThen(List::of));
    }

    /** Returns the parts of open deals by name; new business is in none. */
    SortedMap<String, RevenueDistribution> ofDeals(Function<OpenDeal, Map<String, Money>> ofDeal) {
        return of(Stream.empty(), ofDeal, source -> List.of());
    }

    SortedMap<String, RevenueDistribution> byTeam(ManagementTree tree) {
        return of(
                tree.names().stream(),
                deal -> {
                    Map<String, Money> parts = new LinkedHashMap<>();
                    deal.credits(deal.amount())
                            .forEach((seller, part) ->
                                    tree.upwards(seller).forEach(name -> parts.merge(name, part, Money::plus)));
                    return parts;
                },
                source -> tree.upwards(source.source()));
    }

    /**
     * Returns the distribution of each name.
     *
     * @param further names, also if they have no part
     * @param ofDeal the parts of the amount of a deal, by name
     * @param ofSource the names to which new business belongs
     */
    private SortedMap<String, RevenueDistribution> of(
            Stream<String> further,
            Function<OpenDeal, Map<String, Money>> ofDeal,
            Function<NewBusiness, List<String>> ofSource) {
        Map<String, List<OpenDeal>> deals = new TreeMap<>();
        Map<String, List<NewBusiness>> sources = new TreeMap<>();
        Stream.concat(further, ahead.newBusiness().stream().flatMap(source -> ofSource.apply(source).stream()))
                .forEach(name -> deals.put(name, new ArrayList<>()));
        for (OpenDeal deal : ahead.deals()) {
            ofDeal.apply(deal)
                    .forEach((name, part) -> deals.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(part.equals(deal.amount()) ? deal : deal.withAmount(part)));
        }
        for (NewBusiness source : ahead.newBusiness()) {
            ofSource.apply(source)
                    .forEach(name -> sources.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(source));
        }
        ImmutableSortedMap.Builder<String, RevenueDistribution> parts = ImmutableSortedMap.naturalOrder();
        deals.forEach((name, own) -> parts.put(
                name,
                ahead.withDeals(own)
                        .withNewBusiness(sources.getOrDefault(name, List.of()))
                        .revenue(period)));
        return parts.build();
    }
}
