// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.problem.BatchResult;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationTest {
    private static final SalesProcess FUNNEL = SalesProcesses.keyAccountFunnel();
    private static final SalesProcess CONSULTATIVE = SalesProcesses.consultative();
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final ProcessMap MAP = ProcessMap.between(FUNNEL, CONSULTATIVE)
            .putStages("IDENTIFIED", "PREPARATION")
            .putStages("CONTACTED", "NEEDS_DEVELOPMENT")
            .putStages("COMMITTED", "IMPLEMENTATION")
            .putStatements("F3", "need-shared")
            .build();
    private static final SalesProcess SECOND =
            SalesProcesses.ofStages("abc", List.of("A2", "C")).withVersion(2);
    private static final ProcessMap RENAMING = ProcessMap.between(Deals.PROCESS, SECOND)
            .stages(Map.of("A", "A2", "C", "C"))
            .build();
    private static final Migration MIGRATION = Migration.of(MAP, FUNNEL, CONSULTATIVE);

    @Test
    void historyIsKeptAndEvidenceRenamed() {
        Opportunity deal = Opportunity.imported("A-1", FUNNEL, "CONTACTED", MONDAY)
                .record(Evidence.confirmed("F3", MONDAY))
                .record(Evidence.partly("F4", MONDAY));
        Opportunity migrated = MIGRATION.migrate(deal, FRIDAY);

        assertThat(migrated.isIn(CONSULTATIVE)).isTrue();
        assertThat(migrated.stage()).isEqualTo("NEEDS_DEVELOPMENT");
        assertThat(migrated.answer("need-shared")).isEqualTo(Answer.YES);
        assertThat(Opportunity.confirming(CONSULTATIVE, List.of("need-shared"))).accepts(migrated);
        assertThat(Opportunity.confirming(CONSULTATIVE, List.of("need-shared", "F4")))
                .rejects(migrated);
        assertThat(migrated.answer("F4")).isEqualTo(Answer.PARTLY);
        assertThat(migrated.events().subList(0, 3)).isEqualTo(deal.events());
        assertThat(Opportunity.replay(migrated.events())).isEqualTo(migrated);
    }

    @Test
    void anEventFromBeforeAMigrationMayArriveOnceMoreBehindIt() {
        Instant second = Deals.at("2026-01-02");
        DealEvent moved = StageMoved.of(second, "A", "B")
                .withRecording(Recording.builder().id("e-1").at(second).build());
        Opportunity deal = Opportunity.open(
                        Opened.into(Deals.PROCESS)
                                .id("a")
                                .at(Deals.at("2026-01-01"))
                                .build(),
                        Deals.PROCESS)
                .append(moved)
                .append(StageMoved.of(Deals.at("2026-01-03"), "B", "A"));
        Opportunity migrated = Migration.of(RENAMING, Deals.PROCESS, SECOND).migrate(deal, Deals.at("2026-01-06"));
        List<DealEvent> events = new ArrayList<>(migrated.events());
        events.add(moved);

        assertThat(Opportunity.replay(events, SECOND)).isEqualTo(migrated);
    }

    @Test
    void theWholePastReadsInThePresentProcess() {
        Opportunity deal = Deals.open("a")
                .moved("2026-01-02", "A", "B")
                .moved("2026-01-03", "B", "A")
                .moved("2026-01-04", "A", "C")
                .won("2026-01-05");
        Opportunity migrated = Migration.of(RENAMING, Deals.PROCESS, SECOND).migrate(deal, Deals.at("2026-01-06"));

        assertThat(migrated.inPresentProcess().events())
                .containsExactly(
                        Opened.into(SECOND)
                                .id("a")
                                .stage("A2")
                                .at(Deals.at("2026-01-01"))
                                .build(),
                        StageMoved.of(Deals.at("2026-01-02"), "A2", "B of \"abc\" version 1"),
                        StageMoved.of(Deals.at("2026-01-03"), "B of \"abc\" version 1", "A2"),
                        StageMoved.of(Deals.at("2026-01-04"), "A2", "C"),
                        Won.of(Deals.at("2026-01-05"), "C"));
        assertThat(migrated.lastEntryInto("A2")).hasValue(Deals.at("2026-01-03"));
        assertThat(migrated.lastEntryInto("A")).isEmpty();
        assertThat(deal.inPresentProcess()).isSameAs(deal);
    }

    @Test
    void aStageWithoutCounterpartKeepsItsNameThroughLaterMigrations() {
        SalesProcess third = SECOND.withVersion(3);
        Opportunity deal = Deals.open("a")
                .moved("2026-01-02", "A", "B")
                .moved("2026-01-03", "B", "C")
                .deal();
        Opportunity second = Migration.of(RENAMING, Deals.PROCESS, SECOND).migrate(deal, Deals.at("2026-01-06"));
        Opportunity migrated = Migration.of(ProcessMap.ofEqualIds(SECOND, third), SECOND, third)
                .migrate(second, Deals.at("2026-01-07"));

        assertThat(migrated.inPresentProcess().isIn(third)).isTrue();
        assertThat(migrated.inPresentProcess().event(1))
                .isEqualTo(StageMoved.of(Deals.at("2026-01-02"), "A2", "B of \"abc\" version 1"));
    }

    @Test
    void stagesThatBecomeOneWereEnteredWithTheFirst() {
        SalesProcess joined = SalesProcesses.ofStages("joined", List.of("AB", "C"));
        Migration migration = Migration.of(
                ProcessMap.between(Deals.PROCESS, joined)
                        .stages(Map.of("A", "AB", "B", "AB", "C", "C"))
                        .build(),
                Deals.PROCESS,
                joined);
        Opportunity migrated =
                migration.migrate(Deals.open("a").moved("2026-01-05", "A", "B").deal(), Deals.at("2026-01-09"));

        assertThat(migrated.stage()).isEqualTo("AB");
        assertThat(migrated.stageEnteredAt()).hasValue(Deals.at("2026-01-01"));
        assertThat(migrated.inPresentProcess().eventCount()).isEqualTo(1);
        assertThat(Opportunity.replay(migrated.events(), joined)).isEqualTo(migrated);
    }

    @Test
    void aMigrationStoredInTheEarlierFormTellsOnlyTheStageOfTheDeal() {
        Migrated earlier = Migrated.builder()
                .at(Deals.at("2026-01-06"))
                .fromProcess("abc")
                .fromVersion(1)
                .toProcess("abc")
                .toVersion(2)
                .fromStage("B")
                .toStage("C")
                .build();
        Opportunity migrated =
                Deals.open("a").moved("2026-01-02", "A", "B").deal().append(earlier);

        assertThat(migrated.inPresentProcess().event(1)).isEqualTo(StageMoved.of(Deals.at("2026-01-02"), "A", "C"));
        assertThatThrownBy(() -> Migrated.builder()
                        .from(earlier)
                        .stages(Map.of("A", "A2"))
                        .build())
                .hasMessage("stages must lead from B to C but were {A=A2}");
    }

    @Test
    void everyDealThatCannotBeMappedIsListedWithItsReasons() {
        Opportunity fine = Opportunity.imported("A-1", FUNNEL, "CONTACTED", MONDAY);
        Opportunity unmapped = Opportunity.imported("A-2", FUNNEL, "DEVELOPED", FRIDAY);
        Opportunity open = Opportunity.imported("A-3", FUNNEL, "COMMITTED", MONDAY);
        Opportunity there = Opportunity.imported("A-4", CONSULTATIVE, "DISCOVERY", MONDAY);
        Opportunity other = Opportunity.imported("A-5", SalesProcesses.eightStagePipeline(), "Qualification", MONDAY);
        Opportunity collides = fine.record(Evidence.denied("need-shared", MONDAY));
        BatchResult<Opportunity> batch = MIGRATION.migrate(
                List.of(fine, unmapped, open, there, other, collides, open.append(Won.of(MONDAY, "COMMITTED"))),
                FRIDAY.minusSeconds(1));

        assertThat(batch.results())
                .extracting(Opportunity::stage)
                .as("a deal that is there already stays as it is")
                .containsExactly("NEEDS_DEVELOPMENT", "DISCOVERY", "IMPLEMENTATION");
        assertThat(batch.refused().values().stream().flatMap(List::stream).map(Told::problem))
                .containsExactly(
                        "opportunity A-2 migration.stage value=DEVELOPED",
                        "opportunity A-2 migration.too-early latest=2026-01-09T09:00:00Z value=2026-01-09T08:59:59Z",
                        "opportunity A-3 migration.after-win value=IMPLEMENTATION",
                        "opportunity A-5 migration.process process=\"key-account-funnel\" version 1"
                                + " value=\"eight-stage-pipeline\" version 1",
                        "opportunity A-1 migration.statement value=need-shared");
        assertThatThrownBy(() -> MIGRATION.migrate(open, FRIDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("opportunity A-3 must be won to come to a stage after the win but was IMPLEMENTATION");
    }

    @Test
    void aMapThatDoesNotFitIsRefusedWithAllProblems() {
        ProcessMap map =
                MAP.withToVersion(9).withStages(Map.of("NOWHERE", "ELSEWHERE")).withStatements(Map.of("F1", "F2"));

        assertThat(Told.refusal(() -> Migration.of(map, FUNNEL, CONSULTATIVE)))
                .containsExactly(
                        "process map from \"key-account-funnel\" version 1 to \"consultative\" version 9",
                        "toProcess map.to value=\"consultative\" version 1",
                        "stages map.old-stage value=NOWHERE",
                        "stages map.new-stage value=ELSEWHERE",
                        "statements map.new-statement value=F2",
                        "statements map.joined-statement one=F1 other=F2 statement=F2");
    }

    @Test
    void equalIdsMapThemselves() {
        ProcessMap map = ProcessMap.ofEqualIds(FUNNEL, FUNNEL.withVersion(2));

        assertThat(map.stages()).hasSize(5).containsEntry("CONTACTED", "CONTACTED");
        Opportunity migrated = Migration.of(map.withStatements(Map.of("F3", "F3")), FUNNEL, FUNNEL.withVersion(2))
                .migrate(Opportunity.imported("A-1", FUNNEL, "CONTACTED", MONDAY), FRIDAY);
        assertThat(migrated.processVersion()).isEqualTo(2);
        assertThat(((Migrated) migrated.event(1)).statements())
                .as("those with another id")
                .isEmpty();
    }

    @Test
    void onlyAOneToOneMapHasAnInverse() {
        assertThat(MAP.inverse().inverse()).isEqualTo(MAP);
        assertThatThrownBy(() -> ProcessMap.between(FUNNEL, CONSULTATIVE)
                        .putStages("IDENTIFIED", "DISCOVERY")
                        .putStages("CONTACTED", "DISCOVERY")
                        .build()
                        .inverse())
                .hasMessage("stages must be one to one to be inverted but were"
                        + " {IDENTIFIED=DISCOVERY, CONTACTED=DISCOVERY}");
    }

    @Test
    void aMapFromAnotherProcessIsRefused() {
        ProcessMap map = MAP.withFromVersion(7).withStatements(Map.of("nothing", "need-shared"));

        assertThat(Told.refusal(() -> Migration.of(map, FUNNEL, CONSULTATIVE)))
                .containsExactly(
                        "process map from \"key-account-funnel\" version 7 to \"consultative\" version 1",
                        "fromProcess map.from value=\"key-account-funnel\" version 1",
                        "statements map.old-statement value=nothing");
    }
}
