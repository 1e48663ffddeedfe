// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CalledPeriods;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.deal.DealCurrencies;
import io.stagecraft.examples.crm.deal.DealDays;
import io.stagecraft.examples.crm.deal.DealRows;
import io.stagecraft.examples.crm.deal.Filtered;
import io.stagecraft.examples.crm.deal.Masters;
import io.stagecraft.examples.crm.deal.Rates;
import io.stagecraft.examples.crm.deal.ReadDeal;
import io.stagecraft.examples.crm.export.FoundExports;
import io.stagecraft.examples.crm.export.ReadExports;
import io.stagecraft.examples.crm.export.Snapshots;
import io.stagecraft.examples.crm.export.ToldDays;
import io.stagecraft.examples.crm.export.UnreadTables;
import io.stagecraft.examples.crm.history.StageOrder;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.Said;
import io.stagecraft.examples.crm.table.SetAsideRows;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Makes the books of what was read, one for each currency. */
final class Books {
    private final FoundExports found;
    private final Said said;
    private final ReadExports exports;
    private final DealRows rows;
    private final SetAsideRows aside;
    private final Assumptions assumptions;
    private final Defects defects;
    private final Formats formats;
    private final StageOrder order;
    private final List<ExportTable> tables;
    private final Optional<Rates> rates;

    Books(FoundExports found, Said said, ReadExports exports, Findings findings) {
        this.found = found;
        this.said = said;
        this.exports = exports;
        this.rows = exports.rows();
        this.aside = findings.aside();
        this.assumptions = findings.assumptions();
        this.defects = findings.defects();
        this.formats = exports.formats();
        this.order = exports.order();
        this.tables = found.tables();
        this.rates = found.rates();
    }

    CrmBooks make() {
        Map<CurrencyUnit, List<ReadDeal>> byCurrency = new LinkedHashMap<>();
        CurrencyUnit ofFirst = rates.map(Rates::into)
                .orElse(exports.currencies().found().iterator().next());
        Masters first = masters(exports.cells(), ofFirst, aside);
        aside.refuseIfTooBad(rows.deals().size(), found.options().strict(), formats);
        countUnused(first);
        ToldDays days = new ToldDays(exports);
        LocalDate asOf = asOf(days);
        assume();
        assumptions.ofAmountsWithoutCurrency(
                first.withoutCurrency(), exports.currencies().found());
        Optional<LocalDate> later = days.last().filter(asOf::isBefore);
        DateRange quarter = fiscal().quarterOf(asOf.plusDays(1)).range();
        Reading reading = reading(asOf, later, days, first.noneOf(quarter));
        converted()
                .filter(read -> !read.isBeside())
                .forEach(read -> byCurrency
                        .computeIfAbsent(read.currency(), key -> new ArrayList<>())
                        .add(read));
        List<Book> books = new ArrayList<>();
        byCurrency.entrySet().stream()
                .filter(entry -> found.options()
                        .currency()
                        .filter(unit -> !unit.equals(entry.getKey()))
                        .isEmpty())
                .map(entry -> Map.entry(entry.getKey(), known(entry.getValue(), asOf, later)))
                .sorted(Comparator.comparing((Map.Entry<CurrencyUnit, List<ReadDeal>> entry) ->
                                entry.getValue().size())
                        .reversed()
                        .thenComparing(entry -> entry.getKey().getCode()))
                .forEach(entry -> books.add(book(
                        Sets.difference(byCurrency.keySet(), Set.of(entry.getKey())),
                        entry.getKey().equals(ofFirst) ? first : again(entry.getKey()),
                        entry.getKey(),
                        entry.getValue(),
                        requireNonNull(byCurrency.get(entry.getKey())).size()
                                - entry.getValue().size(),
                        asOf,
                        reading)));
        if (books.isEmpty()) {
            throw nothingToReview(byCurrency.keySet());
        }
        return new CrmBooks(
                books,
                reading,
                days.lastLikely().filter(asOf::isBefore),
                () -> Snapshots.text(rows.deals()),
                () -> MappingText.of(
                        tables, Optional.of(formats), exports.words(), said, exports.preset(), Optional.of(order)));
    }

