// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Pipelines;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of an export: what it is about, what its columns tell, and which of its lines are records. */
@SuppressWarnings("EnumOrdinal") // the columns are looked up by field for every cell
public final class ExportTable {
    /** Fewer owners with a deal each, and the others without one, may well be so; so are fewer other deals for each. */
    private static final int FEWEST_OWNERS = 3;

    private final TableHead head;
    private final List<String> header;
    private final TableKind kind;
    private final DecidedColumns decided;
    private final Map<Field, Integer> columns;
    private final int[] columnOf = new int[Field.values().length];
    private final Map<Field, Unit> units = new EnumMap<>(Field.class);
    private final Map<Field, String> keys = new EnumMap<>(Field.class);
    private final Map<Integer, String> entered = new LinkedHashMap<>();
    private final List<Mapping.Means> means = new ArrayList<>();
    private final List<Integer> unknown;
    private final Optional<TableHead.Titled> titleOfUnit;
    private final Map<String, Unit> unitsOfCells =
            new HashMap<>(); // a cell of units or currencies, mostly the same few
    private final TableLines lines;
    private Pipelines pipelines;
    private Optional<NamesOfIds> stages = Optional.empty();
    private Optional<NamesOfIds> users = Optional.empty();
    private Optional<NamesOfIds> accounts = Optional.empty();
    private Optional<ReportGroups> groups = Optional.empty();
    private boolean closesByDay;
    private Optional<CellWords.Meaning> named = Optional.empty();

