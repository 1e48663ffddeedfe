// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.file.RawTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The header of a file or a sheet: what its cells tell by themselves, and which table they make of the lines below. */
public final class TableHead {
    /**
     * A text that is no header and says in which unit all amounts are.
     *
     * @param text the text as it stands there
     */
    public record Titled(String text, Unit unit) {}

    private static final int WITHIN = 60;

    /** More cells that are filled are the upper line of a header rather than titles. */
    private static final int MOST_TITLES = 2;

    /** Beside so few columns a line with one cell may be a record. */
    private static final int FEWEST_OF_NOTES = 3;

    /** What only deals have: people have a status, too, and a day of creation. */
    private static final Set<Field> ONLY_OF_DEALS = ImmutableSet.<Field>builder()
            .add(Field.STAGE, Field.AMOUNT, Field.WON_AMOUNT, Field.EXPECTED_CLOSE)
            .addAll(Field.OF_CLOSING)
            .build();

    /** What a log of stages may tell by the header that a table of deals would have. */
    private static final Map<Field, Field> AS_DEALS_SAY = Map.of(
            Field.DEAL, Field.ID,
            Field.STAGE, Field.STAGE,
            Field.STATUS, Field.STATUS,
            Field.AMOUNT, Field.AMOUNT,
            Field.EXPECTED_CLOSE, Field.EXPECTED_CLOSE,
            Field.OWNER, Field.OWNER);

    private final RawTable raw;
    private final Line line;
    private final List<List<String>> keys;
    private final Mapping mapping;
    private final Optional<Preset> preset;
    private Optional<List<Titled>> titles = Optional.empty();

    private TableHead(RawTable raw, Line line, Mapping mapping, Optional<Preset> preset) {
        this.raw = raw;
        this.line = line;
        this.keys = Vocabulary.keys(line.cells());
        this.mapping = mapping;
        this.preset = preset;
    }

    /** Returns the line with most headers that are known, or empty if none has two of them or is one. */
    public static Optional<TableHead> of(RawTable raw, Mapping mapping) {
        List<Line> first = new ArrayList<>();
        raw.read(WITHIN, first::add);
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
        return head.map(line -> HeaderLines.together(line, first, mapping))
                .map(line -> new TableHead(
                        raw,
                        line,
                        mapping,
                        mapping.option(Mapping.PRESET).flatMap(Preset::named).or(() -> Preset.of(line.cells()))));
    }

    /** Returns the first line as the header, or empty if there is no line. */
    public static Optional<TableHead> ofFirst(RawTable raw, Mapping mapping) {
        List<Line> first = new ArrayList<>();
        raw.read(1, first::add);
        return first.stream().findFirst().map(line -> new TableHead(raw, line, mapping, Preset.of(line.cells())));
    }

