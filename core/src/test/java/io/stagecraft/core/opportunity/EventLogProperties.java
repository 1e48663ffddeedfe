// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EventLogProperties {
    /** Grows a tree of versions, each from one chosen earlier, beside plain lists. */
    @Property(tries = 100)
    void everyVersionKeepsItsOwnEvents(@ForAll @Size(max = 300) List<@IntRange(min = 0, max = 1_000) Integer> parents) {
        List<EventLog> versions = new ArrayList<>(List.of(EventLog.of(event(0))));
        List<List<DealEvent>> expected = new ArrayList<>(List.of(List.of(event(0))));
        for (int parent : parents) {
            // mostly the newest, so that versions grow long
            int from = parent > 100 ? versions.size() - 1 : parent % versions.size();
            DealEvent next = event(versions.size());
            EventLog before = versions.get(from);
            versions.add((parent % 5 == 0 ? before.packed() : before).plus(next));
            List<DealEvent> events = new ArrayList<>(expected.get(from));
            events.add(next);
            expected.add(events);
        }
        for (int i = 0; i < versions.size(); i++) {
            EventLog version = versions.get(i);
            EventLog packed = version.packed();
            assertThat(new EventList(version)).isEqualTo(expected.get(i));
            assertThat(new EventList(packed)).isEqualTo(expected.get(i));
            for (int place = 0; place < version.size(); place++) {
                assertThat(packed.get(place))
                        .isSameAs(version.get(place))
                        .isEqualTo(expected.get(i).get(place));
            }
        }
    }

    @Property(tries = 100)
    void theFirstEventsOfAPackedBlockAreTheHistoryThatItGrewFrom(
            @ForAll @IntRange(min = 1, max = 100) int first,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(max = 3) int after) {
        List<DealEvent> events = new ArrayList<>(List.of(event(0)));
        EventLog history = EventLog.of(event(0));
        for (int i = 1; i < first + more + after; i++) {
            history = (i == first + more ? history.packed() : history).plus(event(i));
            events.add(event(i));
        }
        EventLog then = (after == 0 ? history.packed() : history).first(first);
        boolean isInLastBlock = (first - 1) / 32 == (first + more + after - 1) / 32;

        assertThat(then != null).isEqualTo(isInLastBlock);
        if (then != null) {
            assertThat(new EventList(then)).isEqualTo(events.subList(0, first));
            assertThat(new EventList(then.plus(event(-1))))
                    .startsWith(events.get(0))
                    .endsWith(event(-1))
                    .hasSize(first + 1);
        }
    }

    @Property(tries = 100)
    void theFirstEventsOfALastBlockAreTheHistoryThatItGrewFrom(
            @ForAll @IntRange(min = 1, max = 100) int first, @ForAll @IntRange(max = 100) int more) {
        List<EventLog> versions = new ArrayList<>(List.of(EventLog.of(event(0))));
        for (int i = 1; i < first + more; i++) {
            versions.add(versions.get(i - 1).plus(event(i)));
        }
        boolean isInLastBlock = (first - 1) / 32 == (first + more - 1) / 32;

        assertThat(versions.get(first + more - 1).first(first))
                .isSameAs(isInLastBlock ? versions.get(first - 1) : null);
    }

    @Property(tries = 5)
    void aLongHistoryIsReadByPosition(@ForAll @IntRange(min = 1, max = 70_000) int size) {
        EventLog history = EventLog.of(event(0));
        for (int i = 1; i < size; i++) {
            history = history.plus(event(i));
        }

        assertThat(history.size()).isEqualTo(size);
        for (int i = 0; i < size; i += Math.max(1, size / 997)) {
            assertThat(history.get(i)).isEqualTo(event(i));
        }
        assertThat(history.get(size - 1)).isEqualTo(event(size - 1));
    }

    @Property(tries = 20)
    void theNewestEventIsLookedForFromAPositionOn(
            @ForAll @IntRange(min = 1, max = 200) int size, @ForAll @IntRange(min = 0, max = 200) int from) {
        EventLog history = EventLog.of(event(0));
        for (int i = 1; i < size; i++) {
            history = history.plus(event(i));
        }

        for (int i = 0; i < size; i++) {
            DealEvent sought = event(i);
            DealEvent found = i < from ? null : sought;
            assertThat(history.newest(from, sought::equals)).isEqualTo(found);
            assertThat(history.packed().newest(from, sought::equals)).isEqualTo(found);
        }
    }

    private static DealEvent event(int number) {
        return Reassigned.of(Instant.ofEpochSecond(number), "seller-" + number);
    }
}
