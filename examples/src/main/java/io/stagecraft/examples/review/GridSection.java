package io.stagecraft.examples.review;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.scoring.grid.AccountStrategy;
import io.stagecraft.scoring.grid.MatrixCell;
import io.stagecraft.scoring.grid.NineGrid;
import io.stagecraft.scoring.grid.Placement;
import io.stagecraft.scoring.grid.RelationshipMove;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Customers by what they spend and what part of it they spend with us: whom to keep, to develop and to win, in which order. */
final class GridSection {
    private static final int SHOWN = 12;

    private final Business business;
    private final DateRange year;
    private final Map<String, Money> won;
    private final List<BigDecimal> spends;

    private GridSection(Business business) {
        LocalDate asOf = business.book().asOf();
        this.business = business;
        this.year = DateRange.ofClosed(asOf.minusYears(1).plusDays(1), asOf);
        this.won = business.wonByCustomer(year);
        this.spends = business.book().accounts().stream()
                .flatMap(account -> spend(account).stream())
                .map(Money::getAmount)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    static Section of(Business business, Figures figures) {
        return new GridSection(business).section(figures);
    }

    private static Optional<Money> spend(Account account) {
        return account.yearlySpend().filter(Money::isPositive);
    }

    private Money won(Account account) {
        return won.getOrDefault(account.name(), Money.zero(business.book().currency()));
    }

    /** Returns our part of what a customer spends, at most all of it. */
    private Optional<Ratio> share(Account account) {
        return spend(account).map(spent -> atMostAll(Ratio.of(won(account), spent)));
    }

    private static Ratio atMostAll(Ratio share) {
        return share.isAtLeast(Ratio.one()) ? Ratio.one() : share;
    }

    private BigDecimal spendOfTop(int percent) {
        int last = (spends.size() * percent + 99) / 100;
        return spends.get(Math.max(1, last) - 1);
    }

    private Section section(Figures figures) {
        boolean splits = !spends.isEmpty() && spendOfTop(20).compareTo(spendOfTop(50)) > 0;
        if (!splits) {
            return Section.of(
                    "grid",
                    "Share of wallet",
                    spends.isEmpty()
                            ? "The book does not say what customers spend in a year (yearly_spend of accounts.csv), so nobody"
                                    + " knows our share of it."
                            : "Too many customers spend the same in a year to tell them apart.");
        }
        NineGrid grid = NineGrid.of(business.book().currency(), spendOfTop(20), spendOfTop(50));
        Placement<Account, AccountStrategy, Integer> placement =
                grid.place(business.book().accounts(), this::share, GridSection::spend);
        int placed = placement.workOrder().size();
        figures.put("grid.placed", placed);
        for (AccountStrategy strategy : AccountStrategy.values()) {
            figures.put("grid." + Texts.lower(strategy), count(placement, strategy));
        }
        return Section.of("grid", "Share of wallet", lead(placement))
                .add(cells(grid, placement))
                .add(order(placement))
                .add(relationships(placement))
                .add(Remarks.of("How to read this", remarks(grid, placement)));
    }

    private static int count(Placement<Account, AccountStrategy, Integer> placement, AccountStrategy strategy) {
        return placement.cells().entrySet().stream()
                .filter(cell -> cell.getKey().row() == strategy)
                .mapToInt(cell -> cell.getValue().size())
                .sum();
    }

    private String lead(Placement<Account, AccountStrategy, Integer> placement) {
        List<Account> placed = placement.workOrder();
        Money spent = sum(placed);
        Money ours =
                placed.stream().map(this::won).reduce(Money.zero(business.book().currency()), Money::plus);
        List<Account> untouched = placement.at(AccountStrategy.ACQUIRE, 1);
        return "%s spend %s a year in our category, %s of it with us; %s among the largest give us less than a tenth."
                .formatted(
                        Texts.count(placed.size(), "customer", "customers"),
                        Texts.money(spent),
                        atMostAll(Ratio.of(ours, spent)).toPercent(0),
                        Texts.count(untouched.size()));
    }

    private Money sum(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> spend(account).stream())
                .reduce(Money.zero(business.book().currency()), Money::plus);
    }

