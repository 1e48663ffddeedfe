// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.history.WinRate;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.inspection.Hygiene;
import io.stagecraft.core.inspection.HygieneInspection;
import io.stagecraft.core.inspection.HygieneSources;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.inspection.WeeklyInspection;
import io.stagecraft.core.inspection.WeeklyReport;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.statistics.Sample;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.MetPeople;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A book as the library's values, as it was known at the end of the day of the review; what several sections ask for. */
public final class Business {
    /** What changed is told for so many days. */
    private static final int CHANGE_DAYS = 28;

    /** So many deals are replayed on past days; of more, a sample. */
    private static final int MOST_REPLAYED = 10_000;

    private final Book book;
    private final int rows;
    private final Map<Origin.Detail, LocalDate> unrecordedBefore;
    private final LocalDate ownersFrom;
    private final boolean isRecordedOnly;
    private final SalesProcess process;
    private final List<Opportunity> deals;

    /** The parts of the deals that several sellers share, by the ids of the deals. */
    private final Map<String, List<Opportunity>> parts;

    private final List<Message> assumptions;
    private final Map<String, Money> listPrices = new HashMap<>();
    private final FiscalCalendar fiscal;
    private final PriceRealisation realisation;
    private final ClosedDeals closed;
    private final Valuation valuation;
    private final Pipeline pipeline;
    private final List<Opportunity> open;
    private final WeeklyInspection weekly;
    private final Map<DateRange, Map<String, Money>> wonByCustomer = new HashMap<>();
    private final Map<DateRange, Map<String, Money>> wonByOwner = new HashMap<>();
    private @Nullable WeeklyReport lastWeeks;
    private @Nullable Set<String> buyers;

    private Business(
            Book book,
            int rows,
            Map<Origin.Detail, LocalDate> unrecordedBefore,
            LocalDate ownersFrom,
            boolean isRecordedOnly,
            List<Opportunity> deals,
            Map<String, List<Opportunity>> parts) {
        this.book = book;
        this.rows = rows;
        this.unrecordedBefore = unrecordedBefore;
        this.ownersFrom = ownersFrom;
        this.isRecordedOnly = isRecordedOnly;
        this.deals = deals;
        this.parts = parts;
        this.process = Opportunities.process(book);
        this.assumptions = new ArrayList<>(book.assumptions());
        if (book.later() > 0) {
            assumptions.add(Message.of("data.later").with("deals", book.later()).with("day", book.asOf()));
        }
        for (Product product : book.products()) {
            product.listPrice().ifPresent(price -> listPrices.put(product.name(), price));
        }
        this.fiscal = FiscalCalendar.startingIn(book.fiscalYearStart());
        this.realisation = PriceRealisation.of(deals, this::listPrice);
        this.closed = ClosedDeals.of(deals, book.zone());
        if (listsTooMuch(realisation, deals)) {
            assumptions.add(Message.of("data.list-price"));
        }
        this.valuation = valuation(() -> deals);
        this.pipeline = PipelineInspection.of(process, book.zone()).inspect(deals, valuation, book.asOf());
        this.open = pipeline.deals().stream().map(InspectedDeal::deal).toList();
        StageEngine engine = StageEngine.of(process, book.zone()).with(pipeline.stallRule());
        this.weekly = WeeklyInspection.of(changes(), HygieneInspection.of(engine));
    }

    public static Business of(Book book) {
        return of(book, false, deal -> deal);
    }

    /** Returns a book of whose past only what says when it was recorded is believed: deals with a history of their fields. */
    public static Business recordedOnly(Book book) {
        Set<String> recorded = new HashSet<>();
        for (Deal deal : book.deals()) {
            if (!deal.changes().isEmpty()) {
                recorded.add(deal.id());
            }
        }
        return of(book, true, deal -> recorded.contains(deal.id()) ? recorded(deal) : deal);
    }

