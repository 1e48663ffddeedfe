package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.book.UnreadableBookException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns the rows of tables of deals into deals: learns from all of them first, then reads each. */
final class DealRows {
    /** Above one row in so many that cannot be read, or so much of the money, the exports are refused. */
    private static final int REFUSED_ABOVE_ONE_IN = 20;

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");

    private record First(long line, List<String> cells) {}

    /** Thrown while one row is read, when it cannot be. */
    private static final class BadRow extends Exception {
        private static final long serialVersionUID = 1;

        private final String kind;
        private final String words;
        private final String remedy;

        BadRow(String kind, String words, String remedy) {
            super(words, null, false, false);
            this.kind = kind;
            this.words = words;
            this.remedy = remedy;
        }
    }

    private final List<ExportTable> tables;
    private final Formats formats;
    private final CellWords words;
    private final Histories histories;
    private final Mapping mapping;
    private final CrmOptions options;
    private final Optional<ZoneId> zone;
    private final boolean credits;

    private final RowProblems problems = new RowProblems();
    private final Defects defects = new Defects();
    private final List<Reading.SetAside> setAside = new ArrayList<>();
    private final List<ReadDeal> deals = new ArrayList<>();
    private final Map<String, First> ids = new HashMap<>();
    private final Map<String, BigDecimal> moneyRead = new TreeMap<>();
    private final Map<String, BigDecimal> moneySetAside = new TreeMap<>();
    private final Map<Field, Spellings> spellings = new EnumMap<>(Field.class);
    private final Map<String, Seller> sellers = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<CurrencyUnit> currencies = new LinkedHashSet<>();
    private final Map<String, Integer> openStages = new LinkedHashMap<>();
    private final Map<String, Integer> closedStages = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, String> followed = new LinkedHashMap<>();
    private final List<String> assumptions = new ArrayList<>();
    private final Set<String> marks = new LinkedHashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> outcomeWords = new TreeMap<>();

    private StageOrder order = new StageOrder(List.of(), "");
    private boolean closedKeepStage;
    private boolean mayBeNumbered;
    private @Nullable CurrencyUnit currency;
    private long withoutId;

    DealRows(
            List<ExportTable> tables,
            Formats formats,
            CellWords words,
            Histories histories,
            Mapping mapping,
            CrmOptions options,
            Optional<ZoneId> zone,
            boolean credits) {
        this.tables = tables;
        this.formats = formats;
        this.words = words;
        this.histories = histories;
        this.mapping = mapping;
        this.options = options;
        this.zone = zone;
        this.credits = credits;
    }

    /** Reads all rows; what cannot be read is set aside, or refused if it is too much. */
    void read(List<String> stagesSaid) {
        tables.forEach(this::learn);
        settleCurrency();
        settleStages(stagesSaid);
        for (ExportTable table : tables) {
            table.read(words, (line, sort) -> {
                count("records");
                switch (sort) {
                    case RECORD -> row(table, line);
                    case HEADER -> count("not-deals.header-lines");
                    case TOTAL -> count("not-deals.lines-of-totals");
                    case NOTE -> count("not-deals.notes");
                }
            });
        }
        countPairs();
        countVanished();
        refuseIfTooBad();
    }

    /** Takes note of how the deals stood in an export of an earlier day, or in this one. */
    void readSnapshot(ExportTable table, LocalDate day) {
        table.read(words, (line, sort) -> {
            String id = table.text(line, Field.ID);
            if (sort != ExportTable.Sort.RECORD || id.isEmpty()) {
                return;
            }
            String key = Histories.key(id);
            RowOutcome standing = RowOutcome.of(table, line, words);
            String stage = stageText(table, line);
            if (standing.deleted() || !standing.problem().isEmpty()) {
                return;
            }
            followed.put(key, id);
            histories.addSnapshot(key, day, FieldChange.Field.STAGE, stage);
            if (!standing.isOpen()) {
                return;
            }
            formats.amounts(table)
                    .read(amountText(table, line, standing))
                    .ifPresent(
                            amount -> histories.addSnapshot(key, day, FieldChange.Field.AMOUNT, plain(amount.value())));
            date(table, line, table.has(Field.EXPECTED_CLOSE) ? Field.EXPECTED_CLOSE : Field.CLOSE, true)
                    .ifPresent(
                            due -> histories.addSnapshot(key, day, FieldChange.Field.EXPECTED_CLOSE, due.toString()));
            String owner = table.text(line, Field.OWNER);
            if (!words.isNobody(owner)) {
                histories.addSnapshot(key, day, FieldChange.Field.OWNER, spelling(Field.OWNER, owner));
            }
        });
    }

