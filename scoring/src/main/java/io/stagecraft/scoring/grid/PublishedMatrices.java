// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Labels;
import java.util.List;
import java.util.Locale;

/**
 * The two steps of Fiocca, Account portfolio analysis for strategy development, Industrial Marketing Management 11(1),
 * 1982, as data; the order of work is our assumption.
 */
public final class PublishedMatrices {
    private static final List<Level> TWO = List.of(Level.HIGH, Level.LOW);
    private static final List<Level> THREE = List.of(Level.values());

    private PublishedMatrices() {}

    /**
     * Returns step 1, for all accounts: strategic importance (volume, potential, prestige, leadership) in rows against
     * the difficulty of managing the account (competition, buying behaviour, product) in columns.
     */
    public static PriorityMatrix<Level, Level> importanceByDifficulty() {
        return PriorityMatrix.of(
                TWO,
                TWO,
                List.of(
                        cell(Level.HIGH, Level.HIGH, label("key, difficult", "关键且难管理"), 1),
                        cell(Level.HIGH, Level.LOW, label("key, easy", "关键且易管理"), 2),
                        cell(Level.LOW, Level.LOW, label("non-key, easy", "非关键且易管理"), 3),
                        cell(Level.LOW, Level.HIGH, label("non-key, difficult", "非关键且难管理"), 4)));
    }

    /**
     * Returns step 2, for key accounts: the business attractiveness of the customer, which is its potential for us, in
     * rows against the strength of the relationship in columns. The zones fall with the sum of both.
     */
    public static PriorityMatrix<Level, Level> attractivenessByRelationship() {
        ImmutableList.Builder<MatrixCell<Level, Level>> cells = ImmutableList.builder();
        for (Level attractiveness : THREE) {
            for (Level relationship : THREE) {
                cells.add(cell(
                        attractiveness,
                        relationship,
                        label(
                                attractiveness.labels().text() + " attractiveness, "
                                        + relationship.labels().text() + " relationship",
                                "吸引力" + chinese(attractiveness) + "、关系" + chinese(relationship)),
                        1 + THREE.indexOf(attractiveness) + THREE.indexOf(relationship)));
            }
        }
        return PriorityMatrix.of(THREE, THREE, cells.build());
    }

    private static MatrixCell<Level, Level> cell(Level row, Level column, Labels labels, int zone) {
        return MatrixCell.<Level, Level>builder()
                .row(row)
                .column(column)
                .labels(labels)
                .zone(zone)
                .build();
    }

    private static String chinese(Level level) {
        return level.labels().in(Locale.CHINESE);
    }

    private static Labels label(String english, String chinese) {
        return Labels.of(english).with("zh", chinese);
    }
}
