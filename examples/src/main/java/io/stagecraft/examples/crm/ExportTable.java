// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.FieldChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of an export: what it is about, what its columns tell, and which of its lines are records. */
@SuppressWarnings("EnumOrdinal") // the columns are looked up by field for every cell
final class ExportTable {
    private static final int HEADER_WITHIN = 60;

    /** What is in every row, such as a flag, shows in so many lines. */
    private static final int LEARNED_WITHIN = 1000;

    /** A table of which so few columns are understood is about anything. */
    private static final int FEWEST_UNDERSTOOD = 3;

    /** What says which deal a line is about, and how far it is. */
    private static final Set<Field> NAMING = Set.of(Field.NAME, Field.ID, Field.STAGE, Field.STATUS);

    /** The flags whose headers, such as Closed or Won, may as well stand above days. */
    private static final Map<Field, Field> DAY_OF_FLAG = Map.of(
            Field.IS_CLOSED, Field.CLOSED,
            Field.IS_WON, Field.WON_DAY,
            Field.IS_LOST, Field.LOST_DAY);

    /** What says how a deal stands, whatever its stage. */
    private static final Set<Field> OF_OUTCOMES = Set.of(Field.STATUS, Field.IS_CLOSED, Field.IS_WON, Field.IS_LOST);

    /** What only deals have: people have a status, too, and a day of creation. */
    private static final Set<Field> ONLY_OF_DEALS = Set.of(
            Field.STAGE,
            Field.AMOUNT,
            Field.WON_AMOUNT,
            Field.CLOSE,
            Field.EXPECTED_CLOSE,
            Field.CLOSED,
            Field.WON_DAY,
            Field.LOST_DAY);

    /** What a log of stages may tell by the header that a table of deals would have. */
    private static final Map<Field, Field> AS_DEALS_SAY = Map.of(
            Field.DEAL, Field.ID,
            Field.STAGE, Field.STAGE,
            Field.STATUS, Field.STATUS,
            Field.AMOUNT, Field.AMOUNT,
            Field.EXPECTED_CLOSE, Field.EXPECTED_CLOSE,
            Field.OWNER, Field.OWNER);

    private final RawTable raw;
    private final Line head;
    private final List<String> header;
    private final List<List<String>> keysOf;
    private final TableKind kind;
    private final Optional<Preset> preset;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final int[] columnOf = new int[Field.values().length];
    private final Map<Field, Unit> units = new EnumMap<>(Field.class);
    private final Map<Field, String> keys = new EnumMap<>(Field.class);
    private final Map<Integer, String> entered = new LinkedHashMap<>();
    private final Set<Integer> mapped = new HashSet<>();
    private final List<Mapping.Means> means = new ArrayList<>();
    private final List<Message> questions = new ArrayList<>();
    private final Optional<Integer> currencyByValues;
    private final Optional<Integer> statusByValues;
    private final TableLines lines;
    private Pipelines pipelines;
    private Optional<Users> users = Optional.empty();
    private Optional<ReportGroups> groups = Optional.empty();
    private boolean closesByDay;
    private Optional<List<Integer>> unknown = Optional.empty();

