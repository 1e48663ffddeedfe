// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.process.Statements;
import java.io.Serializable;
import java.util.List;

/** The serial form of a deal: its events in one flat array, so that a long history needs no deep stack. */
final class StoredEvents implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DealEvent[] events;
    private final Statements statements; // written once for all deals of a stream that share it

    StoredEvents(EventLog history, Statements statements) {
        this.events = new DealEvent[history.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = history.get(i);
        }
        this.statements = statements;
    }

    private Object readResolve() {
        return Replaying.replayed(List.of(events), statements);
    }
}
