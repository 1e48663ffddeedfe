// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.planning.accuracy.ForecastCall;
import io.stagecraft.planning.forecast.ManagementTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CalledAmountTest {
    private static final ManagementTree TREE =
            ManagementTree.of(Map.of("east", "company", "west", "company", "A", "east", "B", "east", "C", "west"));
    private static final LocalDate END = LocalDate.parse("2026-06-30");

    @Test
    void theCallOfAManagerSpeaksForEverybodyBelow() {
        CalledAmount called = CalledAmount.ofAll(
                        TREE, List.of(call("A", 1, 10), call("B", 1, 20), call("east", 1, 25), call("C", 1, 7)), END)
                .orElseThrow();

        assertThat(called.calls()).extracting(ForecastCall::person).containsExactly("C", "east");
        assertThat(called.amount()).isEqualTo(eur(32));
        assertThat(called.missing()).isEmpty();
    }

    @Test
    void whoHasNotCalledIsNamedUnlessSomebodyAboveHas() {
        assertThat(CalledAmount.ofAll(TREE, List.of(call("A", 1, 10)), END))
                .hasValueSatisfying(called -> assertThat(called.missing()).containsExactly("B", "west"));
        assertThat(CalledAmount.of("east", TREE, List.of(call("A", 1, 10)), END))
                .hasValueSatisfying(called -> assertThat(called.missing()).containsExactly("B"));
        assertThat(CalledAmount.of("west", TREE, List.of(call("A", 1, 10)), END))
                .isEmpty();
    }

    @Test
    void theLatestCallOfAPersonCounts() {
        List<ForecastCall> calls = List.of(call("A", 9, 30), call("A", 2, 10), call("A", 9, 40), call("A", 20, 90));

        assertThat(CalledAmount.of("A", TREE, calls, LocalDate.parse("2026-04-19")))
                .hasValueSatisfying(called -> {
                    assertThat(called.amount()).isEqualTo(eur(40));
                    assertThat(called.lastDay()).isEqualTo("2026-04-09");
                });
        assertThat(CalledAmount.of("A", TREE, calls, LocalDate.parse("2026-04-01")))
                .isEmpty();
    }

    @Test
    void whoIsNotInTheTreeCallsForThemselves() {
        assertThat(CalledAmount.ofAll(TREE, List.of(call("company", 1, 50), call("partner", 2, 5)), END))
                .hasValueSatisfying(called -> assertThat(called.amount()).isEqualTo(eur(55)));
    }

    @Property
    void theWholeIsTheSumOfTheBranches(@ForAll @Size(max = 12) List<Short> amounts) {
        List<ForecastCall> calls = new ArrayList<>();
        List<String> names = TREE.names();
        for (int i = 0; i < amounts.size(); i++) {
            String person = names.get(Math.floorMod(7 * i, names.size()));
            if (!person.equals("company")) {
                calls.add(call(person, 1 + i, amounts.get(i)));
            }
        }

        assertThat(CalledAmount.ofAll(TREE, calls, END).map(CalledAmount::amount))
                .isEqualTo(Stream.of("east", "west")
                        .flatMap(branch -> CalledAmount.of(branch, TREE, calls, END).stream())
                        .map(CalledAmount::amount)
                        .reduce(Money::plus));
    }

    @TestFactory
    Stream<DynamicTest> callsThatCannotBeAddedUpAreRefusedByName() {
        ForecastCall first = call("A", 1, 10);
        return Refused.tests(
                Refused.with(
                        "calls must be for one period but were for 2026-04-01/2026-07-01 and 2026-04-01/2026-05-01",
                        () -> all(first, call("B", 1, 1).withPeriod(DateRange.parse("2026-04-01/2026-05-01")))),
                Refused.with(
                        "calls must be of one kind but were of commit and best-case",
                        () -> all(first, call("B", 1, 1).withCategory(ForecastCategory.BEST_CASE))),
                Refused.with(
                        "calls must be in one currency but were in EUR and USD",
                        () -> all(first, call("B", 1, 1).withAmount(Money.parse("USD 1")))));
    }

    private static Optional<CalledAmount> all(ForecastCall... calls) {
        return CalledAmount.ofAll(TREE, List.of(calls), END);
    }

    private static ForecastCall call(String person, int day, long amount) {
        return ForecastCall.builder()
                .person(person)
                .day(LocalDate.of(2026, 4, 1).plusDays(day - 1))
                .period(DateRange.parse("2026-04-01/2026-07-01"))
                .category(ForecastCategory.COMMIT)
                .amount(eur(amount))
                .build();
    }

    private static Money eur(long amount) {
        return Money.ofMajor(CurrencyUnit.EUR, amount);
    }
}
