// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.planning.Quantities.machines;
import static io.stagecraft.planning.Quantities.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What is due to any day is within half a unit of exact, whatever the levels of the calendar; or, staggered, of people
 * together.
 */
class CalendarRoundingProperties {
    private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
    private static final Dimension<Integer> PEOPLE = Dimension.of("person", TargetDimension.PERSON, List.of(0, 1));

    @Example
    void fiftyPiecesOverAYearAreHalfAUnitFromExactOnEveryDay() {
        Dimension<PlanPeriod> days = Dimension.calendar(
                FiscalCalendar.standard(), YEAR, WorkCalendar.weekdays(), FiscalUnit.QUARTER, FiscalUnit.MONTH);
        TargetPlan plan =
                TargetSplit.of(target(machines(50), YEAR)).over(days).plan().orElseThrow();
        double each = 50.0 / plan.cells();
        long due = 0;
        for (int day = 0; day < plan.cells(); day++) {
            due += plan.cell(day);

            assertThat(due)
                    .isBetween((long) Math.ceil((day + 1) * each - 0.5), (long) Math.floor((day + 1) * each + 0.5));
        }
    }

    @Property(tries = 400)
    void anyDayIsHalfAUnitFromExactWhateverTheLevels(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dimension<PlanPeriod> calendar = calendar(random);
        List<PlanPeriod> days = calendar.leaves();
        Map<PlanPeriod, BigDecimal> weight = new HashMap<>();
        days.forEach(day -> weight.put(day, BigDecimal.valueOf(random.nextInt(5))));
        weight.put(days.get(0), BigDecimal.ONE);
        int sort = random.nextInt(3);
        int[] cells = random.ints(2L * days.size(), 0, 9).toArray();
        cells[0] = cells[days.size()] = 1;
        TargetSplit split = TargetSplit.of(target(machines(random.nextLong(-300, 3_000)), YEAR))
                .accepting("random")
                .withoutMargins();
        split = sort == 0
                ? split.over(PEOPLE).over(calendar, SplitWeights.of(weight))
                : split.over(PEOPLE, SplitWeights.equal()).over(calendar).weightedByCells(cell -> cells[(int) cell]);

        TargetPlan plan = split.plan().orElseThrow();

        for (int person : PEOPLE.leaves()) {
            double[] weights = IntStream.range(0, days.size())
                    .mapToDouble(day -> sort == 0
                            ? weight.getOrDefault(days.get(day), BigDecimal.ZERO)
                                    .doubleValue()
                            : cells[person * days.size() + day])
                    .toArray();
            assertHalfAUnit(plan, person, weights, 0);
        }
    }

    @Property(tries = 200)
    void monthsThatWeighByThemselvesAreRoundedOnTheirDays(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dimension<PlanPeriod> calendar = Dimension.calendar(
                FiscalCalendar.standard(), YEAR, WorkCalendar.weekdays(), FiscalUnit.QUARTER, FiscalUnit.MONTH);
        int[] months = random.ints(12, 1, 9).toArray();
        TargetPlan plan = TargetSplit.of(target(machines(random.nextLong(1, 3_000)), YEAR))
                .withoutMargins()
                .over(PEOPLE)
                .over(calendar)
                .weighing(calendar, 2, month -> BigDecimal.valueOf(months[month(month)]))
                .plan()
                .orElseThrow();
        List<PlanPeriod> days = calendar.leaves();
        double[] byMonth = new double[12];
        double[] byQuarter = new double[4];
        days.forEach(day -> {
            byMonth[month(day)]++;
            byQuarter[month(day) / 3]++;
        });
        double[] weights = days.stream()
                .mapToDouble(day -> byQuarter[month(day) / 3]
                        * months[month(day)]
                        / IntStream.range(0, 3)
                                .map(i -> months[month(day) / 3 * 3 + i])
                                .sum()
                        / byMonth[month(day)])
                .toArray();

        for (int person : PEOPLE.leaves()) {
            assertHalfAUnit(plan, person, weights, 0);
        }
    }

