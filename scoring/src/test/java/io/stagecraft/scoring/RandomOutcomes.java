// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring;

import java.util.Random;

/** Outcomes of deals, drawn. */
public final class RandomOutcomes {
    private RandomOutcomes() {}

    /** Returns so many outcomes, each as likely won as lost. */
    public static boolean[] outcomes(int size, Random random) {
        boolean[] outcomes = new boolean[size];
        for (int i = 0; i < size; i++) {
            outcomes[i] = random.nextBoolean();
        }
        return outcomes;
    }
}
