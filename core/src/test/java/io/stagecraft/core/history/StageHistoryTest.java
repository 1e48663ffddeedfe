// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Serialized;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageHistoryTest {
    private static final Instant END = Instant.parse("2026-12-31T00:00:00Z");

    @Test
    void eachPassageIsCountedByHowItEnded() {
        List<Opportunity> deals = List.of(
                Deals.open("a").moved("2026-01-11", "A", "B").won("2026-01-21"),
                Deals.open("b")
                        .moved("2026-01-03", "A", "B")
                        .moved("2026-01-04", "B", "A")
                        .lost("2026-01-31", LossReason.FIT),
                Deals.open("c").moved("2026-01-05", "A", "C").deal(),
                Deals.open("d").abandoned("2026-01-02"));

        StageHistory history = StageHistory.of(deals, Deals.PROCESS, Deals.ZONE, END);

        StagePassage a = history.passage("A");
        assertThat(a.entered()).isEqualTo(5);
        assertThat(a.movedOn()).isEqualTo(3);
        assertThat(a.movedBack()).isZero();
        assertThat(a.lost()).isEqualTo(1);
        assertThat(a.abandoned()).isEqualTo(1);
        assertThat(a.days().toArray()).containsExactly(1, 2, 4, 10, 27);
        assertThat(a.daysOfWon().toArray()).containsExactly(10);
        assertThat(history.passage("B").movedBack()).isEqualTo(1);
        assertThat(history.passage("B").won()).isEqualTo(1);
        assertThat(history.passage("C").stillThere()).isEqualTo(1);
        assertThat(history.count("A", "B")).isEqualTo(2);
        assertThat(history.count("B", "C")).isZero();
        assertThat(history.transitions())
                .extracting(transition -> transition.fromStage() + transition.toStage() + transition.count())
                .containsExactly("AB2", "AC1", "BA1");
        assertThat(Serialized.copy(history)).isEqualTo(history);
    }

    @Test
    void laterEventsAreNotSeen() {
        Opportunity deal = Deals.open("a").moved("2026-01-11", "A", "B").won("2026-01-21");

        StageHistory before = StageHistory.of(List.of(deal), Deals.PROCESS, Deals.ZONE, Deals.at("2026-01-15"));

        assertThat(before.passage("A").daysOfWon().size()).isZero();
        assertThat(before.passage("B").stillThere()).isEqualTo(1);
        assertThat(before.passage("B").stay().ended()).isZero();
        assertThat(StageHistory.of(List.of(deal), Deals.PROCESS, Deals.ZONE, Deals.at("2025-01-01"))
                        .leftOut())
                .isEqualTo(1);
    }

    @Test
    void anUnknownPastIsNotZeroDays() {
        Opportunity unknown = Opportunity.imported("a", Deals.PROCESS, "A", Deals.at("2026-01-10"));
        Opportunity known = Opportunity.open(
                Opened.into(Deals.PROCESS)
                        .id("b")
                        .isImported(true)
                        .importedStageEnteredAt(Deals.at("2026-01-01"))
                        .at(Deals.at("2026-01-10"))
                        .build(),
                Deals.PROCESS);

        StagePassage passage = StageHistory.of(
                        List.of(unknown, known), Deals.PROCESS, Deals.ZONE, Deals.at("2026-01-20"))
                .passage("A");

        assertThat(passage.unknownEntry()).isEqualTo(1);
        assertThat(passage.stillThere()).isEqualTo(2);
        assertThat(passage.stay().spells()).isEqualTo(1);
    }

    @Test
    void aMigratedBookReadsInItsNewVersion() {
        SalesProcess second =
                SalesProcesses.ofStages("abc", List.of("A", "B2", "C")).withVersion(2);
        Migration migration = Migration.of(
                ProcessMap.between(Deals.PROCESS, second)
                        .stages(Map.of("A", "A", "B", "B2", "C", "C"))
                        .build(),
                Deals.PROCESS,
                second);
        List<Opportunity> deals = IntStream.range(0, 100)
                .mapToObj(i -> Deals.open("d" + i).moved("2026-01-11", "A", "B"))
                .map(deal -> deal.won("2026-01-21"))
                .toList();
        List<Opportunity> migrated =
                migration.migrate(deals, Deals.at("2026-02-01")).results();

        StageHistory history = StageHistory.of(migrated, second, Deals.ZONE, END);

        assertThat(history.passages()).extracting(StagePassage::stage).containsExactly("A", "B2");
        assertThat(history.passage("A").movedBack()).isZero();
        assertThat(history.passage("A").conversion()).isEqualTo(Rate.of(100, 100));
        assertThat(history.passage("B2").won()).isEqualTo(100);
        assertThat(PathStatistics.of(migrated, second, END).variants())
                .extracting(variant -> variant.stages() + " " + variant.deals())
                .containsExactly("[A, B2] 100");
        StageHistory former = StageHistory.of(migrated, Deals.PROCESS, Deals.ZONE, END);
        assertThat(former.deals()).isZero();
        assertThat(former.inOtherProcesses()).containsExactly(entry("\"abc\" version 2", 100));
        assertThat(PathStatistics.of(migrated, Deals.PROCESS, END).inOtherProcesses())
                .containsExactly(entry("\"abc\" version 2", 100));
    }

    @Test
    void aStageWithoutCounterpartIsNamedWithItsProcessAndIsNoWayBack() {
        SalesProcess second = SalesProcesses.ofStages("abc", List.of("A", "C")).withVersion(2);
        Opportunity deal = Deals.open("a")
                .moved("2026-01-03", "A", "B")
                .moved("2026-01-04", "B", "C")
                .deal();
        Opportunity migrated = Migration.of(ProcessMap.ofEqualIds(Deals.PROCESS, second), Deals.PROCESS, second)
                .migrate(deal, Deals.at("2026-01-05"));

        StageHistory history = StageHistory.of(List.of(migrated), second, Deals.ZONE, END);

        assertThat(history.passages())
                .extracting(StagePassage::stage)
                .containsExactly("A", "C", "B of \"abc\" version 1");
        assertThat(history.passage("A").movedOn()).isEqualTo(1);
        assertThat(history.passage("A").movedBack()).isZero();
    }
}