    private void countVanished() {
        followed.forEach((key, id) -> {
            if (!keys.contains(key)) {
                defects.count(
                        "deals of an earlier export that are not in the last",
                        "no deals any more, deleted or merged, and no losses",
                        id);
            }
        });
    }

    private void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    // learning

    private void learn(ExportTable table) {
        table.read(words, (line, sort) -> {
            if (sort != ExportTable.Sort.RECORD) {
                return;
            }
            if (table.has(Field.ID)) {
                keys.add(Histories.key(table.text(line, Field.ID)));
            }
            currencyOf(table, line).ifPresent(currencies::add);
            RowOutcome standing = RowOutcome.of(table, line, words);
            String stage = stageText(table, line);
            if (!standing.deleted()
                    && standing.problem().isEmpty()
                    && !stage.isEmpty()
                    && words.status(stage)
                            .filter(meaning -> meaning != CellWords.Meaning.OPEN)
                            .isEmpty()) {
                (standing.isOpen() ? openStages : closedStages).merge(stage, 1, Integer::sum);
            }
            enteredOf(table, line)
                    .ifPresent(entered -> histories.addEntered(Histories.key(table.text(line, Field.ID)), entered));
        });
    }

    private Optional<Map<String, Moment>> enteredOf(ExportTable table, Line line) {
        if (table.entered().isEmpty() || table.text(line, Field.ID).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Moment> entered = new LinkedHashMap<>();
        table.entered()
                .forEach((column, stage) -> formats.dates(table)
                        .read(column, line.cell(column))
                        .ifPresent(at -> entered.put(spelling(Field.STAGE, stage), at)));
        return Optional.of(entered);
    }

    private String spelling(Field field, String text) {
        return spellings.computeIfAbsent(field, key -> new Spellings()).of(text);
    }

    private String stageText(ExportTable table, Line line) {
        String text = table.has(Field.STAGE) ? table.text(line, Field.STAGE) : table.text(line, Field.STATUS);
        return words.isNothing(text) ? "" : spelling(Field.STAGE, text);
    }

    private Optional<CurrencyUnit> currencyOf(ExportTable table, Line line) {
        String written = table.text(line, Field.CURRENCY);
        if (!words.isNothing(written)) {
            return Currencies.find(written).map(found -> shared(written, found));
        }
        if (table.has(Field.CURRENCY)) {
            return Optional.empty();
        }
        Field column = table.has(Field.AMOUNT) ? Field.AMOUNT : Field.WON_AMOUNT;
        Optional<Amount> amount = formats.number(table, column, line);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        String inHeader = CellTexts.mark(table.header().get(table.column(column)));
        String mark = amount.get().mark().isEmpty() && Currencies.find(inHeader).isPresent()
                ? inHeader
                : amount.get().mark();
        if (mark.isEmpty()) {
            return amount.get().myriad() && isChinese(table) ? Optional.of(CurrencyUnit.of("CNY")) : Optional.empty();
        }
        return Currencies.find(mark).map(found -> shared(mark, found));
    }

    /** A sign that several currencies share is the one that the caller names, if it names one of them. */
    private CurrencyUnit shared(String mark, CurrencyUnit usual) {
        List<String> sharing = Currencies.sharing(mark);
        if (sharing.isEmpty()) {
            return usual;
        }
        Optional<CurrencyUnit> said = said().filter(unit -> sharing.contains(unit.getCode()));
        if (said.isEmpty() && marks.add(mark)) {
            assumptions.add("%s is read as %s; it is also the sign of %s: say --currency if it means one of them."
                    .formatted(mark, usual, String.join(", ", sharing.subList(1, sharing.size()))));
        }
        return said.orElse(usual);
    }

    private Optional<CurrencyUnit> said() {
        return options.currency()
                .or(() -> Optional.ofNullable(options.said().get("currency")).flatMap(Currencies::find))
                .or(() -> mapping.option("currency").flatMap(Currencies::find));
    }

    private static boolean isChinese(ExportTable table) {
        return table.header().stream()
                .anyMatch(name -> name.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN));
    }

