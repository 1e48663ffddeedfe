// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever stands in an export, the program ends with a review or with a message. */
class ExportsProperties {
    private static final List<String> HEADERS = List.of(
            "Id,Name,Account.Name,Owner.Name,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CreatedDate,CloseDate,Type,NextStep",
            "Deal - ID,Deal - Title,Deal - Organization,Deal - Owner,Deal - Stage,Deal - Status,Deal - Label,Deal - Value,Deal - Currency of Value,Deal - Deal created,Deal - Expected close date,Deal - Product name,Deal - Won time",
            "Record ID,Deal Name,Associated Company,Deal owner,Deal Stage,Is Closed Won,Is Closed Lost,Amount,Currency,Create Date,Close Date,Deal Type,\"Date entered \"\"Proposal (Sales)\"\"\"",
            "单据编号,商机名称,客户名称,负责人,销售阶段,商机状态,部门,商机金额,币种,创建时间,预计成交日期,商机类型,实际成交日期",
            "a,b,Customer,Owner,Stage,Status,c,Value,Currency,Created,Expected close date,Product,Actual Close Date");

    private static final List<List<String>> CELLS = List.of(
            List.of("1", "2", "3", "", "0068d0000000045AAA", "4.1E+17"),
            List.of(
                    "Deal",
                    "Deal 2",
                    "",
                    "Total",
                    "Ein Geschäft\nmit Zeilen",
                    "=1+1",
                    "Copyright",
                    "a\u202Eb\u0007",
                    "Won (3)"),
            List.of("Customer 1", "Customer 2", "", "--", "A;B"),
            List.of("Seller 1", "Seller 2", "seller 1", "Unassigned", ""),
            List.of("Proposal", "Qualified", "Proposal", "Closed Won", "Closed Lost", "On Hold", "", "Closed", "Demo"),
            List.of("Open", "Won", "Lost", "true", "false", "", "Abandoned", "On Hold", "跟进中", "赢单"),
            List.of("true", "false", "", "x", "On hold"),
            List.of(
                    "100",
                    "250.5",
                    "3,000.00",
                    "1,250",
                    "1.250",
                    "2.500,50",
                    "",
                    "-5",
                    "TBD",
                    "¥120万",
                    "99999999999999",
                    "0",
                    "1e30",
                    "19.999999999"),
            List.of("USD", "EUR", "USD", "", "US Dollar", "usd", "ZZZZ", "JPY"),
            List.of(
                    "2026-01-05",
                    "2025-11-05T10:00:00Z",
                    "2025-12-29",
                    "2026-07-15",
                    "",
                    "5/1/2026",
                    "45700",
                    "########"),
            List.of(
                    "2026-03-05",
                    "2026-08-05",
                    "2026-01-31",
                    "2027-03-31",
                    "13/2/2026",
                    "",
                    "0001-01-01",
                    "2026-05-01 23:59"),
            List.of("New", "Widget", "", "Renewal", "Own kind"),
            List.of("2026-04-01", "2026-04-02", "", "false", "2025-01-01"));

    @Property(tries = 60)
    void anExportEndsInAReviewOrInAMessage(@ForAll("exports") String export, @ForAll boolean isSecondWeek)
            throws IOException {
        review(export, isSecondWeek);
    }

    @Property(tries = 10_000)
    @Tag("long")
    void anyOfManyExportsEndsInAReviewOrInAMessage(@ForAll("exports") String export, @ForAll boolean isSecondWeek)
            throws IOException {
        review(export, isSecondWeek);
    }

    @Property(tries = 30)
    void exportsOfTwoWeeksEndInAReviewOrInAMessage(
            @ForAll("exports") String one, @ForAll("exports") String other, @ForAll boolean areAlike)
            throws IOException {
        String header = one.substring(0, one.indexOf('\n'));
        review(
                Map.of(
                        "deals-2026-06-22.csv",
                        one,
                        "deals-2026-06-29.csv",
                        areAlike ? header + other.substring(other.indexOf('\n')) : other),
                true);
    }

    private static void review(String export, boolean isSecondWeek) throws IOException {
        review(Map.of("deals.csv", export), isSecondWeek);
    }

    private static void review(Map<String, String> exports, boolean isSecondWeek) throws IOException {
        Path folder = Files.createTempDirectory("export");
        for (Map.Entry<String, String> export : exports.entrySet()) {
            Files.writeString(folder.resolve(export.getKey()), export.getValue());
        }
        StringWriter err = new StringWriter();

        int code = Program.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "-q",
                folder.toString(),
                "--as-of",
                isSecondWeek ? "2026-06-30" : "2026-02-01",
                "--stages",
                "Qualified > Proposal",
                "--dates",
                "d/M/yyyy",
                "--decimal",
                "point",
                "-o",
                folder.resolve("page.html").toString());

        assertThat(code).as(exports + "\n" + err).isIn(0, 2);
        assertThat(err.toString()).doesNotContain("\tat ", "Exception");
        assertThat(code == 0).isEqualTo(err.toString().isEmpty());
    }

    @Provide
    Arbitrary<String> exports() {
        Arbitrary<String> row = Arbitraries.randomValue(random -> {
            StringBuilder line = new StringBuilder();
            boolean isSound = random.nextInt(40) > 0;
            for (int i = 0; i < CELLS.size(); i++) {
                List<String> pool = CELLS.get(i);
                // most rows are sound, so that some exports are not refused
                String cell = i == 0
                        ? Integer.toString(random.nextInt(500))
                        : pool.get(random.nextInt(isSound ? 3 : pool.size()));
                line.append(i == 0 ? "" : ",").append('"').append(cell).append('"');
            }
            return line.append('\n').toString();
        });
        return Arbitraries.of(HEADERS)
                .flatMap(header ->
                        row.list().ofMinSize(1).ofMaxSize(80).map(rows -> header + "\n" + String.join("", rows)));
    }
}
