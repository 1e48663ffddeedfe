// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static io.stagecraft.scoring.grid.Level.HIGH;
import static io.stagecraft.scoring.grid.Level.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriorityMatrixTest {
    private static final PriorityMatrix<Level, Level> MATRIX = PublishedMatrices.importanceByDifficulty();

    @Test
    void everybodyIsInOneCellOrListed() {
        Placement<String, Level, Level> placed =
                MATRIX.place(List.of("HL1", "LL1", "?", "HL2", "HH1"), name -> level(name, 0), name -> level(name, 1));

        assertThat(placed.at(HIGH, LOW)).containsExactly("HL1", "HL2");
        assertThat(placed.at(LOW, HIGH)).isEmpty();
        assertThat(placed.notPlaced()).containsExactly("?");
        assertThat(placed.workOrder()).containsExactly("HH1", "HL1", "HL2", "LL1");
        assertThat(placed.cells()).hasSize(4);
        assertThat(placed.cellOf("LL1")).hasValue(MATRIX.cell(LOW, LOW));
        assertThat(placed.cellOf("?")).isEmpty();
        assertThat(Serialized.copy(placed)).isEqualTo(placed);
    }

    @Test
    void theCallerOrdersTheCell() {
        assertThat(MATRIX.place(
                                List.of("HL1", "HL2"),
                                name -> level(name, 0),
                                name -> level(name, 1),
                                Comparator.<String>reverseOrder())
                        .at(HIGH, LOW))
                .containsExactly("HL2", "HL1");
    }

    @Test
    void cellsAreWorkedByZone() {
        PriorityMatrix<String, Integer> matrix = PriorityMatrix.of(
                List.of("a"),
                List.of(1, 2, 3),
                List.of(
                        MatrixCell.of("a", 1, "last", 3),
                        MatrixCell.of("a", 2, "first", 1),
                        MatrixCell.of("a", 3, "second", 1)));

        assertThat(matrix.cells()).extracting(MatrixCell::toString).containsExactly("first", "second", "last");
    }

    @Test
    void aMatrixReportsAllItsProblems() {
        assertThat(Told.refusal(() -> PriorityMatrix.of(
                        List.of("a", "b"),
                        List.of(1),
                        List.of(
                                MatrixCell.of("a", 1, "one", 1),
                                MatrixCell.of("a", 1, "two", 1),
                                MatrixCell.of("c", 1, "three", 1)))))
                .containsExactly(
                        "priority matrix",
                        "cells(a, 1) matrix.cell-twice",
                        "cells(c, 1) matrix.cell-outside",
                        "cells(b, 1) matrix.cell-missing");
        assertThatThrownBy(() -> MatrixCell.of("a", 1, "one", 0))
                .hasMessage("zone must be at least 1 but was 0 (cell one)");
        assertThatThrownBy(() -> MATRIX.cell(HIGH, Level.MEDIUM))
                .hasMessage(
                        "the matrix has no cell (HIGH, MEDIUM); its rows are [HIGH, LOW] and its columns [HIGH, LOW]");
    }

    @Test
    void anEdgeBelongsToTheBandAbove() {
        Axis<String> axis = Axis.of("score", List.of("good", "bad"), List.of(Ratio.parse("0.8")));

        assertThat(axis.band(Ratio.parse("0.1").plus(Ratio.parse("0.7")))).isEqualTo("good");
        assertThat(axis.band(Ratio.parse("0.7999999999"))).isEqualTo("bad");
    }

    @Test
    void anAxisReportsAllItsProblems() {
        assertThat(Told.refusal(
                        () -> Axis.of("share", List.of("a", "a", "b"), List.of(Ratio.of(1), Ratio.of(1), Ratio.of(2)))))
                .containsExactly(
                        "axis \"share\"",
                        "bands axis.band-twice value=[a, a, b]",
                        "edges axis.edges expected=2 value=3",
                        "edges[1] axis.edge-order before=1 value=1",
                        "edges[2] axis.edge-order before=1 value=2");
    }

    @Test
    void fioccasSecondStepHasNineCells() {
        PriorityMatrix<Level, Level> matrix = PublishedMatrices.attractivenessByRelationship();

        assertThat(matrix.cells()).hasSize(9);
        assertThat(matrix.cell(HIGH, HIGH).zone()).isEqualTo(1);
        assertThat(matrix.cell(LOW, LOW).zone()).isEqualTo(5);
        assertThat(matrix.cell(HIGH, Level.MEDIUM)).hasToString("high attractiveness, medium relationship");
    }

    private static Optional<Level> level(String name, int position) {
        return switch (name.charAt(Math.min(position, name.length() - 1))) {
            case 'H' -> Optional.of(HIGH);
            case 'L' -> Optional.of(LOW);
            default -> Optional.empty();
        };
    }

    @Test
    void aMatrixAndAnAxisNeedBandsThatDiffer() {
        assertThat(Told.refusal(() -> PriorityMatrix.<String, Integer>of(List.of(), List.of(), List.of())))
                .containsExactly("priority matrix", "rows matrix.rows", "columns matrix.columns");
        assertThat(Told.refusal(() ->
                        PriorityMatrix.of(List.of("a", "a"), List.of(1, 1), List.of(MatrixCell.of("a", 1, "one", 1)))))
                .containsExactly(
                        "priority matrix",
                        "rows matrix.row-twice value=[a, a]",
                        "columns matrix.column-twice value=[1, 1]");
        assertThat(Told.refusal(() -> Axis.of("share", List.of(), List.of()))).contains("bands axis.bands");
    }
}
