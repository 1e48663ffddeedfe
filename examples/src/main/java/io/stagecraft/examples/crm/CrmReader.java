package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.PeriodTarget;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.book.UnreadableBookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Reads exports of CRM systems: files of any of the known shapes, into one book for each currency. */
public final class CrmReader {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx");

    private final CrmOptions options;
    private final Mapping mapping;
    private final Optional<Rates> rates;
    private final List<ExportTable> tables = new ArrayList<>();
    private final Map<ExportTable, LocalDate> days = new HashMap<>();
    private final List<String> filesRead = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private CrmReader(CrmOptions options, Mapping mapping, Optional<Rates> rates) {
        this.options = options;
        this.mapping = mapping;
        this.rates = rates;
    }

    /**
     * Reads files, or all files of folders.
     *
     * @throws UnreadableBookException if they cannot be taken, with everything that is wrong with them, by kind
     * @throws IOException if a file cannot be read at all
     */
    public static CrmBooks read(List<Path> paths, CrmOptions options) throws IOException {
        Mapping mapping = options.mapping().isPresent()
                ? Mapping.read(
                        options.mapping().get().toString(),
                        bytes(options.mapping().get()))
                : Mapping.none();
        CrmReader reader = new CrmReader(options, mapping, rates(options));
        for (Path file : files(paths)) {
            reader.add(file.getFileName().toString(), bytes(file));
        }
        for (Path file : options.earlier()) {
            reader.add(file.getFileName().toString(), bytes(file));
        }
        return reader.books(name(paths));
    }

    private static Optional<Rates> rates(CrmOptions options) throws IOException {
        if (options.rates().isEmpty()) {
            return Optional.empty();
        }
        Path file = options.rates().get();
        CurrencyUnit into = options.currency()
                .orElseThrow(() -> new UnreadableBookException(
                        List.of("--rates needs --currency, the currency that the rates lead to")));
        return Optional.of(Rates.read(file.toString(), bytes(file), into));
    }

    private static String name(List<Path> paths) {
        return String.join(
                ", ",
                paths.stream()
                        .map(path -> path.toAbsolutePath().normalize().getFileName())
                        .map(name -> name == null ? "/" : name.toString())
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
            throw new UnreadableBookException(List.of(
                    "there is no file that ends in %s in %s".formatted(String.join(", ", ENDINGS), name(paths))));
        }
        return files;
    }

