// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.risk.CustomerRisk;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.tier.TierScheme;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The definitions of 10,000 tenants, three each: read and bound, and taken from a cache that holds a tenth of the tenants, of
 * whom nine in ten requests are. What they take in memory is printed when they are stored.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@State(Scope.Benchmark)
public class TenantsBenchmark {
    private static final int TENANTS = 10_000;
    private static final int CACHED = 1_000;

    private final JsonMapper mapper = StagecraftModule.mapper();
    private final byte[][][] stored = new byte[TENANTS][][];
    private final Map<Integer, Tenant> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Tenant> eldest) {
            return size() > CACHED;
        }
    };

    private int request;

    /** Three definitions, bound. */
    record Tenant(StageEngine engine, Scorecard<CardAnswers> risk, TierScheme tiers) {}

    /** Stores the definitions of all tenants, and says how much memory they take when all of them are bound. */
    @Setup
    public void store() throws IOException {
        for (int i = 0; i < TENANTS; i++) {
            stored[i] = new byte[][] {
                mapper.writeValueAsBytes(SalesProcesses.consultative().withId("process-" + i)),
                mapper.writeValueAsBytes(CustomerRisk.standard().card().withId("card-" + i)),
                mapper.writeValueAsBytes(TierScheme.strategicImportantGeneral().withId("tiers-" + i))
            };
        }
        Tenant[] bound = new Tenant[TENANTS];
        long before = used();
        for (int i = 0; i < TENANTS; i++) {
            bound[i] = bound(i);
        }
        System.out.printf("%n%,d bytes for each of %,d tenants%n", (used() - before) / TENANTS, bound.length);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Tenant bound(int tenant) throws IOException {
        byte[][] rows = stored[tenant];
        return new Tenant(
                StageEngine.of(mapper.readValue(rows[0], SalesProcess.class), ZoneOffset.UTC),
                Scorecard.of(mapper.readValue(rows[1], ScorecardDefinition.class)),
                mapper.readValue(rows[2], TierScheme.class));
    }

    /** Reads and binds the three definitions of a tenant. */
    @Benchmark
    public Object bind() throws IOException {
        return bound(request++ % TENANTS);
    }

    /** Takes a tenant from the cache, or binds it anew. */
    @Benchmark
    public Object cached() throws IOException {
        int tenant = request++ % 10 == 0 ? request % TENANTS : request % (CACHED / 2);
        Tenant found = cache.get(tenant);
        if (found == null) {
            found = bound(tenant);
            cache.put(tenant, found);
        }
        return found;
    }
}
