package io.stagecraft.scoring.value;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * Whether a customer still buys, and by which limits.
 */
@Value.Immutable
public abstract class ChurnAssessment implements Serializable {
    ChurnAssessment() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the state. */
    public abstract ChurnState state();

    /** Returns the days since the last purchase, from 0. */
    public abstract long silentDays();

    /** Returns the days of silence above which the customer is at risk. */
    public abstract long atRiskAboveDays();

    /** Returns the days of silence above which it is lost. */
    public abstract long lostAboveDays();

    /** Returns why. */
    public abstract Message reason();

    /** Returns the defaults that took part; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Builds {@link ChurnAssessment} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableChurnAssessment.Builder {
        Builder() {}
    }
}
