// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.SalesProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads a deal with its history from a row of a {@link ParquetBook}. */
final class ParquetDeals {
    private final SalesProcess process;
    private final ZoneId zone;
    private final CurrencyUnit currency;

    ParquetDeals(SalesProcess process, ZoneId zone, CurrencyUnit currency) {
        this.process = process;
        this.zone = zone;
        this.currency = currency;
    }

    Opportunity deal(Row row) {
        boolean isChanged = !row.isNullAt(row.fieldIndex("changes"));
        List<Row> changes = isChanged ? row.getList(row.fieldIndex("changes")) : List.of();
        Opportunity deal = Opportunity.open(opened(row, changes), process);
        for (Row change : changes) {
            deal = deal.append(event(change));
        }
        Optional<LocalDate> closed = day(row, "close_date");
        return switch (text(row, "outcome").orElseThrow()) {
            case "Won" -> deal.append(Won.of(at(closed.orElseThrow()), deal.stage()));
            case "Lost" ->
                deal.append(Lost.builder()
                        .at(at(closed.orElseThrow()))
                        .stage(deal.stage())
                        .build());
            default -> deal;
        };
    }

    private Opened opened(Row row, List<Row> changes) {
        boolean isOpen = text(row, "outcome").orElseThrow().equals("Open");
        return Opened.into(process)
                .id(text(row, "id").orElseThrow())
                .at(at(day(row, "engage_date").orElseThrow()))
                .stage(before(changes, "stage")
                        .or(() -> isOpen ? text(row, "stage") : Optional.empty())
                        .orElse(process.stages().get(0).id()))
                .customerId(text(row, "customer"))
                .owner(before(changes, "owner").or(() -> text(row, "seller")))
                .amount(before(changes, "amount")
                        .map(BigDecimal::new)
                        .or(() -> amount(row))
                        .map(this::money))
                .expectedClose(
                        before(changes, "expected_close").map(LocalDate::parse).or(() -> day(row, "expected_close")))
                .build();
    }

    /** Returns what a field was before its first change. */
    private static Optional<String> before(List<Row> changes, String field) {
        return changes.stream()
                .filter(change -> text(change, "field").equals(Optional.of(field)))
                .findFirst()
                .flatMap(change -> text(change, "from"));
    }

    private DealEvent event(Row change) {
        Instant at = at(day(change, "date").orElseThrow());
        Optional<String> to = text(change, "to");
        String field = text(change, "field").orElseThrow();
        return switch (field) {
            case "stage" -> StageMoved.of(at, text(change, "from").orElseThrow(), to.orElseThrow());
            case "amount" ->
                AmountChanged.builder()
                        .at(at)
                        .amount(to.map(BigDecimal::new).map(this::money))
                        .build();
            case "expected_close" ->
                ExpectedCloseChanged.builder()
                        .at(at)
                        .expectedClose(to.map(LocalDate::parse))
                        .build();
            case "owner" -> Reassigned.builder().at(at).owner(to).build();
            default ->
                throw new IllegalArgumentException(
                        "a change must be of stage, amount, expected_close or owner" + " but was of " + field);
        };
    }

    private static Optional<String> text(Row row, String column) {
        int at = row.fieldIndex(column);
        return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getString(at));
    }

    private static Optional<LocalDate> day(Row row, String column) {
        int at = row.fieldIndex(column);
        return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getLocalDate(at));
    }

    private static Optional<BigDecimal> amount(Row row) {
        int at = row.fieldIndex("amount");
        return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getDecimal(at));
    }

    private Money money(BigDecimal amount) {
        return Money.of(currency, amount);
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
