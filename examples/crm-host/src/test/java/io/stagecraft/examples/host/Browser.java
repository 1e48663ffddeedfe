// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A headless Chromium with one page, which is driven as by a person with a mouse, over the protocol of its developer tools. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Process process;
    private final WebSocket socket;

    private Browser(Path program) {
        try {
            Path profile = Files.createTempDirectory("chromium");
            this.process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--window-size=1280,900",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("said.txt").toFile())
                    .start();
            Path port = profile.resolve("DevToolsActivePort");
            until(
                    "the browser listens",
                    () -> Files.exists(port) && !Files.readAllLines(port).isEmpty());
            URI pages =
                    URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json");
            until("the browser has a page", () -> page(pages).isPresent());
            this.socket = http.newWebSocketBuilder()
                    .buildAsync(page(pages).orElseThrow(), new Answers())
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the browser, or skips the test where none is installed. */
    static Browser start() {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Installed.check(program.isPresent(), "Chromium");
        return new Browser(program.orElseThrow());
    }

    void open(String address) {
        call("Page.navigate", Map.of("url", address));
    }

    /** Returns the value of an expression in the page, as a text. */
    String value(String expression) {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
        return answer.at("/result/value").asString();
    }

    /** Returns the text of an element, once it is there and has one. */
    String text(String selector) {
        String expression = "(document.querySelector('" + selector + "') || {}).innerText || ''";
        until(selector, () -> !value(expression).isEmpty());
        return value(expression);
    }

    /** Waits until an element has a text in it. */
    void awaitText(String selector, String text) {
        String expression = "(document.querySelector('" + selector + "') || {}).innerText || ''";
        until("\"" + text + "\" in " + selector, () -> value(expression).contains(text));
    }

    void click(String selector) {
        text(selector);
        Point at = middle(selector);
        mouse("mousePressed", at, 1);
        mouse("mouseReleased", at, 0);
    }

    void drag(String from, String to) {
        text(from);
        Point start = middle(from);
        Point end = middle(to);
        mouse("mouseMoved", start, 0);
        mouse("mousePressed", start, 1);
        mouse("mouseMoved", new Point((start.x + end.x) / 2, (start.y + end.y) / 2), 1);
        mouse("mouseMoved", end, 1);
        mouse("mouseReleased", end, 0);
    }

    private void mouse(String type, Point at, int buttons) {
        call(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", at.x, "y", at.y, "button", "left", "buttons", buttons, "clickCount", 1));
    }

    private Point middle(String selector) {
        String box = "document.querySelector('" + selector + "').getBoundingClientRect()";
        return new Point(
                Double.parseDouble(value("(b => b.left + b.width / 2)(" + box + ")")),
                Double.parseDouble(value("(b => b.top + Math.min(b.height / 2, 80))(" + box + ")")));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(Client.JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<URI> page(URI pages) {
        try {
            String found = http.send(HttpRequest.newBuilder(pages).build(), BodyHandlers.ofString())
                    .body();
            return Client.JSON
                    .readTree(found)
                    .valueStream()
                    .filter(each -> each.path("type").asString().equals("page"))
                    .map(each -> URI.create(each.path("webSocketDebuggerUrl").asString()))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void until(String what, Condition condition) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!condition.holds()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("waited in vain for " + what);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private record Point(double x, double y) {}

    private interface Condition {
        boolean holds() throws IOException;
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                JsonNode message = Client.JSON.readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> answer =
                        answers.remove(message.path("id").asInt(0));
                if (answer != null) {
                    answer.complete(message.path("result"));
                }
            }
            from.request(1);
            return null;
        }
    }
}
