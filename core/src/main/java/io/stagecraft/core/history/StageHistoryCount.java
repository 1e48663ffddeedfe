// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts deals into a stage history. */
final class StageHistoryCount {
    private final SalesProcess process;
    private final StayReader reader;
    private final Map<String, PassageCount> passages = new TreeMap<>();
    private final Map<Move, Integer> moves = new HashMap<>(); // sorted before it is read
    private final Map<String, Integer> inOtherProcesses = new TreeMap<>();
    private int read;
    private int leftOut;

    StageHistoryCount(SalesProcess process, StayReader reader) {
        this.process = process;
        this.reader = reader;
    }

    void add(Opportunity deal) {
        if (!deal.isIn(process)) {
            inOtherProcesses.merge(deal.processName(), 1, Integer::sum);
            leftOut++;
            return;
        }
        int stays = reader.read(deal).size();
        read += stays == 0 ? 0 : 1;
        leftOut += stays == 0 ? 1 : 0;
        boolean isWon = reader.status() == DealStatus.WON;
        for (int i = 0; i < stays; i++) {
            String stage = reader.stage(i);
            String to = reader.movedTo(i);
            boolean isBack = to != null && next(i) <= process.indexOf(stage);
            passages.computeIfAbsent(stage, PassageCount::new).add(reader, i, isBack, isWon);
            if (to != null) {
                moves.merge(new Move(stage, to), 1, Integer::sum);
            }
        }
    }

    /**
     * Returns the position of the next stage that the process has, or -1: a stage without a counterpart is neither
     * forward nor back, but where the deal went from there is.
     */
    private int next(int at) {
        for (int i = at + 1; i < reader.size(); i++) {
            int index = process.indexOf(reader.stage(i));
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
