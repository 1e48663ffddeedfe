// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the paths of deals. */
final class PathCount {
    private static final Comparator<PathVariant> ORDER = Comparator.comparing(
                    PathVariant::deals, Comparator.reverseOrder())
            .thenComparing(variant -> String.join("\n", variant.stages()))
            .thenComparing(PathVariant::status);

    private final SalesProcess process;
    private final StayReader reader;
    private final Map<Path, Integer> paths = new HashMap<>(); // sorted before it is read
    private final Map<String, Integer> inOtherProcesses = new TreeMap<>();
    private int deals;
    private int moves;
    private int skips;
    private int regressions;
    private int loops;
    private int straight;

    PathCount(SalesProcess process, Instant asOf) {
        this.process = process;
        this.reader = new StayReader(ZoneOffset.UTC, asOf); // of the stays only the order counts
    }

    void add(Opportunity deal) {
        if (!deal.isIn(process)) {
            inOtherProcesses.merge(deal.processName(), 1, Integer::sum);
            return;
        }
        if (reader.read(deal).size() == 0) {
            return;
        }
        List<String> stages = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        boolean isStraight = true;
        for (int i = 0; i < reader.size(); i++) {
            String stage = reader.stage(i);
            stages.add(stage);
            visited.add(stage);
            String next = reader.movedTo(i);
            if (next != null) {
                int from = process.indexOf(stage);
                int to = process.indexOf(next);
                boolean isKnown = from >= 0 && to >= 0;
                boolean isSkip = isKnown && to > from + 1;
                boolean isBack = isKnown && to < from;
                boolean isLoop = visited.contains(next);
                moves++;
                skips += isSkip ? 1 : 0;
                regressions += isBack ? 1 : 0;
                loops += isLoop ? 1 : 0;
                isStraight &= !isSkip && !isBack && !isLoop;
            }
        }
        deals++;
        straight += isStraight ? 1 : 0;
        paths.merge(new Path(ImmutableList.copyOf(stages), reader.status()), 1, Integer::sum);
    }

    PathStatistics toStatistics() {
        List<PathVariant> variants = new ArrayList<>();
        paths.forEach((path, count) -> variants.add(ImmutablePathVariant.builder()
                .stages(path.stages)
                .status(path.status)
                .deals(count)
                .build()));
        variants.sort(ORDER);
        return ImmutablePathStatistics.builder()
                .deals(deals)
                .inOtherProcesses(inOtherProcesses)
                .moves(moves)
                .skips(skips)
                .regressions(regressions)
                .loops(loops)
                .straight(straight)
                .variants(variants)
                .build();
    }

    private record Path(ImmutableList<String> stages, DealStatus status) {}
}
