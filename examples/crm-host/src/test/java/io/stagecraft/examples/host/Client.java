// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.jackson3.StagecraftModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A person's program that speaks HTTP with a host. */
final class Client {
    static final JsonMapper JSON =
            JsonMapper.builder().addModule(new StagecraftModule()).build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> headers;

    Client(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = Map.copyOf(headers);
    }

    /** Returns this client with another header. */
    Client with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Client(port, all);
    }

    String tenant() {
        return headers.getOrDefault("Tenant", "");
    }

    Reply get(String path) {
        return send(request("GET", path, ""));
    }

    Reply post(String path, String body) {
        return send(request("POST", path, body));
    }

    Reply put(String path, String body) {
        return send(request("PUT", path, body));
    }

    Reply delete(String path) {
        return send(request("DELETE", path, ""));
    }

    HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    private static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the host answered. */
    record Reply(int status, String body, Map<String, List<String>> headers) {
        /** Returns this reply, whose status must be as expected. */
        Reply is(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        JsonNode json() {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        }

        /** Returns the text at a place such as {@code /reasons/0/code}. */
        String text(String place) {
            return json().at(place).asString();
        }

        /** Returns the texts of a list's items at a place within each. */
        List<String> texts(String list, String place) {
            return json().at(list)
                    .valueStream()
                    .map(each -> each.at(place).asString())
                    .toList();
        }
    }
}
