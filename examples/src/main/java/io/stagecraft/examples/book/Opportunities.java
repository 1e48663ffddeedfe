// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import com.google.common.collect.Lists;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.NextStepSet;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.OwnersShared;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.BusinessKind;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.planning.forecast.Replay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Maps the rows of a book to the library's deals: each row becomes the events that its columns tell.
 *
 * <p>What the rows do not tell is not made up. A deal without a day of opening is imported, so its age is unknown; so is the
 * stage of a deal, or its time in it, before stages were {@linkplain StageRecord recorded}.
 */
public final class Opportunities {
    private static final List<BusinessKind> KINDS = List.of(BusinessKind.values());
    private static final List<String> REASONS =
            LossReason.ready().stream().map(LossReason::id).toList();

    private final Book book;
    private final SalesProcess process;
    private final StageRecord stages;
    /** What stands in many deals is read once. */
    private final Map<LocalDate, Instant> instants = new HashMap<>();

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Money> amounts = new HashMap<>();
    private final Map<String, Optional<BusinessKind>> kinds = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    /** Moves by the change that each is, and ends: many deals have the same on one day, which is kept once. */
    private final Map<FieldChange, DealEvent> moves = new HashMap<>();

    private final Map<DealEvent, DealEvent> ends = new HashMap<>();

    private final Map<String, String> regions = new HashMap<>(); // by seller
    private final LocalDate firstDay;

    private Opportunities(Book book) {
        this.book = book;
        this.process = process(book);
        this.stages = StageRecord.of(book);
        this.firstDay = firstDay(book);
        book.sellers().forEach(seller -> regions.put(seller.name(), seller.region()));
    }

    private static LocalDate firstDay(Book book) {
        LocalDate[] first = {book.asOf()};
        for (Deal deal : book.deals()) {
            deal.eachDay(day -> first[0] = day.isBefore(first[0]) ? day : first[0]);
        }
        return first[0];
    }

    /** Returns the process of a book: the ready one that its settings name, or else its own stages and nothing more. */
    public static SalesProcess process(Book book) {
        return SalesProcesses.all().stream()
                .filter(ready -> ready.id().equals(book.process()))
                .findFirst()
                .orElseGet(() -> SalesProcesses.ofStages("book", book.stages()));
    }

    /** Returns the deals of a book with their whole history, in the order of the book. */
    public static List<Opportunity> of(Book book) {
        Opportunities mapping = new Opportunities(book);
        return book.deals().stream().map(mapping::map).toList();
    }

    /**
     * Returns the present period of a book and the past ones before it, in which models read only what the book {@linkplain
     * Book#unrecordedBefore recorded} by then.
     */
    public static Replay replay(Book book, FiscalUnit unit) {
        return Replay.of(
                        of(book),
                        FiscalCalendar.startingIn(book.fiscalYearStart()),
                        unit,
                        book.asOf(),
                        book.calendar(),
                        book.zone(),
                        book.currency())
                .withUnrecordedBefore(book.unrecordedBefore());
    }

    /**
     * Returns the parts of the deals that several sellers share, as deals of their own with their whole history, by the ids of the deals;
     * empty if every deal is its owner's alone.
     */
    public static Map<String, List<Opportunity>> parts(Book book) {
        List<Deal> shared = book.deals().stream()
                .filter(deal -> !deal.split().shares().isEmpty())
                .toList();
        if (shared.isEmpty()) {
            return Map.of();
        }
        Opportunities mapping = new Opportunities(book);
        Map<String, List<Opportunity>> parts = new HashMap<>();
        for (Deal deal : shared) {
            parts.put(
                    deal.id(),
                    deal.parts(book.currency()).stream().map(mapping::map).toList());
        }
        return parts;
    }

    /** What happened on a day: a deal is opened again before anything else of the day, and closed after it. */
    private record Dated(LocalDate day, int place, DealEvent event) {
        private static final Comparator<Dated> ORDER =
                Comparator.comparing(Dated::day).thenComparingInt(Dated::place);

