// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

/** The kinds of moves between stages. */
public enum MoveKind {
    /** To the stage that follows. */
    NEXT,
    /** To the stage before. */
    PREVIOUS,
    /** Back over at least one stage. */
    JUMP_BACK,
    /** Forward over at least one stage, each of whose gates it answers for. */
    SKIP,
    /** A reopening of a won, lost or abandoned deal. */
    REOPEN
}
