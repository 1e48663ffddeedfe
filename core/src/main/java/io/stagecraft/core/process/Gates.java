// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.List;

/** The gates of a process in columns: those that end a stage, those that begin one, and that of the win. */
public final class Gates {
    private final List<GateRule> exits;
    private final List<GateRule> entries;
    private final GateRule win;

    Gates(SalesProcess process) {
        Statements statements = process.statements();
        exits = process.stages().stream()
                .map(stage -> new GateRule(stage.gate(), statements))
                .toList();
        entries = process.stages().stream()
                .map(stage -> new GateRule(stage.entryGate().orElse(StageGate.open()), statements))
                .toList();
        win = new GateRule(process.winGate().orElse(StageGate.open()), statements);
    }

    /**
     * Returns the gate that ends a stage.
     *
     * @param stage the position of the stage in the process, from 0
     * @throws IndexOutOfBoundsException if the process has no such stage
     */
    public GateRule exit(int stage) {
        return exits.get(checkElementIndex(stage, exits.size(), "stage"));
    }

    /**
     * Returns the gate that a deal passes to enter a stage; one that asks nothing where the stage has none.
     *
     * @param stage the position of the stage in the process, from 0
     * @throws IndexOutOfBoundsException if the process has no such stage
     */
    public GateRule entry(int stage) {
        return entries.get(checkElementIndex(stage, entries.size(), "stage"));
    }

    /** Returns the gate of every win; one that asks nothing where the process has none. */
    public GateRule win() {
        return win;
    }
}
