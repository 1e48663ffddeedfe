// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.BookPhrases;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.CrmBooks;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of any bytes are a book or are refused in words, in each language. A book has the same deals when it is read again with the
 * mapping that was made of it.
 *
 * <p>An input is one file, or several in one folder with the byte 29 between them; one that begins with {@code <sheetData>} is the
 * sheet of a workbook.
 */
public final class Importer {
    private static final byte NEXT_FILE = 29;
    private static final Path FOLDER = folder("book");
    private static final Path BESIDE = folder("beside");
    private static final List<PhraseBook> LANGUAGES = List.of(BookPhrases.english(), BookPhrases.chinese());
    private static final String SHEET = "<sheetData>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** What a workbook of one sheet has beside it; cells of style 1 are dates. */
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
            "<styleSheet xmlns='" + MAIN + "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");

    private Importer() {}

    /** Tries an input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Law.check(() -> {
            try {
                check(input);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void check(byte[] input) throws IOException {
        clear(FOLDER);
        List<byte[]> files = files(input);
        for (int i = 0; i < files.size(); i++) {
            write(files.get(i), "file" + i);
        }
        Optional<CrmBooks> books = read(CrmOptions.none());
        if (books.isEmpty()) {
            return;
        }
        Path mapping = Files.writeString(
                BESIDE.resolve("mapping.txt"), books.get().mapping().get());
        CrmOptions mapped = new CrmOptions(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of(mapping),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
        List<Book> again = read(mapped).map(CrmBooks::books).orElse(List.of());
        Law.same(again.size(), books.get().books().size(), "the number of books with their mapping");
        for (int i = 0; i < again.size(); i++) {
            Book book = books.get().books().get(i);
            Law.same(again.get(i).deals(), book.deals(), "the deals with their mapping");
        }
    }

    private static Optional<CrmBooks> read(CrmOptions options) throws IOException {
        try {
            return Optional.of(CrmReader.read(List.of(FOLDER), options));
        } catch (UnreadableBookException e) {
            for (PhraseBook language : LANGUAGES) {
                Law.holds(!e.in(language).isBlank(), () -> "refused without a word");
            }
            return Optional.empty();
        }
    }

    private static List<byte[]> files(byte[] input) {
        List<byte[]> files = new ArrayList<>();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte each : input) {
            if (each == NEXT_FILE && files.size() < 5) {
                files.add(file.toByteArray());
                file.reset();
            } else {
                file.write(each);
            }
        }
        files.add(file.toByteArray());
        return files;
    }

    private static void write(byte[] file, String name) throws IOException {
        if (!new String(file, StandardCharsets.UTF_8).startsWith(SHEET)) {
            Files.write(FOLDER.resolve(name + ".csv"), file);
            return;
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(FOLDER.resolve(name + ".xlsx")))) {
            for (Map.Entry<String, String> part : WORKBOOK.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet xmlns='" + MAIN + "'>").getBytes(StandardCharsets.UTF_8));
            zip.write(file);
            zip.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
