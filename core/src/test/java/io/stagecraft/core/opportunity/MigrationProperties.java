// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.fixtures.LongRun;
import io.stagecraft.fixtures.RenamedProcess;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class MigrationProperties {
    @Property(tries = 300)
    void thereAndBackRestoresStageOutcomeAndEvidence(@ForAll Opportunity deal, @ForAll long seed) {
        migrateThereAndBack(deal, seed);
    }

    @Tag("long") // a quarter of an hour
    @Example
    void thereAndBackRestoresAHundredThousandHistories() {
        assertThat(LongRun.over(
                        "histories",
                        100_000,
                        seed -> migrateThereAndBack(DealDomain.deal(new SplittableRandom(seed)), seed)))
                .isEqualTo(100_000);
    }

    private static void migrateThereAndBack(Opportunity deal, long seed) {
        RenamedProcess renamed = RenamedProcess.of(DealDomain.processOf(deal), seed);
        SalesProcess from = renamed.from();
        SalesProcess to = renamed.to();
        ProcessMap map = renamed.map();

        Opportunity there = Migration.of(map, from, to).migrate(deal, deal.latestEventAt());
        Opportunity back = Migration.of(map.inverse(), to, from).migrate(there, deal.latestEventAt());

        assertThat(there.stage()).isEqualTo(map.stages().get(deal.stage()));
        assertThat(back.isIn(from)).isTrue();
        assertThat(back.stage()).isEqualTo(deal.stage());
        assertThat(back.stageEnteredAt()).isEqualTo(deal.stageEnteredAt());
        assertThat(back.status()).isEqualTo(deal.status());
        assertThat(back.closing()).isEqualTo(deal.closing());
        assertThat(back.amount()).isEqualTo(deal.amount());
        assertThat(back.eventCount()).isEqualTo(deal.eventCount() + 2);
        assertThat(back.events().subList(0, deal.eventCount())).isEqualTo(deal.events());
        for (String statement : from.statements().ids()) {
            assertThat(there.answer(map.statements().getOrDefault(statement, statement)))
                    .isEqualTo(deal.answer(statement));
            assertThat(back.answer(statement)).isEqualTo(deal.answer(statement));
            assertThat(back.evidence(statement)).isEqualTo(deal.evidence(statement));
        }
        assertThat(back.inPresentProcess()).isEqualTo(deal);
        assertThat(there.inPresentProcess().isIn(to)).isTrue();
        assertThat(there.inPresentProcess().stageEnteredAt()).isEqualTo(deal.stageEnteredAt());
        assertThat(Opportunity.replay(there.events(), to)).isEqualTo(there);
        assertThat(Opportunity.replay(back.events()).answeredStatements())
                .containsExactlyInAnyOrderElementsOf(deal.answeredStatements());
    }
}
