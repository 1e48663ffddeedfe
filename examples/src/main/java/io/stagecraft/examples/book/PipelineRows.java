package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Turns the rows of sales_pipeline.csv into deals. */
final class PipelineRows {
    static final String FILE = "sales_pipeline.csv";
    static final String[] COLUMNS = {
        "opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"
    };

    private final DealAmounts amounts;
    private final MasterData data;
    private final Stages stages;
    private final DealPast history;
    private final Defects defects;

    PipelineRows(DealAmounts amounts, MasterData data, Stages stages, DealPast history, Defects defects) {
        this.amounts = amounts;
        this.data = data;
        this.stages = stages;
        this.history = history;
        this.defects = defects;
    }

    List<Deal> deals(CsvTable table) {
        List<Deal> deals = new ArrayList<>();
        table.forEach(row -> deal(row).ifPresent(deals::add));
        return List.copyOf(deals);
    }

    private Optional<Deal> deal(Row row) {
        Optional<String> id = row.text("opportunity_id");
        Optional<Seller> seller = data.seller(row, "sales_agent");
        Optional<Product> product = data.product(row);
        Optional<Account> account = data.account(row);
        Optional<String> stage = stage(row);
        Optional<LocalDate> opened = row.date("engage_date");
        Optional<LocalDate> closed = row.date("close_date");
        Optional<Money> value = amounts.read(row, "close_value");
        Optional<Money> amount = amounts.read(row, "amount");
        Optional<LocalDate> expected = row.date("expected_close");
        Optional<LocalDate> nextStepDay = row.date("next_step_date");
        row.text("currency")
                .filter(code -> !code.equals(amounts.currency().getCode()))
                .ifPresent(code -> row.problem(
                        "currency",
                        "%s in a book in %s; amounts of two currencies are not added up: convert them first"
                                .formatted(code, amounts.currency())));
        Deal.Outcome outcome = stage.flatMap(Stages::outcome).orElse(Deal.Outcome.OPEN);
        boolean open = outcome == Deal.Outcome.OPEN;
        // each check runs as soon as it can, so that one problem of a row hides no other
        if (stage.isPresent()) {
            checkClose(row, outcome, opened, closed, value);
        }
        if (id.isPresent()) {
            if (open && stage.isPresent()) {
                history.check(id.get(), FieldChange.Field.STAGE, stage);
            }
            history.check(id.get(), FieldChange.Field.AMOUNT, row.text("amount"));
            history.check(id.get(), FieldChange.Field.EXPECTED_CLOSE, row.text("expected_close"));
            history.check(id.get(), FieldChange.Field.OWNER, row.text("sales_agent"));
            opened.ifPresent(day -> history.checkOpened(id.get(), day));
        }
        if (id.isEmpty() || seller.isEmpty() || product.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        Deal deal = new Deal(
                id.get(),
                seller,
                product,
                account,
                outcome,
                open ? stage : Optional.empty(),
                opened,
                closed,
                outcome == Deal.Outcome.WON ? value : Optional.empty(),
                amount,
                expected,
                row.text("kind"),
                row.text("loss_reason"),
                row.text("competitor"),
                row.text("next_step"),
                nextStepDay,
                history.changes(id.get()),
                history.statements(id.get()),
                history.contacts(id.get()),
                history.answers(id.get()),
                false);
        countGaps(deal);
        return Optional.of(deal);
    }

    private Optional<String> stage(Row row) {
        Optional<String> stage = row.required("deal_stage");
        if (stage.isPresent()
                && Stages.outcome(stage.get()).isEmpty()
                && !stages.open().contains(stage.get())) {
            row.problem(
                    "deal_stage",
                    "\"%s\" is none of %s, Won, Lost, Abandoned"
                            .formatted(stage.get(), String.join(", ", stages.open())));
            return Optional.empty();
        }
        return stage;
    }

    private static void checkClose(
            Row row,
            Deal.Outcome outcome,
            Optional<LocalDate> opened,
            Optional<LocalDate> closed,
            Optional<Money> value) {
        boolean open = outcome == Deal.Outcome.OPEN;
        if (open && row.text("close_date").isPresent()) {
            row.problem(
                    "close_date",
                    "is given, but the deal is open in "
                            + row.text("deal_stage").orElseThrow());
        }
        if (open && value.filter(Money::isPositive).isPresent()) {
            row.problem(
                    "close_value",
                    "is given, but the deal is open in "
                            + row.text("deal_stage").orElseThrow() + "; what it may bring is its amount");
        }
        if (!open && row.text("close_date").isEmpty()) {
            row.problem(
                    "close_date",
                    "is blank, but the deal is " + row.text("deal_stage").orElseThrow());
        }
        if (outcome == Deal.Outcome.WON
                && value.isEmpty()
                && row.text("close_value").isEmpty()) {
            row.problem("close_value", "is blank, but the deal is Won");
        }
        if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
            row.problem(
                    "close_date",
                    "%s is before the deal was opened, on %s (engage_date)".formatted(closed.get(), opened.get()));
        }
    }

    private void countGaps(Deal deal) {
        deal.kind()
                .filter(kind -> Opportunities.kind(kind).isEmpty())
                .ifPresent(kind -> defects.count(
                        "deals of the kind \"%s\"".formatted(kind), "counted as deals of no known kind", deal.id()));
        if (deal.closed().isPresent()
                && deal.changes().stream().anyMatch(change -> Opportunities.isOfNoMeaning(deal, change))) {
            defects.count(
                    "closed deals that changed after they were closed",
                    "what changed after the close is not counted",
                    deal.id());
        }
        if (deal.account().isEmpty()) {
            defects.count(
                    (deal.isOpen() ? "open" : "closed") + " deals without an account",
                    "counted in every figure but those by customer",
                    deal.id());
        }
        if (!deal.isOpen()) {
            if (deal.opened().isEmpty()) {
                defects.count(
                        "closed deals without engage_date", "their time to close is unknown, not zero", deal.id());
            }
            return;
        }
        if (deal.opened().isEmpty()) {
            defects.count(
                    "deals in %s without engage_date"
                            .formatted(stages.label(deal.stage().orElseThrow())),
                    "their age is unknown, not zero",
                    deal.id());
        }
        if (deal.amount().isEmpty() && deal.expectedClose().isEmpty()) {
            defects.count(
                    "open deals without amount and close date",
                    "valued at list price x price realisation, dated by their age, and marked as estimated",
                    deal.id());
        } else if (deal.amount().isEmpty()) {
            defects.count(
                    "open deals without amount",
                    "valued at list price x price realisation, and marked as estimated",
                    deal.id());
        } else if (deal.expectedClose().isEmpty()) {
            defects.count("open deals without close date", "dated by their age, and marked as estimated", deal.id());
        }
    }
}
