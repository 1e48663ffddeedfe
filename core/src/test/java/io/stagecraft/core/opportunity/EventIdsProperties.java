// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.fixtures.Deals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However long a history is, an event that arrives twice is found by its id, and one that is new is not. */
class EventIdsProperties {
    private static final Instant AT = Instant.parse("2026-02-01T08:00:00Z");

    private final Opportunity opened = Deals.openedIn(SalesProcesses.consultative(), AT);

    @Property(tries = 50)
    void everyEventThatArrivesAgainIsKnown(@ForAll @Size(max = 300) List<@IntRange(max = 5) Integer> kinds) {
        List<DealEvent> events = new ArrayList<>();
        Opportunity deal = opened;
        for (int kind : kinds) {
            // ids whose hashes come in no order
            DealEvent event = event(kind, "e-" + Integer.toHexString(events.size() * 0x9E3779B9));
            deal = deal.append(event);
            events.add(event);
        }

        for (DealEvent event : events) {
            if (event.recording().flatMap(Recording::id).isPresent()) {
                assertThat(deal.append(event)).isSameAs(deal);
            }
        }
        assertThat(deal.append(event(1, "new")).eventCount()).isEqualTo(deal.eventCount() + 1);
        assertThat(Opportunity.replay(deal.events())).isEqualTo(deal);
    }

    private static DealEvent event(int kind, String id) {
        DealEvent event = OwnEvent.of(AT, "seen by " + id);
        return switch (kind) {
            case 0 -> event;
            case 1 -> event.withRecording(Recording.of(AT));
            default -> event.withRecording(Recording.builder().at(AT).id(id).build());
        };
    }

    @Example
    void theIdOfTheOpeningIsKnownTooAfterManyEvents() {
        Recording request = Recording.builder().at(AT).id("opening").build();
        Opened opening = (Opened) opened.event(0);
        Opportunity deal = Opportunity.open((Opened) opening.withRecording(request), SalesProcesses.consultative());
        for (int i = 0; i < 100; i++) {
            deal = deal.append(event(2, "e-" + i));
        }
        Opportunity known = deal;

        assertThatThrownBy(() -> known.append(OwnEvent.of(AT, "other").withRecording(request)))
                .hasMessageStartingWith("an event must say what the event with its id opening says, ");
    }

    @Example
    void idsOfOneHashAreToldApart() {
        List<String> ids = List.of("AaAa", "BBBB", "AaBB", "BBAa");
        assertThat(ids).extracting(String::hashCode).containsOnly(ids.get(0).hashCode());
        Opportunity deal = opened;
        for (int i = 0; i < 100; i++) {
            deal = deal.append(event(2, i < 3 ? ids.get(i) : "e-" + i));
        }
        Opportunity known = deal;

        assertThat(known.append(event(2, "AaBB"))).isSameAs(known);
        assertThat(known.append(event(2, "BBAa")).eventCount()).isEqualTo(102);
        assertThatThrownBy(() -> known.append(OwnEvent.of(AT, "other")
                        .withRecording(Recording.builder().at(AT).id("BBBB").build())))
                .hasMessageStartingWith("an event must say what the event with its id BBBB says, ");
    }
}
