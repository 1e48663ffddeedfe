// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts closed deals one by one into a {@link FrequencyTable}; not safe for use by multiple threads. */
public final class FrequencyCounter {
    private final NaiveBayesDefinition definition;
    private final Map<Key, Cell> cells = new HashMap<>();

    FrequencyCounter(FrequencyTable start) {
        definition = start.definition();
        start.rows().forEach(row -> cells.put(Key.of(row), new Cell(row)));
    }

    /**
     * Counts a closed deal.
     *
     * @param won whether it was won, else it was lost
     * @throws IllegalArgumentException if the stage is not in the definition, or a variable other than a tag has two values;
     *     nothing is counted then
     */
    public FrequencyCounter add(Profile deal, boolean won) {
        for (Key key : keys(deal, won)) {
            Cell cell = cells.computeIfAbsent(key, any -> new Cell());
            if (won) {
                cell.won = Math.addExact(cell.won, 1);
            } else {
                cell.lost = Math.addExact(cell.lost, 1);
            }
        }
        return this;
    }

    /**
     * Takes back a deal that was counted.
     *
     * @throws IllegalArgumentException if a count would fall below zero: the deal was not counted like this; nothing changes then
     */
    public FrequencyCounter remove(Profile deal, boolean won) {
        List<Key> keys = keys(deal, won);
        for (Key key : keys) {
            Cell cell = cells.get(key);
            checkArgument(
                    cell != null && (won ? cell.won : cell.lost) > 0,
                    "the %s count of %s would fall below zero: no such deal was counted (%s)",
                    won ? "won" : "lost",
                    key.variable + "=" + key.value,
                    key.team.isEmpty() ? "no team" : "team " + key.team);
        }
        for (Key key : keys) {
            cells.computeIfPresent(key, (any, cell) -> cell.less(won));
        }
        return this;
    }

    /**
     * Adds the counts of another table.
     *
     * @throws IllegalArgumentException if it counts by another definition
     */
    public FrequencyCounter addAll(FrequencyTable other) {
        requireNonNull(other, "other");
        checkArgument(other.definition().equals(definition), "tables must have one definition to be added");
        return addAll(other.rows());
    }

    FrequencyCounter addAll(List<FrequencyRow> rows) {
        rows.forEach(row -> cells.merge(Key.of(row), new Cell(row), Cell::plus));
        return this;
    }

    /** Returns the table of the deals counted. */
    public FrequencyTable toTable() {
        List<FrequencyRow> rows = new ArrayList<>(cells.size());
        cells.forEach((key, cell) -> rows.add(cell.toRow(key)));
        return FrequencyTable.of(definition, rows);
    }

    FrequencyCounter mergeIntoPool(String team) {
        List<Key> own =
                cells.keySet().stream().filter(key -> key.team.equals(team)).toList();
        for (Key key : own) {
            Cell moved = cells.remove(key);
            if (moved != null && (moved.won > 0 || moved.lost > 0)) {
                cells.merge(new Key("", key.variable, key.value), moved, Cell::merged);
            }
        }
        return this;
    }

    /** Returns the rows in which a closed deal is counted, each once. */
    private List<Key> keys(Profile deal, boolean won) {
        requireNonNull(deal, "deal");
        String team = deal.team().orElse("");
        List<Key> keys = new ArrayList<>();
        Set<String> single = new HashSet<>();
        for (Feature feature : deal.features()) {
            String variable = feature.variable();
            if (!definition.counts(variable)) {
                continue;
            }
            checkArgument(
                    definition.isTag(variable) || single.add(variable),
                    "%s must have one value but had several: %s",
                    variable,
                    deal.features());
            if (variable.equals(definition.stageVariable())) {
                int reached = stage(feature.value());
                for (String stage :
                        won ? definition.stages() : definition.stages().subList(0, reached + 1)) {
                    keys.add(new Key(team, variable, stage));
                }
            } else {
                keys.add(new Key(team, variable, feature.value()));
            }
        }
        return keys;
    }

    private int stage(String id) {
        int position = definition.stages().indexOf(id);
        checkArgument(position >= 0, "stage must be one of %s but was %s", definition.stages(), id);
        return position;
    }

    record Key(String team, String variable, String value) {
        static Key of(FrequencyRow row) {
            return new Key(row.team().orElse(""), row.variable(), row.value());
        }
    }

    private static final class Cell {
        private long won;
        private long lost;
        private boolean wonStarted = true;
        private boolean lostStarted = true;
        private boolean imported;

        Cell() {}

        Cell(FrequencyRow row) {
            won = row.won();
            lost = row.lost();
            wonStarted = row.isWonStarted();
            lostStarted = row.isLostStarted();
            imported = row.isImported();
        }

        /** Returns this without one deal, or null if nothing is left. */
        @Nullable
        Cell less(boolean fromWon) {
            if (fromWon) {
                won--;
            } else {
                lost--;
            }
            return won == 0 && lost == 0 && !imported ? null : this;
        }

        Cell plus(Cell other) {
            won = Math.addExact(won, other.won);
            lost = Math.addExact(lost, other.lost);
            imported |= other.imported;
            return this;
        }

        Cell merged(Cell other) {
            plus(other);
            wonStarted = won == 0;
            lostStarted = lost == 0;
            imported = true;
            return this;
        }

        FrequencyRow toRow(Key key) {
            return FrequencyRow.builder()
                    .team(Optional.of(key.team).filter(team -> !team.isEmpty()))
                    .variable(key.variable)
                    .value(key.value)
                    .won(won)
                    .lost(lost)
                    .isWonStarted(wonStarted)
                    .isLostStarted(lostStarted)
                    .isImported(imported)
                    .build();
        }
    }
}
