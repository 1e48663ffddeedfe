// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing the customer wants, at one depth, with whose it is and whether the customer has confirmed it.
 */
@Value.Immutable
public abstract class Need implements Serializable {
    Need() {}

    /**
     * Returns a need whose owner is not known.
     *
     * @param depth the layer it belongs to
     * @param text the need in the customer's words, not blank
     * @param confirmed whether the customer has confirmed it
     * @throws IllegalArgumentException if the text is blank
     */
    public static Need of(NeedDepth depth, String text, Answer confirmed) {
        return builder().depth(depth).text(text).confirmed(confirmed).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the layer it belongs to. */
    public abstract NeedDepth depth();

    /** Returns the need in words, never blank. */
    public abstract String text();

    /** Returns the department or person whose need it is, or empty if it is not known. */
    public abstract Optional<String> owner();

    /** Returns whether the customer has confirmed it; unknown by default. */
    @Value.Default
    public Answer confirmed() {
        return Answer.UNKNOWN;
    }

    /** Returns the layers with at least one need that the customer has confirmed, from the tip down; possibly empty. */
    public static List<NeedDepth> confirmedDepths(Collection<Need> needs) {
        EnumSet<NeedDepth> depths = EnumSet.noneOf(NeedDepth.class);
        for (Need need : Elements.checked(needs, "needs")) {
            if (need.confirmed() == Answer.YES) {
                depths.add(need.depth());
            }
        }
        return ImmutableList.copyOf(depths);
    }

    @Value.Check
    void check() {
        checkArgument(!text().isBlank(), "text must not be blank (need of depth %s)", depth());
    }

    /** Builds {@link Need} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableNeed.Builder {
        Builder() {}
    }
}