    private static boolean isExport(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UnreadableBookException(List.of("there is no file " + file));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableBookException(List.of(file + " is no file that can be read more than once"));
        }
        if (Files.size(file) > Integer.MAX_VALUE - 16) {
            throw new UnreadableBookException(List.of(file + " is larger than 2 GB; export fewer columns"));
        }
        return Files.readAllBytes(file);
    }

    private void add(String name, byte[] bytes) {
        if (SheetSource.isOldWorkbook(bytes)) {
            throw new UnreadableBookException(
                    List.of(name + ": it is a workbook of before 2007; open it and save it as .xlsx or as CSV"));
        }
        List<RawTable> raw = SheetSource.isWorkbook(bytes)
                ? SheetSource.of(name, bytes)
                : List.of(CsvSource.of(name, bytes, line -> ExportTable.known(line, mapping)));
        for (RawTable each : raw) {
            Optional<ExportTable> table = ExportTable.of(each, mapping);
            table.ifPresent(tables::add);
            table.ifPresent(found -> Snapshots.day(name).ifPresent(day -> days.put(found, day)));
            if (table.isEmpty()) {
                unknown.add(each.name());
            }
        }
    }

    private CrmBooks books(String name) {
        List<ExportTable> all =
                tables.stream().filter(table -> table.kind() == TableKind.DEALS).toList();
        if (all.isEmpty()) {
            throw new UnreadableBookException(List.of(
                    "no table of deals was found in %s: a header needs a stage or status, and an amount or a date; say what its columns are with --mapping FILE (docs/data-layout.md)"
                            .formatted(name)));
        }
        // exports of several days are one book: the last is how it stands, the others are its past
        List<LocalDate> exported = all.stream()
                .map(this::exportedOn)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        boolean isSeries = exported.size() > 1
                && all.stream().allMatch(table -> exportedOn(table).isPresent());
        LocalDate lastExport = isSeries ? exported.get(exported.size() - 1) : LocalDate.MIN;
        List<ExportTable> deals = isSeries
                ? all.stream()
                        .filter(table -> exportedOn(table).equals(Optional.of(lastExport)))
                        .toList()
                : all;
        Optional<Preset> preset =
                deals.stream().flatMap(table -> table.preset().stream()).findFirst();
        CellWords words = CellWords.standard();
        preset.ifPresent(product -> product.words().forEach((word, meaning) -> words.put(word, meaning, true)));
        mapping.words().forEach((word, meaning) -> words.put(word, meaning, true));
        Optional<ZoneId> zone = option("zone").map(CrmReader::zone);
        Formats formats = formats(words);
        Histories histories = new Histories(words);
        for (ExportTable table : tables) {
            if (table.kind() == TableKind.STAGE_HISTORY) {
                histories.readStages(table, formats, zone);
            }
        }
        for (ExportTable table : tables) {
            if (table.kind() == TableKind.FIELD_HISTORY) {
                histories.readFields(table, formats);
            }
        }
        DealRows rows = new DealRows(
                deals,
                formats,
                words,
                histories,
                mapping,
                options,
                zone,
                option("credits").flatMap(words::yesOrNo).orElse(false));
        if (isSeries) {
            assumptions.add(
                    "Changes are found by holding %d exports against each other, of %s; each is dated by the export that first shows it."
                            .formatted(
                                    exported.size(),
                                    String.join(
                                            ", ",
                                            exported.stream()
                                                    .map(LocalDate::toString)
                                                    .toList())));
            all.stream()
                    .sorted(Comparator.comparing(table -> exportedOn(table).orElseThrow()))
                    .forEach(table -> rows.readSnapshot(table, exportedOn(table).orElseThrow()));
        }
        rows.read(option("stages").map(Preset::stages).orElse(List.of()));
        return new Books(name, preset, formats, histories, rows, zone, words, lastExport).make();
    }

    /** Returns the day of an export: that in the name of its file, or else that of the review. */
    private Optional<LocalDate> exportedOn(ExportTable table) {
        return Optional.ofNullable(days.get(table)).or(options::asOf);
    }

    private Formats formats(CellWords words) {
        Optional<Dates.Order> order = option("dates")
                .map(text -> Dates.order(text)
                        .orElseThrow(() -> new UnreadableBookException(List.of(
                                "--dates must be a format such as d/M/yyyy or M/d/yyyy but was \"" + text + "\""))));
        Optional<Amounts.Mark> decimal = option("decimal")
                .map(text -> Amounts.Mark.of(text)
                        .orElseThrow(() -> new UnreadableBookException(
                                List.of("--decimal must be point or comma but was \"" + text + "\""))));
        Formats formats = new Formats();
        tables.forEach(table -> formats.learn(table, words, order, decimal));
        if (!formats.questions().isEmpty()) {
            throw new UnreadableBookException(formats.questions());
        }
        return formats;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new UnreadableBookException(
                    List.of("--zone must be a time zone, as in Europe/Berlin, but was \"" + text + "\""));
        }
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.said().get(name)).or(() -> mapping.option(name));
    }

    /** Makes the books of what was read. */
    private final class Books {
        private final String name;
        private final Optional<Preset> preset;
        private final Formats formats;
        private final Histories histories;
        private final DealRows rows;
        private final Optional<ZoneId> zone;
        private final CellWords words;
        private final LocalDate lastExport;

        Books(
                String name,
                Optional<Preset> preset,
                Formats formats,
                Histories histories,
                DealRows rows,
                Optional<ZoneId> zone,
                CellWords words,
                LocalDate lastExport) {
            this.lastExport = lastExport;
            this.name = name;
            this.preset = preset;
            this.formats = formats;
            this.histories = histories;
            this.rows = rows;
            this.zone = zone;
            this.words = words;
        }

        CrmBooks make() {
            LocalDate asOf = asOf();
            assume();
            Reading reading = reading(asOf);
            Map<CurrencyUnit, List<ReadDeal>> byCurrency = new LinkedHashMap<>();
            converted().stream()
                    .filter(read -> !read.isBeside())
                    .forEach(read -> byCurrency
                            .computeIfAbsent(read.currency(), key -> new ArrayList<>())
                            .add(read));
            List<Book> books = new ArrayList<>();
            byCurrency.entrySet().stream()
                    .filter(entry -> options.currency().isEmpty()
                            || byCurrency.size() == 1
                            || entry.getKey().equals(options.currency().get()))
                    .sorted(Comparator.comparing((Map.Entry<CurrencyUnit, List<ReadDeal>> entry) ->
                                    entry.getValue().size())
                            .reversed()
                            .thenComparing(entry -> entry.getKey().getCode()))
                    .forEach(entry -> books.add(book(
                            byCurrency.size() > 1 ? " in " + entry.getKey().getCode() : "",
                            entry.getKey(),
                            entry.getValue(),
                            asOf,
                            reading)));
            if (books.isEmpty()) {
                throw new UnreadableBookException(List.of(
                        options.currency().isPresent() && !byCurrency.isEmpty()
                                ? "no deal is in %s; the deals are in %s"
                                        .formatted(
                                                options.currency().get(),
                                                String.join(
                                                        ", ",
                                                        byCurrency.keySet().stream()
                                                                .map(CurrencyUnit::getCode)
                                                                .sorted()
                                                                .toList()))
                                : "no deal is open, and no closed one has a day"));
            }
            return new CrmBooks(books, reading, () -> Snapshots.text(rows.deals()), this::mappingText);
        }

        /** Returns the deals in their own currencies, or all in one if there are rates. */
        private List<ReadDeal> converted() {
            if (rates.isEmpty()) {
                return rows.deals();
            }
            Rates given = rates.get();
            rows.currencies().stream()
                    .filter(currency -> !currency.equals(given.into()))
                    .forEach(currency -> assumptions.add("Amounts in %s are converted: 1 %s is %s %s."
                            .formatted(currency, currency, given.of(currency).toPlainString(), given.into())));
            return rows.deals().stream()
                    .map(read -> new ReadDeal(
                            read.deal().in(given.into(), given.of(read.currency())),
                            given.into(),
                            read.name(),
                            read.manager(),
                            read.region()))
                    .toList();
        }

        private LocalDate asOf() {
            if (options.asOf().isPresent()) {
                return options.asOf().get();
            }
            if (lastExport.isAfter(LocalDate.MIN)) {
                assumptions.add("The review is as of " + lastExport + ", the day of the last export.");
                return lastExport;
            }
            LocalDate last = rows.deals().stream()
                    .flatMap(read -> Stream.of(read.deal().opened(), read.deal().closed()))
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new UnreadableBookException(
                            List.of("no deal has a date, so the day of the review is not known; say it with --as-of")));
            assumptions.add("The review is as of " + last
                    + ", the last day on which a deal was opened or closed: --as-of says otherwise.");
            return last;
        }

        private void assume() {
            assumptions.addAll(rows.assumptions());
            if (zone.isEmpty()) {
                assumptions.add("Days are those of the clock of the files: --zone says otherwise.");
            }
            assumptions.add("The fiscal year starts in January.");
            if (rows.order().stages().size() > 1) {
                assumptions.add("The stages are %s, by %s."
                        .formatted(
                                String.join(" > ", rows.order().stages()),
                                rows.order().source().equals("given")
                                        ? "what was given"
                                        : rows.order().source()));
            }
            if (!histories.present()) {
                assumptions.add("There is no history of stages: nothing is learned by stage, no move and no slippage is"
                        + " seen. An export of the history, or one export each week, would add that.");
            }
            List<String> missing = new ArrayList<>();
            if (tables.stream().noneMatch(table -> table.kind() == TableKind.PRODUCTS)) {
                missing.add("list prices");
            }
            if (tables.stream().noneMatch(table -> table.has(Field.REGION) || table.has(Field.MANAGER))) {
                missing.add("regions and managers (all sellers are one team)");
            }
            if (tables.stream().noneMatch(table -> table.kind() == TableKind.ACTIVITIES)) {
                missing.add("activities (so that last contacts are not checked)");
            }
            if (tables.stream().noneMatch(table -> table.kind() == TableKind.TARGETS)) {
                missing.add("targets");
            }
            if (!missing.isEmpty()) {
                assumptions.add("The exports do not have " + String.join(", ", missing) + ".");
            }
            for (ExportTable table : tables) {
                if (table.kind() == TableKind.CALLS || table.kind() == TableKind.SPLITS) {
                    assumptions.add("%s has %s, which the review does not use."
                            .formatted(table.name(), table.kind().word()));
                }
            }
            for (String table : unknown) {
                assumptions.add(table + " was not read: no line of it is a header that is known.");
            }
        }

        private Reading reading(LocalDate asOf) {
            List<Reading.Column> columns = new ArrayList<>();
            for (ExportTable table : tables) {
                filesRead.add("%s (%s, %s)".formatted(table.name(), table.kind().word(), table.how()));
                for (int i = 0; i < table.header().size(); i++) {
                    columns.add(new Reading.Column(table.name(), table.header().get(i), meaning(table, i)));
                }
            }
            return new Reading(
                    preset.map(Preset::name).orElse("an export of no product that is known"),
                    columns,
                    rows.setAside(),
                    warnings(),
                    Filtered.of(rows.deals()),
                    new Counted(rows, histories, asOf).figures());
        }

        private String meaning(ExportTable table, int column) {
            Mapping.Means means = table.means().get(column);
            String word = means.word();
            if (means.field().filter(Field::isOpinion).isPresent()) {
                return word + ", which is an opinion and not read";
            }
            if (means.field().filter(Field::isDate).isPresent()) {
                return word + ", " + formats.dates(table).format(column);
            }
            return means.field().filter(Field::isMoney).isPresent()
                    ? word + ", decimal " + formats.amounts(table).mark().word()
                    : word;
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            int aside = rows.setAside().size();
            if (aside > 0) {
                List<String> money = new ArrayList<>();
                rows.moneySetAside()
                        .forEach((code, amount) -> money.add(
                                code.equals("?")
                                        ? amount.toPlainString() + " of no known currency"
                                        : code + " " + amount.toPlainString()));
                warnings.add("%d of %,d rows could not be read and %s set aside%s: %s."
                        .formatted(
                                aside,
                                rows.deals().size() + aside,
                                aside == 1 ? "is" : "are",
                                money.isEmpty() ? "" : ", with " + String.join(", ", money),
                                named(rows.setAside())));
                warnings.addAll(rows.problems().messages());
            }
            Filtered.of(rows.deals()).ifPresent(warnings::add);
            return warnings;
        }

        private String named(List<Reading.SetAside> aside) {
            List<String> names = new ArrayList<>();
            for (Reading.SetAside row : aside.subList(0, Math.min(aside.size(), 10))) {
                names.add("%s (line %d)".formatted(row.id(), row.line()));
            }
            return String.join(", ", names) + (aside.size() > 10 ? ", ..." : "");
        }

        private Book book(String called, CurrencyUnit unit, List<ReadDeal> read, LocalDate asOf, Reading reading) {
            Masters masters = new Masters(tables, formats, words, unit, zone);
            List<Deal> deals = new ArrayList<>();
            Map<String, Seller> sellers = new LinkedHashMap<>();
            Map<String, Account> accounts = new LinkedHashMap<>();
            Map<String, Product> products = new LinkedHashMap<>();
            Map<String, ReadDeal> lastOf = new HashMap<>();
            read.forEach(each -> each.deal().seller().ifPresent(seller -> lastOf.put(seller.name(), each)));
            for (ReadDeal each : read) {
                Deal deal = each.deal();
                Optional<Seller> seller = deal.seller()
                        .map(known ->
                                sellers.computeIfAbsent(known.name(), key -> masters.seller(key, lastOf.get(key))));
                Optional<Account> account =
                        deal.account().map(known -> accounts.computeIfAbsent(known.name(), masters::account));
                Optional<Product> product =
                        deal.product().map(known -> products.computeIfAbsent(known.name(), masters::product));
                deals.add(deal.with(seller, product, account, masters.contacts(deal.id())));
            }
            masters.others(sellers, accounts, products);
            List<String> stages = new ArrayList<>();
            deals.stream()
                    .filter(Deal::onHold)
                    .flatMap(deal -> deal.stage().stream())
                    .filter(stage -> !rows.order().stages().contains(stage))
                    .distinct()
                    .forEach(stages::add);
            stages.addAll(rows.order().stages());
            List<PeriodTarget> targets = masters.targets();
            return new Book(
                    name,
                    "Review of " + name + called,
                    unit,
                    asOf,
                    zone.orElse(ZoneId.of("UTC")),
                    Month.JANUARY,
                    List.of(),
                    stages,
                    "",
                    new ArrayList<>(sellers.values()),
                    new ArrayList<>(products.values()),
                    new ArrayList<>(accounts.values()),
                    deals,
                    targets,
                    filesRead,
                    rows.defects().list(),
                    assumptions,
                    reading);
        }

        private String mappingText() {
            Mapping written = Mapping.none();
            preset.ifPresent(product -> written.write("option", "preset", product.name()));
            written.write("option", "stages", String.join(" > ", rows.order().stages()));
            tables.stream()
                    .flatMap(table -> formats.dates(table).pattern().stream())
                    .findFirst()
                    .ifPresent(pattern -> written.write("option", "dates", pattern));
            for (String option : List.of("decimal", "currency", "zone", "credits")) {
                written.write("option", option, option(option).orElse(""));
            }
            for (ExportTable table : tables) {
                for (int i = 0; i < table.header().size(); i++) {
                    if (!table.header().get(i).isEmpty()) {
                        written.write(
                                table.kind().word(),
                                table.header().get(i),
                                table.means().get(i).word());
                    }
                }
            }
            statusWords(written);
            return written.text();
        }

        private void statusWords(Mapping written) {
            for (ExportTable table : tables) {
                if (table.kind() != TableKind.DEALS) {
                    continue;
                }
                for (Field field : List.of(Field.STATUS, Field.STAGE, Field.STATUS_REASON)) {
                    table.read(words, (line, sort) -> {
                        String text = table.text(line, field);
                        if (sort == ExportTable.Sort.RECORD && !text.isEmpty()) {
                            Optional<CellWords.Meaning> meaning = words.status(text);
                            if (meaning.isPresent() || field == Field.STAGE) {
                                written.write(
                                        "word",
                                        text,
                                        meaning.map(CellWords.Meaning::word).orElse("a stage"));
                            }
                        }
                    });
                }
            }
        }
    }
}
