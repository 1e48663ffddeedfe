package io.stagecraft.planning.tracking;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * Who is beyond a limit, and of whom nothing is known.
 *
 * <p>Instances are immutable and safe for use by multiple threads as far as the keys are. Java serialization carries
 * them between JVMs that run the same version of Stagecraft, where the keys allow it; it is no storage format and not
 * safe for untrusted bytes.
 *
 * @param <T> what was measured
 */
@Value.Immutable
public abstract class AlertReport<T> implements Serializable {
    AlertReport() {}

    /** Returns a builder with nothing set. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Returns the alerts, in the order of the subjects; possibly empty. */
    public abstract List<Alert<T>> alerts();

    /** Returns those of which the measure is unknown, in the order of the subjects; possibly empty. */
    public abstract List<T> notMeasured();

    /**
     * Builds {@link AlertReport} instances; not safe for use by multiple threads.
     *
     * @param <T> what was measured
     */
    public static final class Builder<T> extends ImmutableAlertReport.Builder<T> {
        Builder() {}
    }
}
