// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.distribution.Simulation;
import io.stagecraft.planning.forecast.Origin.Detail;
import io.stagecraft.scoring.probability.DealProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Deals with chances of their own, moved together by a market and a season that are fitted to the periods before. */
final class DealModels {
    private static final long SEED = 1;
    private static final int TRIALS = 4_000;

    /** So many open deals are drawn one by one; of more, those that vary most. */
    private static final int MOST_ALONE = 1_000;

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
        Season season = new Season();
        for (Origin origin : origins) {
            Optional<RevenueModel> model =
                    forecast(origin, process, valuation.apply(origin)).map(each -> each.possible(origin.ahead()));
            forecasts.add(model.map(deals -> {
                List<Money> came = last(ahead).stream().map(origin::won).toList();
                CommonFactor market =
                        before.isEmpty() ? CommonFactor.none() : CommonFactor.fitted(last(before), came, SHRINKAGE);
                boolean isSampled = origin.known().size() > DealProbability.MOST_LEARNED;
                ModelForecast usual = said("common-factor", deals, market, isSampled);
                double factor = season.of(origin);
                season.learn(origin, usual.quantiles().orElseThrow());
                return usual.inSeason(factor);
            }));
            model.ifPresent(deals -> {
                before.add(deals);
                ahead.add(origin.ahead());
            });
        }
        return forecasts;
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - MARKET_PERIODS), all.size());
    }

    /** Returns what a model says of deals; what is won already is not in it. */
    static ModelForecast said(String model, RevenueModel deals, CommonFactor market, boolean isSampled) {
        Simulation simulation = deals.toCome(market).simulation(SEED).drawingAlone(MOST_ALONE);
        return ModelForecast.of(
                RemainderModel.DEALS,
                model,
                QuantileForecast.of(simulation.run(TRIALS)),
                market,
                isSampled || simulation.isApproximate());
    }

    /** Returns what is said where something is sampled. */
    static DefaultUsed sampling() {
        return DefaultUsed.of(
                "sampled-deals",
                Message.of("forecast.sampled")
                        .with("learned", DealProbability.MOST_LEARNED)
                        .with("alone", MOST_ALONE));
    }

    /**
     * Returns the forecast of a day; empty if the deals are not known as they were, or too few were won and lost to
     * learn chances from, where the template of the process would stand in: another model, whose errors tell nothing of
     * this one.
     */
    private static Optional<Forecast> forecast(Origin origin, SalesProcess process, Valuation valuation) {
        if (!origin.knows(Detail.STAGE, Detail.AMOUNT, Detail.EXPECTED_CLOSE)) {
            return Optional.empty();
        }
        DealProbability.History history =
                DealProbability.in(process, origin.zone()).history(origin.deals(), origin.instant());
        if (!history.isEnough()) {
            return Optional.empty();
        }
        return NewBusiness.goingOn("deals not yet opened", origin)
                .map(going -> Forecast.of(
                                PipelineInspection.of(process, origin.zone())
                                        .inspect(
                                                origin.mayClose(),
                                                valuation,
                                                origin.asOf(),
                                                origin.known().wonDays()),
                                process,
                                history.learned(),
                                origin.currency())
                        .withNewBusiness(going));
    }
}
