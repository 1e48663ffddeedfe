package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A place in a league table.
 *
 * <p>Instances are immutable and safe for use by multiple threads as far as the keys are. Java serialization carries
 * them between JVMs that run the same version of Stagecraft, where the keys allow it; it is no storage format and not
 * safe for untrusted bytes.
 *
 * @param <T> who is ranked
 */
@Value.Immutable
public abstract class LeagueEntry<T> implements Serializable {
    LeagueEntry() {}

    /** Returns a builder with nothing set. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Returns the rank, from 1; equal measures have equal ranks, and the ranks after them are skipped: 1, 2, 2, 4. */
    public abstract int rank();

    /** Returns who is ranked. */
    public abstract T subject();

    /** Returns the measure. */
    public abstract Ratio measure();

    /**
     * Builds {@link LeagueEntry} instances; not safe for use by multiple threads.
     *
     * @param <T> who is ranked
     */
    public static final class Builder<T> extends ImmutableLeagueEntry.Builder<T> {
        Builder() {}
    }
}
