// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Scores in ascending order, with equal ones taken together. */
final class Ties {
    private Ties() {}

    record Run(double score, int size, int happened) {
        long others() {
            return (long) size - happened;
        }
    }

    static List<Run> ascending(double[] scores, boolean[] happened) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[a] + 0.0, scores[b] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < order.length) {
            int to = from;
            int count = 0;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                count += happened[order[to]] ? 1 : 0;
                to++;
            }
            runs.add(new Run(scores[order[from]], to - from, count));
            from = to;
        }
        return runs;
    }
}
