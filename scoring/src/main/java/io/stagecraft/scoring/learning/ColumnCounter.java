// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts columns: each cell is read once, into an array with a pair of counts for each team and level. */
final class ColumnCounter {
    private final NaiveBayesDefinition definition;
    private final List<String> teams;
    private final Map<FrequencyCounter.Key, long[]> counted = new HashMap<>();

    private ColumnCounter(NaiveBayesDefinition definition, List<String> teams) {
        this.definition = definition;
        this.teams = teams;
    }

    static FrequencyTable count(NaiveBayesDefinition definition, CategoryTable data, boolean[] won, int from, int to) {
        requireNonNull(definition, "definition");
        requireNonNull(data, "data");
        requireNonNull(won, "won");
        Elements.checkOnePer(won.length, "outcome", data.size(), "deal");
        checkPositionIndexes(from, to, won.length);
        int[] teamCodes = data.teams().map(CategoryColumn::codes).orElse(new int[0]);
        ColumnCounter counter = new ColumnCounter(
                definition, data.teams().map(CategoryColumn::levels).orElse(List.of()));
        Set<String> single = new HashSet<>();
        for (CategoryColumn column : data.columns()) {
            String variable = column.variable();
            if (!definition.counts(variable)) {
                continue;
            }
            checkArgument(
                    definition.isTag(variable) || single.add(variable), "%s must stand in one column only", variable);
            long[] counts = counter.counts(column, teamCodes, won, from, to);
            if (variable.equals(definition.stageVariable())) {
                counter.addStages(column, counts);
            } else {
                counter.addLevels(column, counts);
            }
        }
        return counter.toTable();
    }

    /** Pairs of (lost, won), one for each team (none first) and, within it, each level (unknown first). */
    private long[] counts(CategoryColumn column, int[] teamCodes, boolean[] won, int from, int to) {
        int width = 2 * (column.levels().size() + 1);
        long[] counts = new long[width * (teams.size() + 1)];
        int[] codes = column.codes();
        if (teamCodes.length == 0) {
            for (int i = from; i < to; i++) {
                counts[2 * codes[i] + 2 + (won[i] ? 1 : 0)]++;
            }
        } else {
            for (int i = from; i < to; i++) {
                counts[(teamCodes[i] + 1) * width + 2 * codes[i] + 2 + (won[i] ? 1 : 0)]++;
            }
        }
        return counts;
    }

    private void addLevels(CategoryColumn column, long[] counts) {
        int width = 2 * (column.levels().size() + 1);
        for (int team = 0; team <= teams.size(); team++) {
            for (int level = 0; level < column.levels().size(); level++) {
                int at = team * width + 2 * level + 2;
                add(team, column.variable(), column.levels().get(level), counts[at + 1], counts[at]);
            }
        }
    }

    /** A deal won counts in every stage, a deal lost in those up to its own. */
    private void addStages(CategoryColumn column, long[] counts) {
        List<String> stages = definition.stages();
        for (String level : column.levels()) {
            checkArgument(stages.contains(level), "stage must be one of %s but was %s", stages, level);
        }
        int width = 2 * (column.levels().size() + 1);
        for (int team = 0; team <= teams.size(); team++) {
            long allWon = 0;
            for (int level = 0; level < column.levels().size(); level++) {
                allWon += counts[team * width + 2 * level + 3];
            }
            long lostHereOrLater = 0;
            for (int stage = stages.size() - 1; stage >= 0; stage--) {
                int level = column.levels().indexOf(stages.get(stage));
                lostHereOrLater += level < 0 ? 0 : counts[team * width + 2 * level + 2];
                add(team, column.variable(), stages.get(stage), allWon, lostHereOrLater);
            }
        }
    }

    private void add(int team, String variable, String value, long won, long lost) {
        if (won > 0 || lost > 0) {
            String id = team == 0 ? "" : teams.get(team - 1);
            long[] cell = counted.computeIfAbsent(new FrequencyCounter.Key(id, variable, value), any -> new long[2]);
            cell[0] += won;
            cell[1] += lost;
        }
    }

    private FrequencyTable toTable() {
        List<FrequencyRow> rows = new ArrayList<>(counted.size());
        counted.forEach((key, cell) -> rows.add(FrequencyRow.builder()
                .team(Optional.of(key.team()).filter(team -> !team.isEmpty()))
                .variable(key.variable())
                .value(key.value())
                .won(cell[0])
                .lost(cell[1])
                .build()));
        return FrequencyTable.of(definition, rows);
    }
}
