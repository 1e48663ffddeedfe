// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import com.google.common.collect.Sets;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.Combination;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the quarter under review may bring: the library's forecasts, each made once for all sections. */
public final class QuarterForecast {
    /** Of so many deals the quarter is forecast again to hold the present against it; of more that would take too long. */
    private static final int MOST_AGAIN = 10_000;

    /** The groups of the open deals in play, whenever they close: those that are weighed, and have a chance. */
    public static final Set<PeriodDeals.Group> IN_PLAY =
            Sets.immutableEnumSet(PeriodDeals.Group.NO_CLOSE, PeriodDeals.Group.DUE_LATER, PeriodDeals.Group.COUNTED);

    private final Business business;
    private final DateRange quarter;
    private final Replay replay;
    private final PeriodForecast period;
    private final Forecast forecast;
    private final PeriodDeals readDeals;
    private final OpenDeals openDeals;
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
        this.replay = replay(business.book().asOf());
        this.forecast = forecast(history.learned())
                .withWon(business.wonRevenue(
                        quarter.before(business.book().asOf().plusDays(1))))
                .withNewBusiness(
                        business.hasWinRate()
                                ? NewBusiness.goingOn("deals not yet opened", replay.present()).stream()
                                        .toList()
                                : List.of());
        this.readDeals = PeriodDeals.of(forecast, replay.present().ahead());
        this.openDeals =
                OpenDeals.of(business.pipeline(), readDeals, replay.present().ahead());
        this.period = forecast(replay, models(true));
    }

    /** Returns the forecast of a period; none of an export that leaves deals out, nor one that may end above all that can be counted. */
    private PeriodForecast forecast(Replay known, List<RemainderModel> models) {
        PeriodForecast forecast = PeriodForecast.of(known, models);
        Money most = Book.most(business.book().currency());
        if (!business.hasWinRate()) {
            return forecast.refused(Message.of("outlook.filtered"));
        }
        return forecast.quantile(0.99).filter(most::isLessThan).isEmpty()
                ? forecast
                : forecast.refused(Message.of("outlook.too-large").with("most", Texts.whole(most)));
    }

    private Replay replay(LocalDate day) {
        return replay(business.deals(), day);
    }

    /** Returns the quarters as their sellers are credited with them. */
    private Replay credited() {
        return business.isShared() ? replay(business.credited(), business.book().asOf()) : replay;
    }

    private Replay replay(List<Opportunity> deals, LocalDate day) {
        Replay known = Replay.of(
                        deals,
                        business.fiscal(),
                        FiscalUnit.QUARTER,
                        day,
                        business.book().calendar(),
                        business.book().zone(),
                        business.book().currency())
                .withUnrecordedBefore(business.unrecordedBefore());
        return business.isRecordedOnly() ? known.recordedOnly() : known;
    }

    /** Returns the models to ask; none where the closed deals are not all there were. */
    private List<RemainderModel> models(boolean withDeals) {
        if (!business.hasWinRate()) {
            return List.of();
        }
        List<RemainderModel> models = new ArrayList<>(
                List.of(RemainderModel.samePeriodLastYear(), RemainderModel.lastPeriod(), RemainderModel.runRate()));
        IdentityHashMap<Origin, Valuation> learned = new IdentityHashMap<>(); // once for both models
        Function<Origin, Valuation> valuation =
                origin -> learned.computeIfAbsent(origin, each -> business.valuation(each::deals));
        models.add(RemainderModel.calibratedStages(valuation));
        if (withDeals) {
            models.add(RemainderModel.deals(business.process(), valuation));
        }
        return models;
    }

    /** Returns whether anything tells where deals stood before they closed. */
    private boolean knowsPaths() {
        return history.notes().stream().noneMatch(note -> note.code().equals("history.no-paths"));
    }

    public static QuarterForecast of(Business business) {
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
    public List<Message> historyNotes() {
        return history.notes();
    }

    /** Returns what part of the deals closed in these days was won. */
    public Rate rateOf(DateRange days) {
        return business.winRate(days).byNumber();
    }

    public DateRange quarter() {
        return quarter;
    }

    /** Returns what is left of the quarter. */
    public DateRange ahead() {
        return replay.present().ahead();
    }

    /** Returns past quarters as they were known after the same share of their working days, earliest first. */
    public List<Origin> pastOrigins() {
        return replay.past();
    }

    /** Returns the forecast of the quarter: the one distribution that every section reads. */
    public PeriodForecast period() {
        return period;
    }

    /** Returns what is won, what may come in and how sure that is; what the past does not carry is not said. */
    public Message headline(Optional<Money> target) {
        if (isWorthUnknown()) {
            return Message.of("outlook.no-amounts");
        }
        Message won = Message.of(
                        target.isEmpty() || period.quantile(0.5).isPresent() ? "outlook.won" : "outlook.won-of")
                .with("won", Texts.whole(period.won()));
        return period.quantile(0.5)
                .map(middle -> Message.of("outlook.headline")
                        .with("won", Texts.whole(period.won()))
                        .with("middle", Texts.whole(middle))
                        .with("low", Texts.whole(period.quantile(0.1).orElseThrow()))
                        .with("high", Texts.whole(period.quantile(0.9).orElseThrow()))
                        .with("chance", target.map(this::ofTarget).orElse(Message.of("outlook.no-target"))))
                .orElseGet(() -> target.map(amount -> won.with("target", Texts.whole(amount)))
                        .orElse(won)
                        .with("range", range()));
    }

    private boolean isWorthUnknown() {
        return !business.deals().isEmpty()
                && business.deals().stream().allMatch(deal -> deal.amount().isEmpty())
                && Pipeline.total(business.pipeline().deals()).amount().isEmpty();
    }

    private Message ofTarget(Money target) {
        String code = period.combination().replayed().isEmpty() ? "outlook.chance-not-judged" : "outlook.chance";
        return chance(target)
                .map(chance -> Message.of(code).with("chance", Texts.ofReaching(chance)))
                .orElse(Message.of("outlook.reached"))
                .with("target", Texts.whole(target));
    }

    /** Returns the chance of a target; empty without a forecast, and where it is reached: that is a fact and no chance. */
    public Optional<Double> chance(Money target) {
        return chance(period, target);
    }

    /** Returns the chance of a target by a forecast; empty where it forecasts nothing, and where the target is reached. */
    public static Optional<Double> chance(PeriodForecast forecast, Money target) {
        return forecast.quantile(0.5).isEmpty() || isReached(forecast, target)
                ? Optional.empty()
                : forecast.reaching(target).stream().boxed().findFirst();
    }

    /** Returns whether a target is won already. */
    public static boolean isReached(PeriodForecast forecast, Money target) {
        return !forecast.won().isLessThan(target);
    }

    private Message range() {
        Optional<Money> least = period.least();
        int past = period.combination().periods().size();
        if (least.isEmpty()) {
            return Message.of("outlook.no-past");
        }
        return past == 1
                ? Message.of("outlook.one-past").with("least", Texts.whole(least.get()))
                : Message.of("outlook.pasts")
                        .with("count", past)
                        .with("least", Texts.whole(least.get()))
                        .with("most", Texts.whole(period.most().orElseThrow()));
    }

    /** Returns what a forecast lacks and what would help; nothing where all families take part. */
    public List<Message> missing() {
        List<Message> words = new ArrayList<>();
        boolean isSure = hasForecast();
        period.refusal().ifPresent(words::add);
        if (!isSure && hasFewPasts()) {
            words.add(Message.of("outlook.needs-past"));
        }
        period.leftOut().stream().filter(QuarterForecast::isOfFamilies).forEach(words::add);
        business.stopped()
                .ifPresent(day -> words.add(Message.of("outlook.stopped").with("day", day)));
        if (business.hasWinRate() && !knowsPaths()) {
            words.add(Message.of("outlook.no-paths"));
        } else if (isSure && lacksWins()) {
            words.add(Message.of("outlook.few-wins"));
        }
        return words;
    }

    /** Returns whether families that could be replayed say nothing now, or never had a spread. */
    private static boolean isOfFamilies(Message leftOut) {
        return List.of("combination.no-spread", "combination.silent").contains(leftOut.code());
    }

    private boolean hasFewPasts() {
        Combination combination = period.combination();
        if (period.leftOut().stream().anyMatch(QuarterForecast::isOfFamilies)) {
            return false;
        }
        int known = period.refusal().isPresent() ? combination.periods().size() : combination.usablePeriods();
        return business.hasWinRate() && known < combination.rules().intervalFrom();
    }

    /** Returns whether the chances of single deals are missing, and nothing but wins and losses to learn them from can be the reason. */
    private boolean lacksWins() {
        Combination combination = period.combination();
        long recorded = replay.past().stream()
                .filter(origin -> origin.unrecorded().isEmpty())
                .count();
        return !combination.weights().containsKey(RemainderModel.DEALS)
                && recorded >= combination.rules().intervalFrom()
                && period.leftOut().stream().noneMatch(QuarterForecast::isOfDeals);
    }

    /** Returns whether the deals were dropped as the worst family, or say nothing now. */
    private static boolean isOfDeals(Message leftOut) {
        Message family = Message.of("family.deals");
        return leftOut.equals(Message.of("combination.worst").with("family", family))
                || leftOut.equals(Message.of("combination.silent").with("family", family));
    }

    /** Returns whether the quarter can be forecast several times over in reasonable time. */
    public boolean isCheap() {
        return business.deals().size() <= MOST_AGAIN;
    }

    /**
     * Returns the forecast of the quarter as it could have been made on an earlier evening of it; empty if that was
     * another quarter.
     */
    Optional<PeriodForecast> asOf(LocalDate day) {
        boolean isOfQuarter = business.fiscal().quarterOf(day.plusDays(1)).equals(business.quarter());
        return isOfQuarter && isCheap() ? Optional.of(forecast(replay(day), models(true))) : Optional.empty();
    }

    /** Returns the forecast of each manager's part of the quarter, by the names of the managers. */
    public Map<String, PeriodForecast> ofTeams() {
        Map<String, String> managers = business.managers();
        List<RemainderModel> models = models(false);
        Map<String, PeriodForecast> teams = new LinkedHashMap<>();
        credited()
                .by(deal -> deal.owner().map(managers::get))
                .forEach((manager, own) -> teams.put(manager, part(own, models)));
        return teams;
    }

    /** Returns the forecast of each owner's part of the quarter, from the owner's own deals and past quarters. */
    public Map<String, PeriodForecast> ofSellers() {
        if (ofSellers == null) {
            List<RemainderModel> models = models(false);
            Map<String, PeriodForecast> each = new HashMap<>();
            credited().by(Opportunity::owner).forEach((owner, own) -> each.put(owner, part(own, models)));
            ofSellers = each;
        }
        return ofSellers;
    }

    /** Returns the forecast of a part of the quarter; none where the whole has none. */
    private PeriodForecast part(Replay own, List<RemainderModel> models) {
        PeriodForecast forecast = forecast(own, models);
        return period.refusal().map(forecast::refused).orElse(forecast);
    }

    /**
     * Returns whether the past carries a forecast. Without one nothing tells what open deals are expected to bring: no end, no chance,
     * no likely number, no weighted money and nothing that a model says; only what is won and called, what came in past quarters, and how
     * many deals are open and worth how much.
     */
    public boolean hasForecast() {
        return period.quantile(0.5).isPresent();
    }

    /**
     * Returns whether the forecast reads single deals. Where it does not, no past quarter shows how chances to come in the quarter would
     * have held, and nothing on a page says one, or what deals bring by it; only what is open, and may close.
     */
    public boolean readsDeals() {
        return hasForecast() && period.hasDealModels();
    }

    /** Returns whether the same may be said to a seller: only where the seller's own forecast says where the seller ends, and how likely. */
    public boolean readsDeals(Standing seller) {
        return readsDeals() && seller.end().isPresent();
    }

    /** Returns the open deals, each in one group, down to those that may close in what is left of the quarter. */
    public OpenDeals openDeals() {
        return openDeals;
    }

    /** Returns the open deals as the forecast reads them, down to those that it counts for what is left of the quarter. */
    public PeriodDeals readDeals() {
        return readDeals;
    }

    /** Returns the open deals in play. */
    public List<OpenDeal> inPlay() {
        return forecast.deals().stream().filter(deal -> isInPlay(deal.id())).toList();
    }

    /** Returns whether an open deal is in play: it may still be won, in the quarter or whenever else it closes. */
    public boolean isInPlay(String id) {
        PeriodDeals.Group group = readDeals.groupOf().get(id);
        return group != null && IN_PLAY.contains(group);
    }

    /** Returns the deals that the forecast counts for what is left of the quarter. */
    public List<OpenDeal> inQuarter() {
        return readDeals.deals(PeriodDeals.Group.COUNTED);
    }

    /** Returns the open deals with their chances by stage and age, and the new business at the pace of the past. */
    public Forecast forecast() {
        return forecast;
    }

    /** Returns what most systems show: every open deal at the rate of its stage, however old it is and whenever it was to close. */
    public Forecast byStageAlone() {
        if (byStageAlone == null) {
            Forecast measured = forecast(history.measured());
            byStageAlone = measured.withDeals(measured.deals().stream()
                    .map(deal -> deal.withIsOutlived(false).withClose(Optional.empty()))
                    .toList());
        }
        return byStageAlone;
    }

    /** Returns the estimates of the open deals that have one, or that are outlived, in the order of the pipeline. */
    public List<Estimate> estimates() {
        return forecast.estimates().values().stream()
                .filter(QuarterForecast::isKnown)
                .toList();
    }

    /** Returns the estimate of an open deal, or empty where nobody can say how likely it is won. */
    public Optional<Estimate> estimate(InspectedDeal deal) {
        return Optional.ofNullable(forecast.estimates().get(deal.deal().id())).filter(QuarterForecast::isKnown);
    }

    /** Returns how many open deals there are of which nobody can say how likely they are won. */
    public int withoutProbability() {
        return business.pipeline().deals().size() - estimates().size();
    }

    private static boolean isKnown(Estimate estimate) {
        return estimate.status() != Estimate.Status.NOT_COMPUTABLE;
    }
}
