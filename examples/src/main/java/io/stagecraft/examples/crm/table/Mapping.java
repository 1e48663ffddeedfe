// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.Iterables;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody says about their exports, as the rows of a small file of three columns: what, in the file, means.
 *
 * <p>A row about a column begins with the kind of its table and gives the header and the field, or {@code not read}; a row about
 * a word begins with {@code word} and gives a stage or status and what it is; a row that begins with {@code option} gives one of
 * {@link #OPTIONS}.
 */
public final class Mapping {
    /** The option that names the product. */
    static final String PRESET = "preset";

    public static final List<String> OPTIONS = List.of(
            PRESET,
            "stages",
            "process",
            "dates",
            "decimal",
            "currency",
            "zone",
            "credits",
            "month ends",
            "as of",
            "fiscal year starts");
    /** What a word means that only names a stage. */
    public static final String STAGE = "a stage";

    /** What a status means of which nobody knows it. */
    public static final String NOT_KNOWN = "not known";

    public static final String NOT_READ = "not read";
    private static final Set<TableKind> LOGS_OR_DEALS = Set.of(TableKind.DEALS, TableKind.STAGE_HISTORY);
    private static final String ENTERED = "entered ";
    private static final List<String> HEADER = List.of("what", "in the file", "means");

    /**
     * What a column means.
     *
     * @param field what it tells; empty if it is not read
     * @param stage the stage whose entry it dates, or empty text
     */
    public record Means(Optional<Field> field, String stage) {
        /**
         * Returns what is meant in a table of some kind: in one about deals their id is that of the deal, who enters a stage does so at
         * that time, and what a log of stages goes from and to are stages.
         */
        private Means in(TableKind kind) {
            Optional<Field> same = field.filter(known -> kind.wanted().contains(Field.DEAL))
                    .map(known -> switch (known) {
                        case ID -> Field.DEAL;
                        case ENTERED -> stage.isEmpty() ? Field.AT : known;
                        case FROM -> kind == TableKind.STAGE_HISTORY ? Field.FROM_STAGE : known;
                        case TO -> kind == TableKind.STAGE_HISTORY ? Field.STAGE : known;
                        default -> known;
                    });
            return same.isPresent() ? new Means(same, stage) : this;
        }

        public String word() {
            return field.map(known -> known == Field.ENTERED ? ENTERED + stage : known.word())
                    .orElse(NOT_READ);
        }

        public Message label() {
            return field.map(known -> known == Field.ENTERED ? known.label().with("stage", stage) : known.label())
                    .orElse(Field.NOT_READ.label());
        }
    }

    private final Map<TableKind, Map<String, Means>> columns = new EnumMap<>(TableKind.class);
    private final Map<String, CellWords.Meaning> words = new LinkedHashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final Set<List<String>> rows = new LinkedHashSet<>();

    /** Returns a mapping that says nothing. */
    public static Mapping none() {
        return new Mapping();
    }

    /** Returns the mapping that a file is. */
    public static Mapping read(Source source) {
        Mapping mapping = new Mapping();
        List<Message> problems = new ArrayList<>();
        String file = source.name();
        String text;
        try (InputStream in = source.open()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // a spreadsheet of a country with decimal commas saves it with semicolons
        char separator = bare.startsWith(HEADER.get(0) + ";") ? ';' : ',';
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .ofCsvRecord(bare)) {
            for (CsvRecord row : records) {
                if (row.getStartingLineNumber() > 1 || !row.getField(0).strip().equals(HEADER.get(0))) {
                    mapping.add(row.getFields())
                            .ifPresent(problem -> problems.add(Message.of("unread.line")
                                    .with("file", file)
                                    .with("line", Long.toString(row.getStartingLineNumber()))
                                    .with("problem", problem)));
                }
            }
        } catch (CsvParseException e) {
            problems.add(Message.of("unread.file").with("file", file).with("problem", Message.of("mapping.quote")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new UnreadableBookException(problems);
        }
        return mapping;
    }

    private Optional<Message> add(List<String> row) {
        if (row.size() < 3 || row.get(0).isBlank()) {
            return row.stream().allMatch(String::isBlank)
                    ? Optional.empty()
                    : Optional.of(Message.of("mapping.fields"));
        }
        String what = Spelling.plain(row.get(0));
        String in = Spelling.value(row.get(1));
        String means = Spelling.value(row.get(2));
        if (what.equals("option")) {
            return addOption(in, means);
        }
        if (what.equals("word")) {
            boolean isNothingSaid = means.equals(STAGE) || means.equals(NOT_KNOWN);
            Optional<CellWords.Meaning> meaning = isNothingSaid ? Optional.empty() : CellWords.Meaning.of(means);
            meaning.ifPresent(known -> words.put(in, known));
            return isNothingSaid || meaning.isPresent()
                    ? Optional.empty()
                    : Optional.of(Message.of("mapping.word").with("value", means));
        }
        for (TableKind kind : TableKind.values()) {
            if (kind.word().equals(what) && means.equals(NOT_KNOWN)) {
                return Optional.empty();
            }
            if (kind.word().equals(what)) {
                Optional<Means> read = means(means).map(said -> said.in(kind));
                read.ifPresent(known -> columns.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                        .put(in, known));
                return read.isPresent()
                        ? Optional.empty()
                        : Optional.of(Message.of("mapping.field").with("value", means));
            }
        }
        return Optional.of(Message.of("mapping.what").with("value", row.get(0)));
    }

    /** Takes what is said about an option, unless it was said before; returns what is wrong with it. */
    Optional<Message> addOption(String name, String value) {
        String plain = Spelling.plain(name);
        if (!OPTIONS.contains(plain)) {
            return Optional.of(
                    Message.of("mapping.setting").with("value", name).with("known", CellTexts.list(OPTIONS.stream())));
        }
        if (plain.equals(PRESET) && !value.isEmpty() && Preset.named(value).isEmpty()) {
            return Optional.of(Message.of("mapping.product")
                    .with("value", value)
                    .with("known", CellTexts.list(Preset.names().stream())));
        }
        if (!value.isEmpty()) {
            options.putIfAbsent(plain, value);
        }
        return Optional.empty();
    }

    /** Takes the stages that the caller says, unless the mapping says them. */
    public void addStages(Map<String, String> said) {
        Optional.ofNullable(said.get("stages")).ifPresent(stages -> options.putIfAbsent("stages", stages));
    }

    private static Optional<Means> means(String text) {
        if (text.isEmpty() || text.toLowerCase(Locale.ROOT).startsWith(NOT_READ)) {
            return Optional.of(new Means(Optional.empty(), ""));
        }
        if (text.startsWith(ENTERED)) {
            return Optional.of(new Means(Optional.of(Field.ENTERED), text.substring(ENTERED.length())));
        }
        return Field.of(text).map(field -> new Means(Optional.of(field), ""));
    }

    /** Returns what is said about a column of such a table, or empty if nothing is. */
    Optional<Means> column(TableKind kind, String header) {
        return Optional.ofNullable(columns.getOrDefault(kind, Map.of()).get(header));
    }

    /**
     * Returns the kind of table that lines about columns of a header say it to be, or empty if there are none but those about other tables.
     *
     * @param tables that are read, and have columns of the same headers
     */
    public Optional<TableKind> kindOf(List<String> header, List<ExportTable> tables) {
        return columns.entrySet().stream()
                .filter(said -> header.stream()
                        .anyMatch(column ->
                                said.getValue().containsKey(column) && isOfNone(said.getKey(), column, tables)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Returns the lines about columns that no table has, as they are written.
     *
     * @param unread tables that are none of any kind, of whatever kind the lines say that they are
     */
    public List<String> columnsOfNone(List<ExportTable> tables, List<ExportTable> unread) {
        List<String> lines = new ArrayList<>();
        columns.forEach((kind, said) -> said.forEach((header, means) -> {
            if (isOfNone(kind, header, tables)
                    && unread.stream().noneMatch(table -> table.header().contains(header))) {
                lines.add(line(kind.word(), header, means.word()));
            }
        }));
        return lines;
    }

    private static boolean isOfNone(TableKind kind, String header, List<ExportTable> tables) {
        return tables.stream()
                .noneMatch(table -> isAbout(kind, table) && table.header().contains(header));
    }

    /** A log of the stages of deals is known by what is said of deals, too. */
    private static boolean isAbout(TableKind kind, ExportTable table) {
        return table.kind() == kind || LOGS_OR_DEALS.containsAll(List.of(kind, table.kind()));
    }

    public Map<String, CellWords.Meaning> words() {
        return words;
    }

    /** Returns what is said about one of the options, or empty if nothing is. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns a line of a mapping, to be copied into one as it is. */
    public static String line(String what, String in, String means) {
        return text(List.of(List.of(what, in, means))).stripTrailing();
    }

    /** Returns the line of a mapping that says what a word means. */
    public static String line(CellWords.Expected word) {
        return line("word", word.word(), word.meaning().word());
    }

    /** Returns the line of a mapping that says what a word means, with the meanings to choose from: as it stands, none is read. */
    public static String choice(String word, CellWords.Meaning... meanings) {
        return line(
                "word",
                word,
                Arrays.stream(meanings).map(CellWords.Meaning::word).collect(Collectors.joining(" or ")));
    }

    /** Adds a row to be written. */
    public void write(String what, String in, String means) {
        rows.add(List.of(what, in, means));
    }

    /** Returns the rows to be written as a file. */
    public String text() {
        return text(Iterables.concat(List.of(HEADER), rows));
    }

    private static String text(Iterable<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