        Dated(LocalDate day, DealEvent event) {
            this(day, 0, event);
        }
    }

    private Opportunity map(Deal deal) {
        List<Dated> before = new ArrayList<>();
        List<Dated> after = new ArrayList<>();
        for (FieldChange each : deal.changes()) {
            if (each.field() == FieldChange.Field.OUTCOME) {
                before.add(takenBack(deal, each));
                continue;
            }
            FieldChange change = fromKnown(deal, each);
            if (!isOfNoMeaning(deal, change) && !change.from().equals(change.to())) {
                (isAfterClose(deal, change.day()) ? after : before).add(new Dated(day(change), event(deal, change)));
            }
        }
        for (Statement statement : deal.statements()) {
            (isAfterClose(deal, statement.day()) ? after : before).add(new Dated(statement.day(), event(statement)));
        }
        before.sort(Dated.ORDER);
        after.sort(Dated.ORDER);
        Opened opened = opened(deal);
        List<DealEvent> events = new ArrayList<>(before.size() + after.size() + 4);
        events.add(opened);
        if (!deal.split().isNone()) {
            events.add(OwnersShared.builder()
                    .at(opened.at())
                    .shares(deal.split().shares())
                    .overlays(deal.split().overlays())
                    .build());
        }
        // a call without a history stands as the file has it, as any other field: it is no change of the day of the
        // export
        Optional<String> called =
                deal.before(FieldChange.Field.CATEGORY, deal.category().map(ForecastCategory::name));
        if (called.isPresent()) {
            events.add(called(deal, firstKnownDay(deal), called.map(ForecastCategory::valueOf)));
        }
        before.forEach(dated -> events.add(dated.event()));
        if (deal.isOpen() && deal.nextStep().isPresent()) {
            events.add(nextStep(deal.nextStep().get(), deal.nextStepDay()));
        }
        if (deal.category().isPresent() && !calledLast(events).equals(deal.category())) {
            events.add(called(deal, book.asOf(), deal.category())); // no entry leads to it
        }
        close(deal, events);
        after.forEach(dated -> events.add(dated.event()));
        return Opportunity.replay(events, process);
    }

    /** Returns the event of a close that was taken back, or of the opening that did it. */
    private Dated takenBack(Deal deal, FieldChange change) {
        Deal.Outcome then = Deal.Outcome.valueOf(change.to().orElseThrow());
        boolean isOpened = then == Deal.Outcome.OPEN;
        String stage = stageOn(deal, isOpened ? change.day().minusDays(1) : change.day());
        Instant at = at(change.day());
        DealEvent event = switch (then) {
            case OPEN -> Reopened.of(at, stage);
            case WON -> Won.of(at, stage);
            case LOST -> Lost.builder().at(at).stage(stage).build();
            case ABANDONED -> Abandoned.builder().at(at).stage(stage).build();
        };
        return new Dated(change.day(), isOpened ? -1 : 1, event);
    }

    /** Returns the stage of a deal in the evening of a day. */
    private String stageOn(Deal deal, LocalDate day) {
        String stage = stages.firstStage(deal);
        for (FieldChange change : deal.changes()) {
            if (change.field() == FieldChange.Field.STAGE && !day(change).isAfter(day)) {
                stage = change.to().orElse(stage);
            }
        }
        return stage;
    }

    private static Optional<ForecastCategory> calledLast(List<DealEvent> events) {
        for (DealEvent event : Lists.reverse(events)) {
            if (event instanceof CategoryCalled call) {
                return call.category();
            }
        }
        return Optional.empty();
    }

    private static String lastStage(List<DealEvent> events) {
        for (int i = events.size() - 1; i > 0; i--) {
            if (events.get(i) instanceof StageMoved move) {
                return move.to();
            }
        }
        return ((Opened) events.get(0)).stage();
    }

