package io.stagecraft.scoring.risk;

import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * When a deal is expected to close, and whether somebody said so or it was estimated.
 */
@Value.Immutable
public abstract class ExpectedClose implements Serializable {
    ExpectedClose() {}

    /** Returns a date that was given. */
    public static ExpectedClose given(LocalDate date) {
        return builder().date(date).isEstimated(false).build();
    }

    /** Returns a date that was estimated because none was given. */
    public static ExpectedClose estimated(LocalDate date) {
        return builder().date(date).isEstimated(true).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the date. */
    public abstract LocalDate date();

    /** Returns whether the date was estimated. */
    public abstract boolean isEstimated();

    /** Builds {@link ExpectedClose} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableExpectedClose.Builder {
        Builder() {}
    }
}
