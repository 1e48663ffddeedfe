package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.CrmBooks;
import io.stagecraft.examples.crm.CrmOptions;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.review.page.PlainText;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code stagecraft review}: exit code 0 for a review, 1 if it cannot be written, 2 for bad input. */
@Command(
        name = "stagecraft review",
        mixinStandardHelpOptions = true,
        version = "stagecraft 0.1.0-SNAPSHOT",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Reviews a book of business: what the data is worth, how deals move through their stages, which customers"
                    + " matter, what must be sold by whom and when, and what the open deals may bring.",
            "",
            "Prints a summary and writes a page that needs no network. Every number is computed by the Stagecraft"
                    + " library from the rows of FILES; nothing is sent anywhere and none of FILES is changed."
        },
        footerHeading = "%nFILES (docs/data-layout.md):%n",
        footer = {
            "  Any export of deals: Salesforce, HubSpot, Dynamics 365, Pipedrive, Zoho, Odoo, monday.com, Bitrix24 and",
            "  others are recognised by their headers; histories, activities, targets and teams beside it are used.",
            "  The layout of this project (sales_pipeline.csv) is one of them.",
            "",
            "Examples:",
            "  stagecraft review                                  the synthetic book inside this program",
            "  stagecraft review deals.csv                        an export as it is",
            "  stagecraft review crm --as-of 2017-12-31           a book as it was known that evening",
            "  stagecraft review crm --target 3000000 -o q1.html  against a target of your own",
            "",
            "Exit code: 0 reviewed, 1 the result cannot be written, 2 bad input or usage (nothing is written)."
        })
public final class Review implements Callable<Integer> {
    /** The languages, by the names of the option. */
    @SuppressWarnings("ImmutableEnumChecker") // phrase books are immutable
    enum Tongue {
        en(ReviewPhrases.english()),
        zh(ReviewPhrases.chinese());

        private final PhraseBook words;

        Tongue(PhraseBook words) {
            this.words = words;
        }

        PhraseBook words() {
            return words;
        }
    }

