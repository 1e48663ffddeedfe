// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.history.Stay.End;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class HistoryProperties {
    private static final MinimumNumbers ANY =
            MinimumNumbers.builder().wins(0).losses(0).rate(1).build();

    @Provide
    Arbitrary<List<DealPath>> closed() {
        return paths(End.WON, End.LOST);
    }

    @Provide
    Arbitrary<List<DealPath>> any() {
        return paths(End.WON, End.LOST, End.ABANDONED, End.STILL_THERE);
    }

    private static Arbitrary<List<DealPath>> paths(End... ends) {
        Arbitrary<Long> days = Arbitraries.longs().between(0, 12);
        return Combinators.combine(Arbitraries.integers().between(0, 2), days, days, days, Arbitraries.of(ends))
                .as((moves, first, second, third, end) -> {
                    List<Stay> stays = new ArrayList<>();
                    List<String> stages = List.of("a", "b", "c");
                    List<Long> lengths = List.of(first, second, third);
                    for (int i = 0; i < moves; i++) {
                        stays.add(Stay.moved(stages.get(i), lengths.get(i), stages.get(i + 1)));
                    }
                    stays.add(Stay.of(stages.get(moves), lengths.get(moves), end));
                    return DealPath.of(stays.toArray(Stay[]::new)).withAge(first + second + third);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void withoutOpenDealsOnEntryIsTheShareThatWasWon(@ForAll("closed") List<DealPath> history) {
        AgedConversion aged = AgedConversion.of(history);
        MeasuredConversion measured = MeasuredConversion.of(history);

        // exact for a, which all deals enter and none returns to; the later ones mix the paths that lead there
        ConversionCount all = measured.count("a");
        assertThat(aged.curve("a").orElseThrow().onEntry()).isCloseTo((double) all.won() / all.closed(), within(1e-12));
    }

    @Property(tries = 300)
    void everyEstimateIsTheEvaluationOfItsExplanation(
            @ForAll("any") List<DealPath> history, @ForAll @LongRange(min = 0, max = 40) long days) {
        for (Estimate estimate : List.of(
                AgedConversion.of(history).withMinimum(ANY).estimate(DealPosition.of("a", days, days)),
                MeasuredConversion.of(history).withMinimum(ANY).estimate(DealPosition.of("a")))) {
            estimate.probability().ifPresent(p -> {
                assertThat(p.value()).isStrictlyBetween(0.0, 1.0);
                assertThat(estimate.explanation().rule()).isEqualTo(Rule.logOdds());
                assertThat(estimate.explanation().evaluate().orElseThrow().doubleValue())
                        .isCloseTo(p.value(), within(1e-12));
            });
        }
    }

    /**
     * The definition, day by day: at risk just before day t are those with entry < t <= exit, and from the beginning
     * those of day 0.
     */
    @Property(tries = 300)
    void chancesOnEntryAreThoseOfAalenAndJohansen(
            @ForAll("any") List<DealPath> history, @ForAll @IntRange(min = 0, max = 6) int seenFrom) {
        List<Stay> stays = new ArrayList<>();
        List<DealPath> imported = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            List<Stay> own = new ArrayList<>(history.get(i).stays());
            if (i % 3 == 0) {
                own.set(0, own.get(0).withSeenFrom(Math.min(seenFrom, own.get(0).days())));
            }
            stays.addAll(own);
            imported.add(history.get(i).withStays(own));
        }
        AgedConversion aged = AgedConversion.of(imported);
        Map<String, Double> known = new HashMap<>();
        for (String stage : List.of("c", "b", "a")) {
            oracle(stays, stage, known).ifPresent(p -> known.put(stage, p));
            assertThat(aged.curve(stage).isPresent()).isEqualTo(known.containsKey(stage));
            aged.curve(stage)
                    .ifPresent(curve ->
                            assertThat(curve.onEntry()).isCloseTo(known.getOrDefault(stage, 0.0), within(1e-12)));
        }
    }

    private static OptionalDouble oracle(List<Stay> stays, String stage, Map<String, Double> known) {
        double there = 1;
        double won = 0;
        boolean isKnown = false;
        for (long day = 0; day <= 12; day++) {
            long atRisk = 0;
            long left = 0;
            double wins = 0;
            for (Stay stay : stays) {
                boolean isIn = stay.seenFrom() < day || (day == 0 && stay.seenFrom() == 0);
                if (stay.stage().equals(stage) && isIn && stay.days() >= day) {
                    atRisk++;
                    String to = stay.movedTo().orElse("");
                    if (stay.days() == day
                            && stay.end() != End.STILL_THERE
                            && (stay.end() != End.MOVED || known.containsKey(to))) {
                        left++;
                        wins += stay.end() == End.WON ? 1 : known.getOrDefault(to, 0.0);
                    }
                }
            }
            if (left > 0) {
                isKnown = true;
                won += there * wins / atRisk;
                there *= 1 - (double) left / atRisk;
            }
        }
        return isKnown ? OptionalDouble.of(won) : OptionalDouble.empty();
    }

    @Property(tries = 300)
    void theLowerBoundIsNotAboveTheUpper(@ForAll("any") List<DealPath> history) {
        for (StageCurve curve : AgedConversion.of(history).curves()) {
            for (int i = 0; i < curve.days().size(); i++) {
                assertThat(curve.winProbabilities().get(i))
                        .isLessThanOrEqualTo(curve.winProbabilitiesOfEnded().get(i) + 1e-12);
            }
        }
    }

    @Property(tries = 200)
    void orderOfTheDealsIsIrrelevant(@ForAll("any") List<DealPath> history, @ForAll Random random) {
        List<DealPath> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(AgedConversion.of(shuffled)).isEqualTo(AgedConversion.of(history));
        assertThat(MeasuredConversion.of(shuffled)).isEqualTo(MeasuredConversion.of(history));
    }

    @Property(tries = 200)
    void curveIsTheShareOfWinsAmongDealsThatStayed(@ForAll("closed") List<DealPath> history) {
        // without open deals the curve is a plain count: of the deals that stayed longer in a, those won from a
        List<DealPath> ending =
                history.stream().filter(path -> path.stays().size() == 1).toList();
        if (ending.isEmpty()) {
            return;
        }
        StageCurve curve = AgedConversion.of(ending).curve("a").orElseThrow();
        for (long day : curve.days()) {
            List<DealPath> longer = ending.stream()
                    .filter(path -> path.stays().get(0).days() > day)
                    .toList();
            assertThat(curve.stayedLongerThan(day)).isEqualTo(longer.size());
            if (!longer.isEmpty()) {
                double share = (double) longer.stream().filter(DealPath::isWon).count() / longer.size();
                assertThat(curve.after(day)).isCloseTo(share, within(1e-9));
            }
        }
    }
}
