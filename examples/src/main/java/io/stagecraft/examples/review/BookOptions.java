// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.CrmBooks;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.BadOptionException;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command asks about the book: where it is, how it is read, and what target it is held against. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        usageHelpWidth = 100)
final class BookOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILES",
            descriptionKey = "files",
            description = "Exports of a CRM system (.csv, .tsv, .txt, .xlsx), or folders of them; one file of deals is"
                    + " enough. Default: a synthetic book inside this program, plainly made up.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Review the book as it was known at the end of this day, as in 2026-05-15. What happened later"
                            + " is not seen. Default: what settings.csv says, or else the last day in the data.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of all amounts, as in EUR. Default: what settings.csv says, or else USD."
                    + " Of a book of several currencies, the one to review. Amounts are never added over currencies.")
    private @Nullable String currency;

    @Option(
            names = "--dates",
            paramLabel = "FORMAT",
            description = "How the files write their days where they fit two formats: d/M/yyyy or M/d/yyyy.")
    private @Nullable String dates;

    @Option(
            names = "--decimal",
            paramLabel = "MARK",
            description = "What marks decimals where the numbers do not say it: point or comma.")
    private @Nullable String decimal;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone whose midnights begin the days of the times in the files, as in Europe/Berlin."
                    + " Default: the clock of the files.")
    private @Nullable String zone;

    @Option(
            names = "--stages",
            paramLabel = "STAGES",
            description =
                    "The stages of open deals from first to last, as in \"Qualify > Propose > Close\". Default: what"
                            + " the product or the history says.")
    private @Nullable String stages;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns and words of the files mean, as --write-mapping writes it.")
    private @Nullable Path mapping;

    @Option(
            names = "--write-mapping",
            paramLabel = "FILE",
            description =
                    "Write how the files were read, to edit and pass back with --mapping; also if they are refused.")
    private @Nullable Path writeMapping;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Rates (currency,rate) into the currency of --currency: all deals are reviewed in it."
                    + " Default: each currency is reviewed on its own.")
    private @Nullable Path rates;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep the deals of this export here, and hold it against those kept before: what changed is"
                    + " known then, though the files have no history.")
    private @Nullable Path keep;

    @Option(
            names = "--strict",
            description =
                    "Refuse the files if one row cannot be read. Default: such rows are set aside by name, up to one"
                            + " in 20 and 5 %% of the money.")
    private boolean strict;

    @Option(
            names = "--recorded-only",
            description =
                    "Hold forecasts against the past only where the files say when something was recorded: in a history"
                            + " of fields, or in kept exports (--keep). Default: what happened counts as recorded when it"
                            + " happened, and the page says so.")
    private boolean recordedOnly;

    @Option(
            names = "--target",
            paramLabel = "AMOUNT",
            description =
                    "The revenue to reach in the quarter under review. Default: what targets.csv says, or else the"
                            + " comparable quarter repeated.")
    private @Nullable BigDecimal target;

    @Option(
            names = "--growth",
            paramLabel = "PERCENT",
            description = "Growth over the comparable quarter, as in 8, where the target is a repeat. Default: 0.")
    private @Nullable BigDecimal growth;

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "Aliases (column,alias,name) to use instead of the built-in ones of the public CRM data.")
    private @Nullable Path aliases;

    /** Returns what is asked beyond the book, in the words of a language. */
    ReviewOptions asked(PhraseBook words) {
        return new ReviewOptions(Optional.ofNullable(target), Optional.ofNullable(growth), Optional.empty(), words);
    }

    /** Returns a book that was read as the library's values. */
    Business business(Book book) {
        return recordedOnly ? Business.recordedOnly(book) : Business.of(book);
    }

    /** Checks that there is something to read. */
    void check() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new BadOptionException(Message.of("option.files").with("file", path.toString()));
            }
        }
    }

    /** Reads the book, or one for each currency; what else is to be written is added to the files. */
    List<Book> books(Progress progress, Map<Path, String> files) throws IOException {
        CrmOptions options = new CrmOptions(
                Optional.ofNullable(asOf),
                currencyUnit(),
                said(),
                Optional.ofNullable(mapping),
                Optional.ofNullable(rates),
                Optional.ofNullable(aliases),
                keptBefore(),
                strict);
        progress.step(Message.of("progress.reading")
                .with(
                        "source",
                        paths.isEmpty()
                                ? List.of(Argument.of(Message.of("book.synthetic")))
                                : Texts.names(paths.stream().map(Path::toString).toList())));
        CrmBooks read = read(options);
        if (keep != null) {
            Path file = keep.resolve(keptAs());
            Optional<Message> against = notKept(file, read);
            against.ifPresent(progress::warn);
            if (against.isEmpty()) {
                files.put(file, read.snapshot().get());
            }
        }
        if (writeMapping != null) {
            files.put(writeMapping, read.mapping().get());
        }
        progress.step(Message.of("progress.read").with("system", read.reading().system()));
        if (target != null && read.books().size() > 1) {
            throw new BadOptionException(Message.of("option.target-currencies")
                    .with(
                            "currencies",
                            Texts.names(read.books().stream()
                                    .map(book -> book.currency().getCode())
                                    .toList())));
        }
        return read.books();
    }

    private CrmBooks read(CrmOptions options) throws IOException {
        try {
            return paths.isEmpty() ? CrmReader.synthetic(options) : CrmReader.read(paths, options);
        } catch (UnreadableBookException e) {
            Optional<String> asRead = writeMapping == null ? Optional.empty() : e.mapping();
            if (writeMapping == null || asRead.isEmpty()) {
                throw e;
            }
            PageOptions.checkAreNoInputs(Set.of(writeMapping), inputs());
            AtomicFile.write(Map.of(writeMapping, asRead.get()));
            throw e.writtenTo(writeMapping.toString());
        }
    }

    /** Returns the day of the export, which what is kept of it is named after. */
    private LocalDate dayOfExport() {
        if (asOf == null) {
            throw new BadOptionException(Message.of("option.keep"));
        }
        return asOf;
    }

    private String keptAs() {
        return "deals-" + dayOfExport() + ".csv";
    }

    /** Returns why nothing is kept of an export, or empty: one that tells of later days is not that of the day. */
    private Optional<Message> notKept(Path file, CrmBooks read) throws IOException {
        if (read.later().isPresent()) {
            return Optional.of(Message.of("progress.not-kept")
                    .with("later", read.later().get())
                    .with("day", dayOfExport()));
        }
        String today = keptAs();
        return Files.exists(file)
                ? kept(name -> name.compareTo(today) > 0).stream()
                        .findFirst()
                        .map(later -> Message.of("progress.not-kept-over")
                                .with("file", file.toString())
                                .with("later", later.getFileName().toString()))
                : Optional.empty();
    }

    private List<Path> keptBefore() throws IOException {
        if (keep == null) {
            return List.of();
        }
        String today = keptAs();
        return kept(name -> name.compareTo(today) < 0);
    }

    /** Returns the kept exports of these names, earliest first. */
    private List<Path> kept(Predicate<String> names) throws IOException {
        if (keep == null || !Files.isDirectory(keep)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(keep)) {
            return files.filter(file -> file.getFileName().toString().matches("deals-\\d{4}-\\d{2}-\\d{2}\\.csv"))
                    .filter(file -> names.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> said() {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("dates", dates);
        given.put("decimal", decimal);
        given.put("zone", zone);
        given.put("stages", stages);
        Map<String, String> said = new LinkedHashMap<>();
        given.forEach((option, value) -> {
            if (value != null) {
                said.put(option, value);
            }
        });
        return said;
    }

    private Optional<CurrencyUnit> currencyUnit() {
        try {
            return Optional.ofNullable(currency).map(CurrencyUnit::of);
        } catch (IllegalCurrencyException e) {
            throw new BadOptionException(Message.of("option.currency").with("value", requireNonNull(currency)));
        }
    }

    /** Returns the files that the book is read from, as far as they are on disk. */
    List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>();
        if (!paths.isEmpty()) {
            inputs.addAll(CrmReader.files(paths));
        }
        Stream.of(aliases, mapping, rates).filter(Objects::nonNull).forEach(inputs::add);
        return inputs;
    }
}
