// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The outcome of a {@link LogisticRegression}: a model, or the reasons why there is none. */
@Serial.Structural
@Value.Immutable
public abstract class LogisticFit implements Serializable {
    /** The outcomes of a fit. */
    public enum Status {
        /** At the maximum. */
        CONVERGED,
        /** Variables separate won from lost deals perfectly, so there is no finite maximum; no model. */
        SEPARATED,
        /** Variables are collinear, so their coefficients are not determined; no model. */
        DEPENDENT,
        /** All deals were won, or all lost, or there were none; no model. */
        ONE_CLASS,
        /** The iteration limit was reached; no model. */
        NOT_CONVERGED
    }

    LogisticFit() {}

    static LogisticFit refused(Status status, List<String> variables, Message reason) {
        return builder()
                .status(status)
                .addAllVariables(variables)
                .addReasons(reason)
                .build();
    }

    static ImmutableLogisticFit.Builder builder() {
        return ImmutableLogisticFit.builder();
    }

    /** Returns the outcome. */
    public abstract Status status();

    /** Returns the model; empty unless it converged. */
    public abstract Optional<LogisticModel> model();

    /**
     * Returns the variables that separate or depend, in the order of the data; possibly empty, and possibly not beside
     * a model held back by a ridge.
     */
    public abstract List<String> variables();

    /** Returns the reasons why there is no model, or the caveats of the model; possibly empty. */
    public abstract List<Message> reasons();

    /**
     * Returns the model.
     *
     * @throws IllegalStateException with the reasons, if there is none
     */
    public LogisticModel orElseThrow() {
        return model().orElseThrow(() -> new IllegalStateException(
                "no logistic model: " + reasons().stream().map(Message::text).collect(Collectors.joining("; "))));
    }
}
