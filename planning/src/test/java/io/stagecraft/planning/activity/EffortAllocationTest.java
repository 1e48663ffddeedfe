// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static io.stagecraft.fixtures.ReferenceTable.number;
import static io.stagecraft.fixtures.ReferenceTable.numbers;
import static io.stagecraft.fixtures.ReferenceTable.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.ReferenceTable;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.target.RampProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables under {@code reference/effort}, and what is refused. */
class EffortAllocationTest {
    @Test
    void concaveResponsesAreBestServedGreedily() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("effort/concave_adbudg_5.csv");
        EffortAllocation<String> allocation = EffortAllocation.of(accounts(rows), 20);

        EffortPlan<String> best = allocation.best();

        assertThat(best.method()).isEqualTo(EffortPlan.Method.GREEDY);
        assertThat(best.response()).isCloseTo(162.73522989219285, within(1e-9));
        assertThat(best.effort()).isEqualTo(20);
        rows.forEach(row ->
                assertThat(best.visits()).containsEntry(row.getField("account"), (int) whole(row, "optimal_visits")));
        assertThat(allocation.exact().visits()).isEqualTo(best.visits());
        assertThat(Serialized.copy(best)).isEqualTo(best);
    }

    @Test
    void shapedResponsesNeedTheExactPlan() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("effort/s_shaped_4.csv");
        EffortAllocation<String> allocation = EffortAllocation.of(accounts(rows), 8);

        EffortPlan<String> best = allocation.best();
        EffortPlan<String> greedy = allocation.greedy();

        assertThat(allocation.isConcave()).isFalse();
        assertThat(best.method()).isEqualTo(EffortPlan.Method.EXACT);
        assertThat(best.response()).isCloseTo(98.26086956521739, within(1e-9));
        assertThat(greedy.response()).isCloseTo(42.253289762631894, within(1e-9));
        rows.forEach(row -> {
            assertThat(best.visits()).containsEntry(row.getField("account"), (int) whole(row, "optimal_visits"));
            assertThat(greedy.visits()).containsEntry(row.getField("account"), (int) whole(row, "greedy_visits"));
        });
    }

    @Test
    void squareRootsHaveAClosedForm() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("effort/square_root.csv");

        double[] efforts = EffortAllocation.squareRoot(numbers(rows, "coefficient"), 110);

        for (int i = 0; i < efforts.length; i++) {
            assertThat(efforts[i]).isCloseTo(number(rows.get(i), "optimal_effort"), within(1e-12));
        }
    }

    @Test
    void travelIsPaidOnce() {
        List<EffortAccount<String>> accounts = List.of(
                EffortAccount.of("near", Response.judged(0, 5, 6)),
                EffortAccount.of("far", Response.judged(0, 4, 8, 12)).costing(2, 3));

        assertThat(EffortAllocation.of(accounts, 5).best().visits())
                .containsEntry("near", 2)
                .containsEntry("far", 0);
        assertThat(EffortAllocation.of(accounts, 9).best().visits())
                .containsEntry("near", 2)
                .containsEntry("far", 2);
        assertThat(EffortAllocation.of(accounts, 10).best()).satisfies(plan -> {
            assertThat(plan.visits()).containsEntry("near", 1).containsEntry("far", 3);
            assertThat(plan.effort()).isEqualTo(10);
        });
    }

    @Test
    void boundsAreKept() {
        List<EffortAccount<String>> accounts = List.of(
                EffortAccount.of("a", Response.squareRoot(10)).visits(0, 2),
                EffortAccount.of("b", Response.squareRoot(0)).visits(1, 5));

        assertThat(EffortAllocation.of(accounts, 6).best().visits())
                .containsEntry("a", 2)
                .containsEntry("b", 1);
    }

    @Test
    void effortThatBringsNothingIsNotSpent() {
        EffortPlan<String> plan = EffortAllocation.of(List.of(EffortAccount.of("a", Response.judged(3, 3, 2))), 9)
                .exact();

        assertThat(plan.visits()).containsEntry("a", 0);
        assertThat(plan.effort()).isZero();
        assertThat(EffortAllocation.of(List.of(), 9).best().visits()).isEmpty();
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        assertThat(Told.refusal(() -> EffortAllocation.of(
                        List.of(
                                EffortAccount.of("a", Response.squareRoot(1)).visits(3, 5),
                                EffortAccount.of("a", visits -> visits == 1 ? Double.NaN : 0)),
                        2)))
                .containsExactly(
                        "effort allocation",
                        "accounts[1] effort.id id=a",
                        "accounts[1] effort.response visits=1 response=NaN",
                        "accounts effort.minimum budget=2 least=3");
        assertThatThrownBy(() -> EffortAccount.of("a", Response.squareRoot(1)).visits(3, 2))
                .hasMessage("visits of a must be from 0 and in order but were 3 to 2");
        assertThatThrownBy(() -> EffortAccount.of("a", Response.squareRoot(1)).costing(0, 0))
                .hasMessage("effort of a visit to a must be at least 1 but was 0");
        assertThatThrownBy(() -> Response.adbudg(5, 1, 1, 1))
                .hasMessage("least and most must be finite and in this order but were 5.0 and 1.0");
        assertThatThrownBy(() -> Response.adbudg(0, 1, 0, 1)).hasMessage("shape must be above 0 but was 0.0");
    }

    @Test
    void anExactPlanBeyondItsLimitIsRefused() {
        EffortAllocation<Integer> huge = EffortAllocation.of(
                IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                EffortAccount.of(i, Response.adbudg(0, 1, 2, 5)).visits(0, 3))
                        .toList(),
                600_000);

        assertThatThrownBy(huge::best)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("accounts times effort must be at most 500000000 for an exact plan but was 1000 x 600001");
    }

    @Test
    void aBudgetBelowZeroAndMoreVisitsThanCanBePlannedAreRefused() {
        assertThat(Told.refusal(() -> EffortAllocation.of(List.of(EffortAccount.of("a", Response.squareRoot(1))), -1)))
                .containsExactly("effort allocation", "budget effort.budget budget=-1");
        assertThat(Told.refusal(() ->
                        EffortAllocation.of(List.of(EffortAccount.of("a", Response.squareRoot(1))), Integer.MAX_VALUE)))
                .containsExactly("effort allocation", "accounts[0] effort.visits most=65,535 visits=2,147,483,647");
    }

    private static List<EffortAccount<String>> accounts(List<NamedCsvRecord> rows) {
        return rows.stream()
                .map(row -> EffortAccount.of(
                        row.getField("account"),
                        Response.adbudg(
                                number(row, "minimum"),
                                number(row, "maximum"),
                                number(row, "shape_c"),
                                number(row, "scale_d"))))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "effort of a visit to c must be at least 1 but was 0",
                        () -> EffortAccount.of("c", Response.squareRoot(1)).costing(0, 0)),
                Refused.with(
                        "travel to c must not be negative but was -1",
                        () -> EffortAccount.of("c", Response.squareRoot(1)).costing(1, -1)),
                Refused.with(
                        "days must not be empty but were 2026-01-01/2026-01-01",
                        () -> Staffing.of(Ratio.one(), 1, RampProfile.standard())
                                .capacity(DateRange.parse("2026-01-01/2026-01-01"), LocalDate.of(2026, 1, 1))),
                Refused.with("scale must be above 0 but was 0.0", () -> Response.adbudg(0, 1, 1, 0)),
                Refused.with("coefficient must be at least 0 and finite but was -1.0", () -> Response.squareRoot(-1)),
                Refused.with("responses must not be empty", () -> Response.judged()),
                Refused.with(
                        "coefficients must not be negative but one was -1.0",
                        () -> EffortAllocation.squareRoot(new double[] {1, -1}, 1)),
                Refused.with("one coefficient must be above 0", () -> EffortAllocation.squareRoot(new double[] {0}, 1)),
                Refused.with(
                        "budget must not be negative but was -1.0",
                        () -> EffortAllocation.squareRoot(new double[] {1}, -1)),
                Refused.with(
                        "visitsPerDay must not be negative but was -1", () -> VisitPlan.of(List.of(), List.of(), -1)),
                Refused.with(
                        "visits to c must not be negative but was -1",
                        () -> VisitRequest.of("o", "c", VisitPurpose.DEVELOP_NEW_CUSTOMER, -1)),
                Refused.with(
                        "fullPerMonth must be above 0 but was 0",
                        () -> Staffing.of(Ratio.zero(), 1, RampProfile.standard())),
                Refused.with(
                        "months must be at least 1 but was 0",
                        () -> Staffing.of(Ratio.one(), 0, RampProfile.standard())),
                Refused.with(
                        "a funnel must have a step (average deal EUR 1.00)",
                        () -> ReverseFunnel.of(Money.parse("EUR 1"), List.of())));
    }
}