    @Property(tries = 300)
    void whenPlannedAgainTheDaysLeftAreHalfAUnitFromExact(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dimension<PlanPeriod> calendar = calendar(random);
        TargetSplit split = TargetSplit.of(target(machines(random.nextLong(1, 3_000)), YEAR))
                .withoutMargins()
                .over(PEOPLE)
                .over(calendar);
        TargetPlan plan = split.plan().orElseThrow();
        int elapsed = random.nextInt(calendar.leaves().size());

        TargetPlan again = split.withTarget(
                        target(machines(plan.target().amount().orElseThrow().smallest() + random.nextInt(500)), YEAR))
                .near(plan)
                .elapsedBefore(calendar.leaves().get(elapsed).range().start())
                .plan()
                .orElseThrow();

        double[] weights = new double[calendar.leaves().size()];
        Arrays.fill(weights, elapsed, weights.length, 1);
        for (int person : PEOPLE.leaves()) {
            for (int day = 0; day < elapsed; day++) {
                assertThat(again.cell(person * weights.length + day))
                        .isEqualTo(plan.cell(person * weights.length + day));
            }
            Cut who = PEOPLE.at(person);
            if (again.amount(who).equals(plan.amount(who))) {
                assertThat(again.byDay(who)).isEqualTo(plan.byDay(who));
            } else {
                assertHalfAUnit(again, person, weights, elapsed);
            }
        }
    }

    @Property(tries = 100)
    void staggeredEachIsWithinAUnitAndEqualPeopleTogetherWithinHalfAUnit(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dimension<PlanPeriod> calendar = calendar(random);
        int people = random.nextInt(1, 24);
        long each = random.nextLong(0, 300);

        assertStraysLessThan(0.5 + 1e-9, staggered(calendar, people, people * each), people, 0, people);
    }

    @Property(tries = 100)
    void staggeredAlmostEqualPeopleAndTheirTeamsStrayByTheLogarithmOfTheirNumber(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dimension<PlanPeriod> calendar = calendar(random);
        int people = random.nextInt(2, 48);
        // some have one unit more than others
        TargetPlan plan = staggered(calendar, people, random.nextLong(0, 300L * people));
        double most = 1 + Math.log(people) / Math.log(2) / 2;
        int from = random.nextInt(people);

        assertStraysLessThan(most, plan, people, 0, people);
        assertStraysLessThan(most, plan, people, from, random.nextInt(from, people) + 1);
    }

    private static TargetPlan staggered(Dimension<PlanPeriod> calendar, int people, long total) {
        return TargetSplit.of(target(machines(total), YEAR))
                .accepting("any total")
                .withoutMargins()
                .over(Dimension.of(
                        "person",
                        TargetDimension.PERSON,
                        IntStream.range(0, people).boxed().toList()))
                .over(calendar)
                .using(calendar, Apportionment.staggered())
                .plan()
                .orElseThrow();
    }

    /** Holds what is due to each day from some people together against their exact share, and each of them by themselves. */
    private static void assertStraysLessThan(double most, TargetPlan plan, int people, int from, int to) {
        int days = plan.cells() / people;
        long[] total = new long[people];
        for (int cell = 0; cell < plan.cells(); cell++) {
            total[cell / days] += plan.cell(cell);
        }
        long[] due = new long[people];
        for (int day = 0; day < days; day++) {
            double gap = 0;
            for (int person = from; person < to; person++) {
                due[person] += plan.cell(person * days + day);
                double own = due[person] - (double) total[person] * (day + 1) / days;
                gap += own;

                assertThat(Math.abs(own)).as("person %s, day %s", person, day).isLessThan(1);
            }
            assertThat(Math.abs(gap)).as("day %s", day).isLessThanOrEqualTo(most);
        }
    }

    private static int month(PlanPeriod period) {
        return period.range().start().getMonthValue() - 1;
    }

    private static void assertHalfAUnit(TargetPlan plan, int person, double[] weights, int from) {
        int size = weights.length;
        long total = IntStream.range(from, size)
                .mapToLong(day -> plan.cell(person * size + day))
                .sum();
        double sum = Arrays.stream(weights).sum();
        double running = 0;
        long due = 0;
        for (int day = from; day < size; day++) {
            running += weights[day];
            due += plan.cell(person * size + day);

            assertThat(Math.abs(due - total * running / sum)).as("day %s", day).isLessThanOrEqualTo(0.5 + 1e-9);
        }
    }

    private static Dimension<PlanPeriod> calendar(SplittableRandom random) {
        List<FiscalUnit> units = new ArrayList<>();
        for (FiscalUnit unit : List.of(FiscalUnit.QUARTER, FiscalUnit.MONTH, FiscalUnit.WEEK)) {
            if (random.nextBoolean()) {
                units.add(unit);
            }
        }
        LocalDate holiday = YEAR.start().plusDays(random.nextInt(365));
        return Dimension.calendar(
                FiscalCalendar.standard(),
                YEAR,
                WorkCalendar.weekdays().withHolidays(List.of(holiday)),
                units.toArray(new FiscalUnit[0]));
    }
}
