// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The over-assignment of a plan: how much more than the target was given out in all, from the board down to the people; flagged
 * above 115 %, our assumption; see the domain model, Decomposition.
 */
@Value.Immutable
public abstract class OverAssignment implements Serializable {
    private static final Ratio FLAG = Ratio.ofPercent(115);

    OverAssignment() {}

    /** Returns the target. */
    public abstract Quantity target();

    /** Returns the sum of what was given out. */
    public abstract Quantity givenOut();

    /** Returns the ledger, one line for each level with a margin, from the top down; possibly empty. */
    public abstract List<MarginEntry> ledger();

    /**
     * Returns the amount that cells hand down beyond what was assigned to them, such as what was missed before; part of the
     * given out.
     */
    public abstract Quantity carried();

    /** Returns the given out over the target; empty for a target of zero. */
    public Optional<Ratio> ratio() {
        return target().smallest() == 0
                ? Optional.empty()
                : Optional.of(givenOut().ratioTo(target()));
    }

    /** Returns whether more than 115 % was given out. */
    public boolean isFlagged() {
        return isAbove(FLAG);
    }

    /** Returns whether more than a limit of the caller's was given out. */
    public boolean isAbove(Ratio limit) {
        requireNonNull(limit, "limit");
        return ratio().filter(ratio -> ratio.compareTo(limit) > 0).isPresent();
    }

    /** Returns the default limit of the flag. */
    public List<DefaultUsed> defaultsUsed() {
        return List.of(DefaultUsed.of(
                "over-assignment-flag", Message.of("plan.over-assignment-flag").with("limit", FLAG)));
    }

    /** Returns the ratio as a sentence, and whether it is flagged. */
    public Message message() {
        return ratio().map(ratio -> Message.of(isFlagged() ? "plan.over-assignment-flagged" : "plan.over-assignment")
                        .with("ratio", ratio))
                .orElseGet(() -> Message.of("plan.over-assignment-unknown"));
    }

    /** Returns the ratio in English, such as {@code over-assignment 105 %}. */
    @Override
    public final String toString() {
        return message().toString();
    }
}
