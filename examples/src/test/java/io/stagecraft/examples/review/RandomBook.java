// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.examples.synthetic.Rows;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The files of a small book of any shape, and the options to review it with: any mixture of stages, dates, amounts and
 * missing parts.
 *
 * <p>Most books are sound where each row is looked at alone, so that most are reviewed and not refused. One seed gives
 * one book, and with fewer deals its first rows.
 */
final class RandomBook {
    private static final List<String> REASONS = List.of(
            "PRICE_VALUE",
            "fit",
            "Timing",
            "NO_BUDGET",
            "no decision",
            "Relationship",
            "TERMS",
            "lost_unseen",
            "DISQUALIFIED_BY_US",
            "invalid_duplicate",
            "INVALID_DUPLICATE",
            "Other",
            "a reason of our own");
    private static final List<String> KINDS = List.of("NEW", "new", "Expansion", "RENEWAL", "Existing Business");
    private static final List<String> STATEMENTS =
            SalesProcesses.consultative().statements().ids();
    private static final List<String> QUESTIONS = List.of(
            "SIZE_AND_BUDGET",
            "FUNDS_AND_CREDIT",
            "SOLUTION_FIT",
            "RELATIONSHIP_CLOSENESS",
            "COMPETITIVE_POSITION",
            "ENTRY_TIMING",
            "FOLLOW_ON_BUSINESS");
    private static final List<String> READY =
            List.of("PREPARATION", "DISCOVERY", "NEEDS_DEVELOPMENT", "RECOMMENDATION", "COMMITMENT");

    private final Map<String, StringWriter> files = new LinkedHashMap<>();
    private final Map<String, Rows> rows = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final SplittableRandom bits;
    private final int decimals;
    private final List<String> stages;
    private final boolean isReady;
    private final LocalDate first;
    private final int days;
    private final boolean daysOff;
    private final double[] ends;
    private final double missing;
    private final double huge;
    private final double worthless;
    private final double odd;
    private final double moved;
    private final int sellers;
    private final int products;
    private final int accounts;

    RandomBook(long seed, int deals) {
        bits = new SplittableRandom(seed);
        isReady = chance(0.25);
        stages = isReady ? READY : stages();
        String currency = pick("", "USD", "EUR", "JPY", "KWD");
        decimals = currency.equals("JPY") ? 0 : currency.equals("KWD") ? 3 : 2;
        first = chance(0.05)
                ? pick(LocalDate.of(1900, 1, 20), LocalDate.of(2196, 1, 1))
                : LocalDate.of(2023, 1, 1).plusDays(below(700));
        days = pick(1, 20, 100, 400, 1200);
        daysOff = chance(0.1);
        ends = new double[] {bits.nextDouble(), bits.nextDouble(), bits.nextDouble(), chance(0.3) ? 0.2 : 0};
        if (chance(0.2)) {
            ends[below(3)] = 0;
        }
        missing = pick(0.0, 0.05, 0.3, 1.0);
        huge = chance(0.15) ? pick(0.02, 0.5) : 0;
        worthless = pick(0.0, 0.1, 1.0);
        odd = chance(0.1) ? pick(0.01, 0.2) : 0;
        moved = pick(0.0, 0.5, 0.9);
        sellers = 1 + below(5);
        products = 1 + below(4);
        accounts = below(9);
        settings(currency);
        master();
        pipeline(deals);
        extras();
        drawOptions();
    }

    private List<String> stages() {
        return switch (below(4)) {
            case 0 -> List.of("Prospecting", "Engaging");
            case 1 -> List.of("Lead", "Talk", "Offer");
            case 2 -> List.of("one", "two", "three", "four", "five", "six", "seven");
            default -> List.of("Open");
        };
    }