    /**
     * @param told the columns by what their headers tell
     */
    ExportTable(TableHead head, TableKind kind, Map<Field, Integer> told) {
        this.head = head;
        this.header = head.cells();
        this.kind = kind;
        lines = new TableLines(head, kind, told);
        decided = new DecidedColumns(head, kind, lines, told);
        columns = decided.columns();
        Arrays.fill(columnOf, -1);
        titleOfUnit = kind == TableKind.DEALS ? head.titleOfUnit() : Optional.empty();
        Unit ofTitles = kind == TableKind.DEALS ? head.unitOfTitles() : Unit.NONE;
        Map<Integer, Field> fields = new HashMap<>();
        columns.forEach((field, column) -> {
            columnOf[field.ordinal()] = column;
            fields.putIfAbsent(column, field);
            keys.put(field, Spelling.header(header.get(column)));
            if (field.isMoney()) {
                Unit unit = Unit.ofHeader(header.get(column)).unit();
                units.put(field, unit.within(head.unitAbove(column)).within(ofTitles));
            }
        });
        Map<Integer, String> byStages = kind == TableKind.DEALS && columns.containsKey(Field.STAGE)
                ? StageColumns.of(header, decided.unclaimed(), column(Field.STAGE), new ColumnCells(lines))
                : Map.of();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            Optional<Mapping.Means> said = head.said(kind, i);
            Optional<String> stage = said.isPresent()
                    ? said.filter(known -> known.field().equals(Optional.of(Field.ENTERED)))
                            .map(Mapping.Means::stage)
                    : kind == TableKind.DEALS
                            ? Vocabulary.enteredStage(header.get(i)).or(() -> Optional.ofNullable(byStages.get(column)))
                            : Optional.empty();
            stage.ifPresent(name -> entered.put(column, name));
            means.add(new Mapping.Means(
                    stage.map(name -> Field.ENTERED).or(() -> Optional.ofNullable(fields.get(column))),
                    stage.orElse("")));
        }
        unknown = IntStream.range(0, header.size())
                .filter(column -> means.get(column).field().isEmpty()
                        && (head.isUnknown(kind, column) || decided.left().contains(column)))
                .boxed()
                .toList();
        pipelines = new Pipelines(entered.keySet().stream().map(header::get).toList());
        if (has(Field.STAGE) || kind == TableKind.FIELD_HISTORY) {
            CellWords words = CellWords.standard();
            lines.records(TableLines.FIRST, words, this::seeStages);
            pipelines.settle(words);
        }
    }

    private void seeStages(Line line) {
        boolean isChange = kind == TableKind.FIELD_HISTORY;
        if (isChange
                && !Vocabulary.changed(text(line, Field.FIELD), preset())
                        .equals(Optional.of(FieldChange.Field.STAGE))) {
            return;
        }
        for (Field field : isChange ? List.of(Field.FROM, Field.TO) : List.of(Field.STAGE, Field.FROM_STAGE)) {
            if (has(field)) {
                pipelines.see(line.cell(column(field)), text(line, Field.PIPELINE));
            }
        }
    }

    public TableHead head() {
        return head;
    }

    public String name() {
        return head.raw().name();
    }

    /** Returns where a line is, as an example. */
    public Supplier<Argument> exampleAt(Line line) {
        return () ->
                Argument.of(Message.of("example.line").with("file", name()).with("line", Long.toString(line.number())));
    }

    public Message how() {
        return head.raw().how();
    }

    public TableKind kind() {
        return kind;
    }

    public Optional<Preset> preset() {
        return head.preset();
    }

    public List<String> header() {
        return header;
    }

    /** Returns the header of the column that tells this, or empty text. */
    public String header(Field field) {
        return has(field) ? header.get(column(field)) : "";
    }

    /** Returns what each column means, in the order of the header. */
    public List<Mapping.Means> means() {
        return means;
    }

    /** Returns whether a column tells this. */
    public boolean has(Field field) {
        return column(field) >= 0;
    }

    /** Returns whether the column of a field says something in any line. */
    public boolean isFilled(Field field) {
        return has(field) && lines.any(column(field), text -> !text.isEmpty());
    }

    /** Returns the column that tells this, or -1. */
    public int column(Field field) {
        return columnOf[field.ordinal()];
    }

    /** Lets a day of closing tell that a deal is closed where nothing else tells how it stands. */
    void closeByDay() {
        closesByDay = true;
    }

    /** Returns whether a day of closing tells that a deal is closed where nothing else tells how it stands. */
    public boolean closesByDay() {
        return closesByDay;
    }

    /** Lets deals stand as the name of the table says where nothing else tells how they do. */
    void standAs(CellWords.Meaning meaning) {
        named = Optional.of(meaning);
    }

    /** Returns how deals stand of which nothing else tells it, as the name of the table says; empty if it says nothing. */
    Optional<CellWords.Meaning> named() {
        return named;
    }

    /** Returns the unit that the header of a field gives to the numbers below it. */
    public Unit unit(Field field) {
        return units.getOrDefault(field, Unit.NONE);
    }

    /** Returns what is no header and says how many each amount counts, or empty if nothing does. */
    public Optional<TableHead.Titled> titleOfUnit() {
        boolean counts = Stream.of(Field.AMOUNT, Field.WON_AMOUNT)
                .anyMatch(field -> unit(field).isScale()
                        && !Unit.ofHeader(header(field)).unit().isScale());
        return titleOfUnit.filter(title -> counts);
    }

    /** Returns which columns tell what, as far as values decide it. */
    public DecidedColumns decided() {
        return decided;
    }

    /** Returns what a line tells, a stage without its pipeline, an owner and a customer by name, or empty text. */
    public String text(Line line, Field field) {
        int column = column(field);
        String text = column < 0 ? "" : line.cell(column);
        return switch (field) {
            case STAGE, FROM_STAGE -> stage(text);
            case OWNER -> users.isPresent() ? users.get().name(text) : text;
            case CUSTOMER ->
                accounts.isPresent()
                        ? accounts.get().name(kind == TableKind.ACCOUNTS && has(Field.ID) ? text(line, Field.ID) : text)
                        : text;
            case IS_CLOSED, IS_WON, IS_LOST, IS_DELETED ->
                decided.minusOnes().contains(field) && text.equals(ColumnCells.MINUS_ONE) ? "1" : text;
            case AMOUNT, WON_AMOUNT -> counted(line, text);
            case CURRENCY -> {
                Unit unit = unitOfCell(text);
                yield unit.isScale() ? unit.mark() : text;
            }
            default -> text;
        };
    }

    /** Returns an amount with what a column beside it, of units or of currencies, says that it counts. */
    private String counted(Line line, String amount) {
        int column = has(Field.UNIT) ? column(Field.UNIT) : column(Field.CURRENCY);
        String unit = column < 0 ? "" : line.cell(column);
        return !amount.isEmpty() && unitOfCell(unit).isScale() ? amount + ' ' + unit : amount;
    }

    private Unit unitOfCell(String cell) {
        return unitsOfCells.computeIfAbsent(cell, Unit::ofCell);
    }

    private String stage(String text) {
        String stage = pipelines.without(text);
        return stages.isPresent() ? stages.get().name(stage) : stage;
    }

    /** Returns a value of a field that a history tells, a stage without its pipeline and an owner by name. */
    public String told(FieldChange.Field field, String text) {
        return switch (field) {
            case STAGE -> stage(text);
            case OWNER -> users.isPresent() ? users.get().name(text) : text;
            case AMOUNT, EXPECTED_CLOSE, CATEGORY, OUTCOME -> text;
        };
    }

    /** Lets tables of one book know the pipelines that stand behind the stages of any of them, and its listed stages, users and accounts. */
    public static void share(List<ExportTable> tables, NamesOfIds stages, NamesOfIds users, NamesOfIds accounts) {
        Pipelines all =
                Pipelines.together(tables.stream().map(table -> table.pipelines).toList());
        for (ExportTable table : tables) {
            table.pipelines = all;
            table.stages = Optional.of(stages);
            table.users = Optional.of(users);
            table.accounts = Optional.of(accounts);
        }
    }

    /** Returns a number that lines share only if they tell the same of a deal, whatever they say of its products. */
    public long hashOfDeal(Line line) {
        return Line.of(
                        line.number(),
                        columns.keySet().stream()
                                .filter(field -> field != Field.PRODUCT && field != Field.LINE)
                                .map(field -> text(line, field))
                                .toArray(String[]::new))
                .hash();
    }

    /** Returns whether any line below the header tells such a field. */
    public boolean any(Field field, Predicate<String> told) {
        return has(field) && lines.any(column(field), text -> told.test(isOfStage(field) ? stage(text) : text));
    }

    private static boolean isOfStage(Field field) {
        return field == Field.STAGE || field == Field.FROM_STAGE;
    }

    /** Returns the columns of which nobody knows what they tell. */
    public List<Integer> unknown() {
        return unknown;
    }

    /** Returns the columns that tell a field of some sort. */
    public int[] columns(Predicate<Field> which) {
        IntStream told = columns.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue);
        IntStream dated =
                which.test(Field.ENTERED) ? entered.keySet().stream().mapToInt(Integer::intValue) : IntStream.empty();
        return IntStream.concat(told, dated).toArray();
    }

    /** Returns the header of a field as it is looked up, or empty text if no column tells it. */
    String key(Field field) {
        return keys.getOrDefault(field, "");
    }

    /** Returns the columns that date the entry into a stage, with the stage, in the order of the header. */
    public Map<Integer, String> entered() {
        return entered;
    }

    /** Returns whether any line below the header is a record. */
    public boolean hasRecords(CellWords words) {
        boolean[] has = new boolean[1];
        lines.records(TableLines.FIRST, words, line -> has[0] = true);
        if (!has[0]) {
            records(words, line -> has[0] = true);
        }
        return has[0];
    }

    /** Hands out the records below the header. */
    public void records(CellWords words, Consumer<Line> records) {
        read(words, (line, sort) -> {
            if (sort == TableLines.Sort.RECORD) {
                records.accept(line);
            }
        });
    }

    /** Hands out the lines below the header with what each is. */
    public void read(CellWords words, BiConsumer<Line, TableLines.Sort> to) {
        groups(words).read(words, to);
    }

    private ReportGroups groups(CellWords words) {
        if (groups.isEmpty()) {
            boolean isHistory = kind == TableKind.STAGE_HISTORY || kind == TableKind.FIELD_HISTORY;
            int naming = isHistory ? column(Field.DEAL) : kind == TableKind.DEALS ? column(Field.OWNER) : -1;
            groups = Optional.of(ReportGroups.of(
                    lines, header, column(Field.STAGE) == 0, naming, isHistory ? 1 : FEWEST_OWNERS, words));
        }
        return groups.get();
    }

    /** Returns whether owners stand in the first line of their deals only, which nothing else shows. */
    public boolean hasOwnersOnce(CellWords words) {
        return kind == TableKind.DEALS && groups(words).areByNames();
    }
}
