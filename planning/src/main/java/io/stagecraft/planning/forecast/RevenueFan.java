package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Doubles;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.MoneyRange;
import io.stagecraft.planning.distribution.RevenueDistribution;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The quantiles of the revenue that has come in by each of some days: the bands of a fan chart.
 *
 * <p>Each point is a distribution of its own over all that closes by its day, with what is won already; so the last one is that
 * of the whole period.
 */
@Serial.Structural
@Value.Immutable
public abstract class RevenueFan implements Serializable {
    /** What one point may cost: a fan is looked at, so that bounds a hair apart do. */
    private static final long WORK = 20_000_000;

    private static final int MOST_STEPS = 10_000; // a point for each day of 27 years

    RevenueFan() {}

    static RevenueFan of(Forecast forecast, DateRange period, int steps, double... shares) {
        requireNonNull(period, "period");
        DateRange ahead = period.from(forecast.asOf());
        checkArgument(!ahead.isEmpty(), "period must not be over on %s but was %s", forecast.asOf(), period);
        checkArgument(steps >= 1 && steps <= MOST_STEPS, "steps must be in [1, 10000] but were %s", steps);
        checkArgument(requireNonNull(shares, "shares").length > 0, "shares must not be empty");
        ImmutableRevenueFan.Builder fan = ImmutableRevenueFan.builder().addAllShares(Doubles.asList(shares));
        LocalDate before = ahead.start();
        for (int step = 1; step <= steps; step++) {
            LocalDate end = ahead.start().plusDays(ahead.days() * step / steps);
            if (end.isAfter(before)) {
                RevenueDistribution revenue =
                        forecast.model(DateRange.of(period.start(), end)).distribution(WORK);
                ImmutablePoint.Builder point = ImmutablePoint.builder().day(end.minusDays(1));
                for (double share : shares) {
                    point.addQuantiles(revenue.quantile(share));
                }
                fan.addPoints(point.build());
                before = end;
            }
        }
        return fan.build();
    }

    /** Returns the shares of the quantiles of each point, in the order given. */
    public abstract List<Double> shares();

    /** Returns the points, by day. */
    public abstract List<Point> points();

    /** Returns one line a point. */
    @Override
    public final String toString() {
        return shares() + "\n" + points().stream().map(point -> "  " + point).collect(Collectors.joining("\n"));
    }

    /**
     * One day of a fan.
     */
    @Serial.Structural
    @Value.Immutable
    public abstract static class Point implements Serializable {
        Point() {}

        /** Returns the day by whose evening it comes in. */
        public abstract LocalDate day();

        /** Returns the quantiles, in the order of the shares. */
        public abstract List<MoneyRange> quantiles();

        /** Returns the day and the quantiles. */
        @Override
        public final String toString() {
            return day() + " " + quantiles();
        }
    }
}
