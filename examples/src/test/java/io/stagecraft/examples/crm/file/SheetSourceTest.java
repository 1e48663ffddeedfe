// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stagecraft.examples.book.UnreadableBookException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of some hundred bytes that say that they are large, or that their numbers are. */
class SheetSourceTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final Map<String, String> WORKBOOK = Map.of(
            "[Content_Types].xml",
            "<Types xmlns='" + PACKAGE + "content-types'><Override PartName='/xl/workbook.xml' ContentType='" + TYPE
                    + "sheet.main+xml'/><Override PartName='/xl/styles.xml' ContentType='" + TYPE
                    + "styles+xml'/></Types>",
            "xl/workbook.xml",
            "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                    + "'><sheets><sheet name='Deals' sheetId='1' r:id='rId1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + OFFICE
                    + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/styles.xml",
            "<styleSheet xmlns='" + MAIN + "'/>");

    @TempDir
    private Path folder;

    @Test
    void aNumberOfManyDigitsKeepsItsExponent() throws IOException {
        assertThat(cells("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c><c r=\"B1\"><v>-1E-999999999</v></c></row>"))
                .containsExactly(List.of("1E+999999999", "-1E-999999999"));
    }

    @Test
    void otherNumbersHaveNone() throws IOException {
        assertThat(cells("<row r=\"1\"><c r=\"A1\"><v>1E+3</v></c><c r=\"B1\"><v>1.5E-7</v></c></row>"))
                .containsExactly(List.of("1000", "0.00000015"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE", "ZZZ", "AAAA", "ZZZZZZ"})
    void aCellBeyondTheLastColumnIsNotRead(String column) {
        assertThatExceptionOfType(UnreadableBookException.class)
                .isThrownBy(() -> cells("<row r=\"1\"><c r=\"" + column + "1\"><v>1</v></c></row>"))
                .withMessageContaining(
                        "deals.xlsx: it is no workbook that can be read; open it and save it as .xlsx or as CSV");
    }

    @Test
    void theLastColumnIsRead() throws IOException {
        assertThat(cells("<row r=\"1\"><c r=\"XFD1\"><v>7</v></c></row>"))
                .singleElement()
                .satisfies(cells -> assertThat(cells).hasSize(16_384).last().isEqualTo("7"));
    }

    @Test
    void aTextThatLooksLikeACellIsNone() throws IOException {
        assertThat(cells("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>has r=\"ABCD1\" in it</t></is></c></row>"))
                .containsExactly(List.of("has r=\"ABCD1\" in it"));
    }

    @Test
    void aTextInCellsThatAreMergedDownAColumnHoldsForAllTheirRows() throws IOException {
        assertThat(cells(
                        "<row r=\"1\">" + text("A1", "Seller 1") + "<c r=\"B1\"><v>10</v></c></row>"
                                + "<row r=\"2\"><c r=\"B2\"><v>20</v></c></row>"
                                + "<row r=\"3\"><c r=\"B3\"><v>30</v></c></row>"
                                + "<row r=\"4\"><c r=\"B4\"><v>40</v></c></row>",
                        "<mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B4:C4\"/></mergeCells>"))
                .containsExactly(
                        List.of("Seller 1", "10"),
                        List.of("Seller 1", "20"),
                        List.of("Seller 1", "30"),
                        List.of("", "40"));
    }

    @Test
    void rowsBesideANumberThatIsMergedAreFurtherLinesOfTheFirst() throws IOException {
        assertThat(cells(
                        "<row r=\"1\">" + text("A1", "Seller 1") + "<c r=\"B1\"><v>10</v></c>" + text("C1", "called")
                                + "</row>" + "<row r=\"2\">" + text("C2", "met") + "</row>",
                        "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/></mergeCells>"))
                .containsExactly(List.of("Seller 1", "10", "called"), List.of("", "", "met"));
    }

    @Test
    void cellsThatNoSpreadsheetMergesAreNotFilled() throws IOException {
        assertThat(
                        cells(
                                "<row r=\"1\">" + text("A1", "Seller 1") + text("IW1", "far") + "</row>"
                                        + "<row r=\"2\">" + text("A2", "Seller 2") + "<c r=\"B2\"><v>20</v></c></row>"
                                        + "<row r=\"3\"><c r=\"B3\"><v>30</v></c></row>",
                                "<mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"IW1:IW3\"/></mergeCells>"))
                .hasSize(3)
                .endsWith(List.of("Seller 2", "20"), List.of("Seller 2", "30"));
    }

    @Test
    void aRowWithNothingButWhatAMergedCellHoldsIsEmpty() throws IOException {
        assertThat(cells(
                        "<row r=\"1\">" + text("A1", "Seller 1")
                                + "</row><row r=\"2\"/><row r=\"3\"><c r=\"B3\"><v>3</v></c></row>",
                        "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>"))
                .containsExactly(List.of("Seller 1"), List.of("Seller 1", "3"));
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-05-15", "true, 2026-05-15", "0, 2022-05-14", "false, 2022-05-14"})
    void daysCountFrom1904WhereTheWorkbookSaysSo(String from1904, String day) throws IOException {
        Map<String, String> parts = new HashMap<>(WORKBOOK);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='" + from1904 + "'/><sheets>"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><cellXfs count='1'><xf numFmtId='14'/></cellXfs></styleSheet>");
        Path file = workbook(
                parts, "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44695</v></c></row>", "", StandardCharsets.UTF_8, "x");

        assertThat(cells(file)).containsExactly(List.of(day));
    }

    @Test
    void aNumberHasTheUnitThatItsFormatShows() throws IOException {
        Map<String, String> parts = new HashMap<>(WORKBOOK);
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts count='2'>"
                        + "<numFmt numFmtId='164' formatCode='[$€-407]\\ #,##0.00'/>"
                        + "<numFmt numFmtId='165' formatCode='0.0&quot;k&quot;'/></numFmts>"
                        + "<cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>");
        Path file = workbook(
                parts,
                "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>10000</v></c><c r=\"B1\" s=\"2\"><v>12.5</v></c>"
                        + "<c r=\"C1\" s=\"0\"><v>7</v></c></row>",
                "",
                StandardCharsets.UTF_8,
                "x");

        assertThat(cells(file)).containsExactly(List.of("10000 €", "12.5 k", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "IBM437"})
    void aPartBesideTheSheetsIsCalledAsItMay(String charset) throws IOException {
        Path file = workbook(
                WORKBOOK,
                "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>",
                "",
                Charset.forName(charset),
                "xl/media/ü.png");

        assertThat(cells(file)).containsExactly(List.of("7"));
    }

    @Test
    void whatOnlyBeginsAsAPackageIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("garbage.xlsx"), new byte[] {
            'P',
            'K',
            3,
            4,
            20,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            (byte) 0xFF,
            1,
            2,
            3
        });

        assertThatExceptionOfType(UnreadableBookException.class)
                .isThrownBy(() -> cells(file))
                .withMessage("1 problem in the data, nothing was written:" + System.lineSeparator()
                        + "garbage.xlsx: it is no workbook that can be read; open it and save it as .xlsx or as CSV");
    }

    private List<List<String>> cells(String rows) throws IOException {
        return cells(rows, "");
    }

    private List<List<String>> cells(String rows, String behind) throws IOException {
        return cells(workbook(WORKBOOK, rows, behind, StandardCharsets.UTF_8, "docProps/app.xml"));
    }

    private Path workbook(Map<String, String> parts, String rows, String behind, Charset names, String other)
            throws IOException {
        Path file = folder.resolve("deals.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            write(zip, other, "");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
            write(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        }
        return file;
    }

    private static List<List<String>> cells(Path file) {
        List<List<String>> cells = new ArrayList<>();
        SheetSource.of(Source.named(file)).get(0).read(-1, line -> cells.add(line.cells()));
        return cells;
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
