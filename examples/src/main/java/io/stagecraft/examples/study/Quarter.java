// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.study;

import com.google.common.base.Suppliers;
import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.PeriodTarget;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.forecast.Replay;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.ReferencePlan;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.scoring.probability.DealProbability;
import io.stagecraft.scoring.probability.MinimumNumbers;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import io.stagecraft.scoring.validation.BackTest;
import io.stagecraft.scoring.validation.BackTestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The quarter of a book that lies ahead on the evening of its day, with the numbers of {@code stagecraft review}, made by public types
 * alone.
 *
 * <pre>{@code
 * Quarter quarter = Quarter.read("deals.csv");
 * quarter.forecast().quantile(0.5);
 * Scenario.compare(quarter.base(), Measure.expectedRevenue(), Scenario.named("...").apply(...));
 * }</pre>
 *
 * <p>Immutable, and safe for use by multiple threads; what takes long is found when it is first asked for.
 */
public final class Quarter {
    /** The chances are held against what came on so many ends of months. */
    private static final int MOST_DATES = 12;

    private final Book book;
    private final SalesProcess process;
    private final FiscalCalendar fiscal;
    private final List<Opportunity> deals;
    private final ClosedDeals closed;
    private final Map<String, Money> listPrices;
    private final Pipeline pipeline;
    private final Supplier<Forecast> openDeals = Suppliers.memoize(this::readDeals);
    private final Supplier<Replay> replay = Suppliers.memoize(this::replayed);
    private final Supplier<PeriodForecast> forecast = Suppliers.memoize(this::combined);

    private Quarter(Book book) {
        this.book = book;
        this.process = Opportunities.process(book);
        this.fiscal = FiscalCalendar.startingIn(book.fiscalYearStart());
        this.deals = Opportunities.of(book);
        this.closed = ClosedDeals.of(deals, book.zone());
        this.listPrices = book.products().stream()
                .filter(product -> product.listPrice().isPresent())
                .collect(Collectors.toMap(
                        product -> product.name(),
                        product -> product.listPrice().orElseThrow(),
                        (first, again) -> first));
        this.pipeline = PipelineInspection.of(process, book.zone()).inspect(deals, valuation(deals), book.asOf());
    }

    /** Returns the quarter that lies ahead of a book. */
    public static Quarter of(Book book) {
        return new Quarter(book);
    }

    /** Returns the quarter of the synthetic book that comes with the examples. */
    public static Quarter synthetic() {
        return of(CrmReader.synthetic());
    }

    /**
     * Reads exports as {@code stagecraft review} does and returns the quarter of their book; of several currencies, that with the most
     * deals.
     *
     * @param files exports, or folders of them
     * @throws io.stagecraft.examples.book.UnreadableBookException if they cannot be taken, with everything that is wrong with them
     */
    public static Quarter read(String... files) throws IOException {
        return of(CrmReader.read(Stream.of(files).map(Path::of).toList(), CrmOptions.none())
                .books()
                .get(0));
    }

    /** Returns the book. */
    public Book book() {
        return book;
    }

    /** Returns the days of the quarter. */
    public DateRange days() {
        return fiscal.quarterOf(book.asOf().plusDays(1)).range();
    }

    /** Returns the deals as they were known in the evening of the day of the book, in its order. */
    public List<Opportunity> deals() {
        return deals;
    }

    /** Returns the process that the deals are in. */
    public SalesProcess process() {
        return process;
    }

    /** Returns the open deals with what history says about them. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** Returns the target that the book gives, or else what the quarter a year before brought; empty if neither is known. */
    public Optional<Money> target() {
        return PeriodTarget.of(book.targets(), days())
                .or(() -> ReferencePlan.repeating(
                                closed.revenueByDay(closed.observed(book.asOf())),
                                fiscal,
                                days(),
                                QuantityUnit.money(book.currency()),
                                Ratio.zero())
                        .total()
                        .map(Quantity::toMoney)
                        .filter(Money::isPositive));
    }

    /** Returns the open deals with their chances, what is won, and the business not yet opened at the pace of the past year. */
    public Forecast openDeals() {
        return openDeals.get();
    }