    private void settleCurrency() {
        if (currencies.isEmpty()) {
            currency = said().orElse(CurrencyUnit.USD);
            currencies.add(currency);
            if (said().isEmpty()) {
                assumptions.add("Amounts are in USD: no column and no sign says in which currency they are; say it with"
                        + " --currency.");
            }
        } else if (currencies.size() == 1) {
            currency = currencies.iterator().next();
            boolean isWritten = tables.stream().allMatch(table -> table.has(Field.CURRENCY));
            if (!isWritten) {
                assumptions.add(
                        "All amounts are in %s, as the signs and words beside some of them say.".formatted(currency));
            }
        }
    }

    private void settleStages(List<String> said) {
        long closed =
                closedStages.values().stream().mapToLong(Integer::longValue).sum();
        long most = closedStages.values().stream()
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
        closedKeepStage = closedStages.size() > 1 && 20 * most < 19 * closed;
        List<String> entered = new ArrayList<>();
        for (ExportTable table : tables) {
            for (String stage : table.entered().values()) {
                if (words.status(stage).isEmpty()) {
                    entered.add(spelling(Field.STAGE, stage));
                }
            }
        }
        Optional<Preset> preset =
                tables.stream().flatMap(table -> table.preset().stream()).findFirst();
        order = StageOrder.of(
                        openStages,
                        closedKeepStage ? closedStages.keySet() : Set.of(),
                        said,
                        entered,
                        preset,
                        histories)
                .orElseThrow(() -> new UnreadableBookException(List.of(
                        "%s: the order of the stages %s is not known; say it, from first to last, with --stages \"%s\""
                                .formatted(
                                        tables.get(0).name(),
                                        String.join(", ", openStages.keySet()),
                                        String.join(" > ", openStages.keySet())))));
    }

    // reading

    private void row(ExportTable table, Line line) {
        RowOutcome standing = RowOutcome.of(table, line, words);
        if (standing.deleted()) {
            count("not-deals.deleted");
            return;
        }
        if (isRepeated(table, line)) {
            return;
        }
        try {
            ReadDeal read = deal(table, line, standing);
            deals.add(read);
            if (!standing.isOpen()) {
                countWord(table, line, standing);
            }
            money(read.deal())
                    .ifPresent(
                            amount -> moneyRead.merge(read.currency().getCode(), amount.getAmount(), BigDecimal::add));
        } catch (BadRow e) {
            problems.add(e.kind, e.words, e.remedy, table.name(), line.number());
            String amount = amountText(table, line, standing);
            setAside.add(new Reading.SetAside(
                    table.name(),
                    line.number(),
                    called(table, line),
                    standing.problem().isEmpty() ? standing.outcome().name() : "not known",
                    amount,
                    e.words));
            formats.amounts(table)
                    .read(amount)
                    .ifPresent(number -> moneySetAside.merge(
                            currencyOf(table, line)
                                    .or(() -> Optional.ofNullable(currency))
                                    .map(CurrencyUnit::getCode)
                                    .orElse("?"),
                            number.value().abs(),
                            BigDecimal::add));
        }
    }

    static Optional<Money> money(Deal deal) {
        return deal.isWon() ? deal.wonValue() : deal.amount();
    }

    private static String called(ExportTable table, Line line) {
        String id = table.text(line, Field.ID);
        return id.isEmpty() ? table.text(line, Field.NAME) : id;
    }

    private String amountText(ExportTable table, Line line, RowOutcome standing) {
        boolean isWon = standing.outcome() == Deal.Outcome.WON && table.has(Field.WON_AMOUNT);
        String text = table.text(line, isWon || !table.has(Field.AMOUNT) ? Field.WON_AMOUNT : Field.AMOUNT);
        return words.isNothing(text) ? "" : text;
    }

