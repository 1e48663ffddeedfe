package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.BookFolder;
import io.stagecraft.examples.book.BookReader;
import io.stagecraft.examples.book.ReadOptions;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.review.page.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
                    + " library from the files of FOLDER; nothing is sent anywhere and nothing in FOLDER is changed."
        },
        footerHeading = "%nFiles of FOLDER (CSV, UTF-8; docs/data-layout.md has every column):%n",
        footer = {
            "  sales_pipeline.csv, sales_teams.csv, products.csv, accounts.csv    needed",
            "  stage_events.csv, evidence.csv, visits.csv, answers.csv, targets.csv, holidays.csv, settings.csv,",
            "  aliases.csv                                                        each adds what only it knows",
            "",
            "Examples:",
            "  stagecraft review                                  the synthetic book inside this program",
            "  stagecraft review crm --as-of 2017-12-31           a book as it was known that evening",
            "  stagecraft review crm --target 3000000 -o q1.html  against a target of your own",
            "",
            "Exit code: 0 reviewed, 1 the result cannot be written, 2 bad input or usage (nothing is written)."
        })
public final class Review implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The files of the book. Default: a synthetic book inside this program, plainly made up.")
    private @Nullable Path folder;

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
                    + " Amounts are never converted.")
    private @Nullable String currency;

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
        return new CommandLine(new Review())
                .registerConverter(LocalDate.class, Review::date)
                .registerConverter(BigDecimal.class, Review::number)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, args) -> {
                    err.println(e.getMessage());
                    UnmatchedArgumentException.printSuggestions(e, err);
                    err.println("See --help.");
                    return 2;
                })
                .setExecutionExceptionHandler((e, line, result) -> {
                    if (e instanceof UnreadableBookException || e instanceof BadOptionException) {
                        err.println(e.getMessage());
                        return 2;
                    }
                    if (e instanceof IOException) {
                        err.println("cannot read or write: "
                                + (e instanceof FileSystemException ? e.getMessage() : e.toString()));
                        return 1;
                    }
                    throw e;
                })
                .execute(arguments);
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a number; expected digits, as in 2300000 or 7.5");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a date; expected year-month-day, as in 2026-05-15");
        }
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = requireNonNull(spec, "spec").commandLine();
        Progress progress = new Progress(line.getErr(), quiet);
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadOptionException(
                    "FOLDER must be a folder with the files of a book, but there is none at " + folder);
        }
        if (figuresFile != null && isOne(figuresFile, output)) {
            throw new BadOptionException("--figures and --output must be two files but both were " + output);
        }
        BookFolder source = folder == null ? BookFolder.synthetic() : BookFolder.of(folder);
        progress.step("reading " + source.name());
        Book book = BookReader.read(
                source, new ReadOptions(Optional.ofNullable(asOf), currencyUnit(), Optional.ofNullable(aliases)));
        Figures figures = new Figures();
        Report report = ReviewReport.of(
                book, new ReviewOptions(Optional.ofNullable(target), Optional.ofNullable(growth)), figures, progress);
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(output, report.html());
        if (figuresFile != null) {
            files.put(figuresFile, figures.lines());
        }
        AtomicFile.write(files);
        line.getOut().print(report.text());
        line.getOut().println("Page: " + output.toAbsolutePath().normalize());
        line.getOut().flush();
        return 0;
    }

    private static boolean isOne(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
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
