// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.numeric.ValueOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ValuePyramidProperties {
    private record Row(int id, long value) {}

    @Property(tries = 500)
    void everyCustomerIsInExactlyOneTier(@ForAll("values") List<Long> values, @ForAll("schemes") TierScheme scheme) {
        ValuePyramid<Row> pyramid = pyramid(rows(values), scheme);

        assertThat(pyramid.slices().stream().flatMap(slice -> slice.subjects().stream()))
                .containsExactlyInAnyOrderElementsOf(rows(values));
        assertThat(pyramid.slices().stream().mapToLong(TierSlice::value).sum())
                .isEqualTo(values.stream().mapToLong(Long::longValue).sum());
    }

    @Property(tries = 500)
    void aBetterTierNeverHoldsALesserValue(@ForAll("values") List<Long> values, @ForAll("schemes") TierScheme scheme) {
        assertThat(pyramid(rows(values), scheme).customers())
                .isSortedAccordingTo(Comparator.comparing((RankedCustomer<Row> entry) -> -entry.value())
                        .thenComparing(entry -> entry.customer().id()))
                .isSortedAccordingTo(
                        Comparator.comparing(entry -> scheme.tiers().indexOf(entry.tier())));
    }

    @Property(tries = 500)
    void aCustomerWithoutValueIsNeverAboveTheLowestTier(
            @ForAll("values") List<Long> values, @ForAll("schemes") TierScheme scheme) {
        Tier lowest = scheme.tiers().get(scheme.tiers().size() - 1);

        assertThat(pyramid(rows(values), scheme).customers())
                .filteredOn(entry -> entry.value() <= 0)
                .allSatisfy(entry -> assertThat(entry.tier()).isEqualTo(lowest));
    }

    @Property(tries = 500)
    void theHighestTierIsNotEmptyByLargestRemainder(@ForAll("values") List<Long> values) {
        ValuePyramid<Row> pyramid = pyramid(rows(values), TierScheme.strategicImportantGeneral());

        assertThat(pyramid.slices().get(0).size() > 0).isEqualTo(values.stream().anyMatch(value -> value > 0));
    }

    @Property(tries = 500)
    void scalingValuesMovesNobody(
            @ForAll("values") List<Long> values,
            @ForAll("scaleFree") TierScheme scheme,
            @ForAll @IntRange(min = 1, max = 1000) int factor) {
        List<Row> scaled = rows(values.stream().map(value -> value * factor).toList());

        assertThat(pyramid(scaled, scheme).tiersBy(Row::id))
                .isEqualTo(pyramid(rows(values), scheme).tiersBy(Row::id));
    }

    @Property(tries = 300)
    void theOrderOfTheInputChangesNothing(
            @ForAll("values") List<Long> values, @ForAll("schemes") TierScheme scheme, @ForAll long seed) {
        List<Row> shuffled = new ArrayList<>(rows(values));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(pyramid(shuffled, scheme).customers())
                .isEqualTo(pyramid(rows(values), scheme).customers());
    }

    @Property(tries = 500)
    void theColumnPathAgreesWithTheObjects(
            @ForAll("values") List<Long> values,
            @ForAll("schemes") TierScheme scheme,
            @ForAll @IntRange(max = 40) int cut) {
        long[] column = values.stream().mapToLong(Long::longValue).toArray();
        int middle = Math.min(cut, column.length);

        ColumnPyramid columns = ColumnPyramid.of(column, scheme);
        byte[] levels = new byte[column.length];
        columns.assign(column, middle, column.length, levels);
        columns.assign(column, 0, middle, levels);

        ValuePyramid<Row> objects = pyramid(rows(values), scheme);
        assertThat(columns.sizes())
                .isEqualTo(objects.slices().stream().map(TierSlice::size).toList());
        assertThat(IntStream.range(0, column.length)
                        .mapToObj(i -> scheme.levels().get(levels[i])))
                .containsExactlyElementsOf(rows(values).stream()
                        .map(row -> objects.tiersBy(Row::id).get(row.id()))
                        .toList());
    }

    @Property(tries = 300)
    void everyTieIsListedAndOnlyTies(@ForAll("values") List<Long> values, @ForAll("schemes") TierScheme scheme) {
        ValuePyramid<Row> pyramid = pyramid(rows(values), scheme);
        long divided = pyramid.customers().stream()
                .map(RankedCustomer::value)
                .distinct()
                .filter(value -> pyramid.customers().stream()
                                .filter(entry -> entry.value() == value)
                                .map(RankedCustomer::tier)
                                .distinct()
                                .count()
                        > 1)
                .count();

        assertThat(pyramid.ties().stream().map(CutTie::value).distinct().count())
                .isEqualTo(divided);
    }

    @Property(tries = 300)
    void movementExplainsTheWholeChange(@ForAll("values") List<Long> before, @ForAll("values") List<Long> after) {
        TierScheme scheme = TierScheme.strategicImportantGeneral();
        PyramidMovement<Integer> movement =
                pyramid(rows(before), scheme).movementTo(pyramid(rows(after), scheme), Row::id);

        assertThat(movement.moves().stream().mapToLong(TierMove::valueChange).sum())
                .isEqualTo(sum(after) - sum(before));
        assertThat(before.size()
                        + movement.moves(TierMove.Kind.ENTERED).size()
                        - movement.moves(TierMove.Kind.LEFT).size())
                .isEqualTo(after.size());
    }

    @Property(tries = 300)
    void packedAndMergedOrderAgree(@ForAll("values") List<Long> values) {
        long[] near = values.stream().mapToLong(Long::longValue).toArray();
        // the same order, too far apart to be packed
        long[] far = LongStream.of(near)
                .map(value -> value * (Long.MAX_VALUE / 2_000))
                .toArray();
        int[] positions = IntStream.range(0, near.length).toArray();

        assertThat(ValueOrder.descending(far, positions)).isEqualTo(ValueOrder.descending(near, positions));
    }

    @Provide
    Arbitrary<List<Long>> values() {
        return Arbitraries.longs().between(-5, 20).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<TierScheme> scaleFree() {
        return Arbitraries.of(
                TierScheme.strategicImportantGeneral(),
                TierScheme.strategicImportantGeneral().splitBy(TierSplit.RANK_PERCENT),
                TierScheme.keyOrdinaryProspect(),
                TierScheme.abc(),
                TierScheme.topLargeMediumSmall());
    }

    @Provide
    Arbitrary<TierScheme> schemes() {
        TierScheme thresholds = TierScheme.builder()
                .id("thresholds")
                .addTiers(Tier.of("a", Labels.of("A")), Tier.of("b", Labels.of("B")), Tier.of("c", Labels.of("C")))
                .rule(TierRule.thresholds(List.of(new BigDecimal("12.5"), BigDecimal.ONE)))
                .build();
        return Arbitraries.oneOf(scaleFree(), Arbitraries.just(thresholds));
    }

    private static ValuePyramid<Row> pyramid(List<Row> rows, TierScheme scheme) {
        return ValuePyramid.of(rows, ValueMeasure.units(Row::value).tiesBy(Comparator.comparing(Row::id)), scheme);
    }

    private static List<Row> rows(List<Long> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Row(i, values.get(i)))
                .toList();
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }
}
