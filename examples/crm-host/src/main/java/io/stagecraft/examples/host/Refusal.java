// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.message.Message;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Thrown if a request is refused: why, as a code with arguments, and the reasons of the library if they are its own. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final Message message;
    private final transient List<Message> reasons;

    Refusal(HttpStatus status, Message message) {
        this(status, message, List.of());
    }

    Refusal(HttpStatus status, Message message, List<Message> reasons) {
        super(message.code(), null, false, false);
        this.status = status;
        this.message = message;
        this.reasons = List.copyOf(reasons);
    }

    static Refusal notFound(Message message) {
        return new Refusal(HttpStatus.NOT_FOUND, message);
    }

    static Refusal conflict(Message message) {
        return new Refusal(HttpStatus.CONFLICT, message);
    }

    HttpStatus status() {
        return status;
    }

    Message message() {
        return message;
    }

    List<Message> reasons() {
        return reasons;
    }
}
