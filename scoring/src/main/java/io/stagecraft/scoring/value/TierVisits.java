package io.stagecraft.scoring.value;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The visits that one tier asks for in a month.
 */
@Value.Immutable
public abstract class TierVisits implements Serializable {
    TierVisits() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the tier. */
    public abstract Tier tier();

    /** Returns how many are to be visited. */
    public abstract int subjects();

    /** Returns how often each is to be visited in the month. */
    public abstract Ratio visitsPerSubject();

    /** Returns the visits of all of them. */
    public Ratio visits() {
        return visitsPerSubject().multipliedBy(Ratio.of(subjects()));
    }

    /** Builds {@link TierVisits} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTierVisits.Builder {
        Builder() {}
    }
}
