package io.stagecraft.core.explain;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Why, in one sentence for people and one code for programs.
 *
 * <p>The {@link #code()} is API and stays; the text may be worded better in any release.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class Reason implements Serializable {
    Reason() {}

    /**
     * Returns a reason.
     *
     * @param code what kind of reason, such as {@code gate.threshold}, not blank
     * @param text the sentence, not blank
     * @throws IllegalArgumentException if either is blank
     */
    public static Reason of(String code, String text) {
        return builder().code(code).text(text).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what kind of reason it is, for programs: lower case, stable between releases. */
    public abstract String code();

    /** Returns the sentence for people. */
    public abstract String text();

    /** Returns {@link #text()}. */
    @Override
    public final String toString() {
        return text();
    }

    @Value.Check
    void check() {
        checkArgument(!code().isBlank(), "code must not be blank (text \"%s\")", text());
        checkArgument(!text().isBlank(), "text must not be blank (code \"%s\")", code());
    }

    /** Builds {@link Reason} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableReason.Builder {
        Builder() {}
    }
}
