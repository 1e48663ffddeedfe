package io.stagecraft.examples.book;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file as rows of named fields: strict UTF-8, a header line, every row as wide as the header.
 *
 * <p>The rows are read anew each time they are asked for, so that a large file is never held as a whole.
 */
final class CsvTable {
    /** So many characters a field may have; more is a file that is not what it seems. */
    private static final int LONGEST_FIELD = 100_000;

    private static final int CHUNK = 1 << 16;

    /** Opens a file at its beginning, as often as it is asked. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final String file;
    private final @Nullable Source source;
    private final List<String> required;
    private final Findings findings;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int count = -1;

    private CsvTable(String file, @Nullable Source source, List<String> required, Findings findings) {
        this.file = file;
        this.source = source;
        this.required = required;
        this.findings = findings;
    }

    /** Returns the table of a file that is not there. */
    static CsvTable absent() {
        return new CsvTable("", null, List.of(), new Findings());
    }

    /** Returns the table, or that of an absent file, and adds to the findings why, if it has no sound header. */
    static CsvTable of(String file, Source source, List<String> required, Findings findings) {
        CsvTable table = new CsvTable(file, source, required, findings);
        try {
            return table.isSound(source) ? table : absent();
        } catch (IOException e) {
            findings.add(file, "cannot be read: " + reason(e));
            return absent();
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Checks the encoding of the whole file and its header. */
    private boolean isSound(Source from) throws IOException {
        boolean blank;
        try (InputStream in = from.open()) {
            Encoding encoding = new Encoding(in);
            Optional<String> fault = encoding.check();
            if (fault.isPresent()) {
                findings.add(file, encoding.line, fault.get());
                return false;
            }
            blank = encoding.isBlank;
        }
        if (blank) {
            findings.add(file, 1, "the file is empty; expected a header with " + String.join(", ", required));
            return false;
        }
        try (CsvReader<CsvRecord> records = records(from)) {
            Iterator<CsvRecord> all = records.iterator();
            return all.hasNext() && header(all.next());
        } catch (CsvParseException e) {
            findings.add(file, 1, notCsv(e));
            return false;
        }
    }

    private static CsvReader<CsvRecord> records(Source source) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8), CHUNK);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    private static String notCsv(CsvParseException e) {
        boolean isLong = String.valueOf(e.getMessage()).contains("maximum buffer size");
        return "what follows this line is not CSV: "
                + (isLong ? "a field does not end within 16,777,216 characters" : "a quoted field does not end");
    }

    private boolean header(CsvRecord entry) {
        for (String name : entry.getFields()) {
            if (columns.put(name.strip(), columns.size()) != null) {
                findings.add(file, entry.getStartingLineNumber(), name.strip(), "stands twice in the header");
                return false;
            }
        }
        List<String> missing =
                required.stream().filter(name -> !columns.containsKey(name)).toList();
        if (missing.isEmpty()) {
            return true;
        }
        String separator = entry.getFieldCount() == 1 && entry.getField(0).contains(";")
                ? "; fields are separated by commas, not semicolons"
                : "";
        for (String name : missing) {
            findings.add(
                    file,
                    entry.getStartingLineNumber(),
                    name,
                    "is missing; the header has " + String.join(", ", columns.keySet()) + separator);
        }
        return false;
    }

    /** Returns whether the file was there. */
    boolean present() {
        return source != null;
    }

    /** Returns how many sound rows there are, once they have been read. */
    int count() {
        return Math.max(0, count);
    }

    /**
     * Gives each row to the action, in the order of the file, without those of another width than the header. What is wrong with a
     * row as such is added to the findings when the rows are read for the first time.
     */
    void forEach(Consumer<Row> action) {
        if (source == null) {
            return;
        }
        boolean isFirst = count < 0;
        Shared shared = new Shared(columns.size());
        Findings structural = isFirst ? findings : new Findings();
        int read = 0;
        long line = 1;
        try (CsvReader<CsvRecord> records = records(source)) {
            boolean isHeader = true;
            for (CsvRecord entry : records) {
                line = entry.getStartingLineNumber();
                if (isHeader) {
                    isHeader = false;
                } else if (entry.getFieldCount() != columns.size()) {
                    structural.add(
                            file,
                            line,
                            "has %d fields, but the header has %d".formatted(entry.getFieldCount(), columns.size()));
                } else if (isShort(entry, structural)) {
                    Row row = new Row(file, line, columns, entry.getFields(), findings, shared);
                    if (isFirst) {
                        row.checkShown();
                    }
                    read++;
                    action.accept(row);
                }
            }
        } catch (CsvParseException e) {
            structural.add(file, line, notCsv(e));
        } catch (IOException e) {
            findings.add(file, "cannot be read to its end: " + reason(e));
        }
        count = read;
    }

    private boolean isShort(CsvRecord entry, Findings structural) {
        for (String field : entry.getFields()) {
            if (field.length() > LONGEST_FIELD) {
                structural.add(
                        file,
                        entry.getStartingLineNumber(),
                        "has a field of %,d characters; at most %,d are read".formatted(field.length(), LONGEST_FIELD));
                return false;
            }
        }
        return true;
    }

    /** Returns all rows, for a file of which there are not many. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        forEach(rows::add);
        return rows;
    }

    /** Looks through a file for bytes that are not UTF-8. */
    private static final class Encoding {
        private final InputStream in;
        private long line = 1;
        private int character = 1;
        private boolean isBlank = true;

        Encoding(InputStream in) {
            this.in = in;
        }

        /** Returns what is wrong in the present line, or empty if the whole file is UTF-8. */
        Optional<String> check() throws IOException {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
            CharBuffer chars = CharBuffer.allocate(CHUNK);
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, ended);
                count(chars.flip());
                chars.clear();
                if (result.isError()) {
                    return Optional.of("character %d is not UTF-8 (byte 0x%02X); save the file with the encoding UTF-8"
                            .formatted(character, bytes.get(bytes.position())));
                }
                bytes.compact();
            }
            return Optional.empty();
        }

        private void count(CharBuffer chars) {
            for (int i = chars.position(); i < chars.limit(); i++) {
                char c = chars.get(i);
                character++;
                if (c == '\n') {
                    line++;
                    character = 1;
                }
                isBlank = isBlank && (Character.isWhitespace(c) || c == '\uFEFF');
            }
        }
    }
}
