package io.stagecraft.examples.book;

import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.BusinessKind;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.NextStepSet;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Maps the rows of a book to the library's deals: each row becomes the events that its columns tell.
 *
 * <p>What the rows do not tell is not made up. A deal without a day of opening is imported, so its age is unknown; so is the
 * time in the stage of a deal whose changes of stage are not recorded, but in a first stage or in Engaging, whose beginning
 * engage_date is.
 */
public final class Opportunities {
    private final Book book;
    private final SalesProcess process;
    private final List<String> walked;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private Opportunities(Book book) {
        this.book = book;
        this.process = process(book);
        this.walked = walked(book);
        this.firstDay = days(book).min(LocalDate::compareTo).orElse(book.asOf());
        this.lastDay = days(book).max(LocalDate::compareTo).orElse(book.asOf());
    }

    /** Returns the stages but those in which deals are only put on hold. */
    private static List<String> walked(Book book) {
        Set<String> parked = new HashSet<>();
        book.deals().stream().filter(Deal::onHold).forEach(deal -> deal.stage().ifPresent(parked::add));
        book.deals().stream()
                .filter(deal -> !deal.onHold())
                .forEach(deal -> deal.stage().ifPresent(parked::remove));
        List<String> walked =
                book.stages().stream().filter(stage -> !parked.contains(stage)).toList();
        return walked.isEmpty() ? book.stages() : walked;
    }

    /** Returns one of the kinds of the domain, or empty for one of the book's own. */
    private static Optional<BusinessKind> kind(String name) {
        return Stream.of(BusinessKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Stream<LocalDate> days(Book book) {
        return book.deals().stream()
                .flatMap(deal -> Stream.of(
                                deal.opened().stream(),
                                deal.closed().stream(),
                                deal.changes().stream().map(FieldChange::day),
                                deal.statements().stream().map(Statement::day))
                        .flatMap(each -> each));
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

    private record Dated(LocalDate day, DealEvent event) {}

    private Opportunity map(Deal deal) {
        List<FieldChange> changes = deal.changes();
        List<Dated> events = new ArrayList<>();
        for (FieldChange change : changes) {
            if (!afterClose(deal, change)) {
                events.add(new Dated(change.day(), event(change)));
            }
        }
        deal.statements()
                .forEach(statement -> events.add(new Dated(
                        statement.day(),
                        Evidence.of(statement.statement(), statement.answer(), at(statement.day()))
                                .from(statement.source()))));
        events.sort(Comparator.comparing(Dated::day));
        deal.nextStep()
                .filter(step -> deal.isOpen())
                .ifPresent(step -> events.add(new Dated(lastDay, nextStep(step, deal.nextStepDay()))));
        Opportunity opportunity = Opportunity.open(opened(deal), process);
        for (Dated dated : events) {
            opportunity = opportunity.append(dated.event());
        }
        opportunity = close(deal, opportunity);
        for (FieldChange change : changes) {
            if (afterClose(deal, change)) {
                opportunity = opportunity.append(event(change));
            }
        }
        return opportunity;
    }

    private static boolean afterClose(Deal deal, FieldChange change) {
        return deal.closed().filter(change.day()::isAfter).isPresent();
    }

    private Opened opened(Deal deal) {
        Optional<String> firstKnown = before(deal, FieldChange.Field.STAGE);
        String stage = firstKnown
                .or(deal::stage)
                .orElseGet(() -> book.process().isEmpty()
                        ? walked.get(walked.size() - 1)
                        : book.stages().get(0));
        Opened.Builder opened = Opened.into(process);
        opened.id(deal.id())
                .stage(stage)
                .customerId(deal.account().map(Account::name))
                .owner(before(deal, FieldChange.Field.OWNER)
                        .or(() -> deal.seller().map(Seller::name)))
                .product(deal.product().map(Product::name))
                .region(deal.seller().map(Seller::region))
                .kind(deal.kind().flatMap(Opportunities::kind))
                .amount(before(deal, FieldChange.Field.AMOUNT).map(this::money).or(deal::amount))
                .expectedClose(before(deal, FieldChange.Field.EXPECTED_CLOSE)
                        .map(LocalDate::parse)
                        .or(deal::expectedClose));
        boolean stageKnown = firstKnown.isPresent() || stage.equals(walked.get(0)) || stage.equals("Engaging");
        if (deal.opened().isPresent() && stageKnown) {
            return opened.at(at(deal.opened().get())).build();
        }
        return opened.isImported(true)
                .at(at(firstKnownDay(deal)))
                .importedOpenedAt(deal.opened().map(this::at))
                .build();
    }

    /** An open deal of unknown beginning was there as long as the book: it is not new on any day. */
    private LocalDate firstKnownDay(Deal deal) {
        LocalDate first = deal.opened().or(deal::closed).orElse(firstDay);
        for (FieldChange change : deal.changes()) {
            first = change.day().isBefore(first) ? change.day() : first;
        }
        return deal.opened().isPresent() || first.isBefore(book.asOf()) ? first : book.asOf();
    }

    /** Returns what a field was before its first recorded change, or empty if no change of it is recorded. */
    private static Optional<String> before(Deal deal, FieldChange.Field field) {
        return deal.changes().stream()
                .filter(change -> change.field() == field)
                .findFirst()
                .flatMap(FieldChange::from);
    }

    private DealEvent event(FieldChange change) {
        Instant at = at(change.day());
        return switch (change.field()) {
            case STAGE ->
                StageMoved.of(at, change.from().orElseThrow(), change.to().orElseThrow());
            case AMOUNT ->
                AmountChanged.builder()
                        .at(at)
                        .amount(change.to().map(this::money))
                        .build();
            case EXPECTED_CLOSE ->
                ExpectedCloseChanged.builder()
                        .at(at)
                        .expectedClose(change.to().map(LocalDate::parse))
                        .build();
            case OWNER -> Reassigned.builder().at(at).owner(change.to()).build();
        };
    }

    private DealEvent nextStep(String step, Optional<LocalDate> due) {
        return NextStepSet.builder().at(at(lastDay)).step(step).due(due).build();
    }

    private Opportunity close(Deal deal, Opportunity opportunity) {
        if (deal.closed().isEmpty()) {
            return opportunity;
        }
        Instant at = at(deal.closed().get());
        String stage = opportunity.stage();
        return switch (deal.outcome()) {
            case OPEN -> opportunity;
            case WON -> ordered(deal, opportunity, at).append(Won.of(at, stage));
            case LOST ->
                opportunity.append(Lost.builder()
                        .at(at)
                        .stage(stage)
                        .reason(deal.lossReason())
                        .competitor(deal.competitor())
                        .build());
            case ABANDONED ->
                opportunity.append(Abandoned.builder()
                        .at(at)
                        .stage(stage)
                        .reason(deal.lossReason())
                        .build());
        };
    }

    /** What the customer ordered for is the amount of a won deal, whatever was expected before. */
    private static Opportunity ordered(Deal deal, Opportunity opportunity, Instant at) {
        return deal.wonValue()
                .filter(value -> !opportunity.amount().equals(Optional.of(value)))
                .map(value -> opportunity.changeAmount(value, at))
                .orElse(opportunity);
    }

    private Money money(String text) {
        return Money.of(book.currency(), new BigDecimal(text));
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(book.zone()).toInstant();
    }
}
