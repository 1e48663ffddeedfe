// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkElementIndex;

/** The gates of a process in columns: those that end a stage, those that begin one, and that of the win. */
public final class Gates {
    private final GateRule[] exits;
    private final GateRule[] entries;
    private final GateRule win;

    Gates(SalesProcess process) {
        Statements statements = process.statements();
        exits = new GateRule[process.stages().size()];
        entries = new GateRule[exits.length];
        for (int stage = 0; stage < exits.length; stage++) {
            SellingStage each = process.stages().get(stage);
            exits[stage] = new GateRule(each.gate(), statements);
            entries[stage] = new GateRule(each.entryGate().orElse(StageGate.open()), statements);
        }
        win = new GateRule(process.winGate().orElse(StageGate.open()), statements);
    }

    /**
     * Returns the gate that ends a stage.
     *
     * @param stage the position of the stage in the process, from 0
     * @throws IndexOutOfBoundsException if the process has no such stage
     */
    public GateRule exit(int stage) {
        return exits[checkElementIndex(stage, exits.length, "stage")];
    }

    /**
     * Returns the gate that a deal passes to enter a stage; one that asks nothing where the stage has none.
     *
     * @param stage the position of the stage in the process, from 0
     * @throws IndexOutOfBoundsException if the process has no such stage
     */
    public GateRule entry(int stage) {
        return entries[checkElementIndex(stage, entries.length, "stage")];
    }

    /** Returns the gate of every win; one that asks nothing where the process has none. */
    public GateRule win() {
        return win;
    }
}
