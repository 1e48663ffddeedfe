// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.history.Conformance;
import io.stagecraft.core.history.PathStatistics;
import io.stagecraft.core.history.StageHistory;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.OwnEvent;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DealHistories;
import io.stagecraft.fixtures.Deals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;

/** The events of a product's own are kept as they are, and no answer reads them. */
@Domain(DealHistories.class)
class OwnEventsProperties {
    private static final DateRange DAYS = DateRange.parse("2026-01-01/2027-01-01");
    private static final Instant NOW = DAYS.lastInstant(Deals.ZONE);

    @Property(tries = 150)
    void ownEventsAreKeptUntouched(@ForAll List<Opportunity> deals) {
        for (Opportunity deal : deals) {
            List<DealEvent> events = withOwnEvents(deal);
            Opportunity viewed = Opportunity.replay(events);

            assertThat(viewed.events()).isEqualTo(events);
            assertThat(viewed.dossier()).isEqualTo(deal.dossier());
            assertThat(viewed.stage()).isEqualTo(deal.stage());
            assertThat(viewed.stageEnteredAt()).isEqualTo(deal.stageEnteredAt());
            assertThat(viewed.closing()).isEqualTo(deal.closing());
            assertThat(viewed.amount()).isEqualTo(deal.amount());
            assertThat(viewed.inPresentProcess().events())
                    .containsAll(
                            events.stream().filter(OwnEvent.class::isInstance).toList());
        }
    }

    @Property(tries = 150)
    void noAnswerReadsOwnEvents(@ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        List<Opportunity> viewed = deals.stream()
                .map(deal -> Opportunity.replay(withOwnEvents(deal)))
                .toList();
        MovementInspection changes =
                MovementInspection.between(a.isBefore(b) ? a : b, a.isBefore(b) ? b : a, Deals.ZONE, CurrencyUnit.EUR);
        StageEngine engine = StageEngine.of(Deals.PROCESS, Deals.ZONE);

        assertThat(WinRates.in(Deals.ZONE).of(viewed, DAYS))
                .isEqualTo(WinRates.in(Deals.ZONE).of(deals, DAYS));
        assertThat(StageHistory.of(viewed, Deals.PROCESS, Deals.ZONE, NOW))
                .isEqualTo(StageHistory.of(deals, Deals.PROCESS, Deals.ZONE, NOW));
        assertThat(PathStatistics.of(viewed, Deals.PROCESS, NOW))
                .isEqualTo(PathStatistics.of(deals, Deals.PROCESS, NOW));
        assertThat(changes.of(viewed)).isEqualTo(changes.of(deals));
        assertThat(Conformance.of(viewed, Deals.PROCESS, NOW).conforming())
                .isEqualTo(Conformance.of(deals, Deals.PROCESS, NOW).conforming());
        for (int i = 0; i < deals.size(); i++) {
            assertThat(engine.review(viewed.get(i), NOW).explanation())
                    .isEqualTo(engine.review(deals.get(i), NOW).explanation());
        }
    }

    private static List<DealEvent> withOwnEvents(Opportunity deal) {
        List<DealEvent> events = new ArrayList<>();
        for (DealEvent event : deal.events()) {
            events.add(event);
            events.add(OwnEvent.builder()
                    .at(event.at())
                    .name("viewed")
                    .putContent("screen", "pipeline")
                    .build());
        }
        return events;
    }
}
