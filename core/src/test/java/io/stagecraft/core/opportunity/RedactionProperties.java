// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.history.Conformance;
import io.stagecraft.core.history.PathStatistics;
import io.stagecraft.core.history.StageHistory;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DealDomain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A person is taken out of a history, and everything that is counted, dated or paid stays. */
@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class RedactionProperties {
    private static final DateRange YEARS = DateRange.parse("2026-01-01/2028-01-01");

    @Property(tries = 200)
    void positionsInstantsAndMoneyStay(@ForAll Opportunity given) {
        Opportunity deal = recorded(given);
        Opportunity redacted = deal.redacted("seller-0", "person-1");

        assertThat(redacted.events()).extracting(DealEvent::at).isEqualTo(instants(deal));
        assertThat(redacted.events())
                .extracting(DealEvent::recordedAt)
                .isEqualTo(deal.events().stream().map(DealEvent::recordedAt).toList());
        assertThat(redacted.events())
                .extracting(Object::getClass)
                .isEqualTo(deal.events().stream().map(Object::getClass).toList());
        assertThat(redacted.credits().values())
                .containsExactlyInAnyOrderElementsOf(deal.credits().values());
        assertThat(redacted.productAmounts()).isEqualTo(deal.productAmounts());
        for (Instant at : instants(deal)) {
            assertThat(redacted.asOf(at).flatMap(Opportunity::amount))
                    .isEqualTo(deal.asOf(at).flatMap(Opportunity::amount));
        }
    }

    private static List<Instant> instants(Opportunity deal) {
        return deal.events().stream().map(DealEvent::at).toList();
    }

    @Property(tries = 100)
    void statisticsStay(@ForAll Opportunity deal) {
        SalesProcess process = DealDomain.processOf(deal);
        Instant asOf = deal.latestEventAt().plus(Duration.ofDays(3));
        List<Opportunity> before = List.of(deal);
        List<Opportunity> after = List.of(deal.redacted("seller-0", "person-1"));

        assertThat(StageHistory.of(after, process, ZoneOffset.UTC, asOf))
                .isEqualTo(StageHistory.of(before, process, ZoneOffset.UTC, asOf));
        assertThat(PathStatistics.of(after, process, asOf)).isEqualTo(PathStatistics.of(before, process, asOf));
        assertThat(Conformance.of(after, process, asOf)).isEqualTo(Conformance.of(before, process, asOf));
        assertThat(ClosedDeals.of(after, ZoneOffset.UTC)
                        .revenue(YEARS, deal.amount().orElseThrow().getCurrencyUnit()))
                .isEqualTo(ClosedDeals.of(before, ZoneOffset.UTC)
                        .revenue(YEARS, deal.amount().orElseThrow().getCurrencyUnit()));
        WinRates rates = WinRates.builder().zone(ZoneOffset.UTC).minimum(1).build();
        assertThat(rates.of(after, YEARS)).isEqualTo(rates.of(before, YEARS));
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        assertThat(engine.countByPosition(after, asOf)).isEqualTo(engine.countByPosition(before, asOf));
    }

    @Property(tries = 100)
    void whatWasKnownThenIsWhatWasKnownThenWithoutThePerson(
            @ForAll Opportunity given, @ForAll @IntRange(max = 60) int days) {
        Opportunity deal = recorded(given);
        Instant asOf = DealDomain.START.plus(Duration.ofDays(days));

        assertThat(deal.redacted("seller-0", "person-1").asOf(asOf))
                .isEqualTo(deal.asOf(asOf).map(known -> known.redacted("seller-0", "person-1")));
    }

    @Property(tries = 100)
    void everyEventThatArrivesAgainIsStillKnown(@ForAll Opportunity given) {
        Opportunity deal = recorded(given);
        Opportunity redacted = deal.redacted("seller-0", "person-1").redacted("person-1", "person-2");

        assertThat(redacted.events().toString()).doesNotContain("seller-0", "person-1");
        for (DealEvent event : deal.events()) {
            assertThat(redacted.append(event)).isSameAs(redacted);
        }
    }

    /** Returns the deal with an id, a person and a time of recording on every event. */
    private static Opportunity recorded(Opportunity deal) {
        List<DealEvent> events = new ArrayList<>();
        Instant at = deal.event(0).at();
        for (DealEvent event : deal.events()) {
            at = event.at().isAfter(at) ? event.at() : at;
            events.add(event.withRecording(Recording.builder()
                    .at(at)
                    .id("e-" + events.size())
                    .by("seller-0")
                    .putMetadata("note", "entered for seller-0")
                    .build()));
        }
        return Opportunity.replay(events, DealDomain.processOf(deal));
    }
}
