// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.text.ReviewPhrases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theEmbeddedBookIsReviewedWithoutAnyOption() throws IOException {
        Path page = folder.resolve("page.html");
        Path figures = folder.resolve("figures.txt");

        assertThat(run("-o", page.toString(), "--figures", figures.toString())).isZero();

        assertThat(out.toString())
                .contains("SHALL WE MAKE IT?", "WHERE DO THE OPEN DEALS STAND?", "WHO MAKES THE TARGET, AND WHY?")
                .endsWith("Page: " + page + "\n");
        assertThat(err.toString()).contains("reading the embedded synthetic book");
        assertThat(files()).containsExactly("figures.txt", "page.html");
        assertThat(Files.readString(page))
                .as("needs nothing else")
                .startsWith("<!DOCTYPE html>")
                .contains("<svg")
                .doesNotContain("http", "src=", "@import", "url(");

        assertThat(page).as("made again").hasContent(SyntheticReview.report().html(View.in(ReviewPhrases.english())));
        assertThat(figures)
                .as("made again")
                .hasContent(SyntheticReview.figures().lines());
        assertThat(Files.readString(figures)).contains("data.deals=2715\n");
    }

    @Test
    void aGrowthThatLeavesNothingIsRefused() throws IOException {
        assertThat(run(
                        "-q",
                        "--growth",
                        "-100",
                        "-o",
                        folder.resolve("page.html").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--growth must be above -100 and at most 1000 but was -100" + System.lineSeparator());
        assertThat(files()).isEmpty();
    }

    @Test
    void anAmountThatIsNoNumberIsNamed() throws IOException {
        assertThat(run("--target", "abc", "-o", folder.resolve("page.html").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(lines("Invalid value for option '--target': \"abc\" is not a number; expected digits, as in"
                        + " 2300000 or 7.5. See --help."));
        assertThat(files()).isEmpty();
    }

    @Test
    void badInputLeavesAnEarlierPageAlone() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, "earlier");
        Path book = Files.createDirectory(folder.resolve("book"));
        Files.writeString(book.resolve("products.csv"), "product,sales_price\nGTX Pro,dear\n");
        Files.writeString(book.resolve("accounts.csv"), "account\nCustomer 001\n");
        Files.writeString(book.resolve("sales_pipeline.csv"), "opportunity_id\nA1\n");

        assertThat(run("-q", book.toString(), "-o", page.toString())).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(String.join(
                        System.lineSeparator(),
                        "1 problem in the data, nothing was written:",
                        "no table of deals was found in book: a header needs a stage or status, and an amount or a date; say"
                                + " what its columns are with --mapping FILE (docs/data-layout.md)",
                        ""));
        assertThat(out.toString()).isEmpty();
        assertThat(page).hasContent("earlier");
        assertThat(files()).containsExactly("book", "page.html");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(run("-q", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("FILES must be files or folders, but there is none at " + folder.resolve("nowhere")
                        + System.lineSeparator());
    }

    @Test
    void aCurrencyThatDoesNotExistIsNamed() {
        assertThat(run("-q", "--currency", "EURO")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--currency must be the code of a currency, as in EUR, but was \"EURO\""
                        + System.lineSeparator());
    }

    @Test
    void anOptionThatIsNoDateIsNamed() {
        assertThat(run("--as-of", "yesterday")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(lines("Invalid value for option '--as-of': \"yesterday\" is not a date;"
                        + " expected year-month-day, as in 2026-05-15. See --help."));
    }

    @Test
    void anOptionThatDoesNotExistIsNamedWithTheOneThatMayBeMeant() {
        assertThat(run("--asof", "2026-05-15")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(lines("Unknown option: --asof; --as-of may be meant. See --help."));
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOtherAlone() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, "earlier");
        Path figures = Files.createDirectory(folder.resolve("figures"));
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));

        assertThat(run("-q", book.toString(), "-o", page.toString(), "--figures", figures.toString()))
                .isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(lines(
                        "Invalid value for option '--figures': " + figures + " is a folder, not a file. See --help."));
        assertThat(page).hasContent("earlier");
        assertThat(files()).containsExactly("book", "figures", "page.html");
    }

    @Test
    void pageAndFiguresCannotBeOneFile() throws IOException {
        Path page = folder.resolve("page.html");

        assertThat(run("-q", "-o", page.toString(), "--figures", page.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo(lines("--figures and --output must be two files but both were " + page));
        assertThat(files()).isEmpty();
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));
        Path deals = book.resolve("sales_pipeline.csv");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), deals);
        Path aliases = Files.writeString(folder.resolve("own.csv"), "column,alias,name\n");
        String before = Files.readString(deals);

        assertThat(run("-q", book.toString(), "-o", deals.toString())).isEqualTo(2);
        assertThat(run("-q", book.toString(), "-o", link.toString())).isEqualTo(2);
        assertThat(run(
                        "-q",
                        book.toString(),
                        "-o",
                        folder.resolve("page.html").toString(),
                        "--aliases",
                        aliases.toString(),
                        "--figures",
                        aliases.toString()))
                .isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(lines(
                        deals + " is read as a part of the book, so nothing is written there",
                        link + " is read as a part of the book, so nothing is written there",
                        aliases + " is read as a part of the book, so nothing is written there"));
        assertThat(deals).hasContent(before);
        assertThat(files()).containsExactly("book", "link.html", "own.csv");
    }

    @Test
    void aFolderInThePlaceOfAFileIsNamed() throws IOException {
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));
        Files.createDirectory(book.resolve("settings.csv"));

        assertThat(run("-q", book.toString(), "-o", folder.resolve("page.html").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(lines(
                        "1 problem in the data, nothing was written:",
                        book.resolve("settings.csv") + ": is a folder, not a file"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeInThePlaceOfAFileIsNotWaitedFor() throws IOException, InterruptedException {
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));
        Process made = new ProcessBuilder("mkfifo", book.resolve("targets.csv").toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(run("-q", book.toString(), "-o", folder.resolve("page.html").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(lines(
                        "1 problem in the data, nothing was written:",
                        book.resolve("targets.csv") + ": is no regular file"));
    }

    @Test
    void aFileOfAliasesThatIsNotThereIsNamed() throws IOException {
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));
        Path aliases = folder.resolve("nowhere.csv");

        assertThat(run(
                        "-q",
                        book.toString(),
                        "--aliases",
                        aliases.toString(),
                        "-o",
                        folder.resolve("page.html").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(lines("1 problem in the data, nothing was written:", aliases + ": there is no such file"));
        assertThat(files()).containsExactly("book");
    }

    @Test
    void aSummaryThatCannotBePrintedIsSaid() throws IOException {
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));
        assertThat(Program.run(
                        full(),
                        new PrintWriter(err, true),
                        "-q",
                        book.toString(),
                        "-o",
                        folder.resolve("page.html").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo(lines("standard output cannot be written to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "review --help",
                "plan --help",
                "whatif --help",
                "track --help",
                "study --help",
                "study --version"
            })
    void helpThatCannotBePrintedIsSaid(String arguments) {
        assertThat(Program.run(full(), new PrintWriter(err, true), arguments.split(" ")))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo(lines("standard output cannot be written to"));
    }

    private static PrintWriter full() {
        return new PrintWriter(new Writer() {
            @Override
            public void write(char[] chars, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--keep", "--tables"})
    void aFileInThePlaceOfAFolderIsNamed(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), "");

        assertThat(run("-q", option, file.toString())).isEqualTo(2);
        assertThat(run("-q", option, file.resolve("below").toString())).isEqualTo(2);

        String said = "Invalid value for option '" + option + "': " + file + " is a file, not a folder. See --help.";
        assertThat(err.toString()).isEqualTo(lines(said, said));
        assertThat(files()).containsExactly("own.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output", "--figures", "--json", "--write-mapping", "--mapping", "--rates", "--aliases"})
    void aPathThatCannotBeThatOfAFileIsNamed(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), "");

        assertThat(run("-q", option, folder.toString())).isEqualTo(2);
        assertThat(run("-q", option, file.resolve("below").toString())).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(lines(
                        "Invalid value for option '" + option + "': " + folder
                                + " is a folder, not a file. See --help.",
                        "Invalid value for option '" + option + "': " + file
                                + " is a file, not a folder. See --help."));
        assertThat(files()).containsExactly("own.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MXN,abc", "MXN,0", "MXN,-1", "MXN,1e300"})
    void aRateThatIsNoneIsNamedOnTheFirstLineToo(String rate) throws IOException {
        Path rates = Files.writeString(folder.resolve("rates.csv"), rate + "\nGBP,1.1\n");

        assertThat(run("-q", "--currency", "EUR", "--rates", rates.toString())).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(lines(
                        "1 problem in the data, nothing was written:",
                        rates + ", line 1: expected a currency and its rate, as in MXN,0.05, but was \"" + rate
                                + "\""));
    }

    @Test
    void aStageThatIsSaidTwiceIsNamed() throws IOException {
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));

        assertThat(run("-q", book.toString(), "--stages", "Engaging > Proposal > engaging"))
                .isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(lines(
                        "1 problem in the data, nothing was written:",
                        "--stages must be stages from first to last, each once, as in \"Qualify > Propose > Close\", but was"
                                + " \"Engaging > Proposal > engaging\""));
    }

    @Test
    void absurdDaysAndAmountsAreRefusedAtOnce() {
        assertThat(run("--as-of", "+999999999-12-31")).isEqualTo(2);
        assertThat(run("--target", "1e999999999")).isEqualTo(2);
        assertThat(run("--growth", "1e-999999999")).isEqualTo(2);
        assertThat(run("-q", "--growth", "1000.1")).isEqualTo(2);
        assertThat(run("-q", "--target", "92233720368547758")).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo(lines(
                        "Invalid value for option '--as-of': +999999999-12-31 is not in the years from 1900 to 2199. See --help.",
                        "Invalid value for option '--target': \"1e999999999\" is not a number; expected digits, as in"
                                + " 2300000 or 7.5. See --help.",
                        "Invalid value for option '--growth': \"1e-999999999\" is not a number; expected digits, as in"
                                + " 2300000 or 7.5. See --help.",
                        "--growth must be above -100 and at most 1000 but was 1000.1",
                        "--target must be at most EUR 922337203685477.58 but was EUR 92233720368547758.00"));
    }

    @Test
    void invisibleCharactersReachNeitherTerminalNorPage() throws IOException {
        Path book = new SmallBook()
                .pipeline("A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,")
                .with("settings.csv", "setting,value", "stages,Engaging")
                .writeTo(Files.createDirectory(folder.resolve("a\u001B[31mb\u202E")));
        Path page = folder.resolve("page.html");

        assertThat(run(book.toString(), "-o", page.toString())).isZero();
        assertThat(run("\u001B]0;x")).isEqualTo(2);

        assertThat(out + err.toString() + Files.readString(page))
                .contains("a\uFFFD[31mb\uFFFD", "\uFFFD]0;x")
                .doesNotContain("\u001B", "\u202E");
    }

    @Test
    void helpDescribesTheProgram() {
        assertThat(run("review", "--help")).isZero();
        assertThat(out.toString())
                .contains("Reviews a book of business", "--as-of=DATE", "docs/data-layout.md", "Exit code");
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private int run(String... arguments) {
        return Program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
