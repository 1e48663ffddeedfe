package io.stagecraft.core.territory;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * Which pairs of customer and product are worked on by two owners or more (see the domain model, Collections and commission).
 */
@Value.Immutable
public abstract class OwnershipConflicts implements Serializable {
    OwnershipConflicts() {}

    static Builder builder() {
        return new Builder();
    }

    /** Returns how many pairs of customer and product have open deals. */
    public abstract int pairs();

    /** Returns how many open deals were not checked, because their customer, product or owner is not known. */
    public abstract int notChecked();

    /** Returns the pairs with two owners or more, by customer, then product. */
    public abstract List<OwnershipConflict> conflicts();

    /** Builds {@link OwnershipConflicts}. */
    static final class Builder extends ImmutableOwnershipConflicts.Builder {
        Builder() {}
    }
}
