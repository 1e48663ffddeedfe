package io.stagecraft.examples.book;

import io.stagecraft.core.customer.RelationshipLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The sellers, products and accounts of a book by name, and the way to find one that a row refers to. */
final class MasterData {
    private final Map<String, Seller> sellers = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Aliases aliases;
    private final Findings findings;
    private final Set<String> absent = new TreeSet<>();

    private MasterData(Aliases aliases, Findings findings) {
        this.aliases = aliases;
        this.findings = findings;
    }

    static MasterData read(BookFiles files, CurrencyUnit currency, Aliases aliases) {
        MasterData data = new MasterData(aliases, files.findings());
        for (Row row : data.rows(files, "products.csv", "product", "sales_price")) {
            Optional<String> name = data.unique(row, "product", data.products);
            Optional<Money> price = row.required("sales_price").flatMap(text -> row.money("sales_price", currency));
            if (name.isPresent() && price.isPresent()) {
                data.products.put(
                        name.get(), new Product(name.get(), row.text("series").orElse(""), price));
            }
        }
        for (Row row : data.rows(files, "sales_teams.csv", "sales_agent", "manager", "regional_office")) {
            Optional<String> name = data.unique(row, "sales_agent", data.sellers);
            Optional<String> manager = row.required("manager");
            Optional<String> region = row.required("regional_office");
            if (name.isPresent() && manager.isPresent() && region.isPresent()) {
                data.sellers.put(
                        name.get(), new Seller(name.get(), manager.get(), region.get(), row.date("start_date")));
            }
        }
        List<Row> rows = data.rows(files, "accounts.csv", "account");
        for (Row row : rows) {
            data.unique(row, "account", data.accounts)
                    .ifPresent(name -> data.accounts.put(name, data.account(row, name, currency)));
        }
        for (Row row : rows) {
            row.text("subsidiary_of")
                    .ifPresent(parent -> data.find(
                            row,
                            "subsidiary_of",
                            "accounts.csv",
                            data.accounts,
                            name -> data.account(row, name, currency)));
        }
        return data;
    }

    private List<Row> rows(BookFiles files, String file, String... columns) {
        CsvTable table = files.optional(file, columns);
        if (!table.present() && !findings.anyOf(file)) {
            absent.add(file);
        }
        return table.rows();
    }

    /** Returns the files that the book does not have: what they would name is taken from the deals. */
    Set<String> absent() {
        return absent;
    }

    private Account account(Row row, String name, CurrencyUnit currency) {
        return new Account(
                name,
                row.text("sector")
                        .map(text -> aliases.resolve("accounts.csv", "sector", text))
                        .orElse(""),
                row.text("office_location")
                        .map(text -> aliases.resolve("accounts.csv", "office_location", text))
                        .orElse(""),
                row.text("subsidiary_of"),
                row.money("yearly_spend", currency),
                row.oneOf(RelationshipLevel.class, "relationship"));
    }

    private Optional<String> unique(Row row, String column, Map<String, ?> known) {
        Optional<String> name = row.required(column);
        if (name.isPresent() && known.containsKey(name.get())) {
            row.problem(column, "\"" + name.get() + "\" stands in an earlier line too");
            return Optional.empty();
        }
        return name;
    }

    Optional<Seller> seller(Row row, String column) {
        return row.required(column).flatMap(text -> find(row, column, "sales_teams.csv", sellers, Seller::named));
    }

    Optional<Product> product(Row row) {
        return row.required("product").flatMap(text -> find(row, "product", "products.csv", products, Product::named));
    }

    Optional<Account> account(Row row) {
        return row.text("account").flatMap(text -> find(row, "account", "accounts.csv", accounts, Account::named));
    }

    private <T> Optional<T> find(
            Row row, String column, String file, Map<String, T> known, Function<String, T> ofDeals) {
        String text = row.text(column).orElseThrow();
        String name = known.containsKey(text) ? text : aliases.resolve(row.file(), column, text);
        if (known.containsKey(name)) {
            return Optional.ofNullable(known.get(name));
        }
        if (absent.contains(file)) {
            return Optional.ofNullable(known.computeIfAbsent(name, ofDeals));
        }
        if (!findings.anyOf(file)) { // of a file that has problems of its own nothing is known to be absent
            row.problem(column, "\"%s\" is not in %s%s".formatted(text, file, advice(column, text, known)));
        }
        return Optional.empty();
    }

    private static String advice(String column, String text, Map<String, ?> known) {
        return known.keySet().stream()
                .filter(name -> bare(name).equals(bare(text)))
                .findFirst()
                .map(name -> "; if \"%s\" is meant, add the line %s,%s,%s to aliases.csv"
                        .formatted(name, column, text, name))
                .orElse("");
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    List<Seller> sellers() {
        return new ArrayList<>(sellers.values());
    }

    List<Product> products() {
        return new ArrayList<>(products.values());
    }

    List<Account> accounts() {
        return new ArrayList<>(accounts.values());
    }
}
