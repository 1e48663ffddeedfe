package io.stagecraft.examples.review;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Reason;
import io.stagecraft.core.inspection.InspectedDeal;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.scoring.probability.DealProbability;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the quarter under review may bring: the library's forecast, each distribution found once for all sections. */
final class Outlook {
    /** Additions that one distribution may take: a few seconds, so that it is exact for books of some thousand deals. */
    private static final long WORK = 4_000_000_000L;

    private final Business business;
    private final DateRange quarter;
    private final Optional<WaitingTime> timeToWin;
    private final Map<String, Estimate> estimates = new LinkedHashMap<>();
    private final List<InspectedDeal> withoutProbability = new ArrayList<>();
    private final Forecast forecast;
    private final DealProbability probabilities;
    private @Nullable Forecast byStageAlone;
    private @Nullable RevenueDistribution openDeals;
    private @Nullable RevenueDistribution everything;

    private Outlook(Business business) {
        this.business = business;
        this.quarter = business.quarter().range();
        this.timeToWin = timeToWin();
        this.probabilities =
                DealProbability.in(business.process(), business.book().zone());
        this.forecast = forecast(probabilities.learnedFrom(business.deals(), business.asOf()), true);
    }

    /** Returns what has to be said once of the history that probabilities are learned from; possibly nothing. */
    List<Reason> historyNotes() {
        return probabilities.notes(business.deals(), business.asOf());
    }

    static Outlook of(Business business) {
        return new Outlook(business);
    }

    private Optional<WaitingTime> timeToWin() {
        List<Integer> days = Arrays.stream(business.pipeline().wonDays().toArray())
                .mapToObj(Math::toIntExact)
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(WaitingTime.observed(days));
    }

    private Forecast forecast(WinProbabilityStrategy<Opportunity> strategy, boolean byAge) {
        LocalDate asOf = business.book().asOf();
        List<OpenDeal> deals = new ArrayList<>();
        for (InspectedDeal deal : business.pipeline().deals()) {
            Estimate estimate = strategy.estimate(deal.deal(), asOf);
            boolean outlived = byAge && deal.isOutlived() == Answer.YES;
            if (byAge && estimate.status() == Estimate.Status.NOT_COMPUTABLE) {
                withoutProbability.add(deal);
            } else if (byAge) {
                estimates.put(deal.deal().id(), estimate);
            }
            if (estimate.status() != Estimate.Status.NOT_COMPUTABLE
                    && deal.value().amount().isPresent()) {
                deals.add(openDeal(deal, estimate, outlived));
            }
        }
        return Forecast.of(asOf, business.book().currency(), deals)
                .withWon(business.wonRevenue(quarter.before(asOf.plusDays(1))))
                .withNewBusiness(newBusiness().map(List::of).orElse(List.of()));
    }

    private OpenDeal openDeal(InspectedDeal deal, Estimate estimate, boolean outlived) {
        OpenDeal.Builder open = OpenDeal.builder();
        open.id(deal.deal().id())
                .amount(deal.value().amount().orElseThrow())
                .winProbability(Probability.of(estimate.counted()))
                .owner(deal.deal().owner().orElse(""))
                .stage(deal.deal().stage())
                .region(deal.deal().region().orElse(""))
                .category(business.process().requireStage(deal.deal().stage()).forecastCategory())
                .outlived(outlived)
                .close(close(deal, outlived));
        if (deal.value().isEstimated()) {
            open.addEstimated("amount estimated from list price");
        }
        if (deal.isCloseEstimated()) {
            open.addEstimated("close date estimated from its age");
        }
        return open.build();
    }

    /** A day that somebody gave is taken as it is; otherwise the close is as random as the time that won deals still took. */
    private Optional<CloseDate> close(InspectedDeal deal, boolean outlived) {
        if (deal.deal().expectedClose().isPresent()) {
            return deal.deal().expectedClose().map(CloseDate::on);
        }
        boolean known = timeToWin.isPresent()
                && deal.age().isPresent()
                && deal.age().getAsLong() < timeToWin.get().longest();
        if (outlived || !known) {
            return Optional.empty();
        }
        LocalDate opened = business.day(deal.deal().openedAt().orElseThrow());
        return Optional.of(CloseDate.ofAge(opened, business.book().asOf(), timeToWin.orElseThrow()));
    }

    /** What will be opened from now on goes on as in the last twelve months, or in the time that was observed. */
    private Optional<NewBusiness> newBusiness() {
        DateRange past = pastYear();
        Rate rate = rateOf(past);
        List<Money> amounts = business.won(past).stream().map(Business::amount).toList();
        if (timeToWin.isEmpty() || amounts.isEmpty() || rate.ratio().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(NewBusiness.builder()
                .source("deals not yet opened")
                .dealsPerDay((double) openedIn(past) / past.days())
                .winProbability(Probability.of(rate.ratio().get().toDouble()))
                .timeToWin(timeToWin.get())
                .amounts(AmountDistribution.equallyLikely(amounts))
                .build());
    }

    /** Returns the last twelve months, or as much of them as was observed. */
    DateRange pastYear() {
        LocalDate asOf = business.book().asOf();
        return DateRange.ofClosed(asOf.minusYears(1).plusDays(1), asOf).intersection(business.observed());
    }

    /** Returns how many deals were opened in these days. */
    long openedIn(DateRange days) {
        return business.deals().stream()
                .filter(deal -> deal.openedAt()
                        .map(business::day)
                        .filter(days::contains)
                        .isPresent())
                .count();
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
            byStageAlone = forecast(probabilities.measuredFrom(business.deals(), business.asOf()), false);
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
        return List.copyOf(estimates.values());
    }

    /** Returns the estimate of an open deal, or empty where nobody can say how likely it is won. */
    Optional<Estimate> estimate(InspectedDeal deal) {
        return Optional.ofNullable(estimates.get(deal.deal().id()));
    }

    /** Returns the open deals of which nobody can say how likely they are won. */
    List<InspectedDeal> withoutProbability() {
        return withoutProbability;
    }
}
