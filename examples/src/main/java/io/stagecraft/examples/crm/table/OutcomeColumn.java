// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the column that says how deals stand by its words alone, in a table where no header and no stage says it: it has few different
 * words, those for won and for lost among them.
 */
public final class OutcomeColumn {
    private static final int MOST_WORDS = 40;

    /** One word in so many at least is known, as the rest may be the book's own. */
    private static final int ONE_KNOWN_IN = 3;

    /** Words of headers whose outcomes are those of something else than the deal of the row. */
    private static final Set<String> OTHERS = Set.of(
            ("call calls demo poc pilot trial test tests activity meeting email mail task visit survey review audit check campaign last"
                            + " previous prior latest first anruf termin letzte letzter letztes vorherige llamada reunion visita ultimo ultima"
                            + " anterior appel dernier derniere precedent ligacao 拜访 通话 电话 活动 上次 任务 测试 试用")
                    .split(" "));

    private final int stage;
    private final CellWords words;
    private final Map<Integer, Set<String>> different = new LinkedHashMap<>();
    private boolean isStageOutcome;

    /**
     * @param stage the column of stages, or -1
     * @param unclaimed the columns of which nothing else says what they tell
     */
    OutcomeColumn(int stage, List<Integer> unclaimed, CellWords words) {
        this.stage = stage;
        this.words = words;
        unclaimed.forEach(column -> different.put(column, new HashSet<>()));
    }

    /** Returns whether a header says that its words are about something else than the deal, such as a call or the last deal. */
    public static boolean isOfAnother(String header) {
        return Spelling.hasWord(header, OTHERS, Integer.MAX_VALUE, 1);
    }

    /** Takes note of a record. */
    void see(Line line) {
        isStageOutcome |= stage >= 0 && words.isOutcome(line.cell(stage));
        different.entrySet().removeIf(column -> {
            String word = line.cell(column.getKey());
            return !words.isNothing(word)
                    && column.getValue().add(word)
                    && column.getValue().size() > MOST_WORDS;
        });
    }

    /** Returns whether the records seen leave it open whether there is such a column. */
    boolean mayBe() {
        return !isStageOutcome && !different.isEmpty() && column().isEmpty();
    }

    /** Returns the only such column among the records seen, or empty if there is none. */
    Optional<Integer> column() {
        List<Integer> columns = different.entrySet().stream()
                .filter(column -> saysOutcomes(column.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return isStageOutcome || columns.size() != 1 ? Optional.empty() : Optional.of(columns.get(0));
    }

    private boolean saysOutcomes(Set<String> column) {
        List<CellWords.Meaning> known = column.stream()
                .filter(word -> word.length() > 1) // a letter may mean anything
                .flatMap(word -> words.status(word).stream())
                .toList();
        return known.contains(CellWords.Meaning.WON)
                && known.contains(CellWords.Meaning.LOST)
                && ONE_KNOWN_IN * known.size() >= column.size();
    }
}
