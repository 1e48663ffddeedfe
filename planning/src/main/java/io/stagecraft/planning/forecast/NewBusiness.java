package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.NewDeals;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a source, such as a seller, opens from now on: how many deals a day, how likely they are won, after how long, and for how
 * much.
 *
 * <p>The wins of a period that come from deals not yet opened are Poisson; their expected number is the sum over the days to
 * come of {@code deals a day × share of a full pace × P(won) × P(the time to win ends in the period)}.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class NewBusiness implements Serializable, WithNewBusiness {
    NewBusiness() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns where the deals come from, such as the id of a seller; unique in a forecast. */
    public abstract String source();

    /** Returns how many deals are opened each calendar day at full pace, from 0. */
    public abstract double dealsPerDay();

    /** Returns how likely such a deal is won. */
    public abstract Probability winProbability();

    /** Returns how long a won deal takes from opening to winning. */
    public abstract WaitingTime timeToWin();

    /** Returns how much a won deal brings. */
    public abstract AmountDistribution amounts();

    /** Returns the region it belongs to; empty if not told. */
    @Value.Default
    public String region() {
        return "";
    }

    /** Returns how the pace grows from its start; empty if it is full all the time. */
    public abstract Optional<Ramp> ramp();

    /** Returns the day from which nothing is opened any more, if there is one. */
    public abstract Optional<LocalDate> until();

    /** Returns how many deals opened from {@code asOf} on are expected to be won in a period. */
    public double expectedWins(LocalDate asOf, DateRange period) {
        return expectedWins(asOf, period, DayWeights.NONE);
    }

    double expectedWins(LocalDate asOf, DateRange period, DayWeights season) {
        LocalDate end = until().filter(day -> day.isBefore(period.end())).orElse(period.end());
        double sum = 0;
        for (LocalDate day = asOf; day.isBefore(end); day = day.plusDays(1)) {
            LocalDate opened = day;
            double pace = ramp().map(ramp -> ramp.share(opened)).orElse(1.0);
            sum += pace * shareIn(period, day, season);
        }
        return sum * dealsPerDay() * winProbability().value();
    }

    private double shareIn(DateRange period, LocalDate opened, DayWeights season) {
        if (!season.isNone()) {
            return season.shareIn(period, opened, timeToWin());
        }
        long first = ChronoUnit.DAYS.between(opened, period.start());
        long last = ChronoUnit.DAYS.between(opened, period.end()) - 1;
        return timeToWin().within(last) - timeToWin().within(first - 1);
    }

    /** Returns the deals opened from {@code asOf} on and won in a period, as a distribution needs them. */
    public NewDeals newDeals(LocalDate asOf, DateRange period) {
        return newDeals(asOf, period, DayWeights.NONE);
    }

    NewDeals newDeals(LocalDate asOf, DateRange period, DayWeights season) {
        return NewDeals.poisson(expectedWins(asOf, period, season), amounts());
    }

    @Value.Check
    void check() {
        checkArgument(!source().isBlank(), "source must not be blank");
        checkArgument(
                dealsPerDay() >= 0 && dealsPerDay() < 1e6,
                "dealsPerDay must be in [0, 1e6) but was %s (%s)",
                dealsPerDay(),
                source());
    }

    /** Builds {@link NewBusiness} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableNewBusiness.Builder {
        Builder() {}
    }
}
