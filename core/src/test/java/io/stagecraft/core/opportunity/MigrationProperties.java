package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.fixtures.DealDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class MigrationProperties {
    @Property(tries = 300)
    void thereAndBackRestoresStageOutcomeAndEvidence(@ForAll Opportunity deal, @ForAll long seed) {
        SalesProcess from = DealDomain.processOf(deal);
        Map<String, String> statements = shuffled(from.statements().ids(), seed);
        Map<String, String> stages =
                renamed(from.stages().stream().map(SellingStage::id).toList());
        SalesProcess to = renamed(from, stages, statements);
        ProcessMap map = ProcessMap.between(from, to)
                .stages(stages)
                .statements(statements)
                .build();

        Opportunity there = Migration.of(map, from, to).migrate(deal, deal.latestEventAt());
        Opportunity back = Migration.of(map.inverse(), to, from).migrate(there, deal.latestEventAt());

        assertThat(there.stage()).isEqualTo(stages.get(deal.stage()));
        assertThat(back.isIn(from)).isTrue();
        assertThat(back.stage()).isEqualTo(deal.stage());
        assertThat(back.stageEnteredAt()).isEqualTo(deal.stageEnteredAt());
        assertThat(back.status()).isEqualTo(deal.status());
        assertThat(back.closing()).isEqualTo(deal.closing());
        assertThat(back.amount()).isEqualTo(deal.amount());
        assertThat(back.eventCount()).isEqualTo(deal.eventCount() + 2);
        assertThat(back.events().subList(0, deal.eventCount())).isEqualTo(deal.events());
        for (String statement : from.statements().ids()) {
            assertThat(there.answer(statements.getOrDefault(statement, statement)))
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

    /** Some ids change places, so that an old id means something else afterwards. */
    private static Map<String, String> shuffled(List<String> ids, long seed) {
        List<String> targets = new ArrayList<>(ids);
        Collections.shuffle(targets, new Random(seed));
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            map.put(ids.get(i), targets.get(i));
        }
        return map;
    }

    private static Map<String, String> renamed(List<String> ids) {
        Map<String, String> map = new HashMap<>();
        ids.forEach(id -> map.put(id, "new-" + id));
        return map;
    }

    private static SalesProcess renamed(
            SalesProcess process, Map<String, String> stages, Map<String, String> statements) {
        return SalesProcess.builder()
                .from(process)
                .version(2)
                .stages(process.stages().stream()
                        .map(stage -> stage.withId(stages.getOrDefault(stage.id(), stage.id()))
                                .withGate(stage.gate()
                                        .withCriteria(stage.gate().criteria().stream()
                                                .map(criterion -> renamed(criterion, statements))
                                                .toList())))
                        .toList())
                .winStages(process.winStages().stream().map(stages::get).toList())
                .afterWinStages(
                        process.afterWinStages().stream().map(stages::get).toList())
                .closedWonStage(process.closedWonStage().map(stages::get))
                .winStatements(List.of())
                .earlyPitches(List.of())
                .build();
    }

    private static Criterion renamed(Criterion criterion, Map<String, String> statements) {
        return criterion
                .withId(statements.getOrDefault(criterion.id(), criterion.id()))
                .withParts(criterion.parts().stream()
                        .map(part -> renamed(part, statements))
                        .toList());
    }
}