    private void settings(String currency) {
        file("settings.csv", out -> new Rows(out, "setting", "value"));
        if (!currency.isEmpty()) {
            row("settings.csv", "currency", currency);
        }
        if (isReady) {
            row("settings.csv", "process", "consultative");
        } else if (!stages.contains("Engaging") || chance(0.3)) {
            row("settings.csv", "stages", String.join(" > ", stages));
        }
        if (chance(0.5)) {
            row("settings.csv", "fiscal_year_starts", pick("April", "january", "DECEMBER"));
        }
        if (chance(0.5)) {
            row("settings.csv", "zone", pick("UTC", "Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia", "+14:00"));
        }
        if (chance(0.3)) {
            row("settings.csv", "as_of", day(days + 40).toString());
        }
    }

    private void master() {
        file("products.csv", out -> new Rows(out, "product", "series", "sales_price"));
        for (int i = 0; i < products; i++) {
            row("products.csv", "P" + i, pick("", "S"), amount(bits.split()));
        }
        file("sales_teams.csv", out -> new Rows(out, "sales_agent", "manager", "regional_office", "start_date"));
        for (int i = 0; i < sellers; i++) {
            row(
                    "sales_teams.csv",
                    "Seller " + i,
                    "M" + i % 2,
                    "R" + i % 3,
                    chance(0.3) ? day(days).toString() : "");
        }
        file("accounts.csv", out -> new Rows(out, "account", "sector", "subsidiary_of", "yearly_spend"));
        for (int i = 0; i < accounts; i++) {
            row(
                    "accounts.csv",
                    "C" + i,
                    pick("", "retail"),
                    chance(0.2) ? "C" + below(accounts) : "",
                    chance(0.5) ? amount(bits.split()) : "");
        }
    }

    private void pipeline(int deals) {
        file("sales_pipeline.csv", Rows::deals);
        file("stage_events.csv", Rows::events);
        file("evidence.csv", out -> new Rows(out, "opportunity_id", "date", "statement", "answer", "source"));
        file(
                "visits.csv",
                out -> new Rows(out, "opportunity_id", "date", "sales_agent", "kind", "person", "role", "outcome"));
        file("answers.csv", out -> new Rows(out, "opportunity_id", "date", "question", "points"));
        for (int i = 0; i < deals; i++) {
            deal("D" + i, bits.split());
        }
    }