    private ExportTable(
            RawTable raw,
            Line head,
            TableKind kind,
            Optional<Preset> preset,
            Map<Field, Integer> told,
            Mapping mapping) {
        this.raw = raw;
        this.head = head;
        this.header = head.cells();
        this.keysOf = Vocabulary.keys(header);
        this.kind = kind;
        this.preset = preset;
        columns.putAll(told);
        boolean isNamed = kind == TableKind.DEALS && (told.containsKey(Field.NAME) || told.containsKey(Field.ID));
        lines = new TableLines(raw, head, columns(Field::isDate), columns(field -> isNamed && NAMING.contains(field)));
        readFlagsAsDays(mapping);
        leaveBlankCurrency(mapping);
        currencyByValues = currencyByValues(mapping);
        currencyByValues.ifPresent(column -> columns.put(Field.CURRENCY, column));
        readUnconverted(mapping);
        statusByValues = statusByValues(mapping);
        statusByValues.ifPresent(column -> columns.put(Field.STATUS, column));
        if (isStatusOfRecords(mapping)) {
            columns.remove(Field.STATUS);
        }
        Arrays.fill(columnOf, -1);
        columns.forEach((field, column) -> {
            columnOf[field.ordinal()] = column;
            if (field.isMoney()) {
                units.put(field, Unit.ofHeader(header.get(column)).unit());
            }
        });
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            Optional<Mapping.Means> said = mapping.column(kind, header.get(i));
            said.ifPresent(known -> mapped.add(column));
            Optional<String> stage = said.isPresent()
                    ? said.filter(known -> known.field().equals(Optional.of(Field.ENTERED)))
                            .map(Mapping.Means::stage)
                    : kind == TableKind.DEALS ? Vocabulary.enteredStage(header.get(i)) : Optional.empty();
            stage.ifPresent(name -> entered.put(column, name));
            means.add(new Mapping.Means(
                    stage.isPresent()
                            ? Optional.of(Field.ENTERED)
                            : columns.entrySet().stream()
                                    .filter(entry -> entry.getValue() == column)
                                    .map(Map.Entry::getKey)
                                    .findFirst(),
                    stage.orElse("")));
        }
        pipelines = new Pipelines(entered.keySet().stream().map(header::get).toList());
        if (has(Field.STAGE) || kind == TableKind.FIELD_HISTORY) {
            CellWords words = CellWords.standard();
            lines.records(LEARNED_WITHIN, words, this::seeStages);
            pipelines.settle(words);
        }
    }

    private void seeStages(Line line) {
        boolean isChange = kind == TableKind.FIELD_HISTORY;
        if (isChange && !HistoryTables.field(text(line, Field.FIELD)).equals(Optional.of(FieldChange.Field.STAGE))) {
            return;
        }
        for (Field field : isChange ? List.of(Field.FROM, Field.TO) : List.of(Field.STAGE, Field.FROM_STAGE)) {
            if (has(field)) {
                pipelines.see(line.cell(column(field)), text(line, Field.PIPELINE));
            }
        }
    }

    /** Leaves a column of currencies of deals that is blank to its end, which says nothing of signs and headers. */
    private void leaveBlankCurrency(Mapping mapping) {
        Integer column = columns.get(Field.CURRENCY);
        if (kind == TableKind.DEALS
                && column != null
                && mapping.column(kind, header.get(column)).isEmpty()
                && !isFilled(column, LEARNED_WITHIN)
                && !isFilled(column, TableLines.ALL)) {
            columns.remove(Field.CURRENCY);
        }
    }

    /** Returns the column below a header that nobody knows of which every value is a currency, where no header says which it is. */
    private Optional<Integer> currencyByValues(Mapping mapping) {
        Integer amount = columns.getOrDefault(Field.AMOUNT, columns.get(Field.WON_AMOUNT));
        if (kind != TableKind.DEALS || columns.containsKey(Field.CURRENCY) || amount == null) {
            return Optional.empty();
        }
        CellWords words = CellWords.standard();
        CurrencyColumn currencies = new CurrencyColumn(amount, unclaimed(mapping), words);
        lines.records(LEARNED_WITHIN, words, currencies::see);
        currencies.question(header).ifPresent(questions::add);
        return currencies.column();
    }

    /** Takes another column for the amounts where that with their header holds what they were converted to, unless the mapping says which. */
    private void readUnconverted(Mapping mapping) {
        Integer amount = columns.get(Field.AMOUNT);
        Integer currency = columns.get(Field.CURRENCY);
        if (kind != TableKind.DEALS
                || amount == null
                || currency == null
                || mapping.column(kind, header.get(amount)).isPresent()) {
            return;
        }
        CellWords words = CellWords.standard();
        AmountColumn amounts = new AmountColumn(header, amount, currency, words);
        Optional<Vocabulary.Told> told = Vocabulary.told(kind, keysOf.get(amount), preset);
        for (int i = 0; i < header.size(); i++) {
            Optional<Vocabulary.Told> other = Vocabulary.told(kind, keysOf.get(i), preset);
            boolean isOther = i != amount && mapping.column(kind, header.get(i)).isEmpty();
            if (isOther && other.isPresent() && other.get().field() == Field.AMOUNT) {
                amounts.add(i, other.equals(told));
            } else if (isOther && other.isEmpty() && !columns.containsValue(i) && amounts.isAlike(i)) {
                amounts.add(i, false);
            }
        }
        if (amounts.isOpen()) {
            lines.records(TableLines.ALL, words, amounts::see);
            amounts.column().ifPresent(column -> columns.put(Field.AMOUNT, column));
            amounts.question().ifPresent(questions::add);
        }
    }

    /** Returns the one column below a header that nobody knows of which the words are outcomes, where nothing else says them. */
    private Optional<Integer> statusByValues(Mapping mapping) {
        if ((kind != TableKind.DEALS && kind != TableKind.STAGE_HISTORY)
                || OF_OUTCOMES.stream().anyMatch(field -> decides(field, mapping))) {
            return Optional.empty();
        }
        CellWords words = CellWords.standard();
        mapping.words().forEach((word, meaning) -> words.put(word, meaning, true));
        OutcomeColumn first = outcomes(LEARNED_WITHIN, mapping, words);
        return first.mayBe() ? outcomes(TableLines.ALL, mapping, words).column() : first.column();
    }

    /** Returns whether all rows are open by their status, as records that are not archived have, though stages say what is won and what is lost. */
    private boolean isStatusOfRecords(Mapping mapping) {
        Integer status = columns.get(Field.STATUS);
        Integer stage = columns.get(Field.STAGE);
        return kind == TableKind.DEALS
                && status != null
                && stage != null
                && mapping.column(kind, header.get(status)).isEmpty()
                && statuses(status, LEARNED_WITHIN).size() == 1
                && statuses(status, TableLines.ALL).equals(Set.of(Optional.of(CellWords.Meaning.OPEN)))
                && statuses(stage, TableLines.ALL)
                        .containsAll(Set.of(Optional.of(CellWords.Meaning.WON), Optional.of(CellWords.Meaning.LOST)));
    }

    /** Returns what the cells of a column say of how deals stand. */
    private Set<Optional<CellWords.Meaning>> statuses(int column, long most) {
        CellWords words = CellWords.standard();
        Set<Optional<CellWords.Meaning>> statuses = new HashSet<>();
        lines.records(most, words, line -> statuses.add(words.status(line.cell(column))));
        return statuses;
    }

    /** Returns whether a column that says how deals stand, if there is one, says it in any line. */
    private boolean decides(Field field, Mapping mapping) {
        Integer column = columns.get(field);
        return column != null
                && (mapping.column(kind, header.get(column)).isPresent()
                        || decides(field, column, LEARNED_WITHIN)
                        || decides(field, column, TableLines.ALL));
    }

    private boolean decides(Field field, int column, long most) {
        CellWords words = CellWords.standard();
        boolean[] decides = new boolean[1];
        lines.read(most, line -> {
            String text = line.cell(column);
            decides[0] |= field == Field.STATUS
                    ? !words.isNothing(text)
                    : words.yesOrNo(text).isPresent() || words.winOrLoss(text).isPresent();
        });
        return decides[0];
    }

    private OutcomeColumn outcomes(long most, Mapping mapping, CellWords words) {
        List<Integer> ofDeals = unclaimed(mapping).stream()
                .filter(column -> !OutcomeColumn.isOfAnother(header.get(column)))
                .toList();
        OutcomeColumn outcomes = new OutcomeColumn(columns.getOrDefault(Field.STAGE, -1), ofDeals, words);
        lines.records(most, words, outcomes::see);
        return outcomes;
    }

    private List<Integer> unclaimed(Mapping mapping) {
        return IntStream.range(0, header.size())
                .filter(i -> mapping.column(kind, header.get(i)).isEmpty()
                        && !columns.containsValue(i)
                        && Vocabulary.told(kind, keysOf.get(i), preset).isEmpty()
                        && Vocabulary.told(TableKind.DEALS, keysOf.get(i), preset)
                                .isEmpty())
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes columns that look like flags of deals and hold days for these days, unless the mapping says what they are. */
    private void readFlagsAsDays(Mapping mapping) {
        DAY_OF_FLAG.forEach((flag, day) -> {
            Optional<Integer> column = Optional.ofNullable(columns.get(flag));
            column.filter(at -> mapping.column(kind, header.get(at)).isEmpty() && holdsDays(at))
                    .ifPresent(at -> {
                        columns.remove(flag);
                        columns.putIfAbsent(day, at);
                    });
        });
    }

    private boolean holdsDays(int column) {
        int more = daysBeyondFlags(column, LEARNED_WITHIN);
        return more > 0 || (more == 0 && daysBeyondFlags(column, TableLines.ALL) > 0);
    }

    /** Returns how many more days than flags a column holds in so many lines. */
    private int daysBeyondFlags(int column, long most) {
        CellWords words = CellWords.standard();
        int[] more = new int[1];
        lines.read(most, line -> {
            String text = line.cell(column);
            more[0] += DateParts.of(text).isPresent() ? 1 : 0;
            more[0] -= words.yesOrNo(text).isPresent() ? 1 : 0;
        });
        return more[0];
    }

    /** Returns what a file or sheet is, or empty if no line of it is a header of anything that is known. */
    static Optional<ExportTable> of(RawTable raw, Mapping mapping) {
        return head(raw, mapping).flatMap(head -> of(raw, head, mapping));
    }

    /** Returns a file or sheet that is nothing that is known as the table of deals that it might be, or empty if no line looks like a header. */
    static Optional<ExportTable> asIfDeals(RawTable raw, Mapping mapping) {
        return head(raw, mapping).map(head -> {
            Optional<Preset> product = Preset.of(head.cells());
            return new ExportTable(
                    raw,
                    head,
                    TableKind.DEALS,
                    product,
                    fields(head.cells(), TableKind.DEALS, product, mapping),
                    mapping);
        });
    }

    /** Returns what a table lacks to be one of deals or a log of their stages, or empty if nothing of it is understood, or all. */
    Optional<Message> lacking(Mapping mapping) {
        Map<Field, Integer> asLog = fields(header, TableKind.STAGE_HISTORY, preset, mapping);
        boolean isLog = asLog.containsKey(Field.STAGE) && asLog.containsKey(Field.AT) && !asLog.containsKey(Field.DEAL);
        boolean hasStanding = has(Field.STAGE) || has(Field.STATUS);
        List<Argument> others = unknown().stream()
                .filter(column -> !isLog || !asLog.containsValue(column))
                .map(header::get)
                .map(CellTexts::shown)
                .map(Argument::of)
                .toList();
        return others.isEmpty() || (!isLog && columns.size() < FEWEST_UNDERSTOOD)
                ? Optional.empty()
                : Optional.of(Message.of(
                                isLog ? "unread.lacks-deal" : hasStanding ? "unread.lacks-worth" : "unread.lacks-stage")
                        .with("file", name())
                        .with("columns", others));
    }

    /** Returns the line with most headers that are known, or empty if none has two of them or is one. */
    private static Optional<Line> head(RawTable raw, Mapping mapping) {
        List<Line> first = new ArrayList<>();
        raw.read(HEADER_WITHIN, first::add);
        Optional<Line> head = Optional.empty();
        int most = 1;
        for (Line line : first) {
            int known = known(line, mapping);
            boolean isOneColumn =
                    line.equals(first.get(0)) && known == 1 && line.cells().size() == 1;
            if (known > most || isOneColumn) {
                most = known;
                head = Optional.of(line);
            }
        }
        return head;
    }

    private static Optional<Preset> product(Line head, Mapping mapping) {
        return mapping.option("preset").flatMap(Preset::named).or(() -> Preset.of(head.cells()));
    }

    /** Returns a table as a log of stages of which no header says whose they are, or empty if it is none. */
    static Optional<ExportTable> stagesOfUnnamed(RawTable raw, Mapping mapping) {
        return head(raw, mapping).flatMap(head -> {
            Optional<Preset> product = product(head, mapping);
            Map<Field, Integer> told = fields(head.cells(), TableKind.STAGE_HISTORY, product, mapping);
            return told.keySet().containsAll(Set.of(Field.STAGE, Field.AT))
                    ? Optional.of(new ExportTable(raw, head, TableKind.STAGE_HISTORY, product, told, mapping))
                    : Optional.empty();
        });
    }

    private static Optional<ExportTable> of(RawTable raw, Line head, Mapping mapping) {
        List<String> header = head.cells();
        Optional<Preset> product = product(head, mapping);
        Map<Field, Integer> asDeals = fields(header, TableKind.DEALS, product, mapping);
        boolean isOfPeople = isOfPeople(header, asDeals.keySet(), product, mapping);
        for (TableKind kind : TableKind.values()) {
            Map<Field, Integer> told = fields(header, kind, product, mapping);
            if (!(isOfPeople && kind == TableKind.DEALS)
                    && kind.isOne(raw.name(), told.keySet(), asDeals.keySet(), header.size())) {
                if (kind == TableKind.STAGE_HISTORY) {
                    addAsDealsSay(told, asDeals);
                }
                return Optional.of(new ExportTable(raw, head, kind, product, told, mapping));
            }
        }
        // what only lacks a status is a table of deals if the words of a column are outcomes
        Set<Field> withStatus = EnumSet.of(Field.STATUS);
        withStatus.addAll(asDeals.keySet());
        return !isOfPeople && TableKind.DEALS.isOne(raw.name(), withStatus, withStatus, header.size())
                ? Optional.of(new ExportTable(raw, head, TableKind.DEALS, product, asDeals, mapping))
                        .filter(table -> table.has(Field.STATUS))
                : Optional.empty();
    }

    /** Returns whether columns tell of people, such as contacts, and of no stage, amount or close, which deals have. */
    private static boolean isOfPeople(
            List<String> header, Set<Field> asDeals, Optional<Preset> product, Mapping mapping) {
        Set<Field> people = fields(header, TableKind.USERS, product, mapping).keySet();
        return people.contains(Field.LAST_NAME)
                && (people.contains(Field.FIRST_NAME) || people.contains(Field.LOGIN))
                && ONLY_OF_DEALS.stream().noneMatch(asDeals::contains);
    }

    /** Adds to what the columns of a log of stages tell what a table of deals would call them. */
    private static void addAsDealsSay(Map<Field, Integer> told, Map<Field, Integer> asDeals) {
        boolean isReport = told.containsKey(Field.FROM_STAGE); // whose further columns tell of the deal as it is now
        AS_DEALS_SAY.forEach((field, ofDeals) -> {
            Integer column = asDeals.get(ofDeals);
            if (column != null && !told.containsValue(column) && !(isReport && field == Field.OWNER)) {
                told.putIfAbsent(field, column);
            }
        });
    }

    /** Returns a table of deals read as a log of their stages, or empty if no column tells the time of a line. */
    Optional<ExportTable> asLog(Mapping mapping) {
        return asLog(column(has(Field.ID) ? Field.ID : Field.NAME), mapping);
    }

    /**
     * Returns the same as a log of the deals that a column names.
     *
     * @param deal the column, or -1 if only its header may say which it is
     */
    Optional<ExportTable> asLog(int deal, Mapping mapping) {
        Map<Field, Integer> told = fields(header, TableKind.STAGE_HISTORY, preset, mapping);
        addAsDealsSay(told, fields(header, TableKind.DEALS, preset, mapping));
        if (deal >= 0) {
            told.put(Field.DEAL, deal);
        }
        return told.keySet().containsAll(TableKind.STAGE_HISTORY.wanted())
                ? Optional.of(new ExportTable(raw, head, TableKind.STAGE_HISTORY, preset, told, mapping))
                : Optional.empty();
    }

    /** Returns a log of stages read as a table of deals, or empty if its columns do not tell enough for one. */
    Optional<ExportTable> asDeals(Mapping mapping) {
        Map<Field, Integer> told = fields(header, TableKind.DEALS, preset, mapping);
        return TableKind.DEALS.isOne(name(), told.keySet(), told.keySet(), header.size())
                ? Optional.of(new ExportTable(raw, head, TableKind.DEALS, preset, told, mapping))
                : Optional.empty();
    }

    /** Returns a part of the table, or empty if its columns alone do not say that it is one. */
    Optional<ExportTable> part(UnaryOperator<RawTable> part, Mapping mapping) {
        return of(part.apply(raw), mapping);
    }

    /** Returns whether a line is the header or stands above it. */
    boolean isAbove(Line line) {
        return lines.isAbove(line);
    }

    /** Returns a table of deals whose first line is its header. */
    static ExportTable ofDeals(RawTable raw, Mapping mapping) {
        List<Line> head = new ArrayList<>();
        raw.read(1, head::add);
        List<String> header = head.get(0).cells();
        Optional<Preset> product = Preset.of(header);
        return new ExportTable(
                raw, head.get(0), TableKind.DEALS, product, fields(header, TableKind.DEALS, product, mapping), mapping);
    }

    /** Returns how many cells of a line are headers that somebody knows. */
    static int known(Line line, Mapping mapping) {
        List<List<String>> keys = Vocabulary.keys(line.cells());
        int most = 0;
        for (TableKind kind : TableKind.values()) {
            Set<Field> told = EnumSet.noneOf(Field.class);
            int said = 0;
            for (int i = 0; i < keys.size(); i++) {
                if (mapping.column(kind, line.cells().get(i)).isPresent()) {
                    said++;
                } else {
                    Vocabulary.told(kind, keys.get(i), Optional.empty()).ifPresent(known -> told.add(known.field()));
                }
            }
            most = Math.max(most, told.size() + said);
        }
        return most;
    }

    private static Map<Field, Integer> fields(
            List<String> header, TableKind kind, Optional<Preset> preset, Mapping mapping) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, Integer> ranks = new EnumMap<>(Field.class);
        List<List<String>> keys = Vocabulary.keys(header);
        for (int i = 0; i < header.size(); i++) {
            Optional<Mapping.Means> said = mapping.column(kind, header.get(i));
            Optional<Vocabulary.Told> told = said.isPresent()
                    ? said.flatMap(Mapping.Means::field)
                            .filter(field -> field != Field.ENTERED)
                            .map(field -> new Vocabulary.Told(field, -1))
                    : Vocabulary.told(kind, keys.get(i), preset);
            if (told.isPresent()
                    && told.get().rank() < ranks.getOrDefault(told.get().field(), Integer.MAX_VALUE)) {
                ranks.put(told.get().field(), told.get().rank());
                columns.put(told.get().field(), i);
            }
        }
        return columns;
    }

    RawTable raw() {
        return raw;
    }

    String name() {
        return raw.name();
    }

    /** Returns where a line is, as an example. */
    Supplier<Argument> exampleAt(Line line) {
        return () ->
                Argument.of(Message.of("example.line").with("file", name()).with("line", Long.toString(line.number())));
    }

    Message how() {
        return raw.how();
    }

    TableKind kind() {
        return kind;
    }

    Optional<Preset> preset() {
        return preset;
    }

    List<String> header() {
        return header;
    }

    /** Returns the header of the column that tells this, or empty text. */
    String header(Field field) {
        return has(field) ? header.get(column(field)) : "";
    }

    /** Returns what each column means, in the order of the header. */
    List<Mapping.Means> means() {
        return means;
    }

    /** Returns whether a column tells this. */
    boolean has(Field field) {
        return column(field) >= 0;
    }

    /** Returns whether the column of a field says something in any line. */
    boolean isFilled(Field field) {
        return has(field) && (isFilled(column(field), LEARNED_WITHIN) || isFilled(column(field), TableLines.ALL));
    }

    private boolean isFilled(int column, long most) {
        boolean[] isFilled = new boolean[1];
        lines.read(most, line -> isFilled[0] |= !line.cell(column).isEmpty());
        return isFilled[0];
    }

    /** Returns the column that tells this, or -1. */
    int column(Field field) {
        return columnOf[field.ordinal()];
    }

    /** Lets a day of closing tell that a deal is closed where nothing else tells how it stands. */
    void closeByDay() {
        closesByDay = true;
    }

    /** Returns whether a day of closing tells that a deal is closed where nothing else tells how it stands. */
    boolean closesByDay() {
        return closesByDay;
    }

    /** Returns the day on which a deal closed if that is not also when it is expected to: of those of a win and a loss, the only one. */
    Optional<Field> closing(Line line) {
        boolean isWon = holdsDay(line, Field.WON_DAY)
                && preset.filter(Preset::expectsByWonDay).isEmpty();
        boolean isLost = holdsDay(line, Field.LOST_DAY);
        return isWon && isLost
                ? Optional.empty()
                : isWon
                        ? Optional.of(Field.WON_DAY)
                        : isLost
                                ? Optional.of(Field.LOST_DAY)
                                : Optional.of(Field.CLOSED).filter(field -> holdsDay(line, field));
    }

    private boolean holdsDay(Line line, Field field) {
        int column = column(field);
        return column >= 0 && DateParts.of(line.cell(column)).isPresent();
    }

    /** Returns the unit that the header of a field gives to the numbers below it. */
    Unit unit(Field field) {
        return units.getOrDefault(field, Unit.NONE);
    }

    /** Returns what must be asked of a table of deals before its amounts can be read. */
    List<Message> questions() {
        return questions;
    }

    /** Returns the header of the column that is taken for the status by its words alone, or empty. */
    Optional<String> statusByValues() {
        return statusByValues.map(header::get);
    }

    /** Returns the header of the column that is taken for the currency by its values alone, or empty. */
    Optional<String> currencyByValues() {
        return currencyByValues.map(header::get);
    }

    /** Returns what a line tells, a stage without its pipeline and an owner by name, or empty text. */
    String text(Line line, Field field) {
        int column = column(field);
        String text = column < 0 ? "" : line.cell(column);
        return switch (field) {
            case STAGE, FROM_STAGE -> pipelines.without(text);
            case OWNER -> users.isPresent() ? users.get().name(text) : text;
            default -> text;
        };
    }

    /** Returns a value of a field that a history tells, a stage without its pipeline and an owner by name. */
    String told(FieldChange.Field field, String text) {
        return switch (field) {
            case STAGE -> pipelines.without(text);
            case OWNER -> users.isPresent() ? users.get().name(text) : text;
            case AMOUNT, EXPECTED_CLOSE, CATEGORY -> text;
        };
    }

    /** Lets tables of one book know the pipelines that stand behind the stages of any of them, and its users. */
    static void share(List<ExportTable> tables, Users users) {
        Pipelines all =
                Pipelines.together(tables.stream().map(table -> table.pipelines).toList());
        for (ExportTable table : tables) {
            table.pipelines = all;
            table.users = Optional.of(users);
        }
    }

    /** Returns a number that lines share only if they tell the same of a deal, whatever they say of its products. */
    long hashOfDeal(Line line) {
        return Line.of(
                        line.number(),
                        columns.keySet().stream()
                                .filter(field -> field != Field.PRODUCT && field != Field.LINE)
                                .map(field -> text(line, field))
                                .toArray(String[]::new))
                .hash();
    }

    /** Returns the columns of which nobody knows what they tell. */
    List<Integer> unknown() {
        if (unknown.isEmpty()) {
            unknown = Optional.of(IntStream.range(0, header.size())
                    .filter(column -> !header.get(column).isEmpty()
                            && means.get(column).field().isEmpty()
                            && !mapped.contains(column)
                            && !keysOf.get(column).isEmpty()
                            && Vocabulary.told(kind, keysOf.get(column), preset).isEmpty())
                    .boxed()
                    .toList());
        }
        return unknown.get();
    }

    /** Returns the headers of columns of which nobody knows what they tell and that hold nothing but numbers, those with money first. */
    List<String> numbers(CellWords words) {
        Map<Integer, Amounts> may = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            if (!header.get(column).isEmpty() && !mapped.contains(column) && isUntold(column)) {
                Amounts amounts = new Amounts();
                amounts.settle(Optional.of(Amounts.Mark.POINT), false, false);
                may.put(column, amounts);
            }
        }
        Map<Integer, BigDecimal> last = new HashMap<>();
        Set<Integer> falling = new HashSet<>();
        records(
                words,
                line -> may.entrySet().removeIf(entry -> {
                    String text = line.cell(entry.getKey());
                    if (words.isNothing(text)) {
                        return false;
                    }
                    entry.getValue().see(text, line.number());
                    Optional<BigDecimal> number = entry.getValue().read(text).map(Amount::value);
                    number.map(value -> last.put(entry.getKey(), value))
                            .filter(before -> before.compareTo(number.get()) >= 0)
                            .ifPresent(before -> falling.add(entry.getKey()));
                    return number.isEmpty();
                }));
        return may.entrySet().stream()
                .filter(entry ->
                        entry.getValue().hasNumbers() && falling.contains(entry.getKey())) // else they number the rows
                .sorted(Comparator.comparing(entry -> entry.getValue().marks().isEmpty()
                        && Unit.ofHeader(header.get(entry.getKey())).unit().equals(Unit.NONE)))
                .map(entry -> header.get(entry.getKey()))
                .toList();
    }

    private boolean isUntold(int column) {
        return means.get(column)
                .field()
                .filter(field ->
                        field != Field.NOT_READ && field != Field.WEIGHTED_AMOUNT) // which some write for the amount
                .isEmpty();
    }

    /** Returns the columns that tell a field of some sort. */
    int[] columns(Predicate<Field> which) {
        IntStream told = columns.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue);
        IntStream dated =
                which.test(Field.ENTERED) ? entered.keySet().stream().mapToInt(Integer::intValue) : IntStream.empty();
        return IntStream.concat(told, dated).toArray();
    }

    /** Returns the header of a field as it is looked up, or empty text if no column tells it. */
    String key(Field field) {
        return keys.computeIfAbsent(field, known -> has(known) ? Spelling.header(header.get(column(known))) : "");
    }

    /** Returns the columns that date the entry into a stage, with the stage, in the order of the header. */
    Map<Integer, String> entered() {
        return entered;
    }

    /** Hands out the records below the header. */
    void records(CellWords words, Consumer<Line> records) {
        read(words, (line, sort) -> {
            if (sort == TableLines.Sort.RECORD) {
                records.accept(line);
            }
        });
    }

    /** Hands out the lines below the header with what each is. */
    void read(CellWords words, BiConsumer<Line, TableLines.Sort> to) {
        if (groups.isEmpty()) {
            groups = Optional.of(ReportGroups.of(lines, header, column(Field.STAGE) == 0, words));
        }
        groups.get().read(words, to);
    }
}
