// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import java.time.Instant;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The event that a deal is shared among sellers: splits, which add to one, and overlays, which are counted beside them. The
 * owner stays who answers for it.
 */
@Value.Immutable
public abstract non-sealed class OwnersShared implements DealEvent {
    OwnersShared() {}

    /** Returns the event that the deal is shared so, without overlays. */
    public static OwnersShared of(Instant at, Map<String, Ratio> shares) {
        return builder().at(at).shares(requireNonNull(shares, "shares")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the share of each seller by id, above 0, one in sum; empty if the deal is its owner's alone again. */
    public abstract Map<String, Ratio> shares();

    /** Returns what is credited to further sellers by id, above 0 and at most 1; possibly empty. */
    public abstract Map<String, Ratio> overlays();

    @Value.Check
    void check() {
        shares().forEach((seller, share) -> checkShare("a share", seller, share));
        overlays().forEach((seller, share) -> checkShare("an overlay", seller, share));
        Ratio sum = shares().values().stream().reduce(Ratio.zero(), Ratio::plus);
        checkArgument(
                shares().isEmpty() || sum.equals(Ratio.one()),
                "shares must add to 1 but add to %s (shares of %s)",
                sum,
                at());
    }

    private static void checkShare(String name, String seller, Ratio share) {
        Ids.check(seller, "seller");
        checkArgument(
                share.signum() > 0 && Ratio.one().isAtLeast(share),
                "%s must be above 0 and at most 1 but was %s (seller %s)",
                name,
                share,
                seller);
    }

    /** Builds {@link OwnersShared} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableOwnersShared.Builder {
        Builder() {}
    }
}
