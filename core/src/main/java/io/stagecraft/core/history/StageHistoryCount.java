package io.stagecraft.core.history;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads deals into a stage history. */
final class StageHistoryCount {
    private final SalesProcess process;
    private final ZoneId zone;
    private final Map<String, PassageCount> passages = new TreeMap<>();
    private final Map<Move, Integer> moves = new HashMap<>(); // sorted before it is read
    private int read;
    private int leftOut;

    StageHistoryCount(SalesProcess process, ZoneId zone) {
        this.process = process;
        this.zone = zone;
    }

    void add(Opportunity deal, Instant asOf) {
        Spells spells = deal.isIn(process) ? Spells.of(deal, asOf) : Spells.none();
        read += spells.list().isEmpty() ? 0 : 1;
        leftOut += spells.list().isEmpty() ? 1 : 0;
        boolean isWon = spells.status() == DealStatus.WON;
        for (Spell spell : spells.list()) {
            boolean isBack = spell.to() != null && process.indexOf(spell.to()) <= process.indexOf(spell.stage());
            passages.computeIfAbsent(spell.stage(), PassageCount::new).add(spell, isBack, isWon, zone);
            if (spell.to() != null) {
                moves.merge(new Move(spell.stage(), spell.to()), 1, Integer::sum);
            }
        }
    }

    StageHistory toStageHistory() {
        StageHistory.Builder history = StageHistory.builder().deals(read).leftOut(leftOut);
        passages.entrySet().stream()
                .sorted(Comparator.comparingInt(passage -> place(passage.getKey()))) // stable: else by id
                .forEach(passage -> history.addPassages(passage.getValue().toPassage()));
        moves.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.<Move>comparingInt(move -> place(move.from))
                        .thenComparing(Move::from)
                        .thenComparingInt(move -> place(move.to))
                        .thenComparing(Move::to)))
                .forEach(move -> history.addTransitions(Transition.builder()
                        .fromStage(move.getKey().from)
                        .toStage(move.getKey().to)
                        .count(move.getValue())
                        .build()));
        return history.build();
    }

    private int place(String stage) {
        int index = process.indexOf(stage);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private record Move(String from, String to) {}
}