    /** Returns a deal whose events were recorded when they happened. */
    private static Opportunity recorded(Opportunity deal) {
        List<DealEvent> events = new ArrayList<>();
        Instant latest = deal.event(0).at();
        for (DealEvent event : deal.events()) {
            latest = event.at().isAfter(latest) ? event.at() : latest;
            events.add(event.withRecording(Recording.of(latest)));
        }
        return Opportunity.replay(events);
    }

    private static Business of(Book book, boolean isRecordedOnly, UnaryOperator<Opportunity> known) {
        List<Opportunity> deals = Opportunities.of(book).stream().map(known).collect(ImmutableList.toImmutableList());
        Map<String, List<Opportunity>> parts = new HashMap<>();
        Opportunities.parts(book)
                .forEach((id, each) -> parts.put(id, each.stream().map(known).toList()));
        return new Business(
                book.withoutHistories(),
                book.deals().size() + book.later(),
                book.unrecordedBefore(),
                book.firstChange(FieldChange.Field.OWNER).orElse(LocalDate.MAX),
                isRecordedOnly,
                deals,
                parts);
    }

    /**
     * Returns what open deals are worth: their amount, else by what some deals teach a part of the list price, or all
     * of it where that cannot be added up. Nothing is learned before a deal without an amount is met.
     */
    Valuation valuation(Supplier<? extends Collection<Opportunity>> known) {
        Supplier<Valuation> learned = Suppliers.memoize(() -> valuation(known.get()));
        return Valuation.amountOr(deal -> learned.get().of(deal));
    }

    private Valuation valuation(Collection<Opportunity> known) {
        PriceRealisation learned = PriceRealisation.of(known, this::listPrice);
        return Valuation.amountOrListPrice(
                this::listPrice,
                listsTooMuch(learned, known) ? Ratio.one() : learned.ratio().orElse(Ratio.one()));
    }

    /** Returns whether wins brought so much more than their list price that open deals valued so could not be added up. */
    private boolean listsTooMuch(PriceRealisation learned, Collection<Opportunity> known) {
        Ratio ratio = learned.ratio().orElse(Ratio.one());
        if (isAtMost(ratio, highestPrice().multipliedBy(known.size()))) {
            return false; // as nearly always, and no deal need be looked at
        }
        Map<String, Integer> sold = new HashMap<>();
        known.forEach(deal -> deal.product().ifPresent(product -> sold.merge(product, 1, Integer::sum)));
        Money list = Money.zero(book.currency());
        for (Map.Entry<String, Money> price : listPrices.entrySet()) {
            list = list.plus(price.getValue().multipliedBy(sold.getOrDefault(price.getKey(), 0)));
        }
        return !isAtMost(ratio, list);
    }

    private boolean isAtMost(Ratio ratio, Money list) {
        return !list.isPositive() || ratio.compareTo(Ratio.of(Book.most(book.currency()), list)) <= 0;
    }

    private Money highestPrice() {
        return listPrices.values().stream().max(Money::compareTo).orElse(Money.zero(book.currency()));
    }

    /** Returns the book; of its rows only those that tell more than the {@linkplain #deals deals} do. */
    public Book book() {
        return book;
    }

    /** Returns of what the book has the last value only. */
    Map<Origin.Detail, LocalDate> unrecordedBefore() {
        return unrecordedBefore;
    }

    /** Returns the day from which on owners are recorded; before it the first known one counts. */
    public LocalDate ownersFrom() {
        return ownersFrom;
    }

    /** Returns whether the past is held against the forecasts only where something says when it was recorded. */
    public boolean isRecordedOnly() {
        return isRecordedOnly;
    }

    /** Returns how many deals the book has, known on the day of the review or later. */
    public int rows() {
        return rows;
    }

    public SalesProcess process() {
        return process;
    }

    /** Returns the deals that were known on the day of the review, open and closed, in the order of the book. */
    public List<Opportunity> deals() {
        return deals;
    }

    /** Returns the deals that were open on the day of the review, in the order of the book. */
    public List<Opportunity> open() {
        return open;
    }

    /** Returns what nobody said and was assumed. */
    public List<Message> assumptions() {
        return assumptions;
    }

