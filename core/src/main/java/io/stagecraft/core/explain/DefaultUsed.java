package io.stagecraft.core.explain;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A default that took part in a result because the caller gave no value of its own (domain model, section 17).
 *
 * <pre>{@code
 * DefaultUsed.of("pass-mark", "60 %", "our assumption").text();   // pass mark 60 %, our assumption
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class DefaultUsed implements Serializable {
    DefaultUsed() {}

    /**
     * Returns a default that reads {@code "<id> <value>, <basis>"}, with the dashes of the id as spaces.
     *
     * @param id what was not given, such as {@code pass-mark}, not blank
     * @param value the value that stood in, such as {@code 60 %}, not blank
     * @param basis where that value comes from, such as {@code our assumption}, not blank
     * @throws IllegalArgumentException if one of them is blank
     */
    public static DefaultUsed of(String id, String value, String basis) {
        return of(id, value, basis, id.replace('-', ' ') + " " + value + ", " + basis);
    }

    /**
     * Returns a default in words of its own.
     *
     * @param text the whole of it for people, such as {@code 3 visits a day, our assumption}
     * @throws IllegalArgumentException if one of them is blank
     */
    public static DefaultUsed of(String id, String value, String basis, String text) {
        return builder().id(id).value(value).basis(basis).text(text).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what was not given, for programs: words joined by dashes, stable between releases. */
    public abstract String id();

    /** Returns the value that stood in, in words or digits. */
    public abstract String value();

    /** Returns where the value comes from, such as {@code our assumption}. */
    public abstract String basis();

    /** Returns the whole of it for people. */
    public abstract String text();

    /** Returns {@link #text()}. */
    @Override
    public final String toString() {
        return text();
    }

    @Value.Check
    void check() {
        checkArgument(!id().isBlank(), "id must not be blank (text \"%s\")", text());
        checkArgument(!value().isBlank(), "value must not be blank (default %s)", id());
        checkArgument(!basis().isBlank(), "basis must not be blank (default %s)", id());
        checkArgument(!text().isBlank(), "text must not be blank (default %s)", id());
    }

    /** Builds {@link DefaultUsed} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableDefaultUsed.Builder {
        Builder() {}
    }
}
