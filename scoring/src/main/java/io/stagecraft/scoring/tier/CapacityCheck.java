// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.immutables.value.Value;

/** A comparison of the visits that a team can make in a month with those that the tiers of a pyramid ask for. */
@Value.Immutable
public abstract class CapacityCheck implements Serializable {
    private static final Message VISITS = Message.of("unit.visits");

    CapacityCheck() {}

    static ImmutableCapacityCheck.Builder builder() {
        return ImmutableCapacityCheck.builder();
    }

    /** Returns the visits that each level asks for, best first; levels that ask for none are left out. */
    public abstract List<TierVisits> demand();

    /** Returns the capacity of the team. */
    public abstract VisitCapacity capacity();

    /** Returns the visits that are needed in the month, not rounded. */
    public Ratio needed() {
        return demand().stream().map(TierVisits::visits).reduce(Ratio.zero(), Ratio::plus);
    }

    /** Returns the visits that are possible in the month. */
    public Ratio possible() {
        return capacity().visits();
    }

    /** Returns the number of visits that are missing, from 0. */
    public Ratio shortfall() {
        return capacity().shortfall(needed());
    }

    /** Returns whether all visits can be made. */
    public boolean isEnough() {
        return possible().isAtLeast(needed());
    }

    /** Returns the defaults that took part; possibly empty. */
    public List<DefaultUsed> defaultsUsed() {
        return capacity().defaultsUsed();
    }

    /** Returns the visits needed as the sum over the levels; thirds are shown with 34 digits. */
    public Explanation explanation() {
        return Explanation.of(
                        Message.of("capacity.visits"),
                        VISITS,
                        Rule.sum(),
                        demand().stream()
                                .map(tier -> Explanation.given(
                                        Message.of("capacity.tier")
                                                .with("subjects", tier.subjects())
                                                .with("tier", tier.tier().labels()),
                                        decimal(tier.visits()),
                                        VISITS))
                                .toList())
                .withDefaultsUsed(defaultsUsed());
    }

    private static BigDecimal decimal(Ratio ratio) {
        return Decimals.normal(BigDecimal.valueOf(ratio.numerator())
                .divide(BigDecimal.valueOf(ratio.denominator()), MathContext.DECIMAL128));
    }
}
