// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads deals, or an inspected pipeline, into a forecast, and says which deals it cannot use. */
final class PipelineReader {
    private static final double BELOW_CERTAINTY = Math.nextDown(1.0);

    private final Pipeline pipeline;
    private final SalesProcess process;
    private final WinProbabilityStrategy<? super Opportunity> winProbability;
    private final CurrencyUnit currency;
    private final ExchangeRates rates;
    private final Optional<WaitingTime> toWin;
    private final Map<Long, CloseDate> byAge = new HashMap<>();
    private final Set<String> ids;
    private final Map<String, Money> worthNotRead = new HashMap<>();
    private long together; // all amounts read, without their signs, in smallest units

    PipelineReader(
            Pipeline pipeline,
            SalesProcess process,
            WinProbabilityStrategy<? super Opportunity> winProbability,
            CurrencyUnit currency,
            ExchangeRates rates) {
        this.pipeline = pipeline;
        this.process = process;
        this.winProbability = winProbability;
        this.currency = currency;
        this.rates = rates;
        this.ids = Sets.newHashSetWithExpectedSize(pipeline.deals().size());
        this.toWin = timeToWin(pipeline.wonDays());
    }

    /** Returns how long won deals took, if enough were won. */
    static Optional<WaitingTime> timeToWin(Quantiles wonDays) {
        return wonDays.isEnough() ? Optional.of(WaitingTime.observed(wonDays.toArray())) : Optional.empty();
    }

    /** Returns the forecast of deals in any currency, without those that cannot be converted or are too large to be added up. */
    static Forecast converted(List<OpenDeal> deals, LocalDate asOf, CurrencyUnit currency, ExchangeRates rates) {
        ImmutableForecast.Builder forecast =
                ImmutableForecast.builder().asOf(asOf).currency(currency);
        UnaryOperator<Money> convert = amount -> rates.convert(amount, currency, RoundingMode.HALF_EVEN);
        long together = 0;
        for (OpenDeal deal : deals) {
            try {
                OpenDeal converted = deal.withAmount(convert.apply(deal.amount()))
                        .withOwnerAdjustment(deal.ownerAdjustment().map(convert))
                        .withManagerAdjustment(deal.managerAdjustment().map(convert));
                together = addedUp(together, converted.amount());
                forecast.addDeals(converted);
            } catch (IllegalArgumentException | ArithmeticException e) {
                forecast.addNotRead(notConverted(deal.id(), deal.amount(), currency, e));
            }
        }
        return forecast.build();
    }

    Forecast read() {
        ImmutableForecast.Builder forecast =
                ImmutableForecast.builder().asOf(pipeline.asOf()).currency(currency);
        pipeline.deals().forEach(deal -> add(forecast, deal));
        return forecast.worthNotRead(worthNotRead).build();
    }

    private void add(ImmutableForecast.Builder forecast, InspectedDeal inspected) {
        Opportunity deal = inspected.deal();
        if (!ids.add(deal.id())) {
            leaveOut(forecast, inspected, about("forecast.twice", deal));
            return;
        }
        Estimate estimate = estimate(deal);
        forecast.putEstimates(deal.id(), estimate);
        Optional<Message> unusable = unusable(inspected, estimate);
        if (unusable.isPresent()) {
            leaveOut(forecast, inspected, unusable.get());
            return;
        }
        Money amount = inspected.value().known().orElseThrow();
        Money converted;
        try {
            converted = rates.convert(amount, currency, RoundingMode.HALF_EVEN);
            together = addedUp(together, converted);
        } catch (IllegalArgumentException | ArithmeticException e) {
            forecast.addNotRead(notConverted(deal.id(), amount, currency, e));
            return;
        }
        forecast.addDeals(open(inspected, estimate, converted));
    }

    private void leaveOut(ImmutableForecast.Builder forecast, InspectedDeal deal, Message why) {
        forecast.addNotRead(why);
        if (deal.value().known().isPresent()) {
            try {
                worthNotRead.merge(
                        why.code(),
                        rates.convert(deal.value().known().get(), currency, RoundingMode.HALF_EVEN),
                        Money::plus);
            } catch (IllegalArgumentException e) {
                // what it is worth in the currency of the forecast is not known
            }
        }
    }

