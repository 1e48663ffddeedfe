package io.stagecraft.planning.forecast;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * One step of a {@link SurvivalCurve}.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class SurvivalPoint implements Serializable {
    SurvivalPoint() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the time in days. */
    public abstract double days();

    /** Returns how many spells were at risk just before, each with its weight. */
    public abstract double atRisk();

    /** Returns how many of them ended, each with its weight. */
    public abstract double ended();

    /** Returns the chance to last longer. */
    public abstract double survival();

    /** Returns Greenwood's standard error of that chance; empty where none is left. */
    public abstract OptionalDouble standardError();

    /** Builds {@link SurvivalPoint} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSurvivalPoint.Builder {
        Builder() {}
    }
}
