package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.forecast.Origin.Detail;
import io.stagecraft.scoring.probability.DealProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Deals with chances of their own, moved together by a market that is fitted to the periods before. */
final class DealModels {
    private static final long SEED = 1;
    private static final int TRIALS = 4_000;
    private static final int FEWEST_TRIALS = 500;

    /** How many draws of deals a distribution may take. */
    private static final long MOST_DRAWS = 20_000_000;

    /** From how many closed deals chances are learned at a past origin; of more, every second, third, ... is read. */
    private static final int MOST_LEARNED = 20_000;

    private static final double SHRINKAGE = 20;

    /** The market is fitted to the latest periods: early forecasts knew few deals, and were wrong for that reason. */
    private static final int MARKET_PERIODS = 8;

    private DealModels() {}

    static List<Optional<ModelForecast>> forecasts(
            List<Origin> origins, SalesProcess process, Function<? super Origin, ? extends Valuation> valuation) {
        requireNonNull(origins, "origins");
        List<Optional<ModelForecast>> forecasts = new ArrayList<>();
        List<RevenueModel> before = new ArrayList<>();
        List<DateRange> ahead = new ArrayList<>();
        for (Origin origin : origins) {
            List<Opportunity> known =
                    origin == origins.get(origins.size() - 1) ? origin.deals() : sample(origin.deals());
            Optional<Forecast> forecast = forecast(origin, known, process, valuation.apply(origin));
            forecasts.add(forecast.map(each -> {
                List<Money> came = ahead.stream().map(origin::won).toList();
                CommonFactor market = before.isEmpty()
                        ? CommonFactor.none()
                        : CommonFactor.fitted(last(before), last(came), SHRINKAGE);
                return said(
                        "common-factor",
                        each,
                        origin.ahead(),
                        market,
                        known.size() < origin.deals().size());
            }));
            forecast.ifPresent(each -> {
                before.add(each.model(origin.ahead()));
                ahead.add(origin.ahead());
            });
        }
        return forecasts;
    }

    /** Returns the open deals, and as many of the closed ones as chances are learned from. */
    private static List<Opportunity> sample(List<Opportunity> deals) {
        long closed = deals.stream().filter(deal -> !deal.isOpen()).count();
        long each = (closed - 1) / MOST_LEARNED + 1;
        if (each <= 1) {
            return deals;
        }
        List<Opportunity> sample = new ArrayList<>();
        long seen = 0;
        for (Opportunity deal : deals) {
            if (deal.isOpen() || seen++ % each == 0) {
                sample.add(deal);
            }
        }
        return sample;
    }

    private static int trials(Forecast deals) {
        return (int) Math.max(
                FEWEST_TRIALS,
                Math.min(TRIALS, MOST_DRAWS / Math.max(1, deals.deals().size())));
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - MARKET_PERIODS), all.size());
    }

    /** Returns what a model says of deals in some days; what is won already is not in it. */
    static ModelForecast said(String model, Forecast deals, DateRange ahead, CommonFactor market, boolean isSampled) {
        return ModelForecast.of(
                RemainderModel.DEALS,
                model,
                QuantileForecast.of(deals.withWon(Money.zero(deals.currency()))
                        .withMarket(market)
                        .model(ahead)
                        .simulation(SEED)
                        .run(trials(deals))),
                market,
                isSampled || trials(deals) < TRIALS);
    }

    /** Returns what is said where something is sampled. */
    static DefaultUsed sampling() {
        return DefaultUsed.of(
                "sampled-deals",
                Message.of("forecast.sampled").with("closed", MOST_LEARNED).with("trials", FEWEST_TRIALS));
    }

    /**
     * Returns the forecast of a day; empty if the deals are not known as they were, or too few were won and lost to learn chances from,
     * where the template of the process would stand in: another model, whose errors tell nothing of this one.
     */
    private static Optional<Forecast> forecast(
            Origin origin, List<Opportunity> known, SalesProcess process, Valuation valuation) {
        if (!origin.knows(Detail.STAGE, Detail.AMOUNT, Detail.EXPECTED_CLOSE)) {
            return Optional.empty();
        }
        DealProbability.History history =
                DealProbability.in(process, origin.zone()).history(known, origin.instant());
        if (!history.isEnough()) {
            return Optional.empty();
        }
        DateRange pastYear = origin.closed().pastYear(origin.asOf());
        return NewBusiness.goingOn("deals not yet opened", origin.deals(), pastYear, WinRates.in(origin.zone()))
                .map(going -> Forecast.of(
                                PipelineInspection.of(process, origin.zone()).inspect(known, valuation, origin.asOf()),
                                process,
                                history.learned(),
                                origin.currency())
                        .withNewBusiness(going));
    }
}
