// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts one column: each cell is read once, into an array with a pair of counts for each team and value. */
final class ColumnCounter {
    /** How many deals of a column are counted before those of the next, so that all columns are fetched side by side. */
    private static final int BLOCK = 128;

    private final CategoryColumn column;
    /** The positions of the levels in their order. */
    private final Integer[] order;
    /** Pairs of (lost, won), one for each team (none first) and, within it, each level (unknown first). */
    private final long[] counts;

    private final int width;

    private ColumnCounter(CategoryColumn column, int teams) {
        this.column = column;
        order = ascending(column.levels());
        width = 2 * (column.levels().size() + 1);
        counts = new long[teams * width];
    }

    static FrequencyTable count(NaiveBayesDefinition definition, CategoryTable data, boolean[] won, int from, int to) {
        requireNonNull(definition, "definition");
        requireNonNull(data, "data");
        requireNonNull(won, "won");
        Elements.checkOnePer(won.length, "outcome", data.size(), "deal");
        checkPositionIndexes(from, to, won.length);
        List<String> teams = new ArrayList<>(List.of(""));
        data.teams().map(CategoryColumn::levels).ifPresent(teams::addAll);
        int[] teamCodes = data.teams().map(CategoryColumn::codes).orElse(new int[0]);
        Set<String> variables = new HashSet<>();
        List<ColumnCounter> counters = new ArrayList<>();
        for (int i :
                ascending(data.columns().stream().map(CategoryColumn::variable).toList())) {
            CategoryColumn column = data.columns().get(i);
            String variable = column.variable();
            if (definition.counts(variable)) {
                boolean isFirst = variables.add(variable);
                checkArgument(isFirst || definition.isTag(variable), "%s must stand in one column only", variable);
                counters.add(new ColumnCounter(column, teams.size()));
            }
        }
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            for (ColumnCounter counter : counters) {
                counter.count(teamCodes, won, start, end);
            }
        }
        List<FrequencyRow> rows = new ArrayList<>();
        for (int team : ascending(teams)) {
            Optional<String> id = team == 0 ? Optional.empty() : Optional.of(teams.get(team));
            for (ColumnCounter counter : counters) {
                if (counter.column.variable().equals(definition.stageVariable())) {
                    counter.addStages(definition.stages(), team, id, rows);
                } else {
                    counter.addLevels(team, id, rows);
                }
            }
        }
        boolean isTagInTwo = counters.size() > variables.size();
        return isTagInTwo
                ? FrequencyTable.empty(definition).toCounter().addAll(rows).toTable()
                : FrequencyTable.builder()
                        .definition(definition)
                        .addAllRows(rows)
                        .build();
    }

    /** Returns the positions of texts in the order of these. */
    private static Integer[] ascending(List<String> texts) {
        Integer[] positions = new Integer[texts.size()];
        Arrays.setAll(positions, i -> i);
        Arrays.sort(positions, (a, b) -> texts.get(a).compareTo(texts.get(b)));
        return positions;
    }

    private void count(int[] teamCodes, boolean[] won, int from, int to) {
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
    }

    private long lost(int team, int level) {
        return counts[team * width + 2 * level + 2];
    }

    private long won(int team, int level) {
        return counts[team * width + 2 * level + 3];
    }

    /** Adds the rows of a team. */
    private void addLevels(int team, Optional<String> id, List<FrequencyRow> rows) {
        for (int level : order) {
            add(id, column.levels().get(level), won(team, level), lost(team, level), rows);
        }
    }

    /** Adds the rows of a team: a deal won counts in every stage, a deal lost in those up to its own. */
    private void addStages(List<String> stages, int team, Optional<String> id, List<FrequencyRow> rows) {
        long allWon = 0;
        long[] lost = new long[stages.size()];
        for (int level : order) {
            String value = column.levels().get(level);
            int stage = stages.indexOf(value);
            checkArgument(stage >= 0, "stage must be one of %s but was %s", stages, value);
            allWon += won(team, level);
            lost[stage] = lost(team, level);
        }
        for (int stage = stages.size() - 2; stage >= 0; stage--) {
            lost[stage] += lost[stage + 1];
        }
        for (int stage : ascending(stages)) {
            add(id, stages.get(stage), allWon, lost[stage], rows);
        }
    }

    private void add(Optional<String> team, String value, long won, long lost, List<FrequencyRow> rows) {
        if (won > 0 || lost > 0) {
            rows.add(FrequencyRow.builder()
                    .team(team)
                    .variable(column.variable())
                    .value(value)
                    .won(won)
                    .lost(lost)
                    .build());
        }
    }
}
