// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
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
public final class GridSection {
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

    public static Section of(Business business, Figures figures) {
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
            return Section.of("grid", Message.of(spends.isEmpty() ? "wallet.unknown" : "wallet.all-alike"));
        }
        NineGrid grid = NineGrid.of(business.book().currency(), spendOfTop(20), spendOfTop(50));
        Placement<Account, AccountStrategy, Integer> placement =
                grid.place(business.book().accounts(), this::share, GridSection::spend);
        figures.put("grid.placed", placement.workOrder().size());
        for (AccountStrategy strategy : AccountStrategy.values()) {
            figures.put("grid." + Texts.code(strategy), count(placement, strategy));
        }
        Table relationships = relationships(placement);
        return Section.of("grid", lead(placement))
                .add(cells(grid, placement))
                .add(order(placement))
                .addIf(!relationships.isEmpty(), () -> relationships)
                .add(Remarks.onReading(remarks(grid, placement)));
    }

    private static int count(Placement<Account, AccountStrategy, Integer> placement, AccountStrategy strategy) {
        return placement.cells().entrySet().stream()
                .filter(cell -> cell.getKey().row() == strategy)
                .mapToInt(cell -> cell.getValue().size())
                .sum();
    }

    private Message lead(Placement<Account, AccountStrategy, Integer> placement) {
        List<Account> placed = placement.workOrder();
        Money spent = sum(placed);
        Money ours =
                placed.stream().map(this::won).reduce(Money.zero(business.book().currency()), Money::plus);
        return Message.of("wallet.lead")
                .with("customers", placed.size())
                .with("spend", Texts.whole(spent))
                .with("share", Texts.percent(atMostAll(Ratio.of(ours, spent))))
                .with("untouched", placement.at(AccountStrategy.ACQUIRE, 1).size());
    }

    private Money sum(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> spend(account).stream())
                .reduce(Money.zero(business.book().currency()), Money::plus);
    }

    private Table cells(NineGrid grid, Placement<Account, AccountStrategy, Integer> placement) {
        List<BigDecimal> edges = grid.potentialEdges();
        Table table = Table.of(Message.of("wallet.grid"))
                .text("our-share")
                .text(edge("wallet.class-1", edges.get(0)))
                .text(edge("wallet.class-2", edges.get(1)))
                .text(Message.of("wallet.class-3"));
        for (AccountStrategy strategy : AccountStrategy.values()) {
            List<Object> row = new ArrayList<>();
            row.add(Texts.constant("wallet.row", strategy)
                    .with("edge", Texts.percent(grid.shareEdges().get(strategy == AccountStrategy.RETAIN ? 0 : 1))));
            for (MatrixCell<AccountStrategy, Integer> cell : grid.matrix().cells()) {
                if (cell.row() == strategy) {
                    List<Account> there = placement.at(strategy, cell.column());
                    row.add(Message.of("wallet.cell")
                            .with("cell", cell.labels())
                            .with("customers", there.size())
                            .with("spend", Texts.brief(sum(there))));
                }
            }
            table.row(row.toArray());
        }
        return table;
    }

    private Message edge(String code, BigDecimal edge) {
        return Message.of(code)
                .with("currency", business.book().currency().getCode())
                .with("edge", Texts.brief(edge));
    }

    private Table order(Placement<Account, AccountStrategy, Integer> placement) {
        Table table = Table.of(Message.of("wallet.order"))
                .text("cell")
                .text("customer")
                .number("spends")
                .number("with-us")
                .wideOnly()
                .number("our-share")
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
                            Texts.percent(share(account).orElseThrow())));
        }
        return table;
    }

    /** Customers whose relationship asks for something: to be defended, or, of class 1, to be opened up. */
    private Table relationships(Placement<Account, AccountStrategy, Integer> placement) {
        Table table = Table.of(Message.of("wallet.relationships"))
                .text("cell")
                .text("customer")
                .text("relationship")
                .text("what-to-do")
                .number("spends")
                .inTerminal(9);
        for (Account account : placement.workOrder()) {
            MatrixCell<AccountStrategy, Integer> cell =
                    placement.cellOf(account).orElseThrow();
            account.relationship()
                    .flatMap(level -> RelationshipMove.of(level, cell.column() == 1))
                    .ifPresent(move -> table.row(
                            cell.row().letter() + cell.column().toString(),
                            account.name(),
                            account.relationship().orElseThrow().labels(),
                            move.labels(),
                            Texts.whole(spend(account).orElseThrow())));
        }
        return table;
    }

    private Message aboutRelationships() {
        long known = business.book().accounts().stream()
                .filter(account -> account.relationship().isPresent())
                .count();
        return known == 0
                ? Message.of("wallet.no-relationships")
                : Message.of("wallet.some-relationships").with("customers", known);
    }

    private List<Message> remarks(NineGrid grid, Placement<Account, AccountStrategy, Integer> placement) {
        List<Message> words = new ArrayList<>();
        words.add(Message.of("wallet.ours").with("span", Texts.span(year)));
        words.add(Message.of("wallet.classes"));
        grid.defaultsUsed().stream().map(DefaultUsed::message).forEach(words::add);
        words.add(Message.of("wallet.edges")
                .with("upper", Texts.percent(grid.shareEdges().get(0)))
                .with("lower", Texts.percent(grid.shareEdges().get(1))));
        long more = placement.workOrder().stream()
                .filter(account -> won(account).isGreaterThan(spend(account).orElseThrow()))
                .count();
        if (more > 0) {
            words.add(Message.of("wallet.more-than-spent").with("customers", more));
        }
        words.add(aboutRelationships());
        if (!placement.notPlaced().isEmpty()) {
            words.add(Message.of("wallet.not-placed")
                    .with("accounts", placement.notPlaced().size()));
        }
        return words;
    }
}
