// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The actions of a company to win back customers, by the reason why they stopped buying; the caller says which
 * action answers which reason.
 *
 * <pre>{@code
 * WinBackPolicy policy = WinBackPolicy.of(Map.of(LapseReason.PRICE, List.of(WinBackAction.OFFER)));
 * policy.actions(LapseReason.PRICE);             // [OFFER]
 * policy.actions(LapseReason.BUSINESS_CLOSED);   // []
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class WinBackPolicy implements Serializable {
    WinBackPolicy() {}

    /** Returns a policy; a reason that is not named gets no action. */
    public static WinBackPolicy of(Map<LapseReason, List<WinBackAction>> actionsByReason) {
        Builder policy = builder();
        actionsByReason.forEach((reason, actions) -> policy.putActionsByReason(reason.id(), List.copyOf(actions)));
        return policy.build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the actions by the id of a {@link LapseReason}, in the order given. */
    public abstract Map<String, List<WinBackAction>> actionsByReason();

    /** Returns the actions that answer a reason, in order; possibly empty. */
    public List<WinBackAction> actions(LapseReason reason) {
        return List.copyOf(actionsByReason().getOrDefault(reason.id(), List.of()));
    }

    @Value.Check
    void check() {
        requireNonNull(actionsByReason(), "actionsByReason");
        actionsByReason()
                .forEach((reason, actions) -> checkArgument(
                        new HashSet<>(actions).size() == actions.size(),
                        "actions must differ but were %s (reason %s)",
                        actions,
                        Ids.check(reason, "id of a reason")));
    }

    /** Builds {@link WinBackPolicy} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableWinBackPolicy.Builder {
        Builder() {}
    }
}