    /** Returns whether the row is one that was read before: the first counts. */
    private boolean isRepeated(ExportTable table, Line line) {
        String id = table.text(line, Field.ID);
        String key = id.isEmpty() ? "\n" + String.join("\t", line.cells()) : Histories.key(id);
        First first = ids.putIfAbsent(key, new First(line.number(), id.isEmpty() ? List.of() : line.cells()));
        if (first == null) {
            return false;
        }
        if (id.isEmpty()) {
            if (RowOutcome.of(table, line, words).isOpen()) {
                count("open-pairs");
            }
            defects.count(
                    "rows equal to an earlier row in every field",
                    "there is no id to tell them apart; counted as a possible duplicate, and once",
                    "line %d as line %d".formatted(line.number(), first.line()));
            count("repeated-records");
        } else if (first.cells().equals(line.cells())) {
            defects.count(
                    "rows with an id that an earlier row has, equal in every field",
                    "one deal",
                    "%s in line %d as in line %d".formatted(id, line.number(), first.line()));
            count("repeated-records");
        } else {
            defects.count(
                    "rows with an id that an earlier row has, and other fields",
                    "one deal; the first row counts",
                    "%s in line %d as in line %d".formatted(id, line.number(), first.line()));
            count("repeated-ids");
        }
        return true;
    }

    private ReadDeal deal(ExportTable table, Line line, RowOutcome standing) throws BadRow {
        String id = id(table, line);
        if (!standing.problem().isEmpty()) {
            throw new BadRow("standing", standing.problem(), "say what the words mean in a mapping (--write-mapping)");
        }
        Deal.Outcome outcome = standing.outcome();
        Optional<LocalDate> opened = date(table, line, Field.CREATED);
        Optional<LocalDate> close = date(table, line, Field.CLOSE);
        Optional<LocalDate> expected = date(table, line, Field.EXPECTED_CLOSE);
        Optional<LocalDate> actual = date(table, line, Field.CLOSED);
        boolean hasActual = table.has(Field.CLOSED) || (table.has(Field.CLOSE) && table.has(Field.EXPECTED_CLOSE));
        Optional<LocalDate> closed =
                closed(table, line, outcome, id, table.has(Field.CLOSED) ? actual : close, expected, hasActual);
        Optional<LocalDate> due = table.has(Field.EXPECTED_CLOSE) ? expected : close;
        due = outcome == Deal.Outcome.OPEN ? chosen(table, id, due, opened) : due;
        if (outcome == Deal.Outcome.OPEN
                && hasActual
                && (actual.isPresent() || (close.isPresent() && !table.has(Field.CLOSED)))) {
            defects.count("open deals with a day of closing", "the deal counts as open, and the day is not used", id);
        }
        if (closed.isPresent() && opened.isPresent() && closed.get().isBefore(opened.get())) {
            throw new BadRow(
                    "order",
                    "it was closed on %s, before it was created on %s".formatted(closed.get(), opened.get()),
                    "correct one of the days");
        }
        CurrencyUnit unit = currency(table, line, standing);
        Optional<Money> amount = amount(table, line, standing, unit, id);
        Optional<String> stage = stage(table, line, standing, id);
        Optional<Seller> seller = seller(table, line, id);
        Optional<Account> account = account(table, line, id, standing.isOpen());
        boolean isWon = outcome == Deal.Outcome.WON;
        countGaps(id, standing, opened, closed, amount);
        Map<FieldChange.Field, String> present = new EnumMap<>(FieldChange.Field.class);
        if (standing.isOpen()) {
            stage.ifPresent(name -> present.put(FieldChange.Field.STAGE, name));
        } else {
            histories
                    .lastStage(Histories.key(id))
                    .or(() -> stage)
                    .ifPresent(name -> present.put(FieldChange.Field.STAGE, name));
        }
        amount.ifPresent(money -> present.put(FieldChange.Field.AMOUNT, plain(money.getAmount())));
        due.ifPresent(day -> present.put(FieldChange.Field.EXPECTED_CLOSE, day.toString()));
        seller.ifPresent(owner -> present.put(FieldChange.Field.OWNER, owner.name()));
        List<FieldChange> changes = opened.isEmpty() || (closed.isEmpty() && !standing.isOpen())
                ? List.of()
                : histories.changes(
                        new Histories.Present(
                                Histories.key(id),
                                opened.get(),
                                closed,
                                date(table, line, Field.MODIFIED, true),
                                present),
                        order.stages(),
                        !table.entered().isEmpty(),
                        zone);
        Deal deal = new Deal(
                id,
                seller,
                product(table, line),
                account,
                outcome,
                stage,
                opened,
                closed,
                isWon ? amount : Optional.empty(),
                isWon ? Optional.empty() : amount,
                due,
                text(table, line, Field.KIND)
                        .map(kind -> words.businessKind(kind).orElse(kind)),
                outcome == Deal.Outcome.LOST || outcome == Deal.Outcome.ABANDONED
                        ? text(table, line, Field.LOSS_REASON)
                        : Optional.empty(),
                outcome == Deal.Outcome.LOST ? text(table, line, Field.COMPETITOR) : Optional.empty(),
                text(table, line, Field.NEXT_STEP).map(step -> step.replaceAll("\\s+", " ")),
                date(table, line, Field.NEXT_STEP_DAY, true),
                List.copyOf(changes),
                List.of(),
                List.of(),
                List.of(),
                standing.onHold());
        return new ReadDeal(
                deal,
                unit,
                table.text(line, Field.NAME),
                text(table, line, Field.MANAGER).orElse(""),
                text(table, line, Field.REGION).orElse(""));
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }

