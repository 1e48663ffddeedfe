// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static io.stagecraft.fixtures.Parts.movement;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ApportionmentProperties {
    private static final List<Apportionment> DIVISORS = List.of(
            Apportionment.sainteLague(),
            Apportionment.dHondt(),
            Apportionment.adams(),
            Apportionment.huntingtonHill(),
            Apportionment.dean(),
            Apportionment.divisor("Danish", Ratio.of(1, 3)));
    private static final List<ReferenceSplits.SquaredSignpost> SIGNPOSTS = List.of(
            ReferenceSplits.SAINTE_LAGUE,
            ReferenceSplits.D_HONDT,
            ReferenceSplits.ADAMS,
            ReferenceSplits.HUNTINGTON_HILL,
            ReferenceSplits.DEAN,
            ReferenceSplits.DANISH);

    @Property
    void partsAddUpToTheTotalWithEveryMethod(@ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        for (Apportionment method : every()) {
            long[] parts = method.split(total, weights);

            assertThat(sum(parts)).as(method.name()).isEqualTo(BigInteger.valueOf(total));
        }
    }

    @Property
    void aPartWithoutWeightReceivesNothing(@ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        for (Apportionment method : every()) {
            long[] parts = method.split(total, weights);
            for (int i = 0; i < parts.length; i++) {
                if (weights[i] == 0) {
                    assertThat(parts[i]).as(method.name()).isZero();
                }
            }
        }
    }

    @Property
    void largestRemainderAgreesWithBigNumbersAndSorting(
            @ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        assertThat(Apportionment.largestRemainder().split(total, weights))
                .containsExactly(ReferenceSplits.largestRemainder(total, weights));
    }

    @Property
    void largestRemainderAgreesWhereRemaindersAreClose(
            @ForAll @IntRange(min = 1, max = 4000) int size,
            @ForAll @IntRange(min = 0, max = 50) int spread,
            @ForAll long seed) {
        Random random = new Random(seed);
        long[] weights =
                random.longs(size, 1_000_000_000, 1_000_000_001 + spread).toArray();
        long total = random.nextInt(1_000_000);

        assertThat(Apportionment.largestRemainder().split(total, weights))
                .containsExactly(ReferenceSplits.largestRemainder(total, weights));
    }

    @Property
    void cumulativeRoundingAgreesWithBigNumbers(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long total, @ForAll("anyWeights") long[] weights) {
        assertThat(Apportionment.cumulative().split(total, weights))
                .containsExactly(ReferenceSplits.cumulative(total, weights));
    }

    @Property
    void everyPartIsItsQuotaRoundedDownOrUp(@ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        for (Apportionment method : List.of(Apportionment.largestRemainder(), Apportionment.cumulative())) {
            long[] parts = method.split(total, weights);
            for (int i = 0; i < parts.length; i++) {
                BigInteger gap = BigInteger.valueOf(parts[i])
                        .multiply(sum(weights))
                        .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i])));

                assertThat(gap.abs()).as(method.name()).isLessThan(sum(weights));
            }
        }
    }

    @Property
    void everyRunningTotalIsWithinHalfAUnit(@ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        long[] parts = Apportionment.cumulative().split(total, weights);
        BigInteger running = BigInteger.ZERO;
        BigInteger runningWeight = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            running = running.add(BigInteger.valueOf(parts[i]));
            runningWeight = runningWeight.add(BigInteger.valueOf(weights[i]));
            BigInteger gap = running.multiply(sum(weights))
                    .subtract(BigInteger.valueOf(total).multiply(runningWeight));

            assertThat(gap.abs().shiftLeft(1)).isLessThanOrEqualTo(sum(weights));
        }
    }

    @Property
    void aDivisorMethodAgreesWithGivingUnitByUnit(
            @ForAll @LongRange(min = 0, max = 60) long total, @ForAll("smallWeights") long[] weights) {
        long[] none = new long[weights.length];
        long[] all = new long[weights.length];
        Arrays.fill(all, Long.MAX_VALUE);
        for (int i = 0; i < DIVISORS.size(); i++) {
            assertThat(DIVISORS.get(i).split(total, weights))
                    .as(DIVISORS.get(i).name())
                    .containsExactly(ReferenceSplits.divisor(SIGNPOSTS.get(i), total, weights, none, all));
        }
    }

    @Property
    void aDivisorMethodWithinBoundsAgreesWithGivingUnitByUnit(@ForAll("bounded") Bounded bounded) {
        for (int i = 0; i < DIVISORS.size(); i++) {
            long[] parts = new long[bounded.weights.length];

            assertThat(split(DIVISORS.get(i), bounded, parts)).isTrue();
            assertThat(parts)
                    .as(DIVISORS.get(i).name())
                    .containsExactly(ReferenceSplits.divisor(
                            SIGNPOSTS.get(i), bounded.total, bounded.weights, bounded.minimums, bounded.maximums));
        }
    }

    @Property
    void largestRemainderWithinBoundsSharesByOneMultiplier(@ForAll("bounded") Bounded bounded) {
        long[] parts = new long[bounded.weights.length];

        assertThat(split(Apportionment.largestRemainder(), bounded, parts)).isTrue();
        assertThat(Arrays.stream(parts).sum()).isEqualTo(bounded.total);
        // a part above its minimum and a part below its maximum stand at one multiplier, to less than a unit each
        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(bounded.minimums[i], bounded.maximums[i]);
            for (int j = 0; j < parts.length; j++) {
                if (parts[i] > bounded.minimums[i] && parts[j] < bounded.maximums[j] && bounded.weights[j] > 0) {
                    assertThat((parts[i] - 1) * bounded.weights[j]).isLessThan((parts[j] + 1) * bounded.weights[i]);
                }
            }
        }
    }

    @Property
    void runningTotalsWithinBoundsAreHalfAUnitFromExact(@ForAll("bounded") Bounded bounded) {
        long[] parts = new long[bounded.weights.length];

        assertThat(split(Apportionment.cumulative(), bounded, parts)).isTrue();
        assertThat(Arrays.stream(parts).sum()).isEqualTo(bounded.total);
        double strayed = 0;
        for (int i = 0; i < parts.length; i++) {
            PartExplanation part = Apportionment.cumulative()
                    .explain(
                            bounded.total,
                            PartWeights.of(bounded.weights),
                            bounded.minimums,
                            bounded.maximums,
                            new long[0],
                            i);
            boolean running = part.ground().code().equals("part.running-total");
            strayed += running ? parts[i] - part.quota().doubleValue() : 0;

            assertThat(part.part()).isEqualTo(parts[i]).isBetween(bounded.minimums[i], bounded.maximums[i]);
            assertThat(Math.abs(strayed)).isLessThanOrEqualTo(0.5 + 1e-4);
        }
    }

    @Property
    void boundsThatDoNotBindChangeNothing(@ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        long[] low = new long[weights.length];
        long[] high = new long[weights.length];
        Arrays.fill(low, total < 0 ? Long.MIN_VALUE : 0);
        Arrays.fill(high, total < 0 ? 0 : Long.MAX_VALUE);
        for (Apportionment method : every()) {
            long[] parts = new long[weights.length];
            method.splitWithin(total, weights, low, high, 0, weights.length, new long[0], parts);

            assertThat(parts).as(method.name()).containsExactly(method.split(total, weights));
        }
    }

    @Property
    void aLargerTotalTakesNothingAwayWithADivisorMethod(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total,
            @ForAll @LongRange(min = 0, max = 1000) long more,
            @ForAll("smallWeights") long[] weights) {
        for (Apportionment method : DIVISORS) {
            long[] before = method.split(total, weights);
            long[] after = method.split(total + more, weights);
            for (int i = 0; i < before.length; i++) {
                assertThat(after[i]).as(method.name()).isGreaterThanOrEqualTo(before[i]);
            }
        }
    }

    @Property
    void aLargerWeightLosesNothingWithADivisorMethod(
            @ForAll @LongRange(min = 0, max = 1_000_000) long total,
            @ForAll("smallWeights") long[] weights,
            @ForAll @LongRange(min = 1, max = 1000) long more) {
        long[] grown = weights.clone();
        grown[0] += more;
        for (Apportionment method : DIVISORS) {
            long[] before = method.split(total, weights);
            long[] after = method.split(total, grown);

            assertThat(after[0]).as(method.name()).isGreaterThanOrEqualTo(before[0]);
            for (int i = 1; i < before.length; i++) {
                assertThat(after[i]).as(method.name()).isLessThanOrEqualTo(before[i]);
            }
        }
    }

    @Property
    void scalingTheWeightsChangesNothing(
            @ForAll("anyTotal") long total,
            @ForAll("smallWeights") long[] weights,
            @ForAll @IntRange(min = -40, max = 40) int digits) {
        List<BigDecimal> scaled = LongStream.of(weights)
                .mapToObj(weight -> BigDecimal.valueOf(weight).scaleByPowerOfTen(digits))
                .toList();
        List<BigDecimal> odd = LongStream.of(weights)
                .mapToObj(weight -> BigDecimal.valueOf(weight).multiply(new BigDecimal("1234567890123456789.01")))
                .toList();
        for (Apportionment method : every()) {
            Long[] parts = Arrays.stream(method.split(total, weights)).boxed().toArray(Long[]::new);

            assertThat(method.split(total, scaled)).as(method.name()).containsExactly(parts);
            assertThat(method.split(total, odd)).as(method.name()).containsExactly(parts);
        }
    }

    @Property
    void aNegativeTotalIsTheMirrorOfThePositive(@ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        for (Apportionment method : every()) {
            long[] mirrored = method.split(-total, weights);
            Division.negate(mirrored, 0, mirrored.length);

            assertThat(mirrored).as(method.name()).containsExactly(method.split(total, weights));
        }
    }

    @Property
    void theOrderOfSiblingsIsIrrelevantWithAComparator(
            @ForAll @LongRange(min = -1000, max = 1000) long total,
            @ForAll("smallWeights") long[] weights,
            @ForAll long seed) {
        List<Integer> names = new ArrayList<>();
        Map<Integer, BigDecimal> parts = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            names.add(i);
            parts.put(i, BigDecimal.valueOf(weights[i]));
        }
        Collections.shuffle(names, new Random(seed));
        Map<Integer, BigDecimal> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, parts.get(name)));
        for (Apportionment method : every()) {
            if (!method.name().endsWith("cumulative rounding")) {
                assertThat(method.over(shuffled)
                                .tiesBy(Comparator.naturalOrder())
                                .split(total)
                                .orElseThrow())
                        .as(method.name())
                        .isEqualTo(method.over(parts)
                                .tiesBy(Comparator.naturalOrder())
                                .split(total)
                                .orElseThrow());
            }
        }
    }

    @Property
    void splittingAgainNearTheSameSplitChangesNothing(
            @ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        long[] parts = Apportionment.largestRemainder().split(total, weights);
        long[] again = new long[parts.length];
        Apportionment.largestRemainder().splitNear(total, weights, 0, weights.length, parts, again);

        assertThat(again).containsExactly(parts);
    }

    @Property
    void preparedWeightsGiveTheSameSplit(@ForAll("anyTotal") long total, @ForAll("anyWeights") long[] weights) {
        Apportionment method = Apportionment.largestRemainder();
        PartWeights ready = PartWeights.of(weights, 0, weights.length);
        long[] parts = new long[weights.length + 2];

        method.split(total, ready, parts, 1);
        assertThat(Arrays.copyOfRange(parts, 1, weights.length + 1)).containsExactly(method.split(total, weights));
        assertThat(new long[] {parts[0], parts[weights.length + 1]}).containsOnly(0);
    }

    @Property
    void noOtherSplitWithinTheQuotasMovesLess(
            @ForAll @LongRange(min = -30, max = 30) long total,
            @ForAll("smallWeights") long[] weights,
            @ForAll long seed) {
        long[] earlier = new Random(seed).longs(weights.length, -12, 12).toArray();
        long[] parts = new long[weights.length];
        Apportionment.largestRemainder().splitNear(total, weights, 0, weights.length, earlier, parts);

        assertThat(movement(earlier, parts)).isEqualTo(leastMovement(total, weights, earlier));
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
    }

    private static long leastMovement(long total, long[] weights, long[] earlier) {
        long sum = Arrays.stream(weights).sum();
        long best = Long.MAX_VALUE;
        for (int choice = 0; choice < 1 << weights.length; choice++) {
            long[] parts = new long[weights.length];
            boolean possible = true;
            for (int i = 0; i < parts.length; i++) {
                boolean up = (choice >> i & 1) == 1;
                parts[i] = Math.floorDiv(total * weights[i], sum) + (up ? 1 : 0);
                possible &= !up || Math.floorMod(total * weights[i], sum) != 0;
            }
            if (possible && Arrays.stream(parts).sum() == total) {
                best = Math.min(best, movement(earlier, parts));
            }
        }
        return best;
    }

    private static boolean split(Apportionment method, Bounded bounded, long[] parts) {
        return method.splitWithin(
                        bounded.total,
                        bounded.weights,
                        bounded.minimums,
                        bounded.maximums,
                        0,
                        parts.length,
                        new long[0],
                        parts)
                .isEmpty();
    }

    @Property
    void boundsCanBeMetExactlyWhenTheirSumsAllowTheTotal(@ForAll("smallWeights") long[] weights, @ForAll long seed) {
        Random random = new Random(seed);
        long[] minimums = new long[weights.length];
        long[] maximums = new long[weights.length];
        long least = 0;
        long most = 0;
        for (int i = 0; i < weights.length; i++) {
            minimums[i] = random.nextInt(8);
            maximums[i] = minimums[i] + random.nextInt(9);
            least += minimums[i];
            most += weights[i] == 0 ? minimums[i] : maximums[i]; // without weight no more than the minimum
        }
        Bounded bounded = new Bounded(random.nextLong(0, most + 9), weights, minimums, maximums);
        for (Apportionment method : every()) {
            assertThat(split(method, bounded, new long[weights.length]))
                    .as("%s", method)
                    .isEqualTo(least <= bounded.total && bounded.total <= most);
        }
    }

    @Property
    void staggeredRunningTotalsAgreeWithBigNumbersWithinAUnit(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long total,
            @ForAll("anyWeights") long[] weights,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll long seed) {
        Apportionment method = Apportionment.staggered().ofSequence(new Random(seed).nextInt(count), count);
        // in units of 1 / (2 n) of the sum of weights, as the running totals are rounded up from an odd number of these
        // on
        BigInteger unit = sum(weights).multiply(BigInteger.valueOf(2L * count));
        long[] parts = method.split(total, weights);
        BigInteger running = BigInteger.ZERO;
        BigInteger exact = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            running = running.add(BigInteger.valueOf(parts[i]));
            exact = exact.add(BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .multiply(BigInteger.valueOf(2L * count)));

            assertThat(running.multiply(unit).subtract(exact).abs()).isLessThan(unit);
        }
        assertThat(running).isEqualTo(BigInteger.valueOf(total));
    }

    @Property
    void equalRunningTotalsThatAreStaggeredAddUpToWithinHalfAUnit(
            @ForAll("anyTotal") long total,
            @ForAll("anyWeights") long[] weights,
            @ForAll @IntRange(min = 1, max = 40) int count) {
        BigInteger[] days = new BigInteger[weights.length];
        Arrays.fill(days, BigInteger.ZERO);
        for (int index = 0; index < count; index++) {
            long[] parts = Apportionment.staggered().ofSequence(index, count).split(total, weights);
            for (int i = 0; i < parts.length; i++) {
                days[i] = days[i].add(BigInteger.valueOf(parts[i]));
            }
        }
        BigInteger all = BigInteger.valueOf(total).multiply(BigInteger.valueOf(count));
        BigInteger running = BigInteger.ZERO;
        BigInteger runningWeight = BigInteger.ZERO;
        for (int i = 0; i < days.length; i++) {
            running = running.add(days[i]);
            runningWeight = runningWeight.add(BigInteger.valueOf(weights[i]));
            BigInteger gap = running.multiply(sum(weights)).subtract(all.multiply(runningWeight));

            assertThat(gap.abs().shiftLeft(1)).isLessThanOrEqualTo(sum(weights));
        }
    }

    private static List<Apportionment> every() {
        List<Apportionment> methods = new ArrayList<>(DIVISORS);
        methods.add(Apportionment.largestRemainder());
        methods.add(Apportionment.cumulative());
        methods.add(Apportionment.staggered());
        methods.add(Apportionment.staggered().ofSequence(3, 7));
        return methods;
    }

    private static BigInteger sum(long[] values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Provide
    Arbitrary<Long> anyTotal() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1000, 1000),
                Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
                Arbitraries.longs().between(-Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<long[]> anyWeights() {
        Arbitrary<Long> weight = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 10),
                Arbitraries.longs().between(0, 1_000_000_000),
                Arbitraries.longs().between(0, 1L << 58),
                Arbitraries.longs().between(0, Long.MAX_VALUE));
        return weight.array(long[].class).ofMinSize(1).ofMaxSize(12).filter(ApportionmentProperties::anyPositive);
    }

    @Provide
    Arbitrary<long[]> smallWeights() {
        return Arbitraries.longs()
                .between(0, 40)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(7)
                .filter(ApportionmentProperties::anyPositive);
    }

    private static boolean anyPositive(long[] weights) {
        return Arrays.stream(weights).anyMatch(weight -> weight > 0);
    }

    /** A split that its bounds allow. */
    static final class Bounded {
        private final long total;
        private final long[] weights;
        private final long[] minimums;
        private final long[] maximums;

        Bounded(long total, long[] weights, long[] minimums, long[] maximums) {
            this.total = total;
            this.weights = weights;
            this.minimums = minimums;
            this.maximums = maximums;
        }

        @Override
        public String toString() {
            return total + " over " + Arrays.toString(weights) + " within " + Arrays.toString(minimums) + " to "
                    + Arrays.toString(maximums);
        }
    }

    @Provide
    Arbitrary<Bounded> bounded() {
        return Combinators.combine(
                        smallWeights(),
                        Arbitraries.longs(),
                        Arbitraries.doubles().between(0, 1))
                .as((weights, seed, share) -> {
                    Random random = new Random(seed);
                    long[] minimums = new long[weights.length];
                    long[] maximums = new long[weights.length];
                    long low = 0;
                    long high = 0;
                    for (int i = 0; i < weights.length; i++) {
                        minimums[i] = random.nextInt(8);
                        maximums[i] = minimums[i] + random.nextInt(20);
                        low += minimums[i];
                        high += weights[i] == 0 ? minimums[i] : maximums[i];
                    }
                    return new Bounded(low + (long) (share * (high - low)), weights, minimums, maximums);
                });
    }
}
