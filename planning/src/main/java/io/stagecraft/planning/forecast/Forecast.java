// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineCoverage;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.terms.SalesChannel;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A forecast of what the open deals, those not yet opened, and what is won already may bring.
 *
 * <pre>{@code
 * Forecast forecast = Forecast.of(deals, asOf, CurrencyUnit.EUR);
 * forecast.weighted();                                    // what other systems show
 * forecast.expected();                                    // the exact mean
 * RevenueDistribution next = forecast.revenue(quarter);
 * next.reaching(target);                                  // the chance to make it
 * }</pre>
 *
 * <p>Lost and abandoned deals are not open and count nothing. A deal that has {@linkplain OpenDeal#isOutlived outlived} all deals
 * ever won is listed and not counted. A deal without a close date is in no period, and listed too.
 */
@Serial.Structural
@Value.Immutable(copy = false)
public abstract class Forecast implements Serializable {
    Forecast() {}

    /**
     * Returns a forecast of open deals, with nothing won so far.
     *
     * @param asOf the day on which the forecast is made
     * @throws IllegalArgumentException if two deals have one id, or an amount is in another currency
     */
    public static Forecast of(Collection<OpenDeal> deals, LocalDate asOf, CurrencyUnit currency) {
        requireNonNull(asOf, "asOf");
        return ImmutableForecast.builder()
                .asOf(asOf)
                .currency(currency)
                .addAllDeals(Elements.checked(deals, "deals"))
                .build();
    }

    /**
     * Returns a forecast of open deals in several currencies, each amount converted and rounded half-even. A deal in a currency
     * without a rate, or too large to be added up with those before, is {@linkplain #leftOut left out} by name.
     *
     * @throws IllegalArgumentException if two deals have one id
     */
    public static Forecast of(Collection<OpenDeal> deals, LocalDate asOf, CurrencyUnit currency, ExchangeRates rates) {
        requireNonNull(asOf, "asOf");
        requireNonNull(rates, "rates");
        return PipelineReader.converted(Elements.checked(deals, "deals"), asOf, currency, rates);
    }

    /**
     * Returns a forecast of the open deals of an inspected pipeline, each as likely as a strategy says, and in the forecast category
     * of its stage.
     *
     * <p>Amounts are those of the pipeline, given or estimated; what was estimated is said of the deal. A close date that a person
     * gave is taken as it is; otherwise the deal closes after a random time, that of the won deals which took longer than it is old
     * already. Without 20 won deals it stays undated: among the deals, but in no period. A deal that the pipeline or the strategy
     * calls outlived is listed and not counted.
     *
     * <p>A deal without an amount, for which no probability can be computed, in another currency, or in a stage that the process does
     * not have or calls closed, is {@linkplain #leftOut left out} by name, as is the second of two with one id, and one too large to
     * be added up with those before. No deal keeps the others from being forecast. One whose close date has passed is listed and not
     * counted.
     *
     * @param pipeline as {@link io.stagecraft.core.pipeline.PipelineInspection} finds it, with its day
     * @param process that the deals are in
     * @param winProbability how likely each is won
     */
    public static Forecast of(
            Pipeline pipeline,
            SalesProcess process,
            WinProbabilityStrategy<? super Opportunity> winProbability,
            CurrencyUnit currency) {
        requireNonNull(currency, "currency");
        return of(pipeline, process, winProbability, currency, ExchangeRates.none(currency));
    }

    /**
     * Returns a forecast of the open deals of an inspected pipeline in several currencies, each amount converted, rounded half-even;
     * a deal in a currency without a rate is left out by name.
     */
    public static Forecast of(
            Pipeline pipeline,
            SalesProcess process,
            WinProbabilityStrategy<? super Opportunity> winProbability,
            CurrencyUnit currency,
            ExchangeRates rates) {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(process, "process");
        requireNonNull(winProbability, "winProbability");
        requireNonNull(currency, "currency");
        requireNonNull(rates, "rates");
        return new PipelineReader(pipeline, process, winProbability, currency, rates).read();
    }

    /** Returns the day on which it is made, which stands in for today. */
    public abstract LocalDate asOf();

    /** Returns the currency of every amount. */
    public abstract CurrencyUnit currency();

    /** Returns all open deals, counted or not, in the order given. */
    public abstract List<OpenDeal> deals();

    /** Returns the deals that could not be read, with the reasons, in the order in which they were to be read. */
    abstract List<Message> notRead();

    /** Returns what these are worth by the code of the reason, as far as that is known in the currency of the forecast. */
    abstract Map<String, Money> worthNotRead();

    /**
     * Returns the deals that are in no period, and after them those that could not be read and are not among {@link
     * #deals}, with the reasons, each in the order given; possibly empty. A deal that has outlived all deals ever won
     * is told by {@link #outlived}.
     */
    public List<Message> leftOut() {
        return Stream.concat(deals().stream().flatMap(deal -> inNoPeriod(deal).stream()), notRead().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns why a deal is in no period from today on: it has no close date, or only one that has passed. */
    private Optional<Message> inNoPeriod(OpenDeal deal) {
        if (deal.isOutlived()) {
            return Optional.empty();
        }
        return deal.close().isEmpty()
                ? Optional.of(Message.of("forecast.no-close").with("deal", deal.id()))
                : passed(deal)
                        .map(last -> Message.of("forecast.close-passed")
                                .with("deal", deal.id())
                                .with("last", last));
    }

    /** Returns the last day on which a deal was to close, if it has passed. */
    private Optional<LocalDate> passed(OpenDeal deal) {
        return deal.close().map(CloseDate::last).filter(last -> last.isBefore(asOf()));
    }

    private boolean counts(OpenDeal deal) {
        return !deal.isOutlived() && passed(deal).isEmpty();
    }

    /**
     * Returns the estimates that win probabilities were taken from when the deals were read, by the id of the deal in the order in
     * which they were read, of deals that could not be read too; empty if deals were given with their probabilities. They say what
     * was estimated, whatever deals are looked at or changed since.
     */
    public abstract Map<String, Estimate> estimates();

    /** Returns the new business from now on, in the order given; empty if only the open deals are looked at. */
    public abstract List<NewBusiness> newBusiness();

    /** Returns the amount that is won already and counts towards the target; zero by default. */
    @Value.Default
    public Money won() {
        return Money.zero(currency());
    }

    /** Returns the factor that moves all deals together; nothing by default. */
    @Value.Default
    public CommonFactor market() {
        return CommonFactor.none();
    }

    /**
     * Returns the distribution of wins over the calendar, such as over the months of a quarter; empty if any day is as good as
     * another.
     *
     * <p>Of a deal that closes after a random time, and of new business, each day on which it may close weighs as much as here.
     * How likely it is won at all stays the same, and so does a close date that is certain.
     */
    public abstract Optional<Seasonality> season();

    /** Returns the deals that count: neither outlived, nor to close by a day that has passed. */
    public List<OpenDeal> counted() {
        return deals().stream().filter(this::counts).collect(ImmutableList.toImmutableList());
    }

    /** Returns the deals that are older than any ever won, which count nowhere. */
    public List<OpenDeal> outlived() {
        return deals().stream().filter(OpenDeal::isOutlived).collect(ImmutableList.toImmutableList());
    }

    /** Returns the counted deals without a close date, which are in no period. */
    public List<OpenDeal> undated() {
        return counted().stream().filter(deal -> deal.close().isEmpty()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the countable pipeline of a period: open, not outlived, and expected to close in it, not before today. A random
     * close date counts by the day in its middle.
     */
    public List<OpenDeal> countable(DateRange period) {
        requireNonNull(period, "period");
        return counted().stream()
                .filter(deal -> deal.close()
                        .map(CloseDate::median)
                        .filter(day -> period.contains(day) && !day.isBefore(asOf()))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the amounts of the countable pipeline of a period, added up in full, negative ones included. */
    public Money countableValue(DateRange period) {
        requireNonNull(period, "period");
        return total(countable(period).stream().map(OpenDeal::amount).toList());
    }

    /**
     * Returns whether the countable pipeline of a period covers what is still missing to its target. Deals with a negative amount
     * stand beside it: counted, not in.
     *
     * @param valueWinRate the book's own win rate by value of deals open at the same point of earlier periods, as
     *     {@link io.stagecraft.core.pipeline.CoverageHistory} finds it
     */
    public PipelineCoverage coverage(DateRange period, Money target, Ratio valueWinRate) {
        requireNonNull(valueWinRate, "valueWinRate");
        List<OpenDeal> countable = countable(period);
        List<OpenDeal> in =
                countable.stream().filter(deal -> !deal.amount().isNegative()).toList();
        return PipelineCoverage.of(
                target,
                won(),
                total(in.stream().map(OpenDeal::amount).toList()),
                Optional.of(valueWinRate),
                countable.size() - in.size());
    }

    /** Returns this with other deals in place of its own. */
    public Forecast withDeals(Collection<OpenDeal> deals) {
        return ImmutableForecast.builder()
                .from(this)
                .deals(requireNonNull(deals, "deals"))
                .build();
    }

    /** Returns this with other new business in place of its own. */
    public Forecast withNewBusiness(NewBusiness... newBusiness) {
        return withNewBusiness(List.of(requireNonNull(newBusiness, "newBusiness")));
    }

    /** Returns this with other new business in place of its own. */
    public Forecast withNewBusiness(Collection<NewBusiness> newBusiness) {
        return ImmutableForecast.builder()
                .from(this)
                .newBusiness(requireNonNull(newBusiness, "newBusiness"))
                .build();
    }

    /** Returns this with another amount that is won already, in the currency of the forecast. */
    public Forecast withWon(Money won) {
        return ImmutableForecast.builder()
                .from(this)
                .won(requireNonNull(won, "won"))
                .build();
    }

    /** Returns this with another factor that moves all deals together. */
    public Forecast withMarket(CommonFactor market) {
        return ImmutableForecast.builder()
                .from(this)
                .market(requireNonNull(market, "market"))
                .build();
    }

    /** Returns this with another distribution of wins over the calendar. */
    public Forecast withSeason(Seasonality season) {
        return ImmutableForecast.builder()
                .from(this)
                .season(requireNonNull(season, "season"))
                .build();
    }

    /** Returns this with only the deals that pass; new business, what is won and what could not be read stay. */
    public Forecast where(Predicate<? super OpenDeal> filter) {
        requireNonNull(filter, "filter");
        return withDeals(deals().stream().filter(filter).toList());
    }

    /**
     * Returns the amount × probability of each counted deal, each rounded half-even, then added: what users compare. What is lost
     * by {@linkplain OpenDeal#handovers handovers} is off the probability.
     */
    public Money weighted() {
        return total(thinned().map(OpenDeal::weighted).toList());
    }

    /** Returns the weighted total of the deals that count in a period, by median close date. */
    public Money weighted(DateRange period) {
        requireNonNull(period, "period");
        return total(countable(period).stream()
                .map(deal -> deal.thinned(
                        deal.keptOn(deal.close().map(CloseDate::median).orElseThrow())))
                .map(OpenDeal::weighted)
                .toList());
    }

    /**
     * Returns the probability that an open deal is won within what is left of a period, {@linkplain OpenDeal#handovers
     * handovers} considered.
     */
    public Probability chance(OpenDeal deal, DateRange period) {
        requireNonNull(deal, "deal");
        requireNonNull(period, "period");
        return Probability.of(chance(deal, period, DayWeights.of(this, Optional.of(period))));
    }

    private double chance(OpenDeal deal, DateRange period, DayWeights days) {
        // what is open today cannot have closed before
        return Math.min(1, deal.winProbability().value() * deal.shareIn(period.from(asOf()), days));
    }

    /** Returns the expected value {@code Σ p a} of the counted deals in full units of the currency, exactly. */
    public BigDecimal expected() {
        return thinned().map(OpenDeal::expected).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<OpenDeal> thinned() {
        DayWeights days = DayWeights.of(this, Optional.empty());
        return counted().stream().map(deal -> deal.thinned(deal.kept(asOf(), days)));
    }

    /** Returns the distribution of what all counted deals bring, whenever they close, with what is won; no new business. */
    public RevenueDistribution revenue() {
        return model(Optional.empty()).distribution();
    }

    /** Returns the distribution of what comes in within a period: open deals, new business, and what is won already. */
    public RevenueDistribution revenue(DateRange period) {
        requireNonNull(period, "period");
        return model(Optional.of(period)).distribution();
    }

    /**
     * Returns the distribution of what is still to come in each month of a period, by month; what is won already is in none of
     * them.
     */
    public SortedMap<YearMonth, RevenueDistribution> byMonth(DateRange period) {
        return Breakdown.of(this, period).byMonth();
    }

    /**
     * Returns the distribution of what is still to come from each owner of deals and each source of new business of that name,
     * by name; what is won already is in none of them. A shared deal is in the part of each seller with that seller's part of its
     * amount.
     */
    public SortedMap<String, RevenueDistribution> byOwner(DateRange period) {
        return Breakdown.of(this, period).by(deal -> deal.credits(deal.amount()), NewBusiness::source);
    }

    /**
     * Returns the distribution of what is still to come from each person and team with all below, by name: all people in the
     * tree, and every owner and source of new business; what is won already is in none of them.
     *
     * <p>Each is a distribution of its own, of all deals that count there, as quantiles do not add up.
     *
     * @param tree who reports to whom; an owner who is not in it is at the top
     */
    public SortedMap<String, RevenueDistribution> byTeam(ManagementTree tree, DateRange period) {
        return Breakdown.of(this, period).byTeam(requireNonNull(tree, "tree"));
    }

    /** Returns the distribution of what is still to come in each region, by region; what is won already is in none of them. */
    public SortedMap<String, RevenueDistribution> byRegion(DateRange period) {
        return Breakdown.of(this, period).by(deal -> Map.of(deal.region(), deal.amount()), NewBusiness::region);
    }

    /**
     * Returns the distribution of what is still to come from the open deals of each product, by id, a deal with several
     * by its part of each; under the empty text that of the deals without a product. New business and what is won
     * already are in none of them.
     */
    public SortedMap<String, RevenueDistribution> byProduct(DateRange period) {
        return Breakdown.of(this, period)
                .ofDeals(deal -> deal.products().isEmpty()
                        ? Map.of("", deal.amount())
                        : Apportionment.largestRemainder().splitByShares(deal.amount(), deal.products()));
    }

    /**
     * Returns the distribution of what is still to come from the open deals of each source of leads, by id; under the
     * empty text that of the deals without a source. New business and what is won already are in none of them.
     */
    public SortedMap<String, RevenueDistribution> bySource(DateRange period) {
        return Breakdown.of(this, period).ofDeals(deal -> Map.of(deal.source(), deal.amount()));
    }

    /**
     * Returns the distribution of what is still to come from the open deals of each channel, by its name; under the
     * empty text that of the deals without a channel. New business and what is won already are in none of them.
     */
    public SortedMap<String, RevenueDistribution> byChannel(DateRange period) {
        return Breakdown.of(this, period)
                .ofDeals(deal -> Map.of(deal.channel().map(SalesChannel::name).orElse(""), deal.amount()));
    }

    /**
     * Returns the distribution of what is still to come from the open deals for which each competitor bids, by id: a
     * deal with several is in each with its whole amount, so that the parts do not add up; under the empty text that of
     * the deals without one. New business and what is won already are in none of them.
     */
    public SortedMap<String, RevenueDistribution> byCompetitor(DateRange period) {
        return Breakdown.of(this, period)
                .ofDeals(deal -> deal.competitors().isEmpty()
                        ? Map.of("", deal.amount())
                        : Maps.toMap(deal.competitors(), competitor -> deal.amount()));
    }

    /** Returns the model behind {@link #revenue(DateRange)}, to leave out a part of it, simulate it, or spend more work. */
    public RevenueModel model(DateRange period) {
        requireNonNull(period, "period");
        return model(Optional.of(period));
    }

    /**
     * Returns what the open deals of each owner bring in a period, by owner in alphabetical order, a shared deal by the
     * parts of its sellers; deals that do not {@linkplain #counted count} are in none.
     */
    public SortedMap<String, RevenueModel> openByOwner(DateRange period) {
        requireNonNull(period, "period");
        DayWeights days = DayWeights.of(this, Optional.of(period));
        Map<String, RevenueModel.Builder> owners = new TreeMap<>();
        for (OpenDeal deal : deals()) {
            if (counts(deal)) {
                deal.credits(deal.amount())
                        .forEach((seller, part) -> owners.computeIfAbsent(
                                        seller,
                                        owner ->
                                                RevenueModel.builder(currency()).factor(market()))
                                .deal(
                                        deal.id(),
                                        chance(deal, period, days),
                                        deal.withAmount(part).amounts()));
            }
        }
        ImmutableSortedMap.Builder<String, RevenueModel> models = ImmutableSortedMap.naturalOrder();
        owners.forEach((owner, model) -> models.put(owner, model.build()));
        return models.build();
    }

    /** Returns the model of a period without the deals that cannot close in it. */
    RevenueModel possible(DateRange period) {
        return model(Optional.of(period), chance -> chance > 0);
    }

    private RevenueModel model(Optional<DateRange> period) {
        return model(period, chance -> true);
    }

    private RevenueModel model(Optional<DateRange> period, DoublePredicate filter) {
        RevenueModel.Builder builder =
                RevenueModel.builder(currency()).certain(won()).factor(market());
        DayWeights days = DayWeights.of(this, period);
        for (OpenDeal deal : deals()) {
            if (counts(deal)) {
                double chance = period.isPresent()
                        ? chance(deal, period.get(), days)
                        : Math.min(1, deal.winProbability().value() * deal.kept(asOf(), days));
                if (filter.test(chance)) {
                    builder.deal(deal.id(), chance, deal.amounts());
                }
            }
        }
        period.ifPresent(range -> newBusiness()
                .forEach(source -> builder.newDeals(source.source(), source.newDeals(asOf(), range, days))));
        return builder.build();
    }

    private Money total(List<Money> amounts) {
        Money total = Money.zero(currency());
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    @Value.Check
    void check() {
        Set<String> ids = new HashSet<>();
        for (OpenDeal deal : deals()) {
            checkArgument(ids.add(deal.id()), "duplicate deal id: %s", deal.id());
            checkArgument(
                    deal.amount().getCurrencyUnit().equals(currency()),
                    "amount of deal %s must be in %s but was %s; several currencies need exchange rates",
                    deal.id(),
                    currency(),
                    deal.amount());
        }
        Set<String> sources = new HashSet<>();
        newBusiness()
                .forEach(source -> checkArgument(
                        sources.add(source.source()), "duplicate source of new business: %s", source.source()));
        checkArgument(won().getCurrencyUnit().equals(currency()), "won must be in %s but was %s", currency(), won());
    }
}
