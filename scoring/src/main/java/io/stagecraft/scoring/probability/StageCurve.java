// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The fate of deals in one stage, day by day: how many are still there, and how likely those are won in the end.
 *
 * <p>Leaving for each next stage, winning, losing and being given up compete. With {@code n(t)} deals seen in the stage at age
 * {@code t} and {@code d(t)} leaving in each way,
 *
 * <pre>
 * S(t) = Π (1 − d(s)/n(s))                              still there after day t
 * W(t) = Σ over s > t of S(s−) [ d_won(s) + Σ d_next(s) p(next) ] / n(s)
 * p(t) = W(t) / S(t)                                    won in the end, if still there after day t
 * </pre>
 *
 * <p>where {@code p(next)} is what a deal that has just entered the next stage can expect. A deal that is still open is
 * censored: it is among the {@code n(s)} up to its age and no further, so that one younger than the first that left
 * changes nothing. Those older than the last that left are never seen to end, and {@code W} has no part of them: {@code
 * p(t)} is the lower of two bounds, as if all of them were lost; the upper, {@code W(t) / (S(t) − S(∞))}, is as if they
 * ended as the others did. A deal that moved to a stage from which no way to an end was ever seen is censored when it
 * moved. Source: Aalen &amp; Johansen 1978; Putter, Fiocco &amp; Geskus 2007.
 */
@Value.Immutable
public abstract class StageCurve implements Serializable, WithStageCurve {
    StageCurve() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the stage. */
    public abstract String stage();

    /** Returns the team whose deals these are, or empty for all teams. */
    public abstract Optional<String> team();

    /**
     * Returns the number of times that deals were observed to leave the stage; empty in a curve that was stored before
     * this was counted.
     */
    public abstract OptionalLong leftInAll();

    /** Returns the probability of a deal that has just entered the stage. */
    public abstract double onEntry();

    /** Returns the days after which something is known, ascending, 0 first. */
    public abstract List<Long> days();

    /** Returns for each of them how many deals were seen to stay longer. */
    public abstract List<Long> stayedLonger();

    /** Returns for each of them {@code p(t)}: how likely a deal that stays longer is won in the end; 0 if none stayed longer. */
    public abstract List<Double> winProbabilities();

    /**
     * Returns for each of them the upper bound of {@code p(t)}: how likely a deal is won in the end that stays longer,
     * if all that were not seen to end do so as the others did; 0 if none was seen to leave later. Empty in a curve that was
     * stored before this was computed.
     */
    public abstract List<Double> winProbabilitiesOfEnded();

    /**
     * Returns the number of deals in the stages that may follow that are older there than any that left; 0 by default, so
     * in a curve that was stored before this was counted.
     */
    @Value.Default
    public long olderThanAnyThatLeftLater() {
        return 0;
    }

    /**
     * Returns the probability that a deal is won in the end, given that it is still there after a number of days.
     *
     * @param day the days since it entered the stage, from 0
     */
    public double after(long day) {
        return winProbabilities().get(index(day));
    }

    /** Returns the number of deals seen to stay longer than a number of days. */
    public long stayedLongerThan(long day) {
        return stayedLonger().get(index(day));
    }

    /** Returns how many deals were seen to stay longer than the last that left. */
    long neverSeenToLeave() {
        return stayedLonger().get(days().size() - 1);
    }

    /** Returns the upper bound after a number of days, or empty if it was not computed. */
    OptionalDouble ofEndedAfter(long day) {
        return winProbabilitiesOfEnded().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(winProbabilitiesOfEnded().get(index(day)));
    }

    /**
     * Returns the last day, up to a given one, beyond which at least so many deals stayed and after which one was seen
     * to leave; empty if there is none.
     */
    OptionalLong lastWith(long number, long upTo) {
        int given = index(upTo);
        int at = Math.min(given, days().size() - 2);
        while (at >= 0 && stayedLonger().get(at) < number) {
            at--;
        }
        return at < 0 ? OptionalLong.empty() : OptionalLong.of(at == given ? upTo : days().get(at));
    }

    private int index(long day) {
        checkArgument(day >= 0, "day must be at least 0 but was %s", day);
        int low = 0;
        int high = days().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (days().get(middle) <= day) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Value.Check
    void check() {
        checkArgument(!days().isEmpty() && days().get(0) == 0, "days must begin with 0 but were %s", days());
        Elements.checkOnePer(stayedLonger().size(), "count", days().size(), "day");
        Elements.checkOnePer(winProbabilities().size(), "win chance", days().size(), "day");
        checkArgument(
                winProbabilitiesOfEnded().isEmpty() || winProbabilitiesOfEnded().size() == days().size(),
                "winProbabilitiesOfEnded must be none or one for each of %s days but were %s",
                days().size(),
                winProbabilitiesOfEnded().size());
        for (int i = 0; i < days().size(); i++) {
            checkArgument(i == 0 || days().get(i - 1) < days().get(i), "days must ascend but were %s", days());
            checkArgument(
                    stayedLonger().get(i) >= 0,
                    "stayedLonger must be at least 0 but was %s",
                    stayedLonger().get(i));
        }
        checkArgument(
                olderThanAnyThatLeftLater() >= 0,
                "olderThanAnyThatLeftLater must be at least 0 but was %s",
                olderThanAnyThatLeftLater());
        checkProbability("onEntry", onEntry());
        winProbabilities().forEach(probability -> checkProbability("winProbabilities", probability));
        winProbabilitiesOfEnded().forEach(probability -> checkProbability("winProbabilitiesOfEnded", probability));
    }

    private void checkProbability(String name, double probability) {
        // written so that NaN fails too
        checkArgument(
                probability >= 0 && probability <= 1,
                "%s must be in [0, 1] but was %s (stage %s)",
                name,
                probability,
                stage());
    }

    /** Builds {@link StageCurve} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStageCurve.Builder {
        Builder() {}
    }
}
