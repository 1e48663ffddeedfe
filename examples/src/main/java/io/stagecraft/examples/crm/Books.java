// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.book.UnreadableBookException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Makes the books of what was read, one for each currency. */
final class Books {
    /** What is missed where no column tells it; a status only where no deal is closed, a day of closing only where one lacks it. */
    private static final List<Field> MISSED =
            List.of(Field.OWNER, Field.CUSTOMER, Field.CREATED, Field.STAGE, Field.STATUS, Field.CLOSED);

    private static final int MOST_COLUMNS = 12;

    /** One day in so many may be mistyped. */
    private static final int FEW = 100;

    /** One in so many that lack something is too many to be told below. */
    private static final int MOST_PARTS = 20;

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
        NavigableMap<LocalDate, Integer> days = days();
        LocalDate asOf = asOf(days);
        assume();
        assumptions.ofAmountsWithoutCurrency(
                first.withoutCurrency(), exports.currencies().found());
        Optional<LocalDate> later = Optional.ofNullable(days.higherKey(asOf)).map(day -> days.lastKey());
        Reading reading = reading(asOf, later, days);
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
                later.map(day -> lastLikely(days)).filter(asOf::isBefore),
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
        return new CalledPeriods(
                FiscalCalendar.startingIn(said.fiscalYearStart().orElse(Month.JANUARY)));
    }

    private void countUnused(Masters masters) {
        Met<Seller> owners = new Met<>(Seller::name, Seller::named);
        Met<Account> customers = new Met<>(Account::name, Account::named);
        Met<Product> sold = new Met<>(Product::name, Product::named);
        for (ReadDeal read : rows.deals()) {
            owners.of(read.deal().seller());
            customers.of(read.deal().account());
            sold.of(read.deal().product());
        }
        masters.count(owners.names(), customers.names(), sold.names(), defects);
        List<Argument> strangers = exports.splits().people().stream()
                .filter(person -> !owners.names().contains(person) && !masters.knows(person))
                .map(Argument::of)
                .toList();
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
                                        units.stream()
                                                .map(CurrencyUnit::getCode)
                                                .sorted()
                                                .map(Argument::of)
                                                .toList()));
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

    private LocalDate asOf(NavigableMap<LocalDate, Integer> days) {
        if (said.asOf().isPresent()) {
            return said.asOf().get();
        }
        if (!exports.series().isEmpty()) {
            LocalDate last = exports.series().get(exports.series().size() - 1);
            assumptions.add(Message.of("assumed.last-export").with("day", last));
            return last;
        }
        if (days.isEmpty()) {
            throw new UnreadableBookException(Message.of("unread.no-day"));
        }
        LocalDate last = lastLikely(days);
        assumptions.add(Message.of("assumed.last-day").with("day", last));
        return last;
    }

    /** Returns the days of which the exports tell, or on which several of them were made, with how often. */
    private NavigableMap<LocalDate, Integer> days() {
        Map<LocalDate, int[]> counts = new HashMap<>();
        Consumer<LocalDate> count = day -> counts.computeIfAbsent(day, first -> new int[1])[0]++;
        exports.series().forEach(count);
        rows.deals().forEach(read -> read.deal().days().forEach(count));
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        counts.forEach((day, often) -> days.put(day, often[0]));
        return days;
    }

    /** Returns the last day, or that before the few which lie more than a year after all others, and which somebody mistyped. */
    private static LocalDate lastLikely(NavigableMap<LocalDate, Integer> days) {
        long all = days.values().stream().mapToLong(Integer::longValue).sum();
        long beyond = 0;
        LocalDate likely = days.lastKey();
        LocalDate next = days.lastKey();
        for (Map.Entry<LocalDate, Integer> day : days.descendingMap().entrySet()) {
            if (day.getKey().plusYears(1).isBefore(next)) {
                likely = day.getKey();
            }
            next = day.getKey();
            beyond += day.getValue();
            if (FEW * beyond > all) {
                break;
            }
        }
        return likely;
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
        tables.forEach(table -> table.statusByValues()
                .ifPresent(column ->
                        assumptions.add(Message.of("assumed.status-column").with("column", column))));
        assumptions.ofSettings(said, said.fiscalYearStart());
        assumptions.ofStages(order, exports.histories().present());
        assumptions.ofTables(tables);
        assumptions.ofUsers(exports.users(), tables, exports.words());
        exports.splits().assumption().ifPresent(assumptions::add);
        for (String table : found.unknown()) {
            assumptions.add(TableKind.ofFile(table)
                    .map(kind -> Message.of("assumed.not-read-as")
                            .with("kind", kind.label())
                            .with(
                                    "columns",
                                    kind.wanted().stream()
                                            .map(Field::label)
                                            .map(Argument::of)
                                            .toList()))
                    .orElse(Message.of("assumed.not-read"))
                    .with("file", table));
        }
    }

    private Reading reading(LocalDate asOf, Optional<LocalDate> later, NavigableMap<LocalDate, Integer> days) {
        List<Reading.Column> columns = new ArrayList<>();
        for (ExportTable table : tables) {
            for (int i = 0; i < table.header().size(); i++) {
                columns.add(new Reading.Column(table.name(), table.header().get(i), meaning(table, i)));
            }
        }
        List<Message> warnings = new ArrayList<>(aside.warnings(rows.deals().size()));
        unmatched(Stream.concat(
                                found.mapping().columnsOfNone(found.tables()).stream(),
                                exports.words().unmet().stream())
                        .toList())
                .ifPresent(warnings::add);
        Optional<Message> withoutAmounts = withoutAmounts();
        withoutAmounts.ifPresent(warnings::add);
        if (withoutAmounts.isEmpty()
                && !exports.preset().map(Preset::assumesDollars).orElse(false)) {
            warnings.addAll(exports.currencies().warnings());
        }
        unknownColumns().ifPresent(warnings::add);
        long repeated = rows.counts().getOrDefault("repeated-ids", 0L);
        if (repeated > 0 && 2 * repeated >= rows.deals().size()) {
            warnings.add(Message.of("warn.repeated-ids").with("rows", repeated));
        }
        long nearMidnight = rows.counts().getOrDefault("closes-near-midnight", 0L);
        if (nearMidnight > 0) {
            warnings.add(Message.of("warn.near-midnight").with("rows", nearMidnight));
        }
        int filled = defects.count("odd.open-deals-due-on-the-last-day-of-their-first-month");
        if (filled > 0) {
            warnings.add(Message.of("warn.filled-close")
                    .with("filled", filled)
                    .with(
                            "open",
                            rows.deals().stream()
                                    .filter(read -> read.deal().isOpen())
                                    .count()));
        }
        whenExpected().ifPresent(warnings::add);
        farDays(days).ifPresent(warnings::add);
        Optional<Message> filtered = Filtered.of(
                known(rows.deals(), asOf, later),
                aside.ofUnknownStanding(),
                rows.counts().getOrDefault("won-without-day", 0L));
        filtered.or(this::someLostWithoutDay).ifPresent(warnings::add);
        return new Reading(
                exports.preset().map(Preset::label).orElse(Message.of("read.no-product")),
                columns,
                aside.deals(),
                warnings,
                aside.problems(),
                filtered,
                exports.series().stream()
                        .filter(day -> !day.equals(
                                exports.series().get(exports.series().size() - 1)))
                        .reduce((earlier, last) -> last),
                exports.series().stream().findFirst(),
                new Counted(rows, aside, exports.histories().figures(rows::has, order.stages()), asOf).figures());
    }

    /** Says which lines of a mapping match nothing, or empty if there are none. */
    static Optional<Message> unmatched(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("warn.mapping")
                        .with("count", lines.size())
                        .with(
                                "lines",
                                lines.stream()
                                        .limit(MOST_COLUMNS)
                                        .map(Argument::of)
                                        .toList()));
    }

    /** Says that nothing tells what deals are worth, and which columns may, or empty if something does. */
    private Optional<Message> withoutAmounts() {
        List<ExportTable> deals =
                tables.stream().filter(table -> table.kind() == TableKind.DEALS).toList();
        if (deals.stream().anyMatch(table -> table.has(Field.AMOUNT) || table.has(Field.WON_AMOUNT))
                || rows.deals().stream()
                        .anyMatch(read -> DealReader.money(read.deal()).isPresent())) {
            return Optional.empty();
        }
        List<String> may = deals.stream()
                .flatMap(table -> table.numbers(exports.words()).stream())
                .distinct()
                .limit(MOST_COLUMNS)
                .toList();
        return Optional.of(
                may.isEmpty()
                        ? Message.of("warn.no-amounts")
                        : Message.of("warn.no-amounts-but-numbers")
                                .with("columns", may.stream().map(Argument::of).toList())
                                .with("line", Mapping.line(TableKind.DEALS.word(), may.get(0), Field.AMOUNT.word())));
    }

    /** Returns what no column of the deals tells, and which columns are not understood and may tell it; empty if nothing is missed. */
    private Optional<Message> unknownColumns() {
        List<ExportTable> deals = tablesOfDeals();
        boolean isLog = tables.stream().noneMatch(table -> table.kind() == TableKind.DEALS);
        boolean isClosed = rows.deals().stream().anyMatch(read -> !read.deal().isOpen());
        boolean lacksDay = (defects.count("odd.lost-deals-without-a-day-of-the-loss") > 0
                        || whenExpected().isPresent())
                && deals.stream().noneMatch(table -> table.has(Field.CLOSE) || table.has(Field.LOST_DAY));
        List<Argument> missing = MISSED.stream()
                .filter(field -> deals.stream().noneMatch(table -> table.has(field)))
                .filter(field -> field == Field.STATUS ? !isClosed : !isLog) // few logs tell more
                .filter(field -> field != Field.CLOSED || lacksDay)
                .map(Field::label)
                .map(Argument::of)
                .toList();
        List<Argument> unknown = deals.stream()
                .flatMap(table -> table.unknown().stream().map(table.header()::get))
                .distinct()
                .limit(MOST_COLUMNS)
                .map(CellTexts::shown)
                .map(Argument::of)
                .toList();
        return missing.isEmpty() || unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.of("warn.columns").with("missing", missing).with("columns", unknown));
    }

    /** Returns the tables of deals, one that was made of a log among them. */
    private List<ExportTable> tablesOfDeals() {
        return exports.cells().stream()
                .map(Cells::table)
                .filter(table -> table.kind() == TableKind.DEALS)
                .toList();
    }

    /** Returns that the exports tell of days too late to be true, or empty if of none. */
    private Optional<Message> farDays(NavigableMap<LocalDate, Integer> days) {
        return days.isEmpty() || lastLikely(days).equals(days.lastKey())
                ? Optional.empty()
                : Optional.of(Message.of("warn.far-days")
                        .with(
                                "days",
                                days.tailMap(lastLikely(days), false).values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                        .with("last", days.lastKey())
                        .with("likely", lastLikely(days))
                        .with(
                                "id",
                                rows.deals().stream()
                                        .map(ReadDeal::deal)
                                        .filter(deal -> deal.days().contains(days.lastKey()))
                                        .map(Deal::id)
                                        .findFirst()
                                        .orElse("")));
    }

    /** Returns that lost deals are in no rate because they have no day, or empty if these are few. */
    private Optional<Message> someLostWithoutDay() {
        List<Deal> all = rows.deals().stream()
                .map(ReadDeal::deal)
                .filter(deal -> deal.outcome() == Deal.Outcome.LOST)
                .toList();
        long lost = all.size();
        long without = all.stream().filter(deal -> deal.closed().isEmpty()).count();
        return MOST_PARTS * without > lost
                ? Optional.of(Message.of("warn.lost-without-day")
                        .with("without", without)
                        .with("lost", lost))
                : Optional.empty();
    }

    /** Returns that closed deals are dated by when they were expected to close, or empty if none is. */
    private Optional<Message> whenExpected() {
        long deals = rows.counts().getOrDefault("closed-when-expected", 0L);
        return deals == 0
                ? Optional.empty()
                : Optional.of(Message.of("warn.closed-when-expected")
                        .with("deals", deals)
                        .with(
                                "columns",
                                tablesOfDeals().stream()
                                        .filter(table -> table.has(Field.EXPECTED_CLOSE))
                                        .map(table -> table.header().get(table.column(Field.EXPECTED_CLOSE)))
                                        .distinct()
                                        .map(Argument::of)
                                        .toList()));
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
        read.forEach(each -> each.deal()
                .seller()
                .ifPresent(seller ->
                        lastOf.merge(seller.name(), each, (before, last) -> last.tellsTeam() ? last : before)));
        Met<Seller> sellers = new Met<>(Seller::name, name -> masters.seller(name, lastOf.get(name)));
        Met<Account> accounts = new Met<>(Account::name, masters::account);
        Met<Product> products = new Met<>(Product::name, masters::product);
        List<Deal> deals = new ArrayList<>(read.size());
        for (ReadDeal each : read) {
            Deal deal = each.deal();
            for (String name : deal.split().sellers()) {
                sellers.named(name);
            }
            deals.add(deal.with(sellers.of(deal.seller()), products.of(deal.product()), accounts.of(deal.account())));
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
                masters.sellers(sellers.byName()),
                masters.products(products.byName()),
                masters.accounts(accounts.byName()),
                deals,
                later,
                masters.targets(),
                masters.calls(),
                tables.stream().map(this::words).toList(),
                defects.list(others),
                assumptions.list(),
                reading);
    }

    /** The parties that deals name; as reading keeps one object for each, few names are looked up. */
    private static final class Met<T> {
        private final Function<T, String> name;
        private final Function<String, T> find;
        private final IdentityHashMap<T, Optional<T>> known = new IdentityHashMap<>();
        private final Map<String, T> byName = new LinkedHashMap<>();

        Met(Function<T, String> name, Function<String, T> find) {
            this.name = name;
            this.find = find;
        }

        /** Returns a party as it is found by its name. */
        Optional<T> of(Optional<T> party) {
            return party.isEmpty()
                    ? party
                    : known.computeIfAbsent(party.get(), key -> Optional.of(named(name.apply(key))));
        }

        T named(String party) {
            return byName.computeIfAbsent(party, find);
        }

        Set<String> names() {
            return byName.keySet();
        }

        /** Returns the parties by name, in the order in which they were met. */
        Map<String, T> byName() {
            return byName;
        }
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