    private Forecast readDeals() {
        boolean isWhole = book.reading().filtered().isEmpty();
        List<Opportunity> teaching =
                isWhole ? deals : deals.stream().filter(Opportunity::isOpen).toList();
        WinProbabilityStrategy<Opportunity> chances =
                DealProbability.in(process, book.zone()).learnedFrom(teaching, evening(book.asOf()));
        return Forecast.of(pipeline, process, chances, book.currency())
                .withWon(closed.revenue(days().before(book.asOf().plusDays(1)), book.currency()))
                .withNewBusiness(
                        isWhole
                                ? NewBusiness.goingOn(
                                                "deals not yet opened",
                                                deals,
                                                closed.pastYear(book.asOf()),
                                                WinRates.in(book.zone()))
                                        .stream()
                                        .toList()
                                : List.of());
    }

    /** Returns the past quarters, each as it was known after the same share of its working days. */
    public Replay replay() {
        return replay.get();
    }

    private Replay replayed() {
        return Opportunities.replay(book, FiscalUnit.QUARTER);
    }

    /** Returns the combined forecast of the quarter: the headline of the review. */
    public PeriodForecast forecast() {
        return forecast.get();
    }

    private PeriodForecast combined() {
        return PeriodForecast.of(
                replay(),
                book.reading().filtered().isEmpty()
                        ? RemainderModel.standard(process, origin -> valuation(origin.deals()))
                        : List.of());
    }

    /** Returns the case that scenarios start from, with the {@linkplain #target() target} of the book or none. */
    public ForecastCase base() {
        return base(target().orElse(Money.zero(book.currency())));
    }

    /** Returns the case that scenarios start from, with a target. */
    public ForecastCase base(Money target) {
        return ForecastCase.of(openDeals(), days(), target);
    }

    /** Returns the combined forecast as a scenario has it. */
    public PeriodForecast under(Scenario scenario) {
        return forecast().changing(openDeals(), scenario.applyTo(base()).forecast());
    }

    /**
     * Returns what the chances of deals were worth on the last ends of months on which there was enough to learn from, and from which on
     * every deal has been decided: a deal that is open still, and older than any that was won, counts as not won. No days where there
     * are none such.
     */
    public BackTestResult backTest() {
        DealProbability chances = DealProbability.in(process, book.zone());
        return BackTest.of(deals, (deal, date) -> deal.asOf(evening(date)), Opportunity::isOpen, deal -> isWon(deal))
                .run(dates(), (known, date) -> {
                    WinProbabilityStrategy<Opportunity> learned = chances.learnedFrom(known, evening(date));
                    return deal -> learned.estimate(deal, date).probability();
                });
    }

    private List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>();
        OptionalLong longestWin = pipeline.outlivedLimit();
        if (longestWin.isEmpty()) {
            return dates;
        }
        LocalDate last = book.asOf().minusDays(longestWin.getAsLong() + 1);
        YearMonth month = YearMonth.from(last.plusDays(1)).minusMonths(1);
        while (dates.size() < MOST_DATES && isEnough(month.atEndOfMonth())) {
            dates.add(0, month.atEndOfMonth());
            month = month.minusMonths(1);
        }
        return dates;
    }

    private boolean isEnough(LocalDate date) {
        return MinimumNumbers.standard()
                .refuseHistory(closedBy(date, DealStatus.WON), closedBy(date, DealStatus.LOST))
                .isEmpty();
    }

    private long closedBy(LocalDate date, DealStatus status) {
        return deals.stream()
                .filter(deal ->
                        deal.status() == status && !closed.closedOn(deal).isAfter(date))
                .count();
    }

    private Optional<Boolean> isWon(Opportunity deal) {
        if (!deal.isOpen()) {
            return Optional.of(deal.status() == DealStatus.WON);
        }
        return deal.openedAt()
                .map(opened -> ChronoUnit.DAYS.between(LocalDate.ofInstant(opened, book.zone()), book.asOf()))
                .filter(age -> age > pipeline.outlivedLimit().orElse(Long.MAX_VALUE))
                .map(age -> false);
    }

    private Valuation valuation(Collection<Opportunity> known) {
        return Valuation.amountOrListPrice(
                this::listPrice,
                PriceRealisation.of(known, this::listPrice).ratio().orElse(Ratio.one()));
    }

    private Optional<Money> listPrice(Opportunity deal) {
        return deal.product().map(listPrices::get);
    }

    private Instant evening(LocalDate day) {
        return DateRange.ofDay(day).lastInstant(book.zone());
    }

    /** Returns what it is, in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s as of %s: %,d deals, %,d open",
                days(),
                book.asOf(),
                deals.size(),
                pipeline.deals().size());
    }
}
