// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PriorityMatrixProperties {
    private record Subject(int id, int share, int potential) {}

    @Property(tries = 300)
    void everySubjectIsInExactlyOneCell(@ForAll("subjects") List<Subject> subjects) {
        Placement<Subject, AccountStrategy, Integer> placed = NineGrid.standard()
                .place(
                        subjects,
                        subject -> Optional.of(Ratio.of(subject.share(), 1000)),
                        subject -> subject.potential() < 0
                                ? Optional.empty()
                                : Optional.of(Money.ofMajor(CurrencyUnit.of("CNY"), subject.potential())));

        assertThat(IntStream.concat(
                        placed.workOrder().stream().mapToInt(Subject::id),
                        placed.notPlaced().stream().mapToInt(Subject::id)))
                .containsExactlyInAnyOrderElementsOf(
                        subjects.stream().map(Subject::id).toList());
    }

    @Property
    void everyCellOfTheNineGridIsReached(@ForAll @IntRange(max = 2) int row, @ForAll @IntRange(max = 2) int column) {
        NineGrid grid = NineGrid.standard();
        Ratio share = row == 2 ? Ratio.zero() : grid.shareEdges().get(row);
        long potential = column == 2 ? 0 : grid.potentialEdges().get(column).longValueExact();

        assertThat(grid.cell(share, Money.ofMajor(grid.currency(), potential)))
                .isEqualTo(grid.matrix().cells().get(3 * row + column));
    }

    @Property(tries = 300)
    void aHigherShareIsNeverInALowerBand(
            @ForAll @IntRange(max = 1000) int one, @ForAll @IntRange(max = 1000) int other) {
        Axis<AccountStrategy> share = NineGrid.standard().share();

        assertThat(share.band(Ratio.of(Math.max(one, other), 1000)))
                .isLessThanOrEqualTo(share.band(Ratio.of(Math.min(one, other), 1000)));
    }

    @Provide
    Arbitrary<List<Subject>> subjects() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(-100_000, 2_000_000))
                .as((share, potential) -> new int[] {share, potential})
                .list()
                .ofMaxSize(30)
                .map(pairs -> IntStream.range(0, pairs.size())
                        .mapToObj(i -> new Subject(i, pairs.get(i)[0], pairs.get(i)[1]))
                        .toList());
    }
}
