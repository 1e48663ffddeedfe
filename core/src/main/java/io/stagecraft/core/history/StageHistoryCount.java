package io.stagecraft.core.history;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts deals into a stage history. */
final class StageHistoryCount {
    private final SalesProcess process;
    private final ZoneId zone;
    private final Map<String, PassageCount> passages = new TreeMap<>();
    private final Map<Move, Integer> moves = new HashMap<>(); // sorted before it is read
    private final Map<String, Integer> inOtherProcesses = new TreeMap<>();
    private int read;
    private int leftOut;

    StageHistoryCount(SalesProcess process, ZoneId zone) {
        this.process = process;
        this.zone = zone;
    }

    void add(Opportunity deal, Instant asOf) {
        boolean isIn = deal.isIn(process);
        if (!isIn) {
            inOtherProcesses.merge(deal.processName(), 1, Integer::sum);
        }
        Optional<StayReader> reader = isIn ? Optional.of(StayReader.of(deal, zone, asOf)) : Optional.empty();
        List<Stay> stays = reader.map(StayReader::stays).orElse(List.of());
        read += stays.isEmpty() ? 0 : 1;
        leftOut += stays.isEmpty() ? 1 : 0;
        boolean isWon = reader.filter(each -> each.status() == DealStatus.WON).isPresent();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            boolean isBack = stay.movedTo().isPresent() && next(stays, i) <= process.indexOf(stay.stage());
            passages.computeIfAbsent(stay.stage(), PassageCount::new).add(stay, isBack, isWon);
            stay.movedTo().ifPresent(to -> moves.merge(new Move(stay.stage(), to), 1, Integer::sum));
        }
    }

    /**
     * Returns the position of the next stage that the process has, or -1: a stage without a counterpart is neither
     * forward nor back, but where the deal went from there is.
     */
    private int next(List<Stay> stays, int at) {
        for (int i = at + 1; i < stays.size(); i++) {
            int index = process.indexOf(stays.get(i).stage());
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    StageHistory toStageHistory() {
        ImmutableStageHistory.Builder history =
                ImmutableStageHistory.builder().deals(read).leftOut(leftOut).inOtherProcesses(inOtherProcesses);
        passages.entrySet().stream()
                .sorted(Comparator.comparingInt(passage -> place(passage.getKey()))) // stable: else by id
                .forEach(passage -> history.addPassages(passage.getValue().toPassage()));
        moves.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.<Move>comparingInt(move -> place(move.from))
                        .thenComparing(Move::from)
                        .thenComparingInt(move -> place(move.to))
                        .thenComparing(Move::to)))
                .forEach(move -> history.addTransitions(ImmutableTransition.builder()
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
