package io.stagecraft.examples.crm;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.stagecraft.examples.book.UnreadableBookException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A text file: finds out in which charset it is written and what separates its fields. */
final class CsvSource implements RawTable {
    private static final int SAMPLE = 100;
    private static final int DETECTED_FROM = 64 * 1024;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Map<Character, String> SEPARATOR_NAMES =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");

    private final String name;
    private final byte[] bytes;
    private final int start;
    private final Charset charset;
    private final char separator;

    private CsvSource(String name, byte[] bytes, int start, Charset charset, char separator) {
        this.name = name;
        this.bytes = bytes;
        this.start = start;
        this.charset = charset;
        this.separator = separator;
    }

    /**
     * Returns a file as a table.
     *
     * @param known how many headers a line has that somebody knows
     */
    static CsvSource of(String name, byte[] bytes, ToIntFunction<Line> known) {
        int bom = bom(bytes);
        Charset charset = charset(name, bytes, bom);
        CsvSource best = new CsvSource(name, bytes, bom, charset, ',');
        double most = -1;
        for (char separator : SEPARATORS) {
            CsvSource tried = new CsvSource(name, bytes, bom, charset, separator);
            double score = tried.score(known);
            if (score > most) {
                most = score;
                best = tried;
            }
        }
        return best;
    }

    private double score(ToIntFunction<Line> known) {
        int[] headers = {0};
        int[] fields = {0};
        try {
            read(SAMPLE, line -> {
                headers[0] = Math.max(headers[0], known.applyAsInt(line));
                fields[0] += line.cells().size();
            });
        } catch (UnreadableBookException e) {
            return headers[0] - 0.5;
        }
        return headers[0] + Math.min(fields[0], 99_999) / 1e6;
    }

    private static int bom(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(String name, byte[] bytes, int bom) {
        if (bom == 2) {
            return (bytes[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (bom == 3 || isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(letters(bytes));
        for (CharsetMatch match : detector.detectAll()) {
            // what is not of one byte in Western Europe is written in Windows' variant of ISO-8859-1, if in either
            String found = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            if (Charset.isSupported(found)) {
                return Charset.forName(found);
            }
        }
        throw new UnreadableBookException(
                List.of(name + ": it is not known in which encoding it is written; save it as UTF-8"));
    }

    /** Returns the lines that are not ASCII: what tells a charset is rare in an export whose dates and numbers are. */
    private static byte[] letters(byte[] bytes) {
        byte[] kept = new byte[Math.min(bytes.length, DETECTED_FROM)];
        boolean wide = bytes.length > 3 && (bytes[0] == 0 || bytes[1] == 0);
        if (wide) {
            return Arrays.copyOf(bytes, kept.length);
        }
        int length = 0;
        int from = 0;
        while (from < bytes.length && length < kept.length) {
            int to = from;
            boolean ascii = true;
            while (to < bytes.length
                    && bytes[to] != '\n'
                    && bytes[to] != '\r'
                    && bytes[to] != ','
                    && bytes[to] != ';') {
                ascii &= bytes[to] >= 0;
                to++;
            }
            if (!ascii) {
                int part = Math.min(to + 1, bytes.length) - from;
                part = Math.min(part, kept.length - length);
                System.arraycopy(bytes, from, kept, length, part);
                length += part;
            }
            from = to + 1;
        }
        return Arrays.copyOf(kept, length);
    }

    private static boolean isUtf8(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4_096); i++) {
            if (bytes[i] == 0) {
                return false; // text of UTF-16 in Latin letters is valid UTF-8 too, but no file of text has NUL
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String how() {
        return charset.name() + (start == 3 ? " with a byte order mark" : "") + ", " + SEPARATOR_NAMES.get(separator);
    }

    @Override
    public void read(long most, Consumer<Line> lines) {
        long line = 1;
        long count = 0;
        Map<String, String> pool = new HashMap<>();
        try (Reader reader =
                        new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(reader)) {
            for (CsvRecord entry : records) {
                line = entry.getStartingLineNumber();
                String[] cells = new String[entry.getFieldCount()];
                boolean blank = true;
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = pooled(pool, Spelling.value(entry.getField(i)));
                    blank &= cells[i].isEmpty();
                }
                if (!blank && !isSeparatorLine(line, cells)) {
                    lines.accept(Line.of(line, cells));
                    if (++count == most) {
                        return;
                    }
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableBookException(List.of(
                    "%s, line %d: what follows this line is not CSV: a quoted field does not end, or is too long"
                            .formatted(name, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets may write "sep=;" above the header. */
    private static boolean isSeparatorLine(long line, String[] cells) {
        return line == 1 && cells.length > 0 && cells[0].startsWith("sep=");
    }

    /** Few texts of an export are different: stages, owners, days. Each is kept once. */
    private static String pooled(Map<String, String> pool, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.length() > 40) {
            return text;
        }
        String known = pool.size() < 20_000 ? pool.putIfAbsent(text, text) : pool.get(text);
        return known == null ? text : known;
    }
}
