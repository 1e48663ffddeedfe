// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

/** What becomes of a row, as it stands in one byte of a table: a class from 0, or why there is none. */
record Outcome(ScoreStatus status, int code) {
    static final byte UNDECIDED_CODE = -1;
    static final byte NOT_RATED_CODE = -2;
    static final byte KNOCKED_OUT_CODE = -3;
    static final byte REFUSED_CODE = -4;
    static final byte CLASSLESS_CODE = -5;

    static final Outcome UNDECIDED = new Outcome(ScoreStatus.UNDECIDED, UNDECIDED_CODE);
    static final Outcome NOT_RATED = new Outcome(ScoreStatus.NOT_RATED, NOT_RATED_CODE);
    static final Outcome KNOCKED_OUT = new Outcome(ScoreStatus.KNOCKED_OUT, KNOCKED_OUT_CODE);
    static final Outcome REFUSED = new Outcome(ScoreStatus.NOT_RATED, REFUSED_CODE);
    static final Outcome DECIDED = new Outcome(ScoreStatus.DECIDED, CLASSLESS_CODE);
    private static final Outcome[] CLASSES = new Outcome[Byte.MAX_VALUE];

    static {
        for (int i = 0; i < CLASSES.length; i++) {
            CLASSES[i] = new Outcome(ScoreStatus.DECIDED, i);
        }
    }

    static Outcome ofClass(int index) {
        return CLASSES[index];
    }
}
