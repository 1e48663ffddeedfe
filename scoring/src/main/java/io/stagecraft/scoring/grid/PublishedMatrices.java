package io.stagecraft.scoring.grid;

import com.google.common.collect.ImmutableList;
import java.util.List;

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
                        MatrixCell.of(Level.HIGH, Level.HIGH, "key, difficult", 1),
                        MatrixCell.of(Level.HIGH, Level.LOW, "key, easy", 2),
                        MatrixCell.of(Level.LOW, Level.LOW, "non-key, easy", 3),
                        MatrixCell.of(Level.LOW, Level.HIGH, "non-key, difficult", 4)));
    }

    /**
     * Returns step 2, for key accounts: the business attractiveness of the customer, which is its potential for us, in
     * rows against the strength of the relationship in columns. The zones fall with the sum of both.
     */
    public static PriorityMatrix<Level, Level> attractivenessByRelationship() {
        ImmutableList.Builder<MatrixCell<Level, Level>> cells = ImmutableList.builder();
        for (Level attractiveness : THREE) {
            for (Level relationship : THREE) {
                cells.add(MatrixCell.of(
                        attractiveness,
                        relationship,
                        words(attractiveness) + " attractiveness, " + words(relationship) + " relationship",
                        1 + THREE.indexOf(attractiveness) + THREE.indexOf(relationship)));
            }
        }
        return PriorityMatrix.of(THREE, THREE, cells.build());
    }

    private static String words(Level level) {
        return switch (level) {
            case HIGH -> "high";
            case MEDIUM -> "medium";
            case LOW -> "low";
        };
    }
}
