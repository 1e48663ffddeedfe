// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** What somebody says about exports: the caller first, then a mapping, then the settings beside the deals. */
public final class Said {
    private final CrmOptions options;
    private final Mapping mapping;

    private Said(CrmOptions options, Mapping mapping) {
        this.options = options;
        this.mapping = mapping;
    }

    /** Adds what tables of settings say to a mapping, where it says nothing. */
    public static Said of(CrmOptions options, Mapping mapping, List<ExportTable> tables, CellWords words) {
        List<Message> problems = new ArrayList<>();
        for (ExportTable table : tables) {
            if (table.kind() == TableKind.SETTINGS) {
                table.records(words, line -> {
                    if (!table.text(line, Field.VALUE).isEmpty()) {
                        mapping.addOption(table.text(line, Field.SETTING), table.text(line, Field.VALUE))
                                .ifPresent(problem -> problems.add(Message.of("unread.line")
                                        .with("file", table.name())
                                        .with("line", Long.toString(line.number()))
                                        .with("problem", problem)));
                    }
                });
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableBookException(problems);
        }
        return new Said(options, mapping);
    }

    /** Returns an option of a mapping as it is written. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.said().get(name)).or(() -> mapping.option(name));
    }

    private <T> Optional<T> option(String name, Message expected, Function<String, Optional<T>> read) {
        return option(name)
                .map(text -> read.apply(text)
                        .orElseThrow(() -> new UnreadableBookException(Message.of("unread.option")
                                .with(
                                        "option",
                                        List.of("dates", "decimal", "zone", "stages")
                                                        .contains(name)
                                                ? "--" + name
                                                : name)
                                .with("expected", expected)
                                .with("value", CellTexts.shown(text)))));
    }

    /** Returns the day of the review, or empty for the last day in the data. */
    public Optional<LocalDate> asOf() {
        return options.asOf().or(() -> option("as of", Message.of("expected.day"), Said::day));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Book::covers);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Returns the currency of amounts that do not say theirs. */
    public Optional<CurrencyUnit> currency() {
        return option("currency", Message.of("expected.currency"), Currencies::find)
                .or(options::currency);
    }

    public Optional<ZoneId> zone() {
        return option("zone", Message.of("expected.zone"), Said::zone);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Optional<Month> fiscalYearStart() {
        return option("fiscal year starts", Message.of("expected.month"), Said::month);
    }

    private static Optional<Month> month(String text) {
        for (Month month : Month.values()) {
            if (month.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    public Optional<Dates.Order> dates() {
        return option("dates", Message.of("expected.dates"), Dates::order);
    }

    public Optional<Amounts.Mark> decimal() {
        return option("decimal", Message.of("expected.decimal"), Amounts.Mark::of);
    }

    /** Returns whether deals may have negative amounts, as credits and downgrades have. */
    public boolean credits(CellWords words) {
        return option("credits", Message.of("expected.yes-or-no"), words::yesOrNo)
                .orElse(false);
    }

    /** Returns whether close dates on the last day of the month of creation were chosen, though the product fills them in by itself. */
    public boolean choosesMonthEnds(CellWords words) {
        return option("month ends", Message.of("expected.yes-or-no"), words::yesOrNo)
                .orElse(false);
    }

    /** Returns the ready process that the deals walk through, or empty if their stages are the process. */
    public Optional<SalesProcess> process() {
        List<SalesProcess> ready = SalesProcesses.all();
        return option(
                "process",
                Message.of("expected.process")
                        .with("known", CellTexts.list(ready.stream().map(SalesProcess::id))),
                text -> ready.stream()
                        .filter(process -> Spelling.plain(process.id()).equals(Spelling.plain(text)))
                        .findFirst());
    }

    /** Returns the stages from first to last, or none if nobody says them. */
    public List<String> stages() {
        return option("stages", Message.of("expected.stages"), Said::stages).orElse(List.of());
    }

    private static Optional<List<String>> stages(String text) {
        List<String> stages = Preset.stages(text);
        return Optional.of(stages)
                .filter(all -> !all.isEmpty()
                        && all.stream().map(Spelling::plain).distinct().count() == all.size());
    }
}