    /** Reads sellers, products and accounts once more, with amounts in another currency. */
    private Masters again(CurrencyUnit currency) {
        return masters(exports.cells().stream().map(Cells::uncounted).toList(), currency, new SetAsideRows());
    }

    private Masters masters(List<Cells> cells, CurrencyUnit currency, SetAsideRows aside) {
        DealCurrencies currencies = exports.currencies();
        Optional<CurrencyUnit> unnamed =
                rates.map(Rates::into).or(() -> found.options().currency()).or(currencies::only);
        return new Masters(cells, periods(), currency, currencies, unnamed, aside);
    }

    private CalledPeriods periods() {
        return new CalledPeriods(fiscal());
    }

    private FiscalCalendar fiscal() {
        return FiscalCalendar.startingIn(said.fiscalYearStart().orElse(Month.JANUARY));
    }

    private void countUnused(Masters masters) {
        Set<String> owners = named(rows.deals(), Deal::seller);
        masters.count(owners, named(rows.deals(), Deal::account), named(rows.deals(), Deal::product), defects);
        List<Argument> strangers = CellTexts.list(exports.splits().people().stream()
                .filter(person -> !owners.contains(person) && !masters.knows(person)));
        if (!strangers.isEmpty()) {
            assumptions.add(Message.of("assumed.split-strangers").with("people", strangers));
        }
    }

    private UnreadableBookException nothingToReview(Set<CurrencyUnit> units) {
        return new UnreadableBookException(
                units.isEmpty()
                        ? Message.of("unread.nothing")
                        : Message.of("unread.other-currency")
                                .with(
                                        "currency",
                                        found.options().currency().orElseThrow().getCode())
                                .with(
                                        "others",
                                        CellTexts.list(units.stream()
                                                .map(CurrencyUnit::getCode)
                                                .sorted())));
    }

    /** Returns the deals in their own currencies, or all in one if there are rates. */
    private Stream<ReadDeal> converted() {
        if (rates.isEmpty()) {
            return rows.deals().stream();
        }
        Rates given = rates.get();
        return rows.deals().stream()
                .map(read -> new ReadDeal(
                        read.deal().in(given.into(), given.of(read.currency())),
                        given.into(),
                        read.name(),
                        read.manager(),
                        read.region()));
    }

    private LocalDate asOf(ToldDays days) {
        if (said.asOf().isPresent()) {
            return said.asOf().get();
        }
        if (!exports.series().isEmpty()) {
            LocalDate last = exports.series().get(exports.series().size() - 1);
            assumptions.add(Message.of("assumed.last-export").with("day", last));
            return last;
        }
        LocalDate last = days.lastLikely().orElseThrow(() -> new UnreadableBookException(Message.of("unread.no-day")));
        assumptions.add(Message.of("assumed.last-day").with("day", last));
        return last;
    }

    /** Returns the deals that were known on the day of the review, as they stood then; all as they are if nothing later is told. */
    private static List<ReadDeal> known(List<ReadDeal> read, LocalDate asOf, Optional<LocalDate> later) {
        return later.isEmpty()
                ? read
                : read.stream().flatMap(each -> each.asOf(asOf).stream()).toList();
    }

    private void assume() {
        rates.ifPresent(given -> exports.currencies().found().stream()
                .filter(currency -> !currency.equals(given.into()))
                .forEach(currency -> assumptions.add(Message.of("assumed.rate")
                        .with("currency", currency.getCode())
                        .with("rate", given.of(currency))
                        .with("into", given.into().getCode()))));
        assumptions.ofSettings(said, said.fiscalYearStart());
        assumptions.ofStages(order, exports.histories().present());
        assumptions.ofTables(tables);
        assumptions.ofUsers(exports.users(), tables, exports.words());
        exports.splits().assumption().ifPresent(assumptions::add);
        UnreadTables.others(found).forEach(assumptions::add);
    }