    private void deal(String id, SplittableRandom own) {
        double[] cut = new double[4];
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            cut[i] = sum += ends[i];
        }
        double drawn = own.nextDouble() * sum;
        int end = 0;
        while (end < 3 && drawn >= cut[end]) {
            end++;
        }
        LocalDate opened = off(first.plusDays(own.nextInt(days)), own);
        LocalDate closed = off(opened.plusDays(own.nextInt(own.nextInt(10) == 0 ? 2 : 200)), own);
        boolean open = end == 0;
        boolean unknownOpening = own.nextDouble() < missing;
        LocalDate last = open ? opened.plusDays(200) : closed;
        String stage = stages.get(own.nextInt(stages.size()));
        if (own.nextDouble() < moved && opened.isBefore(last)) {
            int from = own.nextInt(stages.size());
            LocalDate day = opened;
            for (int i = own.nextInt(4); i >= 0; i--) {
                int to = own.nextInt(stages.size());
                day = day.plusDays(own.nextInt(40));
                if (to != from && !day.isAfter(last)) {
                    row("stage_events.csv", id, day.toString(), "stage", stages.get(from), stages.get(to));
                    stage = stages.get(to);
                    from = to;
                }
            }
        }
        String amount = own.nextDouble() < missing ? "" : amount(own);
        String expected = own.nextDouble() < missing
                ? ""
                : opened.plusDays(own.nextInt(400)).toString();
        String seller = "Seller " + own.nextInt(sellers);
        if (own.nextDouble() < moved / 2) {
            String later = opened.plusDays(own.nextInt(30)).toString();
            String before = own.nextBoolean() ? amount(own) : "";
            if (!before.equals(amount)) {
                row("stage_events.csv", id, later, "amount", before, amount);
            }
            String push = own.nextBoolean() ? opened.plusDays(own.nextInt(400)).toString() : "";
            if (!push.equals(expected)) {
                row("stage_events.csv", id, later, "expected_close", push, expected);
            }
            row(
                    "stage_events.csv",
                    id,
                    later,
                    "category",
                    pick("", "PIPELINE", "Closed"),
                    pick("", "COMMIT", "Best Case"));
            row("stage_events.csv", id, later, "owner", "Seller " + own.nextInt(sellers), seller);
        }
        if (isReady) {
            for (int i = own.nextInt(6); i > 0; i--) {
                row(
                        "evidence.csv",
                        id,
                        opened.plusDays(own.nextInt(60)).toString(),
                        STATEMENTS.get(own.nextInt(STATEMENTS.size())),
                        List.of("YES", "PARTLY", "NO", "UNKNOWN").get(own.nextInt(4)),
                        "");
            }
        }
        if (own.nextDouble() < moved) {
            row(
                    "visits.csv",
                    id,
                    opened.plusDays(own.nextInt(60)).toString(),
                    "Seller " + own.nextInt(sellers),
                    List.of("VISIT", "CALL", "MAIL").get(own.nextInt(3)),
                    "Contact " + own.nextInt(4),
                    List.of("USER", "TECHNICAL", "DEPARTMENT_MANAGER", "DECISION_MAKER", "")
                            .get(own.nextInt(5)),
                    List.of("ORDER", "ADVANCE", "CONTINUATION", "NO_SALE", "").get(own.nextInt(5)));
            row(
                    "answers.csv",
                    id,
                    opened.plusDays(own.nextInt(60)).toString(),
                    QUESTIONS.get(own.nextInt(7)),
                    Integer.toString(own.nextInt(3)));
        }
        String outcome = List.of(stage, "Won", "Lost", "Abandoned").get(end);
        String value = end == 1
                ? own.nextDouble() < worthless ? "0" : amount(own)
                : own.nextInt(10) == 0 ? open ? "0" : amount(own) : "";
        row(
                "sales_pipeline.csv",
                odd(own, id),
                odd(own, seller),
                odd(own, "P" + own.nextInt(products)),
                accounts == 0 || own.nextDouble() < missing ? "" : "C" + own.nextInt(accounts),
                odd(own, outcome),
                unknownOpening ? "" : odd(own, opened.toString()),
                open ? "" : odd(own, closed.toString()),
                odd(own, value),
                odd(own, amount),
                odd(own, expected),
                own.nextDouble() < missing ? "" : KINDS.get(own.nextInt(own.nextInt(4) == 0 ? 5 : 2)),
                end > 1 && own.nextDouble() >= missing ? REASONS.get(own.nextInt(REASONS.size())) : "",
                own.nextInt(5) == 0 ? "Rival" : "",
                open && own.nextBoolean() ? "Call" : "",
                open && own.nextBoolean() ? opened.plusDays(own.nextInt(200)).toString() : "",
                own.nextInt(3) == 0 ? pick("Commit", "BEST_CASE", "Pipeline", "Omitted", "?") : "");
    }

    private void extras() {
        if (chance(0.2)) {
            file("targets.csv", out -> new Rows(out, "first_day", "last_day", "amount"));
            LocalDate month = first.withDayOfMonth(1);
            for (int i = 0; i < 40; i++) {
                row(
                        "targets.csv",
                        month.plusMonths(i).toString(),
                        month.plusMonths(i + 3).minusDays(1).toString(),
                        Integer.toString(1 + below(1_000_000)));
            }
        }
        if (chance(0.4)) {
            file("calls.csv", out -> new Rows(out, "sales_agent", "date", "period", "category", "amount"));
            for (int i = below(60); i > 0; i--) {
                LocalDate day = day(days + 60);
                row(
                        "calls.csv",
                        pick("Seller 0", "Seller 1", "M0", "M1", "M", "Head", "Partner", ""),
                        odd(bits.split(), day.toString()),
                        day.getYear() + "-Q" + (1 + below(4)),
                        pick("", "Commit", "BEST_CASE", "most likely", "Closed", "Upside"),
                        amount(bits.split()));
            }
        }
        if (chance(0.2)) {
            file("holidays.csv", out -> new Rows(out, "date", "name", "worked"));
            int off = pick(1, 30, 500);
            for (int i = 0; i < off; i++) {
                row("holidays.csv", first.plusDays(days).plusDays(i).toString(), "", chance(0.2) ? "YES" : "");
            }
        }
        rows.values().forEach(Rows::close);
        for (String file : List.of("stage_events.csv", "evidence.csv", "visits.csv", "answers.csv")) {
            if (chance(0.1)) {
                files.remove(file);
            }
        }
        if (chance(odd)) {
            List<String> names = new ArrayList<>(files.keySet());
            requireNonNull(files.get(names.get(below(names.size()))), "file")
                    .append(pick("\"", "\0", ",,,,,,,\n", "\n\n\n", "\u202E\n"));
        }
    }

    private void drawOptions() {
        if (chance(0.5)) {
            options.addAll(List.of(
                    "--as-of",
                    chance(0.1)
                            ? pick("1900-01-01", "2199-12-31", "1970-01-01")
                            : day(days + 300).toString()));
        }
        if (chance(0.2)) {
            options.addAll(List.of("--target", pick("1", "7", "50000", "900000000000", "200000000000000")));
        } else if (chance(0.2)) {
            options.addAll(List.of("--growth", pick("8", "-50", "0", "-99.999999999", "1000", "0.000000001")));
        }
    }

    private LocalDate off(LocalDate day, SplittableRandom own) {
        return !daysOff ? day : day.plusDays(6 - day.getDayOfWeek().getValue() + own.nextInt(2));
    }

    private LocalDate day(int within) {
        return first.plusDays(below(within + 20) - 10L);
    }

    private String amount(SplittableRandom own) {
        if (own.nextDouble() < huge) {
            return own.nextInt(200) == 0
                    ? List.of("999999999999999999", "92233720368547758.07", "5000000000000000")
                            .get(own.nextInt(3))
                    : List.of("4000000000000", "4000000000000", "1000000000000", "300000000000000")
                            .get(own.nextInt(own.nextInt(40) == 0 ? 4 : 3));
        }
        return switch (own.nextInt(12)) {
            case 0 -> "0";
            case 1 -> "1";
            case 2 -> decimals == 0 ? "7" : "0.01";
            default -> Integer.toString(own.nextInt(100_000));
        };
    }

    private String odd(SplittableRandom own, String text) {
        if (own.nextDouble() >= odd) {
            return text;
        }
        return List.of(
                        "",
                        text.toLowerCase(Locale.ROOT),
                        text + " ",
                        "-1",
                        "x",
                        "0",
                        "2024-02-30",
                        "+999999999-12-31",
                        "-999999999-01-01",
                        "9999-12-31",
                        "\u202Eabc\u0007",
                        "1e9",
                        "999999999999999999")
                .get(own.nextInt(13));
    }

    private void file(String name, Function<Writer, Rows> header) {
        StringWriter text = new StringWriter();
        files.put(name, text);
        rows.put(name, header.apply(text));
    }

    private void row(String file, Object... fields) {
        requireNonNull(rows.get(file), file).add(fields);
    }

    private boolean chance(double probability) {
        return bits.nextDouble() < probability;
    }

    private int below(int bound) {
        return bits.nextInt(bound);
    }

    @SafeVarargs
    private <T> T pick(T... items) {
        return items[below(items.length)];
    }

    /** Writes the files into a folder, where no others may be. */
    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, StringWriter> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().toString());
        }
    }

    List<String> options() {
        return List.copyOf(options);
    }
}
