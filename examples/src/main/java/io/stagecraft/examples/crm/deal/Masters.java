// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.customer.RelationshipLevel;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.PeriodTarget;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.CalledPeriods;
import io.stagecraft.examples.crm.cell.CategoryWords;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.SetAsideRows;
import io.stagecraft.planning.accuracy.ForecastCall;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the tables beside the deals tell of sellers, products and accounts, and the targets and calls, in one currency. */
public final class Masters {
    private final CalledPeriods periods;
    private final CurrencyUnit currency;
    private final DealCurrencies currencies;
    private final Optional<CurrencyUnit> unnamed;
    private final SetAsideRows aside;
    private final Set<Message> withoutCurrency = new LinkedHashSet<>();
    private final Map<String, Seller> sellers = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<String> ofTargets = new ArrayList<>();
    private final List<PeriodTarget> targets = new ArrayList<>();
    private final List<ForecastCall> calls = new ArrayList<>();

    /**
     * Reads the tables.
     *
     * @param unnamed the currency of amounts that do not say theirs; empty where nobody can say
     * @param aside where rows go that cannot be read
     */
    public Masters(
            List<Cells> tables,
            CalledPeriods periods,
            CurrencyUnit currency,
            DealCurrencies currencies,
            Optional<CurrencyUnit> unnamed,
            SetAsideRows aside) {
        this.periods = periods;
        this.currency = currency;
        this.currencies = currencies;
        this.unnamed = unnamed;
        this.aside = aside;
        for (Cells cells : tables) {
            switch (cells.table().kind()) {
                case TEAMS -> readNamed(cells, Field.OWNER, sellers, line -> seller(cells, line));
                case PRODUCTS -> readNamed(cells, Field.PRODUCT, products, line -> product(cells, line));
                case ACCOUNTS -> readNamed(cells, Field.CUSTOMER, accounts, line -> account(cells, line));
                case TARGETS -> {
                    ofTargets.add(cells.table().name());
                    readOurs(cells, line -> targets.add(target(cells, line)));
                }
                case CALLS -> readOurs(cells, line -> calls.add(call(cells, line)));
                default -> {}
            }
        }
    }

    private interface Reader<T> {
        T read(Line line) throws BadRow;
    }

    private <T> void readNamed(Cells cells, Field field, Map<String, T> byName, Reader<T> reader) {
        read(cells, line -> {
            String name = cells.required(line, field);
            if (byName.putIfAbsent(Spelling.plain(name), reader.read(line)) != null) {
                throw new BadRow(
                        Message.of("row.twice").with("name", CellTexts.shown(name)), Message.of("remedy.twice"));
            }
            return name;
        });
    }

    /** Reads the rows whose amount is in the currency of this book; those in another are of another book. */
    private void readOurs(Cells cells, Reader<?> reader) {
        read(cells, line -> {
            Optional<Amount> amount = cells.number(line, amountOf(cells.table()));
            return amount.isEmpty()
                            || isOurs(
                                    cells,
                                    line,
                                    amount.get(),
                                    cells.table().kind().label())
                    ? reader.read(line)
                    : currency;
        });
    }

    /** Returns whether an amount is in the currency of this book, as its row says, or else everything. */
    private boolean isOurs(Cells cells, Line line, Amount amount, Message what) {
        Optional<CurrencyUnit> named = currencies
                .find(cells.raw(line, Field.CURRENCY))
                .or(() -> currencies.find(cells.table(), amount.unit().mark()))
                .or(() -> unnamed);
        if (named.isEmpty()) {
            withoutCurrency.add(what);
        }
        return named.filter(currency::equals).isPresent();
    }

    /** Returns an amount of what a deal names; empty if it is in another currency, or nobody can say in which. */
    private Optional<Money> moneyOf(Cells cells, Line line, Field field) throws BadRow {
        Optional<Amount> amount = cells.number(line, field);
        return amount.isPresent() && isOurs(cells, line, amount.get(), field.label())
                ? money(cells, line, field)
                : Optional.empty();
    }

    /** Returns the amounts that are not read since nothing says in which currency they are. */
    public Set<Message> withoutCurrency() {
        return withoutCurrency;
    }

