// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.file.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rows that could not be read: those of deals by name and with their money, those beside the deals by kind. */
public final class SetAsideRows {
    /** Above one row in so many that cannot be read, or so much of the money, the exports are refused. */
    private static final int REFUSED_ABOVE_ONE_IN = 20;

    private static final int NAMED = 10;

    private static final int KINDS_NAMED = 5;

    private final RowProblems problems = new RowProblems();
    private final RowProblems beside = new RowProblems();
    private final List<Reading.SetAside> deals = new ArrayList<>();
    private final Map<String, BigDecimal> moneyRead = new TreeMap<>();
    private final Map<String, BigDecimal> moneyAside = new TreeMap<>();
    private final Map<ExportTable, Long> rowsBeside = new LinkedHashMap<>();

    /** Adds a row of a deal. */
    public void add(Reading.SetAside row, BadRow why) {
        problems.add(why, row.file(), row.line());
        deals.add(row);
    }

    /** Adds a row of a table beside the deals. */
    public void addBeside(ExportTable table, Line line, BadRow why) {
        beside.add(why, table.name(), line.number());
        rowsBeside.merge(table, 1L, Long::sum);
    }

    /** Adds the money of a deal that was read. */
    public void moneyRead(String currency, BigDecimal amount) {
        moneyRead.merge(currency, amount.abs(), BigDecimal::add);
    }

    /** Adds the money of a deal that could not be read, of a currency that is perhaps not known. */
    public void moneyAside(String currency, BigDecimal amount) {
        moneyAside.merge(currency, amount.abs(), BigDecimal::add);
    }

    public List<Reading.SetAside> deals() {
        return deals;
    }

    /** Returns how many deals were set aside of which nobody knows how they stand. */
    public long ofUnknownStanding() {
        return deals.stream()
                .filter(row -> row.status().equals(RowOutcome.UNKNOWN))
                .count();
    }

    /** Returns what to say before any figure is read. */
    public List<Message> warnings(long dealsRead, Formats formats) {
        List<Message> warnings = new ArrayList<>();
        int aside = deals.size();
        if (aside > 0) {
            List<Argument> money = new ArrayList<>();
            moneyAside.forEach((code, amount) -> money.add(money(code, amount)));
            Message said = Message.of(money.isEmpty() ? "aside.deals" : "aside.deals-with-money")
                    .with("rows", aside)
                    .with("all", dealsRead + aside)
                    .with("names", named());
            warnings.add(money.isEmpty() ? said : said.with("money", money));
            problems.messages().stream()
                    .limit(KINDS_NAMED)
                    .map(kind -> Message.of("aside.why").with("kind", kind))
                    .forEach(warnings::add);
            int more = problems.messages().size() - KINDS_NAMED;
            if (more > 0) {
                warnings.add(Message.of("aside.more-kinds").with("kinds", more));
            }
        }
        rowsBeside.keySet().stream().filter(table -> isWhole(table, formats)).forEach(table -> {
            warnings.add(Message.of("aside.whole").with("file", table.name()));
            beside.messages(table.name()).stream()
                    .limit(KINDS_NAMED)
                    .map(kind -> Message.of("aside.why").with("kind", kind))
                    .forEach(warnings::add);
        });
        long rows = rowsBeside.entrySet().stream()
                .filter(of -> !isWhole(of.getKey(), formats))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (rows > 0) {
            warnings.add(Message.of("aside.beside").with("rows", rows));
        }
        return warnings;
    }

    /** Returns whether no row of a table beside the deals can be read, so that the others are as if it were not there. */
    private boolean isWhole(ExportTable table, Formats formats) {
        return rowsBeside.getOrDefault(table, 0L) >= formats.records(table);
    }

    /** Returns what is wrong with the rows, by kind, and what helps. */
    public List<Message> problems() {
        return Stream.concat(problems.messages().stream(), beside.messages().stream())
                .toList();
    }

    private static Argument money(String code, BigDecimal amount) {
        return code.isEmpty()
                ? Argument.of(Message.of("aside.no-currency").with("amount", amount))
                : Argument.of(Money.of(CurrencyUnit.of(code), amount, RoundingMode.HALF_EVEN));
    }

    private List<Argument> named() {
        List<Argument> names = new ArrayList<>();
        for (Reading.SetAside row : deals.subList(0, Math.min(deals.size(), NAMED))) {
            names.add(Argument.of(
                    Message.of("aside.named").with("id", row.id()).with("line", Long.toString(row.line()))));
        }
        if (deals.size() > NAMED) {
            names.add(Argument.of(Message.of("aside.more").with("rows", deals.size() - NAMED)));
        }
        return names;
    }

    /** Returns whether so many rows of deals that cannot be read are more than a review can bear. */
    public static boolean areTooMany(long aside, long rows) {
        return REFUSED_ABOVE_ONE_IN * aside > rows;
    }

    /** Throws if more was set aside than a review can bear, or anything while the caller is strict. */
    public void refuseIfTooBad(long dealsRead, boolean strict, Formats formats) {
        List<Argument> reasons = reasons(dealsRead, strict, formats);
        if (!reasons.isEmpty()) {
            long bad = deals.size()
                    + rowsBeside.values().stream().mapToLong(Long::longValue).sum();
            List<Message> messages = new ArrayList<>(problems());
            messages.add(Message.of("refused").with("reasons", reasons));
            throw UnreadableBookException.ofKinds((int) Math.max(bad, 1), messages);
        }
    }

    /** Returns whether more was set aside than a review can bear, or anything while the caller is strict. */
    public boolean isTooBad(long dealsRead, boolean strict, Formats formats) {
        return !reasons(dealsRead, strict, formats).isEmpty();
    }

    private List<Argument> reasons(long dealsRead, boolean strict, Formats formats) {
        List<Argument> reasons = new ArrayList<>();
        long rows = dealsRead + deals.size();
        if (dealsRead == 0) {
            reasons.add(Argument.of(Message.of("refused.no-deal")));
        }
        if (strict && (!deals.isEmpty() || !rowsBeside.isEmpty())) {
            reasons.add(Argument.of(Message.of("refused.strict")));
        }
        if (areTooMany(deals.size(), rows)) {
            reasons.add(Argument.of(Message.of("refused.deals")
                    .with("rows", deals.size())
                    .with("all", rows)
                    .with("in", REFUSED_ABOVE_ONE_IN)));
        }
        moneyAside.forEach((code, aside) -> {
            BigDecimal all = aside.add(moneyRead.getOrDefault(code, BigDecimal.ZERO));
            if (!code.isEmpty()
                    && aside.multiply(BigDecimal.valueOf(REFUSED_ABOVE_ONE_IN)).compareTo(all) > 0) {
                reasons.add(Argument.of(Message.of("refused.money")
                        .with("share", Ratio.of(1, REFUSED_ABOVE_ONE_IN))
                        .with("currency", code)));
            }
        });
        rowsBeside.forEach((table, aside) -> {
            if (REFUSED_ABOVE_ONE_IN * aside > formats.records(table) && !isWhole(table, formats)) {
                reasons.add(Argument.of(Message.of("refused.beside")
                        .with("rows", aside)
                        .with("all", formats.records(table))
                        .with("file", table.name())
                        .with("in", REFUSED_ABOVE_ONE_IN)));
            }
        });
        return reasons;
    }
}
