// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import io.stagecraft.examples.synthetic.Company.Account;
import io.stagecraft.examples.synthetic.Company.Product;
import io.stagecraft.examples.synthetic.Company.Seller;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lays the story out as the files of a book, with the gaps and misspellings that real books have. */
final class BookWriter {
    private static final String MISSPELT = "ProductB Plus";

    private final Company company;
    private final List<SyntheticDeal> deals;
    private final List<SyntheticCalls.Call> calls;
    private final Dice dice;

    BookWriter(Company company, List<SyntheticDeal> deals, List<SyntheticCalls.Call> calls, Dice dice) {
        this.company = company;
        this.deals = deals;
        this.calls = calls;
        this.dice = dice;
    }

    Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("settings.csv", settings());
        files.put("products.csv", products());
        files.put("sales_teams.csv", sellers());
        files.put("accounts.csv", accounts());
        files.put("sales_pipeline.csv", pipeline());
        files.put("stage_events.csv", events());
        files.put("evidence.csv", evidence());
        files.put("visits.csv", visits());
        files.put("answers.csv", answers());
        files.put("targets.csv", targets());
        files.put("calls.csv", calls());
        files.put("splits.csv", splits());
        files.put("aliases.csv", aliases());
        return files;
    }

    private static String settings() {
        return csv(columns("setting", "value"), out -> {
            out.add("currency", "EUR");
            out.add("as_of", Company.AS_OF);
            out.add("fiscal_year_starts", "April");
            out.add("zone", "Europe/Berlin");
            out.add("process", "consultative");
        });
    }

    private String products() {
        return csv(columns("product", "series", "sales_price"), out -> {
            for (Product product : company.products) {
                out.add(product.name(), product.series(), product.price());
            }
        });
    }

    private String sellers() {
        return csv(columns("sales_agent", "manager", "regional_office", "role", "start_date"), out -> {
            for (Seller seller : company.sellers) {
                out.add(seller.name(), seller.manager(), seller.region(), seller.role(), seller.start());
            }
        });
    }

    private String accounts() {
        return csv(
                columns(
                        "account",
                        "sector",
                        "year_established",
                        "revenue",
                        "employees",
                        "office_location",
                        "subsidiary_of",
                        "yearly_spend"),
                out -> {
                    for (Account account : company.accounts) {
                        out.add(
                                account.name(),
                                account.sector(),
                                account.founded(),
                                account.revenue(),
                                account.employees(),
                                account.region(),
                                account.parent(),
                                account.yearlySpend());
                    }
                });
    }

    private String pipeline() {
        return csv(Rows::deals, out -> {
            for (SyntheticDeal deal : deals) {
                Dice gaps = dice.split();
                boolean open = deal.isOpen();
                boolean noAccount = open && gaps.chance(0.06);
                boolean noAmount = open && !changed(deal, "amount") && gaps.chance(0.12);
                boolean noExpected = open && !changed(deal, "expected_close") && gaps.chance(0.12);
                boolean noOpening = open && deal.changes.isEmpty() && gaps.chance(0.2);
                boolean misspelt = deal.product.name().equals("Product B Plus") && gaps.chance(0.11);
                out.add(
                        deal.id,
                        deal.owner.name(),
                        misspelt ? MISSPELT : deal.product.name(),
                        noAccount ? "" : deal.account.name(),
                        outcome(deal),
                        noOpening ? "" : deal.opened,
                        open ? "" : deal.closed,
                        open ? "" : deal.isWon() ? deal.amount : 0,
                        noAmount ? "" : deal.amount,
                        noExpected ? "" : deal.expected,
                        deal.kind,
                        deal.reason,
                        deal.competitor,
                        deal.nextStep,
                        deal.nextStepDay,
                        open ? deal.category : "");
            }
        });
    }

    private static boolean changed(SyntheticDeal deal, String field) {
        return deal.changes.stream().anyMatch(change -> change.field().equals(field));
    }

    private static String outcome(SyntheticDeal deal) {
        if (deal.isOpen()) {
            return deal.stage;
        }
        return deal.isWon() ? "Won" : deal.reason.equals("DISQUALIFIED_BY_US") ? "Abandoned" : "Lost";
    }

    private String events() {
        return csv(Rows::events, out -> {
            for (SyntheticDeal deal : deals) {
                deal.changesByDay()
                        .forEach(change -> out.add(deal.id, change.day(), change.field(), change.from(), change.to()));
            }
        });
    }

    private String evidence() {
        return csv(columns("opportunity_id", "date", "statement", "answer", "source"), out -> {
            for (SyntheticDeal deal : deals) {
                deal.statements.stream()
                        .filter(statement -> !statement.day().isAfter(deal.lastDay()))
                        .sorted(Comparator.comparing(SyntheticDeal.Statement::day))
                        .forEach(statement -> out.add(
                                deal.id,
                                statement.day(),
                                statement.statement(),
                                statement.answer(),
                                statement.source()));
            }
        });
    }

    private String visits() {
        return csv(
                columns(
                        "opportunity_id",
                        "date",
                        "sales_agent",
                        "kind",
                        "person",
                        "role",
                        "purpose",
                        "outcome",
                        "agreed_action",
                        "due_date"),
                out -> {
                    for (SyntheticDeal deal : deals) {
                        deal.contacts.forEach(contact -> out.add(
                                deal.id,
                                contact.day(),
                                contact.seller(),
                                contact.kind(),
                                contact.person(),
                                contact.role(),
                                contact.purpose(),
                                contact.outcome(),
                                contact.agreedAction(),
                                contact.due()));
                    }
                });
    }

    private String answers() {
        return csv(columns("opportunity_id", "date", "question", "points"), out -> {
            for (SyntheticDeal deal : deals) {
                deal.answers.forEach(answer -> out.add(deal.id, answer.day(), answer.question(), answer.points()));
            }
        });
    }

    /** The targets that were set quarter by quarter: the year before, and a little more. */
    private static String targets() {
        return csv(columns("first_day", "last_day", "amount"), out -> {
            LocalDate quarter = LocalDate.of(2025, 4, 1);
            for (int amount : new int[] {2_050_000, 2_000_000, 2_100_000, 2_250_000, 2_300_000}) {
                out.add(quarter, Days.quarterEnd(quarter), amount);
                quarter = quarter.plusMonths(3);
            }
        });
    }

    private String calls() {
        return csv(columns("sales_agent", "date", "period", "category", "amount"), out -> {
            for (SyntheticCalls.Call call : calls) {
                out.add(call.person(), call.day(), call.quarter(), call.category(), call.amount());
            }
        });
    }

    /** One deal in 25 is shared with a colleague of the team; with every other of these a specialist is credited beside. */
    private String splits() {
        return csv(columns("opportunity_id", "sales_agent", "percentage", "type"), out -> {
            for (int i = 7; i < deals.size(); i += 25) {
                SyntheticDeal deal = deals.get(i);
                String colleague = colleague(deal);
                if (!colleague.isEmpty()) {
                    out.add(deal.id, deal.owner.name(), "60", "Revenue");
                    out.add(deal.id, colleague, "40", "Revenue");
                }
                if (i % 2 == 0) {
                    out.add(deal.id, "Specialist 1", "50", "Overlay");
                }
            }
        });
    }

    /** Returns the first colleague of the owner's team who was there when the deal was opened, or empty text for none. */
    private String colleague(SyntheticDeal deal) {
        return company.sellers.stream()
                .filter(seller -> seller.manager().equals(deal.owner.manager())
                        && !seller.equals(deal.owner)
                        && !seller.start().isAfter(deal.opened))
                .map(Company.Seller::name)
                .findFirst()
                .orElse("");
    }

    private static String aliases() {
        return csv(columns("column", "alias", "name"), out -> {
            out.add("product", MISSPELT, "Product B Plus");
        });
    }

    private static String csv(Function<Writer, Rows> file, Consumer<Rows> rows) {
        StringWriter text = new StringWriter();
        try (Rows out = file.apply(text)) {
            rows.accept(out);
        }
        return text.toString();
    }

    private static Function<Writer, Rows> columns(Object... columns) {
        return out -> new Rows(out, columns);
    }
}
