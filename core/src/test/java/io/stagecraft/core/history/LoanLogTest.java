// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.TransitionRules;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.LoanLog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The public loan log: figures of issue and domain model, and counts taken from the log by another program. */
class LoanLogTest {
    private static final Instant END = Instant.parse("2012-12-31T00:00:00Z");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final double DAY_IN_MILLIS = 86_400_000;

    @Test
    void theOutcomesAndTheTimeToApprovalAreThePublishedOnes() {
        List<Opportunity> deals = LoanLog.deals();

        assertThat(deals).hasSize(2_393);
        assertThat(deals.stream().filter(deal -> deal.status() == DealStatus.WON))
                .hasSize(500);
        assertThat(deals.stream().filter(deal -> deal.lossReason().equals(Optional.of("A_DECLINED"))))
                .hasSize(1_335);
        assertThat(deals.stream().filter(deal -> deal.lossReason().equals(Optional.of("A_CANCELLED"))))
                .hasSize(558);
        assertThat(CycleTimes.wonMillis(deals).median().orElseThrow() / DAY_IN_MILLIS)
                .isCloseTo(14.7204, within(5e-5));
        assertThat(WinRates.in(AMSTERDAM).of(deals, DateRange.parse("2011-10-01/2012-04-01")))
                .hasToString("20.9 % of 2,393 closed deals");
    }

    @Test
    void thePathsAndTheirConformanceAreThePublishedOnes() {
        List<Opportunity> deals = LoanLog.deals();

        PathStatistics paths = PathStatistics.of(deals, LoanLog.PROCESS, END);
        Conformance conformance = Conformance.of(deals, LoanLog.PROCESS, END);
        StageHistory history = StageHistory.of(deals, LoanLog.PROCESS, AMSTERDAM, END);

        assertThat(paths.deals()).isEqualTo(2_393);
        assertThat(paths.moves()).isEqualTo(4_247);
        assertThat(paths.skips()).isZero();
        assertThat(paths.regressions()).isEqualTo(72);
        assertThat(paths.loops()).isEqualTo(112);
        assertThat(paths.straight()).isEqualTo(2_325);
        assertThat(paths.variants().get(0))
                .isEqualTo(ImmutablePathVariant.builder()
                        .addStages("A_SUBMITTED")
                        .status(DealStatus.LOST)
                        .deals(966)
                        .build());
        assertThat(conformance.conforming()).isEqualTo(2_393);
        assertThat(conformance.fitness()).contains(Ratio.one());
        assertThat(history.transitions().stream().mapToInt(Transition::count).sum())
                .isEqualTo(4_247);
        assertThat(history.passage("A_SUBMITTED").lost()).isEqualTo(966);
    }

    @Test
    void aStricterProcessIsBrokenByEachWayBack() {
        SalesProcess strict = LoanLog.PROCESS.withTransitions(TransitionRules.builder()
                .previous(MovePermission.FORBIDDEN)
                .jumpBack(MovePermission.FORBIDDEN)
                .build());

        Conformance conformance = Conformance.of(LoanLog.deals(), strict, END);

        assertThat(conformance.byKind()).isEqualTo(Map.of(Deviation.Kind.FORBIDDEN_MOVE, 72L));
        assertThat(conformance.conforming()).isBetween(2_325, 2_392);
    }
}
