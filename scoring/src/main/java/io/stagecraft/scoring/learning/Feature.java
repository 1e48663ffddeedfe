// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A known property of a deal, as the value of a variable: {@code country=BE}.
 */
@Serial.Structural
@Value.Immutable
public abstract class Feature implements Serializable {
    Feature() {}

    /**
     * Returns a feature.
     *
     * @param variable what it is a value of, such as {@code country}, not blank
     * @param value the value, not blank; what is not known is left out, not given as a value
     * @throws IllegalArgumentException if either is blank
     */
    public static Feature of(String variable, String value) {
        return builder().variable(variable).value(value).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the variable. */
    public abstract String variable();

    /** Returns the value. */
    public abstract String value();

    Message message() {
        return Message.of("naive-bayes.feature").with("variable", variable()).with("value", value());
    }

    /** Returns {@code variable=value}. */
    @Override
    public final String toString() {
        return variable() + "=" + value();
    }

    @Value.Check
    void check() {
        Ids.check(variable(), "variable", "value \"%s\"", value());
        Ids.check(value(), "value", "variable %s", variable());
    }

    /** Builds {@link Feature} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFeature.Builder {
        Builder() {}
    }
}