    /** Returns how many cells of a line are headers that somebody knows. */
    public static int known(Line line, Mapping mapping) {
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

    public RawTable raw() {
        return raw;
    }

    Line line() {
        return line;
    }

    /** Returns whether a line is the header or stands above it. */
    public boolean isAbove(Line other) {
        return other.number() <= line.number();
    }

    List<String> cells() {
        return line.cells();
    }

    /** Returns what says how many each amount counts, or empty if nothing does. */
    Optional<Titled> titleOfUnit() {
        return titles().stream().filter(title -> title.unit.isScale()).findFirst();
    }

    /** Returns how many each amount counts, and in which currency, as titles say. */
    Unit unitOfTitles() {
        Unit unit = titleOfUnit().map(Titled::unit).orElse(Unit.NONE);
        return titles().stream()
                .map(Titled::unit)
                .filter(named -> !named.mark().isEmpty())
                .findFirst()
                .map(unit::within)
                .orElse(unit);
    }

    /** Returns what says a unit: cells above the header, the last line first, the names of the sheet and the file, and notes below. */
    private List<Titled> titles() {
        if (titles.isEmpty()) {
            List<Titled> found = new ArrayList<>();
            above(other -> found.addAll(0, titles(other)));
            Stream.of(raw.title(), raw.name())
                    .map(name -> new Titled(name, Unit.ofFile(name)))
                    .forEach(found::add);
            if (line.filled() > FEWEST_OF_NOTES) {
                raw.read(TableLines.ALL, other -> {
                    if (!isAbove(other) && other.filled() == 1) {
                        found.addAll(titles(other));
                    }
                });
            }
            titles = Optional.of(found);
        }
        return titles.get();
    }

    private static List<Titled> titles(Line line) {
        return line.cells().stream()
                .map(cell ->
                        new Titled(cell, line.filled() > MOST_TITLES ? Unit.ofTitle(cell) : Unit.ofLoneTitle(cell)))
                .filter(title -> !title.unit.equals(Unit.NONE))
                .toList();
    }

    /** Returns the unit of a header of amounts in the line directly above, which heads a column and those behind it up to the next. */
    Unit unitAbove(int column) {
        String[] header = {""};
        above(other -> header[0] = other.number() + 1 < line.number() || other.filled() < 2
                ? ""
                : IntStream.iterate(column, i -> i >= 0, i -> i - 1)
                        .mapToObj(other::cell)
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse(""));
        return Vocabulary.told(
                        TableKind.DEALS, Vocabulary.keys(List.of(header[0])).get(0), preset)
                .filter(told -> told.field().isMoney())
                .map(told -> Unit.ofHeader(header[0]).unit())
                .orElse(Unit.NONE);
    }

    /** Hands out the lines above the header. */
    public void above(Consumer<Line> to) {
        raw.read(WITHIN, other -> {
            if (other.number() < line.number()) {
                to.accept(other);
            }
        });
    }

    Optional<Preset> preset() {
        return preset;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Returns what the mapping says about a column in such a table, or empty if it says nothing. */
    public Optional<Mapping.Means> said(TableKind kind, int column) {
        return mapping.column(kind, cells().get(column));
    }

    /** Returns what the header of a column tells in such a table, or empty if it is not known. */
    public Optional<Vocabulary.Told> told(TableKind kind, int column) {
        return Vocabulary.told(kind, keys.get(column), preset);
    }

    /** Returns whether a column has a header that could be known, and neither it nor the mapping says what the column tells. */
    boolean isUnknown(TableKind kind, int column) {
        return !keys.get(column).isEmpty()
                && said(kind, column).isEmpty()
                && told(kind, column).isEmpty();
    }

    /** Returns the columns by what they tell in such a table. */
    public Map<Field, Integer> columns(TableKind kind) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, Integer> ranks = new EnumMap<>(Field.class);
        for (int i = 0; i < keys.size(); i++) {
            Optional<Mapping.Means> said = said(kind, i);
            Optional<Vocabulary.Told> told = said.isPresent()
                    ? said.flatMap(Mapping.Means::field)
                            .filter(field -> field != Field.ENTERED)
                            .map(field -> new Vocabulary.Told(field, -1))
                    : told(kind, i);
            if (told.isPresent()
                    && told.get().rank() < ranks.getOrDefault(told.get().field(), Integer.MAX_VALUE)) {
                ranks.put(told.get().field(), told.get().rank());
                columns.put(told.get().field(), i);
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            int column = i;
            if (said(kind, i).isEmpty() && !columns.containsValue(i)) {
                told(kind, i)
                        .flatMap(Vocabulary.Told::otherwise)
                        .ifPresent(field -> columns.putIfAbsent(field, column));
            }
        }
        if (kind == TableKind.DEALS && !columns.containsKey(Field.STAGE)) {
            stageByWords(columns.getOrDefault(Field.STATUS, -1)).ifPresent(column -> columns.put(Field.STAGE, column));
        }
        return columns;
    }

    /**
     * Returns the only column below a header that nobody knows whose words are the stages that somebody says, beside those for how deals
     * stand; empty if there is none, or the status has these stages.
     */
    private Optional<Integer> stageByWords(int status) {
        Set<String> stages = mapping.option("stages").map(Preset::stages).orElse(List.of()).stream()
                .map(Spelling::plain)
                .collect(Collectors.toSet());
        if (stages.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> may = IntStream.range(0, keys.size())
                .filter(column -> isUnknown(TableKind.DEALS, column))
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
        Set<Integer> found = new HashSet<>();
        CellWords words = CellWords.standard();
        raw.read(line.number() + TableLines.FIRST, other -> {
            if (!isAbove(other) && 2 * other.filled() > line.filled()) {
                IntStream.range(0, keys.size())
                        .filter(column -> stages.contains(Spelling.plain(other.cell(column))))
                        .forEach(found::add);
                may.removeIf(column -> {
                    String cell = other.cell(column);
                    return !words.isNothing(cell)
                            && !stages.contains(Spelling.plain(cell))
                            && words.status(cell).isEmpty();
                });
            }
        });
        may.retainAll(found);
        return may.size() == 1 && !found.contains(status) ? may.stream().findFirst() : Optional.empty();
    }

    /** Returns the table that this is, or empty if it is none that is known. */
    public Optional<ExportTable> table() {
        Map<Field, Integer> asDeals = columns(TableKind.DEALS);
        boolean isOfOthers = isOfPeople(asDeals.keySet()) || isOfChanges();
        for (TableKind kind : TableKind.values()) {
            Map<Field, Integer> columns = columns(kind);
            if (kind == TableKind.STAGE_HISTORY && columns.containsKey(Field.FROM_STAGE)) {
                // a report of moves may call the time of a move that of the last change
                Optional.ofNullable(asDeals.get(Field.MODIFIED)).ifPresent(at -> columns.putIfAbsent(Field.AT, at));
            }
            if (!(isOfOthers && kind == TableKind.DEALS)
                    && isOne(kind, columns.keySet(), asDeals.keySet())
                    && !(kind == TableKind.TARGETS && areOfSingleOnes(columns))) {
                if (kind == TableKind.STAGE_HISTORY) {
                    addAsDealsSay(columns, asDeals);
                } else if (kind == TableKind.ACCOUNTS && !columns.containsKey(Field.CUSTOMER)) {
                    Optional.ofNullable(columns.remove(Field.NAME))
                            .ifPresent(name -> columns.put(Field.CUSTOMER, name));
                }
                Optional<ExportTable> byCurrency =
                        kind == TableKind.DEALS ? AmountsByCurrency.of(this, columns) : Optional.empty();
                return byCurrency.or(() -> Optional.of(new ExportTable(this, kind, columns)));
            }
        }
        // what only lacks a status is a table of deals if the words of a column are outcomes
        Set<Field> withStatus = EnumSet.of(Field.STATUS);
        withStatus.addAll(asDeals.keySet());
        return !isOfOthers
                        && isOne(TableKind.DEALS, withStatus, withStatus)
                        && asIfDeals().has(Field.STATUS)
                ? Optional.of(asIfDeals())
                : GroupedStages.of(this);
    }

    private boolean isOne(TableKind kind, Set<Field> fields, Set<Field> asDeals) {
        return kind.isOne(raw.name(), fields, asDeals, keys.size());
    }

    /**
     * Returns whether targets are, or may be, those of single sellers or regions, which need not add up to that of all: rows of one
     * period say different things beside the target, or columns that nobody knows make them rows of something else.
     */
    private boolean areOfSingleOnes(Map<Field, Integer> columns) {
        boolean isOfSome = columns.containsKey(Field.OWNER) || columns.containsKey(Field.REGION);
        if (isOfSome
                && !columns.containsKey(Field.TARGET)
                && IntStream.range(0, keys.size()).anyMatch(column -> isUnknown(TableKind.TARGETS, column))) {
            return true;
        }
        List<Integer> periods = columns(columns, Field.PERIOD, Field.FIRST_DAY, Field.LAST_DAY);
        List<Integer> worth = columns(columns, Field.TARGET, Field.AMOUNT, Field.CURRENCY);
        Map<List<String>, List<String>> ofPeriods = new HashMap<>();
        boolean[] differ = new boolean[1];
        raw.read(TableLines.ALL, other -> {
            if (!isAbove(other)) {
                List<String> period = periods.stream().map(other::cell).toList();
                List<String> whose = IntStream.range(0, keys.size())
                        .filter(column -> !periods.contains(column) && !worth.contains(column))
                        .mapToObj(other::cell)
                        .toList();
                differ[0] |= !ofPeriods.computeIfAbsent(period, first -> whose).equals(whose);
            }
        });
        return differ[0];
    }

    private static List<Integer> columns(Map<Field, Integer> columns, Field... fields) {
        return Stream.of(fields)
                .flatMap(field -> Stream.ofNullable(columns.get(field)))
                .toList();
    }

    /** Returns whether columns tell of people, such as contacts, and of no stage, amount or close, which deals have. */
    private boolean isOfPeople(Set<Field> asDeals) {
        Set<Field> people = columns(TableKind.USERS).keySet();
        return people.contains(Field.LAST_NAME)
                && (people.contains(Field.FIRST_NAME) || people.contains(Field.LOGIN))
                && ONLY_OF_DEALS.stream().noneMatch(asDeals::contains);
    }

    /** Returns whether columns tell what some field was and what it became, whatever the field. */
    private boolean isOfChanges() {
        return columns(TableKind.FIELD_HISTORY).keySet().containsAll(Set.of(Field.FIELD, Field.FROM, Field.TO));
    }

    /** Adds to what the columns of a log of stages tell what a table of deals would call them. */
    private static void addAsDealsSay(Map<Field, Integer> columns, Map<Field, Integer> asDeals) {
        boolean isReport = columns.containsKey(Field.FROM_STAGE); // whose further columns tell of the deal as it is now
        AS_DEALS_SAY.forEach((field, ofDeals) -> {
            Integer column = asDeals.get(ofDeals);
            if (column != null && !columns.containsValue(column) && !(isReport && field == Field.OWNER)) {
                columns.putIfAbsent(field, column);
            }
        });
    }

    /** Returns the table as one of another kind, or empty if its columns do not tell enough for one. */
    public Optional<ExportTable> as(TableKind kind) {
        Map<Field, Integer> columns = columns(kind);
        return isOne(kind, columns.keySet(), columns(TableKind.DEALS).keySet())
                ? Optional.of(new ExportTable(this, kind, columns))
                : Optional.empty();
    }

    /** Returns the table of deals that this might be, whatever its columns tell. */
    public ExportTable asIfDeals() {
        return new ExportTable(this, TableKind.DEALS, columns(TableKind.DEALS));
    }

    /** Returns the table of deals that this is, though its ids are none. */
    public ExportTable asDealsWithoutId() {
        Map<Field, Integer> columns = columns(TableKind.DEALS);
        columns.remove(Field.ID);
        return new ExportTable(this, TableKind.DEALS, columns);
    }

    /** Returns the table of deals that this is, with a column of the days on which they were exported. */
    public ExportTable asDealsOfDays(int column) {
        Map<Field, Integer> columns = columns(TableKind.DEALS);
        columns.put(Field.SNAPSHOT_DAY, column);
        return new ExportTable(this, TableKind.DEALS, columns);
    }

    /** Returns the table as a history of which no header need say whose it is, or empty if it is none. */
    public Optional<ExportTable> asHistoryOfUnnamed(TableKind history) {
        return as(history, columns(history), Sets.difference(history.wanted(), Set.of(Field.DEAL)));
    }

    /**
     * Returns the table as a log of the stages of the deals that a column names, or empty if no column tells the time of a line.
     *
     * @param deal the column, or -1 if only its header may say which it is
     */
    public Optional<ExportTable> asLog(int deal) {
        return asHistory(TableKind.STAGE_HISTORY, deal);
    }

    /** Returns the table as a history of the deals that a column names, or empty if columns do not tell enough for one. */
    public Optional<ExportTable> asHistory(TableKind history, int deal) {
        Map<Field, Integer> columns = columns(history);
        if (history == TableKind.STAGE_HISTORY) {
            Map<Field, Integer> asDeals = columns(TableKind.DEALS);
            Optional.ofNullable(asDeals.get(Field.STATUS)).ifPresent(stage -> columns.putIfAbsent(Field.STAGE, stage));
            addAsDealsSay(columns, asDeals);
        }
        if (deal >= 0) {
            columns.put(Field.DEAL, deal);
        }
        return as(history, columns, history.wanted());
    }

    private Optional<ExportTable> as(TableKind kind, Map<Field, Integer> columns, Set<Field> wanted) {
        return columns.keySet().containsAll(wanted)
                ? Optional.of(new ExportTable(this, kind, columns))
                : Optional.empty();
    }
}
