package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * What the customer expects of a seller all along, whatever the stage (domain model, section 2).
 */
@Value.Immutable
public abstract class CustomerExpectation implements Serializable {
    CustomerExpectation() {}

    /** Returns an expectation. */
    public static CustomerExpectation of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique among the expectations of a process. */
    public abstract String id();

    /** Returns the expectation in words. */
    public abstract Labels labels();

    /** Builds {@link CustomerExpectation} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCustomerExpectation.Builder {
        Builder() {}
    }
}
