// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.fixtures.DealDomain;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class SnapshotTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();

    @Property
    void aSnapshotAndTheEventsAfterItGiveTheDeal(@ForAll Opportunity deal, @ForAll @DoubleRange(max = 1) double part) {
        SalesProcess process = DealDomain.processOf(deal);
        int known = 1 + (int) Math.round(part * (deal.eventCount() - 1));
        Snapshot snapshot = Snapshot.of(Opportunity.replay(deal.events().subList(0, known), process), process);

        assertThat(snapshot.eventCount()).isEqualTo(known);
        assertThat(snapshot.resume(process, deal.events().subList(known, deal.eventCount())))
                .hasValueSatisfying(resumed -> {
                    assertThat(resumed).isEqualTo(deal);
                    assertThat(resumed.stage()).isEqualTo(deal.stage());
                    assertThat(resumed.answeredStatements()).isEqualTo(deal.answeredStatements());
                });
    }

    @Example
    void aSnapshotOfAnotherDefinitionOrFormIsStale() {
        Opportunity deal =
                Opportunity.imported("A-1", PROCESS, PROCESS.stages().get(0).id(), DealDomain.START);
        Snapshot snapshot = Snapshot.of(deal, PROCESS);
        SalesProcess edited = PROCESS.withStages(
                PROCESS.stages().stream().map(stage -> stage.withStallDays(99)).toList());
        Snapshot ofEarlierForm = Snapshot.builder()
                .schemaVersion(1)
                .definition(PROCESS.digest())
                .addAllEvents(deal.events())
                .build();

        assertThat(snapshot.isStale(PROCESS)).isFalse();
        assertThat(snapshot.resume(edited, List.of())).isEmpty();
        assertThat(ofEarlierForm.resume(PROCESS, List.of())).isEmpty();
    }

    @Example
    void aSnapshotOfADealInAnotherProcessIsRefused() {
        SalesProcess other = SalesProcesses.keyAccountFunnel();
        Opportunity deal =
                Opportunity.imported("A-1", PROCESS, PROCESS.stages().get(0).id(), DealDomain.START);

        assertThatThrownBy(() -> Snapshot.of(deal, other))
                .hasMessage("opportunity A-1 must be in process " + other.name() + " but is in " + PROCESS.name());
    }

    @Example
    void aSnapshotBeginsWithTheOpening() {
        assertThatThrownBy(() -> Snapshot.builder().definition("d").build())
                .hasMessage("a snapshot must begin with Opened but began with nothing");
        assertThatThrownBy(() ->
                        Snapshot.builder().schemaVersion(0).definition("d").build())
                .hasMessage("the schema version of a snapshot must be at least 1 but was 0");
    }
}
