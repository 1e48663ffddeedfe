package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the history exports of a book know about each deal, by the id under which deals are looked up. */
final class Histories {
    private static final Pattern RECORD_ID = Pattern.compile("[0-9A-Za-z]{15}(?:[A-Z0-5]{3})?");

    /** What a field was from a moment on. */
    private record Entry(Moment at, FieldChange.Field field, String from, String to) {}

    private final CellWords words;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, List<Entry>> stages = new HashMap<>();
    private final Spellings spellings = new Spellings();
    private long rows;
    private long fieldRows;
    private long repeated;
    private boolean present;

    Histories(CellWords words) {
        this.words = words;
    }

    /** Returns what a deal is looked up by: of an id of Salesforce, the 15 characters that its reports give too. */
    static String key(String id) {
        return id.length() == 18 && RECORD_ID.matcher(id).matches() ? id.substring(0, 15) : id;
    }

    boolean present() {
        return present;
    }

    long rows() {
        return rows;
    }

    long repeated() {
        return repeated;
    }

    long fieldRows() {
        return fieldRows;
    }

    /** Reads a table of snapshots, each as the deal was after a change, or of moves from stage to stage. */
    void readStages(ExportTable table, Formats formats, Optional<ZoneId> zone) {
        present = true;
        Set<List<String>> seen = new HashSet<>();
        List<Entry> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        table.read(words, (line, sort) -> {
            String id = key(table.text(line, Field.DEAL));
            if (sort != ExportTable.Sort.RECORD || id.isEmpty()) {
                return;
            }
            rows++;
            Optional<Moment> at = formats.date(table, Field.AT, line);
            boolean isDeleted =
                    words.yesOrNo(table.text(line, Field.IS_DELETED)).orElse(false);
            if (at.isEmpty() || isDeleted) {
                return;
            }
            if (!seen.add(line.cells())) {
                repeated++;
                return;
            }
            String stage = spellings.of(table.text(line, Field.STAGE));
            ids.add(id);
            all.add(new Entry(
                    at.get(), FieldChange.Field.STAGE, spellings.of(table.text(line, Field.FROM_STAGE)), stage));
            if (table.has(Field.AMOUNT)) {
                ids.add(id);
                all.add(new Entry(
                        at.get(),
                        FieldChange.Field.AMOUNT,
                        "",
                        formats.number(table, Field.AMOUNT, line)
                                .map(amount -> amount.value().toPlainString())
                                .orElse("")));
            }
            if (table.has(Field.EXPECTED_CLOSE)) {
                ids.add(id);
                all.add(new Entry(
                        at.get(),
                        FieldChange.Field.EXPECTED_CLOSE,
                        "",
                        formats.date(table, Field.EXPECTED_CLOSE, line)
                                .map(day -> day.day(zone).toString())
                                .orElse("")));
            }
        });
        sorted(all, ids)
                .forEach((id, ofDeal) ->
                        ofDeal.forEach(entry -> (entry.field() == FieldChange.Field.STAGE ? stages : entries)
                                .computeIfAbsent(id, key -> new ArrayList<>())
                                .add(entry)));
    }

    /** Reads a table of changes of single fields, each from an old to a new value. */
    void readFields(ExportTable table, Formats formats) {
        present = true;
        Map<List<String>, Entry> byMoment = new LinkedHashMap<>();
        Map<List<String>, String> deals = new HashMap<>();
        table.read(words, (line, sort) -> {
            String id = key(table.text(line, Field.DEAL));
            if (sort != ExportTable.Sort.RECORD || id.isEmpty()) {
                return;
            }
            fieldRows++;
            Optional<Moment> at = formats.date(table, Field.AT, line);
            Optional<FieldChange.Field> field = field(table.text(line, Field.FIELD));
            if (at.isEmpty() || field.isEmpty()) {
                return;
            }
            Entry entry = new Entry(
                    at.get(),
                    field.get(),
                    value(table, formats, field.get(), table.text(line, Field.FROM)),
                    value(table, formats, field.get(), table.text(line, Field.TO)));
            List<String> moment = List.of(id, field.get().name(), at.get().toString());
            deals.put(moment, id);
            // a change of owner stands there twice, once with names and once with ids
            byMoment.merge(moment, entry, (first, second) -> isId(first.to()) ? second : first);
        });
        List<Entry> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        byMoment.forEach((moment, entry) -> {
            all.add(entry);
            ids.add(deals.get(moment));
        });
        sorted(all, ids)
                .forEach((id, ofDeal) -> ofDeal.forEach(entry -> {
                    boolean told = entry.field() != FieldChange.Field.STAGE
                            && entry.field() != FieldChange.Field.OWNER
                            && entries.containsKey(id);
                    if (!told && (entry.field() != FieldChange.Field.STAGE || !stages.containsKey(id))) {
                        (entry.field() == FieldChange.Field.STAGE ? stages : entries)
                                .computeIfAbsent(id, key -> new ArrayList<>())
                                .add(entry);
                    }
                }));
    }

