// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each made-up export is reviewed as it is, with one command. */
class ExportsReviewTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    salesforce,  Salesforce,   USD
                    hubspot-en,  HubSpot,      USD
                    hubspot-es,  HubSpot,      EUR MXN
                    dynamics365, Dynamics 365, USD EUR
                    pipedrive,   Pipedrive,    EUR GBP USD
                    monday,      monday.com,   USD
                    bitrix24,    Bitrix24,     RUB KZT
                    """)
    void anExportIsReviewedAsItIsWithAPageForEachCurrency(String export, String product, String currencies)
            throws IOException {
        assertThat(review(export)).as(err.toString()).isZero();

        List<String> codes = Arrays.asList(currencies.split(" "));
        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(
                        codes.size() == 1
                                ? List.of("page.html")
                                : codes.stream()
                                        .map(code -> "page-" + code + ".html")
                                        .toList());
        assertThat(out.toString()).contains("Read as " + product + ".", "How each column was read");
        codes.forEach(code -> assertThat(out.toString()).contains("amounts in " + code + ","));
    }

    @Test
    void anUnknownOrderOfStagesIsAskedForByName() throws IOException {
        assertThat(review("chinese-crm")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("1 problem in the data, nothing was written:" + System.lineSeparator()
                        + "opportunities.csv: the order of the stages is not known; say it with --stages"
                        + " \"验证客户 > 方案报价 > 需求确定 > 谈判审核\", put into order from first to last, without what is won"
                        + " or lost"
                        + System.lineSeparator());
        assertThat(files()).isEmpty();

        assertThat(review("chinese-crm", "--stages", "验证客户 > 需求确定 > 方案报价 > 谈判审核"))
                .isZero();
        assertThat(out.toString()).contains("Read as a Chinese CRM.", "amounts in CNY,");
    }

    @Test
    void aChineseExportIsAskedAboutAndReviewedInChinese() throws IOException {
        assertThat(review("chinese-crm", "--language", "zh")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("数据有 1 个问题，没有写出任何内容：" + System.lineSeparator()
                        + "opportunities.csv：不知道阶段的先后；请从先到后排好，用 --stages"
                        + " \"验证客户 > 方案报价 > 需求确定 > 谈判审核\" 说明，不含表示赢单或输单的" + System.lineSeparator());

        assertThat(review("chinese-crm", "--language", "zh", "--stages", "验证客户 > 需求确定 > 方案报价 > 谈判审核"))
                .isZero();
        assertThat(ChinesePageTest.latinWords(out.toString())).isEmpty();
        assertThat(ChinesePageTest.latinWords(ChinesePageTest.shown(Files.readString(folder.resolve("page.html")))))
                .isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreNamedBeforeAnyFigureAndWhatHelpsBesideThem() throws IOException {
        assertThat(review("hubspot-en")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith("Review of hubspot-en As of 2026-06-30, amounts in USD, fiscal year from January."
                        + " 2 of 180 rows are set aside and in no figure, with USD 131,900:"
                        + " 20010006475 (line 7) and 20010006068 (line 18). ")
                .contains(
                        "What is wrong with rows, and what helps - 2 rows: Create Date like \"########\" cannot be read,"
                                + " where the column has M/d/yyyy (first in deals.csv, line 7); a spreadsheet wrote what a narrow"
                                + " column showed; export again.");
    }

    @Test
    void strictRefusesARowThatCannotBeRead() throws IOException {
        assertThat(review("hubspot-en", "--strict")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(String.join(
                        System.lineSeparator(),
                        "2 problems in the data, nothing was written:",
                        "2 rows: Create Date like \"########\" cannot be read, where the column has M/d/yyyy"
                                + " (first in deals.csv, line 7); a spreadsheet wrote what a narrow column showed;"
                                + " export again",
                        "Refused, because --strict asks for all rows.",
                        ""));
        assertThat(files()).isEmpty();
    }

    @Test
    void aMappingIsWrittenOfARefusedBookToo() throws IOException {
        Path mapping = folder.resolve("mapping.csv");
        assertThat(review("chinese-crm", "--write-mapping", mapping.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("1 problem in the data, nothing was written but " + mapping
                        + ", how the files were read, to edit and pass back with --mapping:" + System.lineSeparator());
        assertThat(files()).containsExactly("mapping.csv");
        assertThat(mapping).content().contains("option,stages,\n", "deals,销售阶段,stage\n", "word,验证客户,a stage\n");

        Files.writeString(
                mapping,
                Files.readString(mapping).replace("option,stages,\n", "option,stages,验证客户 > 需求确定 > 方案报价 > 谈判审核\n"));
        assertThat(review("chinese-crm", "--mapping", mapping.toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void aMappingOfARefusedBookSaysSoInChinese() throws IOException {
        Path mapping = folder.resolve("mapping.csv");
        assertThat(review("chinese-crm", "--language", "zh", "--write-mapping", mapping.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("数据有 1 个问题，只写出了 " + mapping + "（文件是怎样读取的），可修改后用 --mapping 交回：");
    }

    @Test
    void aMappingOfARefusedBookIsNeverWrittenOverAnInput() throws IOException {
        Path file = folder.resolve("deals.csv");
        String deals = "Deal Name,Stage,Amount,Created\nA,Qualify,1,2026-01-05\nB,Propose,1,2026-01-05\n";
        Files.writeString(file, deals);

        assertThat(review(file, "--write-mapping", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("deals.csv is read as a part of the book, so nothing is written there");
        assertThat(file).hasContent(deals);
    }

    @Test
    void aMappingIsWrittenEditedAndUsed() throws IOException {
        Path mapping = folder.resolve("mapping.csv");
        assertThat(review("monday", "--write-mapping", mapping.toString())).isZero();
        assertThat(mapping)
                .content()
                .startsWith("what,in the file,means\n")
                .contains("deals,Deal value,amount\n", "word,Dead,lost\n", "deals,Sector,not known\n");

        Files.writeString(
                mapping,
                Files.readString(mapping).replace("word,Dead,lost\n", "word,Dead,abandoned\n")
                        + "option,currency,EUR\n");
        Path figures = folder.resolve("figures.txt");
        assertThat(review("monday", "--mapping", mapping.toString(), "--figures", figures.toString()))
                .isZero();
        assertThat(figures)
                .content()
                .contains("import.abandoned=80\n", "import.lost=0\n", "import.won-revenue.EUR=2249005.00\n");
    }

    @Test
    void anExportThatLeavesLostDealsOutHasNoWinRate() throws IOException {
        StringBuilder deals = new StringBuilder(
                "Deal - ID,Deal - Title,Deal - Organization,Deal - Owner,Deal - Stage,Deal - Status,Deal - Value,"
                        + "Deal - Currency of Value,Deal - Deal created,Deal - Expected close date,Deal - Won time\n");
        for (int i = 0; i < 60; i++) {
            deals.append("%d,D %d,Customer %d,Seller 1,Qualified,%s,1000,EUR,2026-01-05,2026-08-01,%s%n"
                    .formatted(i, i, i, i < 50 ? "Won" : "Open", i < 50 ? "2026-03-%02d".formatted(1 + i % 28) : ""));
        }
        Path file = folder.resolve("deals.csv");
        Files.writeString(file, deals);

        assertThat(review(file, "--target", "1000000")).as(err.toString()).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "Nobody can say yet: EUR 0 are won so far of the EUR 1,000,000 to reach.",
                        "50 deals are won and none is lost: the export leaves lost deals out, and no win rate holds."
                                + " Remove the filter on open or won deals, or on archived ones, and export again.",
                        "Win rate Unknown 50 won, 0 lost")
                .doesNotContain("100 % of 50", "eight times in ten", "Chance to reach the target");
    }

    @Test
    void abandonedDealsAreNoLostOnes() throws IOException {
        Path file = wonAndCancelled();

        assertThat(review(file, "--target", "1000000")).as(err.toString()).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "Nobody can say yet: EUR 0 are won so far of the EUR 1,000,000 to reach.",
                        "40 deals are won, 10 are abandoned and none is lost: either the export leaves lost deals out, or what it"
                                + " calls abandoned are the lost ones. No win rate holds before that is known. Export all deals, or"
                                + " say in the mapping which word means lost (word,Cancelled,lost).")
                .doesNotContain("100 % of 40", "eight times in ten", "Chance to reach the target");
    }

    @Test
    void aWordOfTheMappingMakesAbandonedDealsLost() throws IOException {
        Path mapping = folder.resolve("mapping.csv");
        Files.writeString(mapping, "what,in the file,means\nword,Cancelled,lost\n");
        Path figures = folder.resolve("figures.txt");

        assertThat(review(wonAndCancelled(), "--mapping", mapping.toString(), "--figures", figures.toString()))
                .as(err.toString())
                .isZero();
        assertThat(figures).content().contains("import.abandoned=0\n", "import.lost=10\n");
        assertThat(out.toString()).doesNotContain("No win rate holds");
    }

    private Path wonAndCancelled() throws IOException {
        StringBuilder deals =
                new StringBuilder("Deal ID,Deal Name,Account Name,Owner,Stage,Status,Amount,Currency,Created Date,"
                        + "Expected Close Date,Closed Date\n");
        for (int i = 0; i < 60; i++) {
            String status = i < 40 ? "Won" : i < 50 ? "Cancelled" : "Open";
            deals.append("%d,D %d,Customer %d,Seller 1,Offer,%s,1000,EUR,2026-01-05,2026-08-01,%s%n"
                    .formatted(i, i, i, status, i < 50 ? "2026-03-%02d".formatted(1 + i % 28) : ""));
        }
        return Files.writeString(folder.resolve("deals.csv"), deals);
    }

    @Test
    void aSnapshotOfLastWeekTellsTheChanges() throws IOException {
        Path kept = folder.resolve("kept");
        Path week = folder.resolve("deals.csv");
        String deals =
                "Deal ID,Deal Name,Account Name,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date,"
                        + "Closed Date%n1,A,Customer 1,Seller 1,%s,Open,%s,EUR,2026-04-01,2026-08-01,%n"
                        + "2,B,Customer 2,Seller 1,Offer,Open,500,EUR,2026-04-01,2026-08-01,%n";
        Files.writeString(week, deals.formatted("Contact", "1000"));
        assertThat(review(week, "--keep", kept.toString(), "--as-of", "2026-06-23", "--stages", "Contact > Offer"))
                .as(err.toString())
                .isZero();
        Files.writeString(week, deals.formatted("Offer", "1500"));
        assertThat(review(week, "--keep", kept.toString(), "--as-of", "2026-06-30", "--stages", "Contact > Offer"))
                .as(err.toString())
                .isZero();

        assertThat(kept).isDirectoryContaining("glob:**/deals-2026-06-23.csv");
        assertThat(kept).isDirectoryContaining("glob:**/deals-2026-06-30.csv");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "Changes are found by holding 2 exports against each other, of 2026-06-23 and 2026-06-30",
                        "the open deals due in FY2026-Q2 went from 0 to 0; none of them has an amount");
    }

    @Test
    void whatASnapshotShowsAgainIsNoChange() throws IOException {
        Path kept = folder.resolve("kept");
        Path week = folder.resolve("deals.csv");
        String deals =
                "Deal ID,Deal Name,Account Name,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date,"
                        + "Closed Date%n1,A,Customer 1,%s,%s,Open,1000,EUR,2026-04-01,2026-08-01,%n"
                        + "2,B,Customer 2,Seller 1,Offer,Open,500,EUR,2026-04-01,2026-08-01,%n"
                        + "3,C,Customer 3,Seller 2,Closed Won,Won,700,EUR,2026-04-01,,2026-05-02%n";
        for (String[] told : new String[][] {
            {"2026-06-16", "Seller 1", "Contact"},
            {"2026-06-23", "Seller 1", "Offer"},
            {"2026-06-30", "Seller 2", "Offer"}
        }) {
            Files.writeString(week, deals.formatted(told[1], told[2]));
            Path figures = folder.resolve(told[0] + ".figures");
            assertThat(review(
                            week,
                            "--keep",
                            kept.toString(),
                            "--as-of",
                            told[0],
                            "--stages",
                            "Contact > Offer",
                            "--figures",
                            figures.toString()))
                    .as(err.toString())
                    .isZero();
        }

        assertThat(folder.resolve("2026-06-23.figures"))
                .content()
                .contains("import.stage-changes=1")
                .doesNotContain("import.owner-changes=1");
        assertThat(folder.resolve("2026-06-30.figures"))
                .content()
                .contains("import.stage-changes=1", "import.owner-changes=1");
    }

    @Test
    void anExportThatTellsOfLaterDaysIsNotKept() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Path of = kept.resolve("deals-2026-06-23.csv");
        Path file = folder.resolve("deals.csv");
        String header = "Deal ID,Owner,Company,Stage,Status,Created,Closed,Amount\n";
        Files.writeString(file, header + "1,Seller 1,Customer 1,Contact,Open,2026-06-01,,100\n");
        assertThat(keep(file, kept, "2026-06-23")).isEmpty();
        String known = Files.readString(of);
        Files.writeString(file, header + "1,Seller 1,Customer 1,Offer,Open,2026-06-01,,200\n");
        assertThat(keep(file, kept, "2026-06-23")).as("again on the same day").isEmpty();
        assertThat(Files.readString(of)).isNotEqualTo(known);
        assertThat(keep(file, kept, "2026-06-30")).isEmpty();
        known = Files.readString(of);

        Files.writeString(file, header + "1,Seller 1,Customer 1,Offer,Won,2026-06-01,2026-06-20,300\n");
        assertThat(keep(file, kept, "2026-06-23"))
                .isEqualTo(of + " stays as it was kept: deals-2026-06-30.csv is kept already");
        Files.writeString(file, header + "1,Seller 1,Customer 1,Offer,Won,2026-06-01,2026-07-02,300\n");
        assertThat(keep(file, kept, "2026-06-23"))
                .isEqualTo("nothing is kept: the files tell of 2026-07-02, and not only of the days up to 2026-06-23");
        assertThat(keep(file, kept, "2026-06-16")).startsWith("nothing is kept");

        assertThat(Files.readString(of)).isEqualTo(known);
        try (Stream<Path> files = Files.list(kept)) {
            assertThat(files).hasSize(2);
        }
    }

    /** Returns what the terminal says of keeping an export. */
    private String keep(Path file, Path kept, String day) {
        StringWriter said = new StringWriter();
        assertThat(Program.run(
                        new PrintWriter(out, true),
                        new PrintWriter(said, true),
                        "-q",
                        file.toString(),
                        "-o",
                        folder.resolve("page.html").toString(),
                        "--keep",
                        kept.toString(),
                        "--as-of",
                        day,
                        "--stages",
                        "Contact > Offer"))
                .as(said.toString())
                .isZero();
        return said.toString().strip();
    }

    @Test
    void keepNeedsTheDayOfTheExport() throws IOException {
        Path week = folder.resolve("deals.csv");
        Files.writeString(week, "Stage,Amount\nWon,1\n");
        assertThat(Program.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        week.toString(),
                        "-q",
                        "--keep",
                        folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--keep needs the day of the export: say it with --as-of" + System.lineSeparator());
    }

    private int review(String export, String... more) {
        return review(export(export), more);
    }

    private int review(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "-q",
                "--full",
                file.toString(),
                "-o",
                folder.resolve("page.html").toString()));
        arguments.addAll(Arrays.asList(more));
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", "2026-06-30"));
        }
        return Program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private static Path export(String name) {
        try {
            return Path.of(Objects.requireNonNull(
                                    ExportsReviewTest.class.getResource("/io/stagecraft/examples/crm/README.md"),
                                    "README.md")
                            .toURI())
                    .resolveSibling(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
