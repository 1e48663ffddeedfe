// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.jackson2.StagecraftModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads the stored events of deals, three each: as events, replayed to deals, and as plain records by Jackson alone, which are
 * the floor: of texts, or with their instants, days and money read too.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class StoredEventsBenchmark {
    private static final TypeReference<List<DealEvent>> EVENTS = new TypeReference<>() {};

    /** How many deals. */
    @Param("100000")
    public int deals;

    private byte[][] rows = {};
    private final ObjectReader events = StagecraftModule.mapper().readerFor(EVENTS);
    private final ObjectReader plain = new JsonMapper().readerFor(new TypeReference<List<Plain>>() {});

    /** Stores the events, one list for each deal. */
    @Setup
    public void store() throws IOException {
        JsonMapper mapper = StagecraftModule.mapper();
        rows = new byte[deals][];
        for (int i = 0; i < rows.length; i++) {
            Instant at = Instant.parse("2026-01-05T09:00:00Z").plusSeconds(i);
            List<DealEvent> deal = List.of(
                    Opened.builder()
                            .at(at)
                            .id("deal-" + i)
                            .customerId("customer-" + i % 5_000)
                            .processId("key-account-funnel")
                            .processVersion(1)
                            .stage("IDENTIFIED")
                            .amount(Money.of(CurrencyUnit.EUR, 1_000 + i))
                            .expectedClose(LocalDate.of(2026, 6, 30))
                            .owner("seller-" + i % 40)
                            .build(),
                    Evidence.of("F1", Answer.YES, at.plusSeconds(3_600)),
                    StageMoved.of(at.plusSeconds(7_200), "IDENTIFIED", "CONTACTED"));
            rows[i] = mapper.writerFor(EVENTS).writeValueAsBytes(deal);
        }
    }

    @Benchmark
    public int events() throws IOException {
        int read = 0;
        for (byte[] row : rows) {
            read += events.<List<DealEvent>>readValue(row).size();
        }
        return read;
    }

    @Benchmark
    public int deals() throws IOException {
        int read = 0;
        for (byte[] row : rows) {
            read += Opportunity.replay(events.<List<DealEvent>>readValue(row)).eventCount();
        }
        return read;
    }

    @Benchmark
    public int floorByPlainRecords() throws IOException {
        int read = 0;
        for (byte[] row : rows) {
            read += plain.<List<Plain>>readValue(row).size();
        }
        return read;
    }

    @Benchmark
    public int floorByTypedRecords() throws IOException {
        int read = 0;
        for (byte[] row : rows) {
            List<Object> typed = new ArrayList<>();
            for (Plain each : plain.<List<Plain>>readValue(row)) {
                typed.add(each.typed());
            }
            read += typed.size();
        }
        return read;
    }

    /** An event that is nothing but its texts. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PlainOpened.class, name = "Opened"),
        @JsonSubTypes.Type(value = PlainEvidence.class, name = "Evidence"),
        @JsonSubTypes.Type(value = PlainMove.class, name = "StageMoved")
    })
    interface Plain {
        /** Returns it with what its texts say. */
        Object typed();
    }

    record PlainOpened(
            int schemaVersion,
            String at,
            String id,
            String customerId,
            String processId,
            int processVersion,
            String stage,
            boolean isImported,
            String amount,
            String expectedClose,
            String owner)
            implements Plain {
        @Override
        public Object typed() {
            return new TypedOpened(this, Instant.parse(at), Money.parse(amount), LocalDate.parse(expectedClose));
        }
    }

    record TypedOpened(PlainOpened texts, Instant at, Money amount, LocalDate expectedClose) {}

    record PlainEvidence(int schemaVersion, String statement, String answer, String at) implements Plain {
        @Override
        public Object typed() {
            return new TypedEvidence(statement, Answer.valueOf(answer), Instant.parse(at));
        }
    }

    record TypedEvidence(String statement, Answer answer, Instant at) {}

    record PlainMove(int schemaVersion, String at, String from, String to) implements Plain {
        @Override
        public Object typed() {
            return new TypedMove(Instant.parse(at), from, to);
        }
    }

    record TypedMove(Instant at, String from, String to) {}
}
