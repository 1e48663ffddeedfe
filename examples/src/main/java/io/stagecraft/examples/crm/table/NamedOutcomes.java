// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Simplified;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.RawTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the names of sheets and files say of how the deals in them stand, as in Open, Won and Lost. */
public final class NamedOutcomes {
    private static final Splitter WORDS =
            Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();

    /** A name with the sheet that it ends in, and the name of a file without its ending. */
    private static final Pattern SHEET = Pattern.compile(".*\\[(.*)]");

    private static final Pattern FILE = Pattern.compile("\\.\\p{Alnum}{3,5}(?=$| \\()");

    /** What stands beside the outcome in a name and says nothing of it, at the end of a Chinese word too. */
    private static final Pattern NOTHING = Pattern.compile(
            "\\d+|q\\d|closed|cerrad[oa]s?|deals?|opportunit(?:y|ies)|list|export|report|pipeline|auftrage?|chancen?|verkaufschancen?|liste"
                    + "|negocios?|oportunidad(?:es)?|ventas?|tratos?|lista");

    private static final Pattern HAN_NOTHING = Pattern.compile("(?:的|商机|销售机会|机会|项目|客户|订单|列表|清单|明细|表)+$");

    private static final Set<CellWords.Meaning> OUTCOMES =
            Set.of(CellWords.Meaning.OPEN, CellWords.Meaning.WON, CellWords.Meaning.LOST);

    /** Of which a table tells at least one beside the amounts, as a list of sums by people does not. */
    private static final Set<Field> DAYS =
            Set.of(Field.CREATED, Field.CLOSE, Field.EXPECTED_CLOSE, Field.CLOSED, Field.WON_DAY, Field.LOST_DAY);

    private final ExportTable table;
    private final CellWords.Meaning meaning;
    private int deals;
    private int others;
    private int told;

    private NamedOutcomes(ExportTable table, CellWords.Meaning meaning) {
        this.table = table;
        this.meaning = meaning;
    }

    /**
     * Lets the names of tables say how their deals stand where no column does, if each says it whose columns do not and not all say
     * the same, and returns what is to be said of names.
     */
    public static List<Message> settle(List<ExportTable> deals, CellWords words) {
        Map<ExportTable, CellWords.Meaning> named = of(deals, words);
        List<NamedOutcomes> closed = named.entrySet().stream()
                .filter(entry -> entry.getValue() != CellWords.Meaning.OPEN)
                .map(entry -> new NamedOutcomes(entry.getKey(), entry.getValue()))
                .toList();
        closed.forEach(each -> each.see(words));
        boolean areAll = areAll(named, deals, words);
        List<Argument> parts = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (NamedOutcomes each : closed) {
            if (areAll && each.told < each.deals && 2 * each.others <= each.told) {
                each.table.standAs(each.meaning);
                parts.add(Argument.of(each.message("other.named")));
            } else if (each.told > 0) {
                each.disagreement().ifPresent(messages::add);
            } else if (each.deals > 0) {
                messages.add(each.message("warn.named-and-open"));
            }
        }
        if (!parts.isEmpty()) {
            messages.add(Message.of("warn.named").with("parts", parts));
        }
        return messages;
    }

    /** Returns whether tables are called by more than one outcome, and each is by one or tells how its deals stand. */
    private static boolean areAll(Map<ExportTable, CellWords.Meaning> named, List<ExportTable> deals, CellWords words) {
        return Set.copyOf(named.values()).size() > 1
                && deals.stream().allMatch(table -> named.containsKey(table) || isTold(table, words));
    }

    /**
     * Returns those of some unread tables that tell everything of deals but how these stand, if with them the names of all say it.
     *
     * @param deals the tables of deals that are read
     * @param unread the tables that are not known
     */
    public static List<ExportTable> lackingStanding(
            List<ExportTable> deals, List<RawTable> unread, Mapping mapping, CellWords words) {
        List<ExportTable> lacking = unread.stream()
                .filter(table -> Name.of(table.name(), words).outcome().isPresent())
                .flatMap(table -> TableHead.of(table, mapping).stream())
                .map(TableHead::asIfDeals)
                .filter(NamedOutcomes::lacksStandingAlone)
                .toList();
        if (lacking.isEmpty()) {
            return lacking;
        }
        List<ExportTable> all = Stream.concat(deals.stream(), lacking.stream()).toList();
        Map<ExportTable, CellWords.Meaning> named = of(all, words);
        return named.keySet().containsAll(lacking) && areAll(named, all, words) ? lacking : List.of();
    }

