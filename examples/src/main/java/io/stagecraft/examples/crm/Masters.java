package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Contact;
import io.stagecraft.examples.book.PeriodTarget;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Seller;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the tables beside the deals tell: teams, products, accounts, targets and activities. */
final class Masters {
    private final CellWords words;
    private final Formats formats;
    private final CurrencyUnit currency;
    private final Optional<ZoneId> zone;
    private final Map<String, Seller> sellers = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, List<Contact>> contacts = new HashMap<>();
    private final List<PeriodTarget> targets = new ArrayList<>();

    Masters(List<ExportTable> tables, Formats formats, CellWords words, CurrencyUnit currency, Optional<ZoneId> zone) {
        this.words = words;
        this.formats = formats;
        this.currency = currency;
        this.zone = zone;
        for (ExportTable table : tables) {
            if (table.kind() == TableKind.DEALS
                    || table.kind() == TableKind.STAGE_HISTORY
                    || table.kind() == TableKind.FIELD_HISTORY) {
                continue;
            }
            table.read(words, (line, sort) -> {
                if (sort == ExportTable.Sort.RECORD) {
                    read(table, line);
                }
            });
        }
    }

    private void read(ExportTable table, Line line) {
        switch (table.kind()) {
            case TEAMS -> {
                String name = table.text(line, Field.OWNER);
                sellers.put(
                        Spelling.plain(name),
                        new Seller(
                                name,
                                orNone(table.text(line, Field.MANAGER)),
                                orNone(table.text(line, Field.REGION)),
                                day(table, line, Field.START)));
            }
            case PRODUCTS -> {
                String name = table.text(line, Field.PRODUCT);
                products.put(
                        Spelling.plain(name),
                        new Product(name, table.text(line, Field.SERIES), money(table, line, Field.LIST_PRICE)));
            }
            case ACCOUNTS -> {
                String name = table.text(line, Field.CUSTOMER);
                accounts.put(
                        Spelling.plain(name),
                        new Account(
                                name,
                                table.text(line, Field.SECTOR),
                                table.text(line, Field.LOCATION),
                                Optional.of(table.text(line, Field.PARENT)).filter(text -> !words.isNothing(text)),
                                money(table, line, Field.YEARLY_SPEND),
                                Optional.empty()));
            }
            case TARGETS -> {
                Optional<LocalDate> first = day(table, line, Field.FIRST_DAY);
                Optional<LocalDate> last = day(table, line, Field.LAST_DAY);
                Optional<Money> amount = money(table, line, Field.AMOUNT);
                if (first.isPresent()
                        && last.isPresent()
                        && amount.isPresent()
                        && !last.get().isBefore(first.get())) {
                    targets.add(new PeriodTarget(first.get(), last.get(), amount.get()));
                }
            }
            case ACTIVITIES -> activity(table, line);
            case DEALS, STAGE_HISTORY, FIELD_HISTORY, CALLS, SPLITS -> {}
        }
    }

    private void activity(ExportTable table, Line line) {
        String kind = Spelling.plain(table.text(line, Field.ACTIVITY));
        String known = kind.contains("mail") || kind.contains("邮件")
                ? "MAIL"
                : kind.contains("call") || kind.contains("anruf") || kind.contains("llamada") || kind.contains("电话")
                        ? "CALL"
                        : kind.contains("visit")
                                        || kind.contains("meeting")
                                        || kind.contains("besuch")
                                        || kind.contains("reunion")
                                        || kind.contains("拜访")
                                        || kind.contains("event")
                                ? "VISIT"
                                : "";
        day(table, line, Field.DAY)
                .filter(day -> !known.isEmpty())
                .ifPresent(day -> contacts.computeIfAbsent(
                                Histories.key(table.text(line, Field.DEAL)), key -> new ArrayList<>())
                        .add(new Contact(
                                day, table.text(line, Field.OWNER), known, table.text(line, Field.PERSON), "", "")));
    }

    private Optional<LocalDate> day(ExportTable table, Line line, Field field) {
        return formats.date(table, field, line).map(moment -> moment.day(zone));
    }

    private Optional<Money> money(ExportTable table, Line line, Field field) {
        return formats.number(table, field, line)
                .filter(amount -> amount.value().signum() >= 0)
                .map(amount -> Money.of(currency, amount.value(), RoundingMode.HALF_EVEN));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Seller.ONE_TEAM : text;
    }

    /** Returns a seller as the teams know them, or else as the row of one of their deals does. */
    Seller seller(String name, @Nullable ReadDeal row) {
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

    Account account(String name) {
        return Optional.ofNullable(accounts.get(Spelling.plain(name)))
                .map(known -> new Account(
                        name,
                        known.sector(),
                        known.location(),
                        known.parent(),
                        known.yearlySpend(),
                        known.relationship()))
                .orElseGet(() -> Account.named(name));
    }

    Product product(String name) {
        return Optional.ofNullable(products.get(Spelling.plain(name)))
                .map(known -> new Product(name, known.series(), known.listPrice()))
                .orElseGet(() -> Product.named(name));
    }

    List<Contact> contacts(String deal) {
        List<Contact> ofDeal = new ArrayList<>(contacts.getOrDefault(Histories.key(deal), List.of()));
        ofDeal.sort(Comparator.comparing(Contact::day));
        return ofDeal;
    }

    List<PeriodTarget> targets() {
        return targets;
    }

    /** Adds those that have no deal. */
    void others(Map<String, Seller> ofDeals, Map<String, Account> buyers, Map<String, Product> sold) {
        ofDeals.keySet().forEach(name -> sellers.remove(Spelling.plain(name)));
        sellers.values().forEach(seller -> ofDeals.put(seller.name(), seller));
        buyers.keySet().forEach(name -> accounts.remove(Spelling.plain(name)));
        accounts.values().forEach(account -> buyers.put(account.name(), account));
        sold.keySet().forEach(name -> products.remove(Spelling.plain(name)));
        products.values().forEach(product -> sold.put(product.name(), product));
    }
}
