// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests at a constant rate, whatever the answers do, to a host in a JVM of its own, and reports the latency from the instant at
 * which each request was due. It measures and judges no time: a busy machine fails no build.
 */
@Tag("long")
class LoadTest {
    private static final Logger LOG = LoggerFactory.getLogger(LoadTest.class);
    private static final int PER_SECOND = 200;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 30;
    private static final int DEALS = 500;
    private static final long SEED = 18;

    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @EnumSource(Database.class)
    void everyRequestIsAnswered(Database database) {
        String address = database.createIn(folder);
        try (HostProcess host = HostProcess.start(address)) {
            Client li = host.client("acme");
            li.put("/processes", Files.direct()).is(204);
            for (int i = 0; i < DEALS; i++) {
                li.post(
                                "/deals",
                                "{\"id\": \"row-" + i + "\", \"process\": \"direct\", \"customer\": \"customer-" + i
                                        + "\", \"owner\": \"seller-" + i % 20 + "\", \"amount\": \"CNY 4000.00\"}")
                        .is(201);
            }
            run(li, WARM_UP_SECONDS);

            Run run = run(li, SECONDS);

            assertThat(run.failures()).isZero();
            LOG.warn(
                    "{}: {}",
                    database,
                    "%d requests at %d a second, median %.1f ms, 99 %% within %.1f ms, the slowest %.1f ms"
                            .formatted(
                                    run.nanos().length,
                                    PER_SECOND,
                                    run.quantile(0.5),
                                    run.quantile(0.99),
                                    run.quantile(1)));
        }
    }

    private static Run run(Client client, int seconds) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        SplittableRandom random = new SplittableRandom(SEED);
        int count = seconds * PER_SECOND;
        long[] nanos = new long[count];
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + Duration.ofSeconds(1).toNanos() * i / PER_SECOND;
            HttpRequest request = request(client, random);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            answers.add(http.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> {
                nanos[number] = System.nanoTime() - due;
                return failure == null && isExpected(answer.statusCode());
            }));
        }
        long failures = answers.stream().filter(each -> !each.join()).count();
        return new Run(nanos, failures);
    }

    /** Half of the requests read a deal, four in ten change one, one in ten reads the pipeline; a held move is an answer. */
    private static HttpRequest request(Client client, SplittableRandom random) {
        String deal = "/deals/row-" + random.nextInt(DEALS);
        int kind = random.nextInt(10);
        if (kind < 5) {
            return client.request("GET", deal, "");
        } else if (kind < 8) {
            String answer = random.nextBoolean() ? "YES" : "NO";
            return client.request(
                    "POST", deal + "/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"" + answer + "\"}");
        } else if (kind < 9) {
            return client.request(
                    "POST",
                    deal + "/moves",
                    "{\"to\": \"" + (random.nextBoolean() ? "OFFER" : "TALK") + "\", \"reason\": \"as asked\"}");
        }
        return client.request("GET", "/pipeline/direct", "");
    }

    private static boolean isExpected(int status) {
        return status == 200 || status == 409;
    }

    /** What was measured. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Run(long[] nanos, long failures) {
        /** Returns a quantile in milliseconds. */
        double quantile(double share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
        }
    }
}