    private static boolean lacksStandingAlone(ExportTable table) {
        return Stream.of(Field.NAME, Field.ID).anyMatch(table::has)
                && Stream.of(Field.AMOUNT, Field.WON_AMOUNT).anyMatch(table::has)
                && DAYS.stream().anyMatch(table::has);
    }

    /** Returns whether the columns of a table say of each of its deals how it stands, as those of a kept export do. */
    private static boolean isTold(ExportTable table, CellWords words) {
        NamedOutcomes unnamed = new NamedOutcomes(table, CellWords.Meaning.OPEN);
        unnamed.see(words);
        return unnamed.told == unnamed.deals;
    }

    private void see(CellWords words) {
        table.records(words, line -> {
            RowOutcome standing = RowOutcome.of(table, line, words, false);
            if (!standing.deleted()) {
                deals++;
                boolean isTold = !RowOutcome.isUnsaid(table, line, words) || !standing.isTold() || !standing.isOpen();
                told += isTold ? 1 : 0;
                others += isTold && !standing.is(meaning) ? 1 : 0;
            }
        });
    }

    /** Returns that columns say otherwise than the name, if they do of most deals. */
    private Optional<Message> disagreement() {
        return 2 * others > deals
                ? Optional.of(
                        message("warn.named-otherwise").with("others", others).with("deals", deals))
                : Optional.empty();
    }

    private Message message(String code) {
        return Message.of(code).with("file", table.name()).with("outcome", RowOutcome.label(meaning));
    }

    /** Returns how deals stand by the names of those tables whose names say it, and nothing else. */
    private static Map<ExportTable, CellWords.Meaning> of(List<ExportTable> tables, CellWords words) {
        Map<ExportTable, Name> names = new LinkedHashMap<>();
        SetMultimap<String, CellWords.Meaning> beside = HashMultimap.create();
        for (ExportTable table : tables) {
            Name name = Name.of(table.name(), words);
            names.put(table, name);
            name.outcome().ifPresent(outcome -> name.others().forEach(word -> beside.put(word, outcome)));
        }
        Map<ExportTable, CellWords.Meaning> named = new LinkedHashMap<>();
        // what stands beside more than one outcome, as the name of a seller does, says nothing of it
        names.forEach((table, name) -> name.outcome()
                .filter(outcome ->
                        name.others().stream().allMatch(word -> beside.get(word).size() > 1))
                .ifPresent(outcome -> named.put(table, outcome)));
        return named;
    }

    /**
     * What a name says.
     *
     * @param outcome open, won or lost, if it says one of them
     * @param others the words that could make it the name of something else
     */
    record Name(Optional<CellWords.Meaning> outcome, Set<String> others) {
        static Name of(String name, CellWords words) {
            Matcher sheet = SHEET.matcher(name);
            String text = sheet.matches() ? sheet.group(1) : FILE.matcher(name).replaceFirst("");
            Set<CellWords.Meaning> outcomes = EnumSet.noneOf(CellWords.Meaning.class);
            Set<String> others = new HashSet<>();
            for (String word : WORDS.split(Spelling.plain(text))) {
                String rest = HAN_NOTHING.matcher(Simplified.of(word)).replaceFirst("");
                if (!rest.isEmpty() && !NOTHING.matcher(rest).matches()) {
                    outcome(rest, words).ifPresentOrElse(outcomes::add, () -> others.add(rest));
                }
            }
            return new Name(
                    outcomes.size() == 1 ? outcomes.stream().findFirst() : Optional.empty(), Set.copyOf(others));
        }

        private static Optional<CellWords.Meaning> outcome(String word, CellWords words) {
            return Stream.of("", "e", "s", "es")
                    .filter(word::endsWith)
                    .map(ending -> word.substring(0, word.length() - ending.length()))
                    .filter(form -> form.length() > 1)
                    .flatMap(form -> words.status(form).stream())
                    .findFirst()
                    .filter(OUTCOMES::contains);
        }
    }
}
