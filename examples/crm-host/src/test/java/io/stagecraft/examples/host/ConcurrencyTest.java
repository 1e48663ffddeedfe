// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ConcurrencyTest {
    private static final int WRITERS = 8;
    private static final int COMMANDS = 20;

    @Parameter
    Database database = Database.H2;

    @Test
    void writersOnOneDealLoseNothing() throws Exception {
        Client li = companyWith("row-42");

        List<String> sent = atOnce(writer -> IntStream.range(0, COMMANDS)
                .mapToObj(i -> answer(li, "row-42", "command-" + writer + "-" + i))
                .toList());

        assertThat(sent).hasSize(WRITERS * COMMANDS);
        assertThat(commands(li, "row-42")).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void writersOnSeveralDealsLoseNothing() throws Exception {
        Client li = companyWith("row-0", "row-1", "row-2");

        List<String> sent = atOnce(writer -> IntStream.range(0, COMMANDS)
                .mapToObj(i -> answer(li, "row-" + (writer + i) % 3, "command-" + writer + "-" + i))
                .toList());

        List<String> stored = IntStream.range(0, 3)
                .mapToObj(i -> commands(li, "row-" + i))
                .flatMap(List::stream)
                .toList();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void aCommandThatAllSendAtOnceIsDoneOnce() throws Exception {
        Client li = companyWith("row-42");

        List<String> sent = atOnce(writer -> IntStream.range(0, COMMANDS)
                .mapToObj(i -> answer(li, "row-42", "command-" + i))
                .toList());

        assertThat(commands(li, "row-42"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(List.copyOf(new java.util.TreeSet<>(sent)));
    }

    private Client companyWith(String... deals) {
        Client li = Host.on(database).company();
        for (String deal : deals) {
            li.post("/deals", "{\"id\": \"" + deal + "\", \"process\": \"direct\"}")
                    .is(201);
        }
        return li;
    }

    /** Sends evidence under an id, which is returned once it is acknowledged. */
    private static String answer(Client client, String deal, String command) {
        client.with("Idempotency-Key", command)
                .post("/deals/" + deal + "/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}")
                .is(200);
        return command;
    }

    /** Returns the ids of the commands after the opening, by the events that are stored. */
    private static List<String> commands(Client client, String deal) {
        List<String> ids = client.get("/deals/" + deal + "/events").texts("", "/recording/id");
        return ids.subList(1, ids.size());
    }

    private static List<String> atOnce(Work work) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<List<String>>> all = IntStream.range(0, WRITERS)
                    .<Callable<List<String>>>mapToObj(writer -> () -> work.of(writer))
                    .toList();
            List<String> sent = new ArrayList<>();
            for (Future<List<String>> each : writers.invokeAll(all)) {
                sent.addAll(each.get());
            }
            return sent;
        } finally {
            writers.shutdown();
        }
    }

    /** What one writer does. */
    private interface Work {
        List<String> of(int writer);
    }
}