    private void read(Cells cells, Reader<?> reader) {
        cells.table().records(cells.words(), line -> {
            try {
                reader.read(line);
            } catch (BadRow e) {
                aside.addBeside(cells.table(), line, e);
            }
        });
    }

    private static Seller seller(Cells cells, Line line) throws BadRow {
        return new Seller(
                cells.required(line, Field.OWNER),
                cells.text(line, Field.MANAGER).orElse(Seller.ONE_TEAM),
                cells.text(line, Field.REGION).orElse(Seller.ONE_TEAM),
                cells.day(line, Field.START));
    }

    private Product product(Cells cells, Line line) throws BadRow {
        return new Product(
                cells.required(line, Field.PRODUCT),
                cells.text(line, Field.SERIES).orElse(""),
                moneyOf(cells, line, Field.LIST_PRICE));
    }

    private Account account(Cells cells, Line line) throws BadRow {
        return new Account(
                cells.required(line, Field.CUSTOMER),
                cells.text(line, Field.SECTOR).orElse(""),
                cells.text(line, Field.LOCATION).orElse(""),
                cells.text(line, Field.PARENT),
                moneyOf(cells, line, Field.YEARLY_SPEND),
                cells.oneOf(line, Field.RELATIONSHIP, RelationshipLevel.class));
    }

    private PeriodTarget target(Cells cells, Line line) throws BadRow {
        Field field = amountOf(cells.table());
        boolean hasDays = cells.table().has(Field.FIRST_DAY) && cells.table().has(Field.LAST_DAY);
        DateRange period = hasDays ? days(cells, line) : period(cells, line);
        cells.required(line, field);
        Money amount = money(cells, line, field).orElseThrow();
        if (amount.isZero()) {
            throw new BadRow(Message.of("row.no-target"), Message.of("remedy.target"));
        }
        if (targets.stream().anyMatch(known -> known.days().equals(period))) {
            throw new BadRow(Message.of("row.twice").with("name", period.toString()), Message.of("remedy.twice"));
        }
        return new PeriodTarget(period.start(), period.lastDay(), amount);
    }

    private static DateRange days(Cells cells, Line line) throws BadRow {
        LocalDate first = cells.requiredDay(line, Field.FIRST_DAY);
        LocalDate last = cells.requiredDay(line, Field.LAST_DAY);
        if (last.isBefore(first)) {
            throw new BadRow(
                    Message.of("row.last-before-first").with("last", last).with("first", first),
                    Message.of("remedy.one-of-the-days"));
        }
        return DateRange.ofClosed(first, last);
    }

    private DateRange period(Cells cells, Line line) throws BadRow {
        String period = cells.required(line, Field.PERIOD);
        return periods.find(period)
                .orElseThrow(() -> new BadRow(
                        Message.of("row.period").with("period", CellTexts.shown(period)), Message.of("remedy.period")));
    }

    private static Field amountOf(ExportTable table) {
        return table.has(Field.TARGET) ? Field.TARGET : Field.AMOUNT;
    }

    private ForecastCall call(Cells cells, Line line) throws BadRow {
        DateRange period = period(cells, line);
        LocalDate day = cells.requiredDay(line, Field.DAY);
        cells.required(line, Field.AMOUNT);
        if (!day.isBefore(period.end())) {
            throw new BadRow(
                    Message.of("row.late-call").with("day", day).with("period", cells.required(line, Field.PERIOD)),
                    Message.of("remedy.late-call"));
        }
        return ForecastCall.builder()
                .person(cells.required(line, Field.OWNER))
                .day(day)
                .period(period)
                .category(cells.text(line, Field.CATEGORY).flatMap(CategoryWords::find))
                .amount(money(cells, line, Field.AMOUNT).orElseThrow())
                .build();
    }

    /** Returns an amount that is not negative, rounded to the smallest unit. */
    private Optional<Money> money(Cells cells, Line line, Field field) throws BadRow {
        Optional<Amount> amount = cells.number(line, field);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (amount.get().value().signum() < 0) {
            throw new BadRow(
                    Message.of("row.negative")
                            .with("field", field.label())
                            .with("amount", amount.get().value()),
                    field.word(),
                    Message.of("remedy.zero-or-more"));
        }
        if (amount.get().value().compareTo(Book.most(currency).getAmount()) > 0) {
            throw new BadRow(
                    Message.of("row.large")
                            .with("field", field.label())
                            .with("amount", amount.get().value()),
                    field.word(),
                    Message.of("remedy.correct"));
        }
        return Optional.of(Money.of(currency, amount.get().value(), RoundingMode.HALF_EVEN));
    }

