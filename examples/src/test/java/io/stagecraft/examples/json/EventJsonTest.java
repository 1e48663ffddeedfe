// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.recording.DecisionRecord;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.jackson2.StagecraftModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class EventJsonTest {
    private static final JsonMapper JSON = StagecraftModule.mapper();
    private static final TypeReference<List<DealEvent>> EVENTS = new TypeReference<>() {};

    @Property(tries = 100)
    void storedEventsReplayToTheDeal(@ForAll Opportunity deal) throws IOException {
        String stored = JSON.writerFor(EVENTS).writeValueAsString(deal.events());

        assertThat(Opportunity.replay(JSON.readValue(stored, EVENTS))).isEqualTo(deal);
    }

    @Example
    void anEventKeepsWhoRecordedItAndOnWhatGround() throws IOException {
        DealEvent event = Won.of(Instant.parse("2026-01-05T09:00:00Z"), "COMMITMENT")
                .withRecording(Recording.builder()
                        .at(Instant.parse("2026-01-06T09:00:00Z"))
                        .id("e-1")
                        .by("li")
                        .addRoles("director")
                        .putMetadata("screen", "pipeline")
                        .decision(DecisionRecord.by(SalesProcesses.consultative())
                                .putFacts("amount", Fact.of(Money.parse("CNY 5.00")))
                                .putAnswers("decision-made", Answer.YES)
                                .build())
                        .build());

        String stored = JSON.writeValueAsString(event);

        assertThat(JSON.readValue(stored, DealEvent.class)).isEqualTo(event);
        assertThat(stored).contains("\"recording\":{\"at\":\"2026-01-06T09:00:00Z\",\"id\":\"e-1\",\"by\":\"li\"");
    }

    @Example
    void anEventSaysItsKind() throws IOException {
        DealEvent event = Won.of(Instant.parse("2026-01-05T09:00:00Z"), "COMMITMENT");

        assertThat(JSON.writeValueAsString(event))
                .isEqualTo(
                        "{\"type\":\"Won\",\"schemaVersion\":3,\"at\":\"2026-01-05T09:00:00Z\",\"stage\":\"COMMITMENT\"}");
        assertThat(JSON.readValue(JSON.writeValueAsString(event), DealEvent.class))
                .isEqualTo(event);
    }
}
