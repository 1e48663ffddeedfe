package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.Origin;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.forecast.Replay;
import io.stagecraft.scoring.probability.DealProbability;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the quarter under review may bring: the library's forecasts, each made once for all sections. */
final class QuarterForecast {
    private final Business business;
    private final DateRange quarter;
    private final Replay replay;
    private final PeriodForecast period;
    private final Forecast forecast;
    private final PeriodDeals openDeals;
    private final DealProbability.History history;
    private @Nullable Map<String, PeriodForecast> ofSellers;
    private @Nullable Forecast byStageAlone;

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
        this.replay = Replay.of(
                        business.deals(),
                        business.fiscal(),
                        FiscalUnit.QUARTER,
                        business.book().asOf(),
                        business.book().calendar(),
                        business.book().zone(),
                        business.book().currency())
                .withUnrecorded(unrecorded(business.book()));
        this.openDeals = PeriodDeals.of(forecast, replay.present().ahead());
        this.period = PeriodForecast.of(replay, models(true));
    }

    /** Returns what the book has by its last value only: an export whose histories tell of no amount has final amounts in all of them. */
    private static Set<Origin.Detail> unrecorded(Book book) {
        Set<Origin.Detail> unrecorded = EnumSet.of(Origin.Detail.AMOUNT, Origin.Detail.EXPECTED_CLOSE);
        for (Deal deal : book.deals()) {
            for (FieldChange change : deal.changes()) {
                switch (change.field()) {
                    case AMOUNT -> unrecorded.remove(Origin.Detail.AMOUNT);
                    case EXPECTED_CLOSE -> unrecorded.remove(Origin.Detail.EXPECTED_CLOSE);
                    case STAGE, OWNER -> {}
                }
            }
        }
        if (book.deals().stream().allMatch(deal -> deal.amount().isEmpty())) {
            unrecorded.remove(Origin.Detail.AMOUNT);
        }
        if (book.deals().stream().allMatch(deal -> deal.expectedClose().isEmpty())) {
            unrecorded.remove(Origin.Detail.EXPECTED_CLOSE);
        }
        return unrecorded;
    }

    /** Returns the models whose inputs this book has a history of, so that past quarters can be forecast as they could have been then. */
    private List<RemainderModel> models(boolean withDeals) {
        if (!business.hasWinRate()) {
            return List.of();
        }
        List<RemainderModel> models = new ArrayList<>(
                List.of(RemainderModel.samePeriodLastYear(), RemainderModel.lastPeriod(), RemainderModel.runRate()));
        if (knowsPaths()) {
            Map<Origin, Valuation> learned = new IdentityHashMap<>(); // once for both models
            Function<Origin, Valuation> valuation =
                    origin -> learned.computeIfAbsent(origin, each -> business.valuation(each.deals()));
            models.add(RemainderModel.calibratedStages(valuation));
            if (withDeals) {
                models.add(RemainderModel.deals(business.process(), valuation));
            }
        }
        return models;
    }

    /** Returns whether anything tells where deals stood before they closed. */
    private boolean knowsPaths() {
        return history.notes().stream().noneMatch(note -> note.code().equals("history.no-paths"));
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

    /** Returns what has to be said once of the history that probabilities are learned from; possibly nothing. */
    List<Message> historyNotes() {
        return history.notes();
    }

    /** Returns what part of the deals closed in these days was won. */
    Rate rateOf(DateRange days) {
        return business.winRates().of(business.deals(), days).byNumber();
    }

    DateRange quarter() {
        return quarter;
    }

    /** Returns what is left of the quarter. */
    DateRange ahead() {
        return replay.present().ahead();
    }

    /** Returns the forecast of the quarter: the one distribution that every section reads. */
    PeriodForecast period() {
        return period;
    }

    /** Returns what is won, what may come in and how sure that is, in two or three sentences; what the past does not carry is not said. */
    String headline(Optional<Money> target) {
        Optional<Money> middle = period.quantile(0.5);
        if (middle.isEmpty()) {
            return "%s are won in %s so far%s. %s"
                    .formatted(
                            Texts.money(period.won()),
                            business.quarter(),
                            target.map(amount -> " of the %s to reach".formatted(Texts.money(amount)))
                                    .orElse(""),
                            range());
        }
        return "%s are won in %s so far; in the middle it ends at %s, eight times in ten between %s and %s. %s"
                .formatted(
                        Texts.money(period.won()),
                        business.quarter(),
                        Texts.money(middle.get()),
                        Texts.money(period.quantile(0.1).orElseThrow()),
                        Texts.money(period.quantile(0.9).orElseThrow()),
                        target.map(amount -> "The chance to reach %s is %s."
                                        .formatted(
                                                Texts.money(amount),
                                                Texts.chance(
                                                        period.reaching(amount).orElseThrow())))
                                .orElse("There is no target to hold that against."));
    }

    private String range() {
        Optional<Money> least = period.least();
        int past = period.combination().periods().size();
        return least.isEmpty()
                ? "No past quarter is known from end to end."
                : past == 1
                        ? "If as much came as in the one past quarter known, after the same share of its working days, it would end at %s."
                                .formatted(Texts.money(least.get()))
                        : "If as much came as in one of the %s past quarters known, after the same share of their working days, it would end between %s and %s."
                                .formatted(
                                        past,
                                        Texts.money(least.get()),
                                        Texts.money(period.most().orElseThrow()));
    }

    /** Returns what a forecast lacks and what would help, in sentences; nothing where all families take part. */
    List<String> missing() {
        List<String> words = new ArrayList<>();
        if (!business.hasWinRate()) {
            words.add(
                    "The export leaves closed deals out, so that no forecast can be learned from it: export all deals,"
                            + " won and lost.");
        } else if (period.quantile(0.5).isEmpty()) {
            words.add("A range and a chance need 4 past quarters known from end to end, after one to learn from: closed"
                    + " deals of earlier quarters, with the days on which they were opened and closed, would help.");
        }
        if (business.hasWinRate() && !knowsPaths()) {
            words.add(
                    "The closed deals are known by their end only, and nothing tells what was open in past quarters: models"
                            + " that read open deals do not take part. A history of the stages would help.");
        } else if (period.quantile(0.5).isPresent()
                && !period.combination().weights().containsKey(RemainderModel.DEALS)) {
            words.add(
                    "The chances of single deals do not take part: they need 40 wins and 40 losses before each of 4 past"
                            + " quarters, and stages, amounts and expected closes as they were then.");
        }
        return words;
    }

    /** Returns the forecast of each owner's part of the quarter, from the owner's own deals and past quarters. */
    Map<String, PeriodForecast> ofSellers() {
        if (ofSellers == null) {
            List<RemainderModel> models = models(false);
            Map<String, PeriodForecast> each = new HashMap<>();
            replay.by(Opportunity::owner).forEach((owner, own) -> each.put(owner, PeriodForecast.of(own, models)));
            ofSellers = each;
        }
        return ofSellers;
    }

    /** Returns the open deals, each in one group, down to those that may close in what is left of the quarter. */
    PeriodDeals openDeals() {
        return openDeals;
    }

    /** Returns the counted deals that may close in what is left of the quarter. */
    List<OpenDeal> inQuarter() {
        return openDeals.deals(PeriodDeals.Group.COUNTED);
    }

    /** Returns the open deals with their chances by stage and age, and the new business at the pace of the past. */
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
