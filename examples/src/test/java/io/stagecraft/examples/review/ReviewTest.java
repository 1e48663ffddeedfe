package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.SmallBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .contains("THE DATA", "STAGES", "CUSTOMERS", "PLAN", "PEOPLE", "FORECAST")
                .endsWith("Page: " + page + "\n");
        assertThat(err.toString()).contains("reading the embedded synthetic book");
        assertThat(files()).containsExactly("figures.txt", "page.html");
        assertThat(Files.readString(page))
                .as("needs nothing else")
                .startsWith("<!DOCTYPE html>")
                .contains("<svg")
                .doesNotContain("http", "src=", "<script", "@import", "url(");

        assertThat(page).as("made again").hasContent(SyntheticReview.report().html());
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
        assertThat(err.toString()).isEqualTo("--growth must be above -100 but was -100" + System.lineSeparator());
        assertThat(files()).isEmpty();
    }

    @Test
    void anAmountThatIsNoNumberIsNamed() throws IOException {
        assertThat(run("--target", "abc", "-o", folder.resolve("page.html").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(lines(
                        "Invalid value for option '--target': \"abc\" is not a number; expected digits, as in"
                                + " 2300000 or 7.5",
                        "See --help."));
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
                        "8 problems in the data, nothing was written:",
                        "products.csv, line 2, column sales_price: \"dear\" is not a number; expected digits, as in 1234.50",
                        column("sales_agent"),
                        column("product"),
                        column("account"),
                        column("deal_stage"),
                        column("engage_date"),
                        column("close_date"),
                        column("close_value"),
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
                .isEqualTo(lines(
                        "Invalid value for option '--as-of': \"yesterday\" is not a date;"
                                + " expected year-month-day, as in 2026-05-15",
                        "See --help."));
    }

    @Test
    void anOptionThatDoesNotExistIsNamedWithTheOneThatMayBeMeant() {
        assertThat(run("--asof", "2026-05-15")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(lines("Unknown option: '--asof'", "Possible solutions: --as-of", "See --help."));
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOtherAlone() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, "earlier");
        Path figures = Files.createDirectory(folder.resolve("figures"));
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("book")));

        assertThat(run("-q", book.toString(), "-o", page.toString(), "--figures", figures.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).isEqualTo(lines("cannot read or write: " + figures + ": is a folder"));
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
    void helpSaysWhatTheJobIs() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Reviews a book of business", "--as-of=DATE", "docs/data-layout.md", "Exit code");
    }

    private static String column(String name) {
        return "sales_pipeline.csv, line 1, column " + name + ": is missing; the header has opportunity_id";
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private int run(String... arguments) {
        return Review.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
