// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * A text file: finds out in which charset it is written and what separates its fields. What was read first is kept for the next
 * reading, as far as there is memory.
 */
public final class CsvSource implements RawTable {
    private static final int SAMPLE = 100;
    private static final int DETECTED_FROM = 64 * 1024;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Map<Character, Message> SEPARATOR_NAMES = Map.of(
            ',', Message.of("separator.commas"),
            ';', Message.of("separator.semicolons"),
            '\t', Message.of("separator.tabs"),
            '|', Message.of("separator.bars"));

    private final Source source;
    private final int start;
    private final Charset charset;
    private final char separator;
    private SoftReference<CodedLines> kept = new SoftReference<>(null);
    private boolean wasRead;

    private CsvSource(Source source, int start, Charset charset, char separator) {
        this.source = source;
        this.start = start;
        this.charset = charset;
        this.separator = separator;
    }

    /**
     * Returns a file as a table.
     *
     * @param known how many headers a line has that somebody knows
     */
    public static CsvSource of(Source source, ToIntFunction<Line> known) {
        int bom = bom(source.start(3));
        List<Charset> charsets = charsets(source, bom);
        CsvSource best = new CsvSource(source, bom, charsets.get(0), ',');
        double most = -1;
        for (Charset charset : charsets) {
            CsvSource ofCharset = best;
            double mostOfCharset = -1;
            for (char separator : SEPARATORS) {
                CsvSource tried = new CsvSource(source, bom, charset, separator);
                double score = tried.score(known);
                if (score > mostOfCharset) {
                    mostOfCharset = score;
                    ofCharset = tried;
                }
            }
            // few letters leave several charsets: the likeliest in which most headers are known
            if (charset.equals(charsets.get(0)) || Math.floor(mostOfCharset) > Math.floor(most)) {
                most = mostOfCharset;
                best = ofCharset;
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

    /** Returns the charsets in which a file may be written, the likeliest first. */
    private static List<Charset> charsets(Source source, int bom) {
        byte[] start = source.start(4_096);
        if (bom == 2) {
            return List.of((start[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (bom == 3 || isUtf8(source, start)) {
            return List.of(StandardCharsets.UTF_8);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(letters(source, start));
        List<Charset> charsets = Arrays.stream(detector.detectAll())
                .map(CharsetMatch::getName)
                // what is not of one byte in Western Europe is written in Windows' variant of ISO-8859-1, if in either
                .map(name -> name.equals("ISO-8859-1") ? "windows-1252" : name)
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
        if (charsets.isEmpty()) {
            throw new UnreadableBookException(Message.of("unread.encoding").with("file", source.name()));
        }
        return charsets;
    }

    /** Returns the fields that are not ASCII: what tells a charset is rare in an export whose dates and numbers are. */
    private static byte[] letters(Source source, byte[] start) {
        if (start.length > 3 && (start[0] == 0 || start[1] == 0)) {
            return source.start(DETECTED_FROM); // two bytes each
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        boolean ascii = true;
        try (InputStream in = source.open()) {
            for (int b = in.read(); b >= 0 && kept.size() < DETECTED_FROM; b = in.read()) {
                if (field.size() < DETECTED_FROM) {
                    field.write(b);
                }
                ascii &= b < 0x80;
                if (b == '\n' || b == '\r' || b == ',' || b == ';') {
                    if (!ascii) {
                        kept.writeBytes(field.toByteArray());
                    }
                    field.reset();
                    ascii = true;
                }
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        if (!ascii) {
            kept.writeBytes(field.toByteArray());
        }
        return kept.toByteArray();
    }

    private static boolean isUtf8(Source source, byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return false; // text of UTF-16 in Latin letters is valid UTF-8 too, but no file of text has NUL
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer text = CharBuffer.allocate(1 << 16);
        try (InputStream in = source.open()) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                if (decoder.decode(bytes, text, ended).isError()) {
                    return false;
                }
                text.clear();
                bytes.compact();
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return true;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Message how() {
        return Message.of(start == 3 ? "read.csv-marked" : "read.csv")
                .with("charset", charset.name())
                .with("separator", requireNonNull(SEPARATOR_NAMES.get(separator)));
    }

    @Override
    public void read(long most, Consumer<Line> lines) {
        CodedLines again = most < 0 ? kept.get() : null;
        if (again != null) {
            kept.clear();
            again.handOut(lines);
            return;
        }
        CodedLines read = readFile(most, lines);
        if (most < 0 && !wasRead && read.isWhole()) {
            kept = new SoftReference<>(read); // most files are read twice: what is in them, and then each row
        }
        wasRead |= most < 0;
    }

    private CodedLines readFile(long most, Consumer<Line> lines) {
        Lines records = new Lines();
        long count = 0;
        try (InputStream in = source.open()) {
            in.skipNBytes(start);
            try (CsvReader<Line> all = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .build(records, new InputStreamReader(in, charset))) {
                for (Line line : all) {
                    if (line.filled() > 0 && !isSeparatorLine(line)) {
                        records.coded.keep();
                        lines.accept(line);
                        if (++count == most) {
                            break;
                        }
                    }
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableBookException(
                    Message.of("unread.csv").with("file", name()).with("line", Long.toString(records.line)));
        } catch (UncheckedIOException e) {
            throw source.unreadable(requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return records.coded;
    }

    /** Spreadsheets may write "sep=;" above the header. */
    private static boolean isSeparatorLine(Line line) {
        return line.number() == 1 && line.cell(0).startsWith("sep=");
    }

    /** Makes lines of fields. */
    private static final class Lines extends CsvCallbackHandler<Line> {
        private final CodedLines coded = new CodedLines();
        private long line = 1;
        private boolean isEmpty;

        @Override
        protected RecordType getRecordType() {
            return isEmpty ? RecordType.EMPTY : RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return coded.cells();
        }

        @Override
        protected void beginRecord(long startingLine) {
            line = startingLine;
            coded.begin(startingLine);
            isEmpty = false;
        }

        @Override
        protected void addField(char[] buffer, int from, int length, boolean quoted) {
            coded.add(buffer, from, length);
        }

        @Override
        protected void setComment(char[] buffer, int from, int length) {
            throw new IllegalStateException("comments are fields");
        }

        @Override
        protected void setEmpty() {
            isEmpty = true;
        }

        @Override
        protected Line buildRecord() {
            return coded.line();
        }
    }
}
