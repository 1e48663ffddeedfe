// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;

/** The value of a measure under one scenario, beside that of the baseline. */
@Value.Immutable
public abstract class ScenarioResult implements Serializable {
    ScenarioResult() {}

    static ScenarioResult of(String name, List<Message> adjustments, Measured measured, Measured baseline) {
        return ImmutableScenarioResult.builder()
                .name(name)
                .adjustments(adjustments)
                .measured(measured)
                .baseline(baseline)
                .build();
    }

    /** Returns the name of the scenario. */
    public abstract String name();

    /** Returns its adjustments in words, in the order in which they apply. */
    public abstract List<Message> adjustments();

    /** Returns the number under this scenario. */
    public abstract Measured measured();

    /** Returns the number as things are. */
    public abstract Measured baseline();

    /** Returns the difference from the baseline; where bounds are equal on both sides nothing is added, exactly. */
    public Measured difference() {
        return measured().equals(baseline())
                ? Measured.exact(BigDecimal.ZERO, measured().unit())
                : measured().minus(baseline());
    }

    /** Returns the number of the scenario, and how much it adds. */
    public Message message() {
        return Message.of("scenario.result")
                .with("scenario", Scenario.label(name()))
                .with("measured", measured().message())
                .with("difference", difference().message());
    }

    /** Returns the message in English. */
    @Override
    public final String toString() {
        return message().toString();
    }
}