    /** Returns an old or new value as a change has it: a plain number, a day as ISO writes it, or a name. */
    private String value(ExportTable table, Formats formats, FieldChange.Field field, String text) {
        return switch (field) {
            case AMOUNT ->
                formats.amounts(table)
                        .read(text)
                        .map(amount -> amount.value().toPlainString())
                        .orElse("");
            case EXPECTED_CLOSE ->
                formats.dates(table)
                        .read(table.column(Field.TO), text)
                        .or(() -> formats.dates(table).read(table.column(Field.AT), text))
                        .map(moment -> moment.at().toLocalDate().toString())
                        .orElse("");
            case STAGE, OWNER -> spellings.of(text);
        };
    }

    private static boolean isId(String text) {
        return text.startsWith("005") && RECORD_ID.matcher(text).matches();
    }

    private static Optional<FieldChange.Field> field(String name) {
        return switch (Spelling.header(name)) {
            case "stagename", "stage", "dealstage", "stageid" -> Optional.of(FieldChange.Field.STAGE);
            case "amount", "opportunity", "dealvalue", "value" -> Optional.of(FieldChange.Field.AMOUNT);
            case "closedate", "expectedclose", "expectedclosedate" -> Optional.of(FieldChange.Field.EXPECTED_CLOSE);
            case "owner", "ownerid", "opportunityowner", "dealowner" -> Optional.of(FieldChange.Field.OWNER);
            default -> Optional.empty();
        };
    }

