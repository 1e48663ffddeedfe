package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.LossReason;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Serialized;
import java.time.Instant;
import java.util.List;
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
    void whatHappensLaterIsNotSeen() {
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
        assertThat(passage.stay().observed()).isEqualTo(1);
    }
}
