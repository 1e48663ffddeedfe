// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.DealDomain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class ConformanceProperties {
    @Property(tries = 300)
    void movesAllowedByTheEngineConform(
            @ForAll SalesProcess ready,
            @ForAll GateMode mode,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 99_999) Integer> calls) {
        SalesProcess process = DealDomain.gated(ready, mode);
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        Opportunity deal =
                Opportunity.imported("A-1", process, process.firstStage().id(), DealDomain.START);
        for (int call : calls) {
            Instant at = deal.latestEventAt().plus(Duration.ofHours(call % 50));
            String stage =
                    process.stages().get(call / 1_000 % process.stages().size()).id();
            MoveResult result = switch (call % 8) {
                case 0, 1 -> engine.advance(deal, at);
                case 2 -> engine.moveTo(deal, stage, at);
                case 3 -> engine.moveTo(deal, stage, at, "because");
                case 4 -> engine.win(deal, at);
                case 5 -> engine.win(deal, at, "because");
                case 6 -> engine.lose(deal, LossReason.FIT, at);
                default -> engine.reopen(deal, at, "because");
            };
            deal = result.deal();
            if (call % 3 != 0) {
                int statement = call / 7 % process.statements().size();
                Answer answer = call % 11 == 0 ? Answer.NO : Answer.YES;
                deal = engine.record(
                        deal, Evidence.of(process.statements().id(statement), answer, deal.latestEventAt()));
            }
        }

        Conformance conformance = Conformance.of(List.of(deal), process, Instant.MAX);

        assertThat(conformance.deviations()).isEmpty();
        assertThat(conformance.notChecked()).isZero();
        assertThat(conformance.conforming()).isEqualTo(1);
    }

    @Property(tries = 200)
    void eachOpeningMoveWinAndReopeningIsCheckedOrCountedAsNotChecked(
            @ForAll SalesProcess ready, @ForAll GateMode mode, @ForAll List<Opportunity> deals) {
        SalesProcess process = DealDomain.gated(ready, mode);

        Conformance conformance = Conformance.of(deals, process, Instant.MAX);

        long asked = deals.stream()
                .flatMap(deal -> deal.events().stream())
                .filter(event -> switch (event.getClass().getSimpleName().replace("Immutable", "")) {
                    case "Opened", "StageMoved", "Won", "Reopened" -> true;
                    default -> false;
                })
                .count();
        assertThat(conformance.checked() + conformance.notChecked()).isEqualTo((int) asked);
        assertThat(conformance.deviations().size()).isLessThanOrEqualTo(conformance.checked());
        assertThat(conformance.deals()).isEqualTo(deals.size());
    }
}
