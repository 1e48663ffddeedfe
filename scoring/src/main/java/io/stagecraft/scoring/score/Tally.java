// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

/** What a row leaves open, counted afresh for each row; mutable, so that a batch needs one of it. */
final class Tally {
    int answered;
    int open;
    long answeredWeight;
    long openWeight;
    long openLowest;
    long openHighest;
    long openNearest;

    /** What missing answers that count could still take from the total, and give to it, once they are answered. */
    long countedLowest;

    long countedHighest;

    /** The fewest points of what is answered; beyond every total where nothing is. */
    long leastAnswered = Long.MAX_VALUE;

    void clear() {
        answered = 0;
        open = 0;
        answeredWeight = 0;
        openWeight = 0;
        openLowest = 0;
        openHighest = 0;
        openNearest = 0;
        countedLowest = 0;
        countedHighest = 0;
        leastAnswered = Long.MAX_VALUE;
    }

    void add(CardKernel kernel, int criterion, byte code) {
        if (code != 0) {
            answered++;
            answeredWeight += kernel.weights[criterion];
        } else if ((kernel.flags[criterion][0] & CardKernel.OPEN) != 0) {
            open++;
            openWeight += kernel.weights[criterion];
            openLowest += kernel.lowest[criterion];
            openHighest += kernel.highest[criterion];
            openNearest += kernel.nearest[criterion];
        } else {
            countedLowest += kernel.lowest[criterion] - kernel.points[criterion][0];
            countedHighest += kernel.highest[criterion] - kernel.points[criterion][0];
        }
    }
}