    private Reading reading(LocalDate asOf, Optional<LocalDate> later, ToldDays days, Optional<Message> ofTargets) {
        List<Reading.Column> columns = new ArrayList<>();
        for (ExportTable table : tables) {
            for (int i = 0; i < table.header().size(); i++) {
                columns.add(new Reading.Column(table.name(), table.header().get(i), meaning(table, i)));
            }
        }
        long stillOpen = rows.counts().getOrDefault(DealDays.STILL_OPEN, 0L);
        Optional<Message> filtered = Filtered.of(
                known(rows.deals(), asOf, later),
                aside.ofUnknownStanding() + (stillOpen < Filtered.ENOUGH ? 0 : stillOpen),
                rows.counts().getOrDefault("won-without-day", 0L),
                asOf);
        return new Reading(
                exports.preset().map(Preset::label).orElse(Message.of("read.no-product")),
                columns,
                aside.deals(),
                new ReadingWarnings(found, exports, defects)
                        .of(aside.warnings(rows.deals().size(), formats), ofTargets, days, asOf, filtered),
                aside.problems(),
                filtered,
                exports.series().stream()
                        .filter(day -> !day.equals(
                                exports.series().get(exports.series().size() - 1)))
                        .reduce((earlier, last) -> last),
                exports.series().stream().findFirst(),
                later.isPresent(),
                new Counted(rows, aside, exports.histories().figures(rows::has, order.stages()), asOf).figures());
    }

    private Message meaning(ExportTable table, int column) {
        Mapping.Means means = table.means().get(column);
        Message label = means.label();
        if (means.field().filter(Field::isOpinion).isPresent()) {
            return Message.of("read.opinion").with("what", label);
        }
        if (means.field().filter(Field::isDate).isPresent()) {
            return read(label, formats.dates(table).format(column));
        }
        if (means.field().filter(Field::isMoney).isPresent()) {
            Message read = read(label, formats.amounts(table).mark().label());
            Unit unit = table.unit(means.field().get());
            return unit.isScale() ? Message.of("read.scaled").with("what", read).with("factor", unit.factor()) : read;
        }
        return label;
    }

    private static Message read(Message what, Message how) {
        return Message.of("read.column").with("what", what).with("how", how);
    }

    private Book book(
            Set<CurrencyUnit> others,
            Masters masters,
            CurrencyUnit unit,
            List<ReadDeal> read,
            int later,
            LocalDate asOf,
            Reading reading) {
        Map<String, ReadDeal> lastOf = new HashMap<>();
        Set<String> sellers = new LinkedHashSet<>();
        List<Deal> deals = new ArrayList<>(read.size());
        for (ReadDeal each : read) {
            Deal deal = each.deal();
            deals.add(deal);
            sellers.addAll(deal.split().sellers());
            deal.seller().ifPresent(seller -> {
                sellers.add(seller);
                lastOf.merge(seller, each, (before, last) -> last.tellsTeam() ? last : before);
            });
        }
        return new Book(
                found.name(),
                others.isEmpty()
                        ? found.title()
                        : Message.of("book.title-in")
                                .with("title", found.title())
                                .with("currency", unit.getCode()),
                unit,
                asOf,
                said.zone().orElse(ZoneId.of("UTC")),
                said.fiscalYearStart().orElse(Month.JANUARY),
                exports.specialDays(),
                stages(deals),
                said.process().map(process -> process.id()).orElse(""),
                masters.sellers(sellers, lastOf),
                masters.products(named(read, Deal::product)),
                masters.accounts(named(read, Deal::account)),
                deals,
                later,
                masters.targets(),
                masters.calls(),
                tables.stream().map(this::words).toList(),
                defects.list(others),
                assumptions.list(),
                reading);
    }

    /** Returns the names that deals give to one of their parties, in the order in which they give them first. */
    private static Set<String> named(List<ReadDeal> read, Function<Deal, Optional<String>> party) {
        Set<String> names = new LinkedHashSet<>();
        for (ReadDeal each : read) {
            party.apply(each.deal()).ifPresent(names::add);
        }
        return names;
    }

    /** Returns the stages in their order; those in which deals are only put on hold stand before the others. */
    private List<String> stages(List<Deal> deals) {
        List<String> stages = new ArrayList<>();
        deals.stream()
                .filter(Deal::onHold)
                .flatMap(deal -> deal.stage().stream())
                .filter(stage -> !order.stages().contains(stage))
                .distinct()
                .forEach(stages::add);
        stages.addAll(order.stages());
        return stages;
    }

    private Message words(ExportTable table) {
        return Message.of("read.file")
                .with("file", table.name())
                .with("kind", table.kind().label())
                .with("rows", formats.records(table))
                .with("how", table.how());
    }
}