    /** Returns the last instant of the day of the review. */
    public Instant asOf() {
        return book.asOf().plusDays(1).atStartOfDay(book.zone()).toInstant().minusNanos(1);
    }

    public FiscalCalendar fiscal() {
        return fiscal;
    }

    /** Returns the quarter under review: the one that tomorrow lies in. */
    public FiscalPeriod quarter() {
        return fiscal.quarterOf(book.asOf().plusDays(1));
    }

    /** Returns what the quarter under review is called. */
    public Message quarterName() {
        return Texts.quarter(quarter());
    }

    /** Returns the manager of each seller who has one, by the seller's name; empty if all have the same. */
    Map<String, String> managers() {
        Map<String, String> managers = new HashMap<>();
        book.sellers().stream()
                .filter(seller -> !seller.manager().isEmpty())
                .forEach(seller -> managers.put(seller.name(), seller.manager()));
        return managers.values().stream().distinct().count() < 2 ? Map.of() : managers;
    }

    /** Returns the days in which closed deals are known: from the first that closed to the day of the review. */
    public DateRange observed() {
        return closed.observed(book.asOf());
    }

    /** Returns the revenue won on each observed day. */
    DailyAmounts wonByDay() {
        return closed.revenueByDay(observed());
    }

    /** Returns the win rate of the deals closed in these days, valued at list price. */
    public WinRate winRate(DateRange days) {
        return winRates().of(closed.in(days), days, this::listPrice);
    }

    /** Returns the deals won in these days. */
    public List<Opportunity> won(DateRange days) {
        return closed.won(days);
    }

    /** Returns the revenue won in these days. */
    public Money wonRevenue(DateRange days) {
        return closed.revenue(days, book.currency());
    }

    /** Returns the revenue won in these days by customer, of customers with any; deals without a customer are left out. */
    public Map<String, Money> wonByCustomer(DateRange days) {
        return wonByCustomer.computeIfAbsent(days, closed::revenueByCustomer);
    }

    /** Returns the customers who ever ordered something that has an amount. */
    public Set<String> buyers() {
        if (buyers == null) {
            buyers = won(observed()).stream()
                    .filter(deal -> deal.amount().isPresent())
                    .flatMap(deal -> deal.customerId().stream())
                    .collect(Collectors.toSet());
        }
        return buyers;
    }

    /** Returns the revenue won in these days by owner, of owners with any. */
    public Map<String, Money> wonByOwner(DateRange days) {
        return wonByOwner.computeIfAbsent(days, closed::revenueByOwner);
    }

    /** Returns the last twelve months, or as much of them as was observed. */
    public DateRange pastYear() {
        return closed.pastYear(book.asOf());
    }

    /** Returns the last day on which a deal was opened or won, if that is longer ago than a quarter lasts. */
    Optional<LocalDate> stopped() {
        LocalDate day = book.asOf();
        LocalDate late = day.minusDays(quarter().range().days());
        if (!won(DateRange.ofClosed(late, day)).isEmpty()) {
            return Optional.empty(); // as nearly always, and no other deal need be looked at
        }
        return Stream.concat(
                        deals.stream().flatMap(deal -> deal.openedAt().stream()).map(this::day),
                        won(observed()).stream().map(this::closedOn))
                .filter(last -> !last.isAfter(day))
                .max(LocalDate::compareTo)
                .filter(last -> last.isBefore(late));
    }

    /** Returns the deals opened in these days, in the order of the book. */
    public List<Opportunity> opened(DateRange days) {
        return deals.stream()
                .filter(deal ->
                        deal.openedAt().map(this::day).filter(days::contains).isPresent())
                .toList();
    }

    /** Returns whether several sellers share a deal. */
    public boolean isShared() {
        return !parts.isEmpty();
    }

    /**
     * Returns the {@linkplain #deals deals} as their sellers are credited with them: a shared one as a part for each, whose amounts add
     * up to those of the deal to the smallest unit.
     */
    public List<Opportunity> credited() {
        return credited(deals);
    }

