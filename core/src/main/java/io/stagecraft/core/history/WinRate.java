// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The share of the deals closed in a period that were won, by number and by value, with its counts (see the domain
 * model, Inspection of a pipeline).
 *
 * <p>{@code won / (won + lost)}. Deals that we gave up, and records that were no deals, are excluded and counted separately. A
 * deal that was lost because we disqualified it counts as given up. A deal of negative value, such as a credit, is in the rate
 * by number; the rate by value excludes it and counts it separately.
 */
@Value.Immutable
public abstract class WinRate implements Serializable {
    WinRate() {}

    /** Returns the days in which the deals closed. */
    public abstract DateRange period();

    /** Returns the number of deals won. */
    public abstract int won();

    /** Returns the number of deals lost. */
    public abstract int lost();

    /** Returns the number of deals that we gave up; outside the rate. */
    public abstract int abandoned();

    /** Returns the number of records that were no deals, such as duplicates; outside the rate. */
    public abstract int invalid();

    /** Returns the value of those won, negative ones aside, or empty if none of those closed has a value. */
    public abstract Optional<Money> wonValue();

    /** Returns the value of those lost, negative ones aside, or empty if none of those closed has a value. */
    public abstract Optional<Money> lostValue();

    /** Returns the number of deals won or lost without a value; they count in number only. */
    public abstract int withoutValue();

    /** Returns the number of deals won or lost with a negative value, which is in neither value; they count in number only. */
    @Value.Default
    public int belowZero() {
        return 0;
    }

    /** Returns the least number of closed deals for a rate; 20 by default. */
    @Value.Default
    public int minimum() {
        return Rate.DEFAULT_MINIMUM;
    }

    /** Returns the number of deals won or lost. */
    public int closed() {
        return won() + lost();
    }

    /** Returns the rate in number. */
    public Rate byNumber() {
        return Rate.of(won(), closed(), minimum());
    }

    /** Returns the rate in value, or empty if too few closed deals have a value, or all of them together have none. */
    public Optional<Ratio> byValue() {
        if (closed() - withoutValue() - belowZero() < minimum()
                || wonValue().isEmpty()
                || lostValue().isEmpty()) {
            return Optional.empty();
        }
        Money all = wonValue().get().plus(lostValue().get());
        return all.isZero() ? Optional.empty() : Optional.of(Ratio.of(wonValue().get(), all));
    }

    /** Returns the default minimum number, if it decided what is shown. */
    public List<DefaultUsed> defaultsUsed() {
        return minimum() == Rate.DEFAULT_MINIMUM
                ? List.of(DefaultUsed.of(
                        "minimum-closed", Message.of("win-rate.minimum").with("minimum", minimum())))
                : List.of();
    }

    /** Returns {@code 63.2 % of 6,711 closed deals}, or {@code too few (7)}. */
    @Override
    public final String toString() {
        return byNumber().isEnough()
                ? byNumber() + (closed() == 1 ? " closed deal" : " closed deals")
                : byNumber().toString();
    }
}
