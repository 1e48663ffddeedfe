// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.planning.Quantities.drawn;
import static io.stagecraft.planning.Quantities.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanDifferenceProperties {
    private static final DateRange PERIOD = DateRange.parse("2026-01-01/2026-03-01");
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e");
    private static final List<String> TEAMS = List.of("East", "West");

    @Property(tries = 500)
    void theDifferenceOfTwoPlansIsThatOfTheirAmountsAtEveryCut(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomShape before =
                new RandomShape(random, random.nextBoolean(), drawn(random, random.nextLong(-5_000, 50_000)));
        RandomShape after = new RandomShape(
                random, before.productsFirst, before.plan.unit().ofSmallest(random.nextLong(-5_000, 50_000)));
        PlanDifference difference = after.plan.minus(before.plan);

        for (int i = 0; i < 40; i++) {
            RandomShape named = random.nextBoolean() ? before : after;
            Cut cut = Cut.all();
            Optional<String> person = Optional.empty();
            Optional<String> product = Optional.empty();
            DateRange days = PERIOD;
            if (random.nextBoolean()) {
                person = Optional.of(pick(random, List.copyOf(named.bosses.keySet())));
                cut = cut.and(named.people.at(person.get()));
            }
            if (random.nextBoolean()) {
                product = Optional.of(pick(random, named.products.leaves()));
                cut = cut.and(named.products.at(product.get()));
            }
            if (random.nextBoolean()) {
                LocalDate start = PERIOD.start().plusDays(random.nextInt(59));
                days = DateRange.of(start, start.plusDays(random.nextInt(30)));
                cut = cut.during(days);
            }

            assertThat(difference.amount(cut).smallest())
                    .as("%s", cut)
                    .isEqualTo(after.sum(person, product, days) - before.sum(person, product, days));
        }
        assertThat(difference.net()).isEqualTo(difference.amount(Cut.all()));
        assertThat(difference.byTop(after.people).values().stream()
                        .mapToLong(Quantity::smallest)
                        .sum())
                .isEqualTo(difference.net().smallest());
        assertThat(before.plan.plus(difference)).isEqualTo(after.plan);
        assertThat(before.plan.minus(before.plan).isEmpty()).isTrue();
    }

    private static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A plan over some of the people in teams or without, some of the products, and days with holidays, in two orders. */
    private static final class RandomShape {
        final boolean productsFirst;
        final Map<String, Optional<String>> bosses = new LinkedHashMap<>();
        final Dimension<String> people;
        final Dimension<String> products;
        final Dimension<PlanPeriod> days;
        final TargetPlan plan;

        RandomShape(SplittableRandom random, boolean productsFirst, Quantity total) {
            this.productsFirst = productsFirst;
            boolean inTeams = random.nextBoolean();
            if (inTeams) {
                TEAMS.forEach(team -> bosses.put(team, Optional.empty()));
            }
            for (String person : PEOPLE) {
                if (random.nextInt(3) > 0) {
                    bosses.put(person, inTeams ? Optional.of(pick(random, TEAMS)) : Optional.empty());
                }
            }
            bosses.putIfAbsent("a", Optional.empty());
            people = Dimension.tree("person", TargetDimension.PERSON, bosses.keySet(), bosses::get);
            products = Dimension.of(
                    "product", TargetDimension.PRODUCT, List.of("P", "Q", "R").subList(0, 1 + random.nextInt(3)));
            List<LocalDate> holidays = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                holidays.add(PERIOD.start().plusDays(random.nextInt(59)));
            }
            FiscalUnit[] units = random.nextBoolean()
                    ? new FiscalUnit[] {FiscalUnit.MONTH}
                    : new FiscalUnit[] {FiscalUnit.QUARTER, FiscalUnit.MONTH, FiscalUnit.WEEK};
            days = Dimension.calendar(
                    FiscalCalendar.standard(), PERIOD, WorkCalendar.weekdays().withHolidays(holidays), units);
            Map<String, BigDecimal> weights = new LinkedHashMap<>();
            people.leaves().forEach(person -> weights.put(person, BigDecimal.valueOf(1 + random.nextInt(9))));
            TargetSplit split = TargetSplit.of(Target.of("won", total, PERIOD)).accepting("random");
            split = productsFirst
                    ? split.over(products).over(people, SplitWeights.of(weights))
                    : split.over(people, SplitWeights.of(weights)).over(products);
            plan = split.over(days).plan().orElseThrow();
        }

        /** Adds up cell by cell. */
        long sum(Optional<String> person, Optional<String> product, DateRange range) {
            long sum = 0;
            int cell = 0;
            List<String> first = (productsFirst ? products : people).leaves();
            List<String> second = (productsFirst ? people : products).leaves();
            for (String outer : first) {
                for (String inner : second) {
                    String who = productsFirst ? inner : outer;
                    String what = productsFirst ? outer : inner;
                    boolean isIn = (person.isEmpty() || person.get().equals(who) || person.equals(bosses.get(who)))
                            && (product.isEmpty() || product.get().equals(what));
                    for (PlanPeriod day : days.leaves()) {
                        sum += isIn && range.encloses(day.range()) ? plan.cell(cell) : 0;
                        cell++;
                    }
                }
            }
            return sum;
        }
    }
}
