// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.deal.Rates;
import io.stagecraft.examples.crm.export.ExportDays;
import io.stagecraft.examples.crm.export.FoundExports;
import io.stagecraft.examples.crm.export.HistoriesBeside;
import io.stagecraft.examples.crm.export.OtherRecords;
import io.stagecraft.examples.crm.export.StackedExports;
import io.stagecraft.examples.crm.file.CsvSource;
import io.stagecraft.examples.crm.file.HtmlSource;
import io.stagecraft.examples.crm.file.RawTable;
import io.stagecraft.examples.crm.file.SheetSource;
import io.stagecraft.examples.crm.file.Source;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.NamedOutcomes;
import io.stagecraft.examples.crm.table.Said;
import io.stagecraft.examples.crm.table.TableHead;
import io.stagecraft.examples.crm.table.TableKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Reads exports of CRM systems: files of any of the known shapes, into one book for each currency. */
public final class CrmReader {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx");

    /** What tells one deal from others. */
    private static final List<Field> OF_ONE_DEAL =
            List.of(Field.ID, Field.NAME, Field.CUSTOMER, Field.CONTACT, Field.AMOUNT, Field.WON_AMOUNT, Field.OWNER);

    private final Mapping mapping;
    private final List<ExportTable> tables = new ArrayList<>();
    private final List<RawTable> unknown = new ArrayList<>();
    private final List<Message> unreadable = new ArrayList<>();

    private CrmReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Reads files, or all files of folders.
     *
     * @throws UnreadableBookException if they cannot be taken, with everything that is wrong with them, by kind
     * @throws IOException if a folder cannot be looked into
     */
    public static CrmBooks read(List<Path> paths, CrmOptions options) throws IOException {
        List<Source> sources = new ArrayList<>();
        files(paths).forEach(file -> sources.add(Source.named(file)));
        options.earlier().forEach(file -> sources.add(Source.named(file)));
        return read(name(paths), Message.of("book.title").with("name", name(paths)), sources, options);
    }

    /** Reads the synthetic book inside this program. */
    public static CrmBooks synthetic(CrmOptions options) {
        return read(Message.of("book.synthetic"), Message.of("book.title-synthetic"), Source.synthetic(), options);
    }

    /** Returns the synthetic book inside this program as it stands. */
    public static Book synthetic() {
        return synthetic(CrmOptions.none()).books().get(0);
    }

    private static CrmBooks read(Message name, Message title, List<Source> sources, CrmOptions options) {
        CrmReader reader = new CrmReader(
                options.mapping().map(Source::of).map(Mapping::read).orElse(Mapping.none()));
        reader.mapping.addStages(options.said());
        Optional<ExportTable> aliases = options.aliases().map(Source::of).map(reader::aliases);
        Optional<Rates> rates = options.rates().map(file -> rates(file, options));
        sources.forEach(reader::add);
        reader.passOverNameless();
        reader.addThoseOfNamedOutcomes();
        FoundExports found = new FoundExports(
                name,
                title,
                options,
                reader.mapping,
                rates,
                aliases,
                reader.tables,
                ExportDays.of(reader.tables, Said.of(options, reader.mapping, List.of(), CellWords.standard())),
                reader.unknown,
                reader.unreadable,
                List.of());
        try {
            return new Import(HistoriesBeside.asHistories(StackedExports.apart(OtherRecords.leave(found)))).books();
        } catch (UnreadableBookException e) {
            throw ReadingWarnings.unmatched(reader.mapping.columnsOfNone(reader.tables, found.asIfDeals()))
                    .map(e::and)
                    .orElse(e);
        }
    }

    private static Rates rates(Path file, CrmOptions options) {
        CurrencyUnit into =
                options.currency().orElseThrow(() -> new UnreadableBookException(Message.of("unread.rates-into")));
        return Rates.read(Source.of(file), into);
    }

    private ExportTable aliases(Source source) {
        return TableHead.of(CsvSource.of(source, line -> TableHead.known(line, mapping)), mapping)
                .flatMap(TableHead::table)
                .filter(table -> table.kind() == TableKind.ALIASES)
                .orElseThrow(() ->
                        new UnreadableBookException(Message.of("unread.aliases").with("file", source.name())));
    }

