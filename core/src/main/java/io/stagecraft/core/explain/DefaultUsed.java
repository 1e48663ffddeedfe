package io.stagecraft.core.explain;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A default that took part in a result because the caller gave no value of its own.
 *
 * <pre>{@code
 * DefaultUsed.of("pass-mark", Message.said("default.pass-mark", "pass mark 60 %, our assumption"));
 * }</pre>
 */
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

    /**
     * Returns a default of the caller's own that reads {@code "<id> <value>, <basis>"}, with the dashes of the id as spaces.
     *
     * @param value the value that stood in, such as {@code 60 %}
     * @param basis where that value comes from, such as {@code our assumption}
     * @throws IllegalArgumentException if one of them is blank
     */
    public static DefaultUsed of(String id, String value, String basis) {
        checkArgument(!value.isBlank(), "value must not be blank (default %s)", id);
        checkArgument(!basis.isBlank(), "basis must not be blank (default %s)", id);
        return of(id, value, basis, id.replace('-', ' ') + " " + value + ", " + basis);
    }

    /** Returns a default of the caller's own in the caller's words. */
    public static DefaultUsed of(String id, String value, String basis, String text) {
        checkArgument(!value.isBlank(), "value must not be blank (default %s)", id);
        checkArgument(!basis.isBlank(), "basis must not be blank (default %s)", id);
        return of(id, Message.said("default." + id, text));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns what was not given, for programs: words joined by dashes, stable between releases. */
    public abstract String id();

    /** Returns the value that stood in and where it comes from. */
    public abstract Message message();

    /** Returns the message in English. */
    public String text() {
        return message().text();
    }

    /** Returns {@link #text()}. */
    @Override
    public final String toString() {
        return text();
    }

    @Value.Check
    void check() {
        Ids.check(id(), "id", "default \"%s\"", message());
    }

    static final class Builder extends ImmutableDefaultUsed.Builder {
        Builder() {}
    }
}
