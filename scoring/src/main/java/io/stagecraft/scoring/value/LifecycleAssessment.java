package io.stagecraft.scoring.value;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The lifecycle stage of a customer, and why.
 */
@Value.Immutable
public abstract class LifecycleAssessment implements Serializable {
    LifecycleAssessment() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the stage. */
    public abstract LifecycleStage stage();

    /** Returns the growth over a year, or empty where it was not needed or cannot be told. */
    public abstract Optional<Ratio> growth();

    /** Returns why. */
    public abstract Message reason();

    /** Returns what the customer is served in this stage; possibly empty. */
    public abstract List<String> services();

    /** Returns the defaults that took part; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Builds {@link LifecycleAssessment} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLifecycleAssessment.Builder {
        Builder() {}
    }
}
