// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.ClosePlanSet;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.ClosePlanStep;
import io.stagecraft.fixtures.Deals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosePlanSlippageTest {
    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final ClosePlanStep LEGAL = ClosePlanStep.of("legal", "Contract checked", FEBRUARY, "li");
    private static final ClosePlanStep BUDGET = ClosePlanStep.of("budget", "Budget released", FEBRUARY, "customer");

    private final Opportunity deal = Deals.openedIn(SalesProcesses.consultative(), AT);

    @Test
    void overdueStepsAreCountedByWhoOwesThem() {
        Opportunity planned = deal.append(ClosePlanSet.of(AT, List.of(LEGAL, BUDGET.withReached(FEBRUARY))));

        assertThat(ClosePlanSlippage.of(planned, FEBRUARY).overdue()).isEmpty();
        ClosePlanSlippage late = ClosePlanSlippage.of(planned, FEBRUARY.plusDays(1));
        assertThat(late.overdue()).containsExactly(LEGAL);
        assertThat(late.overdueByPerson()).containsOnlyKeys("li");
        assertThat(late.reached()).isEqualTo(1);
        assertThat(late.steps()).isEqualTo(2);
    }

    @Test
    void slippageIsCountedFromTheFirstDueDay() {
        Opportunity put = deal.append(ClosePlanSet.of(AT, List.of(LEGAL, BUDGET)))
                .append(ClosePlanSet.of(AT, List.of(LEGAL.withDue(FEBRUARY.plusDays(10)), BUDGET)))
                .append(ClosePlanSet.of(
                        AT, List.of(LEGAL.withDue(FEBRUARY.plusDays(5)), BUDGET.withReached(FEBRUARY.minusDays(3)))));

        assertThat(ClosePlanSlippage.of(put, FEBRUARY).daysPutOff()).isEqualTo(5);
    }

    @Test
    void aDealWithoutAPlanHasNoSlippage() {
        assertThat(ClosePlanSlippage.of(deal, FEBRUARY).steps()).isZero();
        assertThat(ClosePlanSlippage.of(deal, FEBRUARY).daysPutOff()).isZero();
    }
}
