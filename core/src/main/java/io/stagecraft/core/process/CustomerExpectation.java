// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Named;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * An expectation that the customer has of a seller in every stage (see the domain model, Buying stages mapped onto
 * selling stages).
 */
@Value.Immutable
public abstract class CustomerExpectation implements Named, Serializable {
    CustomerExpectation() {}

    /** Returns an expectation. */
    public static CustomerExpectation of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique among the expectations of a process. */
    @Override
    public abstract String id();

    /** Returns the expectation in words. */
    @Override
    public abstract Labels labels();

    static final class Builder extends ImmutableCustomerExpectation.Builder {
        Builder() {}
    }
}
