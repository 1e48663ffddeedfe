package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * A measure beyond its limit.
 *
 * <p>Instances are immutable and safe for use by multiple threads as far as the keys are. Java serialization carries
 * them between JVMs that run the same version of Stagecraft, where the keys allow it; it is no storage format and not
 * safe for untrusted bytes.
 *
 * @param <T> what was measured
 */
@Value.Immutable
public abstract class Alert<T> implements Serializable {
    Alert() {}

    /** Returns a builder with nothing set. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Returns the limit. */
    public abstract Threshold threshold();

    /** Returns what was measured. */
    public abstract T subject();

    /** Returns the measure. */
    public abstract Ratio value();

    /** Returns the alert for people, such as {@code seller-1: attainment 41.9 %, below 60.0 %}. */
    public String text() {
        return subject() + ": " + threshold().measure() + " " + value().toPercent(1) + ", "
                + threshold().side().name().toLowerCase(Locale.ROOT) + " "
                + threshold().limit().toPercent(1);
    }

    /**
     * Builds {@link Alert} instances; not safe for use by multiple threads.
     *
     * @param <T> what was measured
     */
    public static final class Builder<T> extends ImmutableAlert.Builder<T> {
        Builder() {}
    }
}
