// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.recording;

import io.stagecraft.core.Incubating;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.SalesProcess;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The ground of a decision, as an engine read it: the definition, the facts and the customer's answers. The actor stands
 * in the {@link Recording} and the reason of an override in the event.
 */
@Incubating
@Value.Immutable
public abstract class DecisionRecord implements Serializable {
    DecisionRecord() {}

    /** Returns a builder that knows the process. */
    public static Builder by(SalesProcess process) {
        return builder().process(process.id()).version(process.version()).definition(process.digest());
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the process. */
    public abstract String process();

    /** Returns the version of the process. */
    public abstract int version();

    /** Returns the {@linkplain SalesProcess#digest() digest} of the process. */
    public abstract String definition();

    /** Returns the facts that were read and known, by id, in the order in which they were read. */
    public abstract Map<String, Fact> facts();

    /**
     * Returns the customer's answers that were read and known, by the id of the statement, in the order in which they
     * were read.
     */
    public abstract Map<String, Answer> answers();

    @Value.Check
    void check() {
        Ids.check(process(), "process");
        Ids.check(definition(), "definition");
    }

    /** Builds {@link DecisionRecord} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableDecisionRecord.Builder {
        Builder() {}
    }
}
