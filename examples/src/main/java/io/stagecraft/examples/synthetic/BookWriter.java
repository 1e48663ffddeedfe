package io.stagecraft.examples.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.stagecraft.examples.synthetic.Company.Account;
import io.stagecraft.examples.synthetic.Company.Product;
import io.stagecraft.examples.synthetic.Company.Seller;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lays the story out as the files of a book, with the gaps and misspellings that real books have. */
final class BookWriter {
    private static final String MISSPELT = "ProductB Plus";

    private final Company company;
    private final List<SyntheticDeal> deals;
    private final Dice dice;

    BookWriter(Company company, List<SyntheticDeal> deals, Dice dice) {
        this.company = company;
        this.deals = deals;
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
        files.put("aliases.csv", aliases());
        return files;
    }

    private static String settings() {
        return csv(out -> {
            row(out, "setting", "value");
            row(out, "currency", "EUR");
            row(out, "as_of", Company.AS_OF);
            row(out, "fiscal_year_starts", "April");
            row(out, "zone", "Europe/Berlin");
            row(out, "process", "consultative");
        });
    }

    private String products() {
        return csv(out -> {
            row(out, "product", "series", "sales_price");
            for (Product product : company.products) {
                row(out, product.name(), product.series(), product.price());
            }
        });
    }

    private String sellers() {
        return csv(out -> {
            row(out, "sales_agent", "manager", "regional_office", "role", "start_date");
            for (Seller seller : company.sellers) {
                row(out, seller.name(), seller.manager(), seller.region(), seller.role(), seller.start());
            }
        });
    }

    private String accounts() {
        return csv(out -> {
            row(
                    out,
                    "account",
                    "sector",
                    "year_established",
                    "revenue",
                    "employees",
                    "office_location",
                    "subsidiary_of",
                    "yearly_spend");
            for (Account account : company.accounts) {
                row(
                        out,
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
        return csv(out -> {
            row(
                    out,
                    "opportunity_id",
                    "sales_agent",
                    "product",
                    "account",
                    "deal_stage",
                    "engage_date",
                    "close_date",
                    "close_value",
                    "amount",
                    "expected_close",
                    "kind",
                    "loss_reason",
                    "competitor",
                    "next_step",
                    "next_step_date");
            for (SyntheticDeal deal : deals) {
                Dice gaps = dice.split();
                boolean open = deal.isOpen();
                boolean noAccount = open && gaps.chance(0.06);
                boolean noAmount = open && !changed(deal, "amount") && gaps.chance(0.12);
                boolean noExpected = open && !changed(deal, "expected_close") && gaps.chance(0.12);
                boolean noOpening = open && deal.changes.isEmpty() && gaps.chance(0.2);
                boolean misspelt = deal.product.name().equals("Product B Plus") && gaps.chance(0.11);
                row(
                        out,
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
                        deal.nextStepDay);
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
        return csv(out -> {
            row(out, "opportunity_id", "date", "field", "from", "to");
            for (SyntheticDeal deal : deals) {
                deal.changesByDay()
                        .forEach(change -> row(out, deal.id, change.day(), change.field(), change.from(), change.to()));
            }
        });
    }

    private String evidence() {
        return csv(out -> {
            row(out, "opportunity_id", "date", "statement", "answer", "source");
            for (SyntheticDeal deal : deals) {
                deal.statements.stream()
                        .filter(statement -> !statement.day().isAfter(deal.lastDay()))
                        .sorted(Comparator.comparing(SyntheticDeal.Statement::day))
                        .forEach(statement -> row(
                                out,
                                deal.id,
                                statement.day(),
                                statement.statement(),
                                statement.answer(),
                                statement.source()));
            }
        });
    }

    private String visits() {
        return csv(out -> {
            row(
                    out,
                    "opportunity_id",
                    "date",
                    "sales_agent",
                    "kind",
                    "person",
                    "role",
                    "purpose",
                    "outcome",
                    "agreed_action",
                    "due_date");
            for (SyntheticDeal deal : deals) {
                deal.contacts.forEach(contact -> row(
                        out,
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
        return csv(out -> {
            row(out, "opportunity_id", "date", "question", "points");
            for (SyntheticDeal deal : deals) {
                deal.answers.forEach(answer -> row(out, deal.id, answer.day(), answer.question(), answer.points()));
            }
        });
    }

    /** The targets that were set quarter by quarter: the year before, and a little more. */
    private static String targets() {
        return csv(out -> {
            row(out, "first_day", "last_day", "amount");
            LocalDate quarter = LocalDate.of(2025, 4, 1);
            for (int amount : new int[] {2_050_000, 2_000_000, 2_100_000, 2_250_000, 2_300_000}) {
                row(out, quarter, Days.quarterEnd(quarter), amount);
                quarter = quarter.plusMonths(3);
            }
        });
    }

    private static String aliases() {
        return csv(out -> {
            row(out, "column", "alias", "name");
            row(out, "product", MISSPELT, "Product B Plus");
        });
    }

    private static String csv(Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(CsvWriter out, Object... fields) {
        String[] texts = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            texts[i] = fields[i].toString();
        }
        out.writeRecord(texts);
    }
}