    /** Returns the deals closed in these days as their sellers are {@linkplain #credited() credited} with them. */
    List<Opportunity> closed(DateRange days) {
        return credited(closed.in(days));
    }

    private List<Opportunity> credited(List<Opportunity> some) {
        return isShared()
                ? some.stream()
                        .flatMap(deal -> parts.containsKey(deal.id()) ? parts.get(deal.id()).stream() : Stream.of(deal))
                        .toList()
                : some;
    }

    /** Returns what everybody is credited with, open and closed, in the order of the book. */
    Map<String, List<Opportunity>> byOwner() {
        Map<String, List<Opportunity>> byOwner = new HashMap<>();
        for (Opportunity deal : credited()) {
            deal.owner()
                    .ifPresent(owner -> byOwner.computeIfAbsent(owner, name -> new ArrayList<>())
                            .add(deal));
        }
        return byOwner;
    }

    /** Returns this business, or a sample of its deals such that replaying it many times takes no longer than for a smaller one. */
    public Business sample() {
        return deals.size() <= MOST_REPLAYED
                ? this
                : new Business(
                        book,
                        rows,
                        unrecordedBefore,
                        ownersFrom,
                        isRecordedOnly,
                        Sample.of(deals, MOST_REPLAYED),
                        parts);
    }

    /** Returns what to say of a figure that was measured on this sample of a business, or empty if it is the whole. */
    public Optional<Message> sampleNote(Business whole) {
        return this == whole
                ? Optional.empty()
                : Optional.of(
                        Message.of("trust.sample").with("deals", deals.size()).with("all", whole.deals.size()));
    }

    public LocalDate closedOn(Opportunity deal) {
        return closed.closedOn(deal);
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, book.zone());
    }

    /** Returns the list price of what a deal sells. */
    Optional<Money> listPrice(Opportunity deal) {
        return deal.product().map(listPrices::get);
    }

    /** Returns what part of list prices won deals brought. */
    public PriceRealisation realisation() {
        return realisation;
    }

    /** Returns whether the closed deals of the book are all there were, so that a part of them says something. */
    public boolean hasWinRate() {
        return book.reading().filtered().isEmpty();
    }

    public WinRates winRates() {
        return WinRates.in(book.zone());
    }

    /** Returns the open deals with what history says about them. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** Returns what is wrong with the open deals. */
    public Hygiene hygiene() {
        return lastWeeks().hygiene();
    }

    /** Returns what is asked about the last weeks. */
    public WeeklyInspection weekly() {
        return weekly;
    }

    /** Returns what changed in the last weeks, and what is wrong now. */
    public WeeklyReport lastWeeks() {
        if (lastWeeks == null) {
            lastWeeks = weekly.inspect(deals, sources(), valuation);
        }
        return lastWeeks;
    }

    /** The changes of four weeks: of the deals due in the quarter, or of all where nobody says when an open one closes. */
    private MovementInspection changes() {
        MovementInspection all = MovementInspection.between(
                book.asOf().minusDays(CHANGE_DAYS), book.asOf(), book.zone(), book.currency());
        boolean isDated = open.stream().anyMatch(deal -> deal.expectedClose().isPresent());
        return isDated ? all.closingIn(quarter().range()) : all;
    }

    private HygieneSources sources() {
        MetPeople contacts = MetPeople.of(book);
        return contacts.isEmpty()
                ? HygieneSources.none()
                : HygieneSources.none()
                        .withLastContact(deal -> contacts.last(deal.id()))
                        .withPeople(deal -> contacts.people(deal.id()));
    }

    /** Returns how many sellers have deals. */
    public int activeSellers() {
        Set<String> owners = new HashSet<>();
        deals.forEach(deal -> deal.owner().ifPresent(owners::add));
        return owners.size();
    }

    /** Returns the regions of the sellers, in the order of the book. */
    public List<String> regions() {
        return book.sellers().stream().map(Seller::region).distinct().toList();
    }
}
