package io.stagecraft.scoring.value;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * Fixed limits of recency, frequency and money, so that a score does not depend on the other customers.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between JVMs
 * that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class RfmBreaks implements Serializable {
    RfmBreaks() {}

    /**
     * Returns limits, four of each, for the scores 5, 4, 3 and 2; whatever meets none scores 1.
     *
     * @param mostDays the most days since the last purchase, rising
     * @param leastFrequency the fewest purchases, falling
     * @param leastMonetary the least value, falling
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if there are not four in this order
     */
    public static RfmBreaks of(List<Long> mostDays, List<Long> leastFrequency, List<Long> leastMonetary) {
        requireNonNull(mostDays, "mostDays");
        requireNonNull(leastFrequency, "leastFrequency");
        requireNonNull(leastMonetary, "leastMonetary");
        return builder()
                .addAllMostDays(mostDays)
                .addAllLeastFrequency(leastFrequency)
                .addAllLeastMonetary(leastMonetary)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the most days since the last purchase for 5, 4, 3 and 2. */
    public abstract List<Long> mostDays();

    /** Returns the fewest purchases for 5, 4, 3 and 2. */
    public abstract List<Long> leastFrequency();

    /** Returns the least value for 5, 4, 3 and 2. */
    public abstract List<Long> leastMonetary();

    /** Returns the score of a customer that bought so many days ago, so often, for so much. */
    public RfmScore score(long daysAgo, long frequency, long monetary) {
        return RfmScore.of(
                5 - (int) mostDays().stream().filter(most -> daysAgo > most).count(),
                5
                        - (int) leastFrequency().stream()
                                .filter(least -> frequency < least)
                                .count(),
                5
                        - (int) leastMonetary().stream()
                                .filter(least -> monetary < least)
                                .count());
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("RFM breaks");
        check(problems, "mostDays", mostDays(), 1);
        check(problems, "leastFrequency", leastFrequency(), -1);
        check(problems, "leastMonetary", leastMonetary(), -1);
        problems.throwIfAny();
    }

    private static void check(Problems problems, String path, List<Long> limits, int direction) {
        problems.require(limits.size() == 4, "rfm.count", path, "must be four", limits.size());
        for (int i = 1; i < limits.size(); i++) {
            problems.require(
                    Long.compare(limits.get(i), limits.get(i - 1)) == direction,
                    "rfm.order",
                    path + "[" + i + "]",
                    direction > 0 ? "must rise" : "must fall",
                    limits.get(i));
        }
    }

    /** Builds {@link RfmBreaks}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableRfmBreaks.Builder {
        Builder() {}
    }
}
