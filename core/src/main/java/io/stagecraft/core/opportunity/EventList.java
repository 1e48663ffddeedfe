// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.checkIndex;

import com.google.common.collect.Iterators;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.RandomAccess;

/** An immutable list view of a history. */
final class EventList extends AbstractList<DealEvent> implements RandomAccess {
    private final EventLog history;

    EventList(EventLog history) {
        this.history = history;
    }

    @Override
    public DealEvent get(int index) {
        return history.get(checkIndex(index, history.size()));
    }

    @Override
    public Object[] toArray() {
        return history.toArray();
    }

    @Override
    public Iterator<DealEvent> iterator() {
        return Iterators.forArray(history.toArray());
    }

    @Override
    public int size() {
        return history.size();
    }
}
