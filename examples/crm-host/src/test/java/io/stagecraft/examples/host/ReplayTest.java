// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.recording.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@ParameterizedClass
@EnumSource(Database.class)
class ReplayTest {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayTest.class);
    private static final int EVENTS_PER_DEAL = 20;
    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

    @TempDir
    Path folder = Path.of(".");

    @Parameter
    Database database = Database.H2;

    @Test
    void whatIsReplayedIsWhatWasStored() {
        assertThat(storeAndReplay(2_000)).startsWith("2000 events stored");
    }

    @Test
    @Tag("long")
    void aMillionEventsAreReplayedAsTheyWereStored() {
        LOG.warn("{}: {}", database, storeAndReplay(1_000_000));
    }

    private String storeAndReplay(int events) {
        SalesProcess process = Client.JSON.readValue(Files.direct(), SalesProcess.class);
        int deals = events / EVENTS_PER_DEAL;
        try (Host host = Host.quiet(database.createIn(folder))) {
            String tenant = host.company().tenant();
            EventStore store = host.bean(EventStore.class);
            Tenants tenants = host.bean(Tenants.class);
            long start = System.nanoTime();
            for (int i = 0; i < deals; i++) {
                Opportunity deal = deal(i, process);
                tenants.in(tenant, () -> {
                    store.append(tenant, deal, 0);
                    return deal;
                });
            }
            long stored = System.nanoTime();
            for (int i = 0; i < deals; i++) {
                String id = "row-" + i;
                Optional<Opportunity> found = tenants.in(tenant, () -> store.find(tenant, id));
                assertThat(found).hasValue(deal(i, process));
            }
            return "%d events stored in %d s and replayed in %d s"
                    .formatted(events, seconds(start, stored), seconds(stored, System.nanoTime()));
        }
    }

    private static long seconds(long from, long to) {
        return Duration.ofNanos(to - from).toSeconds();
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
                            .by("seller-" + number % 50)
                            .build()));
        }
        return deal;
    }
}
