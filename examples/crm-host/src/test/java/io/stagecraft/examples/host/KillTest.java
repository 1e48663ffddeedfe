// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KillTest {
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED = 200;
    private static final String NEED = "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}";

    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @EnumSource(Database.class)
    void nothingAcknowledgedIsLostAndNothingIsDoneTwiceWhenTheHostIsKilledWhileItWrites(Database database)
            throws InterruptedException {
        String address = database.createIn(folder);
        Set<String> sent = ConcurrentHashMap.newKeySet();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (HostProcess host = HostProcess.start(address)) {
            Client li = host.client("acme");
            li.put("/processes", Files.direct()).is(204);
            CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String deal = "row-" + i % 2;
                open(li, deal);
                writers.add(writer(li, deal, "w" + i, sent, acknowledged, enough));
            }
            enough.await();
            host.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        try (HostProcess host = HostProcess.start(address)) {
            Client li = host.client("acme");

            assertThat(stored(li)).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(sent).containsAll(stored(li));

            for (String command : sent) {
                send(li, command);
            }
            assertThat(new TreeSet<>(stored(li))).isEqualTo(new TreeSet<>(sent));
            assertThat(stored(li)).doesNotHaveDuplicates();
        }
    }

    private static void open(Client client, String deal) {
        client.with("Idempotency-Key", "open-" + deal)
                .post("/deals", "{\"id\": \"" + deal + "\", \"process\": \"direct\"}")
                .is(201);
    }

    /** Sends commands until the host is gone. */
    private static Thread writer(
            Client client,
            String deal,
            String name,
            Set<String> sent,
            Set<String> acknowledged,
            CountDownLatch enough) {
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; true; i++) {
                    String command = deal + " " + name + "-" + i;
                    sent.add(command);
                    send(client, command);
                    acknowledged.add(command);
                    enough.countDown();
                }
            } catch (UncheckedIOException gone) {
                // the last one was sent and not acknowledged
            }
        });
        writer.start();
        return writer;
    }

    private static void send(Client client, String command) {
        String deal = command.substring(0, command.indexOf(' '));
        client.with("Idempotency-Key", command)
                .post("/deals/" + deal + "/evidence", NEED)
                .is(200);
    }

    /** Returns the ids of all commands that are stored, but those that opened the deals. */
    private static List<String> stored(Client client) {
        List<String> ids = new ArrayList<>();
        for (String deal : List.of("row-0", "row-1")) {
            List<String> all = client.get("/deals/" + deal + "/events").texts("", "/recording/id");
            ids.addAll(all.subList(1, all.size()));
        }
        return ids;
    }
}
