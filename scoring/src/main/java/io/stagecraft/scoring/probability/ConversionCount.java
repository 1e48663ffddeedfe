// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** The numbers of won and of lost deals among those that were ever in a stage, of one team or of all. */
@Value.Immutable
public abstract class ConversionCount implements Serializable, WithConversionCount {
    ConversionCount() {}

    /** Returns a count of all teams together. */
    public static ConversionCount of(String stage, long won, long lost) {
        return builder().stage(stage).won(won).lost(lost).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the stage. */
    public abstract String stage();

    /** Returns the team, or empty for all together. */
    public abstract Optional<String> team();

    /** Returns the number of deals won, from 0. */
    public abstract long won();

    /** Returns the number of deals lost, from 0; those given up are in neither number. */
    public abstract long lost();

    /** Returns the number of deals won or lost. */
    public long closed() {
        return Exact.sum(won(), lost(), "deals closed");
    }

    @Value.Check
    void check() {
        Ids.check(stage(), "stage");
        checkArgument(
                won() >= 0 && lost() >= 0,
                "counts must be at least 0 but were %s and %s (stage %s)",
                won(),
                lost(),
                stage());
        Exact.sum(won(), lost(), "deals closed");
    }

    /** Builds {@link ConversionCount} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableConversionCount.Builder {
        Builder() {}
    }
}