    /** Returns a seller as the teams know them, or else as the row of one of their deals does. */
    private Seller seller(String name, @Nullable ReadDeal row) {
        Seller known = sellers.get(Spelling.plain(name));
        if (known != null) {
            return new Seller(name, known.manager(), known.region(), known.start());
        }
        return new Seller(
                name,
                orNone(row == null ? "" : row.manager()),
                orNone(row == null ? "" : row.region()),
                Optional.empty());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Seller.ONE_TEAM : text;
    }

    /** Returns whether a table of teams has a seller. */
    public boolean knows(String seller) {
        return sellers.containsKey(Spelling.plain(seller));
    }

    private Account account(String name) {
        Account known = accounts.get(Spelling.plain(name));
        return known == null
                ? Account.named(name)
                : new Account(
                        name,
                        known.sector(),
                        known.location(),
                        known.parent(),
                        known.yearlySpend(),
                        known.relationship());
    }

    private Product product(String name) {
        Product known = products.get(Spelling.plain(name));
        return known == null ? Product.named(name) : new Product(name, known.series(), known.listPrice());
    }

    public List<PeriodTarget> targets() {
        return targets;
    }

    /** Returns that the targets are those of other days than these, or empty if they tell theirs, or there are none. */
    public Optional<Message> noneOf(DateRange days) {
        return targets.isEmpty() || PeriodTarget.of(targets, days).isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("warn.no-target-of-quarter")
                        .with("first", days.start())
                        .with("last", days.lastDay())
                        .with("files", CellTexts.list(ofTargets.stream())));
    }

    public List<ForecastCall> calls() {
        return calls;
    }

    /**
     * Returns all sellers: those that the tables have, in their order, with what the deals call them, and then the others.
     *
     * @param ofDeals what the deals call them
     * @param rows by seller, the row of one of the deals
     */
    public List<Seller> sellers(Set<String> ofDeals, Map<String, ReadDeal> rows) {
        return all(sellers, ofDeals, name -> seller(name, rows.get(name)));
    }

    public List<Account> accounts(Set<String> ofDeals) {
        return all(accounts, ofDeals, this::account);
    }

    public List<Product> products(Set<String> ofDeals) {
        return all(products, ofDeals, this::product);
    }

    private static <T> List<T> all(Map<String, T> known, Set<String> ofDeals, Function<String, T> find) {
        Map<String, T> all = new LinkedHashMap<>(known);
        ofDeals.forEach(name -> all.put(Spelling.plain(name), find.apply(name)));
        return new ArrayList<>(all.values());
    }

    /** Counts what the tables and the deals do not have in common. */
    public void count(Set<String> owners, Set<String> customers, Set<String> sold, Defects defects) {
        countOthers(owners, sellers, Seller::name, "odd.sellers-without-deals", defects);
        countOthers(customers, accounts, Account::name, "odd.accounts-without-deals", defects);
        Map<String, String> bare = new HashMap<>();
        products.values().forEach(product -> bare.put(Spelling.header(product.name()), product.name()));
        for (String name : products.isEmpty() ? Set.<String>of() : sold) {
            if (!products.containsKey(Spelling.plain(name))) {
                String meant = bare.get(Spelling.header(name));
                defects.count(
                        "odd.products-that-the-list-of-products-does-not-have",
                        () -> meant == null
                                ? Argument.of(name)
                                : Argument.of(Message.of("example.perhaps")
                                        .with("name", name)
                                        .with("meant", meant)));
            }
        }
    }

    private static <T> void countOthers(
            Set<String> named, Map<String, T> known, Function<T, String> name, String code, Defects defects) {
        Set<String> plain = new HashSet<>();
        named.forEach(each -> plain.add(Spelling.plain(each)));
        known.forEach((key, each) -> {
            if (!plain.contains(key)) {
                defects.count(code, name.apply(each));
            }
        });
    }
}
