// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A time under observation with its end, such as that of a deal in a stage or from opening to close.
 *
 * <p>A spell that has not ended is <em>censored</em>: it took at least so long. One that came under observation late, because the
 * book was imported when it was already some days old, is at risk only from then on: just before age {@code t} if
 * {@code entry < t <= exit}.
 *
 * <pre>{@code
 * Spell.ended(30, "won");                     // won on day 30
 * Spell.open(45);                             // still open on day 45
 * Spell.open(45).withEnteredAt(20);           // of which the first 20 days were not observed
 * Spell.ended(30, "lost").withWeight(2.5);    // for two and a half like it
 * }</pre>
 *
 * <p>One that was first seen on the day it ended, other than day 0, was never at risk and tells nothing: no curve counts it.
 */
@Value.Immutable
public abstract class Spell implements Serializable, WithSpell {
    Spell() {}

    /**
     * Returns a spell that ended.
     *
     * @param days how long it took, from 0
     * @param exit how it ended, such as {@code won}, not blank
     */
    public static Spell ended(double days, String exit) {
        return ImmutableSpell.builder().days(days).exit(exit).build();
    }

    /** Returns a spell that has not ended yet. */
    public static Spell open(double days) {
        return ImmutableSpell.builder().days(days).build();
    }

    /** Returns the age at which it ended or was last seen, in days. */
    public abstract double days();

    /** Returns the way in which it ended; empty if it has not. */
    public abstract Optional<String> exit();

    /** Returns the age at which it came under observation, in days; 0 by default. */
    @Value.Default
    public double enteredAt() {
        return 0;
    }

    /** Returns for how many like it this one stands, above 0; 1 by default. */
    @Value.Default
    public double weight() {
        return 1;
    }

    /** Returns whether it was at risk at any time. */
    boolean isInformative() {
        return enteredAt() < days() || days() == 0;
    }

    @Value.Check
    void check() {
        checkArgument(
                days() >= 0 && days() < Double.POSITIVE_INFINITY, "days must be a number from 0 but was %s", days());
        checkArgument(
                enteredAt() >= 0 && enteredAt() <= days(),
                "enteredAt must be in [0, days] but was %s (days %s)",
                enteredAt(),
                days());
        checkArgument(
                weight() > 0 && weight() < Double.POSITIVE_INFINITY,
                "weight must be a number above 0 but was %s",
                weight());
        exit().ifPresent(exit -> Ids.check(exit, "exit"));
    }
}
