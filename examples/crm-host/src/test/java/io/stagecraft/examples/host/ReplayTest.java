package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.recording.Recording;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ReplayTest {
    private static final int EVENTS_PER_DEAL = 20;
    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

    @Parameter
    Database database = Database.H2;

    @Test
    void whatIsReplayedIsWhatWasStored() {
        storeAndReplay(2_000);
    }

    @Test
    @Tag("long")
    void aMillionEventsAreReplayedAsTheyWereStored() {
        storeAndReplay(1_000_000);
    }

    private void storeAndReplay(int events) {
        Host host = Host.quiet(database);
        String tenant = host.company().tenant();
        SalesProcess process = Client.JSON.readValue(Files.direct(), SalesProcess.class);
        EventStore store = host.bean(EventStore.class);
        int deals = events / EVENTS_PER_DEAL;
        for (int i = 0; i < deals; i++) {
            Opportunity deal = deal(i, process);
            host.bean(Tenants.class).in(tenant, () -> {
                store.append(tenant, deal, 0);
                return deal;
            });
        }
        for (int i = 0; i < deals; i++) {
            String id = "row-" + i;
            Optional<Opportunity> stored = host.bean(Tenants.class).in(tenant, () -> store.find(tenant, id));
            assertThat(stored).hasValue(deal(i, process));
        }
    }

    /** Returns the deal of a number: always the same. */
    private static Opportunity deal(int number, SalesProcess process) {
        Opportunity deal = Opportunity.open(
                Opened.into(process)
                        .id("row-" + number)
                        .at(START)
                        .owner("seller-" + number % 50)
                        .amount(Money.parse("CNY " + (number + 1) + ".00"))
                        .build(),
                process);
        for (int i = 1; i < EVENTS_PER_DEAL; i++) {
            Instant at = START.plusSeconds(number + i);
            deal = deal.record((Evidence) Evidence.of("need-confirmed", i % 3 == 0 ? Answer.NO : Answer.YES, at)
                    .from("call " + i + " of seller-" + number % 50)
                    .withRecording(Recording.builder()
                            .at(at)
                            .id(number + "-" + i)
                            .by("seller-" + i % 50)
                            .build()));
        }
        return deal;
    }
}
