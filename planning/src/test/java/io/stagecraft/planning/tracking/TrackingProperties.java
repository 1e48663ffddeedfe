// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class TrackingProperties {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final DateRange JANUARY = DateRange.parse("2018-01-01/2018-02-01");
    private static final List<String> NAMES = List.of("East", "West", "a", "b", "c", "d", "nobody");
    private static final Map<String, String> MANAGERS = Map.of("a", "East", "b", "East", "c", "West", "d", "West");
    private static final Dimension<String> PEOPLE = Dimension.tree(
            "organisation",
            TargetDimension.PERSON,
            NAMES.subList(0, 6),
            name -> Optional.ofNullable(MANAGERS.get(name)));
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays(), FiscalUnit.MONTH);

    @Property(tries = 500)
    void theCausesOfAGapSumToIt(
            @ForAll("figures") List<SegmentFigures> planned, @ForAll("figures") List<SegmentFigures> actual) {
        if (planned.stream().mapToLong(SegmentFigures::activity).sum() == 0) {
            return;
        }
        GapDiagnosis why = GapDiagnosis.of(planned, actual);

        assertThat(why.activity().plus(why.mix()).plus(why.conversion()).plus(why.dealSize()))
                .isEqualTo(why.gap());
        assertThat(why.gap().smallest()).isEqualTo(revenue(actual) - revenue(planned));
    }

    @Property(tries = 300)
    void noGapHasNoCauses(@ForAll("figures") List<SegmentFigures> figures) {
        if (figures.stream().anyMatch(one -> one.activity() == 0 || one.wins() == 0)) {
            return;
        }
        GapDiagnosis why = GapDiagnosis.of(figures, figures);

        assertThat(List.of(why.activity(), why.mix(), why.conversion(), why.dealSize()))
                .allSatisfy(cause -> assertThat(cause.smallest()).isZero());
    }

    @Property(tries = 300)
    void ranksAreAWeakOrder(@ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> measures) {
        List<Integer> subjects = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            subjects.add(i);
        }
        LeagueTable<Integer> table =
                LeagueTable.of(subjects, subject -> Optional.of(Ratio.of(measures.get(subject), 3)));

        assertThat(table.entries())
                .allSatisfy(entry -> assertThat(entry.rank())
                        .isEqualTo(1
                                + (int) measures.stream()
                                        .filter(other -> other > measures.get(entry.subject()))
                                        .count()));
    }

    @Property(tries = 300)
    void aFullyAttributedSaleAddsUp(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int amount,
            @ForAll @NotEmpty @Size(max = 8) List<@IntRange(min = 1, max = 50) Integer> weights) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        Map<Integer, Ratio> shares = new LinkedHashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            shares.put(i, Ratio.of(weights.get(i), all));
        }

        assertThat(Sale.of(DAY, Quantity.units(amount, "pieces"), shares).credits().values().stream()
                        .mapToLong(Quantity::smallest)
                        .sum())
                .isEqualTo(amount);
    }

    @Property(tries = 300)
    void daysAddUpToTheirRange(
            @ForAll @Size(max = 20) List<@IntRange(max = 30) Integer> days,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 30) int length) {
        List<Sale<String>> sales = new ArrayList<>();
        days.forEach(day -> sales.add(Sale.of(DAY.plusDays(day), Quantity.units(day + 1, "pieces"), "seller-1")));
        Actuals<String> actuals = Actuals.of(Quantity.units(0, "pieces").unit(), sales);
        DateRange range = DateRange.of(DAY.plusDays(from), DAY.plusDays(from + length));

        assertThat(actuals.credited("seller-1", range).smallest())
                .isEqualTo(days.stream()
                        .filter(day -> day >= from && day < from + length)
                        .mapToLong(day -> day + 1)
                        .sum());
    }

    @Property(tries = 300)
    void sellingMoreNeverWorsensTheOutlook(
            @ForAll @IntRange(min = -1000, max = 1000) int target,
            @ForAll @IntRange(min = -2000, max = 2000) int sold,
            @ForAll @IntRange(max = 100) int share) {
        Assume.that(target != 0);
        Attainment one =
                Attainment.of(Quantity.units(target, "pieces"), Quantity.units(sold, "pieces"), Ratio.ofPercent(share));
        Attainment more = Attainment.of(
                Quantity.units(target, "pieces"), Quantity.units(sold + 1, "pieces"), Ratio.ofPercent(share));

        assertThat(one.outlook().isPresent()).isEqualTo(share >= 10);
        one.outlook()
                .ifPresent(outlook -> assertThat(more.outlook().orElseThrow()).isLessThanOrEqualTo(outlook));
    }

    @Property(tries = 200)
    void everybodyAndEverySaleAppearsOnce(
            @ForAll @IntRange(min = -1000, max = 1000) int target,
            @ForAll @Size(4) List<@IntRange(max = 2) Integer> weights,
            @ForAll @Size(max = 8) List<@IntRange(min = -100, max = 100) Integer> amounts,
            @ForAll @IntRange(max = 40) int passed) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        TargetPlan plan = TargetSplit.of(Target.of("won", machines(target), JANUARY))
                .accepting("drawn")
                .over(
                        PEOPLE,
                        SplitWeights.by(name ->
                                BigDecimal.valueOf(weights.get(PEOPLE.leaves().indexOf(name)))))
                .over(DAYS)
                .plan()
                .orElseThrow();
        List<Sale<String>> sales = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            sales.add(Sale.of(
                    JANUARY.start().plusDays(5L * i - 3),
                    machines(amounts.get(i)),
                    NAMES.get(Math.floorMod(amounts.get(i), NAMES.size()))));
        }
        Quantity none = machines(0);
        Tracking<String> tracking = Tracking.of(plan, PEOPLE, Actuals.of(none.unit(), sales));
        LocalDate asOf = JANUARY.start().plusDays(passed - 4L);

        Map<String, Attainment> attained = tracking.attainments(asOf);
        Map<String, Quantity> without = tracking.withoutTarget(asOf);
        Set<String> everybody = new LinkedHashSet<>(attained.keySet());
        everybody.addAll(without.keySet());
        assertThat(everybody).containsExactlyInAnyOrderElementsOf(tracking.keys());
        assertThat(attained.size() + without.size()).isEqualTo(tracking.keys().size());

        Quantity top = PEOPLE.top().stream()
                .map(key -> attained.containsKey(key) ? attained.get(key).actual() : without.getOrDefault(key, none))
                .reduce(none, Quantity::plus);
        Quantity unplanned = tracking.unplanned(asOf).values().stream().reduce(none, Quantity::plus);
        Quantity all = sales.stream()
                .filter(sale -> JANUARY.contains(sale.date()) && !sale.date().isAfter(asOf))
                .map(Sale::amount)
                .reduce(none, Quantity::plus);
        assertThat(top.plus(unplanned)).isEqualTo(all);
    }

    @Provide
    Arbitrary<List<SegmentFigures>> figures() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 100_000))
                .as((activity, wins, revenue) -> new int[] {activity, wins, revenue})
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(rows -> {
                    List<SegmentFigures> figures = new ArrayList<>();
                    for (int[] row : rows) {
                        figures.add(SegmentFigures.of(
                                "segment " + figures.size(), row[0], row[1], Quantity.units(row[2], "cents")));
                    }
                    return figures;
                });
    }

    private static long revenue(List<SegmentFigures> figures) {
        return figures.stream().mapToLong(one -> one.revenue().smallest()).sum();
    }
}