    /** At most eighteen digits before the point, so that no exponent asks for more than there is memory. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,9})?");

    @Parameters(
            arity = "0..*",
            paramLabel = "FILES",
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
            description = "Write how the files were read, to edit and pass back with --mapping.")
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

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "stagecraft-review.html",
            description = "Where to write the page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("stagecraft-review.html");

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "Also write the main figures, one name=value a line, for a program to compare.")
    private @Nullable Path figuresFile;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the page and the summary: en or zh. Default: ${DEFAULT-VALUE}.")
    private Tongue language = Tongue.en;

    @Option(
            names = "--full",
            description = "Show and unfold everything, also in print. Default: the main things, the rest folded.")
    private boolean full;

    @Option(
            names = "--last-call",
            paramLabel = "DATE",
            description = "The day of the last forecast call, which changes are counted from. Default: a week earlier.")
    private @Nullable LocalDate lastCall;

    @Option(
            names = "--link",
            paramLabel = "ADDRESS",
            description = "Where a deal is found, with {id} in the place of its id, as in https://crm.example/{id}.")
    private @Nullable String link;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Also write every table as a file of comma-separated values here.")
    private @Nullable Path tables;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the whole review as JSON.")
    private @Nullable Path json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not say on standard error what is being done.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command; leaves the virtual machine with its exit code unless that is 0. */
    public static void main(String[] arguments) {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        PrintWriter plainOut = PlainText.writer(out);
        PrintWriter plainErr = PlainText.writer(err);
        return new CommandLine(new Review())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(LocalDate.class, Review::date)
                .registerConverter(BigDecimal.class, Review::number)
                .setOut(plainOut)
                .setErr(plainErr)
                .setParameterExceptionHandler((e, args) -> {
                    plainErr.println(e.getMessage());
                    UnmatchedArgumentException.printSuggestions(e, plainErr);
                    plainErr.println("See --help.");
                    return 2;
                })
                .setExecutionExceptionHandler((e, line, result) -> {
                    if (e instanceof UnreadableBookException || e instanceof BadOptionException) {
                        plainErr.println(e.getMessage());
                        return 2;
                    }
                    if (e instanceof IOException) {
                        plainErr.println("cannot read or write: " + e.getMessage());
                        return 1;
                    }
                    throw e;
                })
                .execute(arguments);
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a number; expected digits, as in 2300000 or 7.5");
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a date; expected year-month-day, as in 2026-05-15");
        }
        if (!Book.covers(day)) {
            throw new TypeConversionException(
                    day + " is not in the years from " + Book.FIRST_YEAR + " to " + Book.LAST_YEAR);
        }
        return day;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = requireNonNull(spec, "spec").commandLine();
        Progress progress = new Progress(line.getErr(), quiet);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new BadOptionException("FILES must be files or folders, but there is none at " + path);
            }
        }
        checkAreDifferent();
        Map<Path, String> files = new LinkedHashMap<>();
        Queue<Book> books = new ArrayDeque<>(books(progress, files));
        boolean isOne = books.size() == 1;
        List<String> texts = new ArrayList<>();
        while (!books.isEmpty()) {
            books.element().checkSum();
            progress.step("taking stock of %,d deals"
                    .formatted(books.element().deals().size()));
            Figures figures = new Figures();
            Business business = Business.of(books.remove()); // nothing holds the rows of a large book any more
            Report report = ReviewReport.of(
                    business,
                    new ReviewOptions(
                            Optional.ofNullable(target),
                            Optional.ofNullable(growth),
                            Optional.ofNullable(lastCall),
                            language.words()),
                    figures,
                    progress);
            View view = new View(language.words(), full, Optional.ofNullable(link));
            Path page = isOne ? output : of(output, business.book());
            files.put(page, report.html(view));
            if (figuresFile != null) {
                files.put(isOne ? figuresFile : of(figuresFile, business.book()), figures.lines());
            }
            if (json != null) {
                files.put(isOne ? json : of(json, business.book()), report.json(view));
            }
            if (tables != null) {
                Path folder = isOne ? tables : of(tables, business.book());
                report.tables(view).forEach((name, csv) -> files.put(folder.resolve(name), csv));
            }
            texts.add(report.text(view)
                    + view.say(Message.of("terminal.page")
                            .with("file", page.toAbsolutePath().normalize().toString()))
                    + System.lineSeparator());
        }
        checkAreNoInputs(files.keySet(), inputs());
        AtomicFile.write(files);
        line.getOut().print(String.join(System.lineSeparator(), texts));
        if (line.getOut().checkError()) {
            throw new IOException("standard output: the summary cannot be written");
        }
        return 0;
    }

    private void checkAreDifferent() {
        Map<Path, String> said = new LinkedHashMap<>();
        Map<String, @Nullable Path> given = new LinkedHashMap<>();
        given.put("--output", output);
        given.put("--figures", figuresFile);
        given.put("--json", json);
        given.forEach((option, file) -> {
            if (file != null) {
                String other = said.put(file.toAbsolutePath().normalize(), option);
                if (other != null) {
                    throw new BadOptionException(
                            "%s and %s must be two files but both were %s".formatted(option, other, file));
                }
            }
        });
        if (link != null && !link.matches("https?://\\S*\\{id}\\S*")) {
            throw new BadOptionException(
                    "--link must be an address with {id} in it, as in https://crm.example/{id}, but was \"" + link
                            + "\"");
        }
    }

    /** Refuses to write over what was read. */
    private static void checkAreNoInputs(Set<Path> outputs, List<Path> inputs) throws IOException {
        for (Path output : outputs) {
            for (Path input : inputs) {
                if (Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input)) {
                    throw new BadOptionException(
                            "%s is read as a part of the book, so nothing is written there".formatted(output));
                }
            }
        }
    }

    /** Returns the files that the book is read from, as far as they are on disk. */
    private List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>();
        if (!paths.isEmpty()) {
            inputs.addAll(CrmReader.files(paths));
        }
        Stream.of(aliases, mapping, rates).filter(Objects::nonNull).forEach(inputs::add);
        return inputs;
    }

    /** Reads the book, or one for each currency; what else is to be written is added to the files. */
    private List<Book> books(Progress progress, Map<Path, String> files) throws IOException {
        CrmOptions options = new CrmOptions(
                Optional.ofNullable(asOf),
                currencyUnit(),
                said(),
                Optional.ofNullable(mapping),
                Optional.ofNullable(rates),
                Optional.ofNullable(aliases),
                kept(),
                strict);
        String source = paths.isEmpty()
                ? "the embedded synthetic book"
                : String.join(", ", paths.stream().map(Path::toString).toList());
        progress.step("reading " + source);
        CrmBooks read = paths.isEmpty() ? CrmReader.synthetic(options) : CrmReader.read(paths, options);
        if (keep != null) {
            files.put(
                    keep.resolve("deals-" + dayOfExport() + ".csv"),
                    read.snapshot().get());
        }
        if (writeMapping != null) {
            files.put(writeMapping, read.mapping().get());
        }
        progress.step("read as " + read.reading().system());
        return read.books();
    }

    /** Returns the day of the export, which what is kept of it is named after. */
    private LocalDate dayOfExport() {
        if (asOf == null) {
            throw new BadOptionException("--keep needs the day of the export: say it with --as-of");
        }
        return asOf;
    }

    private List<Path> kept() throws IOException {
        if (keep == null || !Files.isDirectory(keep)) {
            return List.of();
        }
        String today = "deals-" + dayOfExport() + ".csv";
        try (Stream<Path> files = Files.list(keep)) {
            return files.filter(file -> file.getFileName().toString().matches("deals-\\d{4}-\\d{2}-\\d{2}\\.csv"))
                    .filter(file -> file.getFileName().toString().compareTo(today) < 0)
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

    /** Returns the file for one of several books: its currency stands before the ending. */
    private static Path of(Path file, Book book) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String code = "-" + book.currency().getCode();
        return file.resolveSibling(dot <= 0 ? name + code : name.substring(0, dot) + code + name.substring(dot));
    }

    private Optional<CurrencyUnit> currencyUnit() {
        try {
            return Optional.ofNullable(currency).map(CurrencyUnit::of);
        } catch (IllegalCurrencyException e) {
            throw new BadOptionException(
                    "--currency must be the code of a currency, as in EUR, but was \"" + currency + "\"");
        }
    }
}