    private static Optional<Money> lastAmount(List<DealEvent> events) {
        for (int i = events.size() - 1; i > 0; i--) {
            if (events.get(i) instanceof AmountChanged change) {
                return change.amount();
            }
        }
        return ((Opened) events.get(0)).amount();
    }

    private static boolean isAfterClose(Deal deal, LocalDate day) {
        return deal.closed().filter(day::isAfter).isPresent();
    }

    /**
     * Returns whether a change cannot be, because the deal was closed: a won deal goes on to the stages after the order but keeps
     * the value of the order, and a lost one stays where it was lost.
     */
    public static boolean isOfNoMeaning(Deal deal, FieldChange change) {
        Optional<FieldChange> takenBack =
                deal.closeTakenBack(change.day()).filter(close -> close.day().isBefore(change.day()));
        boolean isWon =
                takenBack.isEmpty() ? deal.isWon() : takenBack.get().to().equals(Optional.of(Deal.Outcome.WON.name()));
        return (takenBack.isPresent() || isAfterClose(deal, change.day()))
                && switch (change.field()) {
                    case STAGE -> !isWon;
                    case AMOUNT -> isWon;
                    case CATEGORY -> true;
                    case EXPECTED_CLOSE, OWNER, OUTCOME -> false;
                };
    }

    /** Returns the day of a change; of one that nothing dates, that of the export which shows it. */
    private LocalDate day(FieldChange change) {
        return change.day().equals(FieldChange.NOBODY_KNOWS) ? book.asOf() : change.day();
    }

    /** Returns a change, that from a stage which nothing tells as one from the stage in which the deal is seen first. */
    private FieldChange fromKnown(Deal deal, FieldChange change) {
        return change.field() == FieldChange.Field.STAGE && change.from().isEmpty()
                ? new FieldChange(change.day(), change.field(), Optional.of(stages.firstStage(deal)), change.to())
                : change;
    }

    private DealEvent event(Statement statement) {
        return Evidence.of(statement.statement(), statement.answer(), at(statement.day()))
                .from(statement.source());
    }

    private Opened opened(Deal deal) {
        Opened.Builder opened = Opened.into(process);
        opened.id(deal.id())
                .stage(stages.firstStage(deal))
                .customerId(deal.account())
                .owner(firstOwner(deal))
                .product(deal.product())
                .region(deal.seller().map(regions::get))
                .kind(deal.kind().flatMap(name -> kinds.computeIfAbsent(name, Opportunities::kind)))
                .amount(deal.firstChange(FieldChange.Field.AMOUNT)
                        .map(change -> change.from().map(this::money))
                        .orElse(deal.amount()))
                .expectedClose(deal.firstChange(FieldChange.Field.EXPECTED_CLOSE)
                        .map(change -> change.from().map(this::day))
                        .orElse(deal.expectedClose()));
        if (deal.opened().isPresent() && stages.isEnteredWhenOpened(deal)) {
            return opened.at(at(deal.opened().get())).build();
        }
        return opened.isImported(true)
                .at(at(firstKnownDay(deal)))
                .importedOpenedAt(deal.opened().map(this::at))
                .build();
    }

    /**
     * An open deal of unknown beginning was there as long as the book: it is not new on any day. One that the first of several exports does
     * not show is new with that which does.
     */
    private LocalDate firstKnownDay(Deal deal) {
        boolean isInFirst = deal.shown().equals(book.reading().followedFrom());
        LocalDate first = deal.opened()
                .or(() -> isInFirst && deal.shown().isPresent() ? Optional.of(firstDay) : deal.shown())
                .or(deal::closed)
                .orElse(firstDay);
        for (FieldChange change : deal.changes()) {
            first = change.day().isBefore(first) ? change.day() : first;
        }
        return first;
    }

