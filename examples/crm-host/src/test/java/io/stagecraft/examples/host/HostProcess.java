// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A host in a JVM of its own, which can be killed. */
final class HostProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private HostProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a host with a database, and waits until it answers. */
    static HostProcess start(String database) {
        try {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            Path said = Files.createTempFile("host", ".txt");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrmHost.class.getName(),
                            "--server.port=" + port,
                            "--spring.datasource.url=" + database)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            HostProcess host = new HostProcess(process, port);
            host.await(said);
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Path said) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                client("nobody").get("/");
                return;
            } catch (UncheckedIOException e) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new AssertionError("the host did not start: " + Files.readString(said), e);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    Client client(String tenant) {
        return new Client(port, Map.of("Tenant", tenant, "Person", "li"));
    }

    @Override
    public void close() {
        kill();
    }

    /** Kills it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
