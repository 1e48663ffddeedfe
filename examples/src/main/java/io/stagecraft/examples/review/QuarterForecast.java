package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.scoring.probability.DealProbability;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the quarter under review may bring: the library's forecast, each distribution found once for all sections. */
final class QuarterForecast {
    /** Additions that one distribution may take: a few seconds, so that it is exact for books of some thousand deals. */
    private static final long WORK = 4_000_000_000L;

    private final Business business;
    private final DateRange quarter;
    private final Forecast forecast;
    private final DealProbability.History history;
    private @Nullable Forecast byStageAlone;
    private @Nullable RevenueDistribution openDeals;
    private @Nullable RevenueDistribution everything;

    private QuarterForecast(Business business) {
        this.business = business;
        this.quarter = business.quarter().range();
        this.history = DealProbability.in(business.process(), business.book().zone())
                .history(
                        business.hasWinRate()
                                ? business.deals()
                                : business.deals().stream()
                                        .filter(Opportunity::isOpen)
                                        .toList(),
                        business.asOf());
        this.forecast = forecast(history.learned())
                .withWon(business.wonRevenue(
                        quarter.before(business.book().asOf().plusDays(1))))
                .withNewBusiness(
                        business.hasWinRate()
                                ? NewBusiness.goingOn(
                                                "deals not yet opened",
                                                business.deals(),
                                                business.pastYear(),
                                                business.winRates())
                                        .stream()
                                        .toList()
                                : List.of());
    }

    /** Returns what has to be said once of the history that probabilities are learned from; possibly nothing. */
    List<Message> historyNotes() {
        return history.notes();
    }

    static QuarterForecast of(Business business) {
        return new QuarterForecast(business);
    }

    private Forecast forecast(WinProbabilityStrategy<Opportunity> strategy) {
        return Forecast.of(
                business.pipeline(),
                business.process(),
                strategy,
                business.book().currency());
    }

    /** Returns what part of the deals closed in these days was won. */
    Rate rateOf(DateRange days) {
        return business.winRates().of(business.deals(), days).byNumber();
    }

    DateRange quarter() {
        return quarter;
    }

    /** Returns the counted deals that may close in what is left of the quarter. */
    List<OpenDeal> inQuarter() {
        DateRange ahead = quarter.from(business.book().asOf());
        return forecast.counted().stream()
                .filter(deal ->
                        deal.close().filter(close -> close.shareIn(ahead) > 0).isPresent())
                .toList();
    }

    /** Returns the forecast by stage and age, without deals that have outlived every win. */
    Forecast forecast() {
        return forecast;
    }

    /** Returns what most systems show: every open deal at the rate of its stage, however old it is. */
    Forecast byStageAlone() {
        if (byStageAlone == null) {
            Forecast measured = forecast(history.measured());
            byStageAlone = measured.withDeals(measured.deals().stream()
                    .map(deal -> deal.withIsOutlived(false))
                    .toList());
        }
        return byStageAlone;
    }

    /** Returns what the quarter brings from what is won and from open deals. */
    RevenueDistribution openDeals() {
        if (openDeals == null) {
            openDeals = forecast.model(quarter).withoutNewDeals().distribution(WORK);
        }
        return openDeals;
    }

    /** Returns what the quarter brings with the deals that nobody has opened yet. */
    RevenueDistribution everything() {
        if (everything == null) {
            everything = forecast.newBusiness().isEmpty()
                    ? openDeals()
                    : forecast.model(quarter).distribution(WORK);
        }
        return everything;
    }

    /** Returns the estimates of the open deals that have one, or that are outlived, in the order of the pipeline. */
    List<Estimate> estimates() {
        return forecast.estimates().values().stream()
                .filter(QuarterForecast::isKnown)
                .toList();
    }

    /** Returns the estimate of an open deal, or empty where nobody can say how likely it is won. */
    Optional<Estimate> estimate(InspectedDeal deal) {
        return Optional.ofNullable(forecast.estimates().get(deal.deal().id())).filter(QuarterForecast::isKnown);
    }

    /** Returns how many open deals there are of which nobody can say how likely they are won. */
    int withoutProbability() {
        return business.pipeline().deals().size() - estimates().size();
    }

    private static boolean isKnown(Estimate estimate) {
        return estimate.status() != Estimate.Status.NOT_COMPUTABLE;
    }
}