    /** Returns why a deal cannot be used whatever its currency, or empty if it can. */
    private Optional<Message> unusable(InspectedDeal inspected, Estimate estimate) {
        Opportunity deal = inspected.deal();
        if (inspected.value().known().isEmpty()) {
            return Optional.of(about("forecast.no-amount", deal));
        }
        Optional<SellingStage> stage = process.stage(deal.stage());
        if (stage.isEmpty()) {
            return Optional.of(about("forecast.unknown-stage", deal)
                    .with("stage", deal.stage())
                    .with("process", process.labels()));
        }
        if (stage.get().forecastCategory() == ForecastCategory.CLOSED) {
            return Optional.of(about("forecast.closed-stage", deal)
                    .with("stage", stage.get().labels()));
        }
        return estimate.status() == Estimate.Status.NOT_COMPUTABLE
                ? Optional.of(about("forecast.no-probability", deal)
                        .with("why", estimate.reasons().get(0)))
                : Optional.empty();
    }

    private OpenDeal open(InspectedDeal inspected, Estimate estimate, Money amount) {
        Opportunity deal = inspected.deal();
        Optional<CloseDate> given = deal.expectedClose().map(CloseDate::on);
        Optional<CloseDate> estimated =
                given.isPresent() || inspected.isOutlived() == Answer.YES ? Optional.empty() : byAge(inspected);
        return OpenDeal.builder()
                .id(deal.id())
                .amount(amount)
                .isAmountEstimated(inspected.value().isEstimated())
                .winProbability(probability(estimate))
                .close(given.or(() -> estimated))
                .isCloseEstimated(estimated.isPresent())
                .owner(deal.owner().orElse(""))
                .shares(deal.dossier().shares())
                .overlays(deal.dossier().overlays())
                .products(deal.products())
                .source(deal.source().orElse(""))
                .channel(deal.channel())
                .competitors(deal.competitors())
                .stage(deal.stage())
                .region(deal.region().orElse(""))
                .category(deal.forecastCategory(process))
                .isOutlived(inspected.isOutlived() == Answer.YES || estimate.isOutlived())
                .build();
    }

    /**
     * Returns the sum of amounts without their signs in smallest units, with one more.
     *
     * @throws ArithmeticException if that does not fit a {@code long}
     */
    private static long addedUp(long together, Money amount) {
        return Math.addExact(together, amount.abs().getAmountMinorLong());
    }

    private Optional<CloseDate> byAge(InspectedDeal deal) {
        return toWin.filter(wait -> deal.age().isPresent() && deal.age().getAsLong() < wait.longest())
                .map(wait -> byAge.computeIfAbsent(
                        deal.age().getAsLong(),
                        age -> CloseDate.after(pipeline.asOf(), wait.given(Math.toIntExact(age)))));
    }

    /** A strategy may refuse a deal that it does not know; the others are estimated all the same. */
    private Estimate estimate(Opportunity deal) {
        try {
            Estimate estimate = winProbability.estimate(deal, pipeline.asOf());
            return requireNonNull(estimate, () -> "estimate of the strategy " + winProbability);
        } catch (IllegalArgumentException e) {
            // what the strategy says of it is for programmers
            return Estimate.notComputable(Message.of("forecast.refused")
                    .with("stage", process.requireStage(deal.stage()).labels()));
        }
    }

    /** No open deal is certain, whatever a model says; a person may say so. */
    private static Probability probability(Estimate estimate) {
        return Probability.of(
                estimate.isSetByPerson() ? estimate.counted() : Math.min(BELOW_CERTAINTY, estimate.counted()));
    }

    private static Message notConverted(String deal, Money amount, CurrencyUnit currency, RuntimeException why) {
        return Message.of(why instanceof ArithmeticException ? "forecast.too-large" : "forecast.no-rate")
                .with("deal", deal)
                .with("amount", amount)
                .with("currency", currency.getCode());
    }

    private static Message about(String code, Opportunity deal) {
        return Message.of(code).with("deal", deal.id());
    }
}
