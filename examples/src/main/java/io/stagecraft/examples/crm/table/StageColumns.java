// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.Spelling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the columns of a table of deals that date the entry into a stage, each with a header that is the name of the stage and nothing
 * else, or nothing but words such as "entered" and "date". One such column may be a day that just has the name of a stage, such as that of
 * an offer; two of different stages are none, if deals have no day of a stage behind their own.
 */
final class StageColumns {
    private static final Set<String> ENTERED = Set.of(
            ("entered enter entry in into on at of since date day time stage phase etapa fase datum am seit eintritt eingetreten fecha"
                            + " entrada de desde en 进入 日期 时间 进入日期 进入时间")
                    .split(" "));

    private StageColumns() {}

    /**
     * Returns the stages by their columns, in the order of the header; empty if there are not two.
     *
     * @param mayBe the columns of which no header says what they tell
     */
    static Map<Integer, String> of(List<String> header, List<Integer> mayBe, int stage, ColumnCells cells) {
        List<Integer> ofDays = mayBe.stream().filter(cells::areMostlyDays).toList();
        if (ofDays.size() < 2) {
            return Map.of();
        }
        Map<String, String> stages = new LinkedHashMap<>();
        cells.records(line -> {
            String text = line.cell(stage);
            if (cells.words().isStage(text)) {
                stages.putIfAbsent(Spelling.plain(text), text);
            }
        });
        Map<Integer, String> entered = new TreeMap<>();
        for (int column : ofDays) {
            stageOf(Spelling.plain(header.get(column)), stages).ifPresent(name -> entered.put(column, name));
        }
        return Set.copyOf(entered.values()).size() > 1 && areEntries(entered, stage, cells) ? entered : Map.of();
    }

    /**
     * Returns whether most deals that stand in one of the stages have a day there and none behind it, as a deal that has not come to a
     * stage has no day of entry, though it may have one that is planned.
     */
    private static boolean areEntries(Map<Integer, String> entered, int stage, ColumnCells cells) {
        List<Integer> columns = List.copyOf(entered.keySet());
        List<String> stages = entered.values().stream().map(Spelling::plain).toList();
        int[] rows = new int[2]; // as such deals are, and otherwise
        cells.records(line -> {
            int own = stages.indexOf(Spelling.plain(line.cell(stage)));
            if (own >= 0) {
                boolean isLast = !line.cell(columns.get(own)).isEmpty()
                        && columns.subList(own + 1, columns.size()).stream()
                                .allMatch(behind -> line.cell(behind).isEmpty());
                rows[isLast ? 0 : 1]++;
            }
        });
        return rows[0] > 2 * rows[1];
    }

    /** Returns the longest name of a stage beside which a header has only words of entry, or empty if there is none. */
    private static Optional<String> stageOf(String header, Map<String, String> stages) {
        return stages.entrySet().stream()
                .filter(stage -> isEntry(header, stage.getKey()))
                .max(Comparator.comparingInt(stage -> stage.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static boolean isEntry(String header, String stage) {
        int at = header.indexOf(stage);
        return at >= 0
                && Arrays.stream((header.substring(0, at) + ' ' + header.substring(at + stage.length()))
                                .split("[^\\p{L}]+"))
                        .allMatch(word -> word.isEmpty() || ENTERED.contains(word));
    }
}
