package io.stagecraft.planning.whatif;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a measure gives under one scenario, beside the baseline.
 */
@Value.Immutable
public abstract class ScenarioResult implements Serializable {
    ScenarioResult() {}

    static ScenarioResult of(String name, List<String> adjustments, Measured measured, Measured baseline) {
        return builder()
                .name(name)
                .adjustments(adjustments)
                .measured(measured)
                .baseline(baseline)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the scenario. */
    public abstract String name();

    /** Returns its adjustments in words, in the order in which they apply. */
    public abstract List<String> adjustments();

    /** Returns the number under this scenario. */
    public abstract Measured measured();

    /** Returns the number as things are. */
    public abstract Measured baseline();

    /** Returns how much the scenario adds; where bounds are equal on both sides nothing is added, exactly. */
    public Measured difference() {
        return measured().equals(baseline())
                ? Measured.exact(BigDecimal.ZERO, measured().unit())
                : measured().minus(baseline());
    }

    /** Returns {@code name: number (difference)}. */
    @Override
    public final String toString() {
        return name() + ": " + measured() + ", difference " + difference();
    }

    /** Builds {@link ScenarioResult} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableScenarioResult.Builder {
        Builder() {}
    }
}
