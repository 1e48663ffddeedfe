// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The questions that a seller answers each day (see the domain model, Plans, visits, rhythm, forms).
 */
@Value.Immutable
public abstract class DailyChecklist implements Serializable {
    DailyChecklist() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the day. */
    public abstract LocalDate on();

    /** Returns the seller who answers, never blank. */
    public abstract String seller();

    /** Returns whether yesterday's work is summarised; unknown by default. */
    @Value.Default
    public Answer isYesterdaySummarised() {
        return Answer.UNKNOWN;
    }

    /** Returns whether today's work is put in hand; unknown by default. */
    @Value.Default
    public Answer isTodayInHand() {
        return Answer.UNKNOWN;
    }

    /** Returns whether tomorrow's work is planned; unknown by default. */
    @Value.Default
    public Answer isTomorrowPlanned() {
        return Answer.UNKNOWN;
    }

    /** Returns the biggest obstacle to the target, in the seller's words, or empty if none is named. */
    public abstract Optional<String> biggestObstacle();

    /** Returns the number of the three questions that have an answer. */
    public Coverage coverage() {
        int answered = (isYesterdaySummarised().isKnown() ? 1 : 0)
                + (isTodayInHand().isKnown() ? 1 : 0)
                + (isTomorrowPlanned().isKnown() ? 1 : 0);
        return Coverage.of(answered, 3);
    }

    @Value.Check
    void check() {
        Ids.check(seller(), "seller", "checklist of %s", on());
    }

    /** Builds {@link DailyChecklist} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableDailyChecklist.Builder {
        Builder() {}
    }
}
