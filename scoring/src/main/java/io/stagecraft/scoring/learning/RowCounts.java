// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

/** How many deals of each row were won and how many were not; a row is one deal, or a group of deals with the same numbers. */
final class RowCounts {
    final double[] won;
    final double[] lost;
    final int allWon;
    final int all;

    /** Minus twice the log-likelihood of a model that gives every row its own share; 0 if each row is one deal. */
    final double saturatedDeviance;

    private RowCounts(double[] won, double[] lost) {
        this.won = won;
        this.lost = lost;
        double wins = 0;
        double losses = 0;
        double deviance = 0;
        for (int i = 0; i < won.length; i++) {
            wins += won[i];
            losses += lost[i];
            deviance -= 2 * (part(won[i], won[i] + lost[i]) + part(lost[i], won[i] + lost[i]));
        }
        checkArgument(wins + losses <= Integer.MAX_VALUE, "deals must be at most 2^31 - 1 but were %s", wins + losses);
        allWon = (int) wins;
        all = (int) (wins + losses);
        saturatedDeviance = deviance;
    }

    static RowCounts of(boolean[] happened) {
        double[] won = new double[happened.length];
        double[] lost = new double[happened.length];
        for (int i = 0; i < happened.length; i++) {
            won[i] = happened[i] ? 1 : 0;
            lost[i] = happened[i] ? 0 : 1;
        }
        return new RowCounts(won, lost);
    }

    static RowCounts of(int[] happened, int[] of) {
        double[] won = new double[happened.length];
        double[] lost = new double[happened.length];
        for (int i = 0; i < happened.length; i++) {
            checkArgument(
                    happened[i] >= 0 && happened[i] <= of[i],
                    "won must be in [0, deals] but was %s of %s (row %s)",
                    happened[i],
                    of[i],
                    i);
            won[i] = happened[i];
            lost[i] = (double) of[i] - happened[i];
        }
        return new RowCounts(won, lost);
    }

    private static double part(double some, double all) {
        return some == 0 ? 0 : some * StrictMath.log(some / all);
    }
}
