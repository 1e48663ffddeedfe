package io.stagecraft.examples.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** What settings.csv says about the book, completed by the caller's options and by assumptions that are written down. */
final class Settings {
    static final String FILE = "settings.csv";
    private static final List<String> KNOWN =
            List.of("currency", "as_of", "fiscal_year_starts", "zone", "process", "stages", "credits");

    private final Map<String, Row> rows = new HashMap<>();
    private final List<String> assumptions = new ArrayList<>();
    private final ReadOptions options;

    private Settings(ReadOptions options) {
        this.options = options;
    }

    static Settings read(BookFiles files, ReadOptions options) {
        Settings settings = new Settings(options);
        for (Row row : files.optional(FILE, "setting", "value").rows()) {
            Optional<String> name = row.required("setting");
            if (name.isPresent() && !KNOWN.contains(name.get())) {
                row.problem(
                        "setting",
                        "\"%s\" is not a setting; known are %s".formatted(name.get(), String.join(", ", KNOWN)));
            } else if (name.isPresent() && row.required("value").isPresent()) {
                settings.rows.put(name.get(), row);
            }
        }
        return settings;
    }

    CurrencyUnit currency() {
        Optional<CurrencyUnit> said = value("currency").flatMap(this::parseCurrency);
        if (said.isPresent() && options.currency().isPresent() && !said.equals(options.currency())) {
            row("currency")
                    .problem(
                            "value",
                            "the book is in %s, but %s was asked for; amounts are not converted"
                                    .formatted(said.get(), options.currency().get()));
        }
        return said.or(options::currency).orElseGet(() -> {
            assumptions.add("Amounts are in USD: neither settings.csv nor --currency says otherwise.");
            return CurrencyUnit.USD;
        });
    }

    private Optional<CurrencyUnit> parseCurrency(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException e) {
            row("currency").problem("value", "\"" + code + "\" is not a currency; expected its code, as in EUR");
            return Optional.empty();
        }
    }

    /** Returns the day of the review: asked for, set, or else the last day that the data names as past. */
    LocalDate asOf(Optional<LocalDate> dated, Findings findings) {
        Optional<LocalDate> set = rows.containsKey("as_of") ? row("as_of").date("value") : Optional.empty();
        Optional<LocalDate> said = options.asOf().or(() -> set);
        if (said.isEmpty() && dated.isEmpty() && !findings.any()) {
            findings.add(
                    PipelineRows.FILE,
                    "no deal has a date, so the day of the review is not known; say it with --as-of");
        }
        LocalDate lastDay = dated.orElse(LocalDate.EPOCH);
        return said.orElseGet(() -> {
            assumptions.add("The review is as of " + lastDay + ", the last day on which a deal was opened or closed:"
                    + " neither settings.csv nor --as-of says otherwise.");
            return lastDay;
        });
    }

    ZoneId zone() {
        Optional<String> zone = value("zone");
        if (zone.isEmpty()) {
            assumptions.add("Days begin at midnight UTC: settings.csv names no zone.");
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(zone.get());
        } catch (DateTimeException e) {
            row("zone")
                    .problem(
                            "value",
                            "\"" + zone.get() + "\" is not a time zone; expected its name, as in Europe/Berlin");
            return ZoneId.of("UTC");
        }
    }

    Month fiscalYearStart() {
        Optional<String> month = value("fiscal_year_starts");
        if (month.isEmpty()) {
            assumptions.add("The fiscal year starts in January: settings.csv names no other month.");
            return Month.JANUARY;
        }
        for (Month known : Month.values()) {
            if (known.name().equals(month.get().toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        row("fiscal_year_starts")
                .problem("value", "\"" + month.get() + "\" is not a month; expected its name, as in April");
        return Month.JANUARY;
    }

    /** Returns whether deals may have negative amounts, as credits and downgrades have. */
    boolean credits() {
        return rows.containsKey("credits")
                && row("credits")
                        .oneOf("value", List.of("YES", "NO"))
                        .filter("YES"::equals)
                        .isPresent();
    }

    /** Returns the name of a ready process, in lower case, or empty if the book brings its own stages. */
    Optional<String> process() {
        return value("process").map(name -> name.toLowerCase(Locale.ROOT));
    }

    void processProblem(String text) {
        row("process").problem("value", text);
    }

    /** Returns the open stages in their order, as in "Prospecting > Engaging", or none if the settings do not say. */
    List<String> stages() {
        return value("stages")
                .map(stages ->
                        Arrays.stream(stages.split(">")).map(String::strip).toList())
                .orElse(List.of());
    }

    void assume(String words) {
        assumptions.add(words);
    }

    List<String> assumptions() {
        return List.copyOf(assumptions);
    }

    private Optional<String> value(String name) {
        return rows.containsKey(name) ? row(name).text("value") : Optional.empty();
    }

    private Row row(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalStateException("settings.csv does not set " + name);
        }
        return row;
    }
}
