package io.stagecraft.scoring.learning;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * What one variable adds to the log-odds for each unit, and how sure that is.
 */
@Value.Immutable
public abstract class Coefficient implements Serializable, WithCoefficient {
    Coefficient() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the variable. */
    public abstract String variable();

    /** Returns the estimate, in log-odds for each unit of the variable; 0 for a variable that was constant. */
    public abstract double estimate();

    /** Returns the standard error of the estimate; 0 for a variable that was constant. */
    public abstract double standardError();

    /** Returns the mean of the variable in the data; 1 for the intercept. */
    public abstract double mean();

    /** Returns estimate / standard error, or not a number where both are 0. */
    public double z() {
        return estimate() / standardError();
    }

    /** Returns whether the variable had one value only, so that nothing could be learned of it. */
    @Value.Default
    public boolean isConstant() {
        return false;
    }

    /** Builds {@link Coefficient} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCoefficient.Builder {
        Builder() {}
    }
}
