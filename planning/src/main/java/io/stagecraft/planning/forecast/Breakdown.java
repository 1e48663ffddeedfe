package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.RevenueDistribution;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What is still to come in a period, part by part. Each part is a distribution of its own, as quantiles do not add up.
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
            Function<OpenDeal, String> ofDeal, Function<NewBusiness, String> ofSource) {
        return of(
                Stream.concat(
                        ahead.deals().stream().map(ofDeal),
                        ahead.newBusiness().stream().map(ofSource)),
                name -> deal -> ofDeal.apply(deal).equals(name),
                name -> source -> ofSource.apply(source).equals(name));
    }

    SortedMap<String, RevenueDistribution> byTeam(ManagementTree tree) {
        return of(
                Stream.of(
                                tree.names().stream(),
                                ahead.deals().stream().map(OpenDeal::owner),
                                ahead.newBusiness().stream().map(NewBusiness::source))
                        .flatMap(Function.identity()),
                name -> deal -> tree.upwards(deal.owner()).contains(name),
                name -> source -> tree.upwards(source.source()).contains(name));
    }

    private SortedMap<String, RevenueDistribution> of(
            Stream<String> names,
            Function<String, Predicate<OpenDeal>> ofDeal,
            Function<String, Predicate<NewBusiness>> ofSource) {
        ImmutableSortedMap.Builder<String, RevenueDistribution> parts = ImmutableSortedMap.naturalOrder();
        names.distinct()
                .forEach(name -> parts.put(
                        name,
                        ahead.where(ofDeal.apply(name))
                                .withNewBusiness(ahead.newBusiness().stream()
                                        .filter(ofSource.apply(name))
                                        .toList())
                                .revenue(period)));
        return parts.build();
    }
}
