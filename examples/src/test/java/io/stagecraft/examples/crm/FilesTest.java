// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.file.HtmlSource;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.file.Source;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.crm.table.TableLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are taken in the charset, with the separators and the dates and numbers that they have. */
class FilesTest {
    private static final CrmOptions OPTIONS = CrmOptions.none().on(LocalDate.of(2026, 6, 30));

    private static final String WESTERN = """
            Id;Nombre;Cliente;Propietario;Etapa;Importe;Moneda;Fecha de creación;Fecha de cierre
            1;Operación número 1;Peña y Compañía;José Muñoz;Cierre ganado;1.200,50;EUR;15/01/2026;15/04/2026
            2;Operación número 2;Peña y Compañía;José Muñoz;Cierre perdido;800,00;EUR;15/01/2026;16/04/2026
            3;Operación número 3;Ibáñez Hermanos;Ángela Núñez;Demostración técnica;900,00;EUR;15/01/2026;16/09/2026
            """;

    private static final String CHINESE = """
            商机编号,商机名称,客户名称,负责人,销售阶段,商机状态,商机金额,创建时间,实际成交日期,预计成交日期
            1,第一个项目的设备采购,客户甲的有限公司,销售人员一号,赢单,赢单,12万,2026/1/15,2026/4/15,2026/4/15
            2,第二个项目的软件服务,客户乙的有限公司,销售人员二号,输单,输单,8万,2026/1/15,2026/4/16,2026/4/15
            3,第三个项目的维护合同,客户丙的有限公司,销售人员一号,方案报价,跟进中,9万,2026/1/15,,2026/9/15
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void westernTextIsReadInItsCharset(String charset) throws IOException {
        CrmBooks read = read(WESTERN.getBytes(Charset.forName(charset)), OPTIONS);

        assertThat(read.books().get(0).sellers().get(0).name()).isEqualTo("José Muñoz");
        assertThat(read.reading().figures()).containsAllEntriesOf(Map.of("won-revenue.EUR", "1200.50", "open", "1"));
        assertThat(InEnglish.of(read.books().get(0).filesRead().get(0)))
                .contains(charset.equals("UTF-16") ? "UTF-16BE" : charset, "semicolons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void chineseTextIsReadInItsCharset(String charset) throws IOException {
        CrmBooks read = read(CHINESE.getBytes(Charset.forName(charset)), OPTIONS);

        assertThat(read.books().get(0).sellers().get(0).name()).isEqualTo("销售人员一号");
        assertThat(read.reading().figures()).containsEntry("won-revenue.CNY", "120000.00");
    }

    @Test
    void chineseTextOfTaiwanIsReadInBig5() throws IOException {
        CrmBooks read = read("""
                Id,Name,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date
                1,第一個專案的設備採購,客戶甲股份有限公司,業務人員一號,Closed Won,100,TWD,2026-01-15,2026-04-15
                2,第二個專案的軟體服務,客戶乙股份有限公司,業務人員二號,Prospecting,100,TWD,2026-01-15,2026-09-15
                """.getBytes(Charset.forName("Big5")), OPTIONS);

        assertThat(read.books().get(0).sellers().get(0).name()).isEqualTo("業務人員一號");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndingIsRead(String end) throws IOException {
        assertThat(read(WESTERN.replace("\n", end).getBytes(StandardCharsets.UTF_8), OPTIONS)
                        .reading()
                        .figures())
                .containsEntry("deals", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|", ";"})
    void anyFieldSeparatorIsRead(String separator) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(WESTERN.replace(";", separator).getBytes(StandardCharsets.UTF_8));
        assertThat(read(bytes.toByteArray(), OPTIONS).reading().figures()).containsEntry("deals", "3");
    }

    @Test
    void datesThatFitTwoFormatsAreAskedFor() throws IOException {
        String text = deals("3/4/2025", "5/6/2025", "100");

        assertThatThrownBy(() -> read(text, OPTIONS))
                .isInstanceOf(UnreadableBookException.class)
                .hasMessageContaining(
                        "export.csv: dates like 3/4/2025 (line 2) fit both d/M/yyyy and M/d/yyyy, and no date of the"
                                + " file decides; say which it is with --dates d/M/yyyy or --dates M/d/yyyy");
        assertThat(read(text, OPTIONS.saying("dates", "d/M/yyyy")).reading().figures())
                .containsEntry("first-day", "2025-04-03");
        assertThat(read(text, OPTIONS.saying("dates", "M/d/yyyy")).reading().figures())
                .containsEntry("first-day", "2025-03-04");
    }

    @Test
    void oneDateDecidesForAllColumns() throws IOException {
        assertThat(read(deals("3/4/2025", "5/16/2025", "100"), OPTIONS)
                        .reading()
                        .figures())
                .containsEntry("first-day", "2025-03-04");
    }

    @Test
    void numbersThatMayHaveThousandsOrDecimalsAreAskedFor() throws IOException {
        String text = deals("2025-03-04", "2025-05-16", "1.250");

        assertThatThrownBy(() -> read(text, OPTIONS))
                .isInstanceOf(UnreadableBookException.class)
                .hasMessageContaining(
                        "export.csv: numbers like 1.250 (line 2) may have thousands or decimals, and no number of the"
                                + " file decides; say which it is with --decimal point or --decimal comma");
        assertThat(read(text, OPTIONS.saying("decimal", "comma")).reading().figures())
                .containsEntry("won-revenue.EUR", "1250.00");
    }

    @Test
    void aPointMarksDecimalsWhereAHeaderIsWrittenInChinese() throws IOException {
        CrmBooks read = read("""
                商机名称,客户名称,负责人,销售阶段,销售金额（万元）,创建日期,结单日期
                商机1,客户1,销售1,赢单,37.600,2025/1/5,2025/4/18
                商机2,客户1,未分配,方案,31.800,2025/1/5,2025/12/29
                """, OPTIONS.saying("stages", "方案"));

        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("won-revenue.CNY", "376000.00", "open-amount.CNY", "318000.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"生命状态", "单据状态", "数据状态", "状态"})
    void aVoidRecordIsNoDeal(String state) throws IOException {
        CrmBooks read = read("""
                单据编号,客户,业务员,商机阶段,商机状态,预计签单金额,预计签单日期,实际结束日期,单据日期,%s
                1,客户1,销售1,方案,赢单,1000,2026-08-01,2026-01-20,2026-01-01,已审核
                2,客户1,销售1,方案,赢单,2000,2026-08-01,2026-01-20,2026-01-01,作废
                3,客户2,销售1,方案,进行中,3000,2026-08-01,,2026-01-01,已审核
                """.formatted(state), OPTIONS.saying("stages", "方案"));

        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("deals", "2", "won-revenue.CNY", "1000.00", "not-deals.deleted", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unassigned",
                "Sin asignar",
                "Sem proprietário",
                "Sans propriétaire",
                "N.N.",
                "(No owner)",
                "公海",
                "未分配"
            })
    void aWordForNobodyIsNoOwner(String nobody) throws IOException {
        CrmBooks read = read("""
                Deal,Customer,Owner,Stage,Amount,Currency,Created,Close date
                A,Customer 1,%s,Proposal,100,EUR,2026-01-15,2026-08-31
                """.formatted(nobody), OPTIONS.saying("stages", "Proposal"));

        assertThat(read.reading().figures()).containsAllEntriesOf(Map.of("owners", "0", "deals-without-owner", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567.50",
                "1,234,567.50",
                "12,34,567.50",
                "1.234.567,50",
                "1 234 567,50",
                "1'234'567.50",
                "€1,234,567.50",
                "EUR 1.234.567,50",
                "1.234.567,50 €",
                "１２３４５６７．５０",
                "123.45675万"
            })
    void anAmountIsReadAsItIsWritten(String amount) throws IOException {
        assertThat(read(deals("2025-03-04", "2025-05-16", "\"" + amount + "\""), OPTIONS)
                        .reading()
                        .figures())
                .containsEntry("won-revenue.EUR", "1234567.50");
    }

    @Test
    void aMidnightInUtcIsADayAndAnotherInstantIsOneInTheZoneOfTheBook() throws IOException {
        String text = deals("2025-03-04T00:00:00.000Z", "2025-05-16T22:30:00.000Z", "100.5");

        assertThat(read(text, OPTIONS).reading().figures())
                .containsAllEntriesOf(Map.of("first-day", "2025-03-04", "last-day", "2025-05-16"));
        assertThat(read(text, OPTIONS.saying("zone", "Europe/Berlin")).reading().figures())
                .containsAllEntriesOf(Map.of("first-day", "2025-03-04", "last-day", "2025-05-17"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-16T22:30:00.000Z, 1",
        "2025-05-16T07:59:59Z, 1",
        "2025-05-16T08:00:00Z, 0",
        "2025-05-16T13:59:59Z, 0",
        "2025-05-16T14:00:00Z, 1",
        "2025-05-16T00:00:00Z, 0",
        "2025-05-16 23:30, 0",
        "2025-05-16T23:30:00+08:00, 0"
    })
    void aCloseThatIsOfAnotherDayElsewhereIsSaid(String closed, int rows) throws IOException {
        String text = deals("2025-03-04T22:30:00.000Z", closed, "100.5");

        assertThat(said(read(text, OPTIONS)))
                .filteredOn(warning -> warning.contains("UTC"))
                .isEqualTo(
                        rows == 0
                                ? List.of()
                                : List.of(
                                        "1 row tells its close by a time in UTC that is of another day in some countries: days are"
                                                + " those of UTC, unless --zone says yours, as in --zone Europe/Berlin."));
        assertThat(said(read(text, OPTIONS.saying("zone", "UTC")))).noneMatch(warning -> warning.contains("UTC"));
    }

    private static List<String> said(CrmBooks read) {
        return InEnglish.of(read.reading().warnings());
    }

    @Test
    void aFolderIsReadWithAllItsTables() throws IOException {
        Files.writeString(folder.resolve("readme.md"), "nothing");
        assertThatThrownBy(() -> CrmReader.read(List.of(folder), OPTIONS))
                .isInstanceOf(UnreadableBookException.class)
                .hasMessageContaining("no file in " + folder.getFileName()
                        + " can be read; those that end in .csv, .tsv, .txt and .xlsx can");
    }

    @Test
    void aFileWithoutDealsIsRefusedInWords() {
        assertThatThrownBy(() -> read("a,b\n1,2\n", OPTIONS))
                .isInstanceOf(UnreadableBookException.class)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "export.csv is no table of deals: no column is read as a stage or status, and none as an amount or a day;"
                        + " not understood: a and b; if it is one, say in lines of --mapping FILE which they are:"
                        + " deals,<column>,stage and deals,<column>,amount");
        assertThatThrownBy(() -> read("a\n1\n", OPTIONS))
                .isInstanceOf(UnreadableBookException.class)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "no table of deals was found in export.csv: a header needs a stage or status, and an amount or a date; say"
                        + " what its columns are with --mapping FILE (docs/data-layout.md)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \n\n  \n"})
    void aFileInWhichNothingIsWrittenIsEmpty(String text) {
        assertThatThrownBy(() -> read(text, OPTIONS))
                .hasMessage("1 problem in the data, nothing was written:\nexport.csv is empty");
    }

    @Test
    void anArchiveIsToBeUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("all/Opportunity.csv"));
            zip.write("Id,StageName,Amount\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> read(bytes.toByteArray(), OPTIONS))
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "export.csv is an archive of files; unpack it, and give the folder with them");
    }

    @Test
    void aFileThatIsNoTextSaysSo() {
        byte[] bytes = new byte[3_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }

        assertThatThrownBy(() -> read(bytes, OPTIONS))
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "export.csv is neither text nor a workbook; export the deals as CSV or .xlsx");
        assertThatThrownBy(() -> read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), OPTIONS))
                .hasMessageContaining("export.csv is no table of deals");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatFailsToBeReadIsRefusedInWords() {
        assertThatThrownBy(() -> CrmReader.read(List.of(Path.of("/proc/self/mem")), OPTIONS))
                .isInstanceOf(UnreadableBookException.class)
                .hasMessage("1 problem in the data, nothing was written:" + System.lineSeparator()
                        + "mem: cannot be read: Input/output error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "_utf-8", "no-such-charset", "utf-8"})
    void aPageIsReadWhateverCharsetItNames(String charset) throws IOException {
        Path file = folder.resolve("deals.xls");
        Files.writeString(file, """
                <html><head><meta content="text/html; charset=%s"></head><body><table>
                <tr><td>ID</td><td>Owner</td><td>Stage</td><td>Amount</td><td>Currency</td><td>Created</td></tr>
                <tr><td>1</td><td>José Muñoz</td><td>New</td><td>100</td><td>EUR</td><td>2026-01-05</td></tr>
                </table></body></html>
                """.formatted(charset));

        assertThat(CrmReader.read(List.of(file), OPTIONS)
                        .books()
                        .get(0)
                        .sellers()
                        .get(0)
                        .name())
                .isEqualTo("José Muñoz");
    }

    @Test
    void aCellOfAPageHoldsForAllTheRowsAndColumnsThatItSpans() throws IOException {
        Path file = folder.resolve("deals.xls");
        Files.writeString(file, """
                <table>
                <tr><th>ID</th><th>Owner</th><th colspan="2">Stage</th><th>Amount</th><th>Currency</th><th>Created</th></tr>
                <tr><td>1</td><td rowspan=2>Seller 1</td><td colspan=2>New</td><td>100</td><td>EUR</td><td>2026-01-05</td></tr>
                <tr><td>2</td><td colspan='2'>New</td><td>200</td><td>EUR</td><td>2026-01-06</td></tr>
                <tr></tr>
                <tr><td>3</td><td>Seller 2</td><td>New</td><td></td><td>300</td><td>EUR</td><td>2026-01-07</td></tr>
                </table>
                """);

        assertThat(CrmReader.read(List.of(file), OPTIONS).books().get(0).deals())
                .extracting(deal -> deal.id() + " " + deal.seller().orElseThrow() + " "
                        + deal.amount().orElseThrow())
                .containsExactly("1 Seller 1 EUR 100.00", "2 Seller 1 EUR 200.00", "3 Seller 2 EUR 300.00");
    }

    @Test
    void aNumberThatSpansRowsOfAPageLeavesWhatOthersHoldForItsFirst() throws IOException {
        Path file = folder.resolve("deals.xls");
        Files.writeString(file, """
                <table>
                <tr><th>ID</th><th>Amount</th><th>Owner</th><th>Stage</th><th>Currency</th><th>Created</th></tr>
                <tr><td>1</td><td>100</td><td rowspan=2>Seller 1</td><td>New</td><td>EUR</td><td>2026-01-05</td></tr>
                <tr><td>2</td><td rowspan=2>200</td><td>New</td><td>EUR</td><td>2026-01-06</td></tr>
                </table>
                """);

        assertThat(CrmReader.read(List.of(file), OPTIONS).books().get(0).deals())
                .extracting(deal -> deal.id() + " " + deal.seller().orElseThrow())
                .containsExactly("1 Seller 1", "2 Seller 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jos&#233; Mu&#241;oz", "Jos&#xE9; Mu&#xF1;oz", "Jos&eacute; Mu&ntilde;oz"})
    void aPageMayWriteALetterAsItsNumberOrItsName(String name) throws IOException {
        Path file = folder.resolve("deals.xls");
        Files.writeString(file, "<table><tr><td>" + name + "</td></tr></table>");

        List<Line> lines = new ArrayList<>();
        HtmlSource.of(Source.of(file)).read(TableLines.ALL, lines::add);

        assertThat(lines).containsExactly(new Line(1, List.of("José Muñoz")));
    }

    @Test
    void aCellOfAPageSpansAThousandRows() throws IOException {
        Path file = folder.resolve("deals.xls");
        Files.writeString(
                file,
                "<table><tr><td rowspan=1200>Seller 1</td><td>1</td></tr>"
                        + "<tr><td>2</td></tr>".repeat(1199)
                        + "<tr><td>Seller 2</td><td>3</td></tr></table>");

        List<Line> lines = new ArrayList<>();
        HtmlSource.of(Source.of(file)).read(TableLines.ALL, lines::add);

        assertThat(lines.subList(1198, 1201))
                .extracting(Line::cells)
                .containsExactly(List.of("Seller 1", "2"), List.of("Seller 1", "2"), List.of("Seller 2", "3"));
    }

    @Test
    void aPageIsFilledNoFurtherThanATableGoes() throws IOException {
        Path file = folder.resolve("deals.xls");
        String wide = "<td rowspan=999 colspan=999>A</td>".repeat(100);
        Files.writeString(
                file,
                "<table><tr><th>ID</th><th>Stage</th><th>Amount</th></tr><tr><td>1</td><td>New</td><td>EUR 100</td>"
                        + wide + "</tr>" + "<tr><td>2</td><td>New</td><td>EUR 200</td></tr></table>");

        List<Line> lines = new ArrayList<>();
        HtmlSource.of(Source.of(file)).read(TableLines.ALL, lines::add);

        assertThat(lines.get(2).cells()).hasSize(256).startsWith("2", "New", "EUR 200", "A");
    }

    private static String deals(String created, String closed, String amount) {
        return """
               Id,Name,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date
               1,A,Customer 1,Seller 1,Closed Won,%s,EUR,%s,%s
               """.formatted(amount, created, closed);
    }

    private CrmBooks read(String text, CrmOptions options) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private CrmBooks read(byte[] bytes, CrmOptions options) throws IOException {
        Path file = folder.resolve("export.csv");
        Files.write(file, bytes);
        return CrmReader.read(List.of(file), options);
    }
}
