package io.stagecraft.examples.book;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One CSV file as rows of named fields: strict UTF-8, a header line, every row as wide as the header. */
final class CsvTable {
    private final List<Row> rows;
    private final boolean present;

    private CsvTable(List<Row> rows, boolean present) {
        this.rows = List.copyOf(rows);
        this.present = present;
    }

    static CsvTable absent() {
        return new CsvTable(List.of(), false);
    }

    /** Returns the table, without the rows that have a problem; the problems are added to the findings. */
    static CsvTable parse(String file, byte[] bytes, List<String> required, Findings findings) {
        String text = decode(file, bytes, findings);
        if (findings.anyOf(file)) {
            return absent();
        }
        if (text.isBlank()) {
            findings.add(file, 1, "the file is empty; expected a header with " + String.join(", ", required));
            return absent();
        }
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        long line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord entry : records) {
                line = entry.getStartingLineNumber();
                if (columns.isEmpty()) {
                    if (!header(file, entry, required, columns, findings)) {
                        return absent();
                    }
                } else if (entry.getFieldCount() != columns.size()) {
                    findings.add(
                            file,
                            line,
                            "has %d fields, but the header has %d".formatted(entry.getFieldCount(), columns.size()));
                } else {
                    rows.add(new Row(file, line, columns, entry.getFields(), findings));
                }
            }
        } catch (CsvParseException e) {
            findings.add(file, line, "what follows this line is not CSV: a quoted field does not end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvTable(rows, true);
    }

    private static boolean header(
            String file, CsvRecord entry, List<String> required, Map<String, Integer> columns, Findings findings) {
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

    private static String decode(String file, byte[] bytes, Findings findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            int character = text.length() - text.lastIndexOf('\n');
            findings.add(
                    file,
                    line,
                    "character %d is not UTF-8 (byte 0x%02X); save the file with the encoding UTF-8"
                            .formatted(character, in.get(in.position())));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns whether the file was there. */
    boolean present() {
        return present;
    }

    List<Row> rows() {
        return rows;
    }
}
