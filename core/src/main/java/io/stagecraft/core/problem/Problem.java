package io.stagecraft.core.problem;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * One thing that is wrong: where, which rule it breaks, and the value that breaks it.
 *
 * <p>The {@link #code()} is API and stays; the texts are for people and may be worded better in any release.
 */
@Value.Immutable
public abstract class Problem implements Serializable, WithProblem {
    Problem() {}

    /**
     * Returns a problem.
     *
     * @param code what kind of problem, for programs, such as {@code weights.all-zero}
     * @param path where, such as {@code stages[2].gate.threshold}; empty for the whole
     * @param rule what must hold, such as {@code must be in [0, 1]}
     * @param value the value that was found, in words or digits; empty where there is none to show
     * @throws IllegalArgumentException if the code or the rule is blank
     */
    public static Problem of(String code, String path, String rule, String value) {
        return builder().code(code).path(path).rule(rule).value(value).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what kind of problem it is, for programs: lower case, stable between releases. */
    public abstract String code();

    /** Returns where it is, from the outside in, such as {@code stages[2].gate}; empty for the whole. */
    public abstract String path();

    /** Returns what must hold, as the second half of a sentence: {@code must be in [0, 1]}. */
    public abstract String rule();

    /** Returns the value that was found, or an empty text where there is none to show. */
    public abstract String value();

    /** Returns the sentence for people: where, the rule, and the value. */
    public String message() {
        String where = path().isEmpty() ? "" : path() + " ";
        return where + rule() + (value().isEmpty() ? "" : " but was " + value());
    }

    /** Returns this problem with its place inside something larger put in front. */
    public Problem within(String outer) {
        requireNonNull(outer, "outer");
        String inner = path();
        String separator = inner.isEmpty() || inner.startsWith("[") ? "" : ".";
        return withPath(outer + separator + inner);
    }

    /** Returns {@link #message()}. */
    @Override
    public final String toString() {
        return message();
    }

    @Value.Check
    void check() {
        checkArgument(!code().isBlank(), "code must not be blank (rule \"%s\")", rule());
        checkArgument(!rule().isBlank(), "rule must not be blank (code \"%s\")", code());
    }

    /** Builds {@link Problem} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableProblem.Builder {
        Builder() {}
    }
}
