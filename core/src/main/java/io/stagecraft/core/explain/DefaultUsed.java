// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A default that took part in a result because the caller gave no value of its own.
 *
 * <pre>{@code
 * DefaultUsed.of("pass-mark", Message.said("default.pass-mark", "pass mark 60 %, our assumption"));
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class DefaultUsed implements Serializable {
    DefaultUsed() {}

    /**
     * Returns a default.
     *
     * @param id what was not given, for programs, such as {@code pass-mark}, not blank
     * @param message the value that stood in and where it comes from
     * @throws IllegalArgumentException if the id is blank
     */
    public static DefaultUsed of(String id, Message message) {
        return builder().id(id).message(message).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id of what was not given: words joined by dashes, stable between releases. */
    public abstract String id();

    /** Returns the value that stood in and where it comes from. */
    public abstract Message message();

    /** Returns the message in English. */
    public String text() {
        return message().text();
    }

    /** Returns the message as it is shown. */
    @Override
    public final String toString() {
        return message().toString();
    }

    @Value.Check
    void check() {
        Ids.check(id(), "id", "default \"%s\"", message());
    }

    static final class Builder extends ImmutableDefaultUsed.Builder {
        Builder() {}
    }
}