    private String id(ExportTable table, Line line) throws BadRow {
        String id = table.text(line, Field.ID);
        if (ROUNDED.matcher(id).matches()) {
            throw new BadRow(
                    "id",
                    "the id %s has been rounded by a spreadsheet, and no deal can be told by it".formatted(id),
                    "export again, and do not save the file from a spreadsheet");
        }
        if (id.isEmpty()) {
            mayBeNumbered = true;
            withoutId++;
            return "line " + line.number();
        }
        return id;
    }

    private Optional<LocalDate> date(ExportTable table, Line line, Field field) throws BadRow {
        String text = table.text(line, field);
        if (words.isNothing(text)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = date(table, line, field, true);
        if (day.isEmpty()) {
            String header = table.header().get(table.column(field));
            Dates dates = formats.dates(table);
            String format = dates.format(table.column(field));
            throw new BadRow(
                    "date " + field,
                    "%s like %s cannot be read, where the column has %s"
                            .formatted(header, CellTexts.shown(text), format),
                    text.startsWith("##")
                            ? "a spreadsheet wrote what a narrow column showed; export again"
                            : "correct it, or say the format of the file with --dates");
        }
        return day;
    }

    private Optional<LocalDate> date(ExportTable table, Line line, Field field, boolean lenient) {
        return formats.date(table, field, line)
                .map(moment -> moment.day(zone))
                .filter(day -> lenient && day.getYear() > 1900 && day.getYear() < 2200);
    }

    private Optional<LocalDate> closed(
            ExportTable table,
            Line line,
            Deal.Outcome outcome,
            String id,
            Optional<LocalDate> written,
            Optional<LocalDate> expected,
            boolean hasActual)
            throws BadRow {
        if (outcome == Deal.Outcome.OPEN) {
            return Optional.empty();
        }
        boolean isWon = outcome == Deal.Outcome.WON;
        Optional<LocalDate> closed =
                date(table, line, isWon ? Field.WON_DAY : Field.LOST_DAY).or(() -> written);
        if (closed.isEmpty() && !hasActual && !table.has(Field.CLOSE)) {
            closed = expected; // one column for the expected and the actual day
        }
        if (closed.isEmpty() && !hasActual && !table.has(Field.CLOSE) && !table.has(Field.EXPECTED_CLOSE)) {
            closed = date(table, line, Field.STAGE_SINCE); // a closed deal came to its last stage when it closed
        }
        if (closed.isEmpty()) {
            closed = histories.outcomeAt(Histories.key(id), outcome).map(at -> at.day(zone));
            if (closed.isPresent()) {
                defects.count(
                        "closed deals without a day of closing",
                        "closed on the day on which the history says it came to its outcome",
                        id);
            }
        }
        if (closed.isEmpty() && isWon) {
            throw new BadRow(
                    "won day",
                    "it is won, but there is no day of the win",
                    "fill it in; the day on which it was expected is no stand-in");
        }
        if (closed.isEmpty()) {
            defects.count(
                    "lost deals without a day of the loss",
                    "counted here, and outside the deals: they are in no rate and in no period",
                    id);
        }
        return closed;
    }

    /** A close date that the product fills in by itself was chosen by nobody. */
    private Optional<LocalDate> chosen(
            ExportTable table, String id, Optional<LocalDate> due, Optional<LocalDate> opened) {
        boolean isFilled = table.preset().filter(Preset::fillsClose).isPresent()
                && due.isPresent()
                && opened.filter(day -> day.withDayOfMonth(day.lengthOfMonth()).equals(due.get()))
                        .isPresent();
        if (isFilled) {
            defects.count(
                    "open deals due on the last day of the month in which they were created",
                    "nobody chose that day, the product fills it in: their expected close is unknown",
                    id);
            return Optional.empty();
        }
        return due;
    }

    private CurrencyUnit currency(ExportTable table, Line line, RowOutcome standing) throws BadRow {
        String written = table.text(line, Field.CURRENCY);
        if (!words.isNothing(written) && Currencies.find(written).isEmpty()) {
            throw new BadRow(
                    "currency unknown",
                    "%s is no currency that is known".formatted(CellTexts.shown(written)),
                    "write its code, as in EUR");
        }
        Optional<CurrencyUnit> found = currencyOf(table, line);
        if (found.isPresent()) {
            return found.get();
        }
        if (currency != null) {
            return currency;
        }
        throw new BadRow(
                "currency",
                "there is no currency in a book of %s"
                        .formatted(String.join(
                                " and ",
                                currencies.stream().map(CurrencyUnit::getCode).toList())),
                amountText(table, line, standing).isEmpty() ? "fill it in" : "fill it in; which one is not guessed");
    }

    private Optional<Money> amount(ExportTable table, Line line, RowOutcome standing, CurrencyUnit unit, String id)
            throws BadRow {
        String text = amountText(table, line, standing);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Amount> read = formats.amounts(table).read(text);
        if (read.isEmpty()) {
            throw new BadRow(
                    "amount",
                    "the amount %s is no number".formatted(CellTexts.shown(text)),
                    "correct it, or clear it if it is not known");
        }
        boolean isWon = standing.outcome() == Deal.Outcome.WON && table.has(Field.WON_AMOUNT);
        BigDecimal value = read.get()
                .value()
                .multiply(CellTexts.unit(table.header()
                        .get(table.column(isWon || !table.has(Field.AMOUNT) ? Field.WON_AMOUNT : Field.AMOUNT))));
        if (value.signum() < 0 && !credits) {
            throw new BadRow(
                    "negative",
                    "the amount %s is negative".formatted(CellTexts.shown(text)),
                    "if it is a credit, say so in a mapping: option,credits,yes");
        }
        if (value.abs().compareTo(LARGEST) > 0) {
            throw new BadRow(
                    "large", "the amount %s is larger than any deal".formatted(CellTexts.shown(text)), "correct it");
        }
        if (read.get().myriad()) {
            count("amounts-in-wan");
        }
        if (text.indexOf('￥') >= 0) {
            count("amounts-in-full-width-yen");
        }
        BigDecimal exact = value.setScale(unit.getDecimalPlaces(), RoundingMode.HALF_EVEN);
        if (exact.compareTo(value) != 0) {
            boolean isNoise = exact.subtract(value).abs().compareTo(NOISE) < 0;
            count(isNoise ? "float-noise-values" : "rounded-amounts");
            defects.count(
                    isNoise ? "amounts with the noise of floating point" : "amounts finer than the smallest unit",
                    "rounded to the smallest unit of the currency",
                    "%s in line %d".formatted(text, line.number()));
        }
        if (exact.signum() == 0 && standing.outcome() == Deal.Outcome.WON) {
            defects.count("won deals with an amount of 0", "a 0 is a 0: it lowers the mean", id);
        }
        return Optional.of(Money.of(unit, exact));
    }

    private Optional<String> stage(ExportTable table, Line line, RowOutcome standing, String id) throws BadRow {
        String text = stageText(table, line);
        Optional<CellWords.Meaning> meaning = text.isEmpty() ? Optional.empty() : words.status(text);
        boolean isStage = !text.isEmpty()
                && meaning.filter(found -> found != CellWords.Meaning.OPEN).isEmpty();
        Optional<String> past = histories.lastStage(Histories.key(id));
        if (!standing.isOpen()) {
            return closedKeepStage && isStage && order.stages().contains(text)
                    ? Optional.of(text)
                    : past.filter(order.stages()::contains);
        }
        if (meaning.filter(CellWords.Meaning.HOLD::equals).isPresent()) {
            return Optional.of(past.filter(order.stages()::contains).orElse(text));
        }
        if (text.isEmpty()) {
            if (past.filter(order.stages()::contains).isPresent()) {
                return past;
            }
            if (!table.has(Field.STAGE)) {
                return Optional.of(order.stages().get(0));
            }
            throw new BadRow("no stage", "it is open, but in no stage", "fill it in");
        }
        if (!order.stages().contains(text)) {
            if (meaning.filter(CellWords.Meaning.OPEN::equals).isPresent() && !table.has(Field.STAGE)) {
                return Optional.of(order.stages().get(0));
            }
            throw new BadRow(
                    "stage " + text,
                    "the stage %s is none of %s".formatted(CellTexts.shown(text), String.join(" > ", order.stages())),
                    "say where it belongs with --stages, which lists all stages from first to last");
        }
        if (histories
                .lastEntry(Histories.key(id))
                .filter(last -> !Spelling.plain(last).equals(Spelling.plain(table.text(line, Field.STAGE))))
                .isPresent()) {
            defects.count("open deals whose history ends in another stage", "the deal as it stands counts", id);
        }
        return Optional.of(text);
    }

    private Optional<Seller> seller(ExportTable table, Line line, String id) {
        String text = table.text(line, Field.OWNER);
        if (words.isNobody(text)) {
            defects.count("deals without an owner", "in no figure by seller", id);
            return Optional.empty();
        }
        String name = spelling(Field.OWNER, text);
        return Optional.of(sellers.computeIfAbsent(name, Seller::named));
    }

    private Optional<Account> account(ExportTable table, Line line, String id, boolean isOpen) {
        String text = table.text(line, Field.CUSTOMER);
        if (words.isNothing(text)) {
            text = table.text(line, Field.CONTACT);
            if (words.isNothing(text)) {
                defects.count(
                        (isOpen ? "open" : "closed") + " deals without an account",
                        "counted in every figure but those by customer",
                        id);
                return Optional.empty();
            }
            defects.count("deals without a company", "the contact is the customer", id);
        } else if (text.indexOf(';') > 0) {
            defects.count("deals with several companies", "the first is the customer", id);
            text = text.substring(0, text.indexOf(';')).strip();
        }
        String name = spelling(Field.CUSTOMER, text);
        return Optional.of(accounts.computeIfAbsent(name, Account::named));
    }

    private Optional<Product> product(ExportTable table, Line line) {
        return text(table, line, Field.PRODUCT).map(name -> products.computeIfAbsent(name, Product::named));
    }

    private Optional<String> text(ExportTable table, Line line, Field field) {
        String text = table.text(line, field);
        return words.isNothing(text) ? Optional.empty() : Optional.of(spelling(field, text));
    }

    private void countWord(ExportTable table, Line line, RowOutcome standing) {
        String stage = table.text(line, Field.STAGE);
        String status = table.text(line, Field.STATUS);
        for (String word : List.of(status, stage)) {
            if (words.status(word).filter(CellWords.Meaning::isOutcome).isPresent()) {
                outcomeWords.merge(
                        standing.outcome().name().toLowerCase(Locale.ROOT) + "." + spelling(Field.STATUS, word),
                        1L,
                        Long::sum);
                return;
            }
        }
    }

    /** Returns how many deals closed with each word, by outcome and word. */
    Map<String, Long> outcomeWords() {
        return outcomeWords;
    }

    private void countGaps(
            String id,
            RowOutcome standing,
            Optional<LocalDate> opened,
            Optional<LocalDate> closed,
            Optional<Money> amount) {
        if (opened.isEmpty()) {
            defects.count("deals without a day of opening", "their age is unknown, not zero", id);
        }
        if (amount.isEmpty() && standing.outcome() == Deal.Outcome.WON) {
            defects.count("won deals without an amount", "won in every count; their amount is unknown, not zero", id);
        }
        if (amount.isEmpty() && standing.isOpen()) {
            defects.count("open deals without amount", "their amount is unknown, not zero", id);
        }
        if (standing.onHold()) {
            defects.count("open deals on hold", "open, and marked", id);
        }
        if (closed.isPresent() && options.asOf().filter(closed.get()::isAfter).isPresent()) {
            defects.count("deals closed after the day of the review", "open on that day", id);
        }
    }

    /** Counts open deals that may be one: of one customer, product (or name) and owner. */
    private void countPairs() {
        Map<List<String>, Integer> seen = new HashMap<>();
        for (ReadDeal read : deals) {
            Deal deal = read.deal();
            String what = deal.product().map(Product::name).orElse(read.name());
            if (deal.isOpen() && deal.account().isPresent() && deal.seller().isPresent() && !what.isEmpty()) {
                List<String> key = List.of(
                        deal.account().get().name(), what, deal.seller().get().name());
                int before = seen.merge(key, 1, Integer::sum) - 1;
                for (int i = 0; i < before; i++) {
                    count("open-pairs");
                    defects.count(
                            "pairs of open deals of one customer, product and owner",
                            "kept as two; they may be one",
                            String.join(", ", key));
                }
            }
        }
    }

    private void refuseIfTooBad() {
        if (setAside.isEmpty() && !deals.isEmpty()) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        long rows = (long) deals.size() + setAside.size();
        if (deals.isEmpty()) {
            reasons.add("no deal is left");
        }
        if (options.strict()) {
            reasons.add("--strict asks for all rows");
        }
        if ((long) REFUSED_ABOVE_ONE_IN * setAside.size() > rows) {
            reasons.add("%,d of %,d rows cannot be read, more than one in %d"
                    .formatted(setAside.size(), rows, REFUSED_ABOVE_ONE_IN));
        }
        moneySetAside.forEach((code, aside) -> {
            BigDecimal all = aside.add(moneyRead.getOrDefault(code, BigDecimal.ZERO));
            if (!code.equals("?")
                    && aside.multiply(BigDecimal.valueOf(REFUSED_ABOVE_ONE_IN)).compareTo(all) > 0) {
                reasons.add("more than 5 %% of the amounts in %s stand in rows that cannot be read".formatted(code));
            }
        });
        if (!reasons.isEmpty()) {
            List<String> messages = new ArrayList<>(problems.messages());
            messages.add("Refused, because " + String.join(", and ", reasons) + ".");
            throw UnreadableBookException.ofKinds(Math.max(setAside.size(), 1), messages);
        }
    }

    // what was read

    List<ReadDeal> deals() {
        return deals;
    }

    StageOrder order() {
        return order;
    }

    Set<CurrencyUnit> currencies() {
        return currencies;
    }

    List<Reading.SetAside> setAside() {
        return setAside;
    }

    Map<String, BigDecimal> moneySetAside() {
        return moneySetAside;
    }

    Defects defects() {
        return defects;
    }

    RowProblems problems() {
        return problems;
    }

    Set<String> keys() {
        return keys;
    }

    /** Returns how many rows of a kind were found, by name. */
    Map<String, Long> counts() {
        return counts;
    }

    /** Returns what nobody said and was assumed. */
    List<String> assumptions() {
        List<String> all = new ArrayList<>(assumptions);
        if (mayBeNumbered) {
            all.add(
                    "%,d deals have no id: each is called by its line, and cannot be followed from one export to the next."
                            .formatted(withoutId));
        }
        return all;
    }
}
