package io.stagecraft.examples.review;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.planning.accuracy.ForecastRecord;
import io.stagecraft.planning.accuracy.NaiveForecast;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.tracking.ExpectedRevenue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** The months before the review, each forecast as it was known on its eve, and what came in it. */
final class PastForecasts {
    private static final int MOST_MONTHS = 12;
    private static final int FEWEST_WINS = 20;
    private static final double LEVEL = 0.8;
    private static final long SEED = 1;
    private static final int TRIALS = 4_000;

    private final Business business;
    private final List<Forecast> forecasts = new ArrayList<>();
    private final List<DateRange> months = new ArrayList<>();
    private final List<Money> came = new ArrayList<>();

    /** What came in all observed months, up to the last one forecast. */
    private final List<Money> all = new ArrayList<>();

    private final List<Optional<Seasonality>> seasons = new ArrayList<>();
    private final List<ForecastRecord> ofOwners = new ArrayList<>();

    private PastForecasts(Business business) {
        this.business = business;
        DateRange observed = business.observed();
        for (FiscalPeriod month : business.fiscal().completePeriods(FiscalUnit.MONTH, observed)) {
            DateRange period = month.range();
            long wins = business.won(observed.before(period.start())).size();
            Money actual = business.wonRevenue(period);
            if (wins >= FEWEST_WINS
                    && !period.end().isBefore(business.book().asOf().minusMonths(MOST_MONTHS))) {
                add(period, actual);
            }
            all.add(actual);
        }
    }

    static PastForecasts of(Business business) {
        return new PastForecasts(business);
    }

    private void add(DateRange period, Money actual) {
        Business then = Business.of(business.book().asOf(period.start().minusDays(1)));
        Forecast forecast = QuarterForecast.of(then).forecast().withWon(Money.zero(actual.getCurrencyUnit()));
        forecasts.add(forecast);
        months.add(period);
        came.add(actual);
        seasons.add(season(then));
        owners(then, forecast, period);
    }

    /** How wins spread over the months of a quarter, from the complete quarters known then. */
    private static Optional<Seasonality> season(Business then) {
        Seasonality none = Seasonality.of(then.fiscal());
        DailyAmounts won = then.wonByDay();
        return none.canLearnMonthsOfQuarter(won) ? Optional.of(none.learnMonthsOfQuarter(won)) : Optional.empty();
    }

    /** What was expected of everybody who had opened a deal by then: of their own, and of those that nobody had opened yet. */
    private void owners(Business then, Forecast forecast, DateRange period) {
        Map<String, Money> won = business.wonByOwner(period);
        Map<String, Integer> opened = new TreeMap<>();
        then.deals().stream()
                .filter(deal -> deal.status() != DealStatus.ABANDONED)
                .flatMap(deal -> deal.owner().stream())
                .forEach(owner -> opened.merge(owner, 1, Integer::sum));
        ExpectedRevenue expected = ExpectedRevenue.of(forecast, period, opened);
        for (String owner : opened.keySet()) {
            Money actual = won.getOrDefault(owner, Money.zero(forecast.currency()));
            ofOwners.add(
                    record(period, "mean", expected.of(owner).toMoney(), actual).withOwner(owner));
        }
    }

    private static ForecastRecord record(DateRange period, String kind, Money forecast, Money actual) {
        return ForecastRecord.builder()
                .asOf(period.start())
                .period(period)
                .kind(kind)
                .forecast(forecast)
                .actual(actual)
                .build();
    }

    int months() {
        return months.size();
    }

    /** Returns the weighted pipeline due in each month, which most systems show. */
    List<ForecastRecord> weighted() {
        List<ForecastRecord> records = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            records.add(record(months.get(i), "weighted", forecasts.get(i).weighted(months.get(i)), came.get(i)));
        }
        return records;
    }

    /** Returns the mean of the distribution of each month with its interval, deals being independent of each other. */
    List<ForecastRecord> independent() {
        List<ForecastRecord> records = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            records.add(record(i, forecasts.get(i)));
        }
        return records;
    }

    /** Returns the same with the season and the swings of the market that were known on the eve of each month. */
    List<ForecastRecord> learning() {
        List<ForecastRecord> records = new ArrayList<>();
        List<RevenueModel> before = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Forecast seasonal = forecasts.get(i).withSeason(seasons.get(i));
            CommonFactor market =
                    before.isEmpty() ? CommonFactor.none() : CommonFactor.fitted(before, came.subList(0, i));
            records.add(record(i, seasonal.withMarket(market)));
            before.add(seasonal.model(months.get(i)));
        }
        return records;
    }

    private ForecastRecord record(int i, Forecast forecast) {
        DateRange month = months.get(i);
        RevenueModel model = forecast.model(month);
        RevenueDistribution revenue = model.simulation(SEED).run(TRIALS);
        return ForecastRecord.of(month.start(), month, revenue, LEVEL, came.get(i))
                .withForecast(Money.ofMinor(model.currency(), Math.round(model.meanMinor())));
    }

    /** Returns what anybody could have said of the same months; empty where it could not be said of each. */
    List<ForecastRecord> naive(NaiveForecast naive) {
        List<Optional<Money>> replayed = naive.replay(all);
        List<ForecastRecord> records = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Optional<Money> said = replayed.get(all.size() - months.size() + i);
            if (said.isEmpty()) {
                return List.of();
            }
            records.add(record(months.get(i), "naive", said.get(), came.get(i)));
        }
        return records;
    }

    /** Returns the mean of each seller's distribution, by month and seller. */
    List<ForecastRecord> byOwner() {
        return List.copyOf(ofOwners);
    }
}
