package io.stagecraft.core.opportunity;

import static java.util.Objects.checkIndex;

import java.util.AbstractList;
import java.util.RandomAccess;

/** A history as a list that cannot be changed. */
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
    public int size() {
        return history.size();
    }
}
