package io.stagecraft.planning.forecast;

import io.stagecraft.core.explain.Reason;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.time.LocalDate;
import java.util.Collection;
import org.joda.money.CurrencyUnit;

/** Reads deals with their history into a forecast, and says which ones it cannot use. */
final class PipelineReader {
    private static final double BELOW_CERTAINTY = Math.nextDown(1.0);

    private PipelineReader() {}

    static Forecast read(
            Collection<Opportunity> pipeline,
            WinProbabilityStrategy<? super Opportunity> winProbability,
            LocalDate asOf,
            CurrencyUnit currency) {
        Forecast.Builder forecast = Forecast.builder().asOf(asOf).currency(currency);
        for (Opportunity deal : pipeline) {
            if (!deal.isOpen()) {
                continue;
            }
            if (deal.amount().isEmpty()) {
                forecast.addLeftOut(Reason.of(
                        "forecast.no-amount", "deal " + deal.id() + " has no amount and counts in number only"));
                continue;
            }
            Estimate estimate = winProbability.estimate(deal, asOf);
            if (estimate.status() == Estimate.Status.NOT_COMPUTABLE) {
                forecast.addLeftOut(Reason.of(
                        "forecast.no-probability",
                        "deal " + deal.id() + " has no win probability: "
                                + estimate.reasons().get(0)));
                continue;
            }
            // no open deal is certain, whatever a model says
            Probability probability = Probability.of(Math.min(BELOW_CERTAINTY, estimate.counted()));
            forecast.addDeals(
                    OpenDeal.of(deal, probability, ForecastCategory.PIPELINE).withOutlived(estimate.isOutlived()));
        }
        return forecast.build();
    }
}
