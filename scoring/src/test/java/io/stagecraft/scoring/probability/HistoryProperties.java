package io.stagecraft.scoring.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.explain.Rule;
import io.stagecraft.scoring.probability.Stay.End;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
                    return DealPath.builder()
                            .addAllStays(stays)
                            .age(first + second + third)
                            .build();
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

    @Property(tries = 200)
    void orderOfTheDealsIsIrrelevant(@ForAll("any") List<DealPath> history, @ForAll Random random) {
        List<DealPath> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(AgedConversion.of(shuffled)).isEqualTo(AgedConversion.of(history));
        assertThat(MeasuredConversion.of(shuffled)).isEqualTo(MeasuredConversion.of(history));
    }

    @Property(tries = 200)
    void theShareOfWinsAmongThoseThatStayedIsWhatTheCurveSays(@ForAll("closed") List<DealPath> history) {
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
