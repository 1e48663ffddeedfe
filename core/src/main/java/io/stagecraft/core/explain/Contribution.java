package io.stagecraft.core.explain;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * What one part adds to a sum, exactly, and why.
 */
@Value.Immutable
public abstract class Contribution implements Serializable {
    Contribution() {}

    /**
     * Returns a contribution.
     *
     * @param id what contributes, such as the id of a criterion, not blank
     * @param amount what it adds, in the unit of the sum, of either sign
     * @param reason why, in words, not blank
     * @throws IllegalArgumentException if the id or the reason is blank
     */
    public static Contribution of(String id, BigDecimal amount, String reason) {
        return builder().id(id).amount(amount).reason(reason).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what contributes. */
    public abstract String id();

    /** Returns what it adds, in the unit of the sum, without trailing zeros after the point. */
    public abstract BigDecimal amount();

    /** Returns why, in words. */
    public abstract String reason();

    @Value.Check
    Contribution checked() {
        checkArgument(!id().isBlank(), "id must not be blank (reason \"%s\")", reason());
        checkArgument(!reason().isBlank(), "reason must not be blank (contribution %s)", id());
        return Decimals.isNormal(amount()) ? this : of(id(), Decimals.normal(amount()), reason());
    }

    /** Builds {@link Contribution} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableContribution.Builder {
        Builder() {}
    }
}