    private Table cells(NineGrid grid, Placement<Account, AccountStrategy, Integer> placement) {
        List<BigDecimal> edges = grid.potentialEdges();
        String currency = business.book().currency().getCode() + " ";
        Table table = Table.of("The nine-grid: customers, and what they spend in a year")
                .text("Our share")
                .text("1: from " + currency + Texts.brief(edges.get(0)))
                .text("2: from " + currency + Texts.brief(edges.get(1)))
                .text("3: below");
        for (AccountStrategy strategy : AccountStrategy.values()) {
            List<String> row = new ArrayList<>();
            row.add(strategy.letter() + ": " + Texts.lower(strategy) + ", " + edge(grid, strategy));
            for (MatrixCell<AccountStrategy, Integer> cell : grid.matrix().cells()) {
                if (cell.row() == strategy) {
                    List<Account> there = placement.at(strategy, cell.column());
                    row.add("%s: %s, %s"
                            .formatted(
                                    cell.labels(),
                                    Texts.count(there.size()),
                                    Texts.brief(sum(there).getAmount())));
                }
            }
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    private static String edge(NineGrid grid, AccountStrategy strategy) {
        String upper = grid.shareEdges().get(0).toPercent(0);
        String lower = grid.shareEdges().get(1).toPercent(0);
        return switch (strategy) {
            case RETAIN -> "from " + upper;
            case DEVELOP -> "from " + lower;
            case ACQUIRE -> "below " + lower;
        };
    }

    private Table order(Placement<Account, AccountStrategy, Integer> placement) {
        Table table = Table.of("The first of each cell 1, in the order of work")
                .text("Cell")
                .text("Customer")
                .number("Spends, " + business.book().currency())
                .number("With us")
                .wideOnly()
                .number("Our share")
                .inTerminal(9);
        for (AccountStrategy strategy : AccountStrategy.values()) {
            List<Account> there = placement.at(strategy, 1);
            there.stream()
                    .limit(SHOWN / AccountStrategy.values().length)
                    .forEach(account -> table.row(
                            strategy.letter() + 1,
                            account.name(),
                            Texts.whole(spend(account).orElseThrow()),
                            Texts.whole(won(account)),
                            share(account).orElseThrow().toPercent(0)));
        }
        return table;
    }

    /** Customers whose relationship asks for something: to be defended, or, of class 1, to be opened up. */
    private Table relationships(Placement<Account, AccountStrategy, Integer> placement) {
        Table table = Table.of("Relationships to defend or to open up, in the order of work")
                .text("Cell")
                .text("Customer")
                .text("Relationship")
                .text("What to do")
                .number("Spends, " + business.book().currency())
                .inTerminal(9);
        for (Account account : placement.workOrder()) {
            MatrixCell<AccountStrategy, Integer> cell =
                    placement.cellOf(account).orElseThrow();
            account.relationship()
                    .flatMap(level -> RelationshipMove.of(level, cell.column() == 1))
                    .ifPresent(move -> table.row(
                            cell.row().letter() + cell.column().toString(),
                            account.name(),
                            account.relationship().orElseThrow().labels().text(),
                            Texts.capital(move.labels().text()),
                            Texts.whole(spend(account).orElseThrow())));
        }
        return table;
    }

    private String aboutRelationships() {
        long known = business.book().accounts().stream()
                .filter(account -> account.relationship().isPresent())
                .count();
        return known == 0
                ? "The book does not say how we stand with any customer (relationship of accounts.csv), so nobody is shown to be"
                        + " defended or opened up."
                : "The book says how we stand with %s; a limited relationship is opened up where the customer spends as class 1 does, one under attack or going backwards is defended anywhere."
                        .formatted(Texts.count(known, "customer", "customers"));
    }

    private List<String> remarks(NineGrid grid, Placement<Account, AccountStrategy, Integer> placement) {
        List<String> words = new ArrayList<>();
        words.add("Ours is what was won from %s to %s.".formatted(year.start(), year.lastDay()));
        words.add(
                "Class 1 begins with what a fifth of the customers spend at least, class 2 with what half of them spend, our"
                        + " assumption.");
        grid.defaultsUsed().stream().map(DefaultUsed::text).map(Texts::sentence).forEach(words::add);
        words.add("Shares of 30 % and 10 % part retain, develop and acquire; a share on the line belongs above it.");
        long more = placement.workOrder().stream()
                .filter(account -> won(account).isGreaterThan(spend(account).orElseThrow()))
                .count();
        if (more > 0) {
            words.add("%s more from us than they are said to spend; they are taken as spending all of it with us."
                    .formatted(Texts.count(more, "customer bought", "customers bought")));
        }
        words.add(aboutRelationships());
        if (!placement.notPlaced().isEmpty()) {
            words.add("%s not placed, because nobody knows what they spend."
                    .formatted(Texts.count(placement.notPlaced().size(), "account is", "accounts are")));
        }
        return words;
    }
}
