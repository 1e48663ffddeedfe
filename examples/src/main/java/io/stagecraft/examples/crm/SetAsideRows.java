package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.book.UnreadableBookException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows that could not be read: those of deals by name and with their money, those beside the deals by kind. */
final class SetAsideRows {
    /** Above one row in so many that cannot be read, or so much of the money, the exports are refused. */
    private static final int REFUSED_ABOVE_ONE_IN = 20;

    private final RowProblems problems = new RowProblems();
    private final RowProblems beside = new RowProblems();
    private final List<Reading.SetAside> deals = new ArrayList<>();
    private final Map<String, BigDecimal> moneyRead = new TreeMap<>();
    private final Map<String, BigDecimal> moneyAside = new TreeMap<>();
    private final Map<ExportTable, Long> rowsBeside = new LinkedHashMap<>();

    /** Adds a row of a deal. */
    void add(Reading.SetAside row, BadRow why) {
        problems.add(why.kind(), why.words(), why.remedy(), row.file(), row.line());
        deals.add(row);
    }

    /** Adds a row of a table beside the deals. */
    void addBeside(ExportTable table, Line line, BadRow why) {
        beside.add(why.kind(), why.words(), why.remedy(), table.name(), line.number());
        rowsBeside.merge(table, 1L, Long::sum);
    }

    /** Adds the money of a deal that was read. */
    void moneyRead(String currency, BigDecimal amount) {
        moneyRead.merge(currency, amount.abs(), BigDecimal::add);
    }

    /** Adds the money of a deal that could not be read, of a currency that is perhaps not known. */
    void moneyAside(String currency, BigDecimal amount) {
        moneyAside.merge(currency, amount.abs(), BigDecimal::add);
    }

    List<Reading.SetAside> deals() {
        return deals;
    }

    /** Returns what to say before any figure is read. */
    List<String> warnings(long dealsRead) {
        List<String> warnings = new ArrayList<>();
        int aside = deals.size();
        if (aside > 0) {
            List<String> money = new ArrayList<>();
            moneyAside.forEach((code, amount) -> money.add(
                    code.isEmpty()
                            ? amount.toPlainString() + " of no known currency"
                            : code + " " + amount.toPlainString()));
            warnings.add("%,d of %,d rows could not be read and %s set aside%s: %s."
                    .formatted(
                            aside,
                            dealsRead + aside,
                            aside == 1 ? "is" : "are",
                            money.isEmpty() ? "" : ", with " + String.join(", ", money),
                            named()));
            warnings.addAll(problems.messages());
        }
        if (!rowsBeside.isEmpty()) {
            long rows = rowsBeside.values().stream().mapToLong(Long::longValue).sum();
            warnings.add("%,d %s beside the deals could not be read and %s set aside."
                    .formatted(rows, rows == 1 ? "row" : "rows", rows == 1 ? "is" : "are"));
            warnings.addAll(beside.messages());
        }
        return warnings;
    }

    private String named() {
        List<String> names = new ArrayList<>();
        for (Reading.SetAside row : deals.subList(0, Math.min(deals.size(), 10))) {
            names.add("%s (line %d)".formatted(row.id(), row.line()));
        }
        return String.join(", ", names) + (deals.size() > 10 ? ", ..." : "");
    }

    /** Throws if more was set aside than a review can bear, or anything while the caller is strict. */
    void refuseIfTooBad(long dealsRead, boolean strict, Formats formats) {
        List<String> reasons = new ArrayList<>();
        long rows = dealsRead + deals.size();
        if (dealsRead == 0) {
            reasons.add("no deal is left");
        }
        if (strict && (!deals.isEmpty() || !rowsBeside.isEmpty())) {
            reasons.add("--strict asks for all rows");
        }
        if ((long) REFUSED_ABOVE_ONE_IN * deals.size() > rows) {
            reasons.add("%,d of %,d rows cannot be read, more than one in %d"
                    .formatted(deals.size(), rows, REFUSED_ABOVE_ONE_IN));
        }
        moneyAside.forEach((code, aside) -> {
            BigDecimal all = aside.add(moneyRead.getOrDefault(code, BigDecimal.ZERO));
            if (!code.isEmpty()
                    && aside.multiply(BigDecimal.valueOf(REFUSED_ABOVE_ONE_IN)).compareTo(all) > 0) {
                reasons.add("more than 5 %% of the amounts in %s stand in rows that cannot be read".formatted(code));
            }
        });
        rowsBeside.forEach((table, aside) -> {
            if (REFUSED_ABOVE_ONE_IN * aside > formats.records(table)) {
                reasons.add("%,d of %,d rows of %s cannot be read, more than one in %d"
                        .formatted(aside, formats.records(table), table.name(), REFUSED_ABOVE_ONE_IN));
            }
        });
        if (!reasons.isEmpty()) {
            long bad = deals.size()
                    + rowsBeside.values().stream().mapToLong(Long::longValue).sum();
            List<String> messages =
                    new ArrayList<>(Stream.concat(problems.messages().stream(), beside.messages().stream())
                            .toList());
            messages.add("Refused, because " + String.join(", and ", reasons) + ".");
            throw UnreadableBookException.ofKinds((int) Math.max(bad, 1), messages);
        }
    }
}