    /** Returns the entries of each deal, earliest first; those of one moment in the order in which they happened. */
    private static Map<String, List<Entry>> sorted(List<Entry> all, List<String> ids) {
        boolean isNewestFirst = all.size() > 1
                && all.get(0).at().order().isAfter(all.get(all.size() - 1).at().order());
        Map<String, List<Entry>> byDeal = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int at = isNewestFirst ? all.size() - 1 - i : i;
            byDeal.computeIfAbsent(ids.get(at), key -> new ArrayList<>()).add(all.get(at));
        }
        byDeal.values()
                .forEach(ofDeal -> ofDeal.sort(
                        Comparator.comparing((Entry entry) -> entry.at().order())));
        return byDeal;
    }

    /** Adds what a field of a deal was on the day of an earlier export; those of earlier days come first. */
    void addSnapshot(String key, LocalDate day, FieldChange.Field field, String value) {
        present = true;
        Entry entry = new Entry(new Moment(day.atStartOfDay(), Optional.empty()), field, "", value);
        (field == FieldChange.Field.STAGE ? stages : entries)
                .computeIfAbsent(key, id -> new ArrayList<>())
                .add(entry);
    }

    /** Adds when a deal last entered each stage, as columns of its row tell it. */
    void addEntered(String key, Map<String, Moment> entered) {
        present |= !entered.isEmpty();
        List<Entry> ofDeal = new ArrayList<>();
        entered.forEach((stage, at) -> ofDeal.add(new Entry(at, FieldChange.Field.STAGE, "", spellings.of(stage))));
        ofDeal.sort(Comparator.comparing((Entry entry) -> entry.at().order()));
        if (!ofDeal.isEmpty()) {
            stages.putIfAbsent(key, ofDeal);
        }
    }

    /** Returns how many deals of a book have a history. */
    long dealsKnown(Set<String> keys) {
        Set<String> known = new HashSet<>(stages.keySet());
        known.addAll(entries.keySet());
        known.retainAll(keys);
        return known.size();
    }

    /** Returns how many entries are of deals that the book does not have. */
    long unknown(Set<String> keys) {
        long unknown = 0;
        for (Map.Entry<String, List<Entry>> ofDeal : stages.entrySet()) {
            unknown += keys.contains(ofDeal.getKey()) ? 0 : ofDeal.getValue().size();
        }
        return unknown;
    }

    /** Returns how often deals went from one stage to another, outcomes and holds among them. */
    long stageChanges() {
        long changes = 0;
        for (List<Entry> ofDeal : stages.values()) {
            for (int i = 1; i < ofDeal.size(); i++) {
                changes += ofDeal.get(i).to().equals(ofDeal.get(i - 1).to()) ? 0 : 1;
            }
        }
        return changes;
    }

    /** Returns how often a stage was entered, as columns of entries tell it. */
    long stageEntries() {
        return stages.values().stream().mapToLong(List::size).sum();
    }

    long ownerChanges() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.field() == FieldChange.Field.OWNER)
                .count();
    }

    /** Returns the stages that deals went through, outcomes and holds left out. */
    Set<String> stages() {
        Set<String> found = new LinkedHashSet<>();
        stages.values()
                .forEach(ofDeal -> ofDeal.forEach(entry -> {
                    if (isStage(entry.to())) {
                        found.add(entry.to());
                    }
                }));
        return found;
    }

    private boolean isStage(String text) {
        return !text.isEmpty()
                && words.status(text)
                        .filter(meaning -> meaning != CellWords.Meaning.OPEN)
                        .isEmpty();
    }

    /** Returns the stages in the order in which most deals first came to them, or empty if no deal came to two. */
    Optional<List<String>> order() {
        Map<String, Map<String, Integer>> before = new HashMap<>();
        for (List<Entry> ofDeal : stages.values()) {
            List<String> first = ofDeal.stream()
                    .map(Entry::to)
                    .filter(this::isStage)
                    .distinct()
                    .toList();
            for (int i = 0; i < first.size(); i++) {
                for (int j = i + 1; j < first.size(); j++) {
                    before.computeIfAbsent(first.get(i), key -> new HashMap<>()).merge(first.get(j), 1, Integer::sum);
                }
            }
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> precedes = new HashMap<>();
        List<String> all = new ArrayList<>(stages());
        for (String one : all) {
            for (String other : all) {
                int ahead = before.getOrDefault(one, Map.of()).getOrDefault(other, 0);
                int behind = before.getOrDefault(other, Map.of()).getOrDefault(one, 0);
                precedes.merge(one, Integer.compare(ahead, behind), Integer::sum);
            }
        }
        all.sort(Comparator.comparing((String stage) -> precedes.getOrDefault(stage, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return Optional.of(all);
    }

    /** Returns the stage that a deal was in last before it was closed or put on hold, or empty if that is not known. */
    Optional<String> lastStage(String key) {
        Optional<String> last = Optional.empty();
        for (Entry entry : stages.getOrDefault(key, List.of())) {
            if (isStage(entry.to())) {
                last = Optional.of(entry.to());
            }
        }
        return last;
    }

    /** Returns the stage that the last entry of a deal names, outcomes and holds among them, or empty. */
    Optional<String> lastEntry(String key) {
        List<Entry> ofDeal = stages.getOrDefault(key, List.of());
        return ofDeal.isEmpty()
                ? Optional.empty()
                : Optional.of(ofDeal.get(ofDeal.size() - 1).to());
    }

    /** Returns when a deal last came to an outcome, or empty if that is not known. */
    Optional<Moment> outcomeAt(String key, Deal.Outcome outcome) {
        Optional<Moment> at = Optional.empty();
        for (Entry entry : stages.getOrDefault(key, List.of())) {
            Optional<CellWords.Meaning> meaning = words.status(entry.to());
            boolean isThis = outcome == Deal.Outcome.WON
                    ? meaning.filter(CellWords.Meaning.WON::equals).isPresent()
                    : meaning.filter(found -> found == CellWords.Meaning.LOST || found == CellWords.Meaning.ABANDONED)
                            .isPresent();
            at = isThis ? Optional.of(entry.at()) : at;
        }
        return at;
    }

    /** Returns whether the entries of a deal run against the order of the stages. */
    boolean movedBack(String key, List<String> order) {
        int last = -1;
        for (Entry entry : stages.getOrDefault(key, List.of())) {
            int at = order.indexOf(entry.to());
            if (at >= 0 && at < last) {
                return true;
            }
            last = Math.max(last, at);
        }
        return false;
    }

    /**
     * What a deal is now, for its past to lead to.
     *
     * @param key under which its history is found
     * @param opened the first day that a change can be on
     * @param closed the last day that a change can be on; empty while the deal is open
     * @param touched the day on which its row was changed last; empty if that is not known
     * @param values what each field is now, as text; a field that is not there has no value
     */
    record Present(
            String key,
            LocalDate opened,
            Optional<LocalDate> closed,
            Optional<LocalDate> touched,
            Map<FieldChange.Field, String> values) {}

    /**
     * Returns what changed of a deal, earliest first, each change leading to the next and the last to what the deal is now.
     *
     * @param order the stages in their order; others are left out
     * @param lastEntriesOnly whether only the last entry into each stage is known, so that no move back can be learned
     */
    List<FieldChange> changes(Present deal, List<String> order, boolean lastEntriesOnly, Optional<ZoneId> zone) {
        List<FieldChange> changes = new ArrayList<>();
        if (!stages.containsKey(deal.key()) && !entries.containsKey(deal.key())) {
            return changes;
        }
        List<Entry> moves = new ArrayList<>();
        for (Entry entry : stages.getOrDefault(deal.key(), List.of())) {
            if (order.contains(entry.to())) {
                moves.add(entry);
            }
        }
        add(changes, deal, FieldChange.Field.STAGE, lastEntriesOnly ? forward(moves, order) : moves, zone);
        for (FieldChange.Field field :
                List.of(FieldChange.Field.AMOUNT, FieldChange.Field.EXPECTED_CLOSE, FieldChange.Field.OWNER)) {
            List<Entry> ofField = entries.getOrDefault(deal.key(), List.of()).stream()
                    .filter(entry -> entry.field() == field)
                    .toList();
            add(changes, deal, field, ofField, zone);
        }
        changes.sort(Comparator.comparing(FieldChange::day));
        return changes;
    }

    private static List<Entry> forward(List<Entry> moves, List<String> order) {
        List<Entry> forward = new ArrayList<>();
        int next = Integer.MAX_VALUE;
        for (int i = moves.size() - 1; i >= 0; i--) {
            int at = order.indexOf(moves.get(i).to());
            if (at < next) {
                forward.add(0, moves.get(i));
                next = at;
            }
        }
        return forward;
    }

    private static void add(
            List<FieldChange> changes,
            Present deal,
            FieldChange.Field field,
            List<Entry> entries,
            Optional<ZoneId> zone) {
        if (entries.isEmpty()) {
            return;
        }
        String value = same(entries.get(0).from(), field);
        boolean known = !value.isEmpty();
        LocalDate day = deal.opened();
        for (Entry entry : entries) {
            String to = same(entry.to(), field);
            LocalDate at = clamp(entry.at().day(zone), day, deal.closed());
            if (known && !to.equals(value)) {
                changes.add(change(at, field, value, to));
            }
            day = at;
            value = to;
            known = true;
        }
        String now = deal.values().getOrDefault(field, "");
        if (!now.equals(value)) {
            LocalDate last = deal.closed().or(deal::touched).orElse(day);
            changes.add(change(last.isBefore(day) ? day : last, field, value, now));
        }
    }

    private static String same(String value, FieldChange.Field field) {
        if (field != FieldChange.Field.AMOUNT || value.isEmpty()) {
            return value;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }

    private static LocalDate clamp(LocalDate day, LocalDate first, Optional<LocalDate> last) {
        LocalDate late = last.filter(day::isAfter).orElse(day);
        return late.isBefore(first) ? first : late;
    }

    private static FieldChange change(LocalDate day, FieldChange.Field field, String from, String to) {
        return new FieldChange(
                day,
                field,
                Optional.of(from).filter(text -> !text.isEmpty()),
                Optional.of(to).filter(text -> !text.isEmpty()));
    }
}
