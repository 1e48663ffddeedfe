package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What becomes of deals in one stage, day by day: how many are still there, and how likely those are won in the end.
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
 * <p>where {@code p(next)} is what a deal that has just entered the next stage can expect. What never ended within what was seen
 * counts as not won. Source: Aalen &amp; Johansen 1978; Putter, Fiocco &amp; Geskus 2007.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
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

    /** Returns the probability of a deal that has just entered the stage. */
    public abstract double onEntry();

    /** Returns the days after which something is known, ascending, 0 first. */
    public abstract List<Long> days();

    /** Returns for each of them how many deals were seen to stay longer. */
    public abstract List<Long> stayedLonger();

    /** Returns for each of them {@code p(t)}: how likely a deal that stays longer is won in the end; 0 where none stayed longer. */
    public abstract List<Double> winProbabilities();

    /**
     * Returns how likely a deal is won in the end that is still there after a number of days.
     *
     * @param day the days since it entered the stage, from 0
     */
    public double after(long day) {
        return winProbabilities().get(index(day));
    }

    /** Returns how many deals were seen to stay longer than a number of days. */
    public long stayedLongerThan(long day) {
        return stayedLonger().get(index(day));
    }

    /** Returns the last day, up to a given one, beyond which at least so many deals stayed; 0 if there is none. */
    long lastWith(long number, long upTo) {
        int at = index(upTo);
        while (at > 0 && stayedLonger().get(at) < number) {
            at--;
        }
        return at == index(upTo) ? upTo : days().get(at);
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
        checkArgument(
                days().size() == stayedLonger().size()
                        && days().size() == winProbabilities().size(),
                "days, counts and probabilities must be as many but were %s, %s and %s",
                days().size(),
                stayedLonger().size(),
                winProbabilities().size());
    }

    /** Builds {@link StageCurve} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStageCurve.Builder {
        Builder() {}
    }
}
