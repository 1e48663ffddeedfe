// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server of the tests' own, in a folder that goes with them; run as nobody, since it refuses root. */
final class Postgres {
    private static final String ADMIN = "admin";
    private static final String OWNER = "crm";

    private static final Optional<Postgres> SERVER = binaries().map(Postgres::new);

    private final AtomicInteger databases = new AtomicInteger();
    private final Path binaries;
    private final Path folder;
    private final int port;

    private Postgres(Path binaries) {
        this.binaries = binaries;
        try {
            this.folder = Files.createTempDirectory("postgres");
            try (ServerSocket free = new ServerSocket(0)) {
                this.port = free.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isRoot()) {
            run(List.of("chown", "nobody", folder.toString()));
        }
        Path data = folder.resolve("data");
        server("initdb", "-D", data.toString(), "-U", ADMIN, "--auth=trust", "-E", "UTF8", "--no-sync");
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1";
        server(
                "pg_ctl",
                "-D",
                data.toString(),
                "-o",
                options,
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Host.stopAll();
            server("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
        }));
        sql("create role " + OWNER + " login");
    }

    /** Returns the server, or skips the test where none is installed. */
    static Postgres server() {
        Installed.check(SERVER.isPresent(), "PostgreSQL");
        return SERVER.orElseThrow();
    }

    /** Returns the address of a new database, for a user who may not pass by the security of rows. */
    String create() {
        String name = "crm" + databases.incrementAndGet();
        sql("create database " + name + " owner " + OWNER);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=" + OWNER;
    }

    private static Optional<Path> binaries() {
        try (Stream<Path> installed = Files.walk(Path.of("/usr/lib/postgresql"), 2)) {
            return installed
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void sql(String statement) {
        server("psql", "-h", "127.0.0.1", "-p", "" + port, "-U", ADMIN, "-d", "postgres", "-qc", statement);
    }

    private void server(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.add(binaries.resolve(program).toString());
        Collections.addAll(command, arguments);
        run(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void run(List<String> command) {
        try {
            Path said = Files.createTempFile("said", ".txt");
            int code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        command + " failed: " + Files.readString(said, Charset.defaultCharset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
