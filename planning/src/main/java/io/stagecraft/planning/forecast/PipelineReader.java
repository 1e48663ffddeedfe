package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNullElse;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.inspection.InspectedDeal;
import io.stagecraft.core.inspection.Pipeline;
import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads deals with their history into a forecast, once, and says which ones it cannot use. */
final class PipelineReader {
    private static final double BELOW_CERTAINTY = Math.nextDown(1.0);

    private final SalesProcess process;
    private final WinProbabilityStrategy<? super Opportunity> winProbability;
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final ExchangeRates rates;
    private final Set<String> ids = new HashSet<>();

    PipelineReader(
            SalesProcess process,
            WinProbabilityStrategy<? super Opportunity> winProbability,
            LocalDate asOf,
            CurrencyUnit currency,
            ExchangeRates rates) {
        this.process = process;
        this.winProbability = winProbability;
        this.asOf = asOf;
        this.currency = currency;
        this.rates = rates;
    }

    Forecast read(Collection<Opportunity> pipeline) {
        Forecast.Builder forecast = Forecast.builder().asOf(asOf).currency(currency);
        for (Opportunity deal : pipeline) {
            if (deal.isOpen()) {
                add(forecast, deal, deal.amount(), deal.expectedClose().map(CloseDate::on), false, List.of());
            }
        }
        return forecast.build();
    }

    Forecast read(Pipeline pipeline, ZoneId zone) {
        Optional<WaitingTime> toWin = Optional.of(pipeline.wonDays())
                .filter(days -> days.isEnough())
                .map(days -> WaitingTime.observed(
                        Arrays.stream(days.toArray()).mapToObj(Math::toIntExact).toList()));
        Forecast.Builder forecast = Forecast.builder().asOf(asOf).currency(currency);
        for (InspectedDeal deal : pipeline.deals()) {
            boolean isOutlived = deal.isOutlived() == Answer.YES;
            Optional<CloseDate> given = deal.deal().expectedClose().map(CloseDate::on);
            Optional<CloseDate> estimated =
                    given.isPresent() || isOutlived ? Optional.empty() : toWin.flatMap(wait -> byAge(deal, wait, zone));
            add(
                    forecast,
                    deal.deal(),
                    deal.value().amount(),
                    given.or(() -> estimated),
                    isOutlived,
                    estimates(deal.value().isEstimated(), estimated.isPresent()));
        }
        return forecast.build();
    }

    private Optional<CloseDate> byAge(InspectedDeal deal, WaitingTime toWin, ZoneId zone) {
        return deal.age().isEmpty() || deal.age().getAsLong() >= toWin.longest()
                ? Optional.empty()
                : deal.deal().openedAt().map(opened -> CloseDate.ofAge(LocalDate.ofInstant(opened, zone), asOf, toWin));
    }

    private static List<String> estimates(boolean amount, boolean close) {
        String ofAmount = "amount estimated from list price";
        String ofClose = "close date estimated from its age";
        return amount ? close ? List.of(ofAmount, ofClose) : List.of(ofAmount) : close ? List.of(ofClose) : List.of();
    }

    private void add(
            Forecast.Builder forecast,
            Opportunity deal,
            Optional<Money> amount,
            Optional<CloseDate> close,
            boolean isOutlived,
            List<String> estimated) {
        if (!ids.add(deal.id())) {
            leaveOut(forecast, "forecast.twice", deal, "is here twice: only the first counts");
            return;
        }
        Estimate estimate = estimate(deal);
        forecast.putEstimates(deal.id(), estimate);
        if (amount.isEmpty()) {
            leaveOut(forecast, "forecast.no-amount", deal, "has no amount and counts in number only");
            return;
        }
        Optional<SellingStage> stage = process.stage(deal.stage());
        if (stage.isEmpty()) {
            leaveOut(
                    forecast,
                    "forecast.unknown-stage",
                    deal,
                    "is in stage " + deal.stage() + ", which the process " + process.id() + " does not have");
            return;
        }
        if (stage.get().forecastCategory() == ForecastCategory.CLOSED) {
            leaveOut(
                    forecast,
                    "forecast.closed-stage",
                    deal,
                    "is open but in stage " + deal.stage() + ", which counts as closed");
            return;
        }
        Money converted;
        try {
            converted = rates.convert(amount.get(), currency, RoundingMode.HALF_EVEN);
        } catch (IllegalArgumentException | ArithmeticException e) {
            forecast.addLeftOut(notConverted(deal.id(), amount.get(), currency, e));
            return;
        }
        if (estimate.status() == Estimate.Status.NOT_COMPUTABLE) {
            leaveOut(
                    forecast,
                    "forecast.no-probability",
                    deal,
                    "has no win probability: " + estimate.reasons().get(0));
            return;
        }
        boolean hasOutlived = isOutlived || estimate.isOutlived();
        if (close.isEmpty() && !hasOutlived) {
            leaveOut(forecast, "forecast.no-close", deal, "has no close date and is in no period");
        }
        forecast.addDeals(OpenDeal.builder()
                .id(deal.id())
                .amount(converted)
                .winProbability(probability(estimate))
                .close(close)
                .owner(deal.owner().orElse(""))
                .stage(deal.stage())
                .region(deal.region().orElse(""))
                .category(stage.get().forecastCategory())
                .outlived(hasOutlived)
                .estimated(estimated)
                .build());
    }

    /** A strategy may refuse a deal that it does not know; the others are estimated all the same. */
    private Estimate estimate(Opportunity deal) {
        try {
            return winProbability.estimate(deal, asOf);
        } catch (IllegalArgumentException e) {
            return Estimate.notComputable(Message.said(
                    "forecast.unknown-deal", requireNonNullElse(e.getMessage(), "the strategy refuses the deal")));
        }
    }

    /** No open deal is certain, whatever a model says; a person may say so. */
    private static Probability probability(Estimate estimate) {
        return Probability.of(
                estimate.isSetByPerson() ? estimate.counted() : Math.min(BELOW_CERTAINTY, estimate.counted()));
    }

    static Message notConverted(String deal, Money amount, CurrencyUnit currency, RuntimeException why) {
        return Message.said(
                "forecast.no-rate",
                "deal " + deal + " is worth " + amount + ", which cannot be converted into " + currency + ": "
                        + why.getMessage());
    }

    private static void leaveOut(Forecast.Builder forecast, String code, Opportunity deal, String why) {
        forecast.addLeftOut(Message.said(code, "deal " + deal.id() + " " + why));
    }
}