    private static Message name(List<Path> paths) {
        return Message.of("book.name")
                .with(
                        "files",
                        paths.stream()
                                .map(path -> path.toAbsolutePath().normalize().getFileName())
                                .map(name -> Argument.of(name == null ? "/" : name.toString()))
                                .toList());
    }

    /** Returns the files of these paths, and of folders those that may be exports. */
    public static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(CrmReader::isExport).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableBookException(Message.of("unread.no-file")
                    .with("endings", CellTexts.list(ENDINGS.stream()))
                    .with("name", name(paths)));
        }
        return files;
    }

    /**
     * Returns a digest of files, or of those of folders, that tells whether they are the same: SHA-256 of the name and the content of
     * each, in hexadecimal; of no paths, that of the synthetic book inside this program.
     */
    public static String digest(List<Path> paths) throws IOException {
        List<Source> sources = paths.isEmpty()
                ? Source.synthetic()
                : files(paths).stream().map(Source::named).toList();
        Hasher all = Hashing.sha256().newHasher();
        for (Source source : sources) {
            try (InputStream in = source.open()) {
                all.putString(source.name(), StandardCharsets.UTF_8)
                        .putByte((byte) 0)
                        .putBytes(Hashing.sha256().hashBytes(in.readAllBytes()).asBytes());
            }
        }
        return all.hash().toString();
    }

    private static boolean isExport(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && (ENDINGS.stream().anyMatch(name::endsWith)
                        || (name.endsWith(".xls")
                                && !SheetSource.isOldWorkbook(
                                        Source.of(path).start(8)))); // text or a page by that name
    }

    /** Beside a table that names its deals, one that says neither which deals its rows are nor what these are worth has no deals of its own. */
    private void passOverNameless() {
        if (tables.stream().anyMatch(table -> table.kind() == TableKind.DEALS && table.has(Field.ID))) {
            List<ExportTable> nameless = tables.stream()
                    .filter(table -> table.kind() == TableKind.DEALS
                            && OF_ONE_DEAL.stream().noneMatch(table::has))
                    .toList();
            nameless.forEach(table -> unknown.add(table.head().raw()));
            tables.removeAll(nameless);
        }
    }

    /** Deals that lack only how they stand are read where the names of all tables say it. */
    private void addThoseOfNamedOutcomes() {
        List<ExportTable> deals =
                tables.stream().filter(table -> table.kind() == TableKind.DEALS).toList();
        for (ExportTable table : NamedOutcomes.lackingStanding(deals, unknown, mapping, CellWords.standard())) {
            tables.add(table);
            unknown.remove(table.head().raw());
        }
    }

    private void add(Source source) {
        byte[] start = source.start(8);
        if (SheetSource.isOldWorkbook(start)) {
            throw new UnreadableBookException(Message.of("unread.old-workbook").with("file", source.name()));
        }
        List<RawTable> raw = SheetSource.isWorkbook(start)
                ? SheetSource.of(source)
                : List.of(
                        HtmlSource.isPage(source)
                                ? HtmlSource.of(source)
                                : CsvSource.of(source, line -> TableHead.known(line, mapping)));
        for (RawTable each : raw) {
            Optional<ExportTable> table = TableHead.of(each, mapping).flatMap(TableHead::table);
            table.ifPresent(tables::add);
            if (table.isEmpty()) {
                unknown.add(each);
            }
        }
        if (raw.stream().allMatch(CrmReader::isBlank)) {
            unreadable.add(Message.of("unread.empty").with("file", source.name()));
        } else if (raw.stream().allMatch(unknown::contains) && !SheetSource.isWorkbook(start) && !source.isText()) {
            unreadable.add(Message.of("unread.no-text").with("file", source.name()));
        }
    }

    private static boolean isBlank(RawTable table) {
        boolean[] hasLine = new boolean[1];
        table.read(1, line -> hasLine[0] = true);
        return !hasLine[0];
    }
}