    private DealEvent event(Deal deal, FieldChange change) {
        return switch (change.field()) {
            case STAGE -> moves.computeIfAbsent(change, this::move);
            case AMOUNT ->
                AmountChanged.builder()
                        .at(at(day(change)))
                        .amount(change.to().map(this::money))
                        .build();
            case EXPECTED_CLOSE ->
                ExpectedCloseChanged.builder()
                        .at(at(day(change)))
                        .expectedClose(change.to().map(this::day))
                        .build();
            case OWNER ->
                Reassigned.builder().at(at(day(change))).owner(change.to()).build();
            case CATEGORY -> called(deal, day(change), change.to().map(ForecastCategory::valueOf));
            case OUTCOME -> takenBack(deal, change).event();
        };
    }

    private DealEvent move(FieldChange change) {
        return StageMoved.of(
                at(day(change)), change.from().orElseThrow(), change.to().orElseThrow());
    }

    /** Returns the copy that is kept of an end. */
    private DealEvent one(DealEvent end) {
        return ends.computeIfAbsent(end, same -> same);
    }

    /** An export does not say who called: whoever owned the deal counts. */
    private DealEvent called(Deal deal, LocalDate day, Optional<ForecastCategory> category) {
        return CategoryCalled.builder()
                .at(at(day))
                .category(category)
                .by(owner(deal, day).orElse("nobody"))
                .build();
    }

    /** Returns who owned a deal in the evening of a day. */
    private Optional<String> owner(Deal deal, LocalDate day) {
        Optional<String> owner = firstOwner(deal);
        for (FieldChange change : deal.changes()) {
            if (change.field() == FieldChange.Field.OWNER && !day(change).isAfter(day)) {
                owner = change.to();
            }
        }
        return owner;
    }

    private static Optional<String> firstOwner(Deal deal) {
        return deal.before(FieldChange.Field.OWNER, deal.seller());
    }

    private DealEvent nextStep(String step, Optional<LocalDate> due) {
        return NextStepSet.builder().at(at(book.asOf())).step(step).due(due).build();
    }

    private void close(Deal deal, List<DealEvent> events) {
        if (deal.closed().isEmpty() || deal.isOpen()) {
            return;
        }
        Instant at = at(deal.closed().get());
        String stage = lastStage(events);
        if (deal.isWon()) {
            // what the customer ordered for is the amount of a won deal, whatever was expected before
            if (deal.wonValue().isPresent() && !lastAmount(events).equals(deal.wonValue())) {
                events.add(AmountChanged.of(at, deal.wonValue().get()));
            }
            events.add(one(Won.of(at, stage)));
        } else if (deal.outcome() == Deal.Outcome.LOST) {
            events.add(one(Lost.builder()
                    .at(at)
                    .stage(stage)
                    .reason(reason(deal))
                    .competitor(deal.competitor())
                    .build()));
        } else {
            events.add(one(
                    Abandoned.builder().at(at).stage(stage).reason(reason(deal)).build()));
        }
    }

    private Optional<String> reason(Deal deal) {
        return deal.lossReason().map(name -> reasons.computeIfAbsent(name, Opportunities::reason));
    }

    /** Returns the kind of business of this name, whatever the case of its letters, or empty for one of the book's own. */
    public static Optional<BusinessKind> kind(String name) {
        String id = id(name);
        for (BusinessKind kind : KINDS) {
            if (kind.name().equalsIgnoreCase(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the id of the ready reason of this name, whatever the case of its letters, or else the book's own. */
    private static String reason(String name) {
        String id = id(name);
        for (String ready : REASONS) {
            if (ready.equalsIgnoreCase(id)) {
                return ready;
            }
        }
        return name;
    }

    private static String id(String name) {
        return name.strip().replace(' ', '_').replace('-', '_');
    }

    private Money money(String text) {
        return amounts.computeIfAbsent(text, each -> Money.of(book.currency(), new BigDecimal(each)));
    }

    private LocalDate day(String text) {
        return days.computeIfAbsent(text, LocalDate::parse);
    }

    private Instant at(LocalDate day) {
        return instants.computeIfAbsent(
                day, each -> each.atStartOfDay(book.zone()).toInstant());
    }
}
