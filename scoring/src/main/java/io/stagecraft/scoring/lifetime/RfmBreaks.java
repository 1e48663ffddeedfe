// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import com.google.common.collect.Lists;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.statistics.CutPoints;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;

/**
 * Fixed limits of recency, frequency and money, so that a score does not depend on the other customers.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class RfmBreaks implements Serializable {
    RfmBreaks() {}

    /**
     * Returns limits, the same number for each measure, the best first: four each give the scores 5, 4, 3 and 2, and a customer
     * that meets none scores 1.
     *
     * @param mostDays the most days since the last purchase, rising
     * @param leastFrequency the fewest purchases, falling
     * @param leastMonetary the least value, falling
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if there are none, not as many of each, or not in this order
     */
    public static RfmBreaks of(List<Long> mostDays, List<Long> leastFrequency, List<Long> leastMonetary) {
        return builder()
                .addAllMostDays(Elements.checked(mostDays, "mostDays"))
                .addAllLeastFrequency(Elements.checked(leastFrequency, "leastFrequency"))
                .addAllLeastMonetary(Elements.checked(leastMonetary, "leastMonetary"))
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the most days since the last purchase for each score but 1, the best first. */
    public abstract List<Long> mostDays();

    /** Returns the fewest purchases for each score but 1, the best first. */
    public abstract List<Long> leastFrequency();

    /** Returns the least value for each score but 1, the best first. */
    public abstract List<Long> leastMonetary();

    /** Returns the score of a customer by its recency in days, frequency and monetary value. */
    public RfmScore score(long daysAgo, long frequency, long monetary) {
        return RfmScore.of(
                mostDays().size() + 1 - days().indexOf(daysAgo),
                1 + frequencies().indexOf(frequency),
                1 + values().indexOf(monetary));
    }

    @Value.Lazy
    CutPoints days() {
        CutPoints.Builder days = CutPoints.builder();
        mostDays().forEach(most -> days.beginAfter(BigDecimal.valueOf(most)));
        return days.build();
    }

    @Value.Lazy
    CutPoints frequencies() {
        return falling(leastFrequency());
    }

    @Value.Lazy
    CutPoints values() {
        return falling(leastMonetary());
    }

    private static CutPoints falling(List<Long> limits) {
        CutPoints.Builder cuts = CutPoints.builder();
        Lists.reverse(limits).forEach(least -> cuts.beginAt(BigDecimal.valueOf(least)));
        return cuts.build();
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("RFM breaks");
        check(problems, "mostDays", mostDays(), 1);
        check(problems, "leastFrequency", leastFrequency(), -1);
        check(problems, "leastMonetary", leastMonetary(), -1);
        problems.throwIfAny();
    }

    private void check(Problems problems, String path, List<Long> limits, int direction) {
        problems.require(!limits.isEmpty(), path, Message.of("rfm.empty"));
        problems.require(
                limits.size() == mostDays().size(),
                path,
                Message.of("rfm.count").with("days", mostDays().size()).with("value", limits.size()));
        for (int i = 1; i < limits.size(); i++) {
            problems.require(
                    Long.compare(limits.get(i), limits.get(i - 1)) == direction,
                    path + "[" + i + "]",
                    Message.of(direction > 0 ? "rfm.rise" : "rfm.fall").with("value", limits.get(i)));
        }
    }

    /** Builds {@link RfmBreaks}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableRfmBreaks.Builder {
        Builder() {}
    }
}
