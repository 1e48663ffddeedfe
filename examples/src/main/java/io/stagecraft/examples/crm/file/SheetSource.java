// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.Spelling;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** One sheet of a workbook; days and times are handed out as ISO writes them, numbers with a decimal point. */
public final class SheetSource implements RawTable {
    private static final int MOST_COLUMNS = 16_384; // the last is XFD
    private static final int MOST_DIGITS = 400; // the largest and the smallest double have fewer
    private static final int LETTERS_OF_NO_COLUMN = 4;
    private static final String CELL = " r=\"";
    private static final Pattern PACKED = Pattern.compile("(?i)\\.(?:csv|tsv|txt|xlsx?)$");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Source source;
    private final int sheet;
    private final String title;
    private final boolean only;
    private final boolean isFrom1904;
    private final List<MergedCells.Range> merged;
    private final Map<String, CellFormat> formats = new HashMap<>();

    private SheetSource(Source source, int sheet, String title, boolean only, WorkbookParts parts) {
        this.source = source;
        this.sheet = sheet;
        this.title = title;
        this.only = only;
        this.isFrom1904 = parts.isFrom1904();
        this.merged = parts.merged(sheet);
    }

    public static boolean isWorkbook(byte[] bytes) {
        return ReadableWorkbook.isOOXMLZipHeader(bytes.length < 4 ? new byte[4] : bytes);
    }

    /** Returns whether the file is a workbook of the kind that was usual before 2007. */
    public static boolean isOldWorkbook(byte[] bytes) {
        return bytes.length >= 8 && ReadableWorkbook.isOLE2Header(bytes);
    }

    /** Returns whether a table of this name is one of several sheets of a workbook. */
    public static boolean isOneOfSeveral(String table) {
        return table.endsWith("]");
    }

    public static List<RawTable> of(Source source) {
        List<RawTable> sheets = new ArrayList<>();
        if (isTooWide(source)) {
            throw unreadable(source);
        }
        WorkbookParts parts = new WorkbookParts(source);
        try (ReadableWorkbook workbook = open(source);
                Stream<Sheet> all = workbook.getSheets()) {
            List<Sheet> list = all.toList();
            list.forEach(each ->
                    sheets.add(new SheetSource(source, each.getIndex(), each.getName(), list.size() == 1, parts)));
        } catch (IOException | RuntimeException e) {
            throw unreadable(source);
        }
        return sheets;
    }

    /**
     * Returns whether a cell stands beyond what any spreadsheet holds: a file of some hundred bytes may name the millionth column, and
     * all before it would be made to read it.
     */
    private static boolean isTooWide(Source source) {
        // any bytes are a name: none of them is looked at
        try (ZipInputStream zip = new ZipInputStream(source.open(), StandardCharsets.ISO_8859_1)) {
            while (zip.getNextEntry() != null) {
                if (isTooWide(new BufferedInputStream(zip))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return false; // what is wrong with it is found when it is read
        }
    }

    private static boolean isTooWide(InputStream sheet) throws IOException {
        boolean isInTag = false;
        int seen = 0; // of what stands before the number of the row
        for (int b = sheet.read(); b >= 0; b = sheet.read()) {
            boolean isNext = seen < CELL.length() ? b == CELL.charAt(seen) : b >= 'A' && b <= 'Z';
            seen = isNext ? seen + 1 : b == CELL.charAt(0) ? 1 : 0;
            isInTag = b == '<' || (isInTag && b != '>');
            if (isInTag && seen == CELL.length() + LETTERS_OF_NO_COLUMN) {
                return true;
            }
        }
        return false;
    }

    private static ReadableWorkbook open(Source source) throws IOException {
        return new ReadableWorkbook(source.open(), new ReadingOptions(true, true));
    }

    private static UnreadableBookException unreadable(Source source) {
        return new UnreadableBookException(Message.of(isArchive(source) ? "unread.archive" : "unread.workbook")
                .with("file", source.name()));
    }

    /** Returns whether files of exports are packed into the file. */
    private static boolean isArchive(Source source) {
        try (ZipInputStream zip = new ZipInputStream(source.open(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (PACKED.matcher(part.getName()).find()) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException e) {
            // damaged, and so no workbook either
        }
        return false;
    }

    @Override
    public String name() {
        return only ? source.name() : source.name() + " [" + title + "]";
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Message how() {
        return Message.of("read.sheet").with("title", title);
    }

    @Override
    public void read(long most, Consumer<Line> lines) {
        List<Line> taken = new ArrayList<>();
        MergedCells cells = new MergedCells();
        merged.forEach(cells::add);
        try (ReadableWorkbook workbook = open(source);
                Stream<Row> rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            rows.map(this::line)
                    .filter(line -> line.filled() > 0)
                    .limit(most < 0 ? Long.MAX_VALUE : most)
                    .forEach(line -> taken.add(cells.fill(line)));
        } catch (IOException | RuntimeException e) {
            throw unreadable(source);
        }
        taken.forEach(lines);
    }

    private Line line(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw unreadable(source);
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            cells.add(cell == null ? "" : text(cell));
        }
        return new Line(row.getRowNum(), cells);
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return cell.getRawValue() == null ? "#N/A" : cell.getRawValue();
        }
        if (value instanceof BigDecimal number) {
            CellFormat format = format(cell.getDataFormatId(), cell.getDataFormatString());
            return format.isDate()
                    ? day(number)
                    : format.unit().isEmpty() ? plain(number) : plain(number) + ' ' + format.unit();
        }
        return value == null ? "" : Spelling.value(cell.getText());
    }

    private CellFormat format(Integer id, String format) {
        if (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58))) {
            return CellFormat.DATE_OF_SYSTEM;
        }
        return format == null ? CellFormat.PLAIN : formats.computeIfAbsent(format, CellFormat::of);
    }

    private String day(BigDecimal serial) {
        try {
            long seconds = Math.round(serial.doubleValue() * 86_400);
            LocalDateTime at = (isFrom1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0))
                    .plusSeconds(seconds);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.format(TIME);
        } catch (DateTimeException e) {
            return plain(serial);
        }
    }

    /** Returns a number without an exponent, unless that would have thousands of digits. */
    private static String plain(BigDecimal number) {
        int scale = number.scale();
        return scale > MOST_DIGITS || scale < -MOST_DIGITS ? number.toString() : number.toPlainString();
    }
}
